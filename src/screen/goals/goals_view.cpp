#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "labels/assessment_labels.hpp"
#include "labels/day_labels.hpp"
#include "screen/goals/goals_screen.hpp"
#include "screen/ui/score_rows.hpp"

namespace limber {
namespace {

constexpr std::size_t most_answers = 12;  // that are listed

std::string example(std::size_t number) {
  if (number == 0) return tr("Such as: walk to the market and back");
  if (number == 1) return tr("Such as: sit through a concert");
  return tr("Such as: lift my grandchild");
}

std::string label(std::size_t number) {
  if (number == 0) return tr("The first");
  return number == 1 ? tr("The second, if you like") : tr("The third, if you like");
}

// A goal's field, and once it has words how able the person is today.
double draw_goal(GoalsBuilder& sheet, const Rect& rect, const GoalsScreen& state, std::size_t number) {
  const std::string key = goal_field(number);
  Column column(sheet, rect);
  column.take(text_field(sheet, column.rest(),
                         {.label = label(number), .placeholder = example(number), .key = key}, state.fields),
              10);
  if (goal_words(state.fields.text(key)).empty()) return column.used();
  const ScoreQuestion asked{key, tr("How able are you to do it today?"), tr("unable to do it"),
                            tr("as able as before"), state.ratings.at(number)};
  column.take(score_rows_down(sheet, column.rest(), {asked},
                              [&](RatingIntent given) { return sheet.add_intent(std::move(given)); }),
              0);
  return column.used();
}

std::string answer_words(const Assessment& one, std::int64_t today) {
  std::vector<std::string> parts;
  for (const AssessmentItem& item : one.items) {
    if (item.score)
      parts.push_back(
          fill(tr("{name}: {score}"), {{"name", item.name}, {"score", std::to_string(item.score->value())}}));
  }
  const auto score = score_of(one);
  if (one.instrument == Instrument::peg)
    parts = {score ? fill(tr("{name}: {score}"),
                          {{"name", instrument_words(one.instrument)}, {"score", number_text(*score, 1)}})
                   : tr("not answered")};
  if (parts.empty()) parts.push_back(tr("not answered"));
  return fill(tr("{day}: {words}"),
              {{"day", date_words(local_day(one.at), today)}, {"words", join(parts, " · ")}});
}

double draw_answer(GoalsBuilder& sheet, const Rect& rect, const GoalsScreen& state, const Assessment& one,
                   std::int64_t today) {
  const std::string words = answer_words(one, today);
  if (state.deleting == one.id)
    return message_bar(
        sheet, rect,
        {fill(tr("Delete this answer for good? {words}"), {{"words", words}}),
         Tone::attention,
         {make_button(sheet, tr("Keep it"), "keep-answer", KeepAnswer{}, ButtonKind::primary),
          make_button(sheet, tr("Delete for good"), "delete-answer", DeleteAnswer{}, ButtonKind::danger)}});
  ButtonSpec remove = make_button(sheet, tr("Delete …"), "delete-" + std::to_string(one.id),
                                  AskToDeleteAnswer{one.id}, ButtonKind::bare);
  remove.type = Type::body;
  return message_bar(sheet, rect, {words, Tone::plain, {remove}});
}

double draw_answers(GoalsBuilder& sheet, const Rect& rect, const GoalsScreen& state, const World& world) {
  Column column(sheet, rect);
  column.take(heading(sheet, rect, tr("Answers so far")), 8);
  std::size_t shown = 0;
  for (const Assessment& one : assessments_of(world)) {
    if (++shown > most_answers) break;
    column.take(draw_answer(sheet, column.rest(), state, one, local_day(world.now)), 8);
  }
  return column.used();
}

}  // namespace

PageHead head(const GoalsScreen&) {
  return {true, trc("goals", "Back")};
}

View<GoalsIntent> view(const GoalsScreen& state, const World& world, const ViewContext& context) {
  return paged<GoalsIntent>(context, state.scrolls, [&](GoalsBuilder& sheet, const Rect& rect) {
    Column column(sheet, rect);
    const TextSpec quiet{sheet.style(Type::body), sheet.colours().quiet_ink};
    column.take(heading(sheet, rect, tr("What would you like to do again?"), Type::title), 4);
    column.take(write_down(sheet, column.rest(),
                           tr("Up to three things that you miss, or that are hard now, in your own words. "
                              "Every two weeks Limber asks how able you are. It stays on this computer, and "
                              "stands first on the report for your therapist."),
                           quiet),
                16);
    for (std::size_t number = 0; number < most_goals; ++number)
      column.take(on_card(sheet, column.rest(),
                          [&](GoalsBuilder& s, const Rect& r) { return draw_goal(s, r, state, number); }),
                  12);
    std::vector<ButtonSpec> buttons{
        make_button(sheet, tr("Keep"), "keep-goals", KeepGoals{}, ButtonKind::primary, Icon::check)};
    if (world.about && !world.about->goals.told)
      buttons.push_back(make_button(sheet, tr("Not now"), "pass-goals", PassOverGoals{}, ButtonKind::bare));
    column.take(button_row(sheet, column.rest(), buttons, Align::end), 24);
    if (!assessments_of(world).empty()) column.take(draw_answers(sheet, column.rest(), state, world), 0);
    return column.used();
  });
}

}  // namespace limber
