#!/bin/sh
# Measures the sound of every shipped routine with a meter that is not Limber's own: ffmpeg's, by EBU R 128.
#   loudness_test.sh PROGRAM SOURCE_FOLDER
# Without ffmpeg it is skipped (exit 77).
set -u
limber=$1
source=$2
command -v ffmpeg >/dev/null || {
  echo "skipped: there is no ffmpeg here to measure with"
  exit 77
}
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
unset DISPLAY WAYLAND_DISPLAY
export LIMBER_DATA="$data" LC_ALL=C.UTF-8
sound=$data/session.wav
failed=0

# volumes VOICE CUES AMBIENCE
volumes() {
  printf '{"format": 1, "volume": {"voice": %s, "cues": %s, "ambience": %s}}\n' "$@" >"$data/settings.json"
}

rendered() {
  "$limber" render "$1" -o "$sound" >"$data/out" 2>&1 && return
  echo "FAILED: $1 cannot be rendered"
  cat "$data/out"
  exit 1
}

# summary FILTER: what the meter tells in the end, of the rendered sound after FILTER.
summary() {
  ffmpeg -nostats -hide_banner -nostdin -i "$sound" -filter_script:a "$1" -f null - 2>&1 | tail -15
}
value() { sed -n "s/^ *$1: *\(-\{0,1\}[0-9.inf]*\) .*/\1/p" | head -1; }

# holds CONDITION WORDS: the condition is a sum in awk's language; "-inf" is what a meter says of silence.
holds() {
  awk "BEGIN { exit !($(echo "$1" | sed 's/-inf/-999/g')) }" && return
  failed=$((failed + 1))
  echo "FAILED: $2"
}

# Of a rendered session, a filter that keeps what is heard while words are spoken.
under_the_words() {
  "$limber" show "$1" --format json |
    sed -n 's/.*"at_ms":\([0-9]*\),"length_ms":\([0-9]*\),"kind":"say".*/\1 \2/p' |
    awk '{ printf "%sbetween(t,%f,%f)", (NR > 1 ? "+" : ""), $1 / 1000, ($1 + $2) / 1000 }'
}

echo "ebur128=peak=true" >"$data/with-peaks"
echo "ebur128" >"$data/alone"
routines=0
for file in "$source"/routines/*.json; do
  id=$(basename "$file" .json)
  routines=$((routines + 1))

  volumes 1 1 1  # as loud as a person can set it
  rendered "$id"
  peak=$(summary "$data/with-peaks" | value Peak)
  holds "${peak:-0} <= -1" "$id: true peak of $peak dBTP, above -1"

  volumes 1 0 0
  rendered "$id"
  speech=$(summary "$data/alone" | value I)
  holds "${speech:-0} >= -17 && ${speech:-0} <= -15" "$id: speech at $speech LUFS, not at -16"

  behind=none
  if ! grep -q '"ambience": *"silence"' "$file"; then
    volumes 0 0 1
    rendered "$id"
    echo "aselect='$(under_the_words "$id")',asetpts=N/SR/TB,ebur128" >"$data/behind"
    behind=$(summary "$data/behind" | value I)
    holds "${behind:-0} > -60" "$id: no ambience at all is measured"
    holds "${speech:-0} - ${behind:-0} >= 20" "$id: ambience at $behind LUFS behind words at $speech"
  fi
  echo "$id: true peak $peak dBTP, speech $speech LUFS, ambience behind it $behind"
done
holds "$routines >= 20" "only $routines routines were measured"
[ "$failed" -eq 0 ]
