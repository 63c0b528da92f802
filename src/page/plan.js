// The weeks of a programme: what is asked for when, each session to be begun from there.

function layPlan() {
  byId("plan-title").textContent = data.title;
  byId("plan-summary").textContent = data.summary;
  byId("plan-facts").textContent = data.programme.facts.join(" · ");
  byId("plan-flare").hidden = data.programme.flare_plan.length === 0;
  byId("plan-flare-lines").replaceChildren(...data.programme.flare_plan.flatMap(([title, said]) =>
    [element("dt", title), element("dd", said)]));
  byId("to-plan").hidden = false;
  byId("plan").append(byId("kept"), byId("keeping"));
}

function showPlan() {
  const here = journal.phaseOf(data.programme.id);
  byId("plan-phases").replaceChildren(...data.programme.phases.map((one, number) => weeksOf(one, number, here)));
  showKept();
  show("plan");
}

// Open are the weeks one is in; before the first session the first ones.
function weeksOf(one, number, here) {
  const weeks = element("details", "", { class: "phase" });
  weeks.open = number === Math.max(0, here);
  const summary = element("summary");
  summary.append(element("h2", `${one.time}: ${one.title}`));
  if (number === here) summary.append(element("span", words("here")));
  const list = element("ul");
  list.append(...one.plan.map((asked) => planned(asked, number)));
  weeks.append(summary, ...[one.say, one.share].filter(Boolean).map((said) => element("p", said)), list);
  if (one.goes_on) weeks.append(element("p", one.goes_on, { class: "quiet" }));
  return weeks;
}

function planned({ title, when, session }, number) {
  const item = element("li");
  item.append(choiceButton(title, () => {
    chosen = data.sessions[session];
    chosenPhase = number;
    showCover();
  }), element("span", when));
  return item;
}
