#include "database/course_rows.hpp"

#include "database/sqlite.hpp"

namespace limber {

bool write_phase(sqlite3* db, const PhaseBegun& begun) {
  Statement statement(
      db, "INSERT INTO phase_begun (programme, phase, since) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
  return statement.bind(begun.programme).bind(begun.phase).bind(begun.since).run();
}

bool write_pause(sqlite3* db, const Pause& pause) {
  Statement statement(db,
                      "INSERT INTO pause (since, until) VALUES (?, ?) "
                      "ON CONFLICT DO UPDATE SET until = coalesce(until, excluded.until)");
  return statement.bind(pause.since).bind(pause.until).run();
}

bool write_dose(sqlite3* db, const DoseChange& change) {
  Statement statement(db,
                      "INSERT INTO dose_change (at, at_offset, routine, version, exercise, turn, "
                      "reps, hold_s, minutes, instead, less, session) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                      "?, ?) ON CONFLICT DO NOTHING");
  statement.bind(change.at.unix_seconds).bind(change.at.offset_minutes);
  statement.bind(change.routine).bind(change.version).bind(change.exercise).bind(to_string(change.turn));
  statement.bind(change.level.reps).bind(change.level.hold_s).bind(change.level.minutes);
  return statement.bind(change.level.instead).bind(change.less).bind(change.session).run();
}

}  // namespace limber
