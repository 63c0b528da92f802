// What all parts of the page use: its data, its elements, and which part is seen.

const data = JSON.parse(document.getElementById("data").textContent);
const byId = (id) => document.getElementById(id);
const words = (name) => data.texts[name];
const fill = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
const prefers = (what) => matchMedia(`(prefers-${what})`);
const parts = ["plan", "cover", "signs", "check-in", "advice", "session"];
const verdicts = () => data.tables.verdicts[chosen.verdicts];
const minutes = (ms) => Math.max(1, Math.round(ms / 60000));

const journal = new Journal(() => localStorage);
const painter = new FigurePainter(data.tables);
let chosen = data.sessions[0];  // of those the page holds
let chosenPhase = 0;  // of the programme, where it was chosen
let clockToUse = null;  // a test's own
let record = null;
let session = null;
let sound = null;
let clock = null;
let seen = "";

function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function show(part) {
  seen = part;
  for (const id of parts) byId(id).hidden = id !== part;
  scrollTo(0, 0);
  byId(part).querySelector("h1").focus();
}

function choiceButton(text, act, main = false) {
  const made = element("button", text, { type: "button" });
  made.classList.toggle("main", main);
  made.addEventListener("click", act);
  return made;
}
