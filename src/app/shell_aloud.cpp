// Limber reading the window aloud, for those who cannot see it and have no screen reader.
#include <algorithm>
#include <fstream>
#include <utility>

#include "app/shell.hpp"
#include "base/message.hpp"
#include "timeline/compile.hpp"

namespace limber {
namespace {

constexpr Millis reader_may_come{3'000};  // it is asked for as soon as the window is there

void append_to(const std::string& file, const reader::Phrases& phrases) {
  if (file.empty()) return;
  std::ofstream log(file, std::ios::app);
  for (std::string phrase : phrases) {
    std::replace(phrase.begin(), phrase.end(), '\n', ' ');
    log << phrase << '\n';
  }
}

Millis length_of(const reader::Phrases& phrases) {
  Millis length{0};
  for (const std::string& phrase : phrases)
    length += estimated_speech_length(phrase, SpeechRate::instruction);
  return length;
}

bool speaks_between(const Timeline& timeline, Millis from, Millis to) {
  return std::any_of(timeline.cues.begin(), timeline.cues.end(), [&](const Cue& cue) {
    return is_spoken(cue) && cue.at < to && cue.at + cue.length > from;
  });
}

}  // namespace

void Shell::offer_reading() {
  offers_at_ = clocks_.monotonic() + reader_may_come;
}

// Whether the voice of a session that sounds says nothing for as long as what is unsaid takes.
bool Shell::leaves_room() const {
  const auto moment = running();
  if (!moment || options_.mute || program_.world.settings.volumes.voice <= 0) return true;
  const bool in_session = program_.screen == ScreenName::session;
  if (in_session && !program_.session.playhead->running()) return true;  // it waits for an answer
  const Timeline& timeline =
      in_session ? program_.session.playhead->timeline() : *program_.rehearsal.timeline;
  return !speaks_between(timeline, moment->t, moment->t + length_of(unsaid_));
}

// What is new takes the place of what could not be said yet.
void Shell::say(reader::Phrases phrases) {
  if (phrases.empty()) return;
  unsaid_ = std::move(phrases);
  if (!leaves_room()) return services_.read_aloud({});
  append_to(options_.spoken_file, unsaid_);
  services_.read_aloud(std::exchange(unsaid_, {}));
}

void Shell::tick_reading() {
  if (offers_at_ && clocks_.monotonic() >= *offers_at_) {
    offers_at_.reset();
    if (!goes_by_ear() && !running())
      say({tr(
          "Welcome to Limber. If you want everything read aloud, press the key F9, or the uppermost of the "
          "four round buttons of a gamepad.")});
  }
  const auto moment = running();
  if (moment && moment->speaking != nullptr && !options_.mute && services_.reads_aloud() && !leaves_room())
    services_.read_aloud({});
  if (!unsaid_.empty()) say(std::exchange(unsaid_, {}));
}

void Shell::read_aloud() {
  if (!reads_aloud()) {
    const bool was_read = std::exchange(read_, std::nullopt).has_value();
    if (is_heard()) unsaid_.clear();
    if (is_heard() && services_.reads_aloud()) services_.read_aloud({});
    if (was_read && !is_heard()) say({tr("Limber no longer reads aloud.")});
    return;
  }
  reader::Tree tree = reader::tree_of(shown().frame, focus_);
  tree.active = true;
  if (voice_leads()) tree.announcement.clear();  // it says so itself
  reader::Phrases phrases = read_ ? reader::phrases_between(*read_, tree) : reader::first_phrases(tree);
  if (!read_)
    phrases.insert(phrases.begin(), tr("Limber reads aloud. F9 ends it, F10 reads the whole page."));
  read_ = std::move(tree);
  say(std::move(phrases));
}

}  // namespace limber
