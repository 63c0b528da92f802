// Goals, plans for a flare, movements measured, and what was offered.
#include "database/goal_rows.hpp"
#include "database/journal_db.hpp"
#include "database/journal_delete.hpp"
#include "database/journal_problems.hpp"
#include "database/sqlite.hpp"

namespace limber {
namespace {

WallTime at(const Statement& row, int column) {
  return {row.integer(column), static_cast<int>(row.integer(column + 1))};
}

}  // namespace

Result<Goals> JournalDb::goals() const {
  Goals goals;
  Statement told(db_.get(), "SELECT told, told_offset FROM goals");
  if (told.row()) goals.told = at(told, 0);
  Statement row(db_.get(), "SELECT words, since, since_offset FROM goal ORDER BY position");
  while (row.row()) goals.list.push_back({row.text(0), at(row, 1)});
  if (!told.ok() || !row.ok()) return unread(db_.get());
  return goals;
}

Result<Ok> JournalDb::save_goals(const Goals& goals) {
  Transaction transaction(db_.get());
  if (!transaction.begun() || !write_goals(db_.get(), goals) || !transaction.commit())
    return unwritten(db_.get());
  return Ok{};
}

Result<FlarePlan> JournalDb::flare_plan() const {
  FlarePlan plan;
  Statement row(db_.get(),
                "SELECT written, written_offset, sets_it_off, first_signs, first_day, days_two_to_seven, "
                "whom_i_tell FROM flare_plan");
  if (row.row()) {
    plan.written = at(row, 0);
    int column = 2;
    for (const auto line : flare_plan_lines) plan.*line = row.text(column++);
  }
  if (!row.ok()) return unread(db_.get());
  return plan;
}

Result<Ok> JournalDb::save_flare_plan(const FlarePlan& plan) {
  if (!write_flare_plan(db_.get(), plan)) return unwritten(db_.get());
  return Ok{};
}

Result<std::vector<Flare>> JournalDb::flares() const {
  Statement row(db_.get(), "SELECT since, until FROM flare ORDER BY since DESC");
  std::vector<Flare> flares;
  while (row.row()) flares.push_back({row.integer(0), row.maybe_integer(1)});
  if (!row.ok()) return unread(db_.get());
  return flares;
}

Result<Ok> JournalDb::save_flare(const Flare& flare) {
  if (!write_flare(db_.get(), flare)) return unwritten(db_.get());
  return Ok{};
}

Result<std::vector<Measured>> JournalDb::measured() const {
  Statement row(db_.get(),
                "SELECT id, uid, at, at_offset, movement, value FROM measured ORDER BY at DESC, id DESC");
  std::vector<Measured> measured;
  while (row.row())
    measured.push_back({row.integer(0), row.text(1), at(row, 2),
                        value_named<Movement>(row.text(4)).value_or(Movement::sit_to_stand),
                        static_cast<int>(row.integer(5))});
  if (!row.ok()) return unread(db_.get());
  return measured;
}

Result<std::int64_t> JournalDb::add_measured(const Measured& measured) {
  const auto id = insert_measured(db_.get(), measured);
  if (!id) return unwritten(db_.get());
  return *id;
}

Result<Ok> JournalDb::delete_measured(std::int64_t id) {
  Statement named(db_.get(), "SELECT uid FROM measured WHERE id = ?");
  if (!named.bind(id).row()) {
    if (named.ok()) return Ok{};
    return unread(db_.get());
  }
  const std::string uid = named.text(0);
  named.again();
  return deleted_for_good(db_.get(), "DELETE FROM measured WHERE uid = ?", uid);
}

Result<std::vector<Offered>> JournalDb::offered() const {
  Statement row(db_.get(), "SELECT what, day FROM offered ORDER BY what");
  std::vector<Offered> offered;
  while (row.row()) offered.push_back({row.text(0), row.integer(1)});
  if (!row.ok()) return unread(db_.get());
  return offered;
}

Result<Ok> JournalDb::note_offered(const Offered& offered) {
  if (!write_offered(db_.get(), offered)) return unwritten(db_.get());
  return Ok{};
}

}  // namespace limber
