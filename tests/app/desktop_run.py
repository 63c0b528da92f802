#!/usr/bin/python3
"""The real window among a desktop's other programs, asked by clients that nobody here wrote: playerctl, and a logind of dbusmock.

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


class Desktop(dbusmock.DBusTestCase):
    """The two buses, and a logind that grants locks and says when it falls asleep."""

    def __init__(self):
        super().__init__()
        self.start_session_bus()
        self.start_system_bus()
        self.logind_process, self.logind = self.spawn_server_template("logind", {}, stdout=subprocess.DEVNULL)
        self.session = self.get_dbus()

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
            window.close()
            window = start("play", "first-day", "--mute", "--no-checkin")
            a_session_by_phone(desktop, window)
            asleep(desktop, window)
            desktop.tearDownClass()  # both buses die: the session goes on
            shown = window.areas()
            window.keys("space")
            window.until(lambda now: now != shown, "the session to live without a bus")
            window.keys("Escape")
            window.press("end-now", lambda now: "end-now" not in now, "the end")
            window.close()
        finally:
            desktop.logind_process.kill()
            server.terminate()
    return 0


if __name__ == "__main__":
    sys.exit(main())
