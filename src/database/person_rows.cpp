#include "database/person_rows.hpp"

#include "base/text.hpp"
#include "database/sqlite.hpp"

namespace limber {
namespace {

using MaybeInteger = std::optional<std::int64_t>;

Statement& bind_moment(Statement& statement, const std::optional<WallTime>& moment) {
  statement.bind(moment ? MaybeInteger(moment->unix_seconds) : std::nullopt);
  return statement.bind(moment ? MaybeInteger(moment->offset_minutes) : std::nullopt);
}

bool write_conditions(sqlite3* db, const Screening& screening) {
  if (execute(db, "DELETE FROM screening_condition") != SQLITE_OK) return false;
  Statement statement(
      db, "INSERT INTO screening_condition (condition, regions, told, told_offset) VALUES (?, ?, ?, ?)");
  for (const auto& [condition, regions] : screening.conditions) {
    statement.bind(condition).bind(join(regions, " "));
    const auto told = screening.told.find(condition);
    bind_moment(statement, told == screening.told.end() ? std::nullopt : std::optional(told->second)).run();
    statement.again();
  }
  return statement.ok();
}

bool write_items(sqlite3* db, std::int64_t id, const std::vector<AssessmentItem>& items) {
  Statement statement(db,
                      "INSERT INTO assessment_item (assessment, position, name, score) VALUES (?, ?, ?, ?)");
  std::int64_t position = 0;
  for (const AssessmentItem& item : items) {
    statement.bind(id).bind(position++).bind(item.name);
    statement.bind(item.score ? MaybeInteger(item.score->value()) : std::nullopt).run();
    statement.again();
  }
  return statement.ok();
}

}  // namespace

bool write_screening(sqlite3* db, const Screening& screening) {
  Statement statement(db,
                      "INSERT OR REPLACE INTO screening (one, answered, answered_offset, discomfort, "
                      "pressure, floor, wakes_at, baby_due, baby_due_offset) "
                      "VALUES (1, ?, ?, ?, nullif(?, ''), nullif(?, ''), ?, ?, ?)");
  statement.bind(screening.answered->unix_seconds).bind(screening.answered->offset_minutes);
  statement.bind(join(screening.discomfort, " "));
  statement.bind(screening.pressure ? to_string(*screening.pressure) : "");
  statement.bind(screening.floor ? to_string(*screening.floor) : "");
  statement.bind(screening.wakes_at ? MaybeInteger(*screening.wakes_at) : std::nullopt);
  bind_moment(statement, screening.baby_due);
  return statement.run() && write_conditions(db, screening);
}

bool write_massage(sqlite3* db, std::int64_t day) {
  Statement statement(db, "INSERT OR IGNORE INTO massage (day) VALUES (?)");
  return statement.bind(day).run();
}

bool write_taken_up(sqlite3* db, const TakenUp& taken) {
  Statement statement(db, "INSERT OR IGNORE INTO taken_up (routine, since) VALUES (?, ?)");
  return statement.bind(taken.routine).bind(taken.since).run();
}

bool write_red_flag_check(sqlite3* db, const RedFlagCheck& check) {
  Statement statement(
      db, "INSERT OR REPLACE INTO red_flag_check (at, at_offset, yes, known) VALUES (?, ?, ?, ?)");
  statement.bind(check.at.unix_seconds).bind(check.at.offset_minutes);
  return statement.bind(join(check.yes, " ")).bind(join(check.known, " ")).run();
}

std::optional<std::int64_t> insert_assessment(sqlite3* db, const Assessment& assessment,
                                              std::optional<std::int64_t> wanted) {
  Statement statement(db,
                      "INSERT INTO assessment (uid, at, at_offset, instrument, id) "
                      "VALUES (coalesce(nullif(?, ''), lower(hex(randomblob(16)))), ?, ?, ?, ?)");
  statement.bind(assessment.uid).bind(assessment.at.unix_seconds).bind(assessment.at.offset_minutes);
  if (!statement.bind(to_string(assessment.instrument)).bind(wanted).run()) return std::nullopt;
  const std::int64_t id = sqlite3_last_insert_rowid(db);
  return write_items(db, id, assessment.items) ? std::optional(id) : std::nullopt;
}

}  // namespace limber
