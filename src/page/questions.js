// What is asked in the midst of a session.

function question(title, buttons, before = []) {
  const dialog = byId("question");
  set("question-words", title);
  byId("question-scale").replaceChildren(...before);
  byId("question-choices").replaceChildren(...buttons);
  if (!dialog.open) dialog.showModal();
  byId("question-words").focus();
}

function answered(act) {
  return () => {
    byId("question").close();
    act();
    moved();
  };
}

function relief(name, reason = "pain") {
  return answered(() => {
    session.resume();
    session.relieve(name, reason);
  });
}

const easeChoices = (next) => [
  ["easier", next ? "next_easier" : "easier", "pain"], ["shorter", next ? "next_shorter" : "shorter", next ? "eased" : "pain"],
  ["skip", next ? "next_skip_pain" : "skip_pain", "pain"], ["skip", next ? "next_skip_time" : "skip_time", "time"],
  ...(next ? [] : [["skip", "skip_unclear", "unclear"]])]
  .filter(([way]) => session.may(way)).map(([way, text, reason]) => choiceButton(words(text), relief(way, reason)));

function askWhatHelps() {
  if (!session.waiting) session.stand();
  halt();
  const on = answered(() => session.waiting ? session.answerCheck() : session.resume());
  question(words("what_helps"), [...easeChoices(session.inCheck),
    ...(session.may("breathing") ? [choiceButton(words("breathing"), relief("breathing"))] : []),
    choiceButton(words("sharp"), () => judge("sharp")), choiceButton(words("spreading"), () => judge("spreading")),
    choiceButton(words("go_on_as_before"), on, true)]);
}

function askHowItIs() {
  const asked = { name: "now", asked: words("how_much_now"), ...data.pain_ends };
  question(asked.asked, [choiceButton(words("comfortable"), answered(() => session.answerCheck()), true),
    choiceButton(words("too_sore"), askWhatHelps), ...easeChoices(true)], scale(asked, rate));
}

function rate(score) {
  const verdict = verdicts().during[record.before.pain ?? 11][score];
  record.checks = [...(record.checks ?? []), score];
  if (verdict.light === "green") return answered(() => session.answerCheck())();
  const again = () => {
    record.checks.pop();
    askHowItIs();
  };
  question(verdict.words, [
    ...(verdict.light !== "red" ? [choiceButton(words("go_on_gently"),
      session.may("gently") ? relief("gently", "eased") : answered(() => session.answerCheck()), true)] : []),
    choiceButton(words("breathing"), relief("breathing"), verdict.light === "red"),
    choiceButton(words("end_now"), answered(() => session.endNow())), choiceButton(words("other_number"), again)]);
}

function judge(felt) {
  if (!session.waiting) session.stand();
  if (felt === "spreading") session.noteSpreading();
  const reason = felt === "spreading" ? "spreading" : "pain";
  const leave = session.may("leave") ? relief("leave", reason) : answered(() => session.next());
  question(verdicts()[felt].words, [choiceButton(words("leave"), leave, true),
    ...(session.may("breathing") ? [choiceButton(words("breathing"), relief("breathing", reason))] : []),
    choiceButton(words("end_now"), answered(() => session.endNow()))]);
}

function askToEnd() {
  const stood = session.waiting;
  if (!stood) session.stand();
  halt();
  question(words("end_here"), [choiceButton(words("go_on"), answered(() => { if (!stood) session.resume(); }), true),
    choiceButton(words("end"), answered(() => session.endNow()))]);
}
