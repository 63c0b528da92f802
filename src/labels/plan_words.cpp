#include "labels/plan_words.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "base/wall_time.hpp"

namespace limber {
namespace {

std::string seconds_words(Millis length) {
  const double seconds = to_seconds(length);
  return fill(trn("{n} second", "{n} seconds", seconds == 1 ? 1 : 2), {{"n", number_text(seconds, 1)}});
}

std::string times_words(const Reps& reps) {
  if (reps.longest() > reps.least)
    return fill(tr("{least} to {most} times"),
                {{"least", std::to_string(reps.least)}, {"most", std::to_string(reps.most)}});
  if (reps.least == 1) return tr("once");
  return fill(trn("{n} time", "{n} times", static_cast<long>(reps.least)),
              {{"n", std::to_string(reps.least)}});
}

std::string times_words(const Reps& reps, Sides sides) {
  const std::string times = times_words(reps);
  switch (sides) {
    case Sides::alternate:
      return fill(tr("{times} on each side, left and right in turn"), {{"times", times}});
    case Sides::each:
      return fill(tr("{times} on each side"), {{"times", times}});
    case Sides::left:
      return fill(tr("{times} on the left side"), {{"times", times}});
    case Sides::right:
      return fill(tr("{times} on the right side"), {{"times", times}});
    case Sides::both:
      break;
  }
  return times;
}

void add_rest(std::vector<std::string>& parts, Millis rest, const Reps& reps) {
  if (rest > 0ms && reps.longest() > 1)
    parts.push_back(fill(tr("rest {length} in between"), {{"length", length_words(rest)}}));
}

std::string for_words(Millis length) {
  return fill(tr("for {length}"), {{"length", length_words(length)}});
}

// "Monday", "Monday and Friday", "Tuesday, Thursday and Saturday".
std::string listed(const std::vector<std::string>& names) {
  if (names.size() < 2) return join(names, "");
  const std::vector<std::string> first(names.begin(), names.end() - 1);
  return fill(tr("{some} and {last}"), {{"some", join(first, ", ")}, {"last", names.back()}});
}

std::string holds_words(const HoldDose& dose) {
  if (dose.ladder.empty()) return length_words(dose.hold);
  std::vector<std::string> seconds;
  for (const Millis hold : dose.ladder) seconds.push_back(number_text(to_seconds(hold), 1));
  return fill(tr("{some} seconds"), {{"some", listed(seconds)}});
}

std::vector<std::string> words_of(const HoldDose& dose, Sides sides) {
  std::vector<std::string> parts{times_words(dose.reps, sides),
                                 fill(tr("hold {length}"), {{"length", holds_words(dose)}})};
  add_rest(parts, dose.rest, dose.reps);
  return parts;
}

std::vector<std::string> words_of(const TempoDose& dose, Sides sides) {
  const std::string way = dose.stay > 0ms ? tr("slowly: {there} there, stay {stay}, {back} back")
                                          : tr("slowly: {there} there, {back} back");
  std::vector<std::string> parts{times_words(dose.reps, sides),
                                 fill(way, {{"there", length_words(dose.there)},
                                            {"stay", length_words(dose.stay)},
                                            {"back", length_words(dose.back)}})};
  add_rest(parts, dose.rest, dose.reps);
  return parts;
}

std::vector<std::string> words_of(const BreathDose& dose, Sides) {
  return breath_words(dose);
}

std::vector<std::string> words_of(const TensionDose& dose, Sides sides) {
  std::vector<std::string> parts{times_words(dose.reps, sides),
                                 fill(tr("tense gently {length}"), {{"length", length_words(dose.tense)}}),
                                 fill(tr("let go {length}"), {{"length", length_words(dose.release)}})};
  if (dose.stretch > 0ms)
    parts.push_back(fill(tr("stretch a little further {length}"), {{"length", length_words(dose.stretch)}}));
  return parts;
}

std::vector<std::string> words_of(const TimeDose& dose, Sides sides) {
  if (sides == Sides::both) return {for_words(dose.length)};
  return {times_words(1, sides), for_words(dose.length)};
}

std::string times_a_day(int times) {
  if (times == 1) return tr("once a day");
  if (times == 2) return tr("twice a day");
  return fill(trn("{n} time a day", "{n} times a day", static_cast<long>(times)),
              {{"n", std::to_string(times)}});
}

}  // namespace

std::string length_words(Millis length) {
  const auto minutes = length / 1min;
  const Millis rest = length % 1min;
  if (minutes == 0) return seconds_words(length);
  const std::string whole =
      fill(trn("{n} minute", "{n} minutes", static_cast<long>(minutes)), {{"n", std::to_string(minutes)}});
  return rest == 0ms ? whole : whole + " " + seconds_words(rest);
}

std::vector<std::string> dose_words(const Exercise& exercise) {
  auto parts = std::visit([&](const auto& dose) { return words_of(dose, exercise.sides); }, exercise.dose);
  const std::vector<std::string> load = load_words(exercise.load);
  parts.insert(parts.end(), load.begin(), load.end());
  return parts;
}

std::vector<std::string> sets_words(int sets, Millis rest) {
  if (sets < 2) return {};
  std::vector<std::string> parts{
      fill(trn("{n} set", "{n} sets", static_cast<long>(sets)), {{"n", std::to_string(sets)}})};
  if (rest > 0ms) parts.push_back(fill(tr("rest {length} between sets"), {{"length", length_words(rest)}}));
  return parts;
}

std::string number_words(const Reps& reps) {
  const std::string least = std::to_string(reps.least);
  return reps.longest() > reps.least ? least + "–" + std::to_string(reps.most) : least;
}

std::vector<std::string> breath_words(const BreathDose& dose) {
  std::vector<std::string> parts{fill(tr("breathe in {length}"), {{"length", length_words(dose.in)}})};
  const auto pause = [&](Millis length) {
    if (length > 0ms) parts.push_back(fill(tr("pause {length}"), {{"length", length_words(length)}}));
  };
  pause(dose.hold_in);
  parts.push_back(fill(tr("out {length}"), {{"length", length_words(dose.out)}}));
  pause(dose.hold_out);
  parts.push_back(for_words(dose.length));
  return parts;
}

std::string days_words(const std::vector<std::string>& days) {
  Schedule schedule;
  schedule.days = days;
  std::vector<int> planned;
  for (int day = 0; day < days_of_week; ++day) {
    if (is_planned(schedule, day)) planned.push_back(day);
  }
  const bool in_a_row =
      !planned.empty() && planned.back() - planned.front() + 1 == static_cast<int>(planned.size());
  if (in_a_row && planned.size() > 2)
    return fill(tr("{first} to {last}"),
                {{"first", weekday_words(planned.front())}, {"last", weekday_words(planned.back())}});
  std::vector<std::string> names;
  std::transform(planned.begin(), planned.end(), std::back_inserter(names), weekday_words);
  return fill(tr("on {days}"), {{"days", listed(names)}});
}

std::string schedule_words(const Schedule& schedule) {
  std::vector<std::string> parts{sentence_case(times_a_day(schedule.times_per_day))};
  if (!schedule.at.empty()) parts.push_back(fill(tr("at {times}"), {{"times", listed(schedule.at)}}));
  if (!schedule.days.empty()) parts.push_back(days_words(schedule.days));
  if (schedule.weeks > 0)
    parts.push_back(fill(trn("for {n} week", "for {n} weeks", static_cast<long>(schedule.weeks)),
                         {{"n", std::to_string(schedule.weeks)}}));
  return join(parts, ", ") + ".";
}

std::string sentence_case(std::string words) {
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z')
    words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

}  // namespace limber
