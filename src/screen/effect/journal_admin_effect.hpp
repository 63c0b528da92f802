// What screens ask of the keeper of the journals: whose is open, copies of it, the way out.
#pragma once

#include <string>

#include <variant>
#include "base/special_members.hpp"

namespace limber {

// All but ExportJournal are answered by JournalAdminLoaded, and by what the journal then holds.
// clang-format off
struct ListJournals {};
struct OpenJournalOf { std::string id; };
struct AddJournalOf { std::string name; };  // and opens it
struct RenameOwner { std::string id; std::string name; };
struct RestoreJournal { std::string day; };  // Backup::day
struct ImportJournal { std::string file; };  // into the open one
struct ExportJournal { std::string format; std::string code = {}; };  // "json", "csv", "measures", "fhir"; code: of the person, for the name of the file, "" without one; answered by ShowNotice
// clang-format on

struct JournalAdminEffect : std::variant<ListJournals, OpenJournalOf, AddJournalOf, RenameOwner,
                                         RestoreJournal, ImportJournal, ExportJournal> {
  using variant::variant;
  LIMBER_SPECIAL_MEMBERS(JournalAdminEffect);
};

}  // namespace limber
