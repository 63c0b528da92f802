// The session as it is seen and heard.

const icons = { pause: "M6 4h4v16H6zM14 4h4v16h-4z", play: "M6 4v16l14-8z" };
const stretches = { hold: "work", move: "work", tense: "work", rest: "rest", relax: "rest", breathe: "rest", release: "rest" };

function play(before, start) {
  record = { uid: newUid(), at: moment(), routine: chosen.id, routine_version: chosen.version, title: chosen.title,
    state: "running", before };
  session = new Session(chosen.nodes, start);
  if (clockToUse || !globalThis.AudioContext) {
    clock = clockToUse ?? new SilentClock();
  } else {
    sound = new Sound(data.tables, data.volumes);
    clock = sound.open();
    sound.playBehind(chosen.behind, chosen.loop_ms);
  }
  lastTick = null;
  if (data.programme) journal.putPhase(data.programme.id, chosenPhase);
  noteRecord();
  const seen = chosen.nodes.some((node) => node.figure !== undefined || node.pictures);
  byId("session").dataset.picture = seen ? "some" : "none";
  show("session");
  run();
}

let lastTick = null;
let drawnAt = 0;
let wakeLock = null;
let ticking = 0;
let heardAt = 0;

function run() {
  if (sound) sound.run(); else clock.run();
  lastTick = null;
  clearInterval(ticking);
  ticking = setInterval(tick, 33);
  heardAt = performance.now();
  keepScreenOn();
  tick();
}

function keepScreenOn() {
  navigator.wakeLock?.request("screen").then((lock) => {
    if (ticking) wakeLock = lock; else lock.release();
  }).catch(() => {});
}

// A browser that has no sound to give has no clock of it either: the session goes on by words and figure.
function goesUnheard() {
  if (!sound || document.hidden) return false;
  if (clock.now() !== lastTick) heardAt = performance.now();
  if (performance.now() - heardAt < 3000) return false;
  sound.close();
  sound = null;
  clock = new SilentClock();
  lastTick = null;
  return true;
}

function halt() {
  if (sound) sound.stop(); else clock.stop();
  clearInterval(ticking);
  ticking = 0;
  wakeLock?.release();
  wakeLock = null;
  if (session) showMoment();
}

// After anything that moved the session elsewhere.
function moved() {
  sound?.clear();
  if (session.ended) return finish();
  noteRecord();
  if (session.paused) halt(); else if (ticking) tick(); else run();
}

function tick() {
  if (sound?.interrupted) {  // a call
    session.pause();
    return moved();
  }
  if (goesUnheard()) return;
  const now = clock.now();
  const elapsed = lastTick === null ? 0 : now - lastTick;
  lastTick = now;
  if (clock.silent && elapsed > 3000) {  // the machine slept: nobody did what passed meanwhile
    session.pause();
    return moved();
  }
  const was = session.at;
  session.advance(Math.max(0, elapsed));
  if (session.ended) return finish();
  if (session.at !== was) noteRecord();
  sound?.follow(session);
  showMoment();
  if (session.waiting && !byId("question").open) askHowItIs();
}

function set(id, text) {
  if (byId(id).textContent !== text) byId(id).textContent = text;
}

function doing(node) {
  if (session.paused && !byId("question").open) return words("paused");
  const breath = session.breathing();
  return breath ? words(breath) : textOf(node.doing);
}

const textOf = (index) => index === undefined ? "" : data.tables.words[index];
const clockText = (seconds) => seconds >= 100 ? `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}` : String(seconds);

function showMoment() {
  const { node } = session;
  byId("session").dataset.stretch = stretches[node.kind] ?? "talk";
  set("name", textOf(node.name));
  set("doing", doing(node));
  set("side", [textOf(node.side), node.counts ? textOf(node.rep) : ""].filter(Boolean).join(" · "));
  set("seconds", node.counts ? clockText(Math.ceil((session.end - session.ms) / 1000)) : textOf(node.rep));
  byId("count").classList.toggle("words", !node.counts);
  byId("ring").style.strokeDashoffset = String(-100 * Math.min(1, session.ms / session.end));
  set("coming", node.coming === undefined ? "" : fill(words("coming"), { name: textOf(node.coming) }));
  set("stop", textOf(node.stop));
  set("caption", session.caption(data.tables.words));
  const done = session.t / Math.max(1, session.t + session.left());
  byId("bar").firstElementChild.style.transform = `scaleX(${done.toFixed(4)})`;
  byId("bar").setAttribute("aria-valuenow", String(Math.round(100 * done)));
  byId("more").disabled = node.kind !== "hold";
  byId("sore").disabled = Object.keys(node.ways).length === 0;
  byId("pause").lastElementChild.textContent = words(session.paused ? "go_on" : "pause");
  byId("pause").setAttribute("aria-label", words(session.paused ? "go_on" : "pause"));
  byId("pause-icon").setAttribute("d", session.paused ? icons.play : icons.pause);
  showFigure(node);
  tellOutside(node);
}

let drawn = "";
function showFigure(node) {
  const canvas = byId("figure");
  const moving = node.reach !== undefined && data.tables.curves[node.reach].length > 2;
  const ratio = Math.min(2, devicePixelRatio || 1);
  const pictures = node.pictures ?? [];
  canvas.hidden = node.figure === undefined;
  byId("photograph").hidden = pictures.length === 0;
  const size = [Math.round(canvas.clientWidth * ratio), Math.round(canvas.clientHeight * ratio)];
  const night = prefers("color-scheme: dark").matches;
  const state = `${node.figure}/${size}/${night}`;
  const how = session.figure(data.tables, prefers("reduced-motion: reduce").matches);
  if (pictures.length > 0) {
    const source = `data:image/jpeg;base64,${data.tables.pictures[pictures[Math.min(pictures.length - 1, Math.floor(how.reach * pictures.length))]]}`;
    if (byId("photograph").src !== source) byId("photograph").src = source;
    byId("photograph").alt = textOf(node.name);
  }
  if (node.figure === undefined || !size[0]) return;
  // Limbs that rest need ten pictures a second: only a breath goes on.
  if (state === drawn && !moving && performance.now() - drawnAt < 95 && ticking) return;
  drawn = state;
  drawnAt = performance.now();
  if (canvas.width !== size[0] || canvas.height !== size[1]) [canvas.width, canvas.height] = size;
  canvas.style.opacity = 1 - how.veil;
  painter.draw(canvas.getContext("2d"), data.tables.figures[node.figure], how, night);
  canvas.setAttribute("aria-label", textOf(node.name));
}

// To the lock screen and the headset.
let told = "";
function tellOutside(node) {
  const media = navigator.mediaSession;
  if (!media) return;
  media.playbackState = session.paused ? "paused" : "playing";
  const name = textOf(node.name);
  if (told === name || !globalThis.MediaMetadata) return;
  told = name;
  media.metadata = new MediaMetadata({ title: name, artist: chosen.title, album: "Limber" });
}

function togglePause() {
  if (byId("question").open) return;
  if (session.paused) session.resume(); else session.pause();
  moved();
}

function leadOn(act) {
  if (seen !== "session" || byId("question").open) return;
  act();
  moved();
}

function tenMore() {
  if (!session.extend()) return;
  sound?.clear(true);
  showMoment();
}
