// Slow breathing: whole breaths, two of them led aloud, then quiet.
#include <algorithm>

#include "timeline/timeline_builder.hpp"

namespace limber {
namespace {

constexpr Millis shortest_phase{500};

// A dose that can be led: no phase so short that it could not be breathed.
BreathDose led(BreathDose dose) {
  dose.in = std::max(dose.in, shortest_phase);
  dose.out = std::max(dose.out, shortest_phase);
  dose.hold_in = std::max(dose.hold_in, 0ms);
  dose.hold_out = std::max(dose.hold_out, 0ms);
  return dose;
}

Millis cycle_of(const BreathDose& dose) {
  return dose.in + dose.hold_in + dose.out + dose.hold_out;
}

// The last breath is finished, so the time is rounded up.
Millis::rep breaths_in(const BreathDose& dose) {
  const Millis::rep cycle = cycle_of(dose).count();
  return std::max<Millis::rep>(1, (dose.length.count() + cycle - 1) / cycle);
}

}  // namespace

void TimelineBuilder::say_breath_rules(const BreathDose& dose) {
  tell(program_words(breath_counts(dose)));
  if (!breath_rules_told_) tell(program_words(phrases_.light_headed));
  breath_rules_told_ = true;
}

void TimelineBuilder::lay_breathing(int index, int set, const BreathDose& asked) {
  const BreathDose dose = led(asked);
  layout_.open(SegmentKind::prepare, index, set);
  tell(program_words(phrases_.breathe_title));
  say_breath_rules(dose);
  layout_.pause(pace_.breath_after_speech);
  layout_.close(0ms);
  layout_.open(SegmentKind::breathe, index, set);
  breathe(dose, {});
  let_breath_go(index, set, BodySide::none, {});
}

void TimelineBuilder::lay_rep(const Scene& scene, const BreathDose& asked, int) {
  const BreathDose dose = led(asked);
  if (scene.wants(1, ExercisePoint::move)) {
    open(scene, SegmentKind::move, 0);
    layout_.close(4s);
  }
  if (scene.wants(1, ExercisePoint::work)) {
    open(scene, SegmentKind::breathe, 0);
    breathe(dose, hold_words(scene));
  }
  if (!scene.wants(1, ExercisePoint::release)) return;
  let_breath_go(scene.index, scene.set, scene.side, words(scene, scene.exercise.say.release, "release"));
}

void TimelineBuilder::let_breath_go(int index, int set, BodySide side, const Utterance& own) {
  layout_.open(SegmentKind::release, index, set, side);
  tell(own.empty() ? program_words(phrases_.own_rhythm, SpeechRate::relaxation) : own);
  layout_.pause(3s);
  layout_.close(5s);
}

void TimelineBuilder::breathe(const BreathDose& dose, const std::vector<Utterance>& said) {
  const Millis cycle = cycle_of(dose);
  const Millis::rep breaths = breaths_in(dose);
  for (Millis::rep i = 0; i < breaths; ++i) {
    layout_.sound(CueKind::breath_in, cycle * i, dose.in);
    layout_.sound(CueKind::breath_out, cycle * i + dose.in + dose.hold_in, dose.out);
  }
  say_in_breaths(dose, breaths, said);
  layout_.close_exactly(cycle * breaths);
}

void TimelineBuilder::say_in_breaths(const BreathDose& dose, Millis::rep breaths,
                                     const std::vector<Utterance>& said) {
  const Millis cycle = cycle_of(dose);
  const Millis out_at = dose.in + dose.hold_in;
  const auto say_if_it_fits = [&](Millis offset, Millis room, const Utterance& words) {
    const bool fits = layout_.voice().length_of(words) + 200ms <= room;
    if (fits) layout_.say_at(offset, words);
    return fits;
  };
  const auto soft = [&](const std::string& text) { return program_words(text, SpeechRate::relaxation); };
  for (Millis::rep i = 0; i < std::min<Millis::rep>(2, breaths); ++i) {
    say_if_it_fits(cycle * i, out_at, soft(i == 0 ? phrases_.breathe_in : phrases_.in));
    say_if_it_fits(cycle * i + out_at, cycle - out_at, soft(i == 0 ? phrases_.breathe_out : phrases_.out));
  }
  if (breaths >= 4) say_if_it_fits(cycle * (breaths - 1), out_at, soft(phrases_.last_breath));
  // The exercise's own words begin with a breath out, from the third breath to the last but two.
  const Millis::rep free = std::max<Millis::rep>(0, breaths - 4);
  const auto wanted = static_cast<Millis::rep>(said.size());
  for (Millis::rep i = 0; i < wanted; ++i) {
    const Utterance& words = said[static_cast<std::size_t>(i)];
    const Millis::rep breath = 2 + i * free / std::max(std::min(wanted, free), Millis::rep{1});
    // The voice is asked even where there is no breath for them: how many there are may change on the way.
    const bool fits = layout_.voice().length_of(words) + 200ms <= cycle;
    if (i < free && fits)
      layout_.say_at(cycle * breath + out_at, words);
    else
      drop(words);
  }
  if (said.empty() && breaths >= 8) {
    say_if_it_fits(cycle * (breaths / 2) + out_at, cycle - out_at, soft(phrases_.soft_out));
  }
}

}  // namespace limber
