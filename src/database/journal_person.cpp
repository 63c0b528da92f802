// What the journal keeps that is not of one session.
#include <algorithm>

#include "base/text.hpp"
#include "database/journal_db.hpp"
#include "database/journal_delete.hpp"
#include "database/journal_problems.hpp"
#include "database/person_rows.hpp"
#include "database/sqlite.hpp"
#include "journal/conditions.hpp"

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

std::optional<WallTime> moment_at(const Statement& row, int column) {
  const auto seconds = row.maybe_integer(column);
  if (!seconds) return std::nullopt;
  return WallTime{*seconds, static_cast<int>(row.integer(column + 1))};
}

}  // namespace

Result<AboutPerson> JournalDb::person() const {
  const ReadMoment moment(db_.get());
  Statement own(db_.get(), "SELECT uid FROM journal");
  if (!moment.begun() || !own.row()) return unread(db_.get());
  auto told = screening();
  auto days = massages();
  auto checks = red_flag_checks();
  auto asked = assessments();
  auto planned = plan();
  auto left = went_further();
  auto wanted = goals();
  auto bad_day = flare_plan();
  auto flared = flares();
  auto moved = measured();
  auto shown = offered();
  if (!told || !days || !checks || !asked || !planned || !left) return unread(db_.get());
  if (!wanted || !bad_day || !flared || !moved || !shown) return unread(db_.get());
  AboutPerson about;
  about.uid = own.text(0);
  about.screening = *std::move(told);
  about.massages = *std::move(days);
  about.red_flag_checks = *std::move(checks);
  about.assessments = *std::move(asked);
  about.plan = *std::move(planned);
  about.went_further = *std::move(left);
  auto weeks = phases();
  auto rests = pauses();
  auto changed = doses();
  if (!weeks || !rests || !changed) return unread(db_.get());
  about.phases = *std::move(weeks);
  about.pauses = *std::move(rests);
  about.doses = *std::move(changed);
  about.goals = *std::move(wanted);
  about.flare_plan = *std::move(bad_day);
  about.flares = *std::move(flared);
  about.measured = *std::move(moved);
  about.offered = *std::move(shown);
  return about;
}

Result<Screening> JournalDb::screening() const {
  Screening screening;
  Statement row(db_.get(),
                "SELECT answered, answered_offset, discomfort, pressure, floor, wakes_at, baby_due, "
                "baby_due_offset FROM screening");
  if (row.row()) {
    screening.answered = WallTime{row.integer(0), static_cast<int>(row.integer(1))};
    screening.discomfort = words_of(row.text(2));
    screening.pressure = value_named<Pressure>(row.text(3));
    screening.floor = value_named<FloorAccess>(row.text(4));
    if (const auto wakes = row.maybe_integer(5)) screening.wakes_at = static_cast<int>(*wakes);
    screening.baby_due = moment_at(row, 6);
  }
  Statement conditions(db_.get(), "SELECT condition, regions, told, told_offset FROM screening_condition");
  while (conditions.row()) {
    screening.conditions[conditions.text(0)] = words_of(conditions.text(1));
    if (const auto told = moment_at(conditions, 2)) screening.told[conditions.text(0)] = *told;
  }
  if (!row.ok() || !conditions.ok()) return unread(db_.get());
  return screening;
}

Result<Ok> JournalDb::save_screening(const Screening& screening) {
  Transaction transaction(db_.get());
  if (!transaction.begun() || !write_screening(db_.get(), screening) || !transaction.commit())
    return unwritten(db_.get());
  return Ok{};
}

Result<std::vector<std::int64_t>> JournalDb::massages() const {
  Statement statement(db_.get(), "SELECT day FROM massage ORDER BY day DESC");
  std::vector<std::int64_t> days;
  while (statement.row()) days.push_back(statement.integer(0));
  if (!statement.ok()) return unread(db_.get());
  return days;
}

Result<Ok> JournalDb::add_massage(std::int64_t day) {
  if (!write_massage(db_.get(), day)) return unwritten(db_.get());
  return Ok{};
}

Result<Ok> JournalDb::remove_massage(std::int64_t day) {
  Statement statement(db_.get(), "DELETE FROM massage WHERE day = ?");
  if (!statement.bind(day).run()) return unwritten(db_.get());
  return Ok{};
}

Result<std::vector<TakenUp>> JournalDb::plan() const {
  Statement statement(db_.get(), "SELECT routine, since FROM taken_up ORDER BY routine");
  std::vector<TakenUp> plan;
  while (statement.row()) plan.push_back({statement.text(0), statement.integer(1)});
  if (!statement.ok()) return unread(db_.get());
  return plan;
}

Result<Ok> JournalDb::take_up(const TakenUp& taken) {
  if (!write_taken_up(db_.get(), taken)) return unwritten(db_.get());
  return Ok{};
}

Result<Ok> JournalDb::let_go(const std::string& routine) {
  Statement statement(db_.get(), "DELETE FROM taken_up WHERE routine = ?");
  if (!statement.bind(routine).run()) return unwritten(db_.get());
  return Ok{};
}

Result<std::vector<RedFlagCheck>> JournalDb::red_flag_checks() const {
  Statement statement(db_.get(), "SELECT at, at_offset, yes, known FROM red_flag_check ORDER BY at DESC");
  std::vector<RedFlagCheck> checks;
  while (statement.row()) {
    const WallTime at{statement.integer(0), static_cast<int>(statement.integer(1))};
    checks.push_back({at, words_of(statement.text(2)), words_of(statement.text(3))});
  }
  if (!statement.ok()) return unread(db_.get());
  return checks;
}

Result<Ok> JournalDb::add_red_flag_check(const RedFlagCheck& check) {
  if (!write_red_flag_check(db_.get(), check)) return unwritten(db_.get());
  return Ok{};
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
    one.instrument = value_named<Instrument>(statement.text(4)).value_or(Instrument::peg);
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

// What the sessions themselves say: left for it, and in no later session allowed by the person.
Result<std::vector<std::string>> JournalDb::went_further() const {
  Statement statement(
      db_.get(),
      "SELECT DISTINCT step.exercise FROM step JOIN session ON session.id = step.session "
      "WHERE step.skipped = 'spreading' AND NOT EXISTS ("
      "SELECT 1 FROM allowance JOIN session AS later ON later.id = allowance.session "
      "WHERE allowance.exercise = step.exercise AND allowance.condition = ? "
      "AND (later.started, later.id) > (session.started, session.id)) ORDER BY step.exercise");
  std::vector<std::string> exercises;
  for (statement.bind(std::string(went_further_down)); statement.row();)
    exercises.push_back(statement.text(0));
  if (!statement.ok()) return unread(db_.get());
  return exercises;
}

Result<std::int64_t> JournalDb::add_assessment(const Assessment& assessment) {
  Transaction transaction(db_.get());
  if (!transaction.begun()) return unwritten(db_.get());
  const auto id = insert_assessment(db_.get(), assessment);
  if (!id || !transaction.commit()) return unwritten(db_.get());
  return *id;
}

Result<Ok> JournalDb::delete_assessment(std::int64_t id) {
  Statement named(db_.get(), "SELECT uid FROM assessment WHERE id = ?");
  if (!named.bind(id).row()) {
    if (named.ok()) return Ok{};
    return unread(db_.get());
  }
  const std::string uid = named.text(0);
  named.again();
  return deleted_for_good(db_.get(), "DELETE FROM assessment WHERE uid = ?", uid);
}

}  // namespace limber
