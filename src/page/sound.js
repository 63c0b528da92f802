// All that is heard: every sentence, bell and breath a clip of its own, placed on the sound's clock shortly before it is due.

const decodeAhead = 30000;
const onTime = 2000;
const onTimeUnseen = 15000;  // a page that is not seen is woken once a second at best
const ducked = 0.316;        // 10 dB down while words sound

function bytesOf(letters) {
  return Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
}

// Ten seconds of silence: what plays in an <audio> element gets the keys of a headset and of the lock screen, and on an
// iPhone is heard with the ring switch off.
function silence() {
  const rate = 8000;
  const size = 10 * rate;
  const view = new DataView(new ArrayBuffer(44 + size));
  const text = (at, letters) => [...letters].forEach((letter, i) => view.setUint8(at + i, letter.charCodeAt(0)));
  text(0, "RIFF");
  view.setUint32(4, 36 + size, true);
  text(8, "WAVEfmt ");
  [[16, 4], [1, 2], [1, 2], [rate, 4], [rate, 4], [1, 2], [8, 2]].reduce((at, [value, bytes]) => {
    if (bytes === 4) view.setUint32(at, value, true); else view.setUint16(at, value, true);
    return at + bytes;
  }, 16);
  text(36, "data");
  view.setUint32(40, size, true);
  for (let i = 44; i < view.byteLength; ++i) view.setUint8(i, 128);
  return new Blob([view], { type: "audio/wav" });
}

class Sound {
  constructor(tables, volumes) {
    this.tables = tables;
    this.volumes = volumes;
    this.buffers = [];
    this.playing = new Set();
    this.placed = new Set();
    this.lost = 0;
    this.era = 0;  // what was asked for before the last clear() is not wanted any more
  }

  // Only after a press: browsers allow no sound before.
  open() {
    if (navigator.audioSession) navigator.audioSession.type = "playback";
    this.context = new AudioContext({ latencyHint: "playback" });
    this.master = this.context.createGain();
    this.master.connect(this.context.destination);
    this.keeper = new Audio(URL.createObjectURL(silence()));
    this.keeper.loop = true;
    this.clock = new SoundClock(this.context);
    return this.clock;
  }

  // Something else took the sound: a call, another program.
  get interrupted() { return this.context.state === "interrupted"; }

  run() {
    this.clock.run();
    this.keeper.play().catch(() => {});
  }
  stop() {
    this.clear();
    this.clock.stop();
    this.keeper.pause();
  }
  close() {
    this.clear();
    this.keeper.pause();
    this.context.close();
  }

  buffer(index) {
    return this.buffers[index] ??= this.context.decodeAudioData(bytesOf(this.tables.sounds[index]).buffer).catch(() => {
      ++this.lost;
      return null;
    });
  }

  // What sounds behind the voice; its loop begins inside the clip, where no encoder has left a gap.
  async playBehind(index, loop) {
    if (index < 0) return;
    const buffer = await this.buffer(index);
    if (!buffer || this.context.state === "closed") return;
    const source = this.context.createBufferSource();
    this.behind = this.context.createGain();
    this.behind.gain.setValueAtTime(0, this.context.currentTime);
    this.behind.gain.linearRampToValueAtTime(this.volumes.ambience, this.context.currentTime + 3);
    source.buffer = buffer;
    source.loop = true;
    source.loopStart = 0.5;
    source.loopEnd = 0.5 + loop / 1000;
    source.connect(this.behind).connect(this.master);
    source.start(0, 0.5);
  }

  duck(from, until) {
    if (!this.behind) return;
    this.behind.gain.setTargetAtTime(this.volumes.ambience * ducked, Math.max(this.context.currentTime, from - 0.15), 0.05);
    this.behind.gain.setTargetAtTime(this.volumes.ambience, until, 0.27);
  }

  // Places what comes next in the session; called often, each cue is placed once.
  follow(session) {
    const horizon = document.hidden ? onTimeUnseen : onTime;
    let away = -session.ms;
    let cues = session.cues;
    let id = session.at;
    let end = session.end;
    let then = session.then;
    while (away < decodeAhead) {
      cues.forEach((cue, i) => this.place(cue, `${id}/${i}/${Math.round(session.t + away)}`, away, horizon));
      if (session.nodes[id].kind === "comfort-check" || then < 0) return;
      away += end;
      id = then;
      ({ cues = [], ms: end, next: then } = session.nodes[id]);
    }
  }

  place([at, , , words, sound], name, away, horizon) {
    const due = at + away;
    if (sound < 0 || due < -60 || due > decodeAhead) return;
    const buffer = this.buffer(sound);
    if (due > horizon || this.placed.has(name)) return;
    this.placed.add(name);
    const when = this.context.currentTime + due / 1000;
    const { era } = this;
    buffer.then((ready) => {
      if (ready && era === this.era) this.start(ready, Math.max(when, this.context.currentTime), words >= 0);
    });
  }

  start(buffer, when, isVoice) {
    const source = this.context.createBufferSource();
    const gain = this.context.createGain();
    gain.gain.value = isVoice ? this.volumes.voice : this.volumes.cues;
    source.buffer = buffer;
    source.connect(gain).connect(this.master);
    source.start(when);
    const sounding = { source, gain, isVoice, when, until: when + buffer.duration };
    source.onended = () => this.playing.delete(sounding);
    if (isVoice) {
      for (const other of this.playing) {
        if (other.isVoice && other.when < when && other.until > when) this.fade(other, when);  // two never speak at once
      }
      this.duck(when, sounding.until);
    }
    this.playing.add(sounding);
  }

  fade({ source, gain }, when) {
    gain.gain.setTargetAtTime(0, when, 0.005);
    source.stop(when + 0.03);
  }

  // Nothing that was placed comes any more; what sounds already ends too, unless it may go on.
  clear(soundsOn = false) {
    const now = this.context.currentTime;
    for (const sounding of this.playing) {
      if (soundsOn && sounding.when <= now) continue;
      this.fade(sounding, now);
      this.playing.delete(sounding);
    }
    ++this.era;
    this.placed.clear();
    if (!this.behind) return;
    this.behind.gain.cancelScheduledValues(this.context.currentTime);
    this.behind.gain.setTargetAtTime(this.volumes.ambience, this.context.currentTime, 0.27);
  }
}
