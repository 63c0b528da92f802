#!/usr/bin/env python3
"""Plays pages to their end in a browser, offline, and holds what they show to the timeline.

    browser_run.py PROGRAM PICTURES_FOLDER [chromium|firefox]

The page's clock is the run's own, so that nothing waits for a time to pass; once it is the sound's. Pictures of every station, at
three sizes, by day and by night, go into the folder. What is given back is imported twice and reviewed. Exit 77 where the browser, or
what drives it, is missing.
"""
import glob
import json
import math
import os
import shutil
import subprocess
import sys
import tempfile

from browsers import Chromium, Firefox

ROUTINE = "evening-lower-back"
SIZES = ((360, 740), (740, 360), (1280, 800))
COUNTS = {"hold", "rest", "breathe", "tense", "relax"}
OWN_CLOCK = "window.ownClock = {t: 0, silent: false, now() { return this.t; }, run() {}, stop() {}}; limber.useClock(ownClock);"
WEEKS = {
    "format": 1, "kind": "programme", "id": "two-weeks", "title": "Two weeks", "summary": "Small is right.",
    "author": {"name": "Anna Berg", "role": "massage therapist"}, "for": "K 7",
    "phases": [
        {"title": "Baseline", "say": "Do what is easy.", "weeks": 1, "percent": 50, "routines": [{"routine": "first-day", "days": ["mon"]}]},
        {"title": "A little more", "weeks": 1, "routines": [{"routine": "first-day", "days": ["mon"]}], "walk": {"minutes": 3}}],
    "flare_plan": {"first_day": "Walk a little, and rest."},
}


class Client:
    """Whoever holds the page: looks at it, answers, and does the session."""

    def __init__(self, browser, pictures):
        self.browser = browser
        self.pictures = pictures
        self.run = browser.run
        self.press = browser.press
        self.text = browser.text

    def open(self, page):
        self.browser.load(page)
        self.run(OWN_CLOCK)

    def look(self, name):
        for width, height in SIZES:
            for scheme in ("light", "dark"):
                self.browser.size(width, height, scheme)
                self.run("if (limber.session) limber.tick();")
                self.browser.picture(os.path.join(self.pictures, f"{name}-{width}x{height}-{scheme}.png"))
                wide = self.run("return document.documentElement.scrollWidth - innerWidth")
                expect(f"nothing of {name} lies beside a screen of {width}", wide <= 0)
        self.browser.size(*SIZES[0])

    def answer(self, **scores):
        for name, score in scores.items():
            self.run("document.querySelector(`input[name=${arguments[0]}][value='${arguments[1]}']`).click()", name, score)
        self.press("#check-in-form button.main")

    def begin(self, **scores):
        self.press("#start")
        if not self.run("return document.getElementById('signs').hidden"):
            self.press("#signs-on")
        self.answer(**scores)

    def play_to(self, t):
        """What stands on the screen when the session is at t (ms). Comfort checks are answered by: comfortable."""
        while True:
            self.run("ownClock.t += arguments[0] - limber.session.t; limber.tick();", t)
            if not self.run("return document.getElementById('question').open"):
                break
            self.press("#question-choices button.main")
        return self.run("""const s = limber.session;
            return s && {t: s.t, kind: s.node.kind, seconds: document.getElementById('seconds').textContent,
                    caption: document.getElementById('caption').textContent};""")


def expect(what, holds):
    if not holds:
        sys.exit(f"FAILED: {what}")


def clock_text(seconds):
    return f"{seconds // 60}:{seconds % 60:02}" if seconds >= 100 else str(seconds)


def hold_to_timeline(client, timeline):
    """In the middle of every segment the page shows what the timeline says of it."""
    cues = [cue for cue in timeline["cues"] if cue.get("text")]
    for number, segment in enumerate(timeline["segments"][:-1]):
        middle = (segment["start_ms"] + segment["end_ms"]) // 2
        seen = client.play_to(middle)
        what = f"segment {number} ({segment['kind']} at {middle} ms)"
        expect(f"{what} is shown, not {seen['kind']} at {seen['t']}", seen["kind"] == segment["kind"] and abs(seen["t"] - middle) < 1)
        left = math.ceil((segment["end_ms"] - middle) / 1000)
        if segment["kind"] in COUNTS:
            expect(f"{what} counts {left}, not {seen['seconds']}", seen["seconds"] == clock_text(left))
        spoken = [cue["text"] for cue in cues if cue["at_ms"] <= middle]
        said = seen["caption"]
        expect(f"{what} says a sentence of what was last spoken, not “{said}”", said == "" or said in spoken[-1])
        if any(segment["start_ms"] <= cue["at_ms"] <= middle for cue in cues):
            expect(f"{what} says what is spoken in it", said != "")


def drawn_share(client):
    return client.run("""const canvas = document.getElementById('figure');
        const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
        let drawn = 0;
        for (let i = 3; i < pixels.length; i += 4) drawn += pixels[i] > 0;
        return drawn / (pixels.length / 4);""")


def play_through(client, page, timeline):
    client.open(page)
    client.look("cover")
    client.press("#start")
    client.look("signs")
    client.press("#signs-on")
    client.look("check-in")
    client.answer(pain=3, stiffness=5)
    hold = next(one for one in timeline["segments"] if one["kind"] == "hold")
    client.play_to(hold["start_ms"] + 5000)
    expect("the figure is drawn", 0.02 < drawn_share(client) < 0.9)
    client.look("hold")
    client.press("#pause")
    client.run("ownClock.t += 60000; limber.tick();")
    expect("time stands in a pause", client.run("return limber.session.t") == hold["start_ms"] + 5000)
    client.look("paused")
    client.press("#pause")
    expect("a pause leads back three seconds", client.run("return limber.session.t") <= hold["start_ms"] + 2000)
    before = client.run("return limber.session.end")
    client.press("#sore")
    client.look("too-sore")
    client.press("#question-choices button.main")
    expect("it goes on as before", client.run("return limber.session.end === arguments[0] && limber.session.running", before))

    client.open(page)  # left in the midst of it: what was done is kept
    expect("a session that was left stands as stopped", client.run("return limber.journal.kept.sessions[0].state") == "stopped")
    client.begin(pain=3, stiffness=5)
    hold_to_timeline(client, timeline)
    expect("it is over at the end", client.play_to(timeline["total_ms"] + 1000) is None)
    client.look("after")
    client.run("document.getElementById('note').value = 'Better </script> than before.'")
    client.answer(pain=2, stiffness=4)
    client.look("done")


def play_walk(client, page, timeline):
    client.open(page)
    client.begin(pain=1, stiffness=1)
    client.play_to(100000)
    client.look("walk")
    client.open(page)
    client.begin(pain=1, stiffness=1)
    hold_to_timeline(client, timeline)
    expect("the walk is over at its end", client.play_to(timeline["total_ms"] + 1000) is None)
    client.answer(pain=1, stiffness=1)
    steps = client.run("return limber.record.steps.map((step) => [step.exercise, step.held_ms])")
    expect(f"the walk was walked: {steps}", steps == [["walking", 300000]])


def play_weeks(client, page):
    """A session of the second weeks is done: from then on one is in them."""
    client.run("localStorage.clear()")
    client.open(page)
    client.look("weeks")
    expect("the weeks are listed", client.run("return document.querySelectorAll('.phase').length") == 2)
    opened = "return [...document.querySelectorAll('.phase')].map((one) => one.open)"
    expect("the first ones are open", client.run(opened) == [True, False])
    client.press(".phase:first-child li button")
    half = client.run("return document.getElementById('cover-facts').textContent")
    client.press("#to-plan")
    client.press(".phase:last-child summary")
    client.press(".phase:last-child li button")
    client.look("session-of-weeks")
    expect("the usual dose takes longer than half of it", client.run("return document.getElementById('cover-facts').textContent") != half)
    client.press("#to-plan")
    client.press(".phase:last-child summary")
    client.press(".phase:last-child li:last-child button")
    client.begin(pain=1, stiffness=1)
    expect("the walk is over", client.play_to(10**6) is None)
    client.answer(pain=1, stiffness=1)
    client.press("#advice-buttons button:last-child")
    expect("one is in the weeks of which something was done", client.run(opened) == [False, True])
    expect("and is told so", client.text(".phase:last-child summary span") == client.run("return limber.words('here')"))
    client.look("weeks-begun")
    client.press(".phase:last-child li button")
    client.begin(pain=2, stiffness=2)
    expect("the routine is over", client.play_to(10**7) is None)
    client.answer(pain=2, stiffness=1)


def give_back(client, folder, code=""):
    client.press("#advice-buttons button.main")
    found = lambda: glob.glob(f"{folder}/limber-journal{code}.json")
    client.browser.until(lambda: found() and os.path.getsize(found()[0]) > 0, "the file that is given back")
    expect("all of it is given", client.run("return limber.journal.notGiven.length") == 0)
    return found()[0]


def without_storage(client, page):
    client.browser.refuse_storage(True)
    client.open(page)
    expect("it is said that nothing is kept", client.text("#keeping") == client.run("return limber.words('keeps_nothing')"))
    client.begin(pain=7, stiffness=5)
    expect("a sore day is advised", not client.run("return document.getElementById('advice').hidden"))
    client.look("sore-day")
    client.press("#advice-buttons button.main")
    client.play_to(200000)
    client.press("#end")
    client.press("#question-choices button:last-child")
    client.answer(pain=6, stiffness=5)
    expect("what is not saved is at risk", client.run("return limber.journal.atRisk"))
    client.run("limber.journal.kept.given = limber.journal.kept.sessions.map((one) => one.uid)")  # so that it may be left
    client.browser.refuse_storage(False)


def by_the_sound(client, page):
    client.browser.load(page)
    client.begin(pain=1, stiffness=1)
    client.browser.until(lambda: client.run("return limber.session.t") > 4000, "the sound's clock")
    if not client.browser.sounds:
        return expect("it goes on by its words where no sound is to be had", client.run("return limber.sound === null"))
    expect("every sound could be read", client.run("return limber.sound !== null && limber.sound.lost === 0"))
    return expect("the voice was placed", client.run("return limber.sound.placed.size") > 0)


class Practice:
    """A journal of its own, and what the program makes of what comes back."""

    def __init__(self, program, folder, name):
        self.program = program
        self.folder = os.path.join(folder, name)
        os.mkdir(self.folder)
        self.environment = {**os.environ, "LIMBER_DATA": os.path.join(self.folder, "data"), "LC_ALL": "C.UTF-8"}

    def limber(self, *arguments):
        return subprocess.run([self.program, *arguments], env=self.environment, check=True, capture_output=True, text=True).stdout

    def sessions_of(self, returned):
        """Imported twice, and reviewed."""
        print(self.limber("journal", "import", returned), self.limber("journal", "import", returned))
        sessions = json.loads(self.limber("journal", "list", "--format", "json"))
        clients = os.path.join(self.folder, "returned")
        os.mkdir(clients)
        shutil.copy(returned, clients)
        reviewed = json.loads(self.limber("review", clients, "--format", "json"))
        expect("a therapist can review it", len(reviewed) == 1 and reviewed[0]["sessions"] == len(sessions))
        return sessions


def routine_comes_back(client, practice, page, timeline, folder):
    play_through(client, page, timeline)
    sessions = practice.sessions_of(give_back(client, folder))
    expect("both sessions came back, each once", [one["state"] for one in sessions] == ["completed", "stopped"])
    expect("with its answers", sessions[0]["after"]["pain"] == 2 and sessions[0]["note"] == "Better </script> than before.")
    expect("with all that was done", all(step["held_ms"] == step["planned_ms"] for step in sessions[0]["steps"]))


def weeks_come_back(client, practice, page, folder):
    play_weeks(client, page)
    sessions = practice.sessions_of(give_back(client, folder, "-k-7"))
    expect("a walk and a routine came back", [(one["routine"], one["state"]) for one in sessions] == [
        ("first-day", "completed"), ("walk", "completed")])
    kept = os.path.join(practice.folder, "kept.json")
    practice.limber("journal", "export", "-o", kept)
    with open(kept) as file:
        phases = [(one["programme"], one["phase"]) for one in json.load(file).get("programmes", [])]
    expect(f"with the weeks that began: {phases}", phases == [("two-weeks", 1)])


def main(program, pictures, name="chromium"):
    os.makedirs(pictures, exist_ok=True)
    folder = tempfile.mkdtemp()
    browser = None
    try:
        browser = {"chromium": Chromium, "firefox": Firefox}[name](folder)
        browser.size(*SIZES[0])
        client = Client(browser, pictures)
        practice = Practice(program, folder, "practice")
        page, walk, weeks = (os.path.join(folder, one) for one in ("evening.html", "walk.html", "weeks.html"))
        practice.limber("render", ROUTINE, "-o", page)
        practice.limber("render", "walk", "-o", walk)
        with open(os.path.join(folder, "two-weeks.json"), "w") as file:
            json.dump(WEEKS, file)
        practice.limber("render", file.name, "-o", weeks)
        timeline = json.loads(practice.limber("show", ROUTINE, "--format", "json"))
        print(f"{os.path.getsize(page)} bytes for {timeline['total_ms'] / 60000:.1f} minutes")
        expect("a page has less than 5 MB for each 12 minutes", os.path.getsize(page) < 5e6 * timeline["total_ms"] / 720000)
        routine_comes_back(client, practice, "file://" + page, timeline, folder)
        play_walk(client, "file://" + walk, json.loads(practice.limber("show", "walk", "--format", "json")))
        weeks_come_back(client, Practice(program, folder, "weeks"), "file://" + weeks, folder)
        without_storage(client, "file://" + page)
        by_the_sound(client, "file://" + page)
        errors = browser.errors()
        expect(f"no error stands in the console: {errors}", not errors)
        asked = browser.loaded_from()
        expect(f"nothing was loaded from anywhere: {asked}", asked <= {"file", "data", "blob", "about", "chrome"})
        print("the page is what the session is")
    finally:
        if browser:
            browser.quit()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main(*sys.argv[1:4])
