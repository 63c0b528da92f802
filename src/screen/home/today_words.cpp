#include "screen/home/today_words.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "journal/body_map.hpp"
#include "journal/session_record.hpp"
#include "labels/day_labels.hpp"
#include "labels/vocabulary_labels.hpp"

namespace limber {
namespace {

const Candidate& candidate(const Today& now, const World& world) {
  return now.candidates[static_cast<std::size_t>(now.suggested - world.cards.data())];
}

std::string suggestion_words(const WallTime& now) {
  const int hour = local_minute(now) / 60;
  if (hour < 12) return tr("A suggestion for this morning");
  return hour < 17 ? tr("A suggestion for this afternoon") : tr("A suggestion for this evening");
}

// The programme's own schedule of it, else that of its file; null where it has none.
const Schedule* schedule_of(const RoutineCard& card, const Course* course) {
  if (course != nullptr) {
    for (const ProgrammeRoutine& one : course->planned) {
      if (one.id == card.id) return &one.schedule;
    }
  }
  return card.routine && card.routine->schedule ? &*card.routine->schedule : nullptr;
}

// "Planned for 11:00 and 15:30."
std::string hours_words(const RoutineCard& card, const Course* course) {
  const Schedule* schedule = schedule_of(card, course);
  if (schedule == nullptr || schedule->at.empty()) return tr("At any time that suits you.");
  return fill(tr("Planned for {hours}."), {{"hours", join(schedule->at, ", ")}});
}

// The first place that troubles the person and that the routine works on; "" for none.
std::string helped_area(const World& world, const RoutineCard& card) {
  if (!world.about) return "";
  for (const std::string& region : world.about->screening.discomfort) {
    const BodyRegion* known = find_region(region);
    if (known != nullptr && names_area(card, known->area)) return area_words(known->area);
  }
  return "";
}

std::string last_time_words(const World& world, const RoutineCard& card) {
  for (const SessionRecord& record : world.sessions) {
    if (record.routine != card.id || record.performed == Millis{0}) continue;
    return fill(tr("You did it {day}."),
                {{"day", day_words(local_day(record.started), local_day(world.now))}});
  }
  return "";
}

// Why it suits this person.
std::string fit_words(const Candidate& one, const World& world, const RoutineCard& card) {
  const std::string area = helped_area(world, card);
  if (!area.empty()) return fill(tr("It works on where you have trouble: {area}."), {{"area", area}});
  if (!world.about || !world.about->screening.answered) return "";
  const Screening& told = world.about->screening;
  if (one.fit < 1) return tr("Part of it is changed to suit you.");
  if (told.floor == FloorAccess::not_at_all) return tr("None of it is on the floor.");
  return told.conditions.empty() ? "" : tr("Nothing in it conflicts with what you said about yourself.");
}

// "Mobility and bridge, week 2".
std::string course_words(const Course& course) {
  return fill(tr("{phase}, week {week}"), {{"phase", course.now().title.in(course.programme->language)},
                                           {"week", std::to_string(course.week)}});
}

}  // namespace

std::string reason_words(const Today& now, const World& world) {
  switch (now.reason) {
    case Reason::from_therapist:
      return now.course != nullptr ? course_words(*now.course) : giver_words(*now.suggested);
    case Reason::planned:
      return now.course != nullptr ? course_words(*now.course) : tr("Your plan for today");
    case Reason::missed:
      return fill(tr("Planned for {day}; today is as good"),
                  {{"day", day_words(now.planned_for, local_day(world.now))}});
    case Reason::first:
      return tr("A good one to begin with");
    case Reason::suggested:
      return suggestion_words(world.now);
    case Reason::again:
      return tr("Same as last time");
    case Reason::quiet_after_today:
    case Reason::quiet_between:
      return tr("If you would like something quiet");
    case Reason::gentle_after_massage:
      return tr("Gentle enough for today");
    case Reason::breathing_on_a_chair:
      return tr("You can still do breathing on a chair");
    case Reason::calm:
      return tr("Something easy for today");
    case Reason::none:
      break;
  }
  return "";
}

namespace {

// What was done before begins smaller after more than a week without any session (evidence E63).
std::string return_words(const World& world, const RoutineCard& card) {
  constexpr std::int64_t away_days = 7;
  bool known = false;
  std::int64_t last = 0;
  for (const SessionRecord& one : world.sessions) {
    if (!is_session(one) || one.state == SessionState::running) continue;
    known = known || one.routine == card.id;
    last = std::max(last, local_day(one.started));
  }
  if (!known || card.restful || !world.about || local_day(world.now) - last <= away_days) return "";
  return tr("You were away for a while, so it begins a little smaller.");
}

std::string reason_for(const Today& now, const World& world) {
  const RoutineCard& card = *now.suggested;
  const Candidate& one = candidate(now, world);
  switch (now.reason) {
    case Reason::from_therapist:
    case Reason::planned:
      return hours_words(card, now.course);
    case Reason::missed:
      return now.course != nullptr ? course_words(*now.course) + "."
                                   : tr("Missed days only shift what comes.");
    case Reason::quiet_after_today:
      return tr("Only breathing and rest.");
    case Reason::quiet_between:
      return tr("Nothing is planned for today. This is only breathing and rest.");
    case Reason::gentle_after_massage:
      return tr("You had a massage today. There is no pressing in this one.");
    case Reason::breathing_on_a_chair:
      return tr("Sit, and breathe. The rest of it is left out today.");
    case Reason::calm:
      return tr("Only breathing and rest. It makes no demands on your back.");
    case Reason::again: {
      const std::string fits = fit_words(one, world, card);
      return fits.empty() ? last_time_words(world, card) : fits;
    }
    case Reason::first: {
      const std::string fits = fit_words(one, world, card);
      return fits.empty() ? tr("Small movements, and nothing to get right.") : fits;
    }
    case Reason::suggested: {
      const std::string fits = fit_words(one, world, card);
      return fits.empty() ? tr("It suits this time of day.") : fits;
    }
    case Reason::none:
      break;
  }
  return "";
}

}  // namespace

std::string why_words(const Today& now, const World& world) {
  if (now.suggested == nullptr) return "";
  const std::string back = return_words(world, *now.suggested);
  const std::string why = reason_for(now, world);
  return back.empty() ? why : why + " " + back;
}

std::string facts_words(const World& world, const RoutineCard& card) {
  std::vector<std::string> parts{minutes_words(card.length)};
  if (!card.position.empty()) parts.push_back(card.position);
  if (const SessionRecord* last = last_done(world.sessions, card.id)) {
    const std::string day = day_words(local_day(last->started), local_day(world.now));
    parts.push_back(fill(tr("last done {day}"), {{"day", day}}));
  }
  return join(parts, " · ");
}

}  // namespace limber
