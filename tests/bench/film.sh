#!/bin/sh
# How fast a film is made, against how fast the encoder alone takes the same ready-made pictures, sound and words.
#   tests/bench/film.sh build/limber [ROUTINE [SECONDS [WxH]]]
set -eu
limber=$1
routine=${2:-evening-lower-back}
seconds=${3:-120}
size=${4:-1280x720}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM

# Stands in for the encoder once, and keeps all that it is given.
mkdir "$work/bin" "$work/kept"
cat >"$work/bin/ffmpeg" <<EOF
#!/bin/sh
for one; do
  case \$one in
    */sound.wav | */chapters | */captions) cp "\$one" "$work/kept/" && one=$work/kept/\$(basename "\$one") ;;
    *.part) echo >"\$one" && one=$work/alone.film ;;
  esac
  printf '%s\n' "\$one"
done >"$work/arguments"
cat >"$work/pictures"
EOF
chmod +x "$work/bin/ffmpeg"

now() { date +%s.%N; }
film() { "$limber" render "$routine" --from 60 --until $((60 + seconds)) --size "$size" -o "$1"; }

film "$work/warm.mp4" # the voice is in its cache from here on
PATH=$work/bin:$PATH film "$work/ready.mp4"
begin=$(now)
film "$work/whole.mp4"
middle=$(now)
xargs -a "$work/arguments" -d '\n' ffmpeg <"$work/pictures" # with -a, standard input is the program's
end=$(now)
echo "$seconds $begin $middle $end" | awk '{
  whole = $3 - $2; alone = $4 - $3
  printf "%.1f s: %.1f times as fast as it plays; the encoder alone %.1f s; %.2f of its rate\n", whole, $1 / whole, alone, alone / whole
}'
