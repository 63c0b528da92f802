// What leads through weeks: programmes, pauses, and what changed of doses.
#include "database/course_rows.hpp"
#include "database/journal_db.hpp"
#include "database/journal_problems.hpp"
#include "database/sqlite.hpp"

namespace limber {

Result<std::vector<PhaseBegun>> JournalDb::phases() const {
  Statement row(db_.get(), "SELECT programme, phase, since FROM phase_begun ORDER BY programme, phase");
  std::vector<PhaseBegun> phases;
  while (row.row()) phases.push_back({row.text(0), static_cast<int>(row.integer(1)), row.integer(2)});
  if (!row.ok()) return unread(db_.get());
  return phases;
}

Result<Ok> JournalDb::begin_phase(const PhaseBegun& begun) {
  if (!write_phase(db_.get(), begun)) return unwritten(db_.get());
  return Ok{};
}

Result<Ok> JournalDb::leave_programme(const std::string& programme) {
  Statement statement(db_.get(), "DELETE FROM phase_begun WHERE programme = ?");
  if (!statement.bind(programme).run()) return unwritten(db_.get());
  return Ok{};
}

Result<std::vector<Pause>> JournalDb::pauses() const {
  Statement row(db_.get(), "SELECT since, until FROM pause ORDER BY since DESC");
  std::vector<Pause> pauses;
  while (row.row()) pauses.push_back({row.integer(0), row.maybe_integer(1)});
  if (!row.ok()) return unread(db_.get());
  return pauses;
}

Result<Ok> JournalDb::save_pause(const Pause& pause) {
  if (!write_pause(db_.get(), pause)) return unwritten(db_.get());
  return Ok{};
}

Result<std::vector<DoseChange>> JournalDb::doses() const {
  Statement row(
      db_.get(),
      "SELECT at, at_offset, routine, version, exercise, turn, reps, hold_s, minutes, instead, less, "
      "session FROM dose_change ORDER BY at, routine, exercise, less");
  const auto number = [&](int column) { return static_cast<int>(row.integer(column)); };
  std::vector<DoseChange> doses;
  while (row.row())
    doses.push_back({{row.integer(0), number(1)},
                     row.text(2),
                     row.text(3),
                     row.text(4),
                     value_named<DoseTurn>(row.text(5)).value_or(DoseTurn::not_yet),
                     {number(6), number(7), number(8), row.text(9)},
                     number(10),
                     row.text(11)});
  if (!row.ok()) return unread(db_.get());
  return doses;
}

Result<Ok> JournalDb::change_doses(const std::vector<DoseChange>& changes) {
  Transaction transaction(db_.get());
  if (!transaction.begun()) return unwritten(db_.get());
  for (const DoseChange& change : changes) {
    if (!write_dose(db_.get(), change)) return unwritten(db_.get());
  }
  if (!transaction.commit()) return unwritten(db_.get());
  return Ok{};
}

}  // namespace limber
