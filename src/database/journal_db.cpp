#include "database/journal_db.hpp"

#include "database/journal_delete.hpp"
#include "database/journal_problems.hpp"
#include "database/journal_rows.hpp"
#include "database/sqlite.hpp"
#include "journal/corrections.hpp"

namespace limber {
namespace {

bool session_exists(sqlite3* db, std::int64_t id) {
  Statement statement(db, "SELECT 1 FROM session WHERE id = ?");
  return statement.bind(id).row();
}

Result<std::int64_t> inserted(sqlite3* db, const SessionRecord& record, SessionState state) {
  Transaction transaction(db);
  if (!transaction.begun()) return unwritten(db);
  const auto id = insert_session(db, record, state);
  if (!id || !transaction.commit()) return unwritten(db);
  return *id;
}

Result<std::vector<SessionRecord>> selected(sqlite3* db, const SessionFilter& filter) {
  const ReadMoment moment(db);
  if (!moment.begun()) return unread(db);
  auto records = read_sessions(db, filter);
  if (!records) return unread(db);
  return std::move(*records);
}

SessionFilter between(std::optional<WallTime> from, std::optional<WallTime> to) {
  SessionFilter filter;
  if (from) filter.from = from->unix_seconds;
  if (to) filter.to = to->unix_seconds - 1;
  return filter;
}

}  // namespace

Result<std::int64_t> JournalDb::begin_session(const SessionRecord& record) {
  auto id = inserted(db_.get(), record, SessionState::running);
  if (id) locks_.take(*id);
  return id;
}

Result<std::int64_t> JournalDb::add(const SessionRecord& record) {
  return inserted(db_.get(), record, record.state);
}

Result<Ok> JournalDb::update(std::int64_t id, const SessionRecord& record, SessionState state) {
  Transaction transaction(db_.get());
  if (!transaction.begun()) return unwritten(db_.get());
  if (!session_exists(db_.get(), id)) return no_such_session(id);
  if (!update_session(db_.get(), id, record, state) || !transaction.commit()) return unwritten(db_.get());
  return Ok{};
}

Result<Ok> JournalDb::save_progress(std::int64_t id, const SessionRecord& record) {
  return update(id, record, SessionState::running);
}

Result<Ok> JournalDb::go_on_with(std::int64_t id, const SessionRecord& record) {
  auto running = save_progress(id, record);
  if (running) locks_.take(id);
  return running;
}

Result<Ok> JournalDb::finish_session(std::int64_t id, const SessionRecord& record) {
  const bool completed = record.state == SessionState::completed;
  auto done = update(id, record, completed ? SessionState::completed : SessionState::stopped);
  if (done) locks_.release(id);
  return done;
}

Result<Ok> JournalDb::save_check_in(std::int64_t id, Phase phase, const CheckIn& answers) {
  Transaction transaction(db_.get());
  if (!transaction.begun()) return unwritten(db_.get());
  if (!session_exists(db_.get(), id)) return no_such_session(id);
  if (!write_check_in(db_.get(), id, phase, answers) || !transaction.commit()) return unwritten(db_.get());
  return Ok{};
}

Result<Ok> JournalDb::delete_session(std::int64_t id) {
  Statement named(db_.get(), "SELECT uid FROM session WHERE id = ?");
  if (!named.bind(id).row()) return named.ok() ? no_such_session(id) : unread(db_.get());
  const std::string uid = named.text(0);
  named.again();
  auto done = deleted_for_good(db_.get(), "DELETE FROM session WHERE uid = ?", uid);
  if (done) locks_.release(id);
  return done;
}

Result<Ok> JournalDb::correct_check_in(std::int64_t id, Phase phase, const CheckIn& answers,
                                       const WallTime& now) {
  Transaction transaction(db_.get());
  if (!transaction.begun()) return unwritten(db_.get());
  SessionFilter filter;
  filter.id = id;
  const auto found = read_sessions(db_.get(), filter);
  if (!found) return unread(db_.get());
  if (found->empty()) return no_such_session(id);
  const auto old = found->front().check_ins.find(phase);
  const CheckIn before = old == found->front().check_ins.end() ? CheckIn{} : old->second;
  CheckIn after = answers;
  // When it was asked stays as it was: only what was said is corrected.
  after.at = old == found->front().check_ins.end() ? now : old->second.at;
  const auto changes = corrections_between(phase, before, after, now);
  if (!write_check_in(db_.get(), id, phase, after) || !write_corrections(db_.get(), id, changes) ||
      !transaction.commit())
    return unwritten(db_.get());
  return Ok{};
}

Result<Ok> JournalDb::correct_note(std::int64_t id, const std::string& note, const WallTime& now) {
  Transaction transaction(db_.get());
  if (!transaction.begun()) return unwritten(db_.get());
  Statement old(db_.get(), "SELECT note FROM session WHERE id = ?");
  if (!old.bind(id).row()) return no_such_session(id);
  const std::string was = old.text(0);
  if (was == note) return Ok{};
  Statement statement(db_.get(), "UPDATE session SET note = ? WHERE id = ?");
  if (!statement.bind(note).bind(id).run() || !write_corrections(db_.get(), id, {{now, "note", was, note}}) ||
      !transaction.commit())
    return unwritten(db_.get());
  return Ok{};
}

Result<SessionRecord> JournalDb::session(std::int64_t id) const {
  SessionFilter filter;
  filter.id = id;
  auto found = selected(db_.get(), filter);
  if (!found) return found.problems();
  if (found->empty()) return no_such_session(id);
  return std::move(found->front());
}

Result<std::vector<SessionRecord>> JournalDb::sessions(std::optional<WallTime> from,
                                                       std::optional<WallTime> to, int limit) const {
  SessionFilter filter = between(from, to);
  if (limit > 0) filter.limit = limit;
  return selected(db_.get(), filter);
}

Result<Ok> JournalDb::each_session(std::optional<WallTime> from, std::optional<WallTime> to,
                                   const VisitSession& visit) const {
  const ReadMoment moment(db_.get());
  if (!moment.begun()) return unread(db_.get());
  SessionFilter filter = between(from, to);
  filter.oldest_first = true;
  if (!read_sessions(db_.get(), filter, visit)) return unread(db_.get());
  return Ok{};
}

Result<Ok> JournalDb::at_one_moment(const std::function<Result<Ok>()>& read) const {
  const ReadMoment moment(db_.get());
  if (!moment.begun()) return unread(db_.get());
  return read();
}

bool JournalDb::holds_more_than(int sessions) const {
  Statement statement(db_.get(), "SELECT 1 FROM session LIMIT 1 OFFSET ?");
  return statement.bind(std::int64_t{sessions}).row();
}

Result<std::vector<SessionRecord>> JournalDb::unfinished() const {
  SessionFilter filter;
  filter.running = true;
  auto found = selected(db_.get(), filter);
  if (!found) return found;
  std::erase_if(*found, [this](const SessionRecord& record) { return locks_.held(record.id); });
  return found;
}

}  // namespace limber
