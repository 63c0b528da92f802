#!/bin/sh
# Holds what `limber journal export --format fhir` writes to the standard, by two validators from npm.
#   fhir_test.sh PROGRAM SOURCE_FOLDER BUILD_FOLDER      exit 77: skipped
set -eu
limber=$1
source=$2
modules=$3/fhir-check
skip() { echo "skipped: $*" >&2; exit 77; }

command -v node >/dev/null && command -v npm >/dev/null || skip "node and npm are not installed"
mkdir -p "$modules"
cp "$source/tests/export/fhir/package.json" "$source/tests/export/fhir/package-lock.json" "$source/tests/export/fhir/check.js" "$modules"
if ! cmp -s "$modules/package-lock.json" "$modules/installed"; then
  (cd "$modules" && npm ci --ignore-scripts --no-audit --no-fund >npm.log 2>&1) || skip "npm could not install the validators: see $modules/npm.log"
  cp "$modules/package-lock.json" "$modules/installed"
fi

data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
export LIMBER_DATA="$data" LC_ALL=C.UTF-8
unset DISPLAY WAYLAND_DISPLAY
"$limber" journal import "$source/tests/export/fhir/journal.json"
"$limber" journal export --format fhir -o "$data/plain.json"
"$limber" journal export --format fhir --snomed --name "Anna B." -o "$data/full.json"
"$limber" journal export --format fhir -o "$data/again.json"
cmp "$data/plain.json" "$data/again.json"
node "$modules/check.js" "$data/plain.json"
node "$modules/check.js" "$data/full.json"
# A check that cannot fail is none: a broken bundle has to be told from a sound one.
sed 's/"status":"final",//' "$data/plain.json" >"$data/broken.json"
if node "$modules/check.js" "$data/broken.json" >/dev/null 2>&1; then
  echo "FAILED: Observations without a status were let through"
  exit 1
fi
