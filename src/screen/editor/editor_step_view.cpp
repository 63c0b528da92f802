#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "screen/editor/editor_choices.hpp"
#include "screen/editor/editor_labels.hpp"
#include "screen/editor/editor_numbers.hpp"
#include "screen/editor/editor_parts.hpp"
#include "screen/ui/session_figure.hpp"

namespace limber {
namespace {

ButtonSpec small(ButtonSpec spec) {
  spec.type = Type::body;
  return spec;
}

std::vector<ButtonSpec> step_buttons(EditorBuilder& sheet, const Step& step, bool in_repeat) {
  const bool repeats = std::holds_alternative<RepeatStep>(step.what);
  std::vector<ButtonSpec> buttons{
      small(make_button(sheet, tr("Up"), "move-up", MoveStep{false}, ButtonKind::quiet, Icon::up)),
      small(make_button(sheet, tr("Down"), "move-down", MoveStep{true}, ButtonKind::quiet, Icon::down)),
      small(make_button(sheet, tr("Duplicate"), "double", DoubleStep{})),
      small(make_button(sheet, tr("Remove"), "remove", RemoveStep{}))};
  if (repeats)
    buttons.push_back(small(make_button(sheet, tr("Stop repeating"), "leave-repeat", LeaveRepeat{})));
  else if (!in_repeat)
    buttons.push_back(
        small(make_button(sheet, tr("Repeat"), "repeat", PutInRepeat{}, ButtonKind::quiet, Icon::repeat)));
  return buttons;
}

bool differs(const ExerciseStep& step) {
  ExerciseStep plain;
  plain.id = step.id;
  plain.note = step.note;
  plain.images = step.images;
  plain.clips = step.clips;
  plain.allow = step.allow;
  return step != plain;
}

double draw_own_words(EditorBuilder& sheet, const Rect& rect, const EditorScreen& state) {
  Column column(sheet, rect);
  column.take(draw_words_field(sheet, column.rest(), state, "setup", tr("Getting into position"), ""), 10);
  column.take(draw_words_field(sheet, column.rest(), state, "move", tr("The movement"),
                               tr("{side} stands for left or right")),
              10);
  column.take(
      draw_words_field(sheet, column.rest(), state, "hold", tr("While holding, a phrase on each line"), ""),
      10);
  column.take(draw_words_field(sheet, column.rest(), state, "release", tr("Coming out of it"), ""), 0);
  return column.used();
}

std::vector<ButtonSpec> exercise_buttons(EditorBuilder& sheet, const EditorScreen& state, const World& world,
                                         const ExerciseStep& asked, const Exercise& exercise) {
  const bool in_library = world.library->find(exercise.id) != nullptr;
  std::vector<ButtonSpec> buttons;
  if (!writes_own_words(state, asked))
    buttons.push_back(small(make_button(sheet, tr("Change the words"), "own-words", WriteOwnWords{})));
  buttons.push_back(small(
      make_button(sheet, tr("Pictures and voice"), "own-media", ChooseMedia{media_request(state, world)})));
  buttons.push_back(small(make_button(sheet, tr("Change the movement"), "own-pose",
                                      PoseExercise{std::make_shared<const Exercise>(exercise), state.key})));
  if (differs(asked) && in_library)
    buttons.push_back(small(make_button(sheet, tr("Back to the library's version"), "as-library",
                                        AsInLibrary{}, ButtonKind::bare)));
  return buttons;
}

double draw_exercise(EditorBuilder& sheet, const Rect& rect, const EditorScreen& state, const World& world,
                     const ExerciseStep& asked) {
  Column column(sheet, rect);
  const auto exercise = resolved(asked, *world.library);
  if (!exercise) return column.used();
  const std::string& language = state.history.now().language;
  if (exercise->figure) {
    const double height = sheet.units(150);
    Rect picture = column.rest();
    picture.height = height;
    tinted(sheet, picture, sheet.colours().paper);
    draw_still(sheet, padded(picture, sheet.units(12), sheet.units(8)), picture_of(*exercise));
    column.take(height, 10);
  }
  if (!writes_own_words(state, asked))
    column.take(write_down(sheet, column.rest(),
                           fill(exercise->say.move.in(language), {{"side", tr("right or left")}}),
                           {sheet.style(Type::body), sheet.colours().quiet_ink}),
                12);
  const auto choose = [&](const char* what, const std::string& label) {
    const double height = draw_editor_choices(sheet, column.rest(), choices_of({asked}, what, *world.library),
                                              what, label, {.several = is_any_of_several(what)});
    if (height > 0) column.take(height, 12);
  };
  choose("holds", tr("How long each is held"));
  choose("band", tr("Which band"));
  choose("sides", tr("Which side"));
  column.take(draw_words_field(sheet, column.rest(), state, "note", tr("A note, spoken before it"),
                               tr("In your own words, for this client")),
              12);
  if (writes_own_words(state, asked)) column.take(draw_own_words(sheet, column.rest(), state), 12);
  choose("days", tr("Only on these days; none chosen: always"));
  column.take(button_row(sheet, column.rest(), exercise_buttons(sheet, state, world, asked, *exercise)), 0);
  return column.used();
}

double draw_say(EditorBuilder& sheet, const Rect& rect, const EditorScreen& state, const World& world,
                const SayStep& say) {
  Column column(sheet, rect);
  column.take(draw_words_field(sheet, column.rest(), state, "say", tr("What is said"), ""), 12);
  column.take(draw_editor_choices(sheet, column.rest(), choices_of({say}, "position", *world.library),
                                  "position", tr("In which position")),
              12);
  column.take(
      draw_editor_choices(sheet, column.rest(), choices_of_words(say, state.history.now(), *world.library),
                          "with", tr("Only with these exercises (none: always)"), {.several = true}),
      0);
  return column.used();
}

double draw_nothing_selected(EditorBuilder& sheet, const Rect& rect) {
  return write_down(sheet, rect,
                    tr("Choose a step to change it. With the keyboard: up and down choose, Ctrl with them "
                       "moves, Delete removes, Ctrl+D duplicates, Insert adds, Ctrl+Z undoes."),
                    {sheet.style(Type::body), sheet.colours().quiet_ink});
}

double draw_selected(EditorBuilder& sheet, const Rect& rect, const EditorScreen& state, const World& world,
                     const Step& step) {
  Column column(sheet, rect);
  column.take(heading(sheet, column.rest(), step_title(step, *world.library, state.history.now().language),
                      Type::strong),
              10);
  const double numbers =
      number_rows(sheet, column.rest(), labelled_numbers(step, *world.library), state.fields);
  if (numbers > 0) column.take(numbers, 8);
  if (const auto* say = std::get_if<SayStep>(&step.what))
    column.take(draw_say(sheet, column.rest(), state, world, *say), 12);
  if (const auto* asked = std::get_if<ExerciseStep>(&step.what))
    column.take(draw_exercise(sheet, column.rest(), state, world, *asked), 12);
  std::vector<ButtonSpec> buttons = step_buttons(sheet, step, state.selected.size() > 1);
  if (state.look.timeline) {
    buttons.push_back(small(make_button(sheet, tr("Play from here"), "play-from",
                                        Rehearse{std::make_shared<const Routine>(routine_of(state)),
                                                 static_cast<int>(state.selected.front())},
                                        ButtonKind::quiet, Icon::play)));
  }
  column.take(button_row(sheet, column.rest(), buttons), 0);
  return column.used();
}

}  // namespace

double draw_step_details(EditorBuilder& sheet, const Rect& column, const EditorScreen& state,
                         const World& world) {
  const Step* step = selected_step(state);
  if (step == nullptr) return draw_nothing_selected(sheet, column);
  return on_card(sheet, column,
                 [&](EditorBuilder& s, const Rect& r) { return draw_selected(s, r, state, world, *step); });
}

}  // namespace limber
