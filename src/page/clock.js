// The one clock of a session, in milliseconds. While sound plays it is the sound's own; a test brings another.

class SilentClock {
  constructor() { this.silent = true; }
  now() { return performance.now(); }
  run() {}
  stop() {}
}

class SoundClock {
  constructor(context) {
    this.context = context;
    this.silent = false;
  }
  // What the ear hears now, not what is mixed now.
  now() { return (this.context.currentTime - (this.context.outputLatency || 0)) * 1000; }
  run() { this.context.resume(); }
  stop() { this.context.suspend(); }
}
