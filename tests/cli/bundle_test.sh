#!/bin/sh
# Hands a routine from one person to another with the built program.
#   bundle_test.sh PROGRAM SOURCE_FOLDER
set -u
limber=$1
source=$2
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
unset DISPLAY WAYLAND_DISPLAY
export LC_ALL=C.UTF-8 TMPDIR="$data/tmp"
export LSAN_OPTIONS="suppressions=$source/tests/support/leaks.supp:print_suppressions=0"
mkdir "$data/tmp" "$data/work"
cd "$data/work" || exit 1
failed=0
passed=0

verdict() {
  if [ "$1" -eq 0 ]; then passed=$((passed + 1)); return; fi
  failed=$((failed + 1))
  echo "FAILED: $2"
  sed 's/^/    /' "$data/out" "$data/err" | head -20
}

# expect NAME WANTED_EXIT COMMAND …
expect() {
  name=$1
  wanted=$2
  shift 2
  "$@" >"$data/out" 2>"$data/err" </dev/null
  got=$?
  [ "$got" -eq "$wanted" ]
  verdict $? "$name: exit $got, not $wanted"
}

# says NAME FILE WORDS
says() {
  grep -qF -- "$3" "$data/$2"
  verdict $? "$1: no \"$3\""
}

# holds NAME TEST …
holds() {
  name=$1
  shift
  test "$@"
  verdict $? "$name"
}

as_therapist() { LIMBER_DATA="$data/therapist" "$limber" "$@"; }
as_client() { LIMBER_DATA="$data/client" "$limber" "$@"; }

expect "a routine is begun" 0 as_therapist new anna-after-work --title 'Anna "after" work'
says "one is told what to do next" out "limber check anna-after-work.json"
expect "it has no problem" 0 as_therapist check anna-after-work.json
holds "and nothing is said about it" ! -s "$data/out"
says "its title is kept" work/anna-after-work.json '"title": "Anna \"after\" work"'
expect "a file that is there stays" 1 as_therapist new anna-after-work
expect "an id that is none" 2 as_therapist new "Anna's"
holds "leaves nothing behind" ! -e "Anna's.json"

mkdir exercises
sed 's/"id": "pelvic-tilt"/"id": "my-tilt"/' "$source/routines/exercises/pelvic-tilt.json" >exercises/my-tilt.json
sed -i 's/"exercise": "pelvic-tilt"/"exercise": "my-tilt"/; s/"x-for": [^\n]*/"for": "AB-17",/' anna-after-work.json
expect "a routine with an exercise of its own is packed" 0 as_therapist pack anna-after-work.json -o anna.limber
says "and what went along is told" out "anna.limber/exercises/my-tilt.json"
expect "and again" 0 as_therapist pack anna-after-work.json -o again.limber
cmp -s anna.limber again.limber
verdict $? "the same routine gives the same bytes"
expect "a bundle that is not called so" 2 as_therapist pack anna-after-work.json -o anna.zip
expect "a routine there is not" 1 as_therapist pack nowhere -o nowhere.limber
expect "a place that cannot be written" 3 as_therapist pack anna-after-work.json -o none/anna.limber

expect "a bundle is checked" 0 as_client check anna.limber
expect "and shown" 0 as_client show anna.limber
expect "and played" 0 as_client play anna.limber --text --mute --speed 900 --no-checkin
expect "and drawn" 0 as_client render anna.limber --at 60 -o anna.png
expect "and printed" 0 as_client render anna.limber -o anna.pdf
expect "without being put on the shelf" 0 as_client list
if grep -q anna-after-work "$data/out"; then verdict 1 "a bundle that was played is on the shelf"; fi
[ -z "$(ls -A "$TMPDIR")" ]
verdict $? "nothing is left where it was unpacked"

expect "a bundle is added" 0 as_client add anna.limber
says "with what it holds" out "1 exercise of its own"
says "and for whom" out "AB-17"
expect "it can be played by its id" 0 as_client play anna-after-work --text --mute --speed 900 --no-checkin
expect "and is there a second time" 0 as_client add anna.limber
says "as is said" out "already have exactly this routine"
sed -i 's/"version": "1"/"version": "0.9"/' anna-after-work.json
expect "an older one is made" 0 as_therapist pack anna-after-work.json -o old.limber
expect "and refused" 1 as_client add old.limber
says "with what would put it there" err "--replace"
expect "unless it is wanted" 0 as_client add old.limber --replace
expect "a file is added like a bundle" 0 as_client add anna-after-work.json --replace
expect "a bundle opens as a shelf's routine" 0 as_client pack anna-after-work -o copy.limber

expect "a bundle is taken apart" 0 as_client unpack anna.limber apart
holds "into its files" -f apart/exercises/my-tilt.json
expect "but not over others" 1 as_client unpack anna.limber apart
head -c 900 anna.limber >cut.limber
for what in "check" "show" "add"; do
  expect "$what: half a bundle is refused" 1 as_client $what cut.limber
done
expect "and not unpacked" 1 as_client unpack cut.limber half
holds "not even half" ! -e half
expect "a bundle there is not" 1 as_client add none.limber
sed -i 's/"my-tilt"/"your-tilt"/' apart/routine.json
expect "a problem in what was unpacked has its place" 1 as_client check apart
says "with a line" out "apart/routine.json:"

expect "a programme is begun" 0 as_therapist new --programme garden --title 'Back to the garden'
expect "with no problem" 0 as_therapist check garden.json
holds "and no remark" ! -s "$data/out"
expect "its weeks are shown" 0 as_therapist show garden.json
says "with the sessions of each" out "Weeks 1 to 2: Find your baseline"
expect "a programme is no routine to play" 1 as_therapist play garden.json --text --mute
says "as is said" err "[programme-kind]"
expect "a programme is no exercise" 0 as_therapist show garden.json --format json
says "as a program reads it" out '"kind": "programme"'
cp anna-after-work.json anna-at-work.json
sed -i 's/"anna-after-work"/"anna-at-work"/' anna-at-work.json
sed -i 's/"evening-lower-back"/"anna-at-wrok"/' garden.json
expect "a routine it misses is a problem" 1 as_therapist check garden.json anna-at-work.json
says "with the one that is meant" out 'did you mean "anna-at-work"?'
expect "and it is not packed" 1 as_therapist pack garden.json -o garden.limber
sed -i 's/"anna-at-wrok"/"anna-at-work"/' garden.json
expect "a programme is packed" 0 as_therapist pack garden.json -o garden.limber
says "with its routine" out "garden.limber/routines/anna-at-work.json"
says "and what that needs" out "garden.limber/exercises/my-tilt.json"
expect "its bundle is checked" 0 as_client check garden.limber
expect "and shown" 0 as_client show garden.limber
expect "without being put on the shelf" 0 as_client list
if grep -q garden "$data/out"; then verdict 1 "a bundle that was shown is on the shelf"; fi
expect "a programme is added" 0 as_client add garden.limber
says "with how long it lasts" out "4 weeks"
says "and its routines" out "Anna"
expect "it is on the shelf" 0 as_client list
says "among the programmes" out "Back to the garden"
expect "its weeks are shown by its id" 0 as_client show garden
expect "its routine is played by its own" 0 as_client play anna-at-work --text --mute --speed 900 --no-checkin
expect "its calendar is written" 0 as_client render garden -o garden.ics
says "for each phase" work/garden.ics "UNTIL="
expect "a programme on the shelf is packed" 0 as_client pack garden -o copy-garden.limber
cmp -s garden.limber copy-garden.limber
verdict $? "into the very same bundle"
expect "a programme's bundle is taken apart" 0 as_client unpack garden.limber weeks
expect "and has no problem there" 0 as_client check weeks

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
