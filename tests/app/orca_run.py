#!/usr/bin/python3
"""Writes down what Orca says while a first session is led by keys alone: to be read through by a person.

    orca_run.py PROGRAM SPOKEN_FILE

Orca speaks to a speech-dispatcher whose voice writes every utterance into a file; all buses and folders are private ones. Exit 77
where something it needs is missing. No test holds a reader's words to letters: the log is compared by eye with the last one kept
(tests/golden/orca-first-session.txt).
"""
import os
import shutil
import subprocess
import sys
import tempfile
import time

from reader_run import LAUNCHER, Buses
from therapist_run import Window, start_display

VOICE = """AddVoice "en" "MALE1" "log"
GenericExecuteSynth "printf '%s\\\\n' \\'$DATA\\' >> {said}"
GenericLanguage "en" "en" "utf-8"
"""
SPEECH = """LogLevel 0
AudioOutputMethod "alsa"
AddModule "log" "sd_generic" "log.conf"
DefaultModule log
LanguageDefaultModule "en" "log"
SymbolsPreproc "none"
"""


class Orca:
    def __init__(self, home, buses):
        self.said = os.path.join(home, "said.txt")
        open(self.said, "w", encoding="utf-8").close()
        settings = os.path.join(home, ".config", "speech-dispatcher")
        os.makedirs(os.path.join(settings, "modules"))
        with open(os.path.join(settings, "speechd.conf"), "w", encoding="utf-8") as file:
            file.write(SPEECH)
        with open(os.path.join(settings, "modules", "log.conf"), "w", encoding="utf-8") as file:
            file.write(VOICE.format(said=self.said))
        with open(os.path.join(home, ".asoundrc"), "w", encoding="utf-8") as file:
            file.write("pcm.!default {type null}\nctl.!default {type null}\n")
        environment = buses.environment | {"GSETTINGS_BACKEND": "memory", "NO_AT_BRIDGE": "1"}
        self.process = subprocess.Popen(["orca", "--disable", "braille"], env=environment, stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL)

    def words(self):
        with open(self.said, encoding="utf-8") as file:
            return file.read()

    def speaks(self, words, what):
        print("waiting for", what, flush=True)
        while words not in self.words():
            if self.process.poll() is not None:
                raise SystemExit(f"Orca ended while it was to say {words!r}")
            time.sleep(0.05)  # between two looks; nothing depends on how long


class Log:
    """What was done, and what was said until nothing more was."""

    def __init__(self, file, orca):
        self.file, self.orca, self.read = file, orca, 0

    def did(self, what):
        quiet = 0
        while quiet < 20:  # the run is for eyes: what comes late stands one line further down
            before = self.orca.words()
            time.sleep(0.1)
            quiet = quiet + 1 if self.orca.words() == before else 0
        words = self.orca.words()
        print(f"[{what}]", words[self.read:].strip(), "", sep="\n", file=self.file, flush=True)
        self.read = len(words)


def lead(window, log):
    def keys(what, *names):
        window.keys(*names)
        log.did(what)

    def tab_to(key):
        window.until(lambda now: key in now, key)
        while not window.areas()[key][3]:
            before = window.areas()
            window.keys("Tab")
            window.until(lambda now: now != before, "the focus to move on")
        log.did(f"Tab, on to {key}")

    log.did("Orca starts, Limber is open at Home")
    keys("Tab", "Tab")
    keys("Right", "Right")
    keys("keypad 9, flat review: the next line", "KP_9")
    keys("keypad 9", "KP_9")
    keys("keypad Enter, where am I", "KP_Enter")
    keys("F1, the keys of this page", "F1")
    keys("Escape", "Escape")
    tab_to("start-today")
    keys("Return, Start", "Return")
    tab_to("signs-answered")
    keys("Return, none of them", "Return")
    window.until(lambda now: "pain-3" in now, "the questions")
    keys("3", "3")
    tab_to("stiffness-0")
    keys("4", "4")
    tab_to("continue")
    keys("Return, on", "Return")
    window.until(lambda now: "pause" in now, "the session")
    log.did("the session begins; Limber's own voice leads")
    keys("space, a pause", "space")
    keys("space, on", "space")
    keys("Right, the next step", "Right")
    keys("S, too sore", "s")
    keys("Escape", "Escape")
    keys("Escape, the end", "Escape")
    tab_to("end-now")
    keys("Return, end now", "Return")
    tab_to("pain-0")
    keys("2", "2")
    tab_to("stiffness-0")
    keys("3", "3")
    tab_to("continue")
    keys("Return, on", "Return")
    window.until(lambda now: "to-home" in now, "what was done")
    tab_to("to-home")
    keys("Return, Home", "Return")
    keys("F2, the journal", "F2")
    keys("Tab", "Tab")


def main():
    program, spoken = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    if not all(shutil.which(tool) for tool in ["Xvfb", "xdotool", "dbus-daemon", "orca", "speech-dispatcher"]):
        return 77
    if not os.path.exists(LAUNCHER):
        return 77
    server, display = start_display()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home, tempfile.TemporaryDirectory() as data:
        buses = Buses(home, display)
        orca = None
        try:
            buses.start_accessibility(1)
            window = Window(program, display, data, data, environment=buses.environment | {"HOME": data})
            window.until(lambda now: "tab-home" in now, "Home")
            orca = Orca(home, buses)
            orca.speaks("Home", "Orca to say where it is")
            with open(spoken, "w", encoding="utf-8") as file:
                lead(window, Log(file, orca))
            window.close()
        finally:
            if orca is not None:
                orca.process.kill()
                orca.process.wait()
            buses.end()
            server.terminate()
    return 0


if __name__ == "__main__":
    sys.exit(main())
