#include "database/goal_rows.hpp"

#include "database/sqlite.hpp"

namespace limber {

bool write_goals(sqlite3* db, const Goals& goals) {
  Statement told(db, "INSERT OR REPLACE INTO goals (one, told, told_offset) VALUES (1, ?, ?)");
  if (!told.bind(goals.told->unix_seconds).bind(goals.told->offset_minutes).run()) return false;
  if (execute(db, "DELETE FROM goal") != SQLITE_OK) return false;
  Statement statement(db, "INSERT INTO goal (position, words, since, since_offset) VALUES (?, ?, ?, ?)");
  std::int64_t position = 0;
  for (const Goal& goal : goals.list) {
    statement.bind(position++).bind(goal.words).bind(goal.since.unix_seconds).bind(goal.since.offset_minutes);
    statement.run();
    statement.again();
  }
  return statement.ok();
}

bool write_flare_plan(sqlite3* db, const FlarePlan& plan) {
  Statement statement(
      db,
      "INSERT OR REPLACE INTO flare_plan (one, written, written_offset, sets_it_off, "
      "first_signs, first_day, days_two_to_seven, whom_i_tell) VALUES (1, ?, ?, ?, ?, ?, ?, ?)");
  statement.bind(plan.written->unix_seconds).bind(plan.written->offset_minutes);
  for (const auto line : flare_plan_lines) statement.bind(plan.*line);
  return statement.run();
}

bool write_flare(sqlite3* db, const Flare& flare) {
  Statement statement(db, "INSERT OR REPLACE INTO flare (since, until) VALUES (?, ?)");
  return statement.bind(flare.since).bind(flare.until).run();
}

bool write_offered(sqlite3* db, const Offered& offered) {
  Statement statement(db,
                      "INSERT INTO offered (what, day) VALUES (?, ?) "
                      "ON CONFLICT DO UPDATE SET day = max(day, excluded.day)");
  return statement.bind(offered.what).bind(offered.day).run();
}

std::optional<std::int64_t> insert_measured(sqlite3* db, const Measured& measured,
                                            std::optional<std::int64_t> wanted) {
  Statement statement(db,
                      "INSERT INTO measured (uid, at, at_offset, movement, value, id) "
                      "VALUES (coalesce(nullif(?, ''), lower(hex(randomblob(16)))), ?, ?, ?, ?, ?)");
  statement.bind(measured.uid).bind(measured.at.unix_seconds).bind(measured.at.offset_minutes);
  statement.bind(to_string(measured.movement)).bind(measured.value).bind(wanted);
  return statement.run() ? std::optional(sqlite3_last_insert_rowid(db)) : std::nullopt;
}

}  // namespace limber
