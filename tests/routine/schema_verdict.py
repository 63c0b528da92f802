#!/usr/bin/python3
"""Says of each file whether the JSON Schemas accept it, for comparison with Limber's own verdict.

Usage: schema_verdict.py SCHEMA_FOLDER < LIST
LIST holds a line for each file: "exercise", "routine", "programme" or "card", a tab, the path. The answer holds a line for each as well:
"good", or "bad", a tab, and the first reason. Exit code 77: there is no jsonschema module to ask.
"""

import json
import pathlib
import sys

try:
    import jsonschema
    validator_class = jsonschema.Draft202012Validator
except (ImportError, AttributeError):
    sys.exit(77)


def validator(folder, kind):
    path = folder / f"{kind}.schema.json"
    schema = json.loads(path.read_text(encoding="utf-8"))
    validator_class.check_schema(schema)
    return validator_class(schema, resolver=jsonschema.RefResolver(path.as_uri(), schema))


def verdict(validators, line):
    kind, path = line.rstrip("\n").split("\t")
    value = json.loads(pathlib.Path(path).read_text(encoding="utf-8-sig"))
    error = next(validators[kind].iter_errors(value), None)
    return "good" if error is None else "bad\t" + error.message.replace("\n", " ")[:200]


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    validators = {kind: validator(folder, kind) for kind in ("exercise", "routine", "programme", "card")}
    for line in sys.stdin:
        print(verdict(validators, line))


main()
