#!/usr/bin/env python3
"""Plays a page to its end in Chromium, offline, and holds what it shows to the timeline.

    browser_run.py PROGRAM PICTURES_FOLDER

The page's clock is the run's own, so that nothing waits for a time to pass; once it is the sound's. Pictures of every station, at
three sizes, by day and by night, go into the folder. What is given back is imported twice and reviewed. Exit 77 where
python3-selenium or Chromium's driver is missing.
"""
import glob
import json
import math
import os
import shutil
import subprocess
import sys
import tempfile

try:
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service
    from selenium.webdriver.common.by import By
    from selenium.webdriver.support.ui import WebDriverWait
except ImportError:
    if os.path.exists("/usr/bin/python3") and os.path.realpath(sys.executable) != os.path.realpath("/usr/bin/python3"):
        os.execv("/usr/bin/python3", ["/usr/bin/python3", *sys.argv])
    print("skipped: python3-selenium is not installed", file=sys.stderr)
    sys.exit(77)

ROUTINE = "evening-lower-back"
SIZES = ((360, 740), (740, 360), (1280, 800))
COUNTS = {"hold", "rest", "breathe", "tense", "relax"}
OWN_CLOCK = "window.ownClock = {t: 0, silent: false, now() { return this.t; }, run() {}, stop() {}}; limber.useClock(ownClock);"
NO_STORAGE = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('denied', 'SecurityError'); }});"


class Browser:
    def __init__(self, folder, pictures):
        self.pictures = pictures
        options = webdriver.ChromeOptions()
        for one in ("--headless=new", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND", f"--user-data-dir={folder}/profile"):
            options.add_argument(one)
        if os.geteuid() == 0:
            options.add_argument("--no-sandbox")
        options.add_experimental_option("prefs", {"download.default_directory": folder, "download.prompt_for_download": False})
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(service=Service(shutil.which("chromedriver")), options=options)
        self.driver.execute_cdp_cmd("Network.enable", {})
        offline = {"offline": True, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0}
        self.driver.execute_cdp_cmd("Network.emulateNetworkConditions", offline)
        self.size(*SIZES[0])

    def size(self, width, height, scheme="light"):
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 900}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def look(self, name):
        for width, height in SIZES:
            for scheme in ("light", "dark"):
                self.size(width, height, scheme)
                self.run("if (limber.session) limber.tick();")
                self.driver.save_screenshot(os.path.join(self.pictures, f"{name}-{width}x{height}-{scheme}.png"))
                wide = self.run("return document.documentElement.scrollWidth - innerWidth")
                expect(f"nothing of {name} lies beside a screen of {width}", wide <= 0)
        self.size(*SIZES[0])

    def press(self, where):
        self.driver.find_element(By.CSS_SELECTOR, where).click()

    def text(self, where):
        return self.run("return document.querySelector(arguments[0]).textContent", where)

    def until(self, holds, what):
        WebDriverWait(self.driver, 10**6, 0.05).until(lambda _: holds(), what)  # whoever runs the test gives it up

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


def hold_to_timeline(browser, timeline):
    """In the middle of every segment the page shows what the timeline says of it."""
    cues = [cue for cue in timeline["cues"] if cue.get("text")]
    for number, segment in enumerate(timeline["segments"][:-1]):
        middle = (segment["start_ms"] + segment["end_ms"]) // 2
        seen = browser.play_to(middle)
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


def drawn_share(browser):
    return browser.run("""const canvas = document.getElementById('figure');
        const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
        let drawn = 0;
        for (let i = 3; i < pixels.length; i += 4) drawn += pixels[i] > 0;
        return drawn / (pixels.length / 4);""")


def play_through(browser, page, timeline):
    browser.driver.get(page)
    browser.run(OWN_CLOCK)
    browser.look("cover")
    browser.press("#start")
    browser.look("signs")
    browser.press("#signs-on")
    browser.look("check-in")
    browser.answer(pain=3, stiffness=5)
    hold = next(one for one in timeline["segments"] if one["kind"] == "hold")
    browser.play_to(hold["start_ms"] + 5000)
    expect("the figure is drawn", 0.02 < drawn_share(browser) < 0.9)
    browser.look("hold")
    browser.press("#pause")
    browser.run("ownClock.t += 60000; limber.tick();")
    expect("time stands in a pause", browser.run("return limber.session.t") == hold["start_ms"] + 5000)
    browser.look("paused")
    browser.press("#pause")
    expect("a pause leads back three seconds", browser.run("return limber.session.t") <= hold["start_ms"] + 2000)
    before = browser.run("return limber.session.end")
    browser.press("#sore")
    browser.look("too-sore")
    browser.press("#question-choices button.main")
    expect("it goes on as before", browser.run("return limber.session.end === arguments[0] && limber.session.running", before))

    browser.driver.get(page)  # left in the midst of it: what was done is kept
    browser.run(OWN_CLOCK)
    expect("a session that was left stands as stopped", browser.run("return limber.journal.kept.sessions[0].state") == "stopped")
    browser.begin(pain=3, stiffness=5)
    hold_to_timeline(browser, timeline)
    expect("it is over at the end", browser.play_to(timeline["total_ms"] + 1000) is None)
    browser.look("after")
    browser.run("document.getElementById('note').value = 'Better </script> than before.'")
    browser.answer(pain=2, stiffness=4)
    browser.look("done")


def give_back(browser, folder):
    browser.press("#advice-buttons button.main")
    found = lambda: [one for one in glob.glob(f"{folder}/limber-journal*.json") if not one.endswith(".crdownload")]
    browser.until(found, "the file that is given back")
    expect("all of it is given", browser.run("return limber.journal.notGiven.length") == 0)
    return found()[0]


def without_storage(browser, page):
    script = browser.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": NO_STORAGE})
    browser.driver.get(page)
    browser.run(OWN_CLOCK)
    expect("it is said that nothing is kept", browser.text("#keeping") == browser.run("return limber.words('keeps_nothing')"))
    browser.begin(pain=7, stiffness=5)
    expect("a sore day is advised", not browser.run("return document.getElementById('advice').hidden"))
    browser.look("sore-day")
    browser.press("#advice-buttons button.main")
    browser.play_to(200000)
    browser.press("#end")
    browser.press("#question-choices button:last-child")
    browser.answer(pain=6, stiffness=5)
    expect("what is not saved is at risk", browser.run("return limber.journal.atRisk"))
    browser.run("limber.journal.kept.given = limber.journal.kept.sessions.map((one) => one.uid)")  # so that it may be left
    browser.driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", {"identifier": script["identifier"]})


def by_the_sound(browser, page):
    browser.driver.get(page)
    browser.begin(pain=1, stiffness=1)
    browser.until(lambda: browser.run("return limber.session.t") > 4000, "the sound's clock")
    expect("every sound could be read", browser.run("return limber.sound !== null && limber.sound.lost === 0"))
    expect("the voice was placed", browser.run("return limber.sound.placed.size") > 0)


def loaded_from(browser):
    for entry in browser.driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            yield message["params"]["request"]["url"]


def main(program, pictures):
    if not shutil.which("chromedriver"):
        print("skipped: Chromium's driver is not installed", file=sys.stderr)
        sys.exit(77)
    os.makedirs(pictures, exist_ok=True)
    folder = tempfile.mkdtemp()
    environment = {**os.environ, "LIMBER_DATA": os.path.join(folder, "data"), "LC_ALL": "C.UTF-8"}
    limber = lambda *arguments: subprocess.run([program, *arguments], env=environment, check=True, capture_output=True, text=True).stdout
    browser = None
    try:
        page = os.path.join(folder, "evening.html")
        limber("render", ROUTINE, "-o", page)
        timeline = json.loads(limber("show", ROUTINE, "--format", "json"))
        size = os.path.getsize(page)
        print(f"{size} bytes for {timeline['total_ms'] / 60000:.1f} minutes")
        expect("a page has less than 5 MB for each 12 minutes", size < 5e6 * timeline["total_ms"] / 720000)
        browser = Browser(folder, pictures)
        play_through(browser, "file://" + page, timeline)
        returned = give_back(browser, folder)
        print(limber("journal", "import", returned), limber("journal", "import", returned))
        sessions = json.loads(limber("journal", "list", "--format", "json"))
        expect("both sessions came back, each once", [one["state"] for one in sessions] == ["completed", "stopped"])
        expect("with its answers", sessions[0]["after"]["pain"] == 2 and sessions[0]["note"] == "Better </script> than before.")
        expect("with all that was done", all(step["held_ms"] == step["planned_ms"] for step in sessions[0]["steps"]))
        folder_of = os.path.join(folder, "returned")
        os.mkdir(folder_of)
        shutil.copy(returned, folder_of)
        reviewed = json.loads(limber("review", folder_of, "--format", "json"))
        expect("a therapist can review it", len(reviewed) == 1 and reviewed[0]["sessions"] == 2)
        without_storage(browser, "file://" + page)
        by_the_sound(browser, "file://" + page)
        severe = [one["message"] for one in browser.driver.get_log("browser") if one["level"] == "SEVERE"]
        expect(f"no error stands in the console: {severe}", not severe)
        asked = {url.split(":")[0] for url in loaded_from(browser)}
        expect(f"nothing was loaded from anywhere: {asked}", asked <= {"file", "data", "blob", "about", "chrome"})
        print("the page is what the session is")
    finally:
        if browser:
            browser.driver.quit()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main(*sys.argv[1:3])
