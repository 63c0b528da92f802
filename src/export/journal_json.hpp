// The journal as JSON: for programs that read it, and all of it to take elsewhere (docs/journal-format.md).
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "export/journal_pieces.hpp"

namespace limber {

// All a journal holds, with nothing lost: `limber journal import` makes the same journal of it again (text
// that is no UTF-8 is mended). One record a line.
std::unique_ptr<JournalPieces> journal_document();

// An array with one object a session, in the order given, in UTF-8, ending in a line break: `limber journal
// list --format json`. A question that was not answered is absent; an answer of 0 is 0. Durations are
// milliseconds, moments ISO 8601 with the offset then.
std::unique_ptr<JournalPieces> journal_array();
std::string journal_json(const std::vector<SessionRecord>& records);

}  // namespace limber
