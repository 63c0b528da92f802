// How each kind of dose is laid out in time.
#include <algorithm>
#include <limits>

#include "base/text.hpp"
#include "timeline/hold_words.hpp"
#include "timeline/timeline_builder.hpp"

namespace limber {
namespace {

constexpr Millis bell_length{900};
constexpr Millis tick_length{60};
constexpr Millis after_bell{900};
constexpr int after_last_rep = std::numeric_limits<int>::max();

// Five-second holds come in tens: between them, few words.
bool is_short(Millis hold) {
  return hold < 10s;
}

}  // namespace

std::vector<Utterance> TimelineBuilder::hold_words(const Scene& scene) const {
  std::vector<Utterance> said;
  const std::string clip = clip_file(scene, "hold");
  for (const LocalText& text : scene.exercise.say.hold) {
    Utterance words = this->words(scene, text, "");
    words.rate = SpeechRate::relaxation;
    if (!words.text.empty()) said.push_back(std::move(words));
  }
  if (clip.empty()) return said;
  std::vector<std::string> texts;  // one recording stands for all of them
  for (const Utterance& words : said) texts.push_back(words.text);
  return {Utterance{join(texts, " "), SpeechRate::relaxation, clip}};
}

// Everything the first time; later one thing, or nothing: who has heard it need not hear it again.
std::vector<Utterance> TimelineBuilder::words_of_hold(const Scene& scene, int rep) const {
  const std::vector<Utterance> all = hold_words(scene);
  if (all.empty() || (scene.side_index == 0 && rep <= 1)) return all;
  const std::size_t heard = static_cast<std::size_t>(scene.side_index * 2 + rep - 1);
  if (all.size() == 1 && (rep > 1 || !all[0].clip.empty())) return {};
  return {all[heard % all.size()]};
}

void TimelineBuilder::drop(const Utterance& words) {
  const bool known = std::find(dropped_.begin(), dropped_.end(), words.text) != dropped_.end();
  if (!known) dropped_.push_back(words.text);
}

// Words are dropped from the last on, as the therapist wrote the weightiest first.
void TimelineBuilder::fit(std::vector<Utterance> said, const Quiet& quiet) {
  const auto room = [&](const Utterance& words) { return layout_.voice().length_of(words); };
  while (!said.empty()) {
    std::vector<Millis> lengths;
    std::transform(said.begin(), said.end(), std::back_inserter(lengths), room);
    if (const auto starts = placed(lengths, quiet)) {
      for (std::size_t i = 0; i < said.size(); ++i) layout_.say_at((*starts)[i], said[i]);
      return;
    }
    drop(said.back());
    said.pop_back();
  }
}

void TimelineBuilder::lay_dose(const Scene& scene, const HoldDose& dose) {
  for (int rep = 1; rep <= dose.reps; ++rep) {
    if (scene.wants(rep, ExercisePoint::move)) move_in(scene, rep, dose.reps, dose.hold);
    if (scene.wants(rep, ExercisePoint::work)) hold(scene, rep, dose.hold);
    if (scene.wants(rep, ExercisePoint::release)) release(scene, rep, dose.reps, dose.hold);
    if (rep < dose.reps && dose.rest > 0ms && scene.wants(rep, ExercisePoint::rest))
      rest(scene, rep, dose.rest);
  }
}

void TimelineBuilder::lay_dose(const Scene& scene, const TimeDose& dose) {
  lay_dose(scene, HoldDose{dose.length, 1, 0ms});
}

void TimelineBuilder::move_in(const Scene& scene, int rep, int reps, Millis hold) {
  open(scene, SegmentKind::move, rep);
  const bool say_again = !is_short(hold) || rep == 2;
  if (rep > 1 && rep == reps) {
    tell(program_words(reps == 2 ? phrases_.once_more.next() : phrases_.last_one.next()));
  } else if (rep > 1 && say_again) {
    tell(program_words(phrases_.again.next()));
  }
  layout_.close(is_short(hold) ? 3s : rep == 1 ? 5s : 4s);
}

void TimelineBuilder::hold(const Scene& scene, int rep, Millis length) {
  open(scene, SegmentKind::hold, rep);
  layout_.sound(CueKind::bell_begin, 0ms, bell_length);
  if (rings_half(length)) layout_.sound(CueKind::bell_half, length / 2, bell_length);
  for (const Millis before : {3000ms, 2000ms, 1000ms}) {
    if (length > before) layout_.sound(CueKind::tick, length - before, tick_length);
  }
  fit(words_of_hold(scene, rep), quiet_of_hold(length));
  layout_.close_exactly(length);
}

// The bell that ends the hold sounds as the release begins, the instant the countdown reaches zero.
// The way out is told in full the first time, and the last: nobody goes on still bent.
void TimelineBuilder::release(const Scene& scene, int rep, int reps, Millis hold) {
  open(scene, SegmentKind::release, rep);
  layout_.sound(CueKind::bell_end, 0ms, bell_length);
  layout_.pause(after_bell);
  const Utterance own = words(scene, scene.exercise.say.release, "release");
  const bool in_full = rep <= 1 || rep == reps;
  if (in_full && !own.empty()) {
    layout_.say(own);
  } else if (in_full || !is_short(hold)) {
    layout_.say(program_words(phrases_.ease_out.next()));
  }
  layout_.pause(pace_.breath_after_speech);
  layout_.close(is_short(hold) ? 3s : 4s);
}

void TimelineBuilder::rest(const Scene& scene, int rep, Millis length) {
  open(scene, SegmentKind::rest, rep);
  const Utterance words = program_words(phrases_.rest.next(), SpeechRate::relaxation);
  if (layout_.voice().length_of(words) + 2s <= length) layout_.say(words);
  layout_.close_exactly(length);
}

// What is said in which repetition (index 0 is the first): the exercise's own words spread out, how many are
// left, the last.
std::vector<Utterance> TimelineBuilder::words_by_rep(const Scene& scene, const TempoDose& dose) {
  std::vector<Utterance> said(static_cast<std::size_t>(std::max(dose.reps, 0)));
  const std::size_t reps = said.size();
  if (reps >= 3) said[reps - 1] = program_words(phrases_.last_one.next());
  if (reps >= 7) said[reps - 3] = program_words(phrases_.few_more);
  const std::vector<Utterance> own = hold_words(scene);
  if (own.empty() && reps >= 5) said[1] = program_words(phrases_.keep_going, SpeechRate::relaxation);
  std::vector<std::size_t> free;
  for (std::size_t i = 1; i < reps; ++i) {
    if (said[i].empty()) free.push_back(i);
  }
  std::vector<Utterance> kept;
  for (const Utterance& words : own) {
    const bool fits = layout_.voice().length_of(words) + 600ms <= dose.there + dose.back;
    if (fits && kept.size() < free.size()) {
      kept.push_back(words);
    } else {
      drop(words);
    }
  }
  for (std::size_t i = 0; i < kept.size(); ++i) said[free[i * free.size() / kept.size()]] = kept[i];
  return said;
}

void TimelineBuilder::lay_dose(const Scene& scene, const TempoDose& dose) {
  const std::vector<Utterance> said = words_by_rep(scene, dose);
  for (int rep = 1; rep <= dose.reps; ++rep) {
    if (scene.wants(rep, ExercisePoint::work))
      repetition(scene, dose, rep, said[static_cast<std::size_t>(rep - 1)]);
    if (rep < dose.reps && dose.rest > 0ms && scene.wants(rep, ExercisePoint::rest))
      rest(scene, rep, dose.rest);
  }
  if (!scene.wants(after_last_rep, ExercisePoint::release)) return;
  open(scene, SegmentKind::release, 0);
  layout_.sound(CueKind::bell_end, 0ms, bell_length);
  layout_.pause(after_bell);
  layout_.say(program_words(phrases_.settle.next(), SpeechRate::relaxation));
  layout_.pause(pace_.breath_after_speech);
  layout_.close(4s);
}

void TimelineBuilder::repetition(const Scene& scene, const TempoDose& dose, int rep, const Utterance& said) {
  open(scene, SegmentKind::move, rep);
  const Millis length = dose.there + dose.back;
  if (rep == 1) layout_.sound(CueKind::bell_begin, 0ms, bell_length);
  layout_.sound(CueKind::way_there, 0ms, dose.there);
  layout_.sound(CueKind::way_back, dose.there, dose.back);
  if (!said.empty() && layout_.voice().length_of(said) + 300ms <= length) layout_.say_at(300ms, said);
  layout_.close_exactly(length);
}

void TimelineBuilder::lay_dose(const Scene& scene, const TensionDose& dose) {
  for (int rep = 1; rep <= dose.reps; ++rep) {
    if (scene.wants(rep, ExercisePoint::work)) tense(scene, dose, rep);
    if (scene.wants(rep, ExercisePoint::release)) relax(scene, dose, rep);
  }
}

void TimelineBuilder::tense(const Scene& scene, const TensionDose& dose, int rep) {
  open(scene, SegmentKind::tense, rep);
  layout_.sound(CueKind::bell_begin, 0ms, bell_length);
  const Utterance words = program_words(rep == 1 ? phrases_.tense.next() : phrases_.tense_again);
  if (layout_.voice().length_of(words) + after_bell <= dose.tense) layout_.say_at(after_bell, words);
  layout_.close_exactly(dose.tense);
}

void TimelineBuilder::relax(const Scene& scene, const TensionDose& dose, int rep) {
  open(scene, SegmentKind::relax, rep);
  layout_.sound(CueKind::bell_end, 0ms, bell_length);
  const Utterance own = words(scene, scene.exercise.say.release, "release");
  Utterance first = rep == 1 && !own.empty() ? own : program_words(phrases_.let_go.next());
  first.rate = SpeechRate::relaxation;
  Quiet quiet;
  quiet.begin = after_bell;
  quiet.end = dose.release;
  const Millis length = layout_.voice().length_of(first);
  if (quiet.begin + length <= quiet.end) {
    layout_.say_at(quiet.begin, first);
    quiet.begin += length + 1s;
  } else if (rep == 1 && !own.empty()) {
    drop(own);
  }
  quiet.end -= 1s;
  fit(words_of_hold(scene, rep), quiet);
  layout_.close_exactly(dose.release);
}

}  // namespace limber
