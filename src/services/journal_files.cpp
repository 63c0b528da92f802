#include "services/journal_files.hpp"

#include "base/message.hpp"
#include "base/text.hpp"
#include "export/journal_csv.hpp"
#include "export/journal_json.hpp"
#include "files/atomic_file.hpp"

namespace limber {
namespace {

constexpr std::size_t enough = 256 * 1024;  // bytes gathered before they are written

Result<Ok> walked(const JournalDb& db, JournalPieces& pieces, const TakePiece& take) {
  const auto person = db.person();
  if (!person) return person.problems();
  std::string gathered;
  pieces.begin(*person, gathered);
  Result<Ok> taken = Ok{};
  auto read = db.each_session(std::nullopt, std::nullopt, [&](const SessionRecord& record) {
    pieces.add(record, gathered);
    if (gathered.size() < enough) return true;
    taken = take(gathered);
    gathered.clear();
    return taken.has_value();
  });
  if (!read) return read;
  if (!taken) return taken;
  pieces.end(gathered);
  return take(gathered);
}

}  // namespace

std::unique_ptr<JournalPieces> journal_pieces(const std::string& format, FhirChoices choices) {
  if (format == "csv") return journal_csv(std::move(choices.library));
  if (format == "weeks") return journal_weeks_csv();
  if (format == "measures") return journal_measures_csv();
  if (format == "json") return journal_document();
  return format == "fhir" ? journal_fhir(std::move(choices)) : nullptr;
}

Result<Ok> export_journal(const JournalDb& db, JournalPieces& pieces, const TakePiece& take) {
  return db.at_one_moment([&] { return walked(db, pieces, take); });
}

Result<Ok> export_journal(const JournalDb& db, JournalPieces& pieces, const std::filesystem::path& file) {
  AtomicFile out(file);
  const auto written = export_journal(db, pieces, [&](std::string_view piece) { return out.write(piece); });
  return written ? out.commit() : written;
}

std::string imported_words(const Imported& imported) {
  const auto text = [](int count) { return std::to_string(count); };
  return fill(
      tr("Sessions imported: {sessions}. Questionnaires and measures: {assessments}. Sessions already here: "
         "{already}."),
      {{"sessions", text(imported.sessions)},
       {"assessments", text(imported.assessments + imported.measured)},
       {"already", text(imported.already)}});
}

}  // namespace limber
