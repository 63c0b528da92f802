#include "screen/pose/pose_about.hpp"

#include <algorithm>
#include <utility>

#include "base/message.hpp"
#include "labels/problem_labels.hpp"
#include "routine/id.hpp"
#include "routine/vocabulary.hpp"
#include "screen/pose/pose_dose.hpp"

namespace limber {
namespace {

std::string shown(const LocalText& text) {
  return text.in("");
}

void write_into(LocalText& text, const std::string& words) {
  if (words != shown(text)) text = words.empty() ? LocalText{} : with_words(std::move(text), "", words);
}

template <class Value>
Value value_named(const Names& names, const std::string& name, Value otherwise) {
  const auto found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? otherwise : static_cast<Value>(found - names.begin());
}

}  // namespace

std::vector<AboutField> about_fields() {
  return {
      {"pose-setup", tr("Getting into position"), tr("Lie on your back, knees bent."), "/say/setup"},
      {"pose-move", tr("The movement"), tr("Bring one knee towards your chest."), "/say/move"},
      {"pose-hold", tr("While holding, a phrase on each line"), tr("Let the shoulders be heavy."),
       "/say/hold"},
      {"pose-release", tr("Coming out of it"), tr("Let the foot come back to the floor."), "/say/release"},
      {"pose-feel", tr("What it should feel like"), tr("A gentle pull. Never pain."), "/feel"},
      {"pose-stop", tr("When to ease off or to stop"), tr("Stop if you feel dizzy."), "/stop"},
      {"pose-why", tr("What it is good for"), tr("It keeps the hips moving."), "/why"}};
}

void write_fields(TextFields& fields, const Exercise& exercise) {
  fields.set(pose_name, shown(exercise.name));
  fields.set("pose-setup", shown(exercise.say.setup));
  fields.set("pose-move", shown(exercise.say.move));
  fields.set("pose-hold", lines_of(exercise.say.hold, ""));
  fields.set("pose-release", shown(exercise.say.release));
  fields.set("pose-feel", shown(exercise.feel));
  fields.set("pose-stop", shown(exercise.stop));
  fields.set("pose-why", shown(exercise.why));
}

Exercise with_fields(Exercise exercise, const TextFields& fields) {
  write_into(exercise.name, fields.text(pose_name));
  write_into(exercise.say.setup, fields.text("pose-setup"));
  write_into(exercise.say.move, fields.text("pose-move"));
  exercise.say.hold = with_lines(std::move(exercise.say.hold), "", fields.text("pose-hold"));
  write_into(exercise.say.release, fields.text("pose-release"));
  write_into(exercise.feel, fields.text("pose-feel"));
  write_into(exercise.stop, fields.text("pose-stop"));
  write_into(exercise.why, fields.text("pose-why"));
  return exercise;
}

Exercise chosen(Exercise exercise, const ChooseAbout& choice) {
  if (choice.what == "technique")
    exercise.technique = value_named(technique_names(), choice.value, exercise.technique);
  if (choice.what == "position")
    exercise.position = value_named(position_names(), choice.value, exercise.position);
  if (choice.what == "sides") exercise.sides = value_named(sides_names(), choice.value, exercise.sides);
  if (choice.what == "dose" && name_of(exercise.dose) != choice.value)
    exercise.dose = dose_named(choice.value);
  if (choice.what != "area") return exercise;
  const auto found = std::find(exercise.areas.begin(), exercise.areas.end(), choice.value);
  if (found == exercise.areas.end())
    exercise.areas.push_back(choice.value);
  else
    exercise.areas.erase(found);
  return exercise;
}

std::string free_id(const std::string& id, const Library& library) {
  std::string free = id;
  for (int number = 2; library.find(free) != nullptr; ++number) {
    const std::string ending = "-" + std::to_string(number);
    free = id.substr(0, longest_id - ending.size()) + ending;
  }
  return free;
}

std::vector<std::string> problems_at(const Problems& problems, const std::string& pointer) {
  std::vector<std::string> words;
  for (const Problem& problem : problems) {
    const std::string& at = problem.place.pointer;
    if (at == pointer || at.starts_with(pointer + "/")) words.push_back(problem_words(problem, Library{}));
  }
  return words;
}

}  // namespace limber
