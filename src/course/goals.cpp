#include "course/goals.hpp"

#include <algorithm>

namespace limber {
namespace {

bool holds_words(const std::vector<std::string>& list, const std::string& words) {
  return std::find(list.begin(), list.end(), words) != list.end();
}

}  // namespace

std::optional<std::int64_t> first_day_of_practice(const std::vector<SessionRecord>& sessions) {
  std::optional<std::int64_t> first;
  for (const SessionRecord& record : sessions) {
    if (!is_session(record) || record.performed <= Millis{0}) continue;
    const std::int64_t day = local_day(record.started);
    first = first ? std::min(*first, day) : day;
  }
  return first;
}

bool are_goals_offered(const AboutPerson& about, const std::vector<SessionRecord>& sessions,
                       std::int64_t today) {
  const auto first = first_day_of_practice(sessions);
  return !about.goals.told && first && today - *first < goals_offered_days;
}

std::vector<std::string> what_is_rated(const Goals& goals, const std::vector<std::string>& activities) {
  std::vector<std::string> list;
  for (const Goal& goal : goals.list) list.push_back(goal.words);
  for (const std::string& activity : activities) {
    if (!holds_words(list, activity)) list.push_back(activity);
  }
  return list;
}

std::vector<Assessment> ratings_of(const std::vector<Assessment>& assessments, const std::string& goal) {
  std::vector<Assessment> ratings;
  for (const Assessment& one : assessments) {
    if (one.instrument != Instrument::psfs) continue;
    for (const AssessmentItem& item : one.items) {
      if (item.name != goal || !item.score) continue;
      ratings.push_back(one);
      ratings.back().items = {item};
    }
  }
  std::stable_sort(ratings.begin(), ratings.end(),
                   [](const Assessment& a, const Assessment& b) { return a.at < b.at; });
  return ratings;
}

std::string goal_words(const std::string& typed) {
  const std::size_t first = typed.find_first_not_of(' ');
  if (first == std::string::npos) return "";
  return typed.substr(first, typed.find_last_not_of(' ') - first + 1);
}

Goals with_words(const Goals& before, const std::vector<std::string>& words) {
  Goals goals;
  for (const std::string& typed : words) {
    const std::string one = goal_words(typed);
    const bool there = std::any_of(goals.list.begin(), goals.list.end(),
                                   [&](const Goal& goal) { return goal.words == one; });
    if (one.empty() || there || goals.list.size() == most_goals) continue;
    const auto known = std::find_if(before.list.begin(), before.list.end(),
                                    [&](const Goal& goal) { return goal.words == one; });
    goals.list.push_back(known == before.list.end() ? Goal{one, {}} : *known);
  }
  return goals;
}

}  // namespace limber
