#!/bin/sh
# Whole-program figures on a virtual display of 1920×1080: first window, memory and processor in a session, and how often a
# resting Home screen wakes up. Needs xvfb and dbus, orca for its row, and for first_window a build with -DLIMBER_BENCH=ON and libx11-dev.
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
rests() {
  env DBUS_SESSION_BUS_ADDRESS="$2" "$build/limber" --data "$data" 2>/dev/null &
  pid=$!
  sleep 10
  before=$(wakeups $pid); sleep 20; after=$(wakeups $pid)
  echo "Home at rest, $1: $((after - before)) wake-ups in 20 s, $(pss $pid) MB proportional"
  kill $pid; wait $pid 2>/dev/null || true
}
rests "no session bus" "unix:path=$data/none"
home=$data/home
mkdir -p "$home"
{ read -r bus; read -r bus_pid; } <<BUS
$(env HOME="$home" XDG_RUNTIME_DIR="$home" dbus-daemon --session --fork --print-address=1 --print-pid=1)
BUS
trap 'kill $xvfb $bus_pid 2>/dev/null; rm -rf "$data"' EXIT
rests "a session bus, no screen reader" "$bus"
if command -v orca >/dev/null; then
  env HOME="$home" XDG_RUNTIME_DIR="$home" DBUS_SESSION_BUS_ADDRESS="$bus" orca --disable speech --disable braille >/dev/null 2>&1 &
  orca=$!
  rests "Orca listening" "$bus"
  kill -9 $orca
fi

# The first time the voice is made, later it is read from the cache: both count.
for voice in made cached; do
"$build/limber" --data "$data" play evening-lower-back --no-checkin 2>/dev/null &
pid=$!
sleep 20
before=$(ticks $pid); sleep "$seconds"; after=$(ticks $pid)
echo "session, voice $voice: $(((after - before) * 100 / seconds)) hundredths of a percent of a core over $seconds s, $(pss $pid) MB proportional"
kill $pid; wait $pid 2>/dev/null || true
done
