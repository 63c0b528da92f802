#include "database/migrations.hpp"

#include "database/sqlite.hpp"

namespace limber {
namespace {

// NULL is "not answered"; 0 is an answer. Times are seconds since 1970 UTC with the local offset in minutes
// beside.
constexpr const char* version_1 = R"sql(
PRAGMA application_id = 1279872322;  -- "LIMB"

CREATE TABLE session (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  started INTEGER NOT NULL,
  started_offset INTEGER NOT NULL CHECK (started_offset BETWEEN -1439 AND 1439),
  ended INTEGER,
  ended_offset INTEGER CHECK (ended_offset BETWEEN -1439 AND 1439),
  routine TEXT NOT NULL,
  routine_version TEXT NOT NULL,
  title TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('running', 'completed', 'stopped')),
  planned_ms INTEGER NOT NULL CHECK (planned_ms >= 0),
  performed_ms INTEGER NOT NULL CHECK (performed_ms >= 0),
  pauses INTEGER NOT NULL CHECK (pauses >= 0),
  note TEXT NOT NULL,
  CHECK ((ended IS NULL) = (ended_offset IS NULL))
) STRICT;
CREATE INDEX session_by_start ON session (started, id);

CREATE TABLE step (
  session INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  exercise TEXT NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('', 'left', 'right')),
  rep INTEGER NOT NULL CHECK (rep >= 0),
  planned_ms INTEGER NOT NULL CHECK (planned_ms >= 0),
  held_ms INTEGER NOT NULL CHECK (held_ms >= 0),
  skipped TEXT NOT NULL CHECK (skipped IN ('', 'pain', 'time', 'unclear', 'chosen')),
  PRIMARY KEY (session, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE check_in (
  session INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  phase TEXT NOT NULL CHECK (phase IN ('before', 'after', 'next_morning')),
  at INTEGER NOT NULL,
  at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -1439 AND 1439),
  pain INTEGER CHECK (pain BETWEEN 0 AND 10),
  stiffness INTEGER CHECK (stiffness BETWEEN 0 AND 10),
  stress INTEGER CHECK (stress BETWEEN 0 AND 10),
  mood INTEGER CHECK (mood BETWEEN 0 AND 10),
  stiffness_minutes INTEGER CHECK (stiffness_minutes BETWEEN 0 AND 600),
  note TEXT NOT NULL,
  PRIMARY KEY (session, phase)
) STRICT, WITHOUT ROWID;

CREATE TABLE check_in_area (
  session INTEGER NOT NULL,
  phase TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  area TEXT NOT NULL,
  PRIMARY KEY (session, phase, position),
  FOREIGN KEY (session, phase) REFERENCES check_in (session, phase) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 1;
)sql";

// Sessions get a name of their own that outlives this database; areas a rating; and the journal also keeps
// what a person told about themselves, questionnaires, massages, and what was corrected or allowed; and it
// has a name of its own, by which exports tell whose it is. Lists of ids are text with a space between: ids
// have none.
constexpr const char* version_2 = R"sql(
ALTER TABLE session ADD COLUMN uid TEXT NOT NULL DEFAULT '';
UPDATE session SET uid = lower(hex(randomblob(16)));
CREATE UNIQUE INDEX session_by_uid ON session (uid);
CREATE INDEX session_running ON session (started) WHERE state = 'running';

CREATE TABLE journal (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  uid TEXT NOT NULL
) STRICT;
INSERT INTO journal (one, uid) VALUES (1, lower(hex(randomblob(16))));

ALTER TABLE check_in_area ADD COLUMN score INTEGER CHECK (score BETWEEN 0 AND 10);

CREATE TABLE allowance (
  session INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  exercise TEXT NOT NULL,
  condition TEXT NOT NULL,
  given_by TEXT NOT NULL CHECK (given_by IN ('therapist', 'person')),
  PRIMARY KEY (session, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE correction (
  session INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  at INTEGER NOT NULL,
  at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -1439 AND 1439),
  what TEXT NOT NULL,
  was TEXT NOT NULL,
  became TEXT NOT NULL,
  PRIMARY KEY (session, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE assessment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  at INTEGER NOT NULL,
  at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -1439 AND 1439),
  instrument TEXT NOT NULL CHECK (instrument IN ('peg', 'psfs'))
) STRICT;

CREATE TABLE assessment_item (
  assessment INTEGER NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL,
  score INTEGER CHECK (score BETWEEN 0 AND 10),
  PRIMARY KEY (assessment, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE screening (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  answered INTEGER NOT NULL,
  answered_offset INTEGER NOT NULL CHECK (answered_offset BETWEEN -1439 AND 1439),
  discomfort TEXT NOT NULL,
  pressure TEXT CHECK (pressure IN ('light', 'medium', 'firm')),
  floor TEXT CHECK (floor IN ('easily', 'with_support', 'not_at_all')),
  wakes_at INTEGER CHECK (wakes_at BETWEEN 0 AND 1439)
) STRICT;

CREATE TABLE screening_condition (
  condition TEXT PRIMARY KEY,
  regions TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE massage (
  day INTEGER PRIMARY KEY
) STRICT;

CREATE TABLE red_flag_check (
  at INTEGER PRIMARY KEY,
  at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -1439 AND 1439),
  yes TEXT NOT NULL
) STRICT;

PRAGMA user_version = 2;
)sql";

// A sign that is long known is kept apart from one that is new or worse. What was said yes to before is read
// as new or worse: it stands as long as the latest check says so, as it did.
constexpr const char* version_3 = R"sql(
ALTER TABLE red_flag_check ADD COLUMN known TEXT NOT NULL DEFAULT '';

PRAGMA user_version = 3;
)sql";

// Every condition has the moment it was last said to be so, and a pregnancy the day the child is due. What
// was answered without one is as old as the last answer.
constexpr const char* dated_conditions = R"sql(
ALTER TABLE screening_condition ADD COLUMN told INTEGER;
ALTER TABLE screening_condition ADD COLUMN told_offset INTEGER CHECK (told_offset BETWEEN -1439 AND 1439);
UPDATE screening_condition SET told = (SELECT answered FROM screening),
  told_offset = (SELECT answered_offset FROM screening);

ALTER TABLE screening ADD COLUMN baby_due INTEGER;
ALTER TABLE screening ADD COLUMN baby_due_offset INTEGER CHECK (baby_due_offset BETWEEN -1439 AND 1439);

PRAGMA user_version = 4;
)sql";

// Two more reasons why a step was not done as planned. A table's checks cannot be altered, so its rows move.
constexpr const char* more_skip_reasons = R"sql(
CREATE TABLE step_new (
  session INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  exercise TEXT NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('', 'left', 'right')),
  rep INTEGER NOT NULL CHECK (rep >= 0),
  planned_ms INTEGER NOT NULL CHECK (planned_ms >= 0),
  held_ms INTEGER NOT NULL CHECK (held_ms >= 0),
  skipped TEXT NOT NULL CHECK (skipped IN ('', 'pain', 'time', 'unclear', 'chosen', 'spreading', 'eased')),
  PRIMARY KEY (session, position)
) STRICT, WITHOUT ROWID;
INSERT INTO step_new SELECT session, position, exercise, side, rep, planned_ms, held_ms, skipped FROM step;
DROP TABLE step;
ALTER TABLE step_new RENAME TO step;
CREATE INDEX step_spreading ON step (exercise) WHERE skipped = 'spreading';

PRAGMA user_version = 5;
)sql";

// Routines that came along and were made the person's own plan.
constexpr const char* taken_up = R"sql(
CREATE TABLE taken_up (
  routine TEXT PRIMARY KEY,
  since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 6;
)sql";

// How much it hurt at the comfort checks of a session.
constexpr const char* comfort_checks = R"sql(
CREATE TABLE comfort_check (
  session INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  pain INTEGER NOT NULL CHECK (pain BETWEEN 0 AND 10),
  PRIMARY KEY (session, position)
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 7;
)sql";

// Weeks: which phase of which programme began when, when nothing was planned, and what changed of a dose.
constexpr const char* weeks = R"sql(
CREATE TABLE phase_begun (
  programme TEXT NOT NULL,
  phase INTEGER NOT NULL CHECK (phase >= 0),
  since INTEGER NOT NULL,
  PRIMARY KEY (programme, phase)
) STRICT, WITHOUT ROWID;

CREATE TABLE pause (
  since INTEGER PRIMARY KEY,
  until INTEGER CHECK (until >= since)
) STRICT;

CREATE TABLE dose_change (
  at INTEGER NOT NULL,
  at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -1439 AND 1439),
  routine TEXT NOT NULL,
  version TEXT NOT NULL,
  exercise TEXT NOT NULL,
  turn TEXT NOT NULL CHECK (turn IN ('up', 'not-yet', 'back', 'away')),
  reps INTEGER NOT NULL CHECK (reps BETWEEN 0 AND 300),
  hold_s INTEGER NOT NULL CHECK (hold_s BETWEEN 0 AND 300),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 300),
  instead TEXT NOT NULL,
  less INTEGER NOT NULL CHECK (less BETWEEN 0 AND 2),
  session TEXT NOT NULL,
  PRIMARY KEY (at, routine, exercise, turn, session)
) STRICT;

PRAGMA user_version = 8;
)sql";

// What the person wants to do again, what they planned for a bad day and when there was one, movements they
// measured, and what was offered once.
constexpr const char* goals_and_flares = R"sql(
CREATE TABLE goals (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  told INTEGER NOT NULL,
  told_offset INTEGER NOT NULL CHECK (told_offset BETWEEN -1439 AND 1439)
) STRICT;

CREATE TABLE goal (
  position INTEGER PRIMARY KEY CHECK (position >= 0),
  words TEXT NOT NULL,
  since INTEGER NOT NULL,
  since_offset INTEGER NOT NULL CHECK (since_offset BETWEEN -1439 AND 1439)
) STRICT;

CREATE TABLE flare_plan (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  written INTEGER NOT NULL,
  written_offset INTEGER NOT NULL CHECK (written_offset BETWEEN -1439 AND 1439),
  sets_it_off TEXT NOT NULL,
  first_signs TEXT NOT NULL,
  first_day TEXT NOT NULL,
  days_two_to_seven TEXT NOT NULL,
  whom_i_tell TEXT NOT NULL
) STRICT;

CREATE TABLE flare (
  since INTEGER PRIMARY KEY,
  until INTEGER CHECK (until >= since)
) STRICT;

CREATE TABLE measured (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  at INTEGER NOT NULL,
  at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -1439 AND 1439),
  movement TEXT NOT NULL CHECK (movement IN ('sit-to-stand', 'fingertips-to-floor')),
  value INTEGER NOT NULL CHECK (value BETWEEN 0 AND 150)
) STRICT;

CREATE TABLE offered (
  what TEXT PRIMARY KEY,
  day INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 9;
)sql";

}  // namespace

const Migrations& journal_migrations() {
  static const Migrations steps{version_1, version_2,      version_3, dated_conditions, more_skip_reasons,
                                taken_up,  comfort_checks, weeks,     goals_and_flares};
  return steps;
}

int schema_version(sqlite3* db) {
  Statement statement(db, "PRAGMA user_version");
  return statement.row() ? static_cast<int>(statement.integer(0)) : -1;
}

int migrate(sqlite3* db, const Migrations& steps) {
  if (schema_version(db) == static_cast<int>(steps.size())) return SQLITE_OK;
  Transaction transaction(db);
  if (!transaction.begun()) return sqlite3_errcode(db);
  // Asked again inside: another process may have been first.
  const int version = schema_version(db);
  if (version < 0) return sqlite3_errcode(db);
  for (auto i = static_cast<std::size_t>(version); i < steps.size(); ++i) {
    const int code = execute(db, steps[i]);
    if (code != SQLITE_OK) return code;
  }
  return transaction.commit() ? SQLITE_OK : sqlite3_errcode(db);
}

}  // namespace limber
