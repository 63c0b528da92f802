#!/bin/sh
# Whole-program figures on a virtual display of 1920×1080: first window, memory and processor in a session, and how often a
# resting Home screen wakes up. Needs xvfb, and for first_window a build with -DLIMBER_BENCH=ON and libx11-dev.
#   tests/bench/whole_program.sh [build folder] [seconds of session]
set -eu
build=${1:-build}
seconds=${2:-120}
data=$(mktemp -d)
trap 'kill $xvfb 2>/dev/null; rm -rf "$data"' EXIT
Xvfb :77 -noreset -screen 0 1920x1080x24 >/dev/null 2>&1 &
xvfb=$!
export DISPLAY=:77 SDL_VIDEODRIVER=x11
until xdpyinfo >/dev/null 2>&1; do :; done

pss() { awk '/^Pss:/ {print int($2 / 1024 + 0.5)}' "/proc/$1/smaps_rollup"; }
ticks() { awk '{print $14 + $15}' "/proc/$1/stat"; }
wakeups() { cat /proc/"$1"/task/*/status | awk '/^voluntary_ctxt_switches/ {n += $2} END {print n}'; }

if [ -x "$build/tests/bench/first_window" ]; then
  for _ in 1 2 3 4 5 6; do "$build/tests/bench/first_window" "$build/limber" --data "$data"; done
fi

# From here on the window fills the screen.
printf '{"format": 1, "screen": {"full_screen": true}}\n' >"$data/settings.json"
"$build/limber" --data "$data" &
pid=$!
sleep 5
before=$(wakeups $pid); sleep 20; after=$(wakeups $pid)
echo "Home at rest: $(((after - before) * 10 / 20)) tenths of a wake-up a second, $(pss $pid) MB proportional"
kill $pid; wait $pid 2>/dev/null || true

# The first time the voice is made, later it is read from the cache: both count.
for voice in made cached; do
"$build/limber" --data "$data" play evening-lower-back --no-checkin 2>/dev/null &
pid=$!
sleep 20
before=$(ticks $pid); sleep "$seconds"; after=$(ticks $pid)
echo "session, voice $voice: $(((after - before) * 100 / seconds)) hundredths of a percent of a core over $seconds s, $(pss $pid) MB proportional"
kill $pid; wait $pid 2>/dev/null || true
done
