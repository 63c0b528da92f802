// Journal: how it went, as a picture and in words, day by day, exercise by exercise, session by session.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "journal/summary.hpp"
#include "screen/journal/journal_intent.hpp"
#include "screen/ui/action.hpp"
#include "screen/ui/page.hpp"
#include "screen/ui/text_fields.hpp"
#include "screen/ui/update.hpp"
#include "screen/ui/world.hpp"

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
  JournalPart part = JournalPart::trend;
  TrendUnit unit = TrendUnit::day;
  std::optional<std::int64_t> chosen;  // the day of the point that is told in words; none: the last
  bool table = false;
  int month = 0;                    // of the calendar: 0 this one, -1 the one before
  std::optional<std::int64_t> day;  // of the calendar, told below it
  int exercise_days = 28;           // 0: all there are
  std::int64_t open = 0;            // the entry that shows its details, 0 for none
  std::size_t shown = 30;           // how many entries the list holds
  std::optional<Correcting> correcting;
  std::int64_t deleting = 0;  // asked about, 0 for none
  Scrolls scrolls;
};

using JournalBuilder = ViewBuilder<JournalIntent>;
using JournalUpdate = Update<JournalScreen, JournalScreenEffect>;

JournalUpdate update(JournalScreen state, const JournalIntent& intent, const World& world);
View<JournalIntent> view(const JournalScreen& state, const World& world, const ViewContext& context);
// What Escape means while something is open.
std::optional<JournalIntent> step_back(const JournalScreen& state);

// Whether a correction has been begun that is not saved.
bool is_changed(const JournalScreen& state, const World& world);

// The points of a question by the chosen unit, oldest first.
std::vector<TrendPoint> points_of(const JournalScreen& state, const World& world, Question question);

// The point that is told in words; nullopt in an empty journal.
std::optional<std::int64_t> chosen_day(const JournalScreen& state, const World& world);

// What a key means while the focus is on a chart: arrows to the left and right, Home and End go through its
// points. nullopt elsewhere.
std::optional<JournalIntent> key_on_area(const JournalScreen& state, const std::string& focus,
                                         std::string_view key);

}  // namespace limber
