#include "screen/ui/dose_lines.hpp"

#include <set>

#include "base/message.hpp"
#include "base/text.hpp"
#include "course/dose_step.hpp"
#include "labels/day_labels.hpp"
#include "labels/exercise_labels.hpp"

namespace limber {
namespace {

std::string routine_title(const World& world, const std::string& id) {
  const RoutineCard* card = card_named(world, id);
  return card == nullptr ? id : card->title;
}

// All its numbers.
std::string words_of(const Level& level, const World& world) {
  std::vector<std::string> parts;
  if (!level.instead.empty()) parts.push_back(level_words(level, {}, *world.library, world.learn.language));
  if (level.reps > 0) parts.push_back(level_words({level.reps, 0, 0, ""}, {}, *world.library, ""));
  if (level.hold_s > 0) parts.push_back(level_words({0, level.hold_s, 0, ""}, {}, *world.library, ""));
  if (level.minutes > 0) parts.push_back(level_words({0, 0, level.minutes, ""}, {}, *world.library, ""));
  return join(parts, ", ");
}

std::string less_words(int less) {
  return less == 0 ? tr("all of it as planned again")
                   : fill(trn("all of it {count} step smaller", "all of it {count} steps smaller", less),
                          {{"count", std::to_string(less)}});
}

std::string turn_words(const DoseChange& change) {
  switch (change.turn) {
    case DoseTurn::up:
      return tr("said yes");
    case DoseTurn::not_yet:
      return tr("offered, and left as it was");
    case DoseTurn::back:
      return tr("after a bad morning");
    case DoseTurn::away:
      break;
  }
  return tr("after some time away");
}

// What it came to.
std::string change_words(const DoseChange& change, const World& world) {
  if (change.exercise.empty())
    return fill(tr("{routine}: {what}"),
                {{"routine", routine_title(world, change.routine)}, {"what", less_words(change.less)}});
  const std::string level = words_of(change.level, world);
  return fill(tr("{exercise}: {what}"), {{"exercise", name_of(world.exercise_names, change.exercise)},
                                         {"what", level.empty() ? tr("as it was planned") : level}});
}

}  // namespace

std::vector<std::string> change_lines(const std::vector<DoseChange>& changes, const World& world,
                                      std::int64_t today) {
  std::vector<std::string> lines;
  for (auto change = changes.rbegin(); change != changes.rend(); ++change)
    lines.push_back(fill(tr("{day}: {change} ({why})"), {{"day", date_words(local_day(change->at), today)},
                                                         {"change", change_words(*change, world)},
                                                         {"why", turn_words(*change)}}));
  return lines;
}

std::vector<std::string> standing_lines(const AboutPerson& person, const std::vector<SessionRecord>& sessions,
                                        const World& world, const WallTime& now) {
  std::vector<std::string> lines;
  for (const Course& course : courses_of(world.programmes, person, sessions, now)) {
    const std::string& language = course.programme->language;
    lines.push_back(
        fill(tr("{programme}: {phase}, week {week}"), {{"programme", course.programme->title.in(language)},
                                                       {"phase", course.now().title.in(language)},
                                                       {"week", std::to_string(course.week)}}));
  }
  std::set<std::string> routines;
  for (const DoseChange& change : person.doses) routines.insert(change.routine);
  for (const std::string& id : routines) {
    const RoutineCard* card = card_named(world, id);
    if (card == nullptr || !card->routine) continue;
    const Levels levels = levels_of(person.doses, *card->routine);
    for (const auto& [exercise, level] : levels.of)
      lines.push_back(fill(tr("{exercise}: {what}, in “{routine}”"),
                           {{"exercise", name_of(world.exercise_names, exercise)},
                            {"what", words_of(level, world)},
                            {"routine", card->title}}));
    if (levels.less > 0)
      lines.push_back(
          fill(tr("{routine}: {what}"), {{"routine", card->title}, {"what", less_words(levels.less)}}));
  }
  return lines;
}

std::vector<std::string> ready_lines(const AboutPerson& person, const std::vector<SessionRecord>& sessions,
                                     const World& world, const WallTime& now) {
  std::vector<std::string> lines;
  for (const RoutineCard& card : world.cards) {
    if (!card.routine) continue;
    const auto offer = dose_offer(*card.routine, *world.library, {person.doses, sessions, now}, {});
    if (!offer) continue;
    const std::string what =
        offer->exercise.empty()
            ? less_words(offer->less)
            : fill(tr("{exercise}, {more}"),
                   {{"exercise", name_of(world.exercise_names, offer->exercise)},
                    {"more", level_words(offer->to, offer->from, *world.library, world.learn.language)}});
    lines.push_back(fill(tr("{routine}: {what}"), {{"routine", card.title}, {"what", what}}));
  }
  return lines;
}

}  // namespace limber
