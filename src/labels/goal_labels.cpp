#include "labels/goal_labels.hpp"

#include <algorithm>
#include <array>

#include "base/message.hpp"
#include "base/text.hpp"
#include "course/goals.hpp"
#include "course/movement_test.hpp"
#include "labels/assessment_labels.hpp"
#include "labels/day_labels.hpp"

namespace limber {
namespace {

struct FlareLine {
  Message title;
  Message hint;
  Message usual;
};

// The usual lines after the leaflets of evidence E80.
constexpr auto flare_line_table = std::to_array<FlareLine>({
    {Message("What sets it off"), Message("Long car rides. A day in the garden. Bad nights."),
     Message("Often more than usual in one go, a bad night or a hard week. Often nothing one can name.")},
    {Message("The first signs"), Message("Stiff getting out of bed. I hold my breath."),
     Message("Stiffer than usual, tense shoulders or belly, short breath, less patience.")},
    {Message("The first day"), Message("Lie with my legs up. Breathe. Walk round the room once an hour."),
     Message(
         "Rest in the position that eases it, breathe slowly, and get up for a minute or two every hour.")},
    {Message("Days two to seven"), Message("Half of my exercises. A short walk twice a day."),
     Message("Half of the usual, then three quarters, then all of it: one step after each calm morning.")},
    {Message("Whom I tell, and when I call"),
     Message("I tell my daughter. I call Mrs Berg if it is no better after a week."),
     Message("Tell somebody near you. Call your therapist if it is no better after a week, and a doctor at "
             "once for any warning sign.")},
});

std::string measured_course(const std::vector<Measured>& oldest_first) {
  const Measured& first = oldest_first.front();
  const Measured& last = oldest_first.back();
  const auto told = [](const Measured& one) {
    return fill(tr("{value} on {date}"), {{"value", measured_words(one.movement, one.value)},
                                          {"date", short_date_words(local_day(one.at))}});
  };
  if (oldest_first.size() == 1) return told(first);
  const bool better = more_is_better(last.movement) ? last.value > first.value : last.value < first.value;
  const std::string pattern = !measure_matters(last.movement, first.value, last.value)
                                  ? tr("{from} → {to}: no clear change")
                              : better ? tr("{from} → {to}: a clear change, for the better")
                                       : tr("{from} → {to}: a clear change, for the worse");
  return fill(pattern, {{"from", told(first)}, {"to", told(last)}});
}

}  // namespace

std::vector<std::string> goal_lines(const Goals& goals, const std::vector<Assessment>& assessments) {
  std::vector<std::string> lines;
  for (const Goal& goal : goals.list) {
    const std::vector<Assessment> ratings = ratings_of(assessments, goal.words);
    lines.push_back(fill(
        tr("{name}: {course}"),
        {{"name", goal.words}, {"course", ratings.empty() ? tr("not rated yet") : course_words(ratings)}}));
  }
  return lines;
}

std::vector<Assessment> without_goals(const std::vector<Assessment>& assessments, const Goals& goals) {
  std::vector<Assessment> others;
  for (Assessment one : assessments) {
    if (one.instrument == Instrument::psfs) {
      std::erase_if(one.items, [&](const AssessmentItem& item) {
        return std::any_of(goals.list.begin(), goals.list.end(),
                           [&](const Goal& goal) { return goal.words == item.name; });
      });
      if (one.items.empty()) continue;
    }
    others.push_back(std::move(one));
  }
  return others;
}

std::string movement_words(Movement movement) {
  return movement == Movement::sit_to_stand ? tr("Standing up from a chair, 30 seconds")
                                            : tr("Fingertips to the floor");
}

std::string measured_words(Movement movement, int value) {
  const std::string number = std::to_string(value);
  if (movement == Movement::fingertips_to_floor) return fill(tr("{count} cm"), {{"count", number}});
  return fill(trn("{count} time", "{count} times", value), {{"count", number}});
}

std::vector<std::string> measured_lines(const std::vector<Measured>& measured) {
  std::vector<std::string> lines;
  for (const Movement movement : {Movement::sit_to_stand, Movement::fingertips_to_floor}) {
    std::vector<Measured> list;
    std::copy_if(measured.begin(), measured.end(), std::back_inserter(list),
                 [&](const Measured& one) { return one.movement == movement; });
    if (list.empty()) continue;
    std::stable_sort(list.begin(), list.end(),
                     [](const Measured& a, const Measured& b) { return a.at < b.at; });
    lines.push_back(fill(tr("{name}: {course}"),
                         {{"name", movement_words(movement)}, {"course", measured_course(list)}}));
  }
  return lines;
}

FlareLineWords flare_line_words(std::size_t line) {
  return {flare_line_table.at(line).title(), flare_line_table.at(line).hint()};
}

std::string usual_flare_line(std::size_t line) {
  return flare_line_table.at(line).usual();
}

std::string way_back_words(const WayBack& way) {
  const std::string words = way.share <= 50 ? tr("Day {day} of the flare. What you start now is half of the "
                                                 "usual, and nothing that presses. After "
                                                 "one calm morning it is three quarters.")
                                            : tr("Day {day} of the flare. What you start now is three "
                                                 "quarters of the usual. After one more calm "
                                                 "morning it is all of it.");
  return fill(words, {{"day", std::to_string(way.day)}});
}

std::vector<std::string> flare_lines(const std::vector<Flare>& flares) {
  std::vector<std::string> lines;
  for (const Flare& flare : flares) {
    const std::string since = short_date_words(flare.since);
    lines.push_back(flare.until ? fill(tr("{first} to {last}"),
                                       {{"first", since}, {"last", short_date_words(*flare.until)}})
                                : fill(tr("since {first}"), {{"first", since}}));
  }
  return lines;
}

}  // namespace limber
