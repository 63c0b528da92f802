#include <algorithm>
#include <cmath>

#include "base/message.hpp"
#include "frame/icon.hpp"
#include "frame/words.hpp"
#include "labels/exercise_labels.hpp"
#include "labels/vocabulary_labels.hpp"
#include "screen/settings/exercise_screen.hpp"
#include "screen/ui/exercise_links.hpp"
#include "screen/ui/session_figure.hpp"

namespace limber {
namespace {

using ExerciseBuilder = ViewBuilder<ExerciseIntent>;

double draw_part(ExerciseBuilder& sheet, const Rect& column, const ExercisePart& part) {
  Column down(sheet, column);
  down.take(heading(sheet, down.rest(), part.title, Type::strong), 2);
  down.take(write_down(sheet, down.rest(), part.words, {sheet.style(Type::strong), sheet.colours().ink}), 0);
  return down.used();
}

// On a tint and with the sign it has in a session, so that it is known there.
double draw_warning(ExerciseBuilder& sheet, const Rect& column, const ExercisePart& part) {
  const Theme& t = sheet.colours();
  const double pad = sheet.units(16);
  const double side = std::round(sheet.style(Type::strong).size * 1.6);
  const double words = height_of(sheet, column.width - 3 * pad - side,
                                 [&](ExerciseBuilder& s, const Rect& r) { return draw_part(s, r, part); });
  const Rect box = snapped({column.x, column.y, column.width, std::max(side, words) + 2 * pad});
  tinted(sheet, box, t.warn_soft);
  Rect inner = padded(box, pad, pad);
  const Rect sign = cut_left(inner, side);
  icon(sheet, {sign.x, sign.y, side, side}, Icon::hand, t.warn_text);
  cut_left(inner, pad);
  draw_part(sheet, inner, part);
  return box.height;
}

// Leads on to another exercise, by its name; nothing where the library has none of this id.
double draw_link(ExerciseBuilder& sheet, const Rect& column, const World& world, const std::string& title,
                 const std::string& key, const std::string& id) {
  const auto other = exercise_of(world.library, id);
  if (!other) return 0;
  Column down(sheet, column);
  down.take(heading(sheet, down.rest(), title, Type::strong), 6);
  ButtonSpec spec = make_button(sheet, other->name.in(world.learn.language), key, ReadExercise{other},
                                ButtonKind::quiet, Icon::next);
  spec.type = Type::body;
  down.take(button_row(sheet, down.rest(), {spec}), 0);
  return down.used();
}

double draw_exercise(ExerciseBuilder& sheet, const Rect& column, const World& world,
                     const Exercise& exercise) {
  const std::string& language = world.learn.language;
  Column down(sheet, column);
  const auto take = [&](double height) {
    if (height > 0) down.take(height, 16);
  };
  down.take(heading(sheet, down.rest(), exercise.name.in(language), Type::title), 2);
  take(write_down(sheet, down.rest(), position_words(exercise.position),
                  {sheet.style(Type::body), sheet.colours().quiet_ink}));
  if (exercise.figure) {
    const Rect place{column.x, down.rest().y, column.width, std::min(sheet.units(240), column.width * 0.5)};
    tinted(sheet, place, sheet.colours().paper);
    draw_still(sheet, padded(place, sheet.units(16), sheet.units(8)), picture_of(exercise));
    sheet.area(Role::figure, place, exercise.name.in(language),
               pose_words(exercise, language, BodySide::none));
    take(place.height);
  }
  for (const ExercisePart& part : about_exercise(exercise, language))
    take(part.warns ? draw_warning(sheet, down.rest(), part) : draw_part(sheet, down.rest(), part));
  take(draw_link(sheet, down.rest(), world, tr("Too much? Do this instead"), "easier", exercise.easier));
  take(draw_link(sheet, down.rest(), world, tr("Easy by now? A step further"), "harder", exercise.harder));
  return down.used();
}

std::string words_back(const ExerciseScreen& state) {
  const bool to_session = state.came_from == ScreenName::session && state.trail.size() < 2;
  return to_session ? tr("Back to the session") : trc("learn", "Back");
}

}  // namespace

PageHead head(const ExerciseScreen& state) {
  return {true, words_back(state)};
}

View<ExerciseIntent> view(const ExerciseScreen& state, const World& world, const ViewContext& context) {
  return paged<ExerciseIntent>(context, state.scrolls, [&](ExerciseBuilder& sheet, const Rect& column) {
    if (state.trail.empty()) return 0.0;
    const Exercise& exercise = *state.trail.back();
    // Lines longer than this are hard to follow to the next.
    const double width = std::min(column.width, sheet.style(Type::strong).size * 40);
    const Rect middle{column.x + std::floor((column.width - width) / 2), column.y, width, column.height};
    sheet.announce(exercise.name.in(world.learn.language));
    return on_card(sheet, middle,
                   [&](ExerciseBuilder& s, const Rect& r) { return draw_exercise(s, r, world, exercise); });
  });
}

}  // namespace limber
