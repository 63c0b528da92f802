#!/usr/bin/env python3
"""Draws the pictures of this folder anew, from made-up journals of the last six weeks (no real person's):

    docs/screenshots/draw.py build/limber [FOLDER]
"""
import datetime
import json
import pathlib
import random
import subprocess
import sys
import tempfile

SCREENS = {  # name of the picture: what is asked of `limber render`
    "home": ["--screen", "home"],
    "about-you": ["--screen", "about-you"],
    "check-in": ["--screen", "check-in", "evening-lower-back"],
    "warning-signs": ["--screen", "warning-signs"],
    "advice": ["--screen", "warning-signs", "advice"],
    "session": ["evening-lower-back", "--at", "566"],
    "too-sore": ["--screen", "too-sore", "evening-lower-back", "--at", "566"],
    "after": ["--screen", "after-session", "evening-lower-back"],
    "programmes": ["--screen", "programmes"],
    "goals": ["--screen", "goals"],
    "flare-plan": ["--screen", "flare-plan"],
    "measure": ["--screen", "measure", "--at", "12"],
    "step": ["--screen", "step", "evening-lower-back"],
    "exercise": ["--screen", "exercise", "single-knee-to-chest"],
    "journal": ["--screen", "journal"],
    "journal-calendar": ["--screen", "journal", "calendar"],
    "learn": ["--screen", "learn"],
    "settings": ["--screen", "settings"],
    "take-along": ["--screen", "take-along", "evening-lower-back"],
    "bench": ["--screen", "bench"],
    "editor": ["--screen", "editor", "evening-lower-back"],
    "weeks": ["--screen", "weeks", "eight-weeks-lower-back"],
    "pose": ["--screen", "pose", "single-knee-to-chest"],
    "media": ["--screen", "media", "evening-lower-back"],
    "rehearsal": ["--screen", "rehearsal", "evening-lower-back", "--at", "566"],
}
SIZES = ["1280x800"]
SMALL = {"home", "check-in", "session", "journal"}  # also as an old laptop's and a phone's screen would show them
SMALL_SIZES = ["800x480", "360x740"]

ROUTINES = {"on-a-chair": 11, "evening-lower-back": 12, "morning-unlock": 9}


def moment(day: datetime.date, hour: int, minute: int = 0) -> str:
    return datetime.datetime.combine(day, datetime.time(hour, minute)).astimezone().isoformat(timespec="seconds")


def journal(seed: int, days: int = 42) -> dict:
    """Somebody who gets better slowly, with bad days and days left out."""
    chance = random.Random(seed)
    today = datetime.date.today()
    routine = chance.choice(list(ROUTINES))
    minutes = ROUTINES[routine]

    def name() -> str:
        return f"{chance.getrandbits(128):032x}"

    sessions = []
    for ago in range(days, 0, -1):
        if chance.random() < 0.35:
            continue
        day = today - datetime.timedelta(days=ago)
        pain = max(0, min(10, round(6 - 3 * (days - ago) / days + chance.uniform(-1.4, 1.4))))
        whole = chance.random() < 0.9
        done = minutes if whole else max(1, minutes // 3)
        sessions.append({
            "id": len(sessions) + 1,
            "uid": name(),
            "at": moment(day, 19, 5),
            "ended": moment(day, 19, 5 + done),
            "routine": routine,
            "routine_version": "1",
            "title": routine.replace("-", " ").capitalize(),
            "state": "completed" if whole else "stopped",
            "planned_ms": minutes * 60000,
            "performed_ms": done * 60000,
            "pauses": 0,
            "before": {"at": moment(day, 19, 4), "pain": pain, "stiffness": min(10, pain + 1)},
            "after": {"at": moment(day, 19, 6 + done), "pain": max(0, pain - 1), "stiffness": max(0, pain - 1)},
            "next_morning": {"at": moment(day + datetime.timedelta(days=1), 8), "pain": max(0, pain - 1),
                             "stiffness": pain},
            "steps": [{"exercise": "single-knee-to-chest", "side": side, "rep": rep, "planned_ms": 20000,
                       "held_ms": 20000} for rep in (1, 2) for side in ("left", "right")],
        })
    return {
        "format": 1,
        "limber_journal": name(),
        "screening": {"answered": moment(today - datetime.timedelta(days=days), 18), "conditions": {},
                      "discomfort": ["lower-spine", "left-lower-back"], "floor": "with_support"},
        "red_flag_checks": [{"at": moment(today - datetime.timedelta(days=3), 18), "yes": []}],
        "sessions": sessions,
    }


def main() -> None:
    limber = str(pathlib.Path(sys.argv[1]).resolve())
    out = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else pathlib.Path(__file__).parent).resolve()
    with tempfile.TemporaryDirectory() as place:
        data = pathlib.Path(place)

        def run(*asked: str) -> None:
            subprocess.run([limber, "--data", str(data), *asked], check=True, stdout=subprocess.DEVNULL)

        (data / "journal.json").write_text(json.dumps(journal(1)))
        run("journal", "import", str(data / "journal.json"))
        (data / "returned").mkdir()
        for seed, client in enumerate(["A.B.", "C.D.", "E.F.", "G.H.", "K.L.", "M.N."], start=2):
            (data / "returned" / f"{client}json").write_text(json.dumps(journal(seed)))
        run("pack", "evening-lower-back", "-o", str(data / "A.B.limber"))

        screens = dict(SCREENS)
        screens["bundle"] = ["--screen", "bundle", str(data / "A.B.limber")]
        screens["review"] = ["--screen", "review", str(data / "returned")]
        screens["review-client"] = ["--screen", "review", str(data / "returned" / "A.B.json")]
        for name, asked in screens.items():
            for size in SIZES + (SMALL_SIZES if name in SMALL else []):
                run("render", *asked, "--size", size, "-o", str(out / f"{name}-{size}.png"))
        run("journal", "report", "-o", str(data / "report.pdf"))
        subprocess.run(["pdftoppm", "-png", "-r", "80", "-singlefile", str(data / "report.pdf"), str(out / "report-a4")],
                       check=True)


if __name__ == "__main__":
    main()
