// Everything audible of a session, for a shell: the voice made ahead, the stream, and the clock the ear
// follows.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "base/settings.hpp"
#include "routine/library.hpp"
#include "timeline/compile.hpp"

namespace limber {

struct SoundOptions {
  std::filesystem::path speech_folder;  // the cache
  bool mute = false;                    // no device; the voice's lengths are used all the same
  Settings settings;
};

// A session compiled with the lengths its voice really takes.
struct SpokenSession {
  std::shared_ptr<const Timeline> timeline;
  SpeechLengths speech;  // measured, estimated for words that were not prepared
  Problems warnings;
};

class SessionSound {
 public:
  explicit SessionSound(SoundOptions options);
  ~SessionSound();
  SessionSound(const SessionSound&) = delete;
  SessionSound& operator=(const SessionSound&) = delete;

  // Begins making the words of a routine on a worker thread; an earlier one is given up.
  Result<Done> prepare(const Routine& routine, const Library& library, const Pace& pace);
  double progress() const;  // 0 … 1
  bool prepared() const;    // every word is there, or could not be made
  // Once prepared(): the session with measured words.
  Result<SpokenSession> take();

  // Opens the device if it is not open. Without one the session is silent and trouble() says why.
  void play(const std::shared_ptr<const Timeline>& timeline, Millis from);
  void hush();   // a short fade; the quiet floor goes on
  void close();  // gives the device back
  void set_volumes(const Volumes& volumes);

  // The session time the ear hears now; nullopt while no sound plays and a monotonic clock must take over.
  std::optional<Millis> heard(Millis monotonic);
  // Something to tell the person, once: no device, a voice that failed.
  std::string take_trouble();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace limber
