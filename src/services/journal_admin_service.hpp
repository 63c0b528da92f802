// Carries out what the screen for keeping the journal asks: whose is open, copies, the way out.
#pragma once

#include <string>
#include <vector>

#include "screen/program/intent.hpp"
#include "services/journal_service.hpp"
#include "store/paths.hpp"
#include "store/shelf.hpp"

namespace limber {

class JournalAdminService {
 public:
  // `places` are those of the first person; `owner` is the id of whose journal is open. One that is no longer
  // there is the first person.
  JournalAdminService(Paths places, const std::string& owner);

  // Where the open journal lies, and everything else.
  const Paths& places() const { return open_; }
  const std::string& owner() const { return owner_.id; }

  // The open journal, and what went wrong with it, in words.
  JournalService open_journal(const WallTime& now, std::vector<std::string>& messages) const;

  // Whose journals there are and whose is open, without the copies: they are looked at when they are asked
  // for.
  Intent owners() const;

  // Puts another journal into `desk` where that is asked. The shelf's routines tell an export who wrote them.
  std::vector<Intent> carry_out(const JournalAdminEffect& effect, JournalService& desk, const Shelf& shelf,
                                const WallTime& now);

 private:
  Intent keeping() const;
  std::vector<Intent> opened(JournalService& desk, const WallTime& now) const;
  std::vector<Intent> change_to(const JournalOwner& owner, JournalService& desk, const WallTime& now);
  std::vector<Intent> renamed(const JournalOwner& owner);
  std::vector<Intent> import(const std::string& file, JournalService& desk, const WallTime& now) const;
  std::vector<Intent> restore(const std::string& day, JournalService& desk, const WallTime& now) const;
  std::vector<Intent> hand_over(const ExportJournal& asked, const JournalService& desk, const Shelf& shelf,
                                const WallTime& now) const;

  Paths first_;
  JournalOwner owner_;
  Paths open_;
};

}  // namespace limber
