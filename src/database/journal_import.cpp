// Takes a journal's document into the journal.
#include "database/course_rows.hpp"
#include "database/csv_document.hpp"
#include "database/goal_rows.hpp"
#include "database/journal_db.hpp"
#include "database/journal_document.hpp"
#include "database/journal_problems.hpp"
#include "database/journal_rows.hpp"
#include "database/person_rows.hpp"
#include "database/sqlite.hpp"

namespace limber {
namespace {

// Everything within one transaction of the caller's.
class Import {
 public:
  explicit Import(sqlite3* db)
      : db_(db),
        session_(db, "SELECT 1 FROM session WHERE uid = ?"),
        assessment_(db, "SELECT 1 FROM assessment WHERE uid = ?"),
        measured_(db, "SELECT 1 FROM measured WHERE uid = ?"),
        fresh_(holds_nothing(db)) {}

  DocumentVisitor visitor() {
    return {[this](const std::string& uid) { return noted(journal(uid)); },
            [this](const Screening& screening) { return noted(take(screening)); },
            [this](std::int64_t day) { return noted(write_massage(db_, day)); },
            [this](const TakenUp& taken) { return noted(write_taken_up(db_, taken)); },
            [this](const PhaseBegun& begun) { return noted(write_phase(db_, begun)); },
            [this](const Pause& pause) { return noted(write_pause(db_, pause)); },
            [this](const DoseChange& change) { return noted(write_dose(db_, change)); },
            [this](const RedFlagCheck& check) { return noted(take(check)); },
            [this](const Assessment& assessment) { return noted(take(assessment)); },
            [this](const Goals& goals) { return noted(take(goals)); },
            [this](const FlarePlan& plan) { return noted(take(plan)); },
            [this](const Flare& flare) { return noted(take(flare)); },
            [this](const Measured& measured) { return noted(take(measured)); },
            [this](const Offered& offered) { return noted(write_offered(db_, offered)); },
            [this](const SessionRecord& record) { return noted(take(record)); }};
  }

  bool failed() const { return failed_; }
  const Imported& imported() const { return imported_; }

 private:
  bool noted(bool written) {
    failed_ = !written;
    return written;
  }

  // An empty journal goes on as the one that was exported: exports of both are of the same person.
  bool journal(const std::string& uid) {
    Statement statement(db_, "UPDATE journal SET uid = ?");
    return !fresh_ || statement.bind(uid).run();
  }

  bool take(const Screening& screening) {
    Statement statement(db_, "SELECT 1 FROM screening WHERE answered >= ?");
    const bool later_is_here = statement.bind(screening.answered->unix_seconds).row();
    return statement.ok() && (later_is_here || write_screening(db_, screening));
  }

  bool take(const RedFlagCheck& check) {
    Statement statement(db_, "SELECT 1 FROM red_flag_check WHERE at = ?");
    const bool here = statement.bind(check.at.unix_seconds).row();
    return statement.ok() && (here || write_red_flag_check(db_, check));
  }

  static bool found(Statement& by_uid, const std::string& uid) {
    by_uid.again();
    return by_uid.bind(uid).row();
  }

  // Numbers are kept where nothing is in their way: a person may know a session by its number.
  std::optional<std::int64_t> kept(const char* select, std::int64_t id) {
    if (!fresh_ || id < 1) return std::nullopt;
    Statement taken(db_, select);
    return taken.bind(id).row() ? std::nullopt : std::optional(id);
  }

  bool take(const Assessment& assessment) {
    if (found(assessment_, assessment.uid)) return true;
    const auto id = kept("SELECT 1 FROM assessment WHERE id = ?", assessment.id);
    ++imported_.assessments;
    return assessment_.ok() && insert_assessment(db_, assessment, id).has_value();
  }

  bool take(const Measured& measured) {
    if (found(measured_, measured.uid)) return true;
    const auto id = kept("SELECT 1 FROM measured WHERE id = ?", measured.id);
    ++imported_.measured;
    return measured_.ok() && insert_measured(db_, measured, id).has_value();
  }

  bool take(const Goals& goals) {
    Statement statement(db_, "SELECT 1 FROM goals WHERE told >= ?");
    const bool later_is_here = statement.bind(goals.told->unix_seconds).row();
    return statement.ok() && (later_is_here || write_goals(db_, goals));
  }

  bool take(const FlarePlan& plan) {
    Statement statement(db_, "SELECT 1 FROM flare_plan WHERE written >= ?");
    const bool later_is_here = statement.bind(plan.written->unix_seconds).row();
    return statement.ok() && (later_is_here || write_flare_plan(db_, plan));
  }

  // One that is here already stays, but for its end, where only the document knows that.
  bool take(const Flare& flare) {
    Statement statement(db_, "SELECT 1 FROM flare WHERE since = ? AND until IS NOT NULL");
    const bool ended_here = statement.bind(flare.since).row();
    return statement.ok() && (ended_here || write_flare(db_, flare));
  }

  bool take(const SessionRecord& record) {
    if (found(session_, record.uid)) {
      ++imported_.already;
      return true;
    }
    const auto id = kept("SELECT 1 FROM session WHERE id = ?", record.id);
    ++imported_.sessions;
    return session_.ok() && insert_session(db_, record, record.state, id).has_value();
  }

  sqlite3* db_;
  Statement session_;
  Statement assessment_;
  Statement measured_;
  bool fresh_;
  bool failed_ = false;
  Imported imported_;
};

}  // namespace

Result<Imported> JournalDb::import(const std::filesystem::path& file) {
  Transaction transaction(db_.get());
  if (!transaction.begun()) return unwritten(db_.get());
  Imported imported;
  {
    Import import(db_.get());
    Problems problems = is_csv(file) ? read_csv_document(file, import.visitor().session)
                                     : read_journal_document(file, import.visitor());
    if (import.failed()) return unwritten(db_.get());
    if (!problems.empty()) return problems;
    imported = import.imported();
  }
  if (!transaction.commit()) return unwritten(db_.get());
  return imported;
}

}  // namespace limber
