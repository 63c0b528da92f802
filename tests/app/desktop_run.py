#!/usr/bin/python3
"""The real window among a desktop's other programs, asked by clients that nobody here wrote: playerctl, and dbusmock as logind, as the
screensaver and as the portal that asks for files.

    desktop_run.py PROGRAM PICTURES_FOLDER

Both buses are private ones. Exit 77 where something it needs is missing. What is in the window is read from the file of --areas,
and every step waits until that or the bus shows what it was for, as long as it takes.
"""
import os
import shutil
import subprocess
import sys
import tempfile
import time

from therapist_run import Window, start_display

try:
    import dbus
    import dbusmock
except ImportError:
    sys.exit(77)

PLAYER = "org.mpris.MediaPlayer2.limber"
SCREENSAVER = "org.freedesktop.ScreenSaver"
PORTAL, PORTAL_PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
CHOOSER = "org.freedesktop.portal.FileChooser"


class Desktop(dbusmock.DBusTestCase):
    """The two buses, and a logind that grants locks and says when it falls asleep."""

    def __init__(self):
        super().__init__()
        self.start_session_bus()
        self.start_system_bus()
        self.logind_process, self.logind = self.spawn_server_template("logind", {}, stdout=subprocess.DEVNULL)
        self.session = self.get_dbus()
        self.screensaver_process, self.screensaver = self.mock(SCREENSAVER, "/org/freedesktop/ScreenSaver", SCREENSAVER)
        self.screensaver.AddMethods(SCREENSAVER, [("Inhibit", "ss", "u", "ret = 7"), ("UnInhibit", "u", "", "")],
                                    dbus_interface=dbusmock.MOCK_IFACE)
        self.portal_process = self.portal = None

    def mock(self, name, path, interface):
        process = self.spawn_server(name, path, interface, stdout=subprocess.DEVNULL)
        until(lambda: name in self.names(), name)
        return process, dbus.Interface(self.session.get_object(name, path), dbusmock.MOCK_IFACE)

    def begin_portal(self, asker):
        """One that answers a question when answer() says so; `asker` is the window, by its name on the bus."""
        self.portal_process, self.portal = self.mock(PORTAL, PORTAL_PATH, CHOOSER)
        sender = str(self.session.get_name_owner(asker)).lstrip(":").replace(".", "_")
        self.questions = f"{PORTAL_PATH}/request/{sender}/"
        answer = f"ret = '{self.questions}' + str(args[2]['handle_token'])"
        self.portal.AddMethods(CHOOSER, [("OpenFile", "ssa{sv}", "o", answer), ("SaveFile", "ssa{sv}", "o", answer)])

    def asked(self, method):
        """(parent, title, options) of each time the portal was asked."""
        return [[str(a[0]), str(a[1]), dict(a[2])] for _, a in self.portal.GetMethodCalls(method)]

    def answer(self, token, code, *files):
        path = self.questions + token
        self.portal.AddObject(path, "org.freedesktop.portal.Request", dbus.Dictionary({}, signature="sv"),
                              dbus.Array([], signature="(ssss)"))
        request = dbus.Interface(self.session.get_object(PORTAL, path), dbusmock.MOCK_IFACE)
        uris = dbus.Array(["file://" + file for file in files], signature="s")
        request.EmitSignal("org.freedesktop.portal.Request", "Response", "ua{sv}",
                           [dbus.UInt32(code), dbus.Dictionary({"uris": uris}, signature="sv")])

    def environment(self):
        return {name: os.environ[name] for name in ["DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS"]}

    def names(self):
        return [str(name) for name in self.session.list_names()]

    def playerctl(self, *arguments):
        answer = subprocess.run(["playerctl", "--player", "limber", *arguments], capture_output=True, text=True, check=False)
        return answer.stdout.strip()

    def falls_asleep(self, asleep):
        self.logind.EmitSignal("org.freedesktop.login1.Manager", "PrepareForSleep", "b", [asleep],
                               dbus_interface=dbusmock.MOCK_IFACE)

    def locks(self):
        return [str(who) for what, who, *_ in self.logind.ListInhibitors(dbus_interface="org.freedesktop.login1.Manager")]


def until(holds, what):
    print("waiting for", what, flush=True)
    while not holds():
        time.sleep(0.02)  # between two looks; nothing depends on how long


def expect(what, found, wanted):
    print(f"{what}: {found}", flush=True)
    if found != wanted:
        raise SystemExit(f"{what} is {found!r}, and should be {wanted!r}")


def a_session_by_phone(desktop, window):
    window.until(lambda now: "caption" in now or "pause" in now, "the session")
    until(lambda: desktop.playerctl("status") == "Playing", "the player")
    print(desktop.playerctl("metadata"), flush=True)
    expect("the routine", desktop.playerctl("metadata", "xesam:album"), "First day")
    until(lambda: float(desktop.playerctl("position") or 0) > 1, "the position to go on")
    desktop.playerctl("pause")
    until(lambda: desktop.playerctl("status") == "Paused", "the pause")
    window.picture("paused-by-headset")
    desktop.playerctl("pause")
    expect("a second pause", desktop.playerctl("status"), "Paused")
    desktop.playerctl("play-pause")
    until(lambda: desktop.playerctl("status") == "Playing", "the session to go on")
    first = desktop.playerctl("metadata", "mpris:trackid")
    desktop.playerctl("next")
    until(lambda: desktop.playerctl("metadata", "mpris:trackid") != first, "the next step")
    desktop.playerctl("previous")
    until(lambda: desktop.playerctl("metadata", "mpris:trackid") == first, "the step before")


def asleep(desktop, window):
    until(lambda: desktop.locks() == ["Limber"], "sleep to wait for the session")
    desktop.falls_asleep(True)
    until(lambda: desktop.playerctl("status") == "Paused", "the pause before sleep")
    until(lambda: desktop.locks() == [], "the machine to be let asleep")
    desktop.falls_asleep(False)
    desktop.playerctl("play")
    until(lambda: desktop.playerctl("status") == "Playing", "the session to go on after the sleep")


def one_window(desktop, program, window, bundle):
    """A second start goes to the first window: without a file, with a bundle."""
    window.until(lambda now: "tab-home" in now, "Home")
    second = subprocess.run([program], env=window.environment, check=False)
    expect("a second start", second.returncode, 0)
    window.keys("F4")
    window.until(lambda now: now["tab-settings"][2] and "tab-home" in now, "Settings")
    second = subprocess.run([program, bundle], env=window.environment, check=False)
    expect("a second start with a bundle", second.returncode, 0)
    window.until(lambda now: "add" in now, "what the bundle holds in the first window")
    window.picture("bundle-in-the-first-window")


def screen_stays_on(desktop):
    """Who asks for it, and why, as the desktop may show it."""
    why = [[str(word) for word in arguments] for _, arguments in desktop.screensaver.GetMethodCalls("Inhibit")]
    expect("why the screen stays on", "Limber" in " ".join(why[-1]), True)
    print(why, flush=True)


def files_by_the_desktop(desktop, window, bundle):
    """A file is opened and saved in the desktop's own window; where there is none, the page says what to do."""
    window.press_for("tab-home", "open-routine")
    window.press_for("open-routine", "choose-file")
    window.press("choose-file", lambda now: "dismiss" in now, "what to do without a portal")
    window.picture("no-portal")
    window.press("dismiss", lambda now: "dismiss" not in now, "that to be dismissed")
    desktop.begin_portal(next(name for name in desktop.names() if name.startswith("org.limber.Limber")))
    window.press("choose-file", lambda _: len(desktop.asked("OpenFile")) == 1, "the portal to be asked")
    parent, title, options = desktop.asked("OpenFile")[0]
    expect("the window it stands before", parent.startswith("x11:"), True)
    expect("its title", title, "Which file?")
    expect("what it shows", [str(name) for name, _ in options["filters"]], ["Files for Limber", "All files"])
    desktop.answer(str(options["handle_token"]), 1)  # closed: nothing happens
    window.press("choose-file", lambda _: len(desktop.asked("OpenFile")) == 2, "the portal to be asked again")
    desktop.answer(str(desktop.asked("OpenFile")[1][2]["handle_token"]), 0, bundle)
    window.until(lambda now: "add" in now, "what the bundle holds")
    window.press("not-now", lambda now: "add" not in now, "the way back")


def saved_by_the_desktop(desktop, window, folder):
    window.keys("Escape")
    window.until(lambda now: "card-first-day" in now, "Home")
    window.press_for("card-first-day", "take-first-day")
    window.press_for("take-first-day", "form-handout")
    window.press("form-handout", lambda now: "paper-a4" in now, "the choices of a handout")
    window.press("save-as", lambda _: len(desktop.asked("SaveFile")) == 1, "the portal to be asked where")
    options = desktop.asked("SaveFile")[0][2]
    expect("the name it would have", str(options["current_name"]), "limber-handout.pdf")
    chosen = os.path.join(folder, "For the fridge.PDF")
    desktop.answer(str(options["handle_token"]), 0, chosen.replace(" ", "%20"))
    window.until(lambda now: "open-made" in now, "the handout")
    expect("the file", os.path.exists(os.path.join(folder, "For the fridge.pdf")), True)
    window.until(lambda now: "folder-1" in now, "its folder to be offered the next time")
    window.picture("saved-as")


def main():
    program, pictures = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    if not all(shutil.which(tool) for tool in ["Xvfb", "xdotool", "import", "playerctl", "dbus-daemon"]):
        return 77
    os.makedirs(pictures, exist_ok=True)
    desktop = Desktop()
    server, display = start_display()
    with tempfile.TemporaryDirectory() as data:
        try:
            def start(*arguments):
                return Window(program, display, data, pictures, *arguments, environment=desktop.environment())
            bundle = os.path.join(data, "evening.limber")
            subprocess.run([program, "pack", "evening-lower-back", "-o", bundle], check=True, stdout=subprocess.DEVNULL)
            window = start()
            one_window(desktop, program, window, bundle)
            expect("players while nothing is led", PLAYER in desktop.names(), False)
            stick = os.path.join(data, "STICK")
            os.mkdir(stick)
            window.keys("Escape")
            files_by_the_desktop(desktop, window, bundle)
            saved_by_the_desktop(desktop, window, stick)
            window.close()
            window = start("play", "first-day", "--mute", "--no-checkin")
            a_session_by_phone(desktop, window)
            screen_stays_on(desktop)
            asleep(desktop, window)
            desktop.tearDownClass()  # both buses die: the session goes on
            shown = window.areas()
            window.keys("space")
            window.until(lambda now: now != shown, "the session to live without a bus")
            window.keys("Escape")
            window.press("end-now", lambda now: "end-now" not in now, "the end")
            window.close()
        finally:
            for process in [desktop.logind_process, desktop.screensaver_process, desktop.portal_process]:
                if process is not None:
                    process.kill()
            server.terminate()
    return 0


if __name__ == "__main__":
    sys.exit(main())
