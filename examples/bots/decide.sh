#!/bin/sh
# What a chat bot does for a decision. It fetches the card, has a person's own key sign, and carries
# the letter. It has no key and no say: a letter counts by its signature, whoever brings it.
#
#   decide.sh WORKFLOW                          the card, to post in the channel
#   decide.sh WORKFLOW DIGEST8 ANSWER [OPTION…] signs and sends; DIGEST8 is what the person repeated,
#                                               OPTIONs are those of `walkback decide`:
#                                               --key FILE --phrase TEXT --reason TEXT …
#
# Needs `temporal`, `walkback` and `jq`. TEMPORAL_ADDRESS and TEMPORAL_NAMESPACE name the server.
# Exit: 0 it counts (or the card was shown), 1 nothing was sent, 2 refused, 3 unknown.
set -eu

walkback=${WALKBACK:-walkback}
temporal=${TEMPORAL:-temporal}
[ $# -eq 1 ] || [ $# -ge 3 ] || { sed -n '2,11s/^# \{0,1\}//p' "$0" >&2; exit 2; }
workflow=$1

ask() {
  "$temporal" workflow query --workflow-id "$workflow" --type "$1" --output json |
    jq '.queryResult[0]'
}

card=$(ask checkpoint | jq -e 'select(.card?)') || { echo "Nothing is asked at $workflow." >&2; exit 1; }
if [ $# -eq 1 ]; then
  printf '%s\n' "$card" | jq -r '.card'
  exit 0
fi
digest8=$2 answer=$3
shift 3

letter=$(mktemp)
trap 'rm -f "$letter"' EXIT

# On the person's machine: here the key is read, and only here.
"$walkback" decide "$workflow" --print --answer "$answer" --yes-digest "$digest8" "$@" >"$letter" </dev/null ||
  { echo 'Nothing was signed or sent.' >&2; exit 1; }
by=$(jq -r '.body.by' "$letter")

# The bot again: a plain signal, and then what was made of it.
seen=$(ask timeline | jq 'length')
"$temporal" workflow signal --workflow-id "$workflow" --name decide --input-file "$letter" >&2

for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do
  news=$(ask timeline | jq -c --argjson seen "$seen" --arg by "$by" \
    '.[$seen:][] | select((.actor | split(", ") | index($by)) or .actor == "unknown")')
  case $news in
    *'"kind":"decision"'*) echo "It counts."; exit 0 ;;
    *'"kind":"refusal"'*) printf '%s\n' "$news" | jq -r 'select(.kind == "refusal") | .text' >&2; exit 2 ;;
  esac
  sleep 1
done
echo "Sent, and not yet weighed: see 'walkback status $workflow'." >&2
exit 3
