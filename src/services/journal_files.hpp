// The journal written to a file, whole or not at all, in constant memory.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "database/journal_db.hpp"
#include "export/journal_fhir.hpp"
#include "export/journal_pieces.hpp"

namespace limber {

// "csv" (sessions), "measures" (goals, questionnaires and movements, as CSV too), "json" (everything; what
// import reads) or "fhir"; null for any other name. Of `choices` a table needs the library alone, and "json"
// nothing.
std::unique_ptr<JournalPieces> journal_pieces(const std::string& format, FhirChoices choices = {});

// What an import brought, counted.
std::string imported_words(const Imported& imported);

using TakePiece = std::function<Result<Ok>(std::string_view piece)>;

// Everything the journal holds, as of one moment, oldest session first. Fails with the journal's problems, or
// those of `take`.
Result<Ok> export_journal(const JournalDb& db, JournalPieces& pieces, const TakePiece& take);

// The same to a file for its owner only; rules as of AtomicFile.
Result<Ok> export_journal(const JournalDb& db, JournalPieces& pieces, const std::filesystem::path& file);

}  // namespace limber
