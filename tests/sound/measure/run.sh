#!/bin/sh
# The real-time check: run.sh <folder of the build> [seconds, 300 if not said]
# Starts a PulseAudio server of its own with a null sink, plays to it, records its monitor, and stops it again.
set -eu
build=$1
seconds=${2:-300}
here=$(mktemp -d)
PULSE_RUNTIME_PATH=$here PULSE_STATE_PATH=$here pulseaudio --daemonize=no --exit-idle-time=-1 --log-level=error --disable-shm=yes -n \
  --load="module-native-protocol-unix socket=$here/native auth-anonymous=1" \
  --load="module-null-sink sink_name=limber rate=48000 format=float32le channels=2" &
server=$!
trap 'kill $server 2>/dev/null || true; wait $server 2>/dev/null || true; rm -rf "$here"' EXIT
# The null sink counts whole microseconds a block, and drops the rest: with blocks it chooses itself it may run 0.013 % fast,
# 38 ms in five minutes. 80 ms make blocks of 20 ms, which come out even, and its clock is the machine's.
export PULSE_LATENCY_MSEC=80
export PULSE_SERVER="unix:$here/native" SDL_AUDIODRIVER=pulseaudio
tries=0
until pactl info >/dev/null 2>&1; do
  tries=$((tries + 1))
  [ $tries -lt 100 ] || { echo "run.sh: PulseAudio did not start" >&2; exit 2; }
  sleep 0.1
done
"$build/tests/sound/measure/sound_real_time" "$seconds" \
  "exec parec --device=limber.monitor --raw --format=float32le --rate=48000 --channels=2 --latency-msec=5"
