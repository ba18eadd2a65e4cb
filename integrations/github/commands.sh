# shellcheck shell=bash
# How a step talks to the runner. To be sourced; works in the bash 3.2 of macOS too.

# Prints TEXT as the runner wants it in the message of a command.
escaped() {
  local text=$1
  text=${text//'%'/%25}
  text=${text//$'\r'/%0D}
  printf '%s' "${text//$'\n'/%0A}"
}

# Prints what nobody can guess: 32 hexadecimal digits.
token() {
  od -An -N16 -tx1 /dev/urandom | tr -d ' \n'
}

# Sets the output NAME to VALUE, which may hold anything.
output() {
  local end
  end=$(token)
  printf '%s<<%s\n%s\n%s\n' "$1" "$end" "$2" "$end" >>"$GITHUB_OUTPUT"
}

# Ends the step as one that could not evaluate, with MESSAGE as an annotation.
fail() {
  printf '::error title=Evaluator could not evaluate::%s\n' "$(escaped "$1")"
  exit 2
}
