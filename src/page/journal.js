// What was answered and done, as a journal of Limber's (docs/journal-format.md): kept in the browser where it allows, and
// given back as a file.

const storageName = "limber";
const signsLast = 30;  // days after which warning signs are asked about again

function newUid() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

// "2026-11-02T20:00:00+01:00".
function moment(date = new Date()) {
  const two = (number) => String(Math.floor(Math.abs(number))).padStart(2, "0");
  const east = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + east * 60000).toISOString().slice(0, 19);
  return `${local}${east < 0 ? "-" : "+"}${two(east / 60)}:${two(east % 60)}`;
}

class Journal {
  constructor(storage) {
    this.storage = storage;
    this.kept = { uid: newUid(), checks: [], phases: [], sessions: [], given: [] };
    this.keeps = false;
    try {
      const read = JSON.parse(storage().getItem(storageName));
      if (read && typeof read.uid === "string" && Array.isArray(read.sessions)) this.kept = { ...this.kept, ...read };
    } catch {
      // nothing can be kept here, or what is there is not ours to read: a new journal begins
    }
    for (const session of this.kept.sessions) {
      if (session.state === "running") session.state = "stopped";
    }
    this.save();
  }

  save() {
    try {
      this.storage().setItem(storageName, JSON.stringify(this.kept));
      this.keeps = true;
    } catch {
      this.keeps = false;
    }
  }

  // The record as it stands, in the place of the one of its name.
  put(record) {
    const place = this.kept.sessions.findIndex((one) => one.uid === record.uid);
    if (place < 0) this.kept.sessions.push(record); else this.kept.sessions[place] = record;
    this.kept.given = this.kept.given.filter((uid) => uid !== record.uid);
    this.save();
  }

  putCheck(check) {
    this.kept.checks.push(check);
    this.save();
  }

  // The phase of a programme that began last; −1: it was not taken up yet.
  phaseOf(programme) {
    return this.kept.phases.findLast((one) => one.programme === programme)?.phase ?? -1;
  }
  // What is done of an earlier one leads nobody back.
  putPhase(programme, phase) {
    if (phase <= this.phaseOf(programme)) return;
    this.kept.phases.push({ programme, phase, since: moment().slice(0, 10) });
    this.save();
  }

  get lastCheck() { return this.kept.checks.at(-1); }
  get signsAreDue() {
    const last = this.lastCheck;
    return !last || last.yes.length > 0 || Date.now() - Date.parse(last.at) > signsLast * 86400000;
  }
  get notGiven() { return this.kept.sessions.filter((one) => !this.kept.given.includes(one.uid)); }
  // What is lost when the page is left.
  get atRisk() { return !this.keeps && this.notGiven.length > 0; }

  document() {
    const line = (record) => JSON.stringify(record);
    const phases = this.kept.phases.length ? `"programmes": ${line(this.kept.phases)},\n` : "";
    return `{"format": 1,\n"limber_journal": ${line(this.kept.uid)},\n"massages": [],\n${phases}` +
      `"red_flag_checks": ${line([...this.kept.checks].reverse())},\n"assessments": [],\n"sessions": [\n` +
      `${this.kept.sessions.map(line).join(",\n")}]}\n`;
  }

  // To the share sheet where there is one for such files, else as a download. True if it was given.
  async give(name) {
    const file = new File([this.document()], name, { type: "application/json" });
    if (navigator.canShare?.({ files: [file] })) {
      try {
        await navigator.share({ files: [file] });
      } catch {
        return false;  // turned away from
      }
    } else {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(file);
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    }
    this.kept.given = this.kept.sessions.map((one) => one.uid);
    this.save();
    return true;
  }
}
