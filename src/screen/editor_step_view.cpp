#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "screen/editor_choices.hpp"
#include "screen/editor_numbers.hpp"
#include "screen/editor_parts.hpp"
#include "screen/editor_words.hpp"
#include "screen/session_figure.hpp"

namespace limber {
namespace {

ButtonSpec small(ButtonSpec spec) {
  spec.type = Type::body;
  return spec;
}

std::vector<ButtonSpec> step_buttons(PageBuilder& sheet, const Step& step, bool in_repeat) {
  const bool repeats = std::holds_alternative<RepeatStep>(step.what);
  std::vector<ButtonSpec> buttons{
      small(asking(sheet, tr("Up"), "move-up", EditorIntent{MoveStep{false}}, ButtonKind::quiet, Icon::up)),
      small(asking(sheet, tr("Down"), "move-down", EditorIntent{MoveStep{true}}, ButtonKind::quiet,
                   Icon::down)),
      small(asking(sheet, tr("Once more"), "double", EditorIntent{DoubleStep{}})),
      small(asking(sheet, tr("Remove"), "remove", EditorIntent{RemoveStep{}}))};
  if (repeats)
    buttons.push_back(
        small(asking(sheet, tr("No longer repeat"), "leave-repeat", EditorIntent{LeaveRepeat{}})));
  else if (!in_repeat)
    buttons.push_back(small(
        asking(sheet, tr("Repeat"), "repeat", EditorIntent{PutInRepeat{}}, ButtonKind::quiet, Icon::repeat)));
  return buttons;
}

bool differs(const ExerciseStep& step) {
  return step.hold || step.rest || step.reps || step.minutes || step.sides || step.in_place;
}

double draw_sides(PageBuilder& sheet, const Rect& rect, const EditorScreen& state, const Step& step) {
  std::vector<Option> options;
  for (const EditorChoice& choice : choices_of(step, "sides", *state.library)) {
    options.push_back({choice.words, "sides-" + choice.value,
                       sheet.on(EditorIntent{ChangeChoice{"sides", choice.value}}), choice.chosen});
  }
  return options.empty() ? 0 : choice_group(sheet, rect, tr("Which side"), options);
}

double draw_own_words(PageBuilder& sheet, const Rect& rect, const EditorScreen& state) {
  Column column(sheet, rect);
  column.take(draw_words_field(sheet, column.rest(), state, "setup", tr("How to begin"), ""), 10);
  column.take(draw_words_field(sheet, column.rest(), state, "move", tr("The movement"),
                               tr("{side} stands for left or right")),
              10);
  column.take(draw_words_field(sheet, column.rest(), state, "hold", tr("While holding, a line a phrase"), ""),
              10);
  column.take(draw_words_field(sheet, column.rest(), state, "release", tr("How to come out of it"), ""), 0);
  return column.used();
}

std::vector<ButtonSpec> exercise_buttons(PageBuilder& sheet, const EditorScreen& state,
                                         const ExerciseStep& asked, const Exercise& exercise) {
  const bool in_library = state.library->find(exercise.id) != nullptr;
  std::vector<ButtonSpec> buttons;
  if (!asked.in_place)
    buttons.push_back(small(asking(sheet, tr("Other words"), "own-words", EditorIntent{WriteOwnWords{}})));
  buttons.push_back(
      small(asking(sheet, tr("Pictures and voice"), "own-media", ChooseMedia{media_wish(state)})));
  buttons.push_back(small(asking(sheet, tr("Another movement"), "own-pose",
                                 PoseExercise{std::make_shared<const Exercise>(exercise)})));
  if (differs(asked) && in_library)
    buttons.push_back(small(asking(sheet, tr("As in the library again"), "as-library",
                                   EditorIntent{AsInLibrary{}}, ButtonKind::bare)));
  return buttons;
}

double draw_exercise(PageBuilder& sheet, const Rect& rect, const EditorScreen& state,
                     const ExerciseStep& asked) {
  Column column(sheet, rect);
  const auto exercise = resolved(asked, *state.library);
  if (!exercise) return column.used();
  const std::string& language = state.history.now().language;
  if (exercise->figure) {
    const double height = sheet.units(150);
    Rect picture = column.rest();
    picture.height = height;
    tinted(sheet, picture, sheet.colours().paper);
    draw_still(sheet, padded(picture, sheet.units(12), sheet.units(8)), *exercise->figure);
    column.take(height, 10);
  }
  if (!asked.in_place)
    column.take(write_down(sheet, column.rest(),
                           fill(exercise->say.move.in(language), {{"side", tr("right or left")}}),
                           {sheet.style(Type::body), sheet.colours().quiet_ink}),
                12);
  const double sides = draw_sides(sheet, column.rest(), state, {asked});
  if (sides > 0) column.take(sides, 12);
  column.take(draw_words_field(sheet, column.rest(), state, "note", tr("A note, spoken before it"),
                               tr("In your own words, for this client")),
              12);
  if (asked.in_place) column.take(draw_own_words(sheet, column.rest(), state), 12);
  column.take(button_row(sheet, column.rest(), exercise_buttons(sheet, state, asked, *exercise)), 0);
  return column.used();
}

double draw_nothing_selected(PageBuilder& sheet, const Rect& rect) {
  return write_down(
      sheet, rect,
      tr("Choose a step to change it. With the keyboard: up and down choose, Ctrl with them moves, "
         "Delete removes, Ctrl+D doubles, Insert adds, Ctrl+Z takes back."),
      {sheet.style(Type::body), sheet.colours().quiet_ink});
}

double draw_selected(PageBuilder& sheet, const Rect& rect, const EditorScreen& state, const Step& step) {
  Column column(sheet, rect);
  column.take(heading(sheet, column.rest(), step_title(step, *state.library, state.history.now().language),
                      Type::strong),
              10);
  const double numbers = draw_numbers(sheet, column.rest(), numbers_of(step, *state.library));
  if (numbers > 0) column.take(numbers, 8);
  if (std::holds_alternative<SayStep>(step.what))
    column.take(draw_words_field(sheet, column.rest(), state, "say", tr("What is said"), ""), 12);
  if (const auto* asked = std::get_if<ExerciseStep>(&step.what))
    column.take(draw_exercise(sheet, column.rest(), state, *asked), 12);
  std::vector<ButtonSpec> buttons = step_buttons(sheet, step, state.selected.size() > 1);
  if (state.look.timeline) {
    buttons.push_back(small(asking(sheet, tr("Play from here"), "play-from",
                                   Rehearse{std::make_shared<const Routine>(routine_of(state)),
                                            static_cast<int>(state.selected.front())},
                                   ButtonKind::quiet, Icon::play)));
  }
  column.take(button_row(sheet, column.rest(), buttons), 0);
  return column.used();
}

}  // namespace

double draw_step_details(PageBuilder& sheet, const Rect& column, const EditorScreen& state) {
  const Step* step = selected_step(state);
  if (step == nullptr) return draw_nothing_selected(sheet, column);
  return on_card(sheet, column,
                 [&](PageBuilder& s, const Rect& r) { return draw_selected(s, r, state, *step); });
}

}  // namespace limber
