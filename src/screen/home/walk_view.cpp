#include "screen/home/walk_view.hpp"

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "labels/day_labels.hpp"
#include "screen/ui/page.hpp"
#include "timeline/walk.hpp"

namespace limber {
namespace {

// A programme's walk for this day, in the minutes it is at by now.
bool is_planned(const Today& now, const RoutineCard& walk) {
  return now.course != nullptr && now.suggested == &walk;
}

bool suits(const World& world, const Today& now, const RoutineCard& card) {
  const auto index = static_cast<std::size_t>(&card - world.cards.data());
  return now.may_start && now.flags.empty() && now.candidates[index].fit > 0;
}

}  // namespace

std::optional<double> last_walk(const World& world) {
  for (const SessionRecord& record : world.sessions) {
    if (record.routine != walk_id || walked(record.steps, *world.library) == 0ms) continue;
    Millis planned{0};
    for (const PerformedStep& step : record.steps) planned += step.planned;
    return to_seconds(planned) / 60;
  }
  return std::nullopt;
}

double draw_walk(HomeBuilder& sheet, const Rect& column, const World& world, const Today& now) {
  const RoutineCard* card = card_named(world, walk_id);
  if (card == nullptr || !card->routine || is_planned(now, *card) || !suits(world, now, *card)) return 0;
  const auto last = last_walk(world);
  const std::string words =
      last ? fill(tr("A walk? Last time it was {minutes}."), {{"minutes", walk_minutes_words(*last)}})
           : tr("A walk? There and back, with a bell where you turn round.");
  std::vector<ButtonSpec> choices;
  for (const double minutes : walks_around(last.value_or(first_walk)))
    choices.push_back(make_button(sheet, walk_minutes_words(minutes), "walk-" + number_text(minutes, 1),
                                  StartRoutine{card->id, minutes}, ButtonKind::quiet));
  return message_bar(sheet, column, {words, Tone::plain, choices});
}

}  // namespace limber
