#!/usr/bin/env bash
# Runs the gate as a step: report in the log and in the summary, annotations, SARIF, outputs.
#
# in:  GATE_ENVIRONMENT, where Evaluator is installed; INPUT_*, the action's inputs as they were given
# out: status (passed, failed, error), sarif (a path, or empty)
# Exits as 'evaluator gate' does: 0 passed, 1 failed, 2 could not evaluate.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=commands.sh
source "$here/commands.sh"

# Where the script ends before the gate has decided, that is an error and no verdict.
status=error
sarif_written=
# shellcheck disable=SC2329 # the trap calls it
finish() {
  output status "$status"
  output sarif "$sarif_written"
}
trap finish EXIT

# Prints yes or no for the input NAME with VALUE.
flag() {
  case $2 in
    true) echo yes ;;
    false) echo no ;;
    *) fail "input '$1' is '$2', expected true or false" >&2 ;;
  esac
}
summary=$(flag summary "${INPUT_SUMMARY:-true}")
annotations=$(flag annotations "${INPUT_ANNOTATIONS:-true}")

folder=${INPUT_WORKING_DIRECTORY:-.}
[[ $folder == /* ]] || folder=$GITHUB_WORKSPACE/$folder
cd -- "$folder" || fail "input 'working-directory': there is no folder '$folder'"

work=$(mktemp -d "$RUNNER_TEMP/evaluator-gate.XXXXXX")
sarif=${INPUT_SARIF:-$work/evaluator.sarif}
[[ $sarif == /* ]] || sarif=$PWD/$sarif

# One report of each kind is this script's own; all come from one run.
arguments=(
  gate
  --output-format=terminal
  "--report=json:$work/verdict.json"
  "--report=sarif:$sarif"
)
[[ $summary == no ]] || arguments+=("--report=markdown:$work/summary.md")
[[ $annotations == no ]] || arguments+=("--report=github:$work/annotations.txt")
[[ -z ${INPUT_CONFIG:-} ]] || arguments+=("--config=$INPUT_CONFIG")
while IFS= read -r line || [[ -n $line ]]; do
  line=${line%$'\r'}
  [[ -z $line ]] || arguments+=("--report=$line")
done <<<"${INPUT_REPORTS:-}"
while IFS= read -r line || [[ -n $line ]]; do
  line=${line%$'\r'}
  [[ -z $line ]] || arguments+=("$line")
done <<<"${INPUT_ARGS:-}"
if [[ -n ${INPUT_REFERENCE:-}${INPUT_CANDIDATE:-} ]]; then
  [[ -n ${INPUT_REFERENCE:-} ]] || fail "input 'candidate' is given without 'reference'"
  [[ -n ${INPUT_CANDIDATE:-} ]] || fail "input 'reference' is given without 'candidate'"
  arguments+=(-- "$INPUT_REFERENCE" "$INPUT_CANDIDATE")
fi

export ORT_DISABLE_TELEMETRY=1 # onnxruntime's; nothing of the articles would be in it

# The runner obeys every line that begins with '::', and the report quotes articles: it is told to
# obey nothing until a word is said that no article can know.
pause=$(token)
printf '::stop-commands::%s\n' "$pause"
code=0
"$GATE_ENVIRONMENT/bin/evaluator" "${arguments[@]}" 2>"$work/errors.txt" || code=$?
cat -- "$work/errors.txt"
printf '\n::%s::\n' "$pause"

if [[ -s $work/verdict.json ]]; then
  # The verdict, not the exit code: --exit-zero hides a failure from the latter.
  status=$("$GATE_ENVIRONMENT/bin/python" -c '
import json, sys
print(json.load(open(sys.argv[1], encoding="utf-8"))["status"])' "$work/verdict.json")
  sarif_written=$sarif
  [[ $annotations == no ]] || cat -- "$work/annotations.txt"
  [[ $summary == no ]] || cat -- "$work/summary.md" >>"$GITHUB_STEP_SUMMARY"
else
  said=$(tail -n 1 -- "$work/errors.txt")
  [[ $summary == no ]] || printf '### Evaluator could not evaluate\n\nThe log of this step says why.\n' >>"$GITHUB_STEP_SUMMARY"
  # Whatever it ended with, without a verdict it is no failed gate.
  fail "${said:-it ended with $code and said nothing}"
fi
exit "$code"
