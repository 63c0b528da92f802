#!/usr/bin/env python3
"""Four weeks of a programme as a client lived them, handed back and reviewed, through the program as built.

    weeks_test.py PROGRAM SOURCE_FOLDER

A journal of the four weeks up to yesterday is imported, taken out again, and looked at by a therapist with a data folder of their
own: planned and done, phase, level, walks, goals, who is ready for more, and the accepted dose in the next version.
"""
import datetime
import json
import os
import subprocess
import sys
import tempfile

PROGRAMME = "eight-weeks-lower-back"
DAYS = 27  # and today, on which nothing was done yet
TODAY = datetime.datetime.now(datetime.timezone.utc).date()
START = TODAY - datetime.timedelta(days=DAYS)


def limber(program, data, *arguments):
    environment = {**os.environ, "LIMBER_DATA": data, "HOME": data, "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    run = subprocess.run([program, *arguments], env=environment, capture_output=True, text=True)
    if run.returncode != 0:
        raise SystemExit(f"FAILED: {arguments}: {run.stdout}{run.stderr}")
    return run.stdout


def check(told, *parts):
    for part in parts:
        if part not in told:
            raise SystemExit(f"FAILED: {part!r} is not in\n{told}")


def session(day, routine, version, steps):
    morning = day + datetime.timedelta(days=1)
    told = {"before": (day, "07:30", 4), "after": (day, "07:45", 3)}
    if morning < TODAY:
        told["next_morning"] = (morning, "07:00", 4)
    answers = {phase: {"at": f"{when}T{hour}:00+00:00", "pain": pain} for phase, (when, hour, pain) in told.items()}
    rows = [{"exercise": exercise, "rep": 1, "planned_ms": length, "held_ms": length} for exercise, length in steps]
    return {"uid": os.urandom(16).hex(), "at": f"{day}T07:30:00+00:00", "ended": f"{day}T07:45:00+00:00", "routine": routine,
            "routine_version": version, "title": routine, "state": "completed", "planned_ms": 600000, "performed_ms": 600000,
            "steps": rows, **answers}


def lived(version):
    """Every day something is planned, and done, but on the last Monday. The walk is six minutes long."""
    second = START + datetime.timedelta(days=14)
    sessions = []
    for number in range(DAYS):
        day = START + datetime.timedelta(days=number)
        if day.weekday() in (1, 3, 5, 6):
            sessions.append(session(day, "walk", "1", [("walking", 360000)]))
        elif day < second or number < DAYS - 7 or day.weekday() != 0:
            routine = "first-day" if day < second else "evening-lower-back"
            sessions.append(session(day, routine, version, [("pelvic-tilt", 60000)]))
    noon = f"{second}T12:00:00+00:00"
    return {
        "format": 1, "limber_journal": os.urandom(16).hex(),
        "programmes": [{"programme": PROGRAMME, "phase": 0, "since": str(START)}, {"programme": PROGRAMME, "phase": 1, "since": str(second)}],
        "doses": [{"at": noon, "routine": "evening-lower-back", "version": version, "exercise": "pelvic-tilt", "turn": "up", "reps": 6}],
        "goals": {"told": noon, "list": [{"words": "Lift my grandson", "since": noon}]},
        "measured": [{"uid": os.urandom(16).hex(), "at": noon, "movement": "sit-to-stand", "value": 11}],
        "sessions": sessions}


def main():
    program = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as client, tempfile.TemporaryDirectory() as therapist:
        with open(sys.argv[2] + "/routines/evening-lower-back.json", encoding="utf-8") as file:
            journal = lived(json.load(file)["version"])
        with open(client + "/lived.json", "w", encoding="utf-8") as file:
            json.dump(journal, file)
        limber(program, client, "journal", "import", client + "/lived.json")
        limber(program, client, "journal", "export", "-o", therapist + "/A.K.json")
        table = limber(program, client, "journal", "export", "--format", "csv").splitlines()
        check(table[0], ",walked_s")
        walks = sum(one["routine"] == "walk" for one in journal["sessions"])
        if sum(line.endswith(",360") for line in table) != walks:
            raise SystemExit(f"FAILED: the table does not count {walks} walks\n{table}")
        told = limber(program, therapist, "review", therapist + "/A.K.json")
        check(told, f"{DAYS - 1} of {DAYS}", "Lift my grandson", "chair", "week 2", "6 times", "24 minutes, on 4 days", "Ready for one step more")
        one = json.loads(limber(program, therapist, "review", "--format", "json", therapist + "/A.K.json"))[0]
        if (one["planned"], one["kept"]) != (DAYS, DAYS - 1) or not one["ready_for_more"]:
            raise SystemExit(f"FAILED: {one}")
        limber(program, therapist, "review", therapist + "/A.K.json", "--draft", "A.K", "-o", therapist + "/next.json")
        with open(therapist + "/next.json", encoding="utf-8") as file:
            draft = json.load(file)
        doses = [step.get("reps") for step in draft["steps"] if step.get("exercise") == "pelvic-tilt"]
        if doses != [6]:
            raise SystemExit(f"FAILED: what the client said yes to is not in the next version: {doses}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
