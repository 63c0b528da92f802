// What comes after a session, and what a press, a key or the lock screen leads to. `limber` at the end is for tests.

function noteRecord() {
  Object.assign(record, { state: !session.ended ? "running" : session.completed ? "completed" : "stopped",
    planned_ms: session.planned, performed_ms: session.held(), pauses: session.pauses,
    steps: session.rows.map((row) => ({ exercise: row.exercise, ...(row.side ? { side: row.side } : {}), rep: row.rep,
      planned_ms: row.planned, held_ms: Math.round(row.held), ...(row.skipped ? { skipped: row.skipped } : {}) })) });
  journal.put(record);
}

function finish() {
  halt();
  sound?.close();
  sound = null;
  if (byId("question").open) byId("question").close();
  record.ended = moment();
  noteRecord();
  if (document.fullscreenElement) document.exitFullscreen();
  if (navigator.mediaSession) navigator.mediaSession.playbackState = "none";
  session = null;
  ask("after", words("after"), (answers) => {
    const { note, ...scores } = answers;
    if (note) record.note = note;
    record.after = scores;
    journal.put(record);
    showDone();
  });
}

function showDone() {
  const verdict = verdicts().after[record.before.pain ?? 11][record.after.pain ?? 11];
  const most = record.performed_ms * 2 >= record.steps.reduce((sum, step) => sum + step.planned_ms, 0);
  const rated = ["pain", "stiffness"].filter((name) => record.before[name] !== undefined && record.after[name] !== undefined)
    .map((name) => `${words(name)} ${record.before[name]} → ${record.after[name]}`);
  const saved = element("p", words(journal.keeps ? "done_keeps" : "done_keeps_nothing"), { role: "status" });
  const give = choiceButton(words("give"), async () => {
    if (await journal.give(data.file)) saved.textContent = words("done_given");
  }, true);
  advise(words(most ? "done" : "enough"), [fill(words("did"), { minutes: minutes(record.performed_ms) }), rated.join(" · "),
    verdict.words, saved], [give, choiceButton(words("to_beginning"), showFirst)]);
}

const presses = {
  start: begin, "to-signs": () => askSigns(showCover), "give-all": () => journal.give(data.file).then(showKept),
  pause: togglePause, back: () => leadOn(() => session.back()), next: () => leadOn(() => session.next()), more: tenMore,
  sore: askWhatHelps, end: askToEnd,
  full: () => document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.().catch(() => {}),
};
const keys = { " ": "pause", p: "pause", ArrowLeft: "back", b: "back", ArrowRight: "next", n: "next", "+": "more", "=": "more", s: "sore", f: "full", Escape: "end" };

function listen() {
  for (const [id, act] of Object.entries(presses)) byId(id).addEventListener("click", act);
  byId("to-plan").addEventListener("click", showFirst);
  for (const button of document.querySelectorAll(".to-cover")) button.addEventListener("click", showCover);
  byId("signs-form").addEventListener("submit", answerSigns);
  byId("check-in-form").addEventListener("submit", answerCheckIn);
  byId("question").addEventListener("cancel", (event) => event.preventDefault());
  addEventListener("keydown", (event) => {
    const id = keys[event.key];
    if (seen !== "session" || !id || byId("question").open || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    if (!byId(id).disabled) presses[id]();
  });
  addEventListener("beforeunload", (event) => {
    if (session || journal.atRisk) event.preventDefault();
  });
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && ticking) keepScreenOn();
  });
  addEventListener("resize", () => { if (session) showMoment(); });
  const outside = {
    play: () => { if (session.paused) togglePause(); }, pause: () => { if (!session.paused) togglePause(); },
    nexttrack: presses.next, previoustrack: presses.back,
  };
  for (const [action, act] of Object.entries(outside)) {
    navigator.mediaSession?.setActionHandler(action, () => { if (session) act(); });
  }
}

for (const one of document.querySelectorAll("[data-words]")) one.textContent = words(one.dataset.words);
for (const id of ["back", "next", "more", "sore", "full", "end"]) {
  byId(id).setAttribute("aria-label", words(byId(id).lastElementChild.dataset.words));
}
byId("controls").setAttribute("aria-label", words("controls"));
byId("bar").setAttribute("aria-label", words("progress"));
byId("figure").setAttribute("aria-label", data.title);
byId("full").hidden = !document.documentElement.requestFullscreen;
listen();
byId("page").hidden = false;
if (data.programme) layPlan();
showFirst();

globalThis.limber = {
  useClock: (own) => { clockToUse = own; },
  tick,
  words,
  get session() { return session; },
  get record() { return record; },
  get journal() { return journal; },
  get sound() { return sound; },
  document: () => journal.document(),
};
