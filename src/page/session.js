// Where in a session one is, and what was performed beside what was prescribed. The segments, and where each relief leads,
// were laid by the program (src/page/graph.hpp); this walks along them as timeline/playhead.cpp does. No clock, no screen.

const leadBack = 3000;
const nearStart = 3000;
const more = 10000;
const longestHold = 300000;
const letterCount = new TextEncoder();

// A share at so many ms, of points between which it runs straight.
function shareAt(curve, ms) {
  let i = 0;
  while (i + 2 < curve.length && curve[i + 2] <= ms) i += 2;
  if (i + 2 >= curve.length) return curve[i + 1] / 1000;
  const along = (ms - curve[i]) / Math.max(1, curve[i + 2] - curve[i]);
  return (curve[i + 1] + Math.max(0, along) * (curve[i + 3] - curve[i + 1])) / 1000;
}

// Speech takes time by its length, near enough: the sentence in which this share of the letters falls.
function sentenceAt(text, share) {
  const length = (one) => letterCount.encode(one).length + 1;
  const all = text.replace(/([.!?;]) /g, "$1\n").split("\n");
  let passed = 0;
  return all.find((one) => share < (passed += length(one) / length(text))) ?? all.at(-1);
}

class Session {
  constructor(nodes, start) {
    this.nodes = nodes;
    this.rows = [];
    this.done = new Map();
    this.path = [];
    this.t = 0;
    this.pauses = 0;
    this.paused = false;
    this.ended = false;
    this.completed = false;
    this.planned = this.length(start);
    this.addRows(start, () => this.rows.length - 1);
    this.enter(start);
  }

  get node() { return this.nodes[this.at]; }
  get running() { return !this.paused && !this.ended && !this.waiting; }
  get inCheck() { return !this.ended && this.node.kind === "comfort-check"; }
  get waiting() { return this.inCheck && this.ms >= this.node.ms - 1; }

  // From a node to the end.
  length(from) {
    let sum = 0;
    for (let id = from; id >= 0; id = this.nodes[id].next) sum += this.nodes[id].ms;
    return sum;
  }
  left() { return Math.max(0, this.end - this.ms) + this.length(this.then); }

  key(node) { return node.row ? `${node.unit}/${node.row[1]}/${node.row[2]}` : null; }
  row(node) {
    const key = this.key(node);
    return key === null ? null : this.rows.find((row) => row.key === key) ?? null;
  }

  // What lies ahead of here, this node first.
  *ahead() {
    yield this.at;
    for (let id = this.then; id >= 0; id = this.nodes[id].next) yield id;
  }
  *from(first) {
    for (let id = first; id >= 0; id = this.nodes[id].next) yield id;
  }

  // How long each row is done in these nodes.
  rowLengths(ids) {
    const found = new Map();
    for (const id of ids) {
      const key = this.key(this.nodes[id]);
      if (key !== null) found.set(key, (found.get(key) ?? 0) + this.nodes[id].ms);
    }
    return found;
  }

  // What comes from a node on has rows; those of a new step stand behind `place(unit)`.
  addRows(from, place) {
    const known = new Set(this.rows.map((row) => row.key));
    for (const id of this.from(from)) {
      const node = this.nodes[id];
      const key = this.key(node);
      if (key === null || known.has(key)) continue;
      let row = this.rows.find((one) => one.key === key);
      if (!row) {
        row = { key, unit: node.unit, exercise: node.row[0], side: node.row[1], rep: node.row[2], planned: 0, held: 0, more: 0, skipped: "" };
        const same = this.lastOf(node.unit);
        this.rows.splice((same < 0 ? place(node.unit) : same) + 1, 0, row);
      }
      row.planned += node.ms;
    }
  }
  lastOf(unit) { return this.rows.findLastIndex((row) => row.unit === unit); }

  enter(id) {
    if (id < 0) {
      this.ended = true;
      this.completed = true;
      this.paused = false;
      return;
    }
    this.at = id;
    this.ms = 0;
    this.end = this.node.ms;
    this.then = this.node.next;
    this.cues = (this.node.cues ?? []).map((cue) => [...cue]);
    this.path.push({ id, t: this.t });
    const row = this.row(this.node);
    if (row && row.skipped === "chosen") row.skipped = "";  // come back to
  }

  // Moves on by so many ms; time stands where a comfort check asks.
  advance(elapsed) {
    while (elapsed > 0 && this.running) {
      const stop = this.inCheck ? this.end - 1 : this.end;
      const step = Math.min(elapsed, stop - this.ms);
      this.ms += step;
      this.t += step;
      elapsed -= step;
      this.hold();
      if (this.ms >= this.end) this.enter(this.then);
      else if (step <= 0) return;
    }
  }

  // What was played before is not held a second time.
  hold() {
    const gained = this.ms - (this.done.get(this.at) ?? 0);
    if (gained <= 0) return;
    this.done.set(this.at, this.ms);
    const row = this.row(this.node);
    if (!row) return;
    row.held = Math.min(row.held + gained, row.planned + row.more);
    if (row.held >= row.planned) row.skipped = "";
  }

  stand() { this.paused = !this.ended; }
  pause() {
    if (this.paused || this.ended) return;
    this.stand();
    ++this.pauses;
  }
  resume() {
    if (!this.paused || this.ended) return;
    this.paused = false;
    let target = Math.max(0, this.ms - leadBack);
    for (const cue of this.cues) {
      if (cue[3] >= 0 && cue[0] < target && target < cue[0] + cue[2]) target = cue[0];
    }
    this.t -= this.ms - target;
    this.ms = target;
  }

  // Not done to the end, for this reason, unless another was given already.
  mark(ids, reason) {
    for (const id of ids) {
      const row = this.row(this.nodes[id]);
      if (row && row.held < row.planned && (row.skipped === "" || row.skipped === "eased")) row.skipped = reason;
    }
  }
  markUnit(unit, reason) {
    for (const row of this.rows) {
      if (row.unit === unit && row.held < row.planned) row.skipped = reason;
    }
  }
  // What is left of the present step; of a range that is done only that: the other side is still to come.
  *leftOfStep(onlyExtra = false) {
    for (const id of this.ahead()) {
      if (this.nodes[id].unit !== this.node.unit || (onlyExtra && !this.nodes[id].extra)) return;
      yield id;
    }
  }

  next() {
    if (this.ended) return;
    const left = [...this.leftOfStep(this.node.extra === 1)];
    this.mark(left, "chosen");
    this.go(left.length > 1 ? this.nodes[left.at(-1)].next : this.then);
  }

  back() {
    if (this.ended) return;
    const unitOf = (i) => this.nodes[this.path[i].id].unit;
    const settled = (i) => {
      while (i + 1 < this.path.length && unitOf(i + 1) === unitOf(i) && this.nodes[this.path[i].id].kind === "transition") ++i;
      return i;
    };
    const start = (i) => {
      while (i > 0 && unitOf(i - 1) === unitOf(i)) --i;
      return i;
    };
    const first = start(this.path.length - 1);
    let to = settled(first);
    const early = [first, to].some((i) => this.t - this.path[i].t <= nearStart);
    if (early && first > 0) to = settled(start(first - 1));
    const place = this.path[to];
    this.path.length = to;
    this.t = place.t;
    this.paused = false;
    this.enter(place.id);
  }

  // Ten seconds more in this hold; the half-way bell moves to the new middle.
  extend() {
    if (this.ended || this.node.kind !== "hold" || this.end + more > longestHold) return false;
    this.end += more;
    const ahead = this.cues.filter((cue) => cue[0] > this.ms);
    let half = Math.floor(this.end / 2);
    for (const cue of ahead) {
      cue[0] += more;
      if (cue[3] >= 0 && cue[0] <= half && half < cue[0] + cue[2]) half = cue[0] + cue[2];  // not in the midst of words
    }
    for (const cue of ahead) {
      if (cue[1] === "half") cue[0] = half;
    }
    this.cues.sort((a, b) => a[0] - b[0]);
    const row = this.row(this.node);
    if (row) row.more += more;
    return true;
  }

  answerCheck() {
    if (!this.inCheck) return;
    this.paused = false;
    this.go(this.then);
  }

  go(id) {
    this.paused = false;
    this.enter(id);
  }

  // What is eased already is not laid anew before that begins. What went further down a leg or an arm does not come in
  // again as something easier.
  may(relief) {
    if (this.ended || this.node.ways[relief] === undefined) return false;
    if (relief === "breathing") return this.node.unit !== "breathing";
    if (relief === "shorter") return this.then === this.node.next;
    if (relief !== "easier") return true;
    if (this.then !== this.node.next) return false;
    let id = this.node.ways.easier[1];
    while (id >= 0 && !this.nodes[id].row) id = this.nodes[id].next;
    return id < 0 || !this.rows.some((row) => row.exercise === this.nodes[id].row[0] && row.skipped === "spreading");
  }

  // The step that was felt, and at a comfort check the one that comes next.
  get felt() { return this.inCheck ? this.node.felt : this.node.unit; }

  relieve(relief, reason) {
    if (!this.may(relief)) return;
    const [when, to] = this.node.ways[relief];
    const end = when > 1 ? when * (Math.floor(this.ms / when) + 1) : this.end;
    if (when > 1 && end >= this.end) return;  // it is the last breath
    this.markRelieved(relief, reason, to);
    const ahead = new Set([...this.ahead()].map((id) => this.nodes[id].unit));
    ahead.delete(this.node.unit);
    this.addRows(to, (unit) => {
      if (unit.endsWith("e")) return this.lastOf(unit.slice(0, -1));  // in the place of what was too much
      const later = this.rows.findIndex((row) => ahead.has(row.unit));
      return later < 0 ? this.rows.length - 1 : later - 1;
    });
    this.paused = false;
    if (when === 0) return this.go(to);
    this.then = to;
    this.end = end;
  }

  // What is not done any more, or less of it, says why.
  markRelieved(relief, reason, to) {
    if (relief === "breathing") return this.mark(this.ahead(), reason);
    if (relief === "gently") return this.lessened(to).forEach((unit) => this.markUnit(unit, "eased"));
    if (relief === "leave") {
      this.markUnit(this.felt, reason);
      this.lessened(to).forEach((unit) => this.markUnit(unit, reason));
    } else if (this.inCheck) {
      return this.markUnit(this.node.sore, relief === "shorter" ? "eased" : reason);
    }
    if (relief !== "shorter") return this.mark(this.leftOfStep(), reason);
    if (this.node.kind === "hold" || this.node.kind === "breathe") this.mark([this.at], reason);
  }

  // The steps behind this one of which less is done when it goes on at `to`.
  lessened(to) {
    const now = this.rowLengths(this.from(to));
    const found = new Set();
    for (const [key, ms] of this.rowLengths(this.ahead())) {
      if ((now.get(key) ?? 0) < ms) found.add(key.split("/")[0]);
    }
    found.delete(this.node.unit);
    return found;
  }

  // It goes further down a leg or an arm: what was felt last is not to come again, done or not.
  noteSpreading() {
    for (const row of this.rows) {
      if (row.unit === this.felt && row.exercise !== "breathe") row.skipped = "spreading";
    }
  }

  endNow() {
    if (this.ended) return;
    this.mark(this.ahead(), "chosen");
    this.ended = true;
    this.paused = false;
  }

  held() { return Math.round(this.rows.reduce((sum, row) => sum + row.held, 0)); }

  // How the figure is now.
  figure(tables, reduced) {
    const node = this.node;
    const curve = (name, usual) => node[name] === undefined ? usual : shareAt(tables.curves[node[name]], this.ms * node.ms / this.end);
    const calm = 0.5 - 0.5 * Math.cos(2 * Math.PI * (this.t % 10000) / 10000);
    const turn = curve("turn", -1);
    const tense = curve("tense", 1);
    const poses = tables.figures[node.figure]?.poses ?? 2;
    return {
      ...(reduced ? stillAt(curve("reach", 0), poses) : { reach: curve("reach", 0), veil: 0 }),
      sign: curve("sign", 1), tense: reduced ? Math.round(tense) : tense,
      glow: curve("glow", 0), arrow: curve("arrow", 0), turn: reduced ? Math.round(turn) : turn,
      breath: reduced ? 0.5 : curve("breath", calm),
    };
  }

  // The sentence being spoken, or the last one of this step; of long words the one that is meant now.
  caption(words) {
    const last = this.path.length - 1;
    for (let i = last; i >= 0; --i) {
      const node = this.nodes[this.path[i].id];
      if (node.unit !== this.node.unit) return "";
      const cues = i === last ? this.cues.filter((cue) => cue[0] <= this.ms) : node.cues ?? [];
      const cue = cues.findLast((one) => one[3] >= 0);
      if (cue) return sentenceAt(words[cue[3]], i === last ? (this.ms - cue[0]) / Math.max(1, cue[2]) : 1);
    }
    return "";
  }

  // "breath-in", "breath-out", or null where none began yet.
  breathing() {
    if (this.node.kind !== "breathe") return null;
    return this.cues.findLast((cue) => cue[0] <= this.ms && cue[1].startsWith("breath"))?.[1] ?? null;
  }
}
