#!/usr/bin/env python3
"""A first session by keyboard and ear alone: nothing of the window is looked at, only what Limber reads aloud.

    aloud_run.py PROGRAM PICTURES_FOLDER

From the first start, which offers it, through the warning signs and the questions before, a session that is paused and ended, the
questions after, to the page after it and Home. Exit 77 where Xvfb, xdotool or ImageMagick's import are missing. Every step waits until
what it was for is said, as long as it takes. The pictures are for people.
"""
import os
import shutil
import sys
import tempfile
import time

from therapist_run import Window, start_display


class Ear:
    """What has been said, and a hand on the keys."""

    def __init__(self, window, file):
        self.window, self.file, self.heard = window, file, 0

    def phrases(self):
        try:
            with open(self.file, encoding="utf-8") as file:
                said = file.read()
        except FileNotFoundError:
            return []
        return said[:said.rfind("\n") + 1].splitlines()

    def until(self, holds, what):
        """The phrase that holds, of those not heard yet."""
        print("waiting to hear", what, flush=True)
        while True:
            phrases = self.phrases()
            for place in range(self.heard, len(phrases)):
                if holds(phrases[place]):
                    self.heard = place + 1
                    return phrases[place]
            if self.window.process.poll() is not None:
                raise SystemExit(f"the window closed while {what} was to be heard")
            time.sleep(0.02)  # between two looks; nothing depends on how long

    def hears(self, words):
        return self.until(lambda phrase: words in phrase, words)

    def tab_to(self, *beginnings):
        """Tab, one phrase after another, until what begins so has the focus."""
        for _ in range(120):
            if any(phrase.startswith(beginnings) for phrase in self.phrases()[-1:]):
                self.heard = len(self.phrases())
                return
            before = len(self.phrases())
            self.window.keys("Tab")
            self.until_more_than(before)
        raise SystemExit(f"Tab does not lead to {beginnings}")

    def until_more_than(self, before):
        while len(self.phrases()) <= before:
            if self.window.process.poll() is not None:
                raise SystemExit("the window closed")
            time.sleep(0.02)  # between two looks; nothing depends on how long

    def press(self, beginning, then):
        self.tab_to(beginning)
        self.window.keys("Return")
        return self.hears(then)


def answers(ear, window, question, score):
    ear.hears(question)
    window.keys(str(score))
    ear.hears(f"{score}: chosen")


def does_a_first_session(ear, window):
    ear.hears("press the key F9")
    window.keys("F9")
    ear.hears("Limber reads aloud")
    ear.hears("Home")
    ear.press("Start, button", "Are any of these new")
    ear.press("None of these, button", "Before you begin")
    answers(ear, window, "How much pain are you in right now?", 3)
    window.keys("Tab")
    answers(ear, window, "How stiff are you right now?", 4)
    ear.press("Begin, button", "First day")
    window.keys("space")
    ear.hears("Go on, button")
    window.picture("paused")
    window.keys("Escape")
    ear.hears("End here?")
    ear.press("End, button", "How do you feel now?")
    answers(ear, window, "How much pain are you in right now?", 2)
    window.keys("Tab")
    answers(ear, window, "How stiff are you right now?", 3)
    ear.press("Done, button", "What you did is kept.")
    window.picture("after")
    ear.press("On to Home, button", "Home")
    window.keys("F9")
    ear.hears("no longer reads aloud")


def main():
    program, pictures = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    if not all(shutil.which(tool) for tool in ["Xvfb", "xdotool", "import"]):
        return 77
    os.makedirs(pictures, exist_ok=True)
    server, display = start_display()
    with tempfile.TemporaryDirectory() as data:
        spoken = os.path.join(data, "spoken.txt")
        try:
            window = Window(program, display, data, pictures, "--spoken", spoken)
            does_a_first_session(Ear(window, spoken), window)
            window.close()
            shutil.copy(spoken, pictures)
        finally:
            server.terminate()
    return 0


if __name__ == "__main__":
    sys.exit(main())
