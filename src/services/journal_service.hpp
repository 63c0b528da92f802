// Carries out what screens ask of the journal, and answers with what became of it.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "database/journal_db.hpp"
#include "screen/program/intent.hpp"

namespace limber {

class JournalService {
 public:
  // Without a database every save fails with its problem, and the program goes on.
  explicit JournalService(Result<JournalDb> db = not_open());

  // `now` stamps what is written.
  std::vector<Intent> carry_out(const JournalEffect& effect, const WallTime& now);

  // Sessions that a process left running when it died, now marked as stopped: to be offered for a check-in.
  std::vector<Intent> recover();
  Intent sessions(const WallTime& now);
  // The trend of all years, where `sessions` brings not all there are.
  Intent trend() const;
  // What the journal knows of the person: PersonLoaded; nothing without a database.
  std::vector<Intent> about();
  const JournalDb* db() const { return db_ ? &*db_ : nullptr; }  // null without a database

 private:
  static Problem not_open();
  const Result<std::int64_t>& last_begun();
  std::vector<Intent> begin(SessionRecord record, const WallTime& now);
  std::vector<Intent> keep(SessionRecord record);
  std::vector<Intent> progress(const SessionRecord& record);
  std::vector<Intent> finish(SessionRecord record, const WallTime& now);
  std::vector<Intent> save(const SaveCheckIn& save, const WallTime& now);
  std::vector<Intent> save(const SaveScreening& asked, const WallTime& now);
  std::vector<Intent> save(const SaveMassage& asked);
  std::vector<Intent> save(const SavePlan& asked);
  std::vector<Intent> save(const SaveDoses& asked);
  std::vector<Intent> save(const SavePhase& asked);
  std::vector<Intent> save(const LeaveProgramme& asked);
  std::vector<Intent> save(const SavePause& asked);
  std::vector<Intent> save(const SaveSigns& asked, const WallTime& now);
  std::vector<Intent> save(const SaveAssessment& asked, const WallTime& now);
  std::vector<Intent> save(const SaveGoals& asked, const WallTime& now);
  std::vector<Intent> save(const SaveFlarePlan& asked, const WallTime& now);
  std::vector<Intent> save(const SaveMeasured& asked, const WallTime& now);
  std::vector<Intent> about_after(const std::function<Result<Ok>()>& write);
  std::vector<Intent> everything(const WallTime& now);
  std::vector<Intent> correct(const CorrectCheckIn& asked, const WallTime& now);
  std::vector<Intent> remove(const DeleteSession& asked, const WallTime& now);
  std::vector<Intent> changed(const Result<Ok>& written, const WallTime& now);

  Result<JournalDb> db_;
  std::optional<SessionRecord> last_;  // the session begun last; its progress only while it has no id
  Result<std::int64_t> last_id_;
};

}  // namespace limber
