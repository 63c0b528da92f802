// What the journal keeps that is not of one session.
#include <algorithm>

#include "base/text.hpp"
#include "store/journal_db.hpp"
#include "store/journal_problems.hpp"
#include "store/sqlite.hpp"

namespace limber {
namespace {

using MaybeInteger = std::optional<std::int64_t>;

// Ids have no spaces, so a list of them is words.
std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

bool write_conditions(sqlite3* db, const Screening& screening) {
  if (execute(db, "DELETE FROM screening_condition") != SQLITE_OK) return false;
  Statement statement(db, "INSERT INTO screening_condition (condition, regions) VALUES (?, ?)");
  for (const auto& [condition, regions] : screening.conditions) {
    statement.bind(condition).bind(join(regions, " ")).run();
    statement.again();
  }
  return statement.ok();
}

bool write_screening(sqlite3* db, const Screening& screening) {
  Statement statement(db,
                      "INSERT OR REPLACE INTO screening (one, answered, answered_offset, discomfort, "
                      "pressure, floor, wakes_at) VALUES (1, ?, ?, ?, nullif(?, ''), nullif(?, ''), ?)");
  statement.bind(screening.answered->unix_seconds).bind(screening.answered->offset_minutes);
  statement.bind(join(screening.discomfort, " "));
  statement.bind(screening.pressure ? to_string(*screening.pressure) : "");
  statement.bind(screening.floor ? to_string(*screening.floor) : "");
  statement.bind(screening.wakes_at ? MaybeInteger(*screening.wakes_at) : std::nullopt);
  return statement.run() && write_conditions(db, screening);
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

Result<Screening> JournalDb::screening() const {
  Screening screening;
  Statement row(db_.get(),
                "SELECT answered, answered_offset, discomfort, pressure, floor, wakes_at FROM screening");
  if (row.row()) {
    screening.answered = WallTime{row.integer(0), static_cast<int>(row.integer(1))};
    screening.discomfort = words_of(row.text(2));
    screening.pressure = pressure_named(row.text(3));
    screening.floor = floor_named(row.text(4));
    if (const auto wakes = row.maybe_integer(5)) screening.wakes_at = static_cast<int>(*wakes);
  }
  Statement conditions(db_.get(), "SELECT condition, regions FROM screening_condition");
  while (conditions.row()) screening.conditions[conditions.text(0)] = words_of(conditions.text(1));
  if (!row.ok() || !conditions.ok()) return unread(db_.get());
  return screening;
}

Result<Done> JournalDb::save_screening(const Screening& screening) {
  Transaction transaction(db_.get());
  if (!transaction.begun() || !write_screening(db_.get(), screening) || !transaction.commit())
    return unwritten(db_.get());
  return Done{};
}

Result<std::vector<std::int64_t>> JournalDb::massages() const {
  Statement statement(db_.get(), "SELECT day FROM massage ORDER BY day DESC");
  std::vector<std::int64_t> days;
  while (statement.row()) days.push_back(statement.integer(0));
  if (!statement.ok()) return unread(db_.get());
  return days;
}

Result<Done> JournalDb::add_massage(std::int64_t day) {
  Statement statement(db_.get(), "INSERT OR IGNORE INTO massage (day) VALUES (?)");
  if (!statement.bind(day).run()) return unwritten(db_.get());
  return Done{};
}

Result<Done> JournalDb::remove_massage(std::int64_t day) {
  Statement statement(db_.get(), "DELETE FROM massage WHERE day = ?");
  if (!statement.bind(day).run()) return unwritten(db_.get());
  return Done{};
}

Result<std::vector<RedFlagCheck>> JournalDb::red_flag_checks() const {
  Statement statement(db_.get(), "SELECT at, at_offset, yes FROM red_flag_check ORDER BY at DESC");
  std::vector<RedFlagCheck> checks;
  while (statement.row()) {
    const WallTime at{statement.integer(0), static_cast<int>(statement.integer(1))};
    checks.push_back({at, words_of(statement.text(2))});
  }
  if (!statement.ok()) return unread(db_.get());
  return checks;
}

Result<Done> JournalDb::add_red_flag_check(const RedFlagCheck& check) {
  Statement statement(db_.get(),
                      "INSERT OR REPLACE INTO red_flag_check (at, at_offset, yes) VALUES (?, ?, ?)");
  statement.bind(check.at.unix_seconds).bind(check.at.offset_minutes).bind(join(check.yes, " "));
  if (!statement.run()) return unwritten(db_.get());
  return Done{};
}

Result<std::vector<Assessment>> JournalDb::assessments() const {
  Statement statement(db_.get(),
                      "SELECT id, uid, at, at_offset, instrument FROM assessment ORDER BY at DESC, id DESC");
  Statement items(db_.get(),
                  "SELECT name, score FROM assessment_item WHERE assessment = ? ORDER BY position");
  std::vector<Assessment> found;
  while (statement.row()) {
    Assessment one;
    one.id = statement.integer(0);
    one.uid = statement.text(1);
    one.at = {statement.integer(2), static_cast<int>(statement.integer(3))};
    one.instrument = instrument_named(statement.text(4)).value_or(Instrument::peg);
    for (items.bind(one.id); items.row();) {
      const MaybeInteger score = items.maybe_integer(1);
      one.items.push_back(
          {items.text(0), score ? Score::from(static_cast<int>(*score)) : std::optional<Score>()});
    }
    items.again();
    found.push_back(std::move(one));
  }
  if (!statement.ok() || !items.ok()) return unread(db_.get());
  return found;
}

Result<std::int64_t> JournalDb::add_assessment(const Assessment& assessment) {
  Transaction transaction(db_.get());
  if (!transaction.begun()) return unwritten(db_.get());
  Statement statement(db_.get(),
                      "INSERT INTO assessment (uid, at, at_offset, instrument) "
                      "VALUES (coalesce(nullif(?, ''), lower(hex(randomblob(16)))), ?, ?, ?)");
  statement.bind(assessment.uid).bind(assessment.at.unix_seconds).bind(assessment.at.offset_minutes);
  if (!statement.bind(to_string(assessment.instrument)).run()) return unwritten(db_.get());
  const std::int64_t id = sqlite3_last_insert_rowid(db_.get());
  if (!write_items(db_.get(), id, assessment.items) || !transaction.commit()) return unwritten(db_.get());
  return id;
}

Result<Done> JournalDb::delete_assessment(std::int64_t id) {
  Statement statement(db_.get(), "DELETE FROM assessment WHERE id = ?");
  if (!statement.bind(id).run()) return unwritten(db_.get());
  return Done{};
}

}  // namespace limber
