#include "screen/home/reminders.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "routine/planned_hours.hpp"
#include "screen/home/candidates.hpp"
#include "screen/home/home.hpp"

namespace limber {
namespace {

// The routines of the phase that is to be done now: Home moves on to the next when it is opened.
std::vector<ProgrammeRoutine> planned_now(const Course& course) {
  return course.moves_on ? planned_in(course.programme->phases[course.phase + 1]) : course.planned;
}

bool has_one_of(const std::vector<RemindedOf>& list, const std::string& routine) {
  return std::any_of(list.begin(), list.end(), [&](const RemindedOf& one) { return one.routine == routine; });
}

// A routine by its own schedule, where it is in the person's plan. What a therapist wrote for somebody else
// is theirs.
void add_by_file(std::vector<RemindedOf>& list, const RoutineCard& card, const AboutPerson& about) {
  if (!card.routine || !card.routine->schedule || has_one_of(list, card.id)) return;
  const auto since = taken_up_on(about, card.id);
  const bool own = card.handed_over || (card.own && card.routine->meant_for.empty());
  if (since || own) list.push_back({card.id, card.id, *card.routine->schedule, since.value_or(0)});
}

}  // namespace

std::vector<RemindedOf> reminded_of(const World& world) {
  if (!world.about || !active_red_flags(*world.about).empty()) return {};
  std::vector<RemindedOf> all;
  for (const Course& course : world.courses) {
    for (const ProgrammeRoutine& one : planned_now(course))
      all.push_back({course.programme->id, one.id, one.schedule, course.since});
  }
  for (const RoutineCard& card : world.cards) add_by_file(all, card, *world.about);
  const Today now = today({}, world);
  std::vector<RemindedOf> fit;
  for (RemindedOf& one : all) {
    const auto card = std::find_if(world.cards.begin(), world.cards.end(),
                                   [&](const RoutineCard& each) { return each.id == one.routine; });
    if (card == world.cards.end()) continue;
    const Candidate& weighed = now.candidates[static_cast<std::size_t>(card - world.cards.begin())];
    if (weighed.fit <= 0) continue;
    // On a day on which Home leaves what is planned alone, nobody is reminded of it either.
    one.not_today = !is_due(now.reason) || (now.massage && !weighed.gentle);
    fit.push_back(std::move(one));
  }
  return fit;
}

std::optional<Reminder> next_reminder(const World& world, const std::vector<ReminderNote>& notes) {
  if (!world.about) return std::nullopt;
  return next_reminder(reminded_of(world), world.sessions, world.about->pauses, notes,
                       static_cast<int>(world.settings.remind_minute), world.now);
}

ReminderWords words_of(const Reminder& reminder, const World& world) {
  const RoutineCard* card = card_named(world, reminder.routine);
  const bool names = world.settings.remind_by_name && card != nullptr;
  return {names ? card->title : tr("Time for yourself"),
          fill(tr("Planned for {hours}."), {{"hours", hour_of(reminder.of.minute)}})};
}

}  // namespace limber
