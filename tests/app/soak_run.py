#!/usr/bin/env python3
"""Sessions back to back in the real window, with keys pressed at random: memory and handles are counted after each one.

    soak_run.py PROGRAM [SESSIONS [SEED]]

24 sessions at twenty times the pace, some ten minutes. Fails if after the third session memory still grows by more than 2 MB or a
handle stays open, if the window closes, or if it says anything on stderr. Exit 77 where Xvfb or xdotool are missing. The seed is
printed: the same one presses the same keys.
"""
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time

from therapist_run import Window, start_display

BEGINNINGS = ["start-today", "walk-5", "walk-10"]
IN_A_SESSION = ["space", "Right", "Right", "Left", "plus", "Tab", "Return", "Down", "F1", "s", "Escape"]
# What leads out of the pages that a session is surrounded by, the first that is there.
ONWARD = ["end-not", "go-on", "skip", "none-of-these", "begin", "start", "leave", "home", "done", "close", "way-back"]


def memory(pid):
    """What the program wrote into memory itself, in MB."""
    with open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as file:
        for line in file:
            if line.startswith("Pss_Anon:"):
                return int(line.split()[1]) / 1024
    return 0


def handles(pid):
    return len(os.listdir(f"/proc/{pid}/fd"))


def at_home(areas):
    return any(key in areas for key in BEGINNINGS)


def in_session(areas):
    return "caption" in areas and any(key.startswith("strip-") for key in areas)


def press(window, key, areas):
    _, (x, y, width, height), *_ = areas[key]
    if width > 4 and height > 4:
        window.xdotool("mousemove", x + width // 2, min(y + height // 2, 790), "click", 1)


def one_session(window, chance, begun):
    """From Home to Home; the first one has begun."""
    while True:
        if window.process.poll() is not None:
            raise SystemExit("the window closed")
        areas = window.areas()
        if in_session(areas):
            begun = True
            if chance.random() < 0.2:
                window.keys(chance.choice(IN_A_SESSION))
        elif at_home(areas):
            if begun:
                return
            press(window, chance.choice([key for key in BEGINNINGS if key in areas]), areas)
        else:
            onward = [key for key in ONWARD if key in areas and areas[key][2]]
            if onward and chance.random() < 0.8:
                press(window, onward[0], areas)
            else:
                window.keys(chance.choice(["Return", "Escape", "0", "Tab"]))
        time.sleep(0.15)  # a person takes longer; nothing depends on how long


def main():
    program = os.path.abspath(sys.argv[1])
    sessions = int(sys.argv[2]) if len(sys.argv) > 2 else 24
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else random.randrange(1_000_000)
    if not all(shutil.which(tool) for tool in ["Xvfb", "xdotool"]):
        return 77
    print("seed", seed, flush=True)
    server, display = start_display()
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as data, open(os.path.join(data, "stderr"), "w+", encoding="utf-8") as said:
        try:
            window = Window(program, display, data, data, "play", "breathing-on-a-chair", "--mute", "--no-checkin", "--speed", "20",
                            stderr=said)
            window.until(in_session, "the first session")
            counts = []
            for number in range(1, sessions + 1):
                one_session(window, chance, number == 1)
                counts.append((memory(window.process.pid), handles(window.process.pid)))
                print(f"{number}: {counts[-1][0]:.1f} MB, {counts[-1][1]} handles", flush=True)
            window.process.terminate()
            window.process.wait()
            said.seek(0)
            words = said.read()
        finally:
            server.terminate()
    grown = max(mb for mb, _ in counts[3:]) - counts[2][0] if len(counts) > 3 else 0
    opened = counts[-1][1] - counts[min(2, len(counts) - 1)][1]
    print(f"after the third session: {grown:+.1f} MB, {opened:+d} handles; stderr: {words!r}")
    return 1 if grown > 2 or opened > 0 or words else 0


if __name__ == "__main__":
    sys.exit(main())
