#include "screen/editor/editor_choices.hpp"

#include <algorithm>
#include <map>

#include "base/message.hpp"
#include "base/text.hpp"
#include "journal/questions.hpp"
#include "labels/day_labels.hpp"
#include "labels/vocabulary_labels.hpp"
#include "routine/edit.hpp"
#include "routine/length.hpp"
#include "routine/vocabulary.hpp"

namespace limber {
namespace {

using Choices = EditorChoices;
using Words = Values;

bool holds(const std::vector<std::string>& list, const std::string& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

Words words_for(const std::string& what) {
  if (what == "intensity")
    return {{"", tr("Not said")},
            {"gentle", tr("Gentle")},
            {"moderate", tr("Moderate")},
            {"strenuous", tr("Strenuous")}};
  if (what == "ambience")
    return {{"", tr("Quiet")},
            {"rain", tr("Rain")},
            {"sea", tr("Sea")},
            {"stream", tr("Stream")},
            {"pad", tr("Soft tones")}};
  if (what == "lie_on") return {{"", tr("A mat")}, {"bed", tr("A bed")}};
  if (what == "weekly")
    return {{"peg", tr("Pain, enjoyment, activity")}, {"activities", tr("Activities of their own")}};
  Words asked;
  for (const QuestionFacts& one : questions()) asked.emplace_back(one.name, one.label());
  return asked;
}

Words benefit_words() {
  // Made at each call: the language may change while the program runs.
  const std::map<std::string, std::string> known{{"pain-relief", tr("Easing pain")},
                                                 {"mobility", tr("Mobility")},
                                                 {"stress-reduction", tr("Less tension")},
                                                 {"circulation", tr("Circulation")},
                                                 {"emotional-well-being", tr("Well-being")}};
  Words words;
  for (const std::string& name : benefit_names()) {
    const auto found = known.find(name);
    words.emplace_back(name, found == known.end() ? name : found->second);
  }
  return words;
}

Words position_choices() {
  Words words{{"", tr("Where they are")}};
  for (const std::string& name : position_names())
    words.emplace_back(name, with_capital(position_words(name)));
  return words;
}

// The list of a routine that holds any of several; null for what is one of several.
std::vector<std::string>* list_in(Routine& routine, const std::string& what) {
  if (what == "benefits") return &routine.benefits;
  if (what == "before") return &routine.ask.before;
  if (what == "after") return &routine.ask.after;
  if (what == "next_morning") return &routine.ask.next_morning;
  if (what == "weekly") return &routine.ask.weekly;
  if (what == "days" && routine.schedule) return &routine.schedule->days;
  return nullptr;
}

std::string* one_in(Routine& routine, const std::string& what) {
  if (what == "intensity") return &routine.intensity;
  if (what == "ambience") return &routine.ambience;
  if (what == "lie_on") return &routine.lie_on;
  if (what == "flare_routine") return &routine.safety.flare_routine;
  return nullptr;
}

const Names& order_of(const std::string& what) {
  if (what == "days") return day_names();
  if (what == "benefits") return benefit_names();
  if (what == "weekly") return instrument_names();
  return question_names();
}

}  // namespace

bool is_any_of_several(const std::string& what) {
  Routine with_days;
  with_days.schedule = Schedule{};
  return what == "with" || list_in(with_days, what) != nullptr;
}

// Whether all holds are alike or each has its own length; none where there is but one, or none at all.
Choices hold_choices(const Dose& dose) {
  const auto* hold = std::get_if<HoldDose>(&dose);
  if (hold == nullptr || hold->reps.least < 2) return {};
  return chosen_of({{"alike", tr("All alike")}, {"ladder", tr("Each its own")}},
                   {hold->ladder.empty() ? "alike" : "ladder"});
}

Choices band_choices(const ExerciseStep& step, const Exercise& exercise) {
  const Load load = with_load(exercise.load, step.load);
  if (load.band.empty() && !holds(exercise.props, "band")) return {};
  Words words{{"", tr("Not said")}};
  for (const std::string& band : band_names())
    words.emplace_back(band, with_capital(load_words({band}).front()));
  return chosen_of(words, {load.band});
}

void choose_holds(ExerciseStep& step, const Exercise& exercise, const std::string& value) {
  const Dose dose = with_overrides(exercise.dose, step);
  const auto* hold = std::get_if<HoldDose>(&dose);
  if (hold == nullptr || hold->ladder.empty() != (value == "ladder")) return;
  step.hold.reset();
  step.ladder.clear();
  step.reps.reset();
  if (value == "ladder") {
    step.ladder.assign(static_cast<std::size_t>(hold->reps.least), hold->hold);
  } else {
    step.hold = hold->hold;
    step.reps = hold->reps;
  }
}

std::vector<EditorChoice> choices_of_words(const SayStep& say, const Routine& routine,
                                           const Library& library) {
  Words words;
  each_exercise(routine.steps, [&](const ExerciseStep& step) {
    const Exercise* exercise = named_by(step, library);
    const auto same = [&](const auto& known) { return known.first == step.id; };
    if (exercise != nullptr && std::none_of(words.begin(), words.end(), same))
      words.emplace_back(step.id, exercise->name.in(routine.language));
  });
  return chosen_of(words, say.with);
}

std::vector<EditorChoice> choices_of(const Step& step, const std::string& what, const Library& library) {
  if (const auto* say = std::get_if<SayStep>(&step.what); say != nullptr && what == "position")
    return chosen_of(position_choices(), {say->position ? to_string(*say->position) : ""});
  const auto* asked = std::get_if<ExerciseStep>(&step.what);
  const Exercise* exercise = asked == nullptr ? nullptr : named_by(*asked, library);
  if (exercise != nullptr && what == "holds") return hold_choices(with_overrides(exercise->dose, *asked));
  if (exercise != nullptr && what == "band") return band_choices(*asked, *exercise);
  if (asked != nullptr && what == "days") return chosen_of(day_choices(), asked->days);
  // What both sides do at once has no side to leave out.
  if (what != "sides" || exercise == nullptr || exercise->sides == Sides::both) return {};
  const std::string now = to_string(asked->sides.value_or(exercise->sides));
  Choices choices;
  for (const auto& [value, words] : Words{{"each", tr("Both sides")},
                                          {"alternate", tr("In turn")},
                                          {"left", tr("Left only")},
                                          {"right", tr("Right only")}})
    choices.push_back({value, words, value == now});
  return choices;
}

Step with_choice(Step step, const std::string& what, const std::string& value, const Library& library) {
  if (auto* say = std::get_if<SayStep>(&step.what); say != nullptr && what == "position") {
    const auto found = std::find(position_names().begin(), position_names().end(), value);
    say->position.reset();
    if (found != position_names().end())
      say->position = static_cast<Position>(found - position_names().begin());
    return step;
  }
  if (auto* say = std::get_if<SayStep>(&step.what); say != nullptr && what == "with") {
    if (std::erase(say->with, value) == 0) say->with.push_back(value);
    return step;
  }
  auto* asked = std::get_if<ExerciseStep>(&step.what);
  const Exercise* exercise = asked == nullptr ? nullptr : named_by(*asked, library);
  if (exercise != nullptr && what == "holds") choose_holds(*asked, *exercise, value);
  if (exercise != nullptr && what == "band") asked->load.band = value;
  if (asked != nullptr && what == "days") asked->days = turned(asked->days, value, day_names());
  if (asked == nullptr || what != "sides") return step;
  const auto found = std::find(sides_names().begin(), sides_names().end(), value);
  if (exercise == nullptr || found == sides_names().end()) return step;
  const auto sides = static_cast<Sides>(found - sides_names().begin());
  asked->sides = sides == exercise->sides ? std::nullopt : std::optional(sides);
  return step;
}

std::vector<EditorChoice> choices_of(const Routine& routine, const std::string& what) {
  Routine copy = routine;
  if (what == "schedule")
    return chosen_of({{"", tr("Not planned")}, {"on", tr("On certain days")}},
                     {routine.schedule ? "on" : ""});
  if (what == "days") {
    const std::vector<std::string> days =
        routine.schedule ? routine.schedule->days : std::vector<std::string>{};
    return chosen_of(day_choices(), days);
  }
  if (const auto* list = list_in(copy, what))
    return chosen_of(what == "benefits" ? benefit_words() : words_for(what), *list);
  const std::string* one = one_in(copy, what);
  return one == nullptr ? Choices{} : chosen_of(words_for(what), {*one});
}

Routine with_choice(Routine routine, const std::string& what, const std::string& value) {
  if (what == "schedule")
    routine.schedule = value.empty() ? std::nullopt : std::optional(routine.schedule.value_or(Schedule{}));
  if (what == "days" && !routine.schedule) routine.schedule = Schedule{};
  if (auto* list = list_in(routine, what))
    *list = turned(*list, value, order_of(what));
  else if (auto* one = one_in(routine, what))
    *one = value;
  return routine;
}

}  // namespace limber
