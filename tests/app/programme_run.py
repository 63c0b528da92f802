#!/usr/bin/env python3
"""A programme of several weeks goes round, in the real window under a virtual display.

    programme_run.py PROGRAM PICTURES_FOLDER

A therapist writes it by mouse and keys, with a routine and an exercise of their own, is cut off once, saves it and hands it over. A
client takes it up in a second data folder. Four weeks are lived: the journal they took out comes back with its dates four weeks
earlier and the sessions of those weeks, since a run waits for no time to pass. It is returned and reviewed; version 2 goes the same
way, and the client goes on in it where they are. Pictures of every station go into the folder. Exit 77 where Xvfb, xdotool or
ImageMagick's import are missing. How the window is read and waited for: therapist_run.py.
"""
import datetime
import glob
import json
import os
import shutil
import subprocess
import sys
import tempfile

from therapist_run import Window, start_display

PROGRAMME = "back-to-the-garden-d-e"
OWN_EXERCISE = {"format": 1, "id": "bow", "name": "Bow by the door", "technique": "stretching", "position": "standing",
                "areas": ["hips"], "sides": "both", "dose": {"hold_s": 20, "reps": 2},
                "say": {"setup": "Stand by the door.", "move": "Lean in slowly."}, "sources": ["Mara"]}
OWN_ROUTINE = {"format": 1, "id": "by-the-door", "title": "By the door", "version": "1", "for": "D.E.",
               "author": {"name": "Mara"}, "steps": [{"exercise": "bow"}]}


def own_files(data):
    os.makedirs(data + "/routines/exercises")
    with open(data + "/routines/exercises/bow.json", "w", encoding="utf-8") as file:
        json.dump(OWN_EXERCISE, file)
    with open(data + "/routines/by-the-door.json", "w", encoding="utf-8") as file:
        json.dump(OWN_ROUTINE, file)


def to_bench(window, wanted):
    window.until(lambda now: "tab-home" in now, "Home")
    window.keys("F6")
    window.until(lambda now: wanted in now, wanted)


def value(areas, key):
    return areas[key][5] if key in areas else ""


def begin_programme(window):
    """About it, and its first weeks by the mouse."""
    to_bench(window, "new-programme")
    window.press_for("new-programme", "week-0")
    window.picture("1-new")
    window.press_for("about", "title")
    window.type("title", "Back to the garden")
    window.type("for", "D.E.")
    window.type("first_day", "Rest with the legs up, then five minutes of walking.")
    window.picture("2-about")
    window.press("about", lambda now: "week-0" in now, "the weeks")
    window.drag("handle-shelf-by-the-door", "week-7")
    window.until(lambda now: "planned-0" in now, "the routine in its week")
    for day, words in [("mon", "Monday"), ("thu", "Thursday")]:
        window.press("days-" + day, lambda now: words in value(now, "planned-0"), words)
    window.type("routine-at", "7.30")
    window.until(lambda now: "07:30" in value(now, "planned-0"), "the time of day")
    window.type("phase-title", "Find your baseline")
    window.type("phase-say", "These two weeks are for finding out what does you good.")
    window.press_for("walk-on", "number-minutes")
    window.press("number-up_to-more", lambda now: "6 min" in value(now, "week-7"), "a walk that grows")
    window.picture("3-baseline")


def stronger_weeks(window):
    """A second phase by the keys, and a third one."""
    window.press_for("add-phase", "week-14")
    window.type("phase-title", "Stronger")
    window.keys("ctrl+n")
    window.until(lambda now: now["shelf-search"][3], "the cursor in the search")
    window.xdotool("type", "--delay", 12, "stronger standing")
    window.until(lambda now: "shelf-by-the-door" not in now, "the shelf to be searched")
    window.keys("Return")
    window.until(lambda now: "planned-0" in now, "the routine that was found first")
    title = window.areas()["planned-0"][4]
    window.keys("Escape", "ctrl+Up")
    window.until(lambda now: "planned-1" in now and now["planned-1"][4] == title, "the routine in the phase before")
    window.keys("ctrl+z")
    window.until(lambda now: "planned-1" not in now, "it to be undone")
    window.press("week-14", lambda now: "planned-0" in now and now["planned-0"][4] == title, "the second phase")
    window.press_for("double-phase", "week-28")
    window.type("phase-title", "Keep what helps")
    window.press("week-14", lambda now: "go_on-calm" in now, "the second phase")
    window.press_for("go_on-calm", "number-calm_sessions")
    window.picture("4-three-phases")


def write_programme(program, display, data, pictures):
    window = Window(program, display, data, pictures)
    begin_programme(window)
    window.until(lambda _: window.draft("up_to"), "the draft on the disk")
    window.kill()
    window = Window(program, display, data, pictures)
    to_bench(window, "go-on-programme_new_1")
    window.picture("0-found-again")
    window.press_for("go-on-programme_new_1", "week-0")
    stronger_weeks(window)
    window.keys("ctrl+s")
    window.until(lambda now: "hand-over" in now, "the programme to be saved")
    bundle = hand_over(window, data)
    window.close()
    return bundle


def hand_over(window, data):
    before = set(glob.glob(data + "/documents/*.limber"))
    window.press_for("hand-over", "make-it")
    window.press("make-it", lambda _: set(glob.glob(data + "/documents/*.limber")) - before, "the bundle")
    window.picture("5-handed-over")
    return (set(glob.glob(data + "/documents/*.limber")) - before).pop()


def take_up(program, display, data, pictures, bundle):
    window = Window(program, display, data, pictures, bundle)
    window.until(lambda now: "add" in now, "what the bundle holds")
    window.picture("6-bundle")
    window.press_for("add", "take-up-" + PROGRAMME)
    window.picture("7-among-the-programmes")
    window.press_for("take-up-" + PROGRAMME, "tab-home")
    window.picture("8-home")
    window.close()


def limber(program, data, *arguments):
    environment = {**os.environ, "LIMBER_DATA": data, "HOME": data, "LC_ALL": "C.UTF-8"}
    return subprocess.run([program, *arguments], env=environment, check=True, capture_output=True, text=True).stdout


def journal_of(program, data):
    file = data + "/taken-out.json"
    limber(program, data, "journal", "export", "-o", file)
    with open(file, encoding="utf-8") as text:
        return json.load(text)


def programme_of(data):
    """As the bundle brought it."""
    with open(data + f"/routines/programmes/{PROGRAMME}/programme.json", encoding="utf-8") as file:
        return json.load(file)


def session(day, routine, pain):
    """One calm session, and the morning after it."""
    morning = day + datetime.timedelta(days=1)
    answers = {"before": (day, "07:30", pain), "after": (day, "07:45", pain - 1), "next_morning": (morning, "07:00", pain)}
    told = {phase: {"at": f"{when}T{hour}:00+00:00", "pain": score} for phase, (when, hour, score) in answers.items()}
    return {"uid": os.urandom(16).hex(), "at": f"{day}T07:30:00+00:00", "ended": f"{day}T07:45:00+00:00", "routine": routine,
            "routine_version": "1", "title": routine, "state": "completed", "planned_ms": 600000, "performed_ms": 600000, **told}


def live_four_weeks(program, data):
    """The journal as it would be, had the programme been taken up 28 days ago."""
    journal = journal_of(program, data)
    today = datetime.datetime.now(datetime.timezone.utc).date()
    begun = [(one["programme"], one["phase"], one["since"]) for one in journal["programmes"]]
    if begun != [(PROGRAMME, 0, str(today))]:
        raise SystemExit(f"what was taken up is not in the journal: {begun}")
    start = today - datetime.timedelta(days=28)
    second = start + datetime.timedelta(days=14)
    journal["programmes"] = [{"programme": PROGRAMME, "phase": phase, "since": str(since)} for phase, since in [(0, start), (1, second)]]
    days = [start + datetime.timedelta(days=day) for day in range(28)]
    first_routine, second_routine = (phase["routines"][0]["routine"] for phase in programme_of(data)["phases"][:2])
    journal["sessions"] = [session(day, first_routine if day < second else second_routine, 4 if day < second else 3)
                           for day in days if day.weekday() in (0, 3)]
    lived = data + "/lived.json"
    with open(lived, "w", encoding="utf-8") as file:
        json.dump(journal, file)
    for file in glob.glob(data + "/journal.db*"):
        os.remove(file)
    limber(program, data, "journal", "import", lived)


def phases_begun(program, data):
    return [one["phase"] for one in journal_of(program, data)["programmes"]]


def look_after_four_weeks(program, display, data, pictures):
    window = Window(program, display, data, pictures)
    window.until(lambda now: "tab-home" in now, "Home")
    window.picture("9-after-four-weeks")
    window.close()
    if phases_begun(program, data) != [0, 1, 2]:
        raise SystemExit("four weeks did not lead into the third phase")


def review(program, display, data, pictures, journal):
    os.makedirs(data + "/returned", exist_ok=True)
    with open(data + "/returned/D.E.json", "w", encoding="utf-8") as file:
        json.dump(journal, file)
    window = Window(program, display, data, pictures)
    to_bench(window, "to-review")
    areas = window.press("to-review", lambda now: any(key.startswith("client-/") for key in now), "the client in the list")
    window.press_for(next(key for key in areas if key.startswith("client-/")), "write-report")
    window.picture("10-reviewed")
    window.close()


def second_version(program, display, data, pictures):
    window = Window(program, display, data, pictures)
    to_bench(window, "change-programme-" + PROGRAMME)
    window.press_for("change-programme-" + PROGRAMME, "about")
    window.press_for("about", "version")
    window.type("version", "2")
    window.press("about", lambda now: "week-28" in now, "the weeks")
    window.press("week-28", lambda now: "week-28" in now, "the third phase")
    window.drag("handle-shelf-by-the-door", "week-28")
    window.until(lambda now: "planned-1" in now, "a second routine in the third phase")
    window.picture("11-version-2")
    window.keys("ctrl+s")
    window.until(lambda now: "hand-over" in now, "the programme to be saved")
    bundle = hand_over(window, data)
    window.close()
    return bundle


def go_on_in_second(program, display, data, pictures, bundle):
    window = Window(program, display, data, pictures, bundle)
    window.until(lambda now: "add" in now, "what the bundle holds")
    window.picture("12-newer")
    window.press_for("add", "take-up-" + PROGRAMME)
    window.picture("13-gone-on")
    window.close()
    programme = programme_of(data)
    if programme["version"] != "2" or len(programme["phases"][2]["routines"]) != 2:
        raise SystemExit("the second version is not what is on the client's shelf")
    if phases_begun(program, data) != [0, 1, 2]:
        raise SystemExit("the client is not where they were in the programme")


def main():
    program, pictures = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    if not all(shutil.which(tool) for tool in ["Xvfb", "xdotool", "import"]):
        return 77
    os.makedirs(pictures, exist_ok=True)
    server, display = start_display()
    with tempfile.TemporaryDirectory() as therapist, tempfile.TemporaryDirectory() as client:
        try:
            own_files(therapist)
            bundle = write_programme(program, display, therapist, pictures)
            take_up(program, display, client, pictures, bundle)
            live_four_weeks(program, client)
            look_after_four_weeks(program, display, client, pictures)
            review(program, display, therapist, pictures, journal_of(program, client))
            second = second_version(program, display, therapist, pictures)
            go_on_in_second(program, display, client, pictures, second)
        finally:
            server.terminate()
    return 0


if __name__ == "__main__":
    sys.exit(main())
