#include "desk/sound_desk.hpp"

#include <algorithm>
#include <utility>

#include "desk/rehearsal_desk.hpp"
#include "routine/gentle.hpp"

namespace limber {
namespace {

constexpr Millis voice_poll{100};
// A headset should not be kept awake by somebody who has left.
constexpr Millis sound_stays{60'000};

}  // namespace

Pace pace_of(const Settings& settings) {
  Pace pace;
  pace.transitions = settings.transition_pace;
  return pace;
}

SoundDesk::SoundDesk(const Shelf& shelf, SoundOptions options) : shelf_(shelf), sound_(std::move(options)) {}

void SoundDesk::carry_out(const Effect& effect, const Settings& settings, Millis now) {
  std::visit(
      Overloaded{[&](const PrepareSession& asked) { prepare(asked, settings); },
                 [&](const RehearsalEffect& asked) { prepare(std::get<PrepareRehearsal>(asked), settings); },
                 [&](const PlaySound& asked) {
                   quiet_since_.reset();
                   sound_.play(asked.timeline, asked.from, asked.past_checks);
                 },
                 [&](const HushSound&) {
                   sound_.hush();
                   quiet_since_ = now;
                 },
                 [&](const SaveSettings& asked) { sound_.set_volumes(asked.settings.volumes); },
                 [&](const MediaEffect& asked) {
                   if (std::holds_alternative<HearTake>(asked) || std::holds_alternative<HearClip>(asked))
                     give_device_back();
                 },
                 [](const auto&) {}},
      effect);
}

// A device has one holder; whoever listens to a recording is not in a session.
void SoundDesk::give_device_back() {
  quiet_since_.reset();
  sound_.close();
}

void SoundDesk::prepare(const PrepareSession& asked, const Settings& settings) {
  const auto found = std::find_if(shelf_.routines.begin(), shelf_.routines.end(),
                                  [&](const Routine& routine) { return routine.id == asked.routine; });
  if (found == shelf_.routines.end()) return;
  library_ = std::make_shared<const Library>(shelf_.library);
  adapted_ = adapted(*found, *library_, asked.care);
  preparing_ =
      std::make_shared<const Routine>(asked.gently ? gentler(adapted_.routine, *library_) : adapted_.routine);
  rehearses_ = false;
  pace_ = pace_of(settings);
  sound_.prepare(preparing_, library_, pace_, settings);
}

// As it stands, for nobody in particular.
void SoundDesk::prepare(const PrepareRehearsal& asked, const Settings& settings) {
  library_ = std::make_shared<const Library>(shelf_.library);
  if (!compile(*asked.routine, *library_, pace_of(settings), estimated_speech_length)) return;
  preparing_ = asked.routine;
  rehearses_ = true;
  pace_ = pace_of(settings);
  sound_.prepare(preparing_, library_, pace_, settings);
}

void SoundDesk::poll_voice(std::vector<Intent>& news) {
  if (!preparing_) return;
  if (!sound_.prepared()) {
    if (!rehearses_) news.push_back(VoiceProgress{sound_.progress()});
    return;
  }
  const std::shared_ptr<const Routine> routine = std::exchange(preparing_, nullptr);
  const auto session = sound_.take();
  if (!session) {
    news.push_back(Tell{session.problems().front().message});
    return;
  }
  if (rehearses_) {
    news.push_back(
        RehearsalIntent{rehearsal_of(routine, library_, session->timeline, session->warnings, true)});
    return;
  }
  news.push_back(SessionReady{{routine, library_, session->timeline, pace_, session->speech,
                               std::exchange(adapted_.remarks, {}), std::exchange(adapted_.allowances, {})}});
}

std::vector<Intent> SoundDesk::poll(Millis now) {
  std::vector<Intent> news;
  poll_voice(news);
  if (quiet_since_ && now - *quiet_since_ >= sound_stays) {
    give_device_back();
  }
  const std::string trouble = sound_.take_trouble();
  if (!trouble.empty()) news.push_back(Tell{trouble});
  return news;
}

std::optional<Millis> SoundDesk::patience(Millis now) const {
  if (preparing_) return voice_poll;
  if (quiet_since_) return std::max(Millis{0}, *quiet_since_ + sound_stays - now);
  return std::nullopt;
}

}  // namespace limber
