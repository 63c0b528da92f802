#!/bin/sh
# Drives the built program as a person at a terminal would.
#   program_test.sh PROGRAM SOURCE_FOLDER
set -u
limber=$1
source=$2
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
unset DISPLAY WAYLAND_DISPLAY
export LIMBER_DATA="$data" LC_ALL=C.UTF-8
# Only a build with sanitizers looks at this.
export LSAN_OPTIONS="suppressions=$source/tests/support/leaks.supp:print_suppressions=0"
failed=0
passed=0

# expect NAME WANTED_EXIT COMMAND …: runs it; what it printed is in $data/out and $data/err.
expect() {
  name=$1
  wanted=$2
  shift 2
  "$@" >"$data/out" 2>"$data/err" </dev/null
  got=$?
  if [ "$got" -eq "$wanted" ]; then passed=$((passed + 1)); return; fi
  failed=$((failed + 1))
  echo "FAILED: $name: exit $got, not $wanted"
  sed 's/^/    /' "$data/out" "$data/err" | head -20
}

# says NAME FILE WORDS: the file holds these words.
says() {
  if grep -qF -- "$3" "$data/$2"; then passed=$((passed + 1)); return; fi
  failed=$((failed + 1))
  echo "FAILED: $1: no \"$3\" in"
  sed 's/^/    /' "$data/$2" | head -20
}

# silent NAME FILE: nothing was printed there.
silent() {
  if [ ! -s "$data/$2" ]; then passed=$((passed + 1)); return; fi
  failed=$((failed + 1))
  echo "FAILED: $1: printed"
  sed 's/^/    /' "$data/$2" | head -20
}

expect "help is help" 0 "$limber" --help
for command in play list learn check show render new pack unpack add journal review remind doctor; do
  says "help names every command" out "$command"
done
for command in play list learn check show render new pack unpack add journal review remind doctor; do
  expect "every command has help" 0 "$limber" $command --help
done
# What bash would complete after these words, the last one begun.
completed() {
  PATH=$(dirname "$limber"):$PATH bash -c '. "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _limber; printf "%s\n" "${COMPREPLY[@]}"' \
    bash "$source/packaging/limber.bash" "$@"
}
"$limber" --help | sed '1,/^Subcommands:/d' | awk 'NF { print $1 }' >"$data/commands"
expect "bash completes the commands" 0 completed limber ""
if cmp -s "$data/commands" "$data/out"; then passed=$((passed + 1)); else
  failed=$((failed + 1))
  echo "FAILED: bash completes every command and no other"
  diff "$data/commands" "$data/out"
fi
expect "bash completes options" 0 completed limber check --str
says "of the command" out "--strict"
expect "bash completes routines" 0 completed limber play first
says "of the shelf" out "first-day"

expect "a mistyped command is wrong use" 2 "$limber" chek x.json
says "with the nearest" err 'There is no command "chek". Did you mean "check"?'
expect "alone, too" 2 "$limber" pley
says "with the nearest" err 'Did you mean "play"?'

expect "an unknown option is wrong use" 2 "$limber" --nonsense
silent "errors are not results" out
expect "an unknown routine is a problem" 1 "$limber" play frist-day --text --mute
says "with a suggestion" err 'Did you mean "first-day"?'

expect "the shelf has the shipped routines" 0 "$limber" list
says "by id" out "evening-lower-back"
expect "the shelf as JSON" 0 "$limber" list --format json
says "with lengths" out '"total_ms"'

expect "routines for a chair alone" 0 "$limber" list --props chair --position chair
says "by id, with what they need" out "a chair"
expect "several filters at once" 0 "$limber" list --area lower-back --technique stretching --minutes 20 --format json
says "with what they have" out '"techniques"'
expect "nothing fits" 0 "$limber" list --area jaw --technique swedish --position prone --minutes 1 --props nothing
silent "then nothing is listed" out
says "but one is told" err "No routine fits all of this."
expect "a technique there is not" 2 "$limber" list --technique voodoo

expect "the cards to read" 0 "$limber" learn
says "by id" out "red-flags"
expect "one of them" 0 "$limber" learn red-flags
says "with its sources" out "Sources"
expect "a card there is not" 1 "$limber" learn red-flag
says "with the nearest" err 'Did you mean "red-flags"?'

expect "shipped routines have no problem" 0 "$limber" check "$source/routines"
silent "and say nothing" out
mkdir -p "$data/routines/learn"
printf '{"format": 1, "id": "mine", "title": "My card", "summary": "Mine.", "see": ["nowhere"], "sections": [{"text": "Rest."}]}' >"$data/routines/learn/mine.json"
expect "a card that names no other is a problem" 1 "$limber" check "$data/routines"
says "at its place" out "mine.json:1:"
says "by its rule" out "[unknown-card]"
expect "it can be read all the same" 0 "$limber" learn mine
says "as it is" out "Rest."
rm -r "$data/routines/learn"
printf '{"format": 1, "id": "x", "steps": [{"exersice": "pelvic-tilt"}]}' >"$data/bad.json"
expect "a bad routine is named" 1 "$limber" check "$data/bad.json"
says "at its place" out "bad.json:1:"
expect "problems as JSON" 1 "$limber" check "$data/bad.json" --format json
says "with pointers" out '"pointer"'
printf 'words, and no sound' >"$data/words.wav"
printf 'words, and no picture' >"$data/words.png"
printf '{"format": 1, "id": "x", "title": "X", "steps": [{"exercise": "pelvic-tilt", "images": ["words.png"], "clips": {"move": "words.wav"}}]}' >"$data/media.json"
expect "media that are none are problems" 1 "$limber" check "$data/media.json"
says "the picture" out '"words.png" cannot be used'
says "and the recording" out '"words.wav" cannot be used'
says "at their place" out "media.json:1:89"
cp "$source/tests/sound/data/hum.opus" "$source/tests/sound/data/hum.flac" "$data"
printf '{"format": 1, "id": "x", "title": "X", "steps": [{"exercise": "pelvic-tilt", "clips": {"move": "hum.opus", "hold": "hum.flac"}}]}' >"$data/voiced.json"
expect "recordings that can be played are none" 0 "$limber" check "$data/voiced.json"
expect "a remark is a failure where that is asked for" 1 "$limber" check "$data/voiced.json" --strict
says "an id that is not the file's name" out "[file-name]"
expect "nothing to remark is none" 0 "$limber" check "$source/routines" --strict
printf '{"format": 1, "id": "bad-day", "title": "X", "safety": {"flare_routine": "flare-days"},\n "schedule": {"at": ["07:00", "19:00"]}, "steps": [{"exercise": "pelvic-tilt"}]}' >"$data/bad-day.json"
expect "a routine for a bad day that does not exist is remarked" 0 "$limber" check "$data/bad-day.json"
says "at its place" out 'bad-day.json:1:'
says "with the nearest" out 'there is no routine "flare-days"; did you mean "flare-day"?'
says "and times of day that are not as many as asked for" out "[schedule-times]"
expect "what speaks against a condition is a warning" 0 "$limber" check "$source/routines/evening-lower-back.json" --for osteoporosis,knee_pain_or_tkr
says "by its rule" out "[unsuitable]"
says "with the exercise and the condition" out "knee-rolls, with osteoporosis:"
expect "a condition there is not" 2 "$limber" check "$source/routines" --for lumbago
says "with those there are" err "spondylolisthesis"
expect "the conditions are in the help" 0 "$limber" check --help
says "with what they mean" out "a slipped vertebra"
expect "a device in place of a file" 1 "$limber" check /dev/zero
expect "a folder in place of a routine" 1 "$limber" play "$data/" --text --mute

expect "speed needs silence" 2 "$limber" play first-day --text --speed 60
expect "a whole session in the terminal" 0 "$limber" play first-day --text --speed 600 --mute --no-checkin --events "$data/events.jsonl"
says "reads like a person talking" out "Breathe in through your nose"
says "ends well" out "Thank you for taking this time."
says "with its events" events.jsonl '"event":"end"'
expect "which is in the journal" 0 "$limber" journal list --format json
says "as completed" out '"completed": true'

expect "the timeline as JSON" 0 "$limber" show first-day --format json
says "with its segments" out '"kind":"lead-in"'
expect "a picture of an exercise" 0 "$limber" render pelvic-tilt -o "$data/tilt.png"
expect "a drawing of an exercise" 0 "$limber" render pelvic-tilt -o "$data/tilt.svg"
expect "a drawing of a moment" 0 "$limber" render first-day --at 100 -o "$data/moment.svg"
expect "the handout of a routine" 0 "$limber" render first-day -o "$data/first.pdf"
expect "on the other paper" 0 "$limber" render first-day --paper letter -o "$data/first.pdf"
expect "a paper nobody has" 2 "$limber" render first-day --paper a0 -o "$data/first.pdf"
expect "the handout of a routine there is not" 1 "$limber" render nowhere -o "$data/none.pdf"
expect "a handout that cannot be written" 3 "$limber" render first-day -o "$data/none/x.pdf"
expect "a picture of a moment" 0 "$limber" render first-day --at 100 -o "$data/moment.png" --size 800x480
for screen in home check-in session journal settings learn take-along report goals flare-plan measure; do
  expect "a picture of each screen" 0 "$limber" render --screen $screen -o "$data/$screen.png"
done
expect "a movement measured, some way into it" 0 "$limber" render --screen measure fingertips-to-floor --at 20 -o "$data/measure.png"
expect "an exercise in a file" 0 "$limber" render "$source/routines/exercises/knee-rolls.json" -o "$data/rolls.png"
expect "the sound of a routine" 0 "$limber" render desk-neck-and-shoulders -o "$data/desk.flac"
expect "a part of it" 0 "$limber" render desk-neck-and-shoulders --from 10 --until 20 -o "$data/desk.wav"
expect "of nothing there is no sound" 2 "$limber" render first-day --from 90000 -o "$data/x.wav"
expect "nor beyond its end" 2 "$limber" render first-day --from 80000 -o "$data/x.wav"
if command -v ffmpeg >/dev/null; then
  expect "the film of a moment" 0 "$limber" render first-day --from 100 --until 102 --size 640x360 --fps 10 -o "$data/day.mp4"
  expect "the figure alone" 0 "$limber" render first-day --from 100 --until 101 --size 320x180 --layout figure -o "$data/day.webm"
else
  expect "no film without the program that makes films" 3 "$limber" render first-day --from 100 --until 102 -o "$data/day.mp4"
fi
expect "a page for a browser" 0 "$limber" render first-day -o "$data/day.html"
says "that loads nothing" day.html "default-src 'none'"
expect "a page of a programme's weeks" 0 "$limber" render back-after-a-flare -o "$data/weeks.html"
says "that loads nothing either" weeks.html "default-src 'none'"
says "with its days" weeks.html "Days 1 to 2"
expect "a page that cannot be written" 3 "$limber" render first-day -o "$data/none/x.html"
expect "the schedule" 0 "$limber" render evening-lower-back -o "$data/evening.ics"
says "with an alarm" evening.ics "BEGIN:VALARM"
python=python3
"$python" -c "import icalendar" 2>/dev/null || python=/usr/bin/python3
if "$python" -c "import icalendar" 2>/dev/null; then
  expect "as another program reads it" 0 "$python" "$source/tests/cli/read_calendar.py" "$data/evening.ics"
  says "neutral, in local time, repeated" out "Time for yourself 20:30:00 None WEEKLY"
else
  echo "skipped: python3-icalendar is not installed" >&2
fi
expect "the schedule of a routine without one" 1 "$limber" render first-day -o "$data/first.ics"
expect "a film of an odd size" 2 "$limber" render first-day --size 321x180 -o "$data/x.mp4"
expect "a sound that cannot be written" 3 "$limber" render first-day -o "$data/none/x.wav"
expect "an ending nobody knows" 2 "$limber" render first-day -o "$data/x.doc"
expect "a picture of a card" 0 "$limber" render --screen learn red-flags -o "$data/card.png"
expect "of a card there is not" 1 "$limber" render --screen learn nowhere -o "$data/card.png"
expect "a size that is none" 2 "$limber" render pelvic-tilt -o "$data/x.png" --size 0x0
expect "a folder that is not there" 3 "$limber" render pelvic-tilt -o "$data/none/x.png"

expect "a check-in by hand" 0 "$limber" journal add --pain 0 --stiffness 4 --note "=slept well"
expect "off the scale" 2 "$limber" journal add --pain 11
expect "nothing to write down" 2 "$limber" journal add
expect "the journal as CSV" 0 "$limber" journal export -o "$data/j.csv"
says "zero survives, formulas do not" j.csv "'=slept well"
expect "an answer corrected" 0 "$limber" journal edit 1 --pain 3 --phase before
expect "goals and measures as CSV" 0 "$limber" journal export --format measures -o "$data/m.csv"
says "a line for what" m.csv "at,what,name,value,scale,uid"
expect "the whole journal" 0 "$limber" journal export -o "$data/j.json"
says "with what was corrected" j.json '"what":"before.pain"'
expect "nothing to correct" 2 "$limber" journal edit 1
expect "no such session to correct" 1 "$limber" journal edit 999 --pain 3
expect "another journal takes it in" 0 "$limber" --data "$data/other" journal import "$data/j.json"
says "and tells how much" out "Sessions imported: "
expect "once" 0 "$limber" --data "$data/other" journal import "$data/j.json"
says "and not twice" out "Sessions imported: 0."
expect "a file that is no journal" 1 "$limber" journal import "$data/bad.json"
mkdir -p "$data/returned"
cp "$data/j.json" "$data/returned/anna.json"
expect "the journals clients returned" 0 "$limber" review "$data/returned"
says "by client" out "anna"
told='"screening": {"answered": "2026-10-05T20:00:00+02:00", "conditions": {"osteoporosis": []}, "floor": "not_at_all"},'
sed "1a $told" "$data/j.json" >"$data/returned/anna.json"
expect "what clients live with" 0 "$limber" review "$data/returned"
says "as a client's page says it" out "  = Osteoporosis (thin bones)"
says "and what they cannot do" out "  = Down to the floor: not at all"
expect "as JSON" 0 "$limber" review "$data/returned/anna.json" --format json
says "with the next dose" out '"next_dose"'
expect "a draft needs a file" 2 "$limber" review "$data/returned" --draft anna
expect "and a client there is" 1 "$limber" review "$data/returned" --draft nobody -o "$data/draft.json"
says "of that name" err 'None of these journals is called "nobody"'
echo '{"format": 1, "sessions": [' >"$data/returned/broken.json"
expect "a broken file does not hide the others" 1 "$limber" review "$data/returned"
says "which are shown" out "anna"
says "and is named" err "broken.json"
expect "the journal for a practice" 0 "$limber" journal export --format fhir --name "Anna B." -o "$data/j.fhir"
says "as a transaction" j.fhir '"type":"transaction"'
says "with the name asked for" j.fhir '"text":"Anna B."'
expect "a name is for FHIR alone" 2 "$limber" journal export --format csv --name "Anna B."
expect "the backups" 0 "$limber" journal backups --format json
says "one of today" out '"sessions"'
day=$(ls "$data/backups" | sed 's/journal-\(.*\)\.db/\1/')
expect "a session deleted" 0 "$limber" journal delete 1
expect "only once" 1 "$limber" journal delete 1
expect "the journal as it was this morning" 0 "$limber" journal restore "$day"
says "with the other kept" out "journal-before-restore-"
expect "no backup of that day" 1 "$limber" journal restore 1999-01-01
expect "an ending that says nothing" 2 "$limber" journal export -o "$data/j.xyz"
expect "what a report would hold" 0 "$limber" journal report --dry-run --name Anna
says "is told beforehand" out "Your name: Anna."
expect "the report" 0 "$limber" journal report -o "$data/report.pdf" --from 2026-01-01 --to 2026-02-11
expect "a report without a place" 2 "$limber" journal report
expect "a day there is not" 2 "$limber" journal report -o "$data/r.pdf" --from 2026-02-30
expect "days the wrong way round" 1 "$limber" journal report -o "$data/r.pdf" --from 2026-02-11 --to 2026-01-01
expect "no massage to begin from" 1 "$limber" journal report -o "$data/r.pdf" --since-massage
expect "the doctor looks at everything" 0 "$limber" doctor
says "and finds no display here" out "missing display"
says "and no voice command" out "none is set"
printf '{"format": 1, "speech": {"command": "false {file}"}}' >"$data/settings.json"
expect "the doctor tries the voice a person set" 0 "$limber" doctor
says "and tells what is wrong with it" out "the voice command ended with an error"
expect "a voice that fails does not stop the sound" 0 "$limber" render desk-neck-and-shoulders -o "$data/desk.flac"
says "and another speaks" err "Another voice speaks: the voice command ended with an error."

rm "$data/settings.json"
expect "nobody who did not ask for it is reminded" 0 "$limber" remind
says "and it is said where that is changed" out "Remind me"
expect "who waits is told that" 0 "$limber" remind --next
says "and what would change it" out "watch $data/settings.json"
printf '{"reminders": {"on": true}}' >"$data/settings.json"
cat >"$data/planned.json" <<'ROUTINE'
{"format": 1, "id": "planned", "title": "Bad back", "schedule": {"days": ["tue"], "at": ["10:00"]}, "steps": [{"exercise": "pelvic-tilt"}]}
ROUTINE
expect "a routine with hours" 0 "$limber" add "$data/planned.json"
expect "what is next, on a Monday" 0 env TZ=UTC0 "$limber" remind --next --now 1796032800
says "is Tuesday at ten" out "at 1796119200"
says "and says nothing about health" out "title Time for yourself"
expect "put off by half an hour" 0 env TZ=UTC0 "$limber" remind --next --now 1796119500 --answer later --of "20788 600 planned"
says "it is due half an hour after that" out "at 1796121300"
expect "an answer there is not" 2 "$limber" remind --next --answer perhaps --of "20788 600 planned"

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
