// Walks through the sessions of a page as its own script does, and says where that is not what the program expects.
//   node walk.js SESSION_JS PAGE_HTML EXPECTED_JSON        exit 1: they differ
const fs = require("fs");

const [sessionFile, pageFile, expectedFile] = process.argv.slice(2);
const read = (file) => fs.readFileSync(file, "utf8");
const { Session } = new Function(`${read(sessionFile)}; return { Session };`)();
const data = JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/s.exec(read(pageFile))[1]);
const { tables, texts } = data;
const text = (index) => index === undefined ? "" : tables.words[index];

const acts = {
  advance: (session, ms) => session.advance(ms),
  pause: (session) => session.pause(),
  resume: (session) => session.resume(),
  stand: (session) => session.stand(),
  next: (session) => session.next(),
  back: (session) => session.back(),
  extend: (session) => session.extend(),
  answer: (session) => session.answerCheck(),
  spreading: (session) => {
    session.stand();
    session.noteSpreading();
  },
  end: (session) => session.endNow(),
  relieve: (session, name, reason) => {
    session.resume();
    if (!session.may(name)) throw new Error(`${name} is not possible`);
    session.relieve(name, reason);
  },
};

const round = (value) => Math.round(value * 1000) / 1000;

function seen(session) {
  const { node } = session;
  const how = session.figure(tables, false);
  const breath = session.breathing();
  return {
    kind: node.kind, name: text(node.name), doing: breath ? texts[breath] : text(node.doing), side: text(node.side),
    rep: text(node.rep), stop: text(node.stop), coming: text(node.coming), caption: session.caption(tables.words),
    left: session.end - session.ms, reach: round(how.reach), glow: round(how.glow), arrow: round(how.arrow),
    turn: round(how.turn), sign: round(how.sign), tense: round(how.tense), breath: round(how.breath), seen: node.figure !== undefined,
  };
}

function done(session) {
  return {
    ended: session.ended, completed: session.completed, waiting: session.waiting, pauses: session.pauses,
    left: session.ended ? 0 : session.end - session.ms,
    rows: session.rows.map((row) => [row.exercise, row.side, row.rep, row.planned, row.held, row.skipped]),
  };
}

// Curves are kept to two thousandths of what they are, and rounded once more here.
const alike = (is, should) => typeof should === "number" && !Number.isInteger(should)
  ? Math.abs(is - should) <= 0.004 : JSON.stringify(is) === JSON.stringify(should);
const near = { reach: 0.004, glow: 0.004, arrow: 0.004, turn: 0.004, sign: 0.004, tense: 0.004, breath: 0.004 };

let differences = 0;
function hold(what, is, should) {
  for (const [name, value] of Object.entries(should)) {
    const same = name in near ? Math.abs(is[name] - value) <= near[name] : alike(is[name], value);
    if (same || ++differences > 5) continue;
    console.log(`${what}: ${name} is ${JSON.stringify(is[name])}, not ${JSON.stringify(value)}`);
  }
}

for (const [number, walk] of JSON.parse(read(expectedFile)).entries()) {
  const { nodes, [walk.start]: start } = data.sessions[0];
  const session = new Session(nodes, start);
  const way = [];
  for (const step of walk.steps) {
    way.push(step.do.join(" "));
    acts[step.do[0]](session, ...step.do.slice(1));
    const what = `walk ${number}, ${walk.steps.length > 60 ? `${way.length} steps` : way.join(", ")}`;
    if (step.seen) hold(what, seen(session), step.seen);
    if (step.done) hold(what, done(session), step.done);
    if (differences > 0) break;
  }
}
process.exit(differences > 0 ? 1 : 0);
