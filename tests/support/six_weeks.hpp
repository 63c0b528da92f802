// Six weeks of a person's journal, always the same: 42 days from Monday 12 October 2026, two routines that
// together ask for every day, pain falling from 6 to 3 with a bad week in between.
#pragma once

#include <array>

#include "journal/assessment.hpp"
#include "journal/summary.hpp"
#include "support/journal.hpp"

namespace limber::test {

inline constexpr std::int64_t six_weeks_first = 20'738;  // 2026-10-12, a Monday
inline constexpr std::int64_t six_weeks_last = six_weeks_first + 41;
inline constexpr std::int64_t six_weeks_massage = six_weeks_last - 13;  // 9 November
// Sunday 22 November, 21:00.
inline constexpr WallTime six_weeks_end{six_weeks_last * 86'400 + 20 * 3600, 60};

inline std::vector<Prescribed> six_weeks_routines() {
  const Schedule evening{1, {"mon", "wed", "fri", "sat"}, {"20:30"}, 0};
  const Schedule morning{1, {"tue", "thu", "sun"}, {"07:30"}, 0};
  return {{"evening-lower-back", evening, {}}, {"morning-unlock", morning, {}}};
}

// What happened on a day; -1: not answered.
struct SixWeeksDay {
  int before = -1;
  int after = -1;
  int morning = -1;
};

// By weeks, Monday first; three times -2: nothing was done.
inline const std::array<SixWeeksDay, 42>& six_weeks_days() {
  static const std::array<SixWeeksDay, 42> days{{
      {6, 5, 6}, {6, 5, -1},   {7, 5, 6}, {6, 4, -1},   {6, 5, 5}, {6, -1, 6},   {5, 4, -1},
      {6, 4, 5}, {-2, -2, -2}, {6, 5, 5}, {5, 4, -1},   {5, 4, 5}, {6, 4, 5},    {-2, -2, -2},
      {5, 4, 5}, {5, 3, -1},   {5, 4, 4}, {-1, 3, -1},  {5, 3, 8}, {6, 5, 6},    {6, 6, -1},
      {7, 7, 6}, {8, 8, -1},   {6, 5, 9}, {-2, -2, -2}, {7, 5, 6}, {-2, -2, -2}, {5, 4, -1},
      {4, 3, 4}, {5, 3, -1},   {4, 3, 4}, {4, 2, -1},   {4, 3, 3}, {-2, -2, -2}, {4, 3, -1},
      {4, 2, 3}, {3, 2, -1},   {3, 2, 3}, {-2, -2, -2}, {3, 2, 2}, {4, 2, 3},    {3, 1, -1},
  }};
  return days;
}

inline std::vector<PerformedStep> six_weeks_steps(bool evening, int index, bool stopped) {
  const auto step = [](const char* exercise, BodySide side, int rep, int planned, int held,
                       SkipReason skipped = SkipReason::none) {
    return PerformedStep{exercise, side, rep, Millis{planned * 1000}, Millis{held * 1000}, skipped};
  };
  if (!evening)
    return {step("pelvic-rock", BodySide::none, 1, 60, 60),
            step("windscreen-knees", BodySide::none, 1, 60, 56),
            step("bridge", BodySide::none, 1, 36, index % 9 == 8 ? 0 : 36,
                 index % 9 == 8 ? SkipReason::time : SkipReason::none),
            step("hip-hinge", BodySide::none, 1, 50, 50)};
  const bool sore = (index >= 14 && index < 28) || index == 2 || index == 30;
  if (stopped)
    return {step("pelvic-tilt", BodySide::none, 1, 60, 60),
            step("knee-rolls", BodySide::left, 1, 10, 0, SkipReason::pain)};
  return {step("pelvic-tilt", BodySide::none, 1, 60, 60),
          step("knee-rolls", BodySide::left, 1, 20, 20),
          step("knee-rolls", BodySide::right, 1, 20, 20),
          step("single-knee-to-chest", BodySide::left, 1, 30, 30),
          step("single-knee-to-chest", BodySide::right, 1, 30, sore ? 0 : 24,
               sore ? SkipReason::pain : SkipReason::none),
          step("figure-four-supine", BodySide::left, 1, 30, 28),
          step("figure-four-supine", BodySide::right, 1, 30, 20)};
}

inline CheckIn six_weeks_answers(const WallTime& at, int pain) {
  CheckIn answers = rated(at, pain < 0 ? std::nullopt : std::optional(pain));
  if (pain >= 0) answers.stiffness = Score::from(std::min(10, pain + (local_day(at) % 3 == 0 ? 1 : 0)));
  return answers;
}

inline void add_six_weeks_words(SessionRecord& record, int index) {
  CheckIn& before = record.check_ins[Phase::before];
  const int pain = before.pain ? before.pain->value() : 4;
  if (index % 3 == 0) before.areas.push_back({"right-lower-back", Score::from(pain)});
  if (index >= 18 && index < 27) before.areas.push_back({"right-buttock", Score::from(pain - 1)});
  if (index == 23) before.areas.push_back({"right-back-of-thigh", std::nullopt});
  if (index % 11 == 4) before.areas.push_back({"left-neck", Score::from(3)});
  if (index == 22) record.note = "Carried the shopping upstairs the day before.";
  if (index == 34) before.note = "Slept through for the first time in weeks.";
  if (index == 39) record.note = "Is the knee to the chest right for me on the right side?";
}

inline SessionRecord six_weeks_session(int index) {
  const SixWeeksDay& rated_day = six_weeks_days().at(static_cast<std::size_t>(index));
  const int weekday = index % 7;
  const bool evening = weekday == 0 || weekday == 2 || weekday == 4 || weekday == 5;
  const std::int64_t midnight = (six_weeks_first + index) * 86'400 - 3600;
  SessionRecord record = session_at({midnight + (evening ? 20 * 3600 + 1800 : 7 * 3600 + 1800), 60});
  record.id = index + 1;
  record.routine = evening ? "evening-lower-back" : "morning-unlock";
  record.title = evening ? "Evening lower back" : "Morning unlock";
  const bool stopped = index == 21;
  record.steps = six_weeks_steps(evening, index, stopped);
  record.planned = std::chrono::minutes{evening ? 12 : 8};
  record.performed = stopped ? std::chrono::minutes{4} : record.planned - std::chrono::seconds{index % 40};
  if (stopped) record.state = SessionState::stopped;
  record.ended = later(record.started, record.performed.count() / 1000);
  record.check_ins[Phase::before] = six_weeks_answers(record.started, rated_day.before);
  record.check_ins[Phase::after] = six_weeks_answers(*record.ended, rated_day.after);
  if (rated_day.morning >= 0)
    record.check_ins[Phase::next_morning] =
        six_weeks_answers(later(*record.ended, 11 * hour), rated_day.morning);
  add_six_weeks_words(record, index);
  if (index == 31) record.corrections = {{later(record.started, 2 * hour), "after.pain", "3", "2"}};
  return record;
}

// Newest first, as the journal gives them; ids are days, 1 … 42.
inline std::vector<SessionRecord> six_weeks() {
  std::vector<SessionRecord> records;
  for (int index = 41; index >= 0; --index) {
    if (six_weeks_days().at(static_cast<std::size_t>(index)).before != -2)
      records.push_back(six_weeks_session(index));
  }
  return records;
}

// PEG falling and two activities getting easier, on three Sundays.
inline std::vector<Assessment> six_weeks_assessments() {
  std::vector<Assessment> list;
  for (int i = 2; i >= 0; --i) {
    const WallTime at = later(six_weeks_end, -14 * i * day);
    const auto s = [&](int first, int step) { return Score::from(first + step * (2 - i)); };
    list.insert(
        list.begin(),
        {0, "", at, Instrument::psfs, {{"Sitting through a film", s(3, 2)}, {"Tying shoes", s(4, 1)}}});
    list.insert(
        list.begin(),
        {0, "", at, Instrument::peg, {{"pain", s(7, -1)}, {"enjoyment", s(6, -2)}, {"activity", s(6, -1)}}});
  }
  return list;
}

}  // namespace limber::test
