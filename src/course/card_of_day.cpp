#include "course/card_of_day.hpp"

#include <algorithm>

#include "course/flare_plan.hpp"
#include "course/goals.hpp"
#include "journal/questions.hpp"
#include "journal/safety.hpp"

namespace limber {
namespace {

// What counts for a card's moment.
struct Practice {
  std::int64_t day = 0;  // since the first session
  int sessions = 0;
  bool rose = false;     // in one of them pain went up by two or more
  bool evening = false;  // one began late
  bool has_plan = false;
};

struct CardMoment {
  const char* card;
  bool (*has_come)(const Practice&);
};

constexpr int late_hour = 20;
constexpr int card_rise = 2;

// From what is needed first to what can wait (evidence E82).
constexpr CardMoment card_moments[] = {
    {"hurt-and-harm", [](const Practice& p) { return p.sessions >= 1; }},
    {"pacing", [](const Practice& p) { return p.sessions >= 3 || p.rose; }},
    {"chronic-back-pain", [](const Practice& p) { return p.day >= 4; }},
    {"flare-plan", [](const Practice& p) { return p.day >= 7 && !p.has_plan; }},
    {"walking", [](const Practice& p) { return p.day >= 9; }},
    {"sleep", [](const Practice& p) { return p.day >= 14 || (p.day >= 3 && p.evening); }},
    {"sitting-and-lifting", [](const Practice& p) { return p.day >= 18; }},
};

Practice practice_of(const AboutPerson& about, const std::vector<SessionRecord>& sessions, std::int64_t first,
                     std::int64_t today) {
  Practice practice;
  practice.day = today - first;
  practice.has_plan = !about.flare_plan.empty();
  for (const SessionRecord& record : sessions) {
    if (!is_session(record) || record.performed <= Millis{0}) continue;
    ++practice.sessions;
    practice.evening = practice.evening || local_minute(record.started) >= late_hour * 60;
    const auto before = rating(record, Phase::before, Question::pain);
    for (const Phase phase : {Phase::after, Phase::next_morning}) {
      const auto later = rating(record, phase, Question::pain);
      if (before && later && later->value() - before->value() >= card_rise) practice.rose = true;
    }
  }
  return practice;
}

bool offered_today(const AboutPerson& about, std::int64_t today) {
  const std::vector<std::string> cards = cards_to_offer();
  return std::any_of(cards.begin(), cards.end(),
                     [&](const std::string& card) { return offered_on(about, card) == today; });
}

}  // namespace

std::vector<std::string> cards_to_offer() {
  std::vector<std::string> cards;
  for (const CardMoment& one : card_moments) cards.emplace_back(one.card);
  return cards;
}

std::string card_of_day(const AboutPerson& about, const std::vector<SessionRecord>& sessions,
                        const std::function<bool(const std::string&)>& is_there, const WallTime& now) {
  const std::int64_t today = local_day(now);
  const auto first = first_day_of_practice(sessions);
  if (!first || today - *first >= card_days || offered_today(about, today)) return "";
  if (way_back(about, sessions, today) || may_be_flare(pain_told_on(sessions, today), usual_pain(sessions)))
    return "";
  const Practice practice = practice_of(about, sessions, *first, today);
  for (const CardMoment& one : card_moments) {
    if (!offered_on(about, one.card) && one.has_come(practice) && is_there(one.card)) return one.card;
  }
  return "";
}

}  // namespace limber
