// Carries out whatever the program asks of the world around it, and answers with Intents: the same for the
// window, the terminal and pictures of screens.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/clocks.hpp"
#include "screen/program/program.hpp"
#include "services/event_log.hpp"
#include "services/export_service.hpp"
#include "services/journal_admin_service.hpp"
#include "services/journal_service.hpp"
#include "services/media_service.hpp"
#include "services/reading_voice.hpp"
#include "services/review_service.hpp"
#include "services/routine_service.hpp"
#include "services/sound_service.hpp"
#include "store/paths.hpp"
#include "store/shelf.hpp"

namespace limber {

// What a shell does itself.
class ShellServices {
 public:
  virtual ~ShellServices() = default;
  virtual std::vector<Intent> carry_out(const ShellEffect& effect) = 0;
  virtual void sound_begins() = 0;                             // somewhere: its clock begins anew
  virtual void show_events(const PlaybackEvents& events) = 0;  // for those who read along
};

// Has reminders waited for from now on, or no longer.
using SwitchReminders = std::function<Result<Ok>(bool on)>;

struct ServiceOptions {
  Clocks clocks;
  bool mute = false;
  std::string events_file = {};  // "": none
  LoudspeakerMaker loudspeaker = system_loudspeaker;
  SwitchReminders reminders = {};  // empty: nothing waits for them
};

class Services {
 public:
  // `shell` outlives the services.
  Services(ShellServices& shell, Paths paths, Settings settings, Shelf shelf, const ServiceOptions& options);
  ~Services();
  Services(const Services&) = delete;
  Services& operator=(const Services&) = delete;

  // What the program is to know first: the shelf, the journal, a session that was cut off, what is not
  // saved. `messages`: what went wrong so far, in words.
  std::vector<Intent> begin(std::vector<std::string> messages);

  // The settings, the shelf, the journal, the person; nothing is changed by it.
  std::vector<Intent> world();

  std::vector<Intent> carry_out(const Effect& effect);

  // What has come of all that takes time, since the last call.
  std::vector<Intent> poll();
  // What was asked of returned journals, however long it takes: not for a thread that draws.
  std::vector<Intent> wait_for_review() { return review_.wait(); }
  // When poll() will have something to do although nothing happens; nullopt: never.
  std::optional<Millis> next_wakeup() const;

  // The session time the ear hears; see SessionSound.
  std::optional<Millis> heard(Millis position) { return sound_.heard(position); }
  // Limber reads the window aloud, in place of what it was reading; nothing: it falls silent.
  void read_aloud(const std::vector<std::string>& phrases) { reading_.say(phrases, settings_); }
  bool reads_aloud() const { return reading_.saying(); }
  bool preparing_voice() const { return sound_.preparing(); }
  bool writes_events() const { return events_.has_value(); }
  const Settings& settings() const { return settings_; }
  const Shelf& shelf() const { return shelf_; }

 private:
  std::vector<Intent> carry_out(const SaveSettings& asked);
  std::vector<Intent> carry_out(const SoundEffect& effect);
  std::vector<Intent> carry_out(const JournalEffect& effect);
  std::vector<Intent> carry_out(const JournalAdminEffect& effect);
  std::vector<Intent> carry_out(const ShelfEffect& effect);
  std::vector<Intent> carry_out(const ExportEffect& effect);
  std::vector<Intent> carry_out(const MediaEffect& effect);
  std::vector<Intent> carry_out(const ReviewEffect& effect);
  std::vector<Intent> carry_out(const ShellEffect& effect);
  Intent shelf_loaded();
  Intent export_folder() const;
  std::vector<Intent> remember_folder(const std::string& file);
  void log(const PlaybackEvents& events);

  ShellServices& shell_;
  Clocks clocks_;
  SwitchReminders reminders_;
  std::string events_file_;
  Paths paths_;
  Settings settings_;
  Shelf shelf_;
  JournalAdminService admin_;
  JournalService journal_;
  SoundService sound_;
  ExportService exports_;
  MediaService media_;
  ReadingVoice reading_;
  ReviewService review_{paths_.routines, returned_folder(paths_.journal)};
  RoutineService routines_;
  std::optional<EventLog> events_;
  std::optional<Millis> session_began_;  // monotonic
};

}  // namespace limber
