#include "timeline/timeline_builder.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "timeline/walk.hpp"

namespace limber {
namespace {

constexpr Millis between_sentences{600};
constexpr Millis shortest_prepare = 3s;
constexpr Millis lead_in = 1500ms;
constexpr Millis time_to_follow = 3s;  // of each sentence that asks for something (evidence E56)
constexpr Millis time_to_fetch = 8s;   // a chair

bool names_side(const std::string& text) {
  return text.find("{side}") != std::string::npos;
}

// Whether the head lies on what is there, and not on a towel or in the hands behind a roller.
bool lies_free(const TimelineStep& step) {
  if (!step.exercise) return true;
  const auto& props = step.exercise->props;
  return std::none_of(props.begin(), props.end(),
                      [](const std::string& prop) { return prop == "towel" || prop == "roller"; });
}

// How long it is held from bell to bell; 0: it is not, or it is rest.
Millis length_of_hold(const TimelineStep& step) {
  if (!step.exercise || is_restful(*step.exercise) || is_walk(*step.exercise)) return Millis{0};
  if (const auto* time = std::get_if<TimeDose>(&step.exercise->dose)) return time->length;
  const auto* hold = std::get_if<HoldDose>(&step.exercise->dose);
  return hold != nullptr ? hold->hold : Millis{0};
}

// Half of what is done and more is rest, or a hand that strokes.
bool is_quiet(const Timeline& timeline) {
  int quiet = 0;
  int all = 0;
  for (const TimelineStep& step : timeline.steps) {
    if (!step.exercise) continue;
    ++all;
    quiet += is_restful(*step.exercise) || step.exercise->technique == Technique::swedish ? 1 : 0;
  }
  return 2 * quiet >= all && all > 0;
}

// A sentence ends behind a stop that a space follows.
std::vector<std::string> sentences_in(const std::string& text) {
  std::vector<std::string> sentences;
  std::size_t from = 0;
  for (std::size_t at = text.find_first_of(".!?"); at != std::string::npos;
       at = text.find_first_of(".!?", at + 1)) {
    if (at + 1 >= text.size() || text[at + 1] != ' ') continue;
    sentences.push_back(text.substr(from, at + 1 - from));
    from = at + 2;
  }
  sentences.push_back(text.substr(from));
  return sentences;
}

std::string folder_of(const std::string& file) {
  const std::size_t slash = file.find_last_of('/');
  return slash == std::string::npos ? "" : file.substr(0, slash + 1);
}

// To a pull only where something is stretched: who grows stronger feels none.
std::string how_far(const Timeline& timeline) {
  if (is_quiet(timeline))
    return tr(
        "Nothing in it should hurt. If it does, move, or leave it out. If you feel "
        "dizzy or short of breath, breathe as you always do.");
  const bool stretches =
      std::any_of(timeline.steps.begin(), timeline.steps.end(), [](const TimelineStep& step) {
        return step.exercise && step.exercise->technique == Technique::stretching;
      });
  return stretches ? tr("Go to a gentle pull. Mild discomfort that fades is all right. Stop if it is "
                        "sharp, runs down an arm or leg, or makes you dizzy.")
                   : tr("Go as far as is easy. Mild discomfort that fades is all right. Stop if it is "
                        "sharp, runs down an arm or leg, or makes you dizzy.");
}

}  // namespace

std::vector<BodySide> sides_of(const Exercise& exercise) {
  switch (exercise.sides) {
    case Sides::each:
    case Sides::alternate:
      return {BodySide::left, BodySide::right};
    case Sides::left:
      return {BodySide::left};
    case Sides::right:
      return {BodySide::right};
    case Sides::both:
      break;
  }
  return {BodySide::none};
}

std::optional<Position> position_of(const TimelineStep& step) {
  if (step.exercise) return step.exercise->position;
  const auto* say = std::get_if<SayStep>(&step.asked.what);
  return say != nullptr ? say->position : std::nullopt;
}

TimelineBuilder::TimelineBuilder(const Pace& pace, Layout& layout, const Timeline& timeline)
    : pace_(pace), layout_(layout), timeline_(timeline) {}

void TimelineBuilder::open(const Scene& scene, SegmentKind kind, int rep) {
  layout_.open(kind, scene.index, scene.set, scene.side, rep);
}

void TimelineBuilder::tell(const Utterance& words) {
  if (words.empty()) return;
  if (layout_.spoken() > 0ms) layout_.pause(between_sentences);
  layout_.say(words);
}

void TimelineBuilder::tell_one_by_one(const Utterance& words) {
  if (!words.clip.empty()) return tell(words);
  bool first = true;
  for (std::string& sentence : sentences_in(words.text)) {
    if (!std::exchange(first, false)) layout_.pause(paced(time_to_follow));
    tell({std::move(sentence), words.rate});
  }
}

// Half kneeling is a way from one knee to the other.
void TimelineBuilder::tell_setup(const Scene& scene, const Utterance& setup) {
  tell_one_by_one(setup);
  last_setup_ = setup.text;
  const bool far = scene.exercise.position == Position::kneeling || is_walk(scene.exercise);
  if (!setup.empty()) layout_.pause(paced(far ? for_the_body : time_to_follow));
}

void TimelineBuilder::tell_way(const PositionTransition& way) {
  for (const WayStep& step : way) {
    tell(program_words(step.words));
    layout_.pause(paced(step.to_do));
  }
}

std::string TimelineBuilder::clip_file(const Scene& scene, const char* clip) const {
  const auto own = scene.exercise.clips.find(clip);
  if (own == scene.exercise.clips.end()) return "";
  const bool from_routine = scene.asked.clips.count(clip) > 0;
  return folder_of(from_routine ? timeline_.routine_file : scene.exercise.file) + own->second;
}

Utterance TimelineBuilder::words(const Scene& scene, const LocalText& text, const char* clip) const {
  std::string said = text.in(timeline_.language);
  if (names_side(said))
    said = fill(said, {{"side", scene.side == BodySide::none ? "" : phrases_.side(scene.side)}});
  return {std::move(said), SpeechRate::instruction, clip_file(scene, clip)};
}

Utterance TimelineBuilder::program_words(const std::string& text, SpeechRate rate) const {
  return {text, rate};
}

void TimelineBuilder::lay(int index, int set, ExercisePoint from) {
  dropped_.clear();
  const TimelineStep& step = timeline_.steps[static_cast<std::size_t>(index)];
  if (step.exercise) return lay_exercise(index, set, from);
  if (const auto* say = std::get_if<SayStep>(&step.asked.what)) return lay_say(index, set, *say);
  if (const auto* rest = std::get_if<RestStep>(&step.asked.what)) return lay_rest(index, set, rest->rest);
  if (const auto* breathe = std::get_if<BreatheStep>(&step.asked.what))
    return lay_breathing(index, set, breathe->dose);
  lay_check(index, set);
}

void TimelineBuilder::lay_exercise(int index, int set, ExercisePoint from) {
  const TimelineStep& step = timeline_.steps[static_cast<std::size_t>(index)];
  const Exercise& exercise = *step.exercise;
  static const ExerciseStep nothing_asked;
  const auto* asked = std::get_if<ExerciseStep>(&step.asked.what);
  if (from == ExercisePoint{}) {
    lay_transition(index, set, exercise.position);
    rest_between_sets(index, set);
  }
  position_ = exercise.position;
  std::vector<Scene> sides;
  for (const BodySide side : sides_of(exercise)) {
    const auto place = static_cast<int>(sides.size());
    sides.push_back({exercise, asked ? *asked : nothing_asked, index, set, side, place, from, step});
  }
  exercise.sides == Sides::alternate ? lay_in_turn(sides) : lay_one_by_one(sides);
}

Millis TimelineBuilder::paced(Millis length) const {
  return millis_from_seconds(to_seconds(length) * std::clamp(pace_.transitions, 0.5, 3.0));
}

void TimelineBuilder::lay_transition(int index, int set, Position to) {
  const PositionTransition way =
      in_bed() ? way_between_in_bed(position_, to, pace_.ways) : way_between(position_, to, pace_.ways);
  position_ = to;
  if (way.empty()) return;
  last_setup_.clear();
  layout_.open(SegmentKind::transition, index, set);
  tell_way(way);
  if (to == Position::supine && lies_free(timeline_.steps[static_cast<std::size_t>(index)]) &&
      !std::exchange(head_support_told_, true)) {
    tell_way({{phrases_.head_support, for_a_limb}});
  }
  layout_.close(0ms);
}

std::string TimelineBuilder::opener(const Exercise& exercise, bool known) {
  const int number = ++exercises_told_;
  std::string pattern = std::exchange(opener_, "");
  if (pattern.empty() && known) pattern = phrases_.again_exercise;
  if (pattern.empty() && exercises_to_come_ > 2 && number == 1) pattern = phrases_.first_exercise;
  if (pattern.empty() && exercises_to_come_ > 2 && number == exercises_to_come_)
    pattern = phrases_.last_exercise;
  if (pattern.empty()) pattern = phrases_.next_exercise.next();
  return fill(pattern, {{"name", exercise.name.in(timeline_.language)}});
}

void TimelineBuilder::prepare(const Scene& scene) {
  if (scene.is_later_set()) return prepare_set(scene);
  const Exercise& exercise = scene.exercise;
  const bool known = !told_.insert(exercise.id).second;
  open(scene, SegmentKind::prepare, 0);
  tell(program_words(opener(exercise, known)));
  const bool setup_needs_side = names_side(exercise.say.setup.in(timeline_.language));
  const std::string side = side_words(scene);
  const Utterance setup = words(scene, exercise.say.setup, "setup");
  if (setup_needs_side) tell(program_words(side));
  if (setup.text != last_setup_) tell_setup(scene, setup);
  tell(words(scene, scene.asked.note, ""));
  tell(program_words(load_sentences(exercise.load)));
  if (!known) say_when_to_stop(scene);
  if (!setup_needs_side) tell(program_words(side));
  tell_one_by_one(words(scene, exercise.say.move, "move"));
  // A movement there and back is explained whole before it begins.
  if (std::holds_alternative<TempoDose>(exercise.dose)) {
    tell(words(scene, exercise.say.release, "release"));
    if (!std::exchange(tones_told_, true)) tell(program_words(phrases_.tones));
  }
  tell(program_words(how_often(exercise)));
  if (const auto* breath = std::get_if<BreathDose>(&exercise.dose)) say_breath_rules(*breath);
  layout_.pause(pace_.breath_after_speech);
  layout_.close(shortest_prepare);
}

// While nothing moves yet: who is in a stretch listens to it, and not to words. Once a session is enough, as
// they stay in sight.
void TimelineBuilder::say_when_to_stop(const Scene& scene) {
  if (scene.exercise.stop.empty()) return;
  tell(words(scene, scene.exercise.stop, ""));
  // When to leave a breath is what these words say, too.
  breath_rules_told_ = breath_rules_told_ || std::holds_alternative<BreathDose>(scene.exercise.dose);
}

void TimelineBuilder::switch_side(const Scene& scene, int rep) {
  const Exercise& exercise = scene.exercise;
  open(scene, SegmentKind::switch_side, rep);
  tell(program_words(scene.side == BodySide::left ? phrases_.now_left.next() : phrases_.now_right.next()));
  if (exercise.position == Position::side_lying) tell_way(way_over(pace_.ways));
  if (names_side(exercise.say.setup.in(timeline_.language)))
    tell_setup(scene, words(scene, exercise.say.setup, "setup"));
  if (!scene.is_later_set() && rep <= 1) {
    tell_one_by_one(words(scene, exercise.say.move, "move"));
    if (std::holds_alternative<TempoDose>(exercise.dose)) tell(words(scene, exercise.say.release, "release"));
  }
  layout_.pause(pace_.breath_after_speech);
  layout_.close(pace_.switch_side);
}

void TimelineBuilder::lay_say(int index, int set, const SayStep& step) {
  if (step.position) lay_transition(index, set, *step.position);
  layout_.open(SegmentKind::prepare, index, set);
  tell({step.say.in(timeline_.language), SpeechRate::instruction, step.clip});
  layout_.pause(std::max(step.pause, pace_.breath_after_speech));
  layout_.close(0ms);
}

void TimelineBuilder::lay_rest(int index, int set, Millis length) {
  layout_.open(SegmentKind::rest, index, set);
  const Utterance words = program_words(phrases_.rest_step, SpeechRate::relaxation);
  if (layout_.voice().length_of(words) + 1s <= length) layout_.say(words);
  layout_.close_exactly(length);
}

void TimelineBuilder::lay_check(int index, int set) {
  layout_.open(SegmentKind::comfort_check, index, set);
  tell(program_words(phrases_.comfort_question));
  layout_.pause(pace_.breath_after_speech);
  layout_.close(shortest_prepare);
}

void TimelineBuilder::lay_way_out(int index, int set, BodySide side, int rep, const std::string& words) {
  layout_.open(SegmentKind::release, index, set, side, rep);
  tell(program_words(words));
  layout_.pause(pace_.breath_after_speech);
  layout_.close(5s);
}

void TimelineBuilder::lay_words(int index, int set, const std::string& words) {
  layout_.open(SegmentKind::prepare, index, set);
  tell(program_words(words));
  layout_.pause(pace_.breath_after_speech);
  layout_.close(0ms);
}

void TimelineBuilder::lay_intro(const std::string& title, Millis rest_of_session) {
  layout_.open(SegmentKind::lead_in, -1, 0);
  layout_.close_exactly(lead_in);
  layout_.open(SegmentKind::intro, -1, 0);
  if (!title.empty()) tell(program_words(fill(tr("{title}."), {{"title", title}})));
  // The introduction itself takes about a quarter of a minute, and as long again with a chair to fetch.
  tell(program_words(about_minutes(rest_of_session + (asks_for_a_seat() ? 30s : 15s))));
  tell(program_words(how_far(timeline_)));
  tell_bells();
  if (asks_for_a_seat())
    tell_way({{tr("Have a firm chair beside your mat, against a wall. It helps you down, and up again."),
               time_to_fetch}});
  layout_.pause(pace_.breath_after_speech);
  layout_.close(0ms);
}

void TimelineBuilder::tell_bells() {
  Millis longest{0};
  for (const TimelineStep& step : timeline_.steps) longest = std::max(longest, length_of_hold(step));
  if (longest > 0ms) tell(program_words(tr("A bell begins each hold, and a bell ends it.")));
  if (rings_half(longest)) tell(program_words(tr("In a long hold one rings halfway, too.")));
  tell_bells_of_walk();
}

// Whether the ways to the floor and from it lead over a chair.
bool TimelineBuilder::asks_for_a_seat() const {
  if (in_bed() || pace_.ways.floor == FloorWay::easily) return false;
  return std::any_of(timeline_.steps.begin(), timeline_.steps.end(), [](const TimelineStep& step) {
    const auto position = position_of(step);
    return position && on_floor(*position);
  });
}

// Whoever is to fall asleep is not told to get up.
void TimelineBuilder::lay_good_night() {
  tell(program_words(tr("That brings us to the end. Stay as you are."), SpeechRate::relaxation));
  layout_.pause(2s);
  tell(program_words(tr("Put out the light, if it still burns. Sleep well."), SpeechRate::relaxation));
  layout_.pause(2s);
  layout_.close(0ms);
}

void TimelineBuilder::lay_outro() {
  layout_.open(SegmentKind::outro, -1, 0);
  if (timeline_.ends_asleep && in_bed()) return lay_good_night();
  tell(program_words(tr("That brings us to the end."), SpeechRate::relaxation));
  const bool rests = position_ && (is_lying(*position_) || *position_ == Position::floor_sitting);
  tell(program_words(rests ? tr("Stay here as long as you like, and notice how your body feels now.")
                           : tr("Take a moment, and notice how your body feels now."),
                     SpeechRate::relaxation));
  layout_.pause(2s);
  tell_way(in_bed() ? way_out_of_bed(position_, pace_.ways) : way_up_at_the_end(position_, pace_.ways));
  tell(program_words(tr("Thank you for taking this time."), SpeechRate::relaxation));
  layout_.pause(2s);
  layout_.close(0ms);
}

}  // namespace limber
