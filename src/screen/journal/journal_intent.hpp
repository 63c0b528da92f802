// What can be asked in the journal.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "base/problem.hpp"
#include "base/special_members.hpp"
#include "journal/trend.hpp"
#include "screen/effect/journal_admin_effect.hpp"
#include "screen/effect/journal_effect.hpp"
#include "screen/effect/shell_effect.hpp"
#include "screen/ui/request.hpp"
#include "screen/ui/score_rows.hpp"
#include "screen/ui/text_fields.hpp"

namespace limber {

// What the journal can be looked at for.
enum class JournalPart : std::uint8_t { trend, calendar, exercises, sessions };

// clang-format off
struct ShowEntry { std::int64_t session = 0; };  // open one entry; the same again closes it
struct ShowEarlier {};  // more of the list
struct ShowJournalPart { JournalPart part = JournalPart::trend; };
struct ShowTrendBy { TrendUnit unit = TrendUnit::day; };
struct StepTrend { int by = 0; };  // to an earlier (-) or later (+) point of the trend; beyond its ends: the end
struct ShowTrendTable {};  // the trend as text; the same again hides it
struct ShowDay { std::int64_t day = 0; };  // what was written down on that local day; the same again closes it
struct ShowMonth { int by = 0; };  // an earlier (-) or later (+) month of the calendar
struct ShowExercisesOf { int days = 28; };  // the exercises of so many days until today; 0: all
struct CorrectEntry { std::int64_t session = 0; };  // opens its answers to be corrected, with RatingIntent
struct CorrectPhase { Phase phase = Phase::before; };
struct SaveCorrection {};
struct StopCorrecting {};
struct AskToDelete { std::int64_t session = 0; };  // asked once more before it is done
struct KeepEntry {};
struct DeleteEntry {};  // the one that was asked about
struct CloseEntryPart {};  // correcting, being asked about deleting, or a day of the calendar
struct EntrySaved {};
struct EntrySaveFailed { Problem problem; };
// clang-format on

struct JournalIntent
    : std::variant<ShowEntry, ShowEarlier, ShowJournalPart, ShowTrendBy, StepTrend, ShowTrendTable, ShowDay,
                   ShowMonth, ShowExercisesOf, CorrectEntry, CorrectPhase, SaveCorrection, StopCorrecting,
                   AskToDelete, KeepEntry, DeleteEntry, CloseEntryPart, EntrySaved, EntrySaveFailed,
                   RatingIntent, OpenJournalOf, TextFieldIntent, Request> {
  using variant::variant;
  LIMBER_SPECIAL_MEMBERS(JournalIntent);
};
using JournalScreenEffect = std::variant<JournalEffect, JournalAdminEffect, ShellEffect, Request>;

}  // namespace limber
