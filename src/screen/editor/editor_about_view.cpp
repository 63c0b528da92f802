#include <algorithm>

#include "base/message.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "labels/problem_labels.hpp"
#include "screen/editor/editor_choices.hpp"
#include "screen/editor/editor_numbers.hpp"
#include "screen/editor/editor_parts.hpp"

namespace limber {
namespace {

double draw_choice(EditorBuilder& sheet, const Rect& rect, const EditorScreen& state, const std::string& what,
                   const std::string& label) {
  return draw_editor_choices(sheet, rect, choices_of(state.history.now(), what), what, label,
                             {.several = is_any_of_several(what)});
}

std::vector<EditorNumber> some_numbers(const EditorScreen& state, std::initializer_list<const char*> names) {
  std::vector<EditorNumber> list;
  for (const EditorNumber& number : numbers_of(state.history.now())) {
    for (const char* name : names) {
      if (number.name == name) list.push_back(number);
    }
  }
  return list;
}

double draw_who(EditorBuilder& sheet, const Rect& rect, const EditorScreen& state, const World&) {
  Column column(sheet, rect);
  const auto field = [&](const char* name, const std::string& label, const std::string& placeholder) {
    column.take(draw_words_field(sheet, column.rest(), state, name, label, placeholder), 10);
  };
  field("title", tr("Title"), "");
  field("summary", tr("What it is for, in a sentence"), tr("Twelve gentle minutes on the mat before bed."));
  field("for", tr("For whom"), tr("Initials or a code; a name is not needed"));
  field("version", tr("Version"), "1");
  field("author", tr("Your name"), "");
  field("role", tr("Your profession"), tr("massage therapist"));
  field("practice", tr("Your practice, for the handout"), "");
  field("telephone", tr("Its telephone, for the handout"), "");
  const ButtonSpec another =
      make_button(sheet, tr("Save as another routine"), "save-another", SaveAsAnother{});
  column.take(button_row(sheet, column.rest(), {another}), 0);
  return column.used();
}

// Not while it is being written: half a time is none.
double draw_time_problem(EditorBuilder& sheet, const Rect& rect, const EditorScreen& state,
                         const World& world) {
  for (const Problem& problem : state.look.problems) {
    if (!problem.place.pointer.starts_with("/schedule/at") || sheet.has_focus("at")) continue;
    return write_down(sheet, rect, "⚠ " + problem_words(problem, *world.library),
                      {sheet.style(Type::body), sheet.colours().ink});
  }
  return 0;
}

double draw_schedule(EditorBuilder& sheet, const Rect& rect, const EditorScreen& state, const World& world) {
  Column column(sheet, rect);
  column.take(heading(sheet, column.rest(), tr("When"), Type::strong), 8);
  column.take(draw_choice(sheet, column.rest(), state, "schedule", tr("In the calendar")), 10);
  if (!state.history.now().schedule) return column.used();
  column.take(draw_choice(sheet, column.rest(), state, "days", tr("On these days; none chosen: every day")),
              10);
  column.take(
      number_rows(sheet, column.rest(), some_numbers(state, {"times_per_day", "weeks"}), state.fields), 6);
  column.take(draw_words_field(sheet, column.rest(), state, "at", tr("At what time"),
                               tr("20:30, or several: 8:00, 20:30")),
              4);
  column.take(draw_time_problem(sheet, column.rest(), state, world), 0);
  return column.used();
}

double draw_safety(EditorBuilder& sheet, const Rect& rect, const EditorScreen& state, const World& world) {
  Column column(sheet, rect);
  column.take(heading(sheet, column.rest(), tr("When to stop"), Type::strong), 8);
  column.take(number_rows(sheet, column.rest(), some_numbers(state, {"stop_at", "stop_rise"}), state.fields),
              6);
  column.take(draw_words_field(sheet, column.rest(), state, "advice", tr("What to do then, in your words"),
                               tr("Rest in the 90-90 position and message me.")),
              10);
  std::vector<Option> options{{tr("None"), "flare-", sheet.add_intent(ChangeChoice{"flare_routine", ""}),
                               state.history.now().safety.flare_routine.empty()}};
  for (const RoutineCard& card : world.cards) {
    if (!card.restful && !card.gentle) continue;
    options.push_back({card.title, "flare-" + card.id,
                       sheet.add_intent(ChangeChoice{"flare_routine", card.id}),
                       state.history.now().safety.flare_routine == card.id});
  }
  column.take(choice_group(sheet, column.rest(), tr("On a bad day, use instead"), options), 0);
  return column.used();
}

double draw_manner(EditorBuilder& sheet, const Rect& rect, const EditorScreen& state, const World&) {
  Column column(sheet, rect);
  column.take(heading(sheet, column.rest(), tr("What it is like"), Type::strong), 8);
  column.take(draw_choice(sheet, column.rest(), state, "intensity", tr("How demanding it is")), 10);
  column.take(draw_choice(sheet, column.rest(), state, "lie_on", tr("Lying on")), 10);
  column.take(draw_choice(sheet, column.rest(), state, "ambience", tr("Background sound")), 10);
  column.take(draw_choice(sheet, column.rest(), state, "benefits", tr("Good for")), 0);
  return column.used();
}

double draw_questions(EditorBuilder& sheet, const Rect& rect, const EditorScreen& state, const World&) {
  Column column(sheet, rect);
  column.take(heading(sheet, column.rest(), tr("What the client is asked"), Type::strong), 8);
  column.take(draw_choice(sheet, column.rest(), state, "before", tr("Before")), 10);
  column.take(draw_choice(sheet, column.rest(), state, "after", tr("After")), 10);
  column.take(draw_choice(sheet, column.rest(), state, "next_morning", tr("Next morning")), 10);
  column.take(draw_choice(sheet, column.rest(), state, "weekly", tr("Once a week")), 0);
  const std::vector<std::string>& weekly = state.history.now().ask.weekly;
  if (std::find(weekly.begin(), weekly.end(), "activities") == weekly.end()) return column.used();
  column.take(0, 10);
  column.take(draw_words_field(sheet, column.rest(), state, "activities",
                               tr("Their activities, one on each line, five at most"),
                               tr("Putting on socks; without any, nothing is asked")),
              0);
  return column.used();
}

}  // namespace

double draw_about_routine(EditorBuilder& sheet, const Rect& rect, const EditorScreen& state,
                          const World& world) {
  using Draw = double (*)(EditorBuilder&, const Rect&, const EditorScreen&, const World&);
  Column column(sheet, rect);
  for (const Draw draw : {&draw_who, &draw_schedule, &draw_safety, &draw_questions, &draw_manner}) {
    column.take(on_card(sheet, column.rest(),
                        [&](EditorBuilder& s, const Rect& r) { return draw(s, r, state, world); }),
                16);
  }
  return column.used();
}

}  // namespace limber
