// The journal on disk: sessions and check-ins in SQLite. What a call acknowledged survives a crash and a
// power cut.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "base/wall_time.hpp"
#include "database/session_lock.hpp"
#include "journal/about_person.hpp"
#include "journal/assessment.hpp"
#include "journal/red_flags.hpp"
#include "journal/screening.hpp"
#include "journal/session_record.hpp"
#include "journal/trend.hpp"

struct sqlite3;

namespace limber {

struct CloseDb {
  void operator()(sqlite3* db) const;
};
using DbHandle = std::unique_ptr<sqlite3, CloseDb>;

// What an import added, and how many sessions were here before.
struct Imported {
  int sessions = 0;
  int assessments = 0;
  int measured = 0;
  int already = 0;
  bool operator==(const Imported&) const = default;
};

// Several processes may have the same journal open. Rules of problems: "journal-damaged" (a warning beside a
// fresh journal), "journal-newer", "journal-foreign", "journal-busy", "journal-unwritable",
// "journal-unreadable", "no-such-session"; and those of files/files.hpp for the file itself.
class JournalDb {
 public:
  // Opens or begins the journal at `file`, for its owner only (file 0600, folder 0700). A damaged one is set
  // aside under the date of `now`, a fresh one begun, and the warning says so. The first opening of a day
  // makes a backup (journal_backup.hpp). One that a newer Limber wrote, or that is another program's, is
  // refused and left untouched.
  static Result<JournalDb> open(const std::filesystem::path& file, const WallTime& now);

  // Stores a session as running, with its steps and check-ins so far; returns its id. It counts as alive for
  // as long as this process lives and has not finished it.
  Result<std::int64_t> begin_session(const SessionRecord& record);
  // One that ended runs again.
  Result<Ok> go_on_with(std::int64_t id, const SessionRecord& record);
  // At every segment boundary: what was performed until now. Check-ins are left as they are.
  Result<Ok> save_progress(std::int64_t id, const SessionRecord& record);
  // The last of it; a record that still says running is kept as stopped. Check-ins are left as they are.
  Result<Ok> finish_session(std::int64_t id, const SessionRecord& record);
  // Replaces the answers of that phase. One that was asked and wholly skipped is stored too: it was asked.
  Result<Ok> save_check_in(std::int64_t id, Phase phase, const CheckIn& answers);
  // A whole record at once, as written by hand or imported; its own id is not looked at. Returns the new id.
  Result<std::int64_t> add(const SessionRecord& record);
  // For good: out of the backups too (journal_backup.hpp), and SQLite overwrites what is deleted.
  Result<Ok> delete_session(std::int64_t id);
  // Other answers in place of those of that phase, and the session's note; what changed is written down with
  // it, stamped `now`. A phase that was not asked becomes asked.
  Result<Ok> correct_check_in(std::int64_t id, Phase phase, const CheckIn& answers, const WallTime& now);
  Result<Ok> correct_note(std::int64_t id, const std::string& note, const WallTime& now);

  Result<SessionRecord> session(std::int64_t id) const;
  // Newest first, from <= started < to; `limit` 0 is all of them.
  Result<std::vector<SessionRecord>> sessions(std::optional<WallTime> from = std::nullopt,
                                              std::optional<WallTime> to = std::nullopt, int limit = 0) const;
  // Oldest first, from <= started < to, one at a time in constant memory and all as of one moment, until
  // `visit` says false. `visit` may read from this journal and must not write to it.
  using VisitSession = std::function<bool(const SessionRecord& record)>;
  Result<Ok> each_session(std::optional<WallTime> from, std::optional<WallTime> to,
                          const VisitSession& visit) const;
  // What `read` reads here, by several calls, is all as of one moment.
  Result<Ok> at_one_moment(const std::function<Result<Ok>()>& read) const;
  // trend() of journal/trend.hpp over every session there is, which are not read whole for it.
  Result<std::vector<TrendPoint>> trend(Question question, TrendUnit unit) const;
  bool holds_more_than(int sessions) const;
  // Sessions left running by a process that is gone, newest first.
  Result<std::vector<SessionRecord>> unfinished() const;

  // What is not of one session (journal_person.cpp). Each call replaces or adds one thing.
  Result<AboutPerson> person() const;                     // all of it, as of one moment
  Result<Screening> screening() const;                    // all empty where nothing was answered
  Result<Ok> save_screening(const Screening& screening);  // must say when it was answered
  Result<std::vector<std::int64_t>> massages() const;     // local days since 1970-01-01, newest first
  Result<Ok> add_massage(std::int64_t day);               // twice is once
  Result<Ok> remove_massage(std::int64_t day);
  Result<std::vector<TakenUp>> plan() const;  // by the routine's id
  Result<Ok> take_up(const TakenUp& taken);   // once: the day it was first taken up stays
  Result<Ok> let_go(const std::string& routine);
  // What leads through weeks (journal_course.cpp).
  Result<std::vector<PhaseBegun>> phases() const;                   // by programme and phase
  Result<Ok> begin_phase(const PhaseBegun& begun);                  // once: the first day stays
  Result<Ok> leave_programme(const std::string& programme);         // as if it had not been taken up
  Result<std::vector<Pause>> pauses() const;                        // newest first
  Result<Ok> save_pause(const Pause& pause);                        // one that lasts may get its end
  Result<std::vector<DoseChange>> doses() const;                    // oldest first
  Result<Ok> change_doses(const std::vector<DoseChange>& changes);  // all or none; nothing is written over
  Result<std::vector<RedFlagCheck>> red_flag_checks() const;        // newest first
  Result<Ok> add_red_flag_check(const RedFlagCheck& check);
  // Exercises left in a session because it went further down a leg or an arm, and in no later one allowed
  // again.
  Result<std::vector<std::string>> went_further() const;
  Result<std::vector<Assessment>> assessments() const;  // newest first
  Result<std::int64_t> add_assessment(
      const Assessment& assessment);              // its id; its uid is made where it has none
  Result<Ok> delete_assessment(std::int64_t id);  // for good, as a session

  // What leads through weeks (journal_goals.cpp).
  Result<Goals> goals() const;                // never told: empty
  Result<Ok> save_goals(const Goals& goals);  // in place of those before; must say when they were told
  Result<FlarePlan> flare_plan() const;       // never written: empty
  Result<Ok> save_flare_plan(const FlarePlan& plan);            // must say when it was written
  Result<std::vector<Flare>> flares() const;                    // newest first
  Result<Ok> save_flare(const Flare& flare);                    // in place of the one that began on that day
  Result<std::vector<Measured>> measured() const;               // newest first
  Result<std::int64_t> add_measured(const Measured& measured);  // its id; its uid is made where it has none
  Result<Ok> delete_measured(std::int64_t id);                  // for good, as a session
  Result<std::vector<Offered>> offered() const;                 // by what
  Result<Ok> note_offered(const Offered& offered);              // the latest day stays

  // Takes in all that `file` holds, a document as `limber journal export -o x.json` writes it: everything or,
  // if anything in it is wrong, nothing. It may come from anywhere. A session, an answer to a questionnaire,
  // a massage that is here already is left as it is; a screening replaces one answered earlier. An empty
  // journal becomes the same as the one exported (journal_import.cpp). Every problem up to 50 with its line.
  Result<Imported> import(const std::filesystem::path& file);

 private:
  JournalDb(DbHandle db, SessionLocks locks) : db_(std::move(db)), locks_(std::move(locks)) {}
  Result<Ok> update(std::int64_t id, const SessionRecord& record, SessionState state);

  DbHandle db_;
  SessionLocks locks_;
};

}  // namespace limber
