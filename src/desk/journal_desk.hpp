// Carries out what screens ask of the journal, and answers with what became of it.
#pragma once

#include <optional>
#include <vector>

#include "screen/intent.hpp"
#include "store/journal_db.hpp"

namespace limber {

class JournalDesk {
 public:
  // Without a database every save fails with `reason`, and the program goes on.
  explicit JournalDesk(JournalDb db) : db_(std::move(db)) {}
  explicit JournalDesk(std::string reason) : reason_(std::move(reason)) {}

  // Effects that are not the journal's give no answer. `now` stamps what is written.
  std::vector<Intent> carry_out(const Effect& effect, const WallTime& now);

  // Sessions that a process left running when it died, now marked as stopped: to be offered for a check-in.
  std::vector<Intent> recover();
  Intent sessions(const WallTime& now);
  // The trend of all years, where `sessions` brings not all there are.
  Intent trend() const;
  // What the journal knows of the person: PersonLoaded; nothing without a database.
  std::vector<Intent> about();
  const JournalDb* db() const { return db_ ? &*db_ : nullptr; }  // null without a database

 private:
  std::vector<Intent> begin(SessionRecord record, const WallTime& now);
  std::vector<Intent> finish(SessionRecord record, const WallTime& now);
  std::vector<Intent> save(const SaveCheckIn& save, const WallTime& now);
  std::vector<Intent> save(const SaveScreening& asked, const WallTime& now);
  std::vector<Intent> save(const SaveMassage& asked);
  std::vector<Intent> save(const SaveSigns& asked, const WallTime& now);
  std::vector<Intent> save(const SaveAssessment& asked, const WallTime& now);
  std::vector<Intent> about_after(const Result<Done>& written);
  std::vector<Intent> correct(const CorrectCheckIn& asked, const WallTime& now);
  std::vector<Intent> remove(const DeleteSession& asked, const WallTime& now);
  std::vector<Intent> changed(std::int64_t session, const Result<Done>& written, const WallTime& now);
  std::vector<Intent> answer(const Result<Done>& written) const;

  std::optional<JournalDb> db_;
  std::string reason_;
  std::int64_t running_ = 0;  // id of the session begun last
};

}  // namespace limber
