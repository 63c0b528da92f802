#!/bin/sh
# Sheets for readers who are to know nothing but the pictures: no title, no words, in an order that is made anew each time.
#
#   docs/exercises/blind.sh PROGRAM FOLDER [FIRST-SEED]      for example: docs/exercises/blind.sh build/limber /tmp/sheets
#
# FOLDER gets 01.png, 02.png … to read and FOLDER.key, which is for whoever holds the answers against the files: the sheet, the exercise
# and what its file says is to be done. A reader writes for each sheet: position and things, what is moved or done, where it is
# felt, how sure (0-100). An answer is RIGHT (the same would be done), HALF (right position, another action) or WRONG.
set -eu

program=$(realpath "$1")
folder=$2
seed=${3:-$$}
exercises=$(cd "$(dirname "$0")/../../routines/exercises" && pwd)

mkdir -p "$folder"
rm -f "$folder"/*.png
: >"$folder.key"
number=0
for file in $(ls "$exercises"/*.json | awk -v seed="$seed" 'BEGIN { srand(seed) } { print rand() "\t" $0 }' | sort | cut -f2); do
  id=$(basename "$file" .json)
  number=$((number + 1))
  sheet=$(printf '%02d' $number)
  "$program" render "$file" -o "$folder/$sheet.png" --size 1100x620 --layout wordless
  move=$(sed -n 's/^    "move": "\(.*\)",\{0,1\}$/\1/p' "$file" | head -n 1)
  printf '%s\t%s\t%s\n' "$sheet" "$id" "$move" >>"$folder.key"
done
echo "$number sheets in $folder, the key in $folder.key"
