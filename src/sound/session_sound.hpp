// Everything audible of a session, for a shell: the voice made ahead, the stream, and the clock the ear
// follows.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "base/settings.hpp"
#include "routine/library.hpp"
#include "sound/device.hpp"
#include "sound/soundtrack.hpp"
#include "timeline/compile.hpp"

namespace limber {

struct SoundOptions {
  std::filesystem::path speech_folder;  // the cache
  MonotonicClock clock;
  bool mute = false;  // no device; the voice is measured all the same, so that a session has one length
  LoudspeakerMaker loudspeaker = system_loudspeaker;
};

// A session compiled with the lengths its voice really takes.
struct SpokenSession {
  std::shared_ptr<const Timeline> timeline;
  SpeechLengths speech;  // measured; estimated for words that could not be made
};

class SessionSound {
 public:
  explicit SessionSound(SoundOptions options);
  ~SessionSound();
  SessionSound(const SessionSound&) = delete;
  SessionSound& operator=(const SessionSound&) = delete;

  // Begins making the words of a routine on a worker thread; an earlier one is given up.
  void prepare(std::shared_ptr<const Routine> routine, std::shared_ptr<const Library> library,
               const Pace& pace, const Settings& settings);
  double progress() const;  // 0 … 1
  bool prepared();          // every word is there, or could not be made
  void wait();              // until prepared(); not for a thread that draws
  // Once prepared(): the session with measured words. Fails and warns as compile() does.
  Result<SpokenSession> take();

  // All that sounds in a session that was taken, for writing it to a file.
  std::shared_ptr<const Soundtrack> soundtrack(std::shared_ptr<const Timeline> timeline);
  // The same for one sentence, also of what a relief brings in: what it is heard by, null for silence.
  std::shared_ptr<const Clip> words(const Cue& cue);

  // Sounds from here on, to the next comfort check or past them all. Opens the device if it is not open: its
  // first frame is then `from`. Without one the session is silent and take_trouble() says why.
  void play(std::shared_ptr<const Timeline> timeline, Millis from, bool past_checks = false);
  void hush();   // a short fade; the quiet floor goes on
  void close();  // gives the device back
  void set_volumes(const Volumes& volumes);

  // The session time the ear hears now; nullopt while no sound plays and a monotonic clock must take over.
  // `position` is the playhead's: where sound goes on after a device was lost and is back.
  std::optional<Millis> heard(Millis position);
  // Something to tell the person, once: no device, no voice for the language, a voice that failed
  // and gave way to another, a recording that cannot be played.
  std::string take_trouble();
  // What was told already is told again: to who tries a voice.
  void tell_anew();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace limber
