// The parts of the journal's view. Each draws from the top of a column and returns its height. Private to the
// journal's screen.
#pragma once

#include "screen/journal_screen.hpp"
#include "screen/page.hpp"

namespace limber {

double draw_trend_part(PageBuilder& sheet, const Rect& column, const JournalScreen& state);
double draw_calendar_part(PageBuilder& sheet, const Rect& column, const JournalScreen& state);
double draw_exercises_part(PageBuilder& sheet, const Rect& column, const JournalScreen& state);
double draw_sessions_part(PageBuilder& sheet, const Rect& column, const JournalScreen& state);

// What of the questionnaires there is: PEG and the person's own activities, each in its own direction.
double draw_assessments(PageBuilder& sheet, const Rect& column, const JournalScreen& state);

// An open entry below its words: to correct it, to delete it.
double draw_entry_actions(PageBuilder& sheet, const Rect& column, const JournalScreen& state,
                          const SessionRecord& record);

}  // namespace limber
