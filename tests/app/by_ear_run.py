#!/usr/bin/python3
"""A whole first session with the keyboard alone and the picture hidden: what is heard decides what is pressed.

    by_ear_run.py PROGRAM FOLDER

Whoever leads here knows neither the file of --areas nor any picture: only what the accessibility bus says of where the focus goes, what
is announced and what the window is called, as Orca would say it; and only the keyboard presses. The warning signs, the questions
before, the whole of the session, the questions after, the page after it, Home, the journal and its report. Limber's own voice is mute and
its time runs twenty times as fast, so that the reader says the session. What was heard and pressed is kept in FOLDER/by-ear.txt. Exit 77
where something it needs is missing.
"""
import importlib.util
import os
import shutil
import sys
import tempfile

from reader_run import LAUNCHER, Buses, Reader
from therapist_run import Window, start_display


class Ear(Reader):
    """What is heard, in order, and where the focus was last heard to be."""

    def __init__(self, buses, log):
        super().__init__(buses)
        self.log = log
        self.here = ("", "", "")  # name, role, question
        self.count = 0            # how often the focus was heard

    def note(self, *words):
        print(*words, file=self.log, flush=True)
        print(*words, flush=True)

    def hear(self, event):
        super().hear(event)
        kind = str(event.type)
        try:
            if kind.startswith("object:state-changed:focused") and event.detail1:
                source = event.source
                parent = source.parent
                question = parent.name if parent.getRoleName() == "panel" else ""
                self.here = (source.name, source.getRoleName(), question)
                self.count += 1
                self.note("  heard:", *[part for part in (question, *self.here[:2]) if part], source.description)
        except self.glib.GError:
            pass  # it has just gone
        if kind.startswith("object:announcement"):
            self.note("  said:", event.any_data)

    def title(self):
        application = self.application()
        return application[0].name if application is not None and application.childCount else ""


EXERCISES = ["Belly breathing", "Pelvic tilt", "Knee rolls", "Single knee to chest"]


class Led:
    """The keyboard, and the ear that says what to press."""

    def __init__(self, ear, window):
        self.ear, self.window = ear, window

    def until(self, holds, what):
        return self.ear.until(holds, what, self.window)

    def key(self, name):
        self.ear.note(f"[{name}]")
        self.window.keys(name)

    def tab_to(self, name):
        """Goes on with Tab until that is heard; a whole round without it means that it cannot be reached."""
        heard = []
        while self.ear.here[0] != name:
            if self.ear.here in heard:
                raise SystemExit(f"{name!r} was not heard on a whole round: {[one[0] for one in heard]}")
            heard.append(self.ear.here)
            before = self.ear.count
            self.key("Tab")
            self.until(lambda: self.ear.count > before, "the focus to be heard again")

    def press(self, name, title):
        """… and Enter, until the window is called so and something on it has the focus."""
        self.tab_to(name)
        before = self.ear.count
        self.key("Return")
        self.until(lambda: self.ear.title() == title and self.ear.count > before, title)

    def answer(self, question, digit):
        """The questions come one after the other by Tab, and each says what it asks."""
        heard = []
        while question not in self.ear.here[2]:
            if self.ear.here in heard:
                raise SystemExit(f"{question!r} was not asked: {heard}")
            heard.append(self.ear.here)
            before = self.ear.count
            self.key("Tab")
            self.until(lambda: self.ear.count > before, "the next question")
        self.ear.heard.clear()
        self.key(digit)
        self.until(lambda: f"{digit}: chosen" in self.ear.announced(), f"{digit} to be confirmed")


def does_the_session(led):
    """From its first word to its last: nothing is pressed but what a question asks for."""
    led.until(lambda: led.ear.here[0] == "Pause", "the session's controls to be heard")
    over = "How do you feel now?"
    answered = 0
    while True:
        asks = lambda: led.ear.here[2] == "How much does it hurt now?"
        led.until(lambda: asks() or led.ear.title() == over, "a question in the session, or its end")
        if led.ear.title() == over:
            break
        led.tab_to("Comfortable: go on")
        led.key("Return")
        answered += 1
        led.until(lambda: not asks(), "the session to go on")
    if answered == 0:
        raise SystemExit("the session never asked how it is")
    said = " ".join(str(words) for words in led.ear.announced())
    missing = [name for name in EXERCISES if name not in said]
    if missing:
        raise SystemExit(f"it was never said that {missing} came")


def reads_the_report(led):
    led.key("F2")
    led.until(lambda: led.ear.title() == "Journal", "the journal")
    led.press("Report for your therapist", "Report for your therapist")
    led.ear.heard.clear()
    led.tab_to("Make the report")
    led.key("Return")
    led.until(lambda: any("Saved" in str(words) for words in led.ear.announced()), "where the report was saved")


def lead(led):
    led.until(lambda: led.ear.title().startswith("Are any of these new") and led.ear.here[0], "the warning signs to be heard")
    led.press("None of these", "Before you begin")
    led.answer("How much pain", "3")
    led.answer("How stiff", "4")
    led.press("Begin", "First day")
    does_the_session(led)
    led.answer("How much pain", "2")
    led.answer("How stiff", "3")
    led.tab_to("Done")
    led.key("Return")
    led.until(lambda: led.ear.here[0] == "On to Home", "the page after the session")
    led.press("On to Home", "Home")
    reads_the_report(led)


def main():
    program, folder = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    tools = all(shutil.which(tool) for tool in ["Xvfb", "xdotool", "dbus-daemon"])
    if not tools or not os.path.exists(LAUNCHER) or importlib.util.find_spec("pyatspi") is None:
        return 77
    os.makedirs(folder, exist_ok=True)
    server, display = start_display()
    with tempfile.TemporaryDirectory() as home, tempfile.TemporaryDirectory() as data:
        buses = Buses(home, display)
        try:
            buses.start_accessibility(1)
            with open(os.path.join(folder, "by-ear.txt"), "w", encoding="utf-8") as log:
                ear = Ear(buses, log)
                ear.listen()
                window = Window(program, display, data, folder, "play", "first-day", "--mute", "--speed", "20",
                                environment=buses.environment | {"HOME": data})
                ear.until(ear.application, "Limber on the accessibility bus", window)
                lead(Led(ear, window))
                window.close()
        finally:
            buses.end()
            server.terminate()
    return 0


if __name__ == "__main__":
    sys.exit(main())
