// The parts of the journal's view. Each draws from the top of a column and returns its height. Private to the
// journal's screen.
#pragma once

#include "screen/journal/journal_screen.hpp"
#include "screen/ui/page.hpp"

namespace limber {

double draw_trend_part(JournalBuilder& sheet, const Rect& column, const JournalScreen& state,
                       const World& world);
double draw_calendar_part(JournalBuilder& sheet, const Rect& column, const JournalScreen& state,
                          const World& world);
double draw_exercises_part(JournalBuilder& sheet, const Rect& column, const JournalScreen& state,
                           const World& world);
double draw_sessions_part(JournalBuilder& sheet, const Rect& column, const JournalScreen& state,
                          const World& world);

// One entry, to be opened and closed.
double draw_entry(JournalBuilder& sheet, const Rect& column, const JournalScreen& state, const World& world,
                  const SessionRecord& record);

// The side of a square button with a sign alone: as high as one with words.
double way_side(const FrameBuilder& sheet);

// What the person wants to do again, with how it was rated over time, and the ways to it.
double draw_goals(JournalBuilder& sheet, const Rect& column, const World& world);
double draw_measured(JournalBuilder& sheet, const Rect& column, const World& world);

// Scores from left to right, each with its number; higher lies higher. Each has a score.
void draw_score_curve(JournalBuilder& sheet, const Rect& rect, const std::vector<Assessment>& list);

// What of the questionnaires there is: PEG and activities that are no goals, each in its own direction.
double draw_assessments(JournalBuilder& sheet, const Rect& column, const World& world);

// An open entry below its words: to correct it, to delete it.
double draw_entry_actions(JournalBuilder& sheet, const Rect& column, const JournalScreen& state,
                          const World& world, const SessionRecord& record);

}  // namespace limber
