#include "base/message.hpp"
#include "base/text.hpp"
#include "course/goals.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "labels/assessment_labels.hpp"
#include "labels/goal_labels.hpp"
#include "screen/journal/journal_parts.hpp"

namespace limber {
namespace {

// The goal, how it was rated over time, and what that says.
double draw_goal(JournalBuilder& sheet, const Rect& rect, const Goal& goal,
                 const std::vector<Assessment>& ratings) {
  const Theme& t = sheet.colours();
  Column column(sheet, rect);
  column.take(
      write_down(sheet, column.rest(), goal.words, {sheet.style(Type::strong, Weight::semibold), t.ink}), 2);
  const std::string words = ratings.empty() ? tr("not rated yet") : course_words(ratings);
  if (ratings.size() > 1) {
    const double height = sheet.style(Type::body).size * 5;
    draw_score_curve(sheet, {rect.x, column.rest().y, rect.width, height}, ratings);
    column.take(height, 4);
  }
  column.take(write_down(sheet, column.rest(), words, {sheet.style(Type::body), t.ink}), 0);
  sheet.area(Role::figure, {rect.x, rect.y, rect.width, column.used()}, goal.words, words);
  return column.used();
}

double draw_goal_cards(JournalBuilder& sheet, const Rect& rect, const World& world) {
  const std::vector<Goal>& goals = world.about->goals.list;
  const auto draw = [&](std::size_t i, JournalBuilder& s, const Rect& r) {
    return draw_goal(s, r, goals[i], ratings_of(assessments_of(world), goals[i].words));
  };
  const int across = columns_that_fit(rect.width, sheet.style(Type::body).size * 20, sheet.units(20),
                                      static_cast<int>(goals.size()));
  Rect rest{rect.x, rect.y, rect.width, 1e6};
  const double pad = sheet.units(24);
  lay_rows(rest, {goals.size(), across, sheet.units(20),
                  [&](std::size_t i, double width) {
                    return height_of(sheet, width - 2 * pad,
                                     [&](JournalBuilder& s, const Rect& r) { return draw(i, s, r); }) +
                           2 * pad;
                  },
                  [&](std::size_t i, const Rect& cell) {
                    card(sheet, cell);
                    draw(i, sheet, padded(cell, pad, pad));
                  }});
  return rest.y - rect.y;
}

}  // namespace

double draw_goals(JournalBuilder& sheet, const Rect& rect, const World& world) {
  if (!world.about) return 0;
  const bool any = !world.about->goals.list.empty();
  Column column(sheet, rect);
  if (any) {
    column.take(heading(sheet, rect, tr("What I want to do again")), 10);
    column.take(draw_goal_cards(sheet, column.rest(), world), 8);
  }
  ButtonSpec goals =
      make_button(sheet, any ? tr("Rate or change them") : tr("What I want to do again"), "to-goals",
                  GoTo{ScreenName::goals}, any ? ButtonKind::bare : ButtonKind::quiet);
  ButtonSpec plan = make_button(sheet, tr("My plan for a flare"), "to-flare-plan",
                                GoTo{ScreenName::flare_plan}, ButtonKind::bare);
  ButtonSpec measure = make_button(sheet, tr("Measure a movement"), "to-measure", GoTo{ScreenName::movement},
                                   ButtonKind::bare);
  goals.type = plan.type = measure.type = Type::body;
  column.take(button_row(sheet, column.rest(), {goals, plan, measure}), 0);
  return column.used();
}

double draw_measured(JournalBuilder& sheet, const Rect& rect, const World& world) {
  if (!world.about || world.about->measured.empty()) return 0;
  return on_card(sheet, rect, [&](JournalBuilder& s, const Rect& r) {
    const Theme& t = s.colours();
    Column column(s, r);
    column.take(
        write_down(s, column.rest(), tr("Measured"), {s.style(Type::strong, Weight::semibold), t.ink}), 4);
    for (const std::string& line : measured_lines(world.about->measured)) {
      const double height = write_down(s, column.rest(), line, {s.style(Type::body), t.ink});
      s.area(Role::text, {r.x, column.rest().y, r.width, height}, line);
      column.take(height, 4);
    }
    return column.used();
  });
}

}  // namespace limber
