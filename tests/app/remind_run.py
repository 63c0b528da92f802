#!/usr/bin/python3
"""The process that waits for reminders, on a session bus of its own, with a notification service of dbusmock and a clock that is a file.

    remind_run.py PROGRAM

Exit 77 where something it needs is missing. Every step waits until the service or the process has done what it was for, as long as it
takes; that nothing came is shown by what came next.
"""
import datetime
import os
import shutil
import stat
import subprocess
import sys
import tempfile
import time

try:
    import dbus
    import dbusmock
except ImportError:
    sys.exit(77)

SERVICE, PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
ROUTINE = """{"format": 1, "id": "bad-back", "title": "Bad back", "schedule": {"at": ["10:00"]},
              "steps": [{"exercise": "pelvic-tilt", "reps": 3}]}"""
HOUR = 3600
DAY = 24 * HOUR


class Desktop(dbusmock.DBusTestCase):
    def __init__(self):
        super().__init__()
        self.start_session_bus()
        self.bus = self.get_dbus()
        self.begin_service()

    def begin_service(self):
        self.process, self.service = self.spawn_server_template("notification_daemon", {}, stdout=subprocess.DEVNULL)

    def end_service(self):
        self.process.kill()
        self.process.wait()
        until(lambda: SERVICE not in self.bus.list_names(), "the service to be gone")

    def shown(self):
        """What was shown, as (id that is replaced, title, text, buttons, hints)."""
        calls = self.service.GetMethodCalls("Notify", dbus_interface=dbusmock.MOCK_IFACE)
        return [(int(a[1]), str(a[3]), str(a[4]), [str(word) for word in a[5]], dict(a[6])) for _, a in calls]

    def press(self, number, key):
        self.service.EmitSignal(SERVICE, "ActionInvoked", "us", [dbus.UInt32(number), key], dbus_interface=dbusmock.MOCK_IFACE)

    def close(self, number):
        self.service.EmitSignal(SERVICE, "NotificationClosed", "uu", [dbus.UInt32(number), dbus.UInt32(2)],
                                dbus_interface=dbusmock.MOCK_IFACE)


def until(holds, what):
    print("waiting for", what, flush=True)
    while not holds():
        time.sleep(0.02)  # between two looks; nothing depends on how long


def expect(what, found, wanted):
    print(f"{what}: {found}", flush=True)
    if found != wanted:
        raise SystemExit(f"{what} is {found!r}, and should be {wanted!r}")


class Person:
    """Somebody with a plan, and the process that waits for them."""

    def __init__(self, program, data):
        self.program, self.data = program, data
        self.clock, self.log = os.path.join(data, "of-tests", "clock"), os.path.join(data, "of-tests", "log")
        os.makedirs(os.path.dirname(self.clock))
        self.zone = os.path.join(data, "of-tests", "zone")
        shutil.copy("/usr/share/zoneinfo/UTC", self.zone)
        self.environment = {**os.environ, "HOME": data, "LC_ALL": "C.UTF-8", "TZ": ":" + self.zone, "SDL_AUDIODRIVER": "dummy"}
        # The program, which writes down what it is asked; a session is not really begun.
        self.logging = os.path.join(data, "of-tests", "limber")
        with open(self.logging, "w", encoding="utf-8") as file:
            file.write(f'#!/bin/sh\necho "$@" >> "{self.log}"\ncase "$*" in *remind*) exec "{program}" "$@" ;; esac\n')
        os.chmod(self.logging, stat.S_IRWXU)
        self.settings(True)
        routine = os.path.join(data, "of-tests", "bad-back.json")
        with open(routine, "w", encoding="utf-8") as file:
            file.write(ROUTINE)
        self.limber("add", routine)

    def limber(self, *words):
        return subprocess.run([self.program, "--data", self.data, *words], env=self.environment, check=True, capture_output=True, text=True).stdout

    def settings(self, on):
        with open(os.path.join(self.data, "settings.json"), "w", encoding="utf-8") as file:
            file.write('{"reminders": {"on": %s}}' % ("true" if on else "false"))

    def asked(self):
        try:
            with open(self.log, encoding="utf-8") as file:
                return [line.split(" remind ")[-1].strip() for line in file]
        except FileNotFoundError:
            return []

    def it_is(self, second):
        self.now = second
        with open(self.clock + ".new", "w", encoding="utf-8") as file:
            file.write(str(second))
        os.replace(self.clock + ".new", self.clock)

    def wait_for_reminders(self):
        self.waiter = subprocess.Popen([os.path.join(os.path.dirname(self.program), "limber-remind"), self.logging,
                                        "--data", self.data, "--clock", self.clock], env=self.environment)

    def looks_again(self, change):
        """The process sees that something changed, and some minutes later asks what is next."""
        before = len(self.asked())
        change()
        # It sees the change some time before or after the clock is set: each minute it is told again.
        while len(self.asked()) == before:
            self.it_is(self.now + 60)
            time.sleep(0.05)

    def done_on(self, second):
        """A session of the routine, in the journal on that day."""
        self.limber("play", "bad-back", "--text", "--mute", "--no-checkin", "--speed", "1000")
        text = self.limber("journal", "export", "--format", "json")
        day = datetime.datetime.fromtimestamp(second, datetime.timezone.utc).strftime("%Y-%m-%d")
        today = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%d")
        uid = text.split('"uid": "')[-1].split('"')[0]
        file = os.path.join(self.data, "of-tests", "journal.json")
        with open(file, "w", encoding="utf-8") as out:
            out.write(text.replace(today + "T", day + "T").replace(uid, uid[::-1]))
        self.limber("journal", "import", file)


def first_reminder(desktop, person, ten):
    person.it_is(ten - HOUR)
    person.wait_for_reminders()
    until(lambda: len(person.asked()) == 1, "the process to ask what is next")
    person.it_is(ten - 1)
    person.it_is(ten)
    until(lambda: len(desktop.shown()) == 1, "the first reminder")
    replaced, title, text, buttons, hints = desktop.shown()[0]
    expect("what it replaces", replaced, 0)
    expect("its title", title, "Time for yourself")
    expect("its text", text, "Planned for 10:00.")
    expect("its buttons", buttons[2:], ["start", "Start", "later", "In half an hour", "not-today", "Not today"])
    expect("its urgency", int(hints["urgency"]), 1)
    until(lambda: any("--answer shown" in line for line in person.asked()), "that it was shown to be noted")


def answers(desktop, person, ten):
    desktop.press(1, "later")
    until(lambda: any("--answer later" in line for line in person.asked()), "that it was put off to be noted")
    person.it_is(ten + HOUR // 2 - 1)
    person.it_is(ten + HOUR // 2)
    until(lambda: len(desktop.shown()) == 2, "the reminder again")
    expect("in place of the one that stands there", desktop.shown()[1][0], 1)
    desktop.press(1, "not-today")
    until(lambda: any("--answer not-today" in line for line in person.asked()), "that it is not today to be noted")
    person.it_is(ten + DAY)
    until(lambda: len(desktop.shown()) == 3, "the next day's reminder")
    desktop.press(1, "start")
    until(lambda: person.asked()[-1].endswith("play bad-back"), "the session to be started")
    desktop.close(1)


def only_what_is_left(desktop, person, ten):
    person.it_is(ten + 2 * DAY - HOUR)
    person.looks_again(lambda: person.done_on(ten + 2 * DAY))
    person.it_is(ten + 2 * DAY)
    person.it_is(ten + 3 * DAY)
    until(lambda: len(desktop.shown()) == 4, "a reminder on the day after a day on which it was done")
    until(lambda: person.asked()[-1].find("--answer shown") > 0, "that to be noted")
    expect("its day", person.asked()[-1].split(" --of ")[1].split()[0], str((ten + 3 * DAY) // DAY))


def not_disturbed(desktop, person, ten):
    desktop.service.AddProperty(SERVICE, "Inhibited", True, dbus_interface=dbusmock.MOCK_IFACE)
    asked = len(person.asked())
    person.it_is(ten)
    until(lambda: len(person.asked()) > asked, "what is due to be asked for")
    expect("reminders while nobody is to disturb", len(desktop.shown()), 4)
    desktop.service.UpdateProperties(SERVICE, {"Inhibited": False}, dbus_interface=dbusmock.MOCK_IFACE)
    until(lambda: len(desktop.shown()) == 5, "the reminder when that is over")
    until(lambda: person.asked()[-1].find("--answer shown") > 0, "that to be noted")
    expect("how often it was shown", len(desktop.shown()), 5)


def without_a_service(desktop, person, ten):
    desktop.end_service()
    asked = len(person.asked())
    person.it_is(ten)
    until(lambda: len(person.asked()) > asked, "what is due to be asked for")
    desktop.begin_service()
    # The service has its name some time before it can show anything: then it is tried again.
    def shown():
        person.it_is(person.now + 10)
        return len(desktop.shown()) == 1
    until(shown, "the reminder as soon as somebody shows it")


def another_place(desktop, person, ten):
    """Two hours further east ten o'clock is earlier."""
    person.it_is(ten - 4 * HOUR)
    def travel():
        shutil.copy("/usr/share/zoneinfo/Africa/Cairo", person.zone + ".new")
        os.replace(person.zone + ".new", person.zone)
    person.looks_again(travel)
    person.it_is(ten - 2 * HOUR)
    until(lambda: len(desktop.shown()) == 2, "the reminder by the new place's clock")
    expect("its text", desktop.shown()[1][2], "Planned for 10:00.")


def one_process(person):
    again = subprocess.run([person.program, "--data", person.data, "remind"], env=person.environment, check=False)
    expect("a second process", again.returncode, 0)
    expect("the first", person.waiter.poll(), None)
    person.looks_again(lambda: person.settings(False))
    expect("the process when reminders are switched off", person.waiter.wait(), 0)
    expect("started by hand then", "switched off" in person.limber("remind"), True)


def main():
    program = os.path.abspath(sys.argv[1])
    if not shutil.which("dbus-daemon") or not os.path.exists("/usr/share/zoneinfo/Africa/Cairo"):
        return 77
    desktop = Desktop()
    today = int(time.time()) // DAY * DAY  # what is played is stamped by the real clock
    ten = today + DAY + 10 * HOUR
    with tempfile.TemporaryDirectory() as data:
        person = Person(program, data)
        try:
            first_reminder(desktop, person, ten)
            answers(desktop, person, ten)
            only_what_is_left(desktop, person, ten)
            not_disturbed(desktop, person, ten + 4 * DAY)
            without_a_service(desktop, person, ten + 5 * DAY)
            another_place(desktop, person, ten + 6 * DAY)
            one_process(person)
            person.settings(True)
            person.wait_for_reminders()
            asked = len(person.asked())
            until(lambda: len(person.asked()) > asked, "the process to wait again")
            desktop.tearDownClass()
            expect("the process when the desktop's session ends", person.waiter.wait() != 0, True)
        finally:
            person.waiter.kill()
            desktop.process.kill()
    return 0


if __name__ == "__main__":
    sys.exit(main())
