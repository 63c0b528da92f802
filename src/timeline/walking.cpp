// How a walk is laid out in time: bell, a few calm words, the bell at which one turns round, the last minute,
// bell (evidence E55). No ticks: nobody waits for the end of a walk.
#include <algorithm>

#include "base/message.hpp"
#include "timeline/timeline_builder.hpp"
#include "timeline/walk.hpp"

namespace limber {
namespace {

constexpr Millis to_the_door{10'000};
constexpr Millis first_word_at{60'000};
constexpr Millis between_words{180'000};
constexpr Millis quiet_around{2'000};              // the words of the turn and of the end
constexpr Millis least_with_last_minute{180'000};  // of a shorter one the end is near at the turn

}  // namespace

void TimelineBuilder::tell_bells_of_walk() {
  const bool walks =
      std::any_of(timeline_.steps.begin(), timeline_.steps.end(),
                  [](const TimelineStep& step) { return step.exercise && is_walk(*step.exercise); });
  if (walks) tell(program_words(tr("A bell begins the walk. At the next one you turn round.")));
}

void TimelineBuilder::set_off(const Scene& scene, int rep) {
  open(scene, SegmentKind::move, rep);
  layout_.close(paced(to_the_door));
}

// Of several phrases each has its turn, again and again; a recording, which stands for all of them, is heard
// once.
void TimelineBuilder::say_on_the_way(const Scene& scene, Millis turn, Millis back_at, Millis until) {
  const std::vector<Utterance> all = hold_words(scene);
  std::size_t said = 0;
  for (Millis at = first_word_at; at < until && !all.empty(); at += between_words) {
    const Utterance& words = all[said % all.size()];
    if (said > 0 && !words.clip.empty()) return;
    const Millis end = at + layout_.voice().length_of(words) + quiet_around;
    if (end > until || (end > turn && at < back_at + quiet_around)) continue;
    layout_.say_at(at, words);
    ++said;
  }
}

void TimelineBuilder::walk(const Scene& scene, int rep, Millis length) {
  open(scene, SegmentKind::hold, rep);
  layout_.sound(CueKind::bell_begin, 0ms, bell_length);
  const Millis turn = length / 2;
  const Utterance turn_round = program_words(phrases_.turn_round);
  layout_.sound(CueKind::bell_half, turn, bell_length);
  layout_.say_at(turn + after_bell, turn_round);
  Millis until = length;
  if (length >= least_with_last_minute) {
    until = length - 60s;
    layout_.say_at(until, program_words(phrases_.last_minute));
  }
  say_on_the_way(scene, turn, turn + after_bell + layout_.voice().length_of(turn_round), until);
  layout_.close_exactly(length);
}

}  // namespace limber
