#!/usr/bin/env python3
"""Drives the real window under a virtual display as a therapist and a client would: by mouse and keyboard alone.

    therapist_run.py PROGRAM PICTURES_FOLDER

Builds a routine of six steps, saves it, rehearses it, makes a bundle; opens that in a second data folder, plays it, takes the
journal out; reviews it in the first. Before that the program is killed while a routine and a pose are being made, and all of it is
found again. Pictures of every station go into the folder. Exit 77 where Xvfb, xdotool or ImageMagick's
import are missing. What is in the window is read from the file of --areas. After each press the run waits until that shows what
the press was for, as long as it takes: whoever starts the run decides when to give it up, and the last line says what was
waited for.
"""
import glob
import os
import shutil
import subprocess
import sys
import tempfile
import time


def in_the_afternoon():
    """A time zone where it is between three and four: in the first hours of a day some exercises are kept small, and that is said first."""
    return f"<day>{time.gmtime().tm_hour - 15:+d}"


class Window:
    def __init__(self, program, display, data, pictures, *arguments, environment=None, stderr=None):
        self.display, self.data, self.pictures = display, data, pictures
        self.areas_file = os.path.join(data, "areas.tsv")
        if os.path.exists(self.areas_file):
            os.remove(self.areas_file)
        self.environment = {
            "DISPLAY": display, "PATH": os.environ["PATH"], "HOME": data, "LIMBER_DATA": data, "LC_ALL": "C.UTF-8",
            "TZ": in_the_afternoon(), "SDL_AUDIODRIVER": "dummy", "LSAN_OPTIONS": os.environ.get("LSAN_OPTIONS", ""),
            "SDL_MOUSE_FOCUS_CLICKTHROUGH": "1",  # else a click is lost that comes with the window's first focus
            **(environment or {}),
        }
        self.process = subprocess.Popen([program, "--areas", self.areas_file, *arguments], env=self.environment, stderr=stderr)

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
        print("waiting for", what, flush=True)
        while not holds(areas := self.areas()):
            if self.process.poll() is not None:
                raise SystemExit(f"the window closed while waiting for {what}")
            time.sleep(0.02)  # between two looks; nothing depends on how long
        return areas

    def xdotool(self, *arguments):
        subprocess.run(["xdotool", *map(str, arguments)], env={**os.environ, "DISPLAY": self.display}, check=True)

    def in_sight(self, key):
        """Scrolls the page until the area can be pressed in its middle."""
        while True:
            before = self.until(lambda now: key in now, key)[key]
            _, (x, y, width, height), *_ = before
            if width > 8 and height > 12 and 0 <= y and y + height <= 800 and x + width <= 1280:
                return x + width // 2, y + height // 2
            shown = self.areas()
            below = y > 300 or height == 0  # what is scrolled away wholly has no place
            self.xdotool("mousemove", min(max(x + width // 2, 40), 1240), 500, "click", 5 if below else 4)
            self.until(lambda now: now != shown, f"the page with {key} to scroll")

    def uncover(self, key, beside):
        """Scrolls the part that `beside` stands in until the area is in sight: what is scrolled away wholly has no place."""
        x, _, width, _ = self.until(lambda now: key in now and beside in now, key)[beside][1]
        while self.areas()[key][1][3] < 30:
            shown = self.areas()
            self.xdotool("mousemove", x + width // 2, 500, "click", 5)
            self.until(lambda now: now != shown, f"the part with {key} to scroll")

    def press(self, key, holds, what):
        """Presses an area, and waits for what comes of it: only then does the next one stand where it says."""
        self.until(lambda now: key in now and now[key][2], f"{key} to be pressed")
        x, y = self.in_sight(key)
        self.xdotool("mousemove", x, y, "click", 1)
        return self.until(holds, what)

    def press_for(self, key, wanted):
        """Presses an area that makes another one appear."""
        return self.press(key, lambda now: wanted in now, wanted)

    def type(self, field, words):
        self.press(field, lambda now: now[field][3], f"the focus in {field}")
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

    def kill(self):
        """As a power cut: nothing is said to the program."""
        self.process.kill()
        self.process.wait()

    def draft(self, words):
        """Whether what is kept of anything unsaved has these words."""
        kept = []
        for name in glob.glob(self.data + "/drafts/*.json"):
            with open(name, encoding="utf-8") as file:
                kept.append(file.read())
        return any(words in text for text in kept)

    def close(self):
        self.keys("ctrl+q")
        print("waiting for the window to close", flush=True)
        if self.process.wait() != 0:
            raise SystemExit("the window did not close in good order")


def steps_of(areas):
    return [areas[key][4] for key in sorted(areas) if key.startswith("step/")]


def lose_nothing(start):
    """Three times the power fails: About without any step, the steps, a pose."""
    window = start()
    window.until(lambda now: "tab-home" in now, "Home")
    window.keys("F6")
    window.press_for("new-routine", "about")
    window.press_for("about", "title")
    window.type("title", "Half a routine")
    window.type("for", "C.D.")
    window.until(lambda _: window.draft("C.D."), "the draft on the disk")
    window.kill()
    window = start()
    go_on(window, "go-on-new_1", "about")
    window.press_for("about", "for")
    if window.areas()["for"][5] != "C.D.":
        raise SystemExit("what was written about a new routine is lost")
    window.press("about", lambda now: "title" not in now, "the steps")
    window.press_for("add-exercise", "picker-search")
    window.type("picker-search", "single knee")
    window.press("exercise-single-knee-to-chest", lambda now: len(steps_of(now)) == 1, "the first step")
    window.press("close-picker", lambda now: "picker-search" not in now, "the library to close")
    window.until(lambda _: window.draft("single-knee-to-chest"), "the step on the disk")
    window.kill()
    window = start()
    go_on(window, "go-on-new_1", "step/steps/0")
    window.uncover("own-pose", "number-hold_s")
    window.press_for("own-pose", "pose-mirror")
    window.press("pose-mirror", lambda now: now["pose-undo"][2], "the figure to be mirrored")
    window.until(lambda _: glob.glob(window.data + "/drafts/pose_*.json"), "the pose on the disk")
    window.kill()
    window = start()
    go_on(window, "go-on-pose_new_1_single-knee-to-chest", "pose-mirror")
    window.until(lambda now: now["pose-undo"][2], "undo after the restart")
    window.picture("0-all-found-again")
    window.close()


def go_on(window, button, wanted):
    window.until(lambda now: "tab-home" in now, "Home")
    window.keys("F6")
    window.press_for(button, wanted)


def write_routine(window):
    window.until(lambda now: "tab-home" in now, "Home")
    window.keys("F6")
    window.press_for("new-routine", "about")
    window.press_for("about", "title")
    window.type("title", "Morning")
    window.type("for", "B.C.")
    window.type("author", "Mara")
    window.press("about", lambda now: "title" not in now, "the steps")
    window.press_for("add-exercise", "picker-search")
    window.until(lambda now: now["picker-search"][3], "the cursor in the search")
    for exercise, words in [("single-knee-to-chest", "single knee"), ("cat-camel", "cat"), ("childs-pose", "child")]:
        window.type("picker-search", words)
        count = len(steps_of(window.areas()))
        window.press("exercise-" + exercise, lambda now: len(steps_of(now)) == count + 1, exercise)
    window.press("close-picker", lambda now: "picker-search" not in now, "the library to close")
    window.picture("1-library-done")
    for kind in ["add-rest", "add-breathe", "add-check"]:
        count = len(steps_of(window.areas()))
        window.press(kind, lambda now: len(steps_of(now)) == count + 1, kind)
    window.picture("2-six-steps")


def change_routine(window):
    held = window.press_for("step/steps/0", "number-hold_s")["number-hold_s"]
    window.press("number-hold_s-more", lambda now: now["number-hold_s"] != held, "a longer hold")
    window.uncover("note", "number-hold_s-more")
    window.type("note", "Left side first.")
    # The check moves up by key, the breathing to the top by mouse, and back by undo.
    window.press("step/steps/5", lambda now: "number-hold_s" not in now, "the last step")
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
    still = window.press_for("rehearse", "play")["play"]
    window.keys("space")
    window.until(lambda now: now["play"] != still, "it to play")
    window.picture("5-rehearsal")
    window.keys("Escape")
    window.press_for("hand-over", "form-bundle")
    window.press_for("form-bundle", "make-it")
    window.press("make-it", lambda _: glob.glob(window.data + "/documents/*.limber"), "the bundle")
    window.picture("6-handed-over")
    return glob.glob(window.data + "/documents/*.limber")[0]


def open_bundle(window):
    window.until(lambda now: "add" in now, "what the bundle holds")
    window.picture("7-bundle")
    window.press("add", lambda now: any(key.startswith("start-") for key in now), "the routine on the shelf")
    window.picture("8-on-the-shelf")


def answer(window, *scores, then):
    for score in scores:
        window.keys(score)
    window.press("continue", *then)


def play(window):
    window.press_for("signs-answered", "pain-5")
    answer(window, "5", "4", then=(lambda now: "pain-5" not in now, "the session to begin"))
    window.picture("9-session")
    while "pain-3" not in window.areas():
        # At 60 times the speed only a comfort check waits for a person.
        window.until(lambda now: "check-fine" in now or "pain-3" in now, "a question or the end")
        if "check-fine" in window.areas():
            window.keys("y")
            window.until(lambda now: "check-fine" not in now, "the session to go on")
    answer(window, "3", "3", then=(lambda now: "to-home" in now, "what was done"))
    window.picture("9-looked-back")
    window.press_for("to-home", "tab-journal")


def take_journal_out(window):
    window.keys("F2")
    window.press_for("to-keeping", "export-json")
    window.press("export-json", lambda _: glob.glob(window.data + "/documents/*.json"), "the journal as a file")
    window.picture("10-journal-out")
    return glob.glob(window.data + "/documents/*.json")[0]


def review(window):
    window.until(lambda now: "tab-home" in now, "Home")
    window.keys("F6")
    areas = window.press("to-review", lambda now: any(key.startswith("client-/") for key in now), "the client in the list")
    window.picture("11-review")
    window.press_for(next(key for key in areas if key.startswith("client-/")), "write-report")
    window.picture("12-client")


def start_display():
    """A display of its own: the server takes a number that is free, and says which once it can be used."""
    reading, writing = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset",
                               "-r"],  # no key repeats because the machine was slow to let go of it
                              pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as said:
        number = said.readline().strip()
    if not number:
        raise SystemExit("Xvfb gave no display")
    return server, ":" + number


def main():
    program, pictures = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    if not all(shutil.which(tool) for tool in ["Xvfb", "xdotool", "import"]):
        return 77
    os.makedirs(pictures, exist_ok=True)
    server, display = start_display()
    with tempfile.TemporaryDirectory() as therapist, tempfile.TemporaryDirectory() as client, tempfile.TemporaryDirectory() as lost:
        try:
            lose_nothing(lambda: Window(program, display, lost, pictures))
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
