#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "labels/exercise_labels.hpp"
#include "screen/journal/journal_parts.hpp"
#include "screen/ui/dose_lines.hpp"

namespace limber {
namespace {

double draw_periods(JournalBuilder& sheet, const Rect& column, int shown) {
  std::vector<Option> options;
  const auto add = [&](int days, const std::string& words) {
    options.push_back(
        {words, "period-" + std::to_string(days), sheet.add_intent(ShowExercisesOf{days}), days == shown});
  };
  add(7, tr("One week"));
  add(28, tr("Four weeks"));
  add(91, tr("Three months"));
  add(0, tr("All"));
  return choice_group(sheet, column, tr("Of how long?"), options, {.label_shown = false});
}

// How much of the time asked for was held, as a bar.
double draw_bar(JournalBuilder& sheet, const Rect& column, const ExerciseDone& done) {
  if (done.planned <= Millis{0}) return 0;
  const double thick = std::max(5.0, sheet.units(7));
  const double share = std::clamp(
      static_cast<double>(done.held.count()) / static_cast<double>(done.planned.count()), 0.0, 1.0);
  sheet.fill({column.x, column.y, column.width, thick}, thick / 2, sheet.colours().action_soft);
  sheet.stroke(rounded_rect({column.x, column.y, column.width, thick}, thick / 2), sheet.colours().line, 1);
  if (share > 0)
    sheet.fill({column.x, column.y, std::max(thick, column.width * share), thick}, thick / 2,
               sheet.colours().action);
  return thick;
}

double draw_side(JournalBuilder& sheet, const Rect& rect, const ExerciseDone& done) {
  const Theme& t = sheet.colours();
  Column column(sheet, rect);
  column.take(write_down(sheet, column.rest(), done_words(done),
                         {sheet.style(Type::body, Weight::regular, true), t.ink}),
              4);
  column.take(draw_bar(sheet, column.rest(), done), 4);
  const bool sore = times_hurt(done) > 0;
  const std::string reasons = join(left_out_words(done), " · ");
  column.take(write_down(sheet, column.rest(), reasons,
                         {sheet.style(Type::small, sore ? Weight::semibold : Weight::regular),
                          sore ? t.stretch_text : t.quiet_ink}),
              6);
  return column.used();
}

using SidesDone = std::vector<ExerciseDone>;

double draw_exercise(JournalBuilder& sheet, const Rect& rect, const std::string& name,
                     const SidesDone& sides) {
  Column column(sheet, rect);
  column.take(write_down(sheet, column.rest(), name,
                         {sheet.style(Type::strong, Weight::semibold), sheet.colours().ink}),
              6);
  const bool beside = sides.size() == 2 && rect.width > sheet.style(Type::body).size * 38;
  if (beside) {
    const std::vector<Rect> halves = columns(column.rest(), 2, sheet.units(24));
    const double first = draw_side(sheet, halves[0], sides[0]);
    column.take(std::max(first, draw_side(sheet, halves[1], sides[1])), 0);
  } else {
    for (const ExerciseDone& side : sides) column.take(draw_side(sheet, column.rest(), side), 2);
  }
  std::vector<std::string> words;
  for (const ExerciseDone& side : sides) {
    words.push_back(done_words(side));
    for (const std::string& line : left_out_words(side)) words.push_back(line);
  }
  sheet.area(Role::text, {rect.x, rect.y, rect.width, column.used()}, name, join(words, ". "));
  return column.used();
}

std::vector<SidesDone> by_exercise(const std::vector<ExerciseDone>& list) {
  std::vector<SidesDone> grouped;
  for (const ExerciseDone& done : list) {
    if (grouped.empty() || grouped.back().front().exercise != done.exercise) grouped.emplace_back();
    grouped.back().push_back(done);
  }
  return grouped;
}

double draw_list(JournalBuilder& sheet, const Rect& rect, const World& world,
                 const std::vector<SidesDone>& exercises) {
  Column column(sheet, rect);
  for (std::size_t i = 0; i < exercises.size(); ++i) {
    const SidesDone& sides = exercises[i];
    column.take(
        draw_exercise(sheet, column.rest(), name_of(world.exercise_names, sides.front().exercise), sides),
        10);
    if (i + 1 == exercises.size()) break;
    sheet.fill({rect.x, column.rest().y, rect.width, 1}, 0, sheet.colours().hairline);
    column.take(1, 10);
  }
  return column.used();
}

// Small steps up and down: where each exercise stands, and how it came there.
double draw_steps(JournalBuilder& sheet, const Rect& rect, const World& world) {
  constexpr std::size_t most = 20;
  Column column(sheet, rect);
  const auto list = [&](const std::string& title, std::vector<std::string> lines) {
    if (lines.size() > most) lines.resize(most);
    if (lines.empty()) return;
    column.take(heading(sheet, column.rest(), title, Type::strong), 6);
    for (const std::string& line : lines) {
      const double height =
          write_down(sheet, column.rest(), line, {sheet.style(Type::body), sheet.colours().ink});
      sheet.area(Role::text, {rect.x, column.rest().y, rect.width, height}, line);
      column.take(height, 4);
    }
    column.take(0, 8);
  };
  list(tr("How you do it by now"), standing_lines(*world.about, world.sessions, world, world.now));
  list(tr("Step by step"), change_lines(world.about->doses, world, local_day(world.now)));
  return column.used();
}

}  // namespace

double draw_exercises_part(JournalBuilder& sheet, const Rect& rect, const JournalScreen& state,
                           const World& world) {
  Column column(sheet, rect);
  column.take(draw_periods(sheet, column.rest(), state.exercise_days), 14);
  const std::int64_t today = local_day(world.now);
  const std::int64_t first = state.exercise_days > 0 ? today - state.exercise_days + 1 : INT64_MIN;
  const std::vector<SidesDone> exercises = by_exercise(exercises_done(world.sessions, first, today));
  if (world.about && !world.about->doses.empty())
    column.take(on_card(sheet, column.rest(),
                        [&](JournalBuilder& s, const Rect& r) { return draw_steps(s, r, world); }),
                14);
  if (exercises.empty()) {
    column.take(
        message_bar(sheet, column.rest(), {tr("No exercise was done in this time."), Tone::plain, {}}), 0);
    return column.used();
  }
  column.take(on_card(sheet, column.rest(),
                      [&](JournalBuilder& s, const Rect& r) { return draw_list(s, r, world, exercises); }),
              0);
  return column.used();
}

}  // namespace limber
