#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "labels/problem_labels.hpp"
#include "labels/vocabulary_labels.hpp"
#include "routine/vocabulary.hpp"
#include "screen/pose/pose_about.hpp"
#include "screen/pose/pose_dose.hpp"
#include "screen/pose/pose_numbers.hpp"
#include "screen/pose/pose_parts.hpp"
#include "timeline/exercise_remarks.hpp"

namespace limber {
namespace {

// What is wrong with a member of the file, below it.
void draw_problems(PoseBuilder& sheet, Column& down, const std::vector<std::string>& problems) {
  for (const std::string& problem : problems)
    down.take(write_down(sheet, down.rest(), problem, {sheet.style(Type::body), sheet.colours().bad_text}),
              10);
}

// Words for one side in an exercise for both in turn are wrong for the other.
double draw_side_remark(PoseBuilder& sheet, const Rect& column, const PoseScreen& state,
                        const AboutField& field) {
  const std::string& words = state.fields.text(field.key);
  const std::string side = fixed_side(words);
  Column down(sheet, column);
  if (state.draft.now().sides != Sides::each) return 0;
  const auto line = [&](const std::string& text, Colour colour) {
    down.take(write_down(sheet, down.rest(), text, {sheet.style(Type::body), colour}), 8);
    sheet.area(Role::text, column, text);
  };
  if (!side.empty()) {
    const std::string word =
        side == "left" ? trc("side of the body", "left") : trc("side of the body", "right");
    line(fill(tr("“{word}” is said for both sides."), {{"word", word}}), sheet.colours().warn_text);
    down.take(button_row(sheet, down.rest(),
                         {make_button(sheet, fill(tr("Say the side instead of “{word}”"), {{"word", word}}),
                                      field.key + "-side", SayTheSide{field.key}, ButtonKind::quiet)}),
              0);
  } else if (words.find("{side}") != words.npos) {
    line(tr("{side} is said as “left”, then as “right”."), sheet.colours().quiet_ink);
  }
  return down.used();
}

void draw_field(PoseBuilder& sheet, Column& down, const PoseScreen& state, const World& world,
                const AboutField& field) {
  down.take(
      text_field(sheet, down.rest(),
                 {.label = field.label, .placeholder = field.placeholder, .key = field.key, .least_lines = 2},
                 state.fields),
      12);
  const auto below = [&](double height) {
    if (height > 0) down.take(height, 12);
  };
  below(draw_side_remark(sheet, down.rest(), state, field));
  below(draw_inherited(sheet, down.rest(), state, world, field.key));
  draw_problems(sheet, down, problems_at(state.problems, field.pointer));
}

void draw_choice(PoseBuilder& sheet, Column& down, const std::string& label, const std::string& what,
                 const std::string& chosen, const Values& values) {
  down.take(choice_of(sheet, down.rest(), label, "about-" + what, chosen, values,
                      [&](const std::string& value) {
                        return sheet.add_intent(ChooseAbout{what, value});
                      }),
            16);
}

template <class Words>
Values values_of(const std::vector<std::string>& names, Words words) {
  Values values;
  for (const std::string& name : names) values.emplace_back(name, words(name));
  return values;
}

void draw_areas(PoseBuilder& sheet, Column& down, const Exercise& exercise) {
  std::vector<Option> options;
  for (const std::string& area : area_names()) {
    const bool on = std::find(exercise.areas.begin(), exercise.areas.end(), area) != exercise.areas.end();
    options.push_back(
        {area_words(area), "about-area-" + area, sheet.add_intent(ChooseAbout{"area", area}), on});
  }
  down.take(choice_group(sheet, down.rest(), tr("Works on"), options, {.several = true}), 16);
}

void draw_dose(PoseBuilder& sheet, Column& down, const PoseScreen& state) {
  const Exercise& exercise = state.draft.now();
  draw_choice(sheet, down, tr("How it is done"), "dose", name_of(exercise.dose),
              values_of(dose_names(), [](const std::string& name) { return dose_words(name); }));
  for (const NumberRow& row : dose_rows(exercise))
    down.take(number_row(sheet, down.rest(), row, state.fields), 14);
}

// Whom it sends to where it is too much or too easy, and what it rests on: written in the file, and taken out
// here.
void draw_links(PoseBuilder& sheet, Column& down, const PoseScreen& state, const World& world) {
  const Exercise& exercise = state.draft.now();
  const auto part = [&](const std::string& label, const std::string& what, const std::string& words) {
    if (words.empty()) return;
    down.take(heading(sheet, down.rest(), label, Type::strong), 4);
    down.take(write_down(sheet, down.rest(), words, {sheet.style(Type::body), sheet.colours().ink}), 8);
    if (const double height = draw_inherited(sheet, down.rest(), state, world, what); height > 0)
      down.take(height, 8);
    down.take(button_row(sheet, down.rest(),
                         {make_button(sheet, tr("Leave it out"), "leave-" + what, LeaveInherited{what},
                                      ButtonKind::quiet)}),
              16);
  };
  const auto named = [&](const std::string& id) {
    const Exercise* other = world.library ? world.library->find(id) : nullptr;
    return other != nullptr ? other->name.in("") : id;
  };
  part(tr("An easier one, where it is too much"), "easier", named(exercise.easier));
  part(tr("A harder one, for when it has become easy"), "harder", named(exercise.harder));
  part(tr("Sources"), "sources", join(exercise.sources, "\n"));
}

// Problems that belong to no field.
std::vector<std::string> others(const Problems& problems) {
  std::vector<std::string> words;
  for (const Problem& problem : problems) {
    const std::string& at = problem.place.pointer;
    const bool beside =
        at.starts_with("/name") || at.starts_with("/say/") || at == "/feel" || at == "/stop" || at == "/why";
    // Without a name there is no id: said once is enough.
    if (!beside && at != "/id") words.push_back(problem_words(problem, Library{}));
  }
  return words;
}

}  // namespace

double draw_pose_about(PoseBuilder& sheet, const Rect& column, const PoseScreen& state, const World& world) {
  const Exercise& exercise = state.draft.now();
  Column down(sheet, column);
  if (!state.problems.empty()) {
    const std::string words = tr("Not saved yet. What is missing is shown below.");
    down.take(message_bar(sheet, down.rest(), {words, Tone::attention, {}}), 12);
    draw_problems(sheet, down, others(state.problems));
  }
  draw_field(sheet, down, state, world, {pose_name, tr("Name"), tr("Knee to chest"), "/name"});
  for (const AboutField& field : about_fields()) draw_field(sheet, down, state, world, field);
  const auto technique = [](const std::string& id) { return technique_words(id); };
  const auto position = [](const std::string& id) { return position_words(id); };
  draw_choice(sheet, down, tr("Technique"), "technique", to_string(exercise.technique),
              values_of(technique_names(), technique));
  draw_choice(sheet, down, tr("Position"), "position", to_string(exercise.position),
              values_of(position_names(), position));
  draw_choice(sheet, down, tr("Sides"), "sides", to_string(exercise.sides),
              {{"both", tr("both at once")}, {"each", tr("left, then right")}, {"alternate", tr("in turn")}});
  draw_dose(sheet, down, state);
  draw_areas(sheet, down, exercise);
  draw_links(sheet, down, state, world);
  return down.used();
}

}  // namespace limber
