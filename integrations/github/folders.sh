#!/usr/bin/env bash
# Says where the program and its cache go, and under what key they are kept.
#
# in:  GATE_PYTHON, the interpreter; EVALUATOR_CACHE, where the caller has one of their own
# out: environment, cache, key
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=commands.sh
source "$here/commands.sh"

[[ ${RUNNER_OS:-} != Windows ]] || fail "this action runs on Linux and macOS; on Windows, install Evaluator with pip and run 'evaluator gate'"

root=$RUNNER_TEMP/evaluator
environment=$root/environment
# Whatever the environment is made of is in the key, so that one that is restored is right as it is.
sum=$("$GATE_PYTHON" "$here/fingerprint.py" "$here/../.." "$environment" "${ImageOS:-}")

output environment "$environment"
output cache "${EVALUATOR_CACHE:-$root/cache}"
output key "evaluator-${RUNNER_OS:-}-${RUNNER_ARCH:-}-$sum"
