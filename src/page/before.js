// What comes before a session: the cover, warning signs, how it is now.

function showCover() {
  byId("cover-title").textContent = chosen.title;
  byId("cover-summary").textContent = chosen.summary;
  byId("cover-facts").replaceChildren(...chosen.facts.map((fact) => element("li", fact)));
  showKept();
  show("cover");
}

const showFirst = () => data.programme ? showPlan() : showCover();

function showKept() {
  const { sessions, given } = journal.kept;
  byId("kept").hidden = sessions.length === 0;
  byId("kept-list").replaceChildren(...[...sessions].reverse().map((one) => element("li",
    `${new Date(one.at).toLocaleString(data.language)} · ${one.title} · ${words(given.includes(one.uid) ? "given" : "not_given")}`)));
  byId("keeping").textContent = words(journal.keeps ? "keeps" : "keeps_nothing");
}

function begin() {
  if (journal.signsAreDue) askSigns(askBefore);
  else askBefore();
}

let afterSigns = null;
function askSigns(then) {
  afterSigns = then;
  const last = journal.lastCheck;
  const list = byId("signs-list");
  list.replaceChildren();
  for (const area of data.signs) {
    const group = element("fieldset");
    group.append(element("legend", area.title));
    for (const sign of area.signs) group.append(signChoice(sign, last));
    list.append(group);
  }
  byId("signs-trouble").textContent = "";
  markSigns();
  show("signs");
}

function choice(type, name, value, text, checked) {
  const label = element("label", "", { class: "choice" });
  const input = element("input", "", { type, name, value });
  input.checked = checked;
  label.append(input, element("span", text));
  return label;
}

function signChoice(sign, last) {
  const marked = (last?.yes ?? []).includes(sign.id) || (last?.known ?? []).includes(sign.id);
  const box = element("div");
  const answers = element("div", "", { class: "answers", role: "radiogroup", "aria-label": sign.words });
  answers.append(choice("radio", `answer-${sign.id}`, "known", words("sign_known"), (last?.known ?? []).includes(sign.id)),
    choice("radio", `answer-${sign.id}`, "changed", words("sign_changed"), (last?.yes ?? []).includes(sign.id)));
  const head = choice("checkbox", "sign", sign.id, sign.words, marked);
  const update = () => { answers.hidden = !head.firstChild.checked; };
  head.firstChild.addEventListener("change", () => {
    update();
    markSigns();
  });
  update();
  box.append(head, answers);
  return box;
}

const markedSigns = () => [...byId("signs-form").querySelectorAll("input[name=sign]:checked")].map((input) => input.value);

function markSigns() {
  const count = markedSigns().length;
  byId("signs-on").textContent = count ? fill(words("signs_marked"), { count }) : words("signs_none");
}

function answerSigns(event) {
  event.preventDefault();
  const check = { at: moment(), yes: [], known: [] };
  for (const id of markedSigns()) {
    const answer = byId("signs-form").querySelector(`input[name="answer-${id}"]:checked`);
    if (!answer) {
      byId("signs-trouble").textContent = words("signs_unanswered");
      byId("signs-form").querySelector(`input[name="answer-${id}"]`).focus();
      return;
    }
    check[answer.value === "changed" ? "yes" : "known"].push(id);
  }
  if (!check.known.length) delete check.known;
  journal.putCheck(check);
  const signs = data.signs.flatMap((area) => area.signs);
  const pressing = Math.max(-1, ...check.yes.map((id) => signs.find((sign) => sign.id === id).level));
  if (pressing < 0) return afterSigns();
  const level = data.levels[pressing];
  advise(words("warning_signs"), [level.advice], [
    ...(level.goes_on ? [choiceButton(words("go_on"), afterSigns, true)] : []),
    choiceButton(words("back"), showCover, !level.goes_on)]);
}

function advise(title, sentences, buttons) {
  byId("advice-title").textContent = title;
  byId("advice-words").replaceChildren(...sentences.filter(Boolean).map((one) => typeof one === "string" ? element("p", one) : one));
  byId("advice-buttons").replaceChildren(...buttons);
  show("advice");
}

// Of a number that is taken at once each is a button: arrows must not choose one in passing.
function scale(question, act) {
  const group = element("div", "", { class: "scale", role: act ? "group" : "radiogroup", "aria-label": question.asked });
  for (let score = 0; score <= 10; ++score) {
    const label = element("label");
    label.append(element("input", "", { type: "radio", name: question.name, value: score }), element("span", String(score)));
    group.append(act ? choiceButton(String(score), () => act(score)) : label);
  }
  const ends = element("div", "", { class: "ends" });
  ends.append(element("span", `0 ${question.low}`), element("span", `10 ${question.high}`));
  return [group, ends];
}

let afterCheckIn = null;
function ask(phase, title, then) {
  afterCheckIn = then;
  byId("check-in-title").textContent = title;
  byId("check-in-questions").replaceChildren(...chosen.ask[phase].map((question) => {
    const group = element("fieldset");
    group.append(element("legend", question.asked), ...scale(question));
    return group;
  }));
  byId("note").value = "";
  byId("note-label").hidden = phase === "before";
  byId("check-in-back").hidden = phase !== "before";
  show("check-in");
}

function answerCheckIn(event) {
  event.preventDefault();
  const answers = { at: moment() };
  for (const input of byId("check-in-form").querySelectorAll("input:checked")) answers[input.name] = Number(input.value);
  if (byId("note").value.trim()) answers.note = byId("note").value.trim();
  afterCheckIn(answers);
}

function askBefore() {
  ask("before", words("before"), (answers) => {
    const verdict = verdicts().start[answers.pain ?? 11];
    const usual = () => play(answers, chosen.start);
    if (verdict.light === "green" || chosen.restful) return usual();
    const buttons = [choiceButton(words("back"), showCover, verdict.light === "red")];
    if (verdict.light === "amber") {
      if (chosen.gentle >= 0) buttons.unshift(choiceButton(words("gentler"), () => play(answers, chosen.gentle), true));
      buttons.push(choiceButton(words("as_planned"), usual));
    }
    advise(words("before"), [verdict.words], buttons);
  });
}
