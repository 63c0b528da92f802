// Journal: how it went, as a picture and in words, day by day, exercise by exercise, session by session.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "journal/summary.hpp"
#include "screen/context.hpp"
#include "screen/intent.hpp"
#include "screen/text_fields.hpp"

namespace limber {

inline constexpr const char* correction_note = "correction-note";
TextFields correction_fields();

// The answers of one phase of a stored session, being corrected.
struct Correcting {
  std::int64_t session = 0;
  Phase phase = Phase::before;
  CheckIn answers;
  TextFields fields = correction_fields();  // its note
  std::string trouble;                      // why they could not be saved, "" if all is well
};

struct JournalScreen {
  std::vector<SessionRecord> sessions;  // newest first
  TrendHistory history;                 // of all years; empty where `sessions` are all there are
  std::vector<Assessment> assessments;  // newest first
  std::vector<std::int64_t> massages;   // local days, newest first
  std::vector<Prescribed> routines;
  std::map<std::string, std::string> names;  // of exercises, by id
  WallTime now;
  JournalPart part = JournalPart::trend;
  TrendUnit unit = TrendUnit::day;
  std::optional<std::int64_t> chosen;  // the day of the point that is told in words; none: the last
  bool table = false;
  int month = 0;           // of the calendar: 0 this one, -1 the one before
  int exercise_days = 28;  // 0: all there are
  std::int64_t open = 0;   // the entry that shows its details, 0 for none
  std::size_t shown = 30;  // how many entries the list holds
  std::optional<Correcting> correcting;
  std::int64_t deleting = 0;  // asked about, 0 for none
  double scroll = 0;
  std::string message;  // for the view, from the program: shown until dismissed
};

Update<JournalScreen> update(JournalScreen state, const Intent& intent);
View<Intent> view(const JournalScreen& state, const ViewContext& context);

// The points of a question by the chosen unit, oldest first.
std::vector<TrendPoint> points_of(const JournalScreen& state, Question question);

// The point that is told in words; nullopt in an empty journal.
std::optional<std::int64_t> chosen_day(const JournalScreen& state);

// What a key means while the focus is on a chart: arrows to the left and right, Home and End go through its
// points. nullopt elsewhere.
std::optional<Intent> chart_key(const JournalScreen& state, const std::string& focus, std::string_view key);

}  // namespace limber
