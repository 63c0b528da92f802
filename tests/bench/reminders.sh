#!/bin/sh
# What waiting for reminders costs: memory, and how often the process is woken in a minute in which nothing happens.
#
#   reminders.sh build/limber
#
# On a session bus of its own (dbus-run-session), with a folder of data that is thrown away.
set -eu
program=$(realpath "$1")
if [ "${2-}" != inside ]; then exec dbus-run-session -- "$0" "$1" inside; fi

data=$(mktemp -d)
trap 'kill "$waiter" 2>/dev/null || true; rm -rf "$data"' EXIT
echo '{"reminders": {"on": true}}' > "$data/settings.json"
hour=$(date -d '+5 hours' +%H)
cat > "$data/evening.json" <<ROUTINE
{"format": 1, "id": "evening", "title": "Evening", "schedule": {"at": ["$hour:00"]}, "steps": [{"exercise": "pelvic-tilt", "reps": 3}]}
ROUTINE
"$program" --data "$data" add "$data/evening.json" > "$data/added.txt"
"$program" --data "$data" remind --next
"$program" --data "$data" remind &
waiter=$!
sleep 5  # until it waits
woken() { cat /proc/"$waiter"/task/*/status | awk '/ctxt_switches/ {n += $2} END {print n}'; }
before=$(woken)
sleep 60
echo "woken in 60 s: $(($(woken) - before))"
grep -E 'VmRSS|RssAnon' /proc/"$waiter"/status
