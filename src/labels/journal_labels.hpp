// A journal in words: what was rated, what was done, and what has changed.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "journal/journal_admin.hpp"
#include "journal/trend.hpp"
#include "routine/library.hpp"

namespace limber {

// "Pain 6 → 4", with a dash for what was skipped; "" if neither was rated.
std::string change_words(const SessionRecord& record, Question question);

// "11 of 12 minutes".
std::string done_words(const SessionRecord& record);

// One line for an entry: the changes and the time.
std::string entry_words(const SessionRecord& record);

std::string phase_words(Phase phase);  // "before", "after", "next morning"

// "Pain after: 3 → 0, corrected 12 March".
std::string correction_words(const Correction& correction, std::int64_t today);

// "because it hurt", "for lack of time"; "" for none.
std::string reason_words(SkipReason reason);

// "left", "right", "" for both.
std::string side_words(BodySide side);

// Further lines for an open entry: the morning after, what was left out and why, the notes. `names`: of
// exercises, by id.
std::vector<std::string> detail_words(const SessionRecord& record,
                                      const std::map<std::string, std::string>& names);

// The mean of four weeks ago against that of the last seven days, in a sentence; "" without one.
std::string four_week_words(const std::vector<SessionRecord>& sessions, Question question,
                            std::int64_t today);

// Sentences on the last week and on four weeks. `today` in local days since 1970-01-01.
std::vector<std::string> trend_words(const std::vector<SessionRecord>& sessions, std::int64_t today);

// How long was walked in the last seven days, and on how many of them; "" where nothing was.
std::string walked_words(const std::vector<SessionRecord>& sessions, const Library& library,
                         std::int64_t today);

// What a person is called; the first one may not have said.
std::string owner_words(const JournalOwner& owner);

}  // namespace limber
