#!/bin/sh
# Draws the contact sheet of every shipped exercise into this folder, and the page that shows them all.
#
#   docs/exercises/draw.sh PROGRAM      for example: docs/exercises/draw.sh build/limber
set -eu

program=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
exercises=$here/../../routines/exercises

# The value of a key that stands on a line of its own, as in all shipped files.
value() { sed -n "s/^  \"$1\": \"\(.*\)\",\{0,1\}\$/\1/p" "$2" | head -n 1; }
list() { sed -n "s/^  \"$1\": \[\(.*\)\],\{0,1\}\$/\1/p" "$2" | head -n 1 | tr -d '"'; }

words_for() {
  case $1 in
    supine) echo "On your back" ;;
    prone) echo "On your front" ;;
    side-lying) echo "On your side" ;;
    quadruped) echo "On hands and knees" ;;
    kneeling) echo "Kneeling" ;;
    floor-sitting) echo "Sitting on the floor" ;;
    chair) echo "On a chair" ;;
    standing) echo "Standing" ;;
  esac
}

rm -f "$here"/*.png
page=$here/README.md
{
  echo "# Every exercise, drawn"
  echo
  echo "Each sheet shows the poses of an exercise as session, handout and film show them, with the signs of its dose: a clock for a hold,"
  echo "two arrows for there and back, how often, and on which sides. What poses do not show has a sign: rings press, a broad arrow strokes,"
  echo "half circles knead, a round arrow circles or rolls, lines before the belly breathe, hatching tenses and lets go."
  echo "They are drawn by \`docs/exercises/draw.sh build/limber\` from the files in \`routines/exercises/\`. \`docs/exercises/blind.sh\` draws them for readers who are to know nothing but the pictures. [What such readers made of them](blind-reading.md)."
} >"$page"
for position in supine prone side-lying quadruped kneeling floor-sitting chair standing; do
  begun=no
  for file in "$exercises"/*.json; do
    [ "$(value position "$file")" = "$position" ] || continue
    if [ $begun = no ]; then
      printf '\n## %s\n' "$(words_for "$position")" >>"$page"
      begun=yes
    fi
    id=$(value id "$file")
    "$program" render "$id" -o "$here/$id.png" --size 960x600
    printf '\n### %s\n\n%s · %s\n\n![%s](%s.png)\n' "$(value name "$file")" "$(value technique "$file")" \
      "$(list areas "$file")" "$(value name "$file")" "$id" >>"$page"
  done
done
