#!/usr/bin/env python3
"""Drives the real window under a virtual display as a therapist and a client would: by mouse and keyboard alone.

    therapist_run.py PROGRAM PICTURES_FOLDER

Builds a routine of six steps, saves it, rehearses it, makes a bundle; opens that in a second data folder, plays it, takes the
journal out; reviews it in the first. Pictures of every station go into the folder. Exit 77 where Xvfb, xdotool or ImageMagick's
import are missing. What is in the window is read from the file of --areas: nothing is waited for longer than needed.
"""
import glob
import os
import shutil
import subprocess
import sys
import tempfile
import time

PATIENCE_S = 60


class Window:
    def __init__(self, program, display, data, pictures, *arguments):
        self.display, self.data, self.pictures = display, data, pictures
        self.areas_file = os.path.join(data, "areas.tsv")
        if os.path.exists(self.areas_file):
            os.remove(self.areas_file)
        environment = {
            "DISPLAY": display, "PATH": os.environ["PATH"], "HOME": data, "LIMBER_DATA": data, "LC_ALL": "C.UTF-8",
            "SDL_AUDIODRIVER": "dummy", "LSAN_OPTIONS": os.environ.get("LSAN_OPTIONS", ""),
        }
        self.process = subprocess.Popen([program, "--areas", self.areas_file, *arguments], env=environment)

    def areas(self):
        """key → (role, (x, y, width, height), pressable, focused, label, value)"""
        found = {}
        try:
            with open(self.areas_file, encoding="utf-8") as file:
                for line in file:
                    key, role, place, on, focus, label, value = line.rstrip("\n").split("\t")
                    found[key] = (role, tuple(int(n) for n in place.split()), on == "on", focus == "focus", label, value)
        except FileNotFoundError:
            pass
        return found

    def until(self, holds, what):
        end = time.monotonic() + PATIENCE_S
        while time.monotonic() < end:
            areas = self.areas()
            if holds(areas):
                return areas
            if self.process.poll() is not None:
                raise SystemExit(f"the window closed while waiting for {what}")
            time.sleep(0.02)  # between two looks; nothing depends on how long
        self.picture("failed")
        raise SystemExit(f"waited in vain for {what}; there is {sorted(self.areas())}")

    def xdotool(self, *arguments):
        subprocess.run(["xdotool", *map(str, arguments)], env={**os.environ, "DISPLAY": self.display}, check=True)

    def in_sight(self, key):
        """Scrolls the page until the area can be pressed in its middle."""
        for _ in range(60):
            areas = self.until(lambda now: key in now, key)
            _, (x, y, width, height), on, *_ = areas[key]
            if width > 8 and height > 12 and 0 <= y and y + height <= 800 and x + width <= 1280:
                time.sleep(0.1)  # a page that still scrolls has it elsewhere by then
                if self.areas().get(key) == areas[key]:
                    return x + width // 2, y + height // 2
                continue
            self.xdotool("mousemove", min(max(x + width // 2, 40), 1240), 500, "click", 5 if y > 300 else 4)
            before = areas[key]
            end = time.monotonic() + 1
            while time.monotonic() < end and self.areas().get(key) == before:
                time.sleep(0.02)
        raise SystemExit(f"{key} does not come into sight")

    def press(self, key):
        self.until(lambda now: key in now and now[key][2], f"{key} to be pressed")
        x, y = self.in_sight(key)
        self.xdotool("mousemove", x, y, "click", 1)

    def type(self, field, words):
        self.press(field)
        self.until(lambda now: now[field][3], f"the focus in {field}")
        self.keys("ctrl+a")
        self.xdotool("type", "--delay", 12, words)
        self.until(lambda now: words in (now[field][4] + now[field][5]), f"{words} in {field}")

    def keys(self, *names):
        self.xdotool("key", "--delay", 25, *names)

    def drag(self, key, over):
        x, y = self.in_sight(key)
        to_x, to_y = self.in_sight(over)
        self.xdotool("mousemove", x, y, "mousedown", 1, "mousemove", x, (y + to_y) // 2, "mousemove", to_x, to_y - 8)
        self.xdotool("mousemove", to_x, to_y - 6, "mouseup", 1)

    def picture(self, name):
        subprocess.run(["import", "-window", "root", os.path.join(self.pictures, name + ".png")],
                       env={**os.environ, "DISPLAY": self.display}, check=True)

    def close(self):
        self.keys("ctrl+q")
        if self.process.wait(timeout=PATIENCE_S) != 0:
            raise SystemExit("the window did not close in good order")


def steps_of(areas):
    return [areas[key][4] for key in sorted(areas) if key.startswith("step/")]


def write_routine(window):
    window.until(lambda now: "tab-home" in now, "Home")
    window.keys("F6")
    window.press("new-routine")
    window.press("about")
    window.type("title", "Morning")
    window.type("for", "B.C.")
    window.type("author", "Mara")
    window.press("about")
    for exercise, words in [("single-knee-to-chest", "single knee"), ("cat-camel", "cat"), ("childs-pose", "child")]:
        window.press("add-exercise")
        window.type("picker-search", words)
        window.press("exercise-" + exercise)
        window.until(lambda now: "picker-search" not in now, "the library to close")
    window.picture("1-library-done")
    for kind in ["add-rest", "add-breathe", "add-check"]:
        count = len(steps_of(window.areas()))
        window.press(kind)
        window.until(lambda now: len(steps_of(now)) == count + 1, kind)
    window.picture("2-six-steps")


def change_routine(window):
    window.press("step/steps/0")
    window.until(lambda now: "number-hold_s-more" in now, "the dose")
    window.press("number-hold_s-more")
    window.type("note", "Left side first.")
    # The check moves up by key, the breathing to the top by mouse, and back by undo.
    window.press("step/steps/5")
    before = steps_of(window.areas())
    window.keys("ctrl+Up")
    window.until(lambda now: steps_of(now) != before, "a step to move by key")
    moved = steps_of(window.areas())
    window.drag("handle/steps/5", "step/steps/0")
    window.until(lambda now: steps_of(now) != moved, "a step to move by mouse")
    window.picture("3-dragged")
    window.keys("ctrl+z")
    window.until(lambda now: steps_of(now) == moved, "the drag to be undone")
    window.keys("ctrl+s")
    window.until(lambda now: "hand-over" in now, "the routine to be saved")
    window.picture("4-saved")


def rehearse_and_hand_over(window):
    window.press("rehearse")
    window.until(lambda now: "rehearse" not in now, "the rehearsal")
    window.keys("space")
    window.picture("5-rehearsal")
    window.keys("Escape")
    window.press("hand-over")
    window.press("form-bundle")
    window.press("make-it")
    window.until(lambda _: glob.glob(window.data + "/documents/*.limber"), "the bundle")
    window.picture("6-handed-over")
    return glob.glob(window.data + "/documents/*.limber")[0]


def open_bundle(window):
    window.until(lambda now: "add" in now, "what the bundle holds")
    window.picture("7-bundle")
    window.press("add")
    window.until(lambda now: any(key.startswith("start-") for key in now), "the routine on the shelf")
    window.picture("8-on-the-shelf")


def answer(window, *scores):
    for score in scores:
        window.keys(score)
    window.press("continue")


def play(window):
    window.press("signs-answered")
    window.until(lambda now: "pain-5" in now, "the questions before")
    answer(window, "5", "4")
    window.until(lambda now: "pain-5" not in now, "the session to begin")
    window.picture("9-session")
    while "pain-3" not in window.areas():
        # At 60 times the speed only a comfort check waits for a person.
        window.until(lambda now: "check-fine" in now or "pain-3" in now, "a question or the end")
        if "check-fine" in window.areas():
            window.keys("y")
            window.until(lambda now: "check-fine" not in now, "the session to go on")
    answer(window, "3", "3")
    window.until(lambda now: "tab-journal" in now, "Home")


def take_journal_out(window):
    window.keys("F2")
    window.press("to-keeping")
    window.press("export-json")
    window.until(lambda _: glob.glob(window.data + "/documents/*.json"), "the journal as a file")
    window.picture("10-journal-out")
    return glob.glob(window.data + "/documents/*.json")[0]


def review(window):
    window.until(lambda now: "tab-home" in now, "Home")
    window.keys("F6")
    window.press("to-review")
    areas = window.until(lambda now: any(key.startswith("client-/") for key in now), "the client in the list")
    window.picture("11-review")
    window.press(next(key for key in areas if key.startswith("client-/")))
    window.until(lambda now: "write-report" in now, "the client's page")
    window.picture("12-client")


def main():
    program, pictures = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    if not all(shutil.which(tool) for tool in ["Xvfb", "xdotool", "import"]):
        return 77
    os.makedirs(pictures, exist_ok=True)
    display = ":97"
    server = subprocess.Popen(["Xvfb", display, "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset"],
                              stderr=subprocess.DEVNULL)
    while subprocess.run(["xdotool", "getdisplaygeometry"], env={**os.environ, "DISPLAY": display},
                         capture_output=True).returncode != 0 and server.poll() is None:
        time.sleep(0.05)
    with tempfile.TemporaryDirectory() as therapist, tempfile.TemporaryDirectory() as client:
        try:
            window = Window(program, display, therapist, pictures)
            write_routine(window)
            change_routine(window)
            bundle = rehearse_and_hand_over(window)
            window.close()
            window = Window(program, display, client, pictures, bundle)
            open_bundle(window)
            window.close()
            window = Window(program, display, client, pictures, "play", "morning-b-c", "--mute", "--speed", "60")
            play(window)
            journal = take_journal_out(window)
            window.close()
            os.makedirs(therapist + "/returned")
            shutil.copy(journal, therapist + "/returned/B.C.json")
            window = Window(program, display, therapist, pictures)
            review(window)
            window.close()
        finally:
            server.terminate()
    return 0


if __name__ == "__main__":
    sys.exit(main())
