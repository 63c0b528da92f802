// The journal as a table for spreadsheets.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "export/journal_pieces.hpp"
#include "routine/library.hpp"

namespace limber {

// CSV after RFC 4180: a header, then one line a session in the order given, lines ending in CR LF, UTF-8. A
// question that was not answered is an empty field; 0 is 0. Text that a spreadsheet would take for a formula
// (it begins with = + - @, a wide form of these, a tab or a line break) gets an apostrophe in front, as OWASP
// advises against CSV injection. Steps, questionnaires and what is not of one session are left out, but for
// the seconds that were walked: `library` tells which exercises are walks, null: Limber's own is.
std::unique_ptr<JournalPieces> journal_csv(std::shared_ptr<const Library> library = nullptr);
std::string journal_csv(const std::vector<SessionRecord>& records);

// In the same manner what leads through weeks: a line a phase that began, a pause, a change of a dose.
std::unique_ptr<JournalPieces> journal_weeks_csv();

// What was rated or measured apart from a session, in the same manner: a line a goal, an answer to a
// questionnaire, a movement. Sessions are left out.
std::unique_ptr<JournalPieces> journal_measures_csv();

}  // namespace limber
