// Carries out what screens ask of the sound: makes the voice for a session, plays, falls silent.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "screen/intent.hpp"
#include "sound/session_sound.hpp"
#include "store/shelf.hpp"

namespace limber {

class SoundDesk {
 public:
  // The shelf outlives the desk.
  SoundDesk(const Shelf& shelf, SoundOptions options);

  // Effects that are not the sound's do nothing. `now`: monotonic.
  void carry_out(const Effect& effect, const Settings& settings, Millis now);

  // News since the last call: how far the voice is, the session or rehearsal when it is ready, a device that
  // is missing. Gives the device back after a minute of silence.
  std::vector<Intent> poll(Millis now);
  bool preparing() const { return preparing_ != nullptr; }
  void wait() const { sound_.wait(); }  // until the voice is ready

  // The session time the ear hears; see SessionSound.
  std::optional<Millis> heard(Millis position) { return sound_.heard(position); }
  // When poll() will have something to do although nothing happens; nullopt: never.
  std::optional<Millis> patience(Millis now) const;

 private:
  void prepare(const PrepareSession& asked, const Settings& settings);
  void prepare(const PrepareRehearsal& asked, const Settings& settings);
  void give_device_back();
  void poll_voice(std::vector<Intent>& news);

  const Shelf& shelf_;
  std::shared_ptr<const Library> library_;
  SessionSound sound_;
  std::shared_ptr<const Routine> preparing_;  // whose voice is being made
  bool rehearses_ = false;                    // for a rehearsal, not a session
  Adapted adapted_;                           // what it was made from
  Pace pace_;
  std::optional<Millis> quiet_since_;
};

Pace pace_of(const Settings& settings);

}  // namespace limber
