#!/usr/bin/python3
"""The real window as a blind person's screen reader meets it: found and led over AT-SPI by a client that nobody here wrote, pyatspi.

    reader_run.py PROGRAM PICTURES_FOLDER

From Home through the questions before, a session, the questions after, the journal and its report. All buses are private ones. Exit
77 where something it needs is missing. Every step waits until what is heard, or the file of --areas, shows what it was for, as long
as it takes.
"""
import importlib.util
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from therapist_run import Window, start_display

LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
ROLES = {"button": "push button", "toggle": "check box", "choice": "radio button", "slider": "slider", "list_item": "list item",
         "link": "link", "tab": "page tab", "text_field": "entry"}
HEARD = ["object:state-changed:focused", "object:state-changed:checked", "object:state-changed:expanded",
         "object:property-change:accessible-name", "object:property-change:accessible-description",
         "object:text-changed", "object:text-caret-moved", "object:children-changed", "object:announcement", "window"]


class Buses:
    """A session bus, and the accessibility bus that its launcher starts."""

    def __init__(self, home, display):
        self.environment = {"PATH": os.environ["PATH"], "HOME": home, "XDG_RUNTIME_DIR": home, "DISPLAY": display, "LC_ALL": "C.UTF-8"}
        self.session = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address=1"], stdout=subprocess.PIPE,
                                        env=self.environment, text=True, start_new_session=True)
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = self.session.stdout.readline().strip()
        self.launcher = None

    def start_accessibility(self, wanted):
        self.launcher = subprocess.Popen([LAUNCHER, "--launch-immediately", f"--a11y={wanted}"], env=self.environment,
                                         stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)

    def end(self):
        for process in [self.launcher, self.session]:
            if process is not None:
                os.killpg(process.pid, signal.SIGKILL)  # the daemons it started, too: whoever runs this waits for all that hold its output
                process.wait()


class Reader:
    """What a screen reader asks and hears. Made as soon as there is a bus to ask."""

    def __init__(self, buses):
        os.environ.update(buses.environment)
        import gi  # after the environment says which bus
        gi.require_version("Atspi", "2.0")
        import pyatspi
        from gi.repository import Atspi, Gio, GLib
        self.pyatspi, self.atspi, self.gio, self.glib = pyatspi, Atspi, Gio, GLib
        self.session = Gio.bus_get_sync(Gio.BusType.SESSION, None)
        self.heard = []

    def pump(self):
        while self.glib.MainContext.default().iteration(False):
            pass

    def until(self, holds, what, window):
        print("waiting for", what, flush=True)
        while True:
            self.pump()
            try:
                if found := holds():
                    return found
            except self.glib.GError:
                pass  # what was asked has just gone
            if window.process.poll() is not None:
                raise SystemExit(f"the window closed while waiting for {what}")
            time.sleep(0.02)  # between two looks; nothing depends on how long

    def enable(self, wanted):
        self.session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set",
                               self.glib.Variant("(ssv)", ("org.a11y.Status", "IsEnabled", self.glib.Variant("b", wanted))),
                               None, self.gio.DBusCallFlags.NONE, -1, None)

    def listen(self):
        self.pyatspi.Registry.registerEventListener(self.hear, *HEARD)

    def hear(self, event):
        name = ""
        try:
            name = event.source.name
        except self.glib.GError:
            pass
        self.heard.append((str(event.type), event.detail1, name, event.any_data))

    def application(self):
        for one in self.pyatspi.Registry.getDesktop(0):
            if one is not None and one.name == "Limber":
                one.set_cache_mask(self.atspi.Cache.NONE)  # as it is now, not as it was told
                return one
        return None

    def window(self):
        return self.application()[0]

    def nodes(self):
        found = []

        def walk(node):
            found.append(node)
            for index in range(node.childCount):
                if child := node.getChildAtIndex(index):  # none: it has just gone
                    walk(child)

        walk(self.window())
        return found

    def node(self, key):
        return next((node for node in self.nodes() if node.get_accessible_id() == key), None)

    def has(self, key):
        return lambda: self.node(key)

    def is_in(self, node, state):
        return node.getState().contains(state)

    def announced(self):
        return [words for kind, _, _, words in self.heard if kind.startswith("object:announcement")]


def expect(what, found, wanted):
    print(f"{what}: {found}", flush=True)
    if found != wanted:
        raise SystemExit(f"{what} is {found!r}, and should be {wanted!r}")


def press(reader, window, key, wanted):
    """Presses by the reader's own means, and waits for what comes of it."""
    node = reader.until(reader.has(key), f"{key} to be pressed", window)
    if not node.queryAction().doAction(0):
        raise SystemExit(f"{key} would not be pressed")
    return reader.until(wanted, f"what comes of {key}", window)


def told_as_shown(reader, window):
    """Whether all that can be pressed is told with its role, its name, the focus and its place in the window."""
    told = {}
    for node in reader.nodes():
        place = node.queryComponent().getExtents(reader.pyatspi.WINDOW_COORDS)
        told[node.get_accessible_id()] = (node.getRoleName(), node.name, reader.is_in(node, reader.pyatspi.STATE_FOCUSED), place)
    for key, (role, (x, y, width, height), can, focus, label, _) in window.areas().items():
        if not can or not key:
            continue
        if key not in told:
            return False
        said_role, name, focused, place = told[key]
        if (said_role, name, focused) != (ROLES[role], label, focus):
            return False
        inside = place.x <= x and place.y <= y and place.x + place.width >= x + width and place.y + place.height >= y + height
        if width > 0 and not inside:
            return False
    return True


def everything_has_a_name(reader):
    for node in reader.nodes():
        if not node.name:
            raise SystemExit(f"{node.getRoleName()} {node.get_accessible_id()} has no name")
        if node.getRoleName() == "image" and not node.description:
            raise SystemExit(f"the picture {node.name} is not described")


def is_found_when_wanted(reader, window):
    """Nobody is connected before a reader runs, nothing seen changes when one does, and it goes and comes with the wish."""
    expect("Limber on the bus while nobody wants it", reader.application(), None)
    before = window.areas()
    reader.enable(True)
    reader.until(reader.application, "Limber on the accessibility bus", window)
    reader.until(lambda: told_as_shown(reader, window), "Home to be told as it is shown", window)
    expect("what is shown while nobody listens", window.areas() == before, True)
    reader.enable(False)
    reader.until(lambda: reader.application() is None, "Limber to leave the bus", window)
    reader.enable(True)
    reader.until(reader.application, "Limber to come back", window)


def is_heard(reader, window):
    """Whoever listens has a focus at once, and hears where it goes."""
    reader.listen()
    reader.until(lambda: any(area[3] for area in window.areas().values()), "a focus for whoever listens", window)
    reader.until(lambda: told_as_shown(reader, window), "the focus to be told", window)
    for _ in range(5):
        before = {key for key, area in window.areas().items() if area[3]}
        reader.heard.clear()
        window.keys("Tab")
        window.until(lambda now: {key for key, area in now.items() if area[3]} not in (before, set()), "the focus to move on")
        name = next(area[4] for area in window.areas().values() if area[3])
        reader.until(lambda: reader.heard and reader.heard[-1][:3] == ("object:state-changed:focused", 1, name), name, window)
        gains = [one for one in reader.heard if one[0] == "object:state-changed:focused" and one[1] == 1]
        expect("gains of the focus for one Tab", len(gains), 1)
    everything_has_a_name(reader)


def writes(reader, window):
    """What is written is told letter by letter, and read back."""
    reader.node("routine-search").queryComponent().grabFocus()
    window.until(lambda now: now["routine-search"][3], "the focus in the search")
    reader.heard.clear()
    window.xdotool("type", "--delay", 12, "knee")
    reader.until(lambda: reader.node("routine-search").queryText().getText(0, -1) == "knee", "what was written", window)
    put = "".join(str(words) for kind, _, _, words in reader.heard if kind.startswith("object:text-changed:insert"))
    expect("the letters that were heard", put, "knee")
    expect("the cursor", reader.node("routine-search").queryText().caretOffset, 4)
    window.keys("BackSpace", "BackSpace", "BackSpace", "BackSpace")
    reader.until(lambda: reader.node("routine-search").queryText().characterCount == 0, "an empty field", window)


def answers(reader, window, scores):
    for question, score in scores.items():
        key = f"{question}-{score}"
        node = reader.until(reader.has(key), f"the answer {score}", window)
        node.queryComponent().grabFocus()
        window.until(lambda now: now[key][3], f"the focus on {score}")
        reader.heard.clear()
        window.keys("Return")
        reader.until(lambda: f"{score}: chosen" in reader.announced(), f"{score} to be confirmed", window)
        expect("the answer is checked", reader.is_in(reader.node(key), reader.pyatspi.STATE_CHECKED), True)
        expect("what it answers", bool(reader.node(key).parent.name), True)


def does_a_session(reader, window):
    press(reader, window, "start-today", reader.has("signs-answered"))
    everything_has_a_name(reader)
    press(reader, window, "signs-answered", reader.has("pain-5"))
    window.picture("questions")
    answers(reader, window, {"pain": 3, "stiffness": 4})
    press(reader, window, "continue", reader.has("pause"))
    reader.until(lambda: reader.window().name == "First day", "the session's title", window)
    everything_has_a_name(reader)
    window.picture("session")
    reader.heard.clear()
    press(reader, window, "pause", reader.announced)
    expect("what is said while Limber's own voice leads, but for the pause",
           [words for words in reader.announced() if "Paused" not in words], [])
    expect("controls that stay", bool(reader.node("pause")), True)
    press(reader, window, "pause", lambda: window.areas().get("end"))
    reader.heard.clear()
    press(reader, window, "end", reader.has("end-now"))
    reader.until(reader.announced, "the question to be announced", window)
    press(reader, window, "end-now", reader.has("pain-5"))
    answers(reader, window, {"pain": 2, "stiffness": 3})
    press(reader, window, "continue", reader.has("to-home"))
    everything_has_a_name(reader)
    press(reader, window, "to-home", reader.has("start-today"))


def reads_the_journal(reader, window):
    press(reader, window, "tab-journal", lambda: reader.window().name == "Journal")
    reader.until(lambda: told_as_shown(reader, window), "the journal to be told as it is shown", window)
    everything_has_a_name(reader)
    window.picture("journal")


def reads_the_report(reader, window):
    """Its choices in their groups, a day moved by the reader's own means, what will be in it, and where it was saved."""
    press(reader, window, "report", lambda: reader.window().name == "Report for your therapist")
    reader.until(lambda: told_as_shown(reader, window), "the report's page to be told as it is shown", window)
    everything_has_a_name(reader)
    expect("what the days are asked by", reader.node("period-own").parent.name, "Which days")
    press(reader, window, "period-own", reader.has("first-day"))
    day = reader.node("first-day").queryValue()
    expect("the range", (day.minimumValue, day.maximumValue), (0, 100))
    before = window.areas()["first-day"][5]
    day.currentValue = day.currentValue - 1
    window.until(lambda now: now["first-day"][5] != before, "the first day to be moved")
    reader.until(lambda: told_as_shown(reader, window), "the days to be told as they are shown", window)
    read = [node.name for node in reader.nodes() if node.getRoleName() in ("heading", "label")]
    contents = read[read.index("What will be in it") + 1:]
    expect("what will be in it is read below its heading", any(line.startswith("Pain and stiffness") for line in contents), True)
    reader.heard.clear()
    press(reader, window, "write-report", lambda: [words for words in reader.announced() if "Saved" in words])
    window.picture("report")
    press(reader, window, "way-back", lambda: reader.window().name == "Journal")


def changes_a_number(reader, window):
    """A slider of Settings, to its ends and between, by the reader's own means."""
    window.keys("F3")
    slider = reader.until(reader.has("text_scale"), "Settings", window).queryValue()
    for wanted, words in [(100, "200%"), (0, "80%"), (50, "140%")]:
        slider.currentValue = wanted
        window.until(lambda now: now["text_scale"][5] == words, words)
        reader.until(lambda: slider.currentValue == wanted, f"{wanted} to be told", window)
    window.picture("settings")
    slider.currentValue = 17
    window.until(lambda now: now["text_scale"][5] == "100%", "letters as they were")
    window.keys("F2")
    reader.until(lambda: reader.window().name == "Journal", "the journal", window)


def outlives_the_buses(reader, buses, window):
    buses.end()
    shown = window.areas()
    window.keys("F4")
    window.until(lambda now: now != shown, "Settings, without any bus")


def main():
    program, pictures = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    tools = all(shutil.which(tool) for tool in ["Xvfb", "xdotool", "import", "dbus-daemon"])
    if not tools or not os.path.exists(LAUNCHER) or importlib.util.find_spec("pyatspi") is None:
        return 77
    os.makedirs(pictures, exist_ok=True)
    server, display = start_display()
    with tempfile.TemporaryDirectory() as home, tempfile.TemporaryDirectory() as data:
        buses = Buses(home, display)
        try:
            window = Window(program, display, data, pictures, environment=buses.environment | {"HOME": data})
            window.until(lambda now: "tab-home" in now, "Home")
            buses.start_accessibility(0)
            reader = Reader(buses)
            is_found_when_wanted(reader, window)
            is_heard(reader, window)
            writes(reader, window)
            does_a_session(reader, window)
            reads_the_journal(reader, window)
            reads_the_report(reader, window)
            changes_a_number(reader, window)
            outlives_the_buses(reader, buses, window)
            window.close()
        finally:
            buses.end()
            server.terminate()
    return 0


if __name__ == "__main__":
    sys.exit(main())
