#!/bin/sh
# How long `limber check` takes over many routines, beside a bare parse of the same files:
#   tests/bench/many_routines.sh build [COUNT]
# The files are the shipped routines, again and again, each under an id of its own. Five times each, in turn.
set -eu
build=$1
count=${2:-10000}
here=$(dirname "$0")
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
mkdir "$folder/routines" "$folder/data"
number=0
while [ "$number" -lt "$count" ]; do
  for shipped in "$here"/../../routines/*.json; do
    [ "$number" -lt "$count" ] || break
    sed "s/^  \"id\": \"\(.*\)\",$/  \"id\": \"\1-$number\",/" "$shipped" > "$folder/routines/$number.json"
    number=$((number + 1))
  done
done
for run in 1 2 3 4 5; do
  /usr/bin/time -f 'check: %U s user, %S s system, %e s in all, %M KiB' "$build/limber" --data "$folder/data" check "$folder/routines"
  /usr/bin/time -f 'parse: %U s user, %S s system, %e s in all, %M KiB' "$build/tests/bench/bare_parse" "$folder/routines" >&2
done
