#include "routine/tree.hpp"

namespace limber {
namespace {

Node steps_tree(const std::vector<Step>& steps);

Node exercise_in_place_tree(const Exercise& exercise) {
  Node node = tree_of(exercise);
  node.children.erase(node.children.begin());  // "format" belongs to files
  return node;
}

Node step_tree(const ExerciseStep& step) {
  TreeObject object;
  if (step.in_place)
    object.add("exercise", exercise_in_place_tree(*step.in_place));
  else
    object.text("exercise", step.id);
  if (step.hold) object.seconds("hold_s", *step.hold);
  if (step.reps) object.number("reps", *step.reps);
  if (step.rest) object.seconds("rest_s", *step.rest);
  if (step.minutes) object.number("minutes", *step.minutes);
  if (step.sides) object.text("sides", to_string(*step.sides));
  object.text("note", step.note);
  object.names("images", step.images);
  if (!step.clips.empty()) object.add("clips", tree_of(step.clips));
  object.names("allow", step.allow);
  return object.node();
}

Node step_tree(const SayStep& step) {
  TreeObject object;
  object.text("say", step.say);
  object.seconds_unless_zero("pause_s", step.pause);
  return object.node();
}

Node step_tree(const RestStep& step) {
  TreeObject object;
  object.seconds("rest_s", step.rest);
  return object.node();
}

Node step_tree(const BreatheStep& step) {
  TreeObject breathe;
  breathe.seconds("in_s", step.dose.in);
  breathe.seconds_unless_zero("hold_s", step.dose.hold_in);
  breathe.seconds("out_s", step.dose.out);
  breathe.seconds_unless_zero("hold_out_s", step.dose.hold_out);
  breathe.minutes("minutes", step.dose.length);
  TreeObject object;
  object.add("breathe", breathe.node());
  return object.node();
}

Node step_tree(const CheckStep&) {
  TreeObject object;
  object.text("check", std::string("comfort"));
  return object.node();
}

Node step_tree(const RepeatStep& step) {
  TreeObject object;
  object.number("repeat", step.times);
  object.add("steps", steps_tree(step.steps));
  return object.node();
}

Node steps_tree(const std::vector<Step>& steps) {
  std::vector<Node> items;
  for (const Step& step : steps) {
    items.push_back(std::visit([](const auto& what) { return step_tree(what); }, step.what));
  }
  return tree_list(std::move(items));
}

Node author_tree(const Author& author) {
  TreeObject object;
  object.text("name", author.name);
  object.text("role", author.role);
  return object.node();
}

Node ask_tree(const Ask& ask) {
  TreeObject object;
  object.names("before", ask.before);
  object.names("after", ask.after);
  object.names("next_morning", ask.next_morning);
  object.names("weekly", ask.weekly);
  std::vector<Node> activities;
  for (const LocalText& activity : ask.activities) activities.push_back(tree_of(activity));
  if (!activities.empty()) object.add("activities", tree_list(std::move(activities)));
  return object.node();
}

Node safety_tree(const SafetyLimits& safety) {
  TreeObject object;
  if (safety.stop_at) object.number("stop_at", *safety.stop_at);
  if (safety.stop_rise) object.number("stop_rise", *safety.stop_rise);
  object.text("advice", safety.advice);
  object.text("flare_routine", safety.flare_routine);
  return object.node();
}

Node schedule_tree(const Schedule& schedule) {
  TreeObject object;
  object.number("times_per_day", schedule.times_per_day);
  object.names("days", schedule.days);
  object.names("at", schedule.at);
  if (schedule.weeks > 0) object.number("weeks", schedule.weeks);
  return object.node();
}

void add_unless_empty(TreeObject& object, const char* key, Node value) {
  if (!value.children.empty()) object.add(key, std::move(value));
}

}  // namespace

Node tree_of(const Routine& routine) {
  TreeObject object;
  object.number("format", 1);
  object.text("id", routine.id);
  object.text("version", routine.version);
  object.text("title", routine.title);
  object.text("summary", routine.summary);
  add_unless_empty(object, "author", author_tree(routine.author));
  object.text("for", routine.meant_for);
  object.text("language", routine.language);
  object.names("benefits", routine.benefits);
  object.text("intensity", routine.intensity);
  object.text("ambience", routine.ambience);
  object.text("lie_on", routine.lie_on);
  add_unless_empty(object, "ask", ask_tree(routine.ask));
  add_unless_empty(object, "safety", safety_tree(routine.safety));
  if (routine.schedule) object.add("schedule", schedule_tree(*routine.schedule));
  object.add("steps", steps_tree(routine.steps));
  return object.node();
}

}  // namespace limber
