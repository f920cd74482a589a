# Shared by lambda/deploy and lambda/remove; sourced, not run. Works with bash 3.2, which macOS has.
# shellcheck shell=bash

readonly EXIT_USAGE=2 EXIT_TOOL=3 EXIT_CREDENTIALS=4

# Set by the scripts that source this file.
dry_run=${dry_run:-false}
account=
region=

say() { printf '%s\n' "$*"; }

warn() { printf 'WARNING: %s\n' "$*" >&2; }

# fail CODE WORDS...
fail() {
  local code=$1
  shift
  printf 'FAILED: %s\n' "$*" >&2
  exit "$code"
}

# The value after an option, which must be there: value_of OPTION ARGUMENTS-LEFT VALUE
value_of() {
  if [ "$2" -lt 2 ] || [ -z "$3" ]; then
    fail "$EXIT_USAGE" "$1 needs a value; see --help"
  fi
}

# Takes the account id out of whatever passes through. Before it is known, anything that looks like one.
redact() {
  if [ -n "$account" ]; then sed "s/$account/<account>/g"; else sed -E 's/[0-9]{12}/<account>/g'; fi
}

# A command as a person would type it.
shown() {
  local word line='+'
  for word in "$@"; do
    case $word in
      *[!A-Za-z0-9_./:=@%,+-]* | '') line="$line '${word//\'/\'\\\'\'}'" ;;
      *) line="$line $word" ;;
    esac
  done
  printf '%s\n' "$line" | redact
}

# Shows a command and runs it; in a dry run only shows it.
run() {
  shown "$@"
  if $dry_run; then return 0; fi
  "$@" 2>&1 | redact
}

need_tools() {
  local tool missing=
  if $dry_run; then return 0; fi
  for tool in "$@"; do
    command -v "$tool" >/dev/null 2>&1 || missing="$missing $tool"
  done
  if [ -n "$missing" ]; then
    fail "$EXIT_TOOL" "not found on this computer:$missing. docs/how-to/deploy.md says where to get them."
  fi
}

# Asks who is calling. A network that is not there looks much like credentials that are not there: told apart here.
need_credentials() {
  local said
  shown aws sts get-caller-identity --region "$region" --query Account --output text
  if $dry_run; then account='<account>' && return 0; fi
  said=$(aws sts get-caller-identity --region "$region" --query Account --output text 2>&1) || true
  account=${said##*$'\n'}
  if ! [[ $account =~ ^[0-9]{12}$ ]]; then
    account=
    case $said in
      *[Pp]roxy* | *'onnect to'* | *'onnect timeout'* | *'ead timeout'* | *'onnection was closed'* | *SSL*)
        fail "$EXIT_CREDENTIALS" "AWS cannot be reached from here: $(printf '%s' "${said##*$'\n'}" | redact). Look at the network and at HTTPS_PROXY."
        ;;
    esac
    fail "$EXIT_CREDENTIALS" "AWS takes no credentials from here. Try 'aws sso login' or 'aws configure', or set AWS_PROFILE."
  fi
}

# need_region REGION-FROM-THE-COMMAND-LINE
need_region() {
  region=${1:-${AWS_REGION:-${AWS_DEFAULT_REGION:-}}}
  if [ -z "$region" ] && $dry_run; then region='<region>'; fi
  if [ -z "$region" ]; then region=$(aws configure get region 2>/dev/null) || region=; fi
  if [ -z "$region" ]; then
    fail "$EXIT_USAGE" "No region. Give --region, the one the SageMaker endpoint is in."
  fi
}
