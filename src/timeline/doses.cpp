// How each kind of dose is laid out in time.
#include <algorithm>
#include <limits>

#include "base/text.hpp"
#include "timeline/gentle.hpp"
#include "timeline/hold_words.hpp"
#include "timeline/timeline_builder.hpp"
#include "timeline/walk.hpp"

namespace limber {
namespace {

constexpr Millis tick_length{60};
constexpr int after_last_rep = std::numeric_limits<int>::max();

Millis rest_of(const Dose& dose) {
  if (const auto* hold = std::get_if<HoldDose>(&dose)) return hold->rest;
  const auto* tempo = std::get_if<TempoDose>(&dose);
  return tempo != nullptr ? tempo->rest : Millis{0};
}

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

void TimelineBuilder::lay_one_by_one(const std::vector<Scene>& sides) {
  for (const Scene& scene : sides) {
    if (scene.wants(0, ExercisePoint::prepare)) scene.side_index == 0 ? prepare(scene) : switch_side(scene);
    if (const auto* tempo = std::get_if<TempoDose>(&scene.exercise.dose))
      said_by_rep_ = words_by_rep(scene, *tempo);
    for (int rep = 1; rep <= reps_of(scene.exercise.dose).longest(); ++rep) {
      lay_rep(scene, rep);
      rest_after(scene, rep);
    }
    lay_end(scene);
  }
}

void TimelineBuilder::lay_rep(const Scene& scene, int rep) {
  std::visit([&](const auto& dose) { lay_rep(scene, dose, rep); }, scene.exercise.dose);
}

void TimelineBuilder::rest_after(const Scene& scene, int rep) {
  const Millis length = rest_of(scene.exercise.dose);
  const bool more = rep < reps_of(scene.exercise.dose).longest();
  if (more && length > 0ms && scene.wants(rep, ExercisePoint::rest)) rest(scene, rep, length);
}

void TimelineBuilder::lay_rep(const Scene& scene, const HoldDose& dose, int rep) {
  const Millis length = dose.hold_in(rep);
  if (scene.wants(rep, ExercisePoint::move)) move_in(scene, rep, length);
  if (scene.wants(rep, ExercisePoint::work)) hold(scene, rep, length);
  if (scene.wants(rep, ExercisePoint::release)) release(scene, rep, length);
}

void TimelineBuilder::lay_rep(const Scene& scene, const TimeDose& dose, int rep) {
  if (!is_walk(scene.exercise)) return lay_rep(scene, HoldDose{dose.length, 1, 0ms}, rep);
  if (scene.wants(rep, ExercisePoint::move)) set_off(scene, rep);
  if (scene.wants(rep, ExercisePoint::work)) walk(scene, rep, dose.length);
  if (scene.wants(rep, ExercisePoint::release)) release(scene, rep, dose.length);
}

Utterance TimelineBuilder::reached_least(const Scene& scene) const {
  const int least = reps_of(scene.exercise.dose).least;
  return program_words(fill(phrases_.reached_least, {{"least", std::to_string(least)}}));
}

// "" where nothing is to be said: of movements in turn the side is.
std::string TimelineBuilder::words_again(const Scene& scene, int rep) {
  const Reps asked = reps_of(scene.exercise.dose);
  const int reps = asked.longest();
  if (rep == asked.least + 1 && scene.side_index == 0) return reached_least(scene).text;
  if (rep == 1 || scene.in_turn()) return "";
  if (rep == reps) return reps == 2 ? phrases_.once_more.next() : phrases_.last_one.next();
  return phrases_.again.next();
}

// From the rest into the hold once more, with stiff hands; a ball at a wall is a walk away.
Millis TimelineBuilder::back_into(const Exercise& exercise) const {
  return paced(pressure_of(exercise).empty() ? for_a_turn : for_the_body);
}

void TimelineBuilder::move_in(const Scene& scene, int rep, Millis hold) {
  open(scene, SegmentKind::move, rep);
  const Reps reps = reps_of(scene.exercise.dose);
  const bool told = rep == 2 || rep == reps.longest() || rep == reps.least + 1;
  if (!is_short(hold) || told) tell(program_words(words_again(scene, rep)));
  layout_.close(is_short(hold) ? 3s : rep == 1 ? 5s : back_into(scene.exercise));
}

void TimelineBuilder::count_down(Millis hold) {
  if (rings_half(hold)) layout_.sound(CueKind::bell_half, hold / 2, bell_length);
  for (const Millis before : {3000ms, 2000ms, 1000ms}) {
    if (hold > before) layout_.sound(CueKind::tick, hold - before, tick_length);
  }
}

void TimelineBuilder::hold(const Scene& scene, int rep, Millis length) {
  open(scene, SegmentKind::hold, rep);
  layout_.sound(CueKind::bell_begin, 0ms, bell_length);
  if (!is_restful(scene.exercise)) count_down(length);  // who rests may be asleep
  fit(words_of_hold(scene, rep), quiet_of_hold(length));
  layout_.close_exactly(length);
}

// The bell that ends the hold sounds as the release begins, the instant the countdown reaches zero.
// The way out is told in full the first time, and the last: nobody goes on still bent.
void TimelineBuilder::release(const Scene& scene, int rep, Millis hold) {
  open(scene, SegmentKind::release, rep);
  layout_.sound(CueKind::bell_end, 0ms, bell_length);
  layout_.pause(after_bell);
  const Utterance own = words(scene, scene.exercise.say.release, "release");
  const bool in_full = rep <= 1 || rep == reps_of(scene.exercise.dose).longest();
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
  std::vector<Utterance> said(static_cast<std::size_t>(dose.reps.longest()));
  const std::size_t reps = said.size();
  if (reps >= 3) said[reps - 1] = program_words(phrases_.last_one.next());
  if (reps >= 7) said[reps - 3] = program_words(phrases_.few_more);
  const auto least = static_cast<std::size_t>(dose.reps.least);
  if (reps > least) said[least] = reached_least(scene);
  const std::vector<Utterance> own = hold_words(scene);
  if (own.empty() && reps >= 5) said[1] = program_words(phrases_.keep_going, SpeechRate::relaxation);
  std::vector<std::size_t> free;
  for (std::size_t i = 1; i < reps; ++i) {
    if (said[i].empty()) free.push_back(i);
  }
  std::vector<Utterance> kept;
  for (const Utterance& words : own) {
    const bool fits = layout_.voice().length_of(words) + 600ms <= dose.length();
    if (fits && kept.size() < free.size()) {
      kept.push_back(words);
    } else {
      drop(words);
    }
  }
  for (std::size_t i = 0; i < kept.size(); ++i) said[free[i * free.size() / kept.size()]] = kept[i];
  return said;
}

void TimelineBuilder::lay_rep(const Scene& scene, const TempoDose& dose, int rep) {
  if (!scene.wants(rep, ExercisePoint::work)) return;
  const bool told = !scene.in_turn() || scene.side_index == 0;
  repetition(scene, dose, rep, told ? said_by_rep_[static_cast<std::size_t>(rep - 1)] : Utterance{});
}

void TimelineBuilder::lay_end(const Scene& scene) {
  if (!std::holds_alternative<TempoDose>(scene.exercise.dose)) return;
  if (!scene.wants(after_last_rep, ExercisePoint::release)) return;
  open(scene, SegmentKind::release, 0);
  layout_.sound(CueKind::bell_end, 0ms, bell_length);
  layout_.pause(after_bell);
  layout_.say(program_words(phrases_.settle.next(), SpeechRate::relaxation));
  layout_.pause(paced(for_a_limb));
  layout_.close(4s);
}

void TimelineBuilder::repetition(const Scene& scene, const TempoDose& dose, int rep, const Utterance& said) {
  open(scene, SegmentKind::move, rep);
  const Millis length = dose.length();
  if (rep == 1) layout_.sound(CueKind::bell_begin, 0ms, bell_length);
  layout_.sound(CueKind::way_there, 0ms, dose.there);
  layout_.sound(CueKind::way_back, dose.there + dose.stay, dose.back);
  if (!said.empty() && layout_.voice().length_of(said) + 300ms <= length) layout_.say_at(300ms, said);
  layout_.close_exactly(length);
}

void TimelineBuilder::lay_rep(const Scene& scene, const TensionDose& dose, int rep) {
  const bool stretches = dose.stretch > 0ms;
  const bool begins = rep == 1 || scene.in_turn();
  const bool ends = rep == dose.reps.longest() || scene.in_turn();
  if (stretches && begins && scene.wants(rep, ExercisePoint::move)) move_into_stretch(scene, rep);
  if (scene.wants(rep, ExercisePoint::work)) tense(scene, dose, rep);
  if (scene.wants(rep, ExercisePoint::release))
    stretches ? relax_in_stretch(scene, dose, rep) : relax(scene, dose, rep);
  if (!stretches) return;
  if (scene.wants(rep, ExercisePoint::further)) go_further(scene, rep);
  if (scene.wants(rep, ExercisePoint::stretch)) hold(scene, rep, dose.stretch);
  if (ends && scene.wants(rep, ExercisePoint::out)) release(scene, rep, dose.stretch);
}

void TimelineBuilder::move_into_stretch(const Scene& scene, int rep) {
  open(scene, SegmentKind::move, rep);
  layout_.close(5s);
}

// As long as the file says, and as its words need: who was not told to let go goes on pushing.
void TimelineBuilder::relax_in_stretch(const Scene& scene, const TensionDose& dose, int rep) {
  open(scene, SegmentKind::relax, rep);
  layout_.sound(CueKind::bell_end, 0ms, bell_length);
  layout_.say(program_words(phrases_.let_go.next(), SpeechRate::relaxation));
  layout_.close(dose.release);
}

void TimelineBuilder::go_further(const Scene& scene, int rep) {
  open(scene, SegmentKind::move, rep);
  tell(program_words(phrases_.further, SpeechRate::relaxation));
  layout_.close(4s);
}

void TimelineBuilder::tense(const Scene& scene, const TensionDose& dose, int rep) {
  open(scene, SegmentKind::tense, rep);
  layout_.sound(CueKind::bell_begin, 0ms, bell_length);
  Utterance words = program_words(rep == 1 ? phrases_.tense.next() : phrases_.tense_again);
  if (dose.stretch > 0ms) words = program_words(rep == 1 ? phrases_.push : phrases_.push_again);
  if (rep == dose.reps.least + 1) words = reached_least(scene);
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
