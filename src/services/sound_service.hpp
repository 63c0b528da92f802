// Carries out what screens ask of the sound: makes the voice for a session, plays, falls silent.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "screen/program/intent.hpp"
#include "sound/session_sound.hpp"

namespace limber {

class SoundService {
 public:
  explicit SoundService(SoundOptions options);

  void prepare(const PrepareSession& asked, const Settings& settings);
  void prepare(const PrepareRehearsal& asked, const std::shared_ptr<const Library>& library,
               const Settings& settings);
  // Speaks these words as soon as they are made, with what the settings say now; "": a sentence to try it.
  void let_hear(const std::string& words, const Settings& settings);
  void play(const PlaySound& asked);
  void hush(Millis now);  // monotonic
  void set_volumes(const Volumes& volumes) { sound_.set_volumes(volumes); }
  // A device has one holder; whoever listens to a recording is not in a session.
  void give_device_back();

  // News since the last call: how far the voice is, the session or rehearsal when it is ready, a device that
  // is missing. Gives the device back after a minute of silence.
  std::vector<Intent> poll(Millis now);
  bool preparing() const { return preparing_.has_value(); }
  void wait() { sound_.wait(); }  // until the voice is ready

  // The session time the ear hears; see SessionSound.
  std::optional<Millis> heard(Millis position) { return sound_.heard(position); }
  // When poll() will have something to do although nothing happens; nullopt: never.
  std::optional<Millis> next_wakeup(Millis now) const;

 private:
  enum class Purpose { session, rehearsal, trial };
  void begin(PrepareSession asked, Purpose purpose, const Settings& settings);
  void poll_voice(std::vector<Intent>& news, Millis now);

  bool mute_;  // there is no device to give back
  SessionSound sound_;
  std::optional<PrepareSession> preparing_;  // whose voice is being made
  Purpose purpose_ = Purpose::session;
  Pace pace_;
  std::optional<Millis> quiet_since_;
};

Pace pace_of(const Settings& settings);

}  // namespace limber
