#!/usr/bin/env bash
# Installs this checkout of Evaluator into an environment of its own, unless one was restored.
#
# in:  GATE_PYTHON, the interpreter; GATE_ENVIRONMENT, the folder
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=commands.sh
source "$here/commands.sh"

done_mark=$GATE_ENVIRONMENT/.installed
if [[ -f $done_mark ]]; then
  echo "Evaluator is installed already, from the cache."
  exit 0
fi
checkout=$(cd -- "$here/../.." && pwd)
{
  "$GATE_PYTHON" -m venv --clear -- "$GATE_ENVIRONMENT" &&
    "$GATE_ENVIRONMENT/bin/python" -m pip install --quiet --disable-pip-version-check \
      --constraint "$checkout/constraints.txt" "$checkout"
} || fail "Evaluator could not be installed; see what pip says in the log"
touch -- "$done_mark"
"$GATE_ENVIRONMENT/bin/evaluator" --version
