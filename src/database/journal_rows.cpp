#include "database/journal_rows.hpp"

#include <algorithm>
#include <array>

#include "database/sqlite.hpp"
#include "journal/questions.hpp"

namespace limber {
namespace {

using MaybeInteger = std::optional<std::int64_t>;

MaybeInteger value_of(const std::optional<Score>& score) {
  return score ? MaybeInteger(score->value()) : std::nullopt;
}

std::optional<Score> score_at(const Statement& row, int column) {
  const MaybeInteger value = row.maybe_integer(column);
  return value ? Score::from(static_cast<int>(*value)) : std::nullopt;
}

WallTime time_at(const Statement& row, int column) {
  return {row.integer(column), static_cast<int>(row.integer(column + 1))};
}

// A database that a later Limber wrote is refused before it comes to this.
template <Named Enum>
Enum enum_at(const Statement& row, int column, Enum otherwise) {
  return value_named<Enum>(row.text(column)).value_or(otherwise);
}

// The columns that change while a session runs, in the order both statements below have them.
void bind_session(Statement& statement, const SessionRecord& record, SessionState state) {
  const auto& ended = state == SessionState::running ? std::nullopt : record.ended;
  statement.bind(ended ? MaybeInteger(ended->unix_seconds) : std::nullopt)
      .bind(ended ? MaybeInteger(ended->offset_minutes) : std::nullopt)
      .bind(record.routine)
      .bind(record.routine_version)
      .bind(record.title)
      .bind(to_string(state))
      .bind(record.planned.count())
      .bind(record.performed.count())
      .bind(record.pauses)
      .bind(record.note);
}

// Those that stand are updated in place.
bool put_steps(sqlite3* db, std::int64_t id, const std::vector<PerformedStep>& steps) {
  Statement statement(
      db,
      "INSERT INTO step (session, position, exercise, side, rep, planned_ms, held_ms, skipped) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET exercise = excluded.exercise, "
      "side = excluded.side, rep = excluded.rep, planned_ms = excluded.planned_ms, "
      "held_ms = excluded.held_ms, skipped = excluded.skipped");
  std::int64_t position = 0;
  for (const PerformedStep& step : steps) {
    statement.bind(id).bind(position++).bind(step.exercise).bind(to_string(step.side)).bind(step.rep);
    statement.bind(step.planned.count()).bind(step.held.count()).bind(to_string(step.skipped)).run();
    statement.again();
  }
  return statement.ok();
}

// Steps mostly grow while a session runs; where one went back, those beyond go.
bool write_steps(sqlite3* db, std::int64_t id, const std::vector<PerformedStep>& steps) {
  Statement beyond(db, "DELETE FROM step WHERE session = ? AND position >= ?");
  const auto count = static_cast<std::int64_t>(steps.size());
  return put_steps(db, id, steps) && beyond.bind(id).bind(count).run();
}

bool write_areas(sqlite3* db, std::int64_t id, Phase phase, const std::vector<AreaRating>& areas) {
  if (areas.empty()) return true;  // to prepare a statement takes longer than to run it
  Statement statement(
      db, "INSERT INTO check_in_area (session, phase, position, area, score) VALUES (?, ?, ?, ?, ?)");
  std::int64_t position = 0;
  for (const AreaRating& area : areas) {
    statement.bind(id).bind(to_string(phase)).bind(position++).bind(area.region).bind(value_of(area.score));
    statement.run();
    statement.again();
  }
  return statement.ok();
}

bool write_allowances(sqlite3* db, std::int64_t id, const std::vector<Allowance>& allowances) {
  if (allowances.empty()) return true;
  Statement statement(db,
                      "INSERT OR REPLACE INTO allowance (session, position, exercise, condition, given_by) "
                      "VALUES (?, ?, ?, ?, ?)");
  std::int64_t position = 0;
  for (const Allowance& allowance : allowances) {
    statement.bind(id).bind(position++).bind(allowance.exercise).bind(allowance.condition).bind(allowance.by);
    statement.run();
    statement.again();
  }
  return statement.ok();
}

// They only ever become more.
bool write_checks(sqlite3* db, std::int64_t id, const std::vector<int>& checks) {
  if (checks.empty()) return true;
  Statement statement(db, "INSERT OR REPLACE INTO comfort_check (session, position, pain) VALUES (?, ?, ?)");
  std::int64_t position = 0;
  for (const int pain : checks) {
    statement.bind(id).bind(position++).bind(pain).run();
    statement.again();
  }
  return statement.ok();
}

bool insert_check_in(sqlite3* db, std::int64_t id, Phase phase, const CheckIn& answers) {
  Statement statement(db,
                      "INSERT INTO check_in (session, phase, at, at_offset, pain, stiffness, stress, mood, "
                      "stiffness_minutes, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  statement.bind(id).bind(to_string(phase)).bind(answers.at.unix_seconds).bind(answers.at.offset_minutes);
  for (const QuestionFacts& one : questions()) statement.bind(value_of(answers.*one.score));
  statement.bind(answers.stiffness_minutes ? MaybeInteger(*answers.stiffness_minutes) : std::nullopt);
  return statement.bind(answers.note).run() && write_areas(db, id, phase, answers.areas);
}

SessionRecord session_at(const Statement& row) {
  SessionRecord record;
  record.id = row.integer(0);
  record.started = time_at(row, 1);
  if (row.maybe_integer(3)) record.ended = time_at(row, 3);
  record.routine = row.text(5);
  record.routine_version = row.text(6);
  record.title = row.text(7);
  record.state = enum_at(row, 8, SessionState::stopped);
  record.planned = Millis{row.integer(9)};
  record.performed = Millis{row.integer(10)};
  record.pauses = static_cast<int>(row.integer(11));
  record.note = row.text(12);
  record.uid = row.text(13);
  return record;
}

#define SESSION_COLUMNS                                                                               \
  "SELECT id, started, started_offset, ended, ended_offset, routine, routine_version, title, state, " \
  "planned_ms, performed_ms, pauses, note, uid FROM session "

// Each finds its sessions by an index of its own.
const char* select_for(const SessionFilter& filter) {
  if (filter.id) return SESSION_COLUMNS "WHERE id = ?";
  if (filter.running) return SESSION_COLUMNS "WHERE state = 'running' ORDER BY started DESC, id DESC";
  if (filter.oldest_first)
    return SESSION_COLUMNS "WHERE started BETWEEN ? AND ? ORDER BY started, id LIMIT ?";
  return SESSION_COLUMNS "WHERE started BETWEEN ? AND ? ORDER BY started DESC, id DESC LIMIT ?";
}

#undef SESSION_COLUMNS

// Fills in what hangs on a session. The statements are kept from one session to the next.
class Details {
 public:
  explicit Details(sqlite3* db)
      : steps_(db,
               "SELECT exercise, side, rep, planned_ms, held_ms, skipped FROM step WHERE session = ? "
               "ORDER BY position"),
        check_ins_(db,
                   "SELECT phase, at, at_offset, pain, stiffness, stress, mood, stiffness_minutes, note "
                   "FROM check_in WHERE session = ?"),
        areas_(db, "SELECT phase, area, score FROM check_in_area WHERE session = ? ORDER BY phase, position"),
        checks_(db, "SELECT pain FROM comfort_check WHERE session = ? ORDER BY position"),
        allowances_(
            db, "SELECT exercise, condition, given_by FROM allowance WHERE session = ? ORDER BY position"),
        corrections_(db,
                     "SELECT at, at_offset, what, was, became FROM correction WHERE session = ? "
                     "ORDER BY position") {}

  bool read(SessionRecord& record) {
    read_steps(record);
    read_check_ins(record);
    for (checks_.bind(record.id); checks_.row();)
      record.checks.push_back(static_cast<int>(checks_.integer(0)));
    checks_.again();
    for (areas_.bind(record.id); areas_.row();) {
      record.check_ins[enum_at(areas_, 0, Phase::next_morning)].areas.push_back(
          {areas_.text(1), score_at(areas_, 2)});
    }
    areas_.again();
    read_remarks(record);
    return steps_.ok() && check_ins_.ok() && areas_.ok() && checks_.ok() && allowances_.ok() &&
           corrections_.ok();
  }

 private:
  void read_steps(SessionRecord& record) {
    for (steps_.bind(record.id); steps_.row();) {
      record.steps.push_back({steps_.text(0), enum_at(steps_, 1, BodySide::none),
                              static_cast<int>(steps_.integer(2)), Millis{steps_.integer(3)},
                              Millis{steps_.integer(4)}, enum_at(steps_, 5, SkipReason::none)});
    }
    steps_.again();
  }

  void read_remarks(SessionRecord& record) {
    for (allowances_.bind(record.id); allowances_.row();) {
      record.allowances.push_back({allowances_.text(0), allowances_.text(1), allowances_.text(2)});
    }
    allowances_.again();
    for (corrections_.bind(record.id); corrections_.row();) {
      record.corrections.push_back(
          {time_at(corrections_, 0), corrections_.text(2), corrections_.text(3), corrections_.text(4)});
    }
    corrections_.again();
  }

  void read_check_ins(SessionRecord& record) {
    for (check_ins_.bind(record.id); check_ins_.row();) {
      CheckIn& answers = record.check_ins[enum_at(check_ins_, 0, Phase::next_morning)];
      answers.at = time_at(check_ins_, 1);
      int column = 3;
      for (const QuestionFacts& one : questions()) answers.*one.score = score_at(check_ins_, column++);
      if (const auto minutes = check_ins_.maybe_integer(column++))
        answers.stiffness_minutes = static_cast<int>(*minutes);
      answers.note = check_ins_.text(column);
    }
    check_ins_.again();
  }

  Statement steps_;
  Statement check_ins_;
  Statement areas_;
  Statement checks_;
  Statement allowances_;
  Statement corrections_;
};

}  // namespace

std::optional<std::int64_t> insert_session(sqlite3* db, const SessionRecord& record, SessionState state,
                                           std::optional<std::int64_t> wanted) {
  Statement statement(
      db,
      "INSERT INTO session (started, started_offset, ended, ended_offset, routine, routine_version, "
      "title, state, planned_ms, performed_ms, pauses, note, uid, id) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, coalesce(nullif(?, ''), lower(hex(randomblob(16)))), ?)");
  statement.bind(record.started.unix_seconds).bind(record.started.offset_minutes);
  bind_session(statement, record, state);
  if (!statement.bind(record.uid).bind(wanted).run()) return std::nullopt;
  const std::int64_t id = sqlite3_last_insert_rowid(db);
  if (!put_steps(db, id, record.steps) || !write_allowances(db, id, record.allowances)) return std::nullopt;
  if (!write_corrections(db, id, record.corrections) || !write_checks(db, id, record.checks))
    return std::nullopt;
  const bool written = std::all_of(record.check_ins.begin(), record.check_ins.end(), [&](const auto& entry) {
    return insert_check_in(db, id, entry.first, entry.second);
  });
  return written ? std::optional(id) : std::nullopt;
}

bool update_session(sqlite3* db, std::int64_t id, const SessionRecord& record, SessionState state) {
  Statement statement(
      db,
      "UPDATE session SET ended = ?, ended_offset = ?, routine = ?, routine_version = ?, title = ?, "
      "state = ?, planned_ms = ?, performed_ms = ?, pauses = ?, note = ? WHERE id = ?");
  bind_session(statement, record, state);
  if (!statement.bind(id).run() || sqlite3_changes(db) == 0) return false;
  return write_steps(db, id, record.steps) && write_checks(db, id, record.checks) &&
         write_allowances(db, id, record.allowances);
}

bool write_corrections(sqlite3* db, std::int64_t id, const std::vector<Correction>& corrections) {
  if (corrections.empty()) return true;
  Statement statement(db,
                      "INSERT INTO correction (session, position, at, at_offset, what, was, became) "
                      "SELECT ?1, (SELECT count(*) FROM correction WHERE session = ?1), ?, ?, ?, ?, ?");
  for (const Correction& correction : corrections) {
    statement.bind(id).bind(correction.at.unix_seconds).bind(correction.at.offset_minutes);
    statement.bind(correction.what).bind(correction.was).bind(correction.became).run();
    statement.again();
  }
  return statement.ok();
}

bool write_check_in(sqlite3* db, std::int64_t id, Phase phase, const CheckIn& answers) {
  Statement old(db, "DELETE FROM check_in WHERE session = ? AND phase = ?");
  return old.bind(id).bind(to_string(phase)).run() && insert_check_in(db, id, phase, answers);
}

bool holds_nothing(sqlite3* db) {
  Statement statement(db,
                      "SELECT EXISTS (SELECT 1 FROM session) OR EXISTS (SELECT 1 FROM assessment) OR "
                      "EXISTS (SELECT 1 FROM screening) OR EXISTS (SELECT 1 FROM massage) OR "
                      "EXISTS (SELECT 1 FROM red_flag_check) OR EXISTS (SELECT 1 FROM taken_up) OR "
                      "EXISTS (SELECT 1 FROM phase_begun) OR EXISTS (SELECT 1 FROM pause) OR "
                      "EXISTS (SELECT 1 FROM dose_change) OR EXISTS (SELECT 1 FROM goals) OR "
                      "EXISTS (SELECT 1 FROM flare_plan) OR EXISTS (SELECT 1 FROM flare) OR "
                      "EXISTS (SELECT 1 FROM measured) OR EXISTS (SELECT 1 FROM offered)");
  return statement.row() && statement.integer(0) == 0;
}

bool read_sessions(sqlite3* db, const SessionFilter& filter,
                   const std::function<bool(SessionRecord&&)>& visit) {
  Statement statement(db, select_for(filter));
  if (filter.id) {
    statement.bind(*filter.id);
  } else if (!filter.running) {
    statement.bind(filter.from).bind(filter.to).bind(filter.limit);
  }
  Details details(db);
  while (statement.row()) {
    SessionRecord record = session_at(statement);
    if (!details.read(record)) return false;
    if (!visit(std::move(record))) return true;
  }
  return statement.ok();
}

std::optional<std::vector<SessionRecord>> read_sessions(sqlite3* db, const SessionFilter& filter) {
  std::vector<SessionRecord> records;
  const bool read = read_sessions(db, filter, [&](SessionRecord&& record) {
    records.push_back(std::move(record));
    return true;
  });
  return read ? std::optional(std::move(records)) : std::nullopt;
}

}  // namespace limber
