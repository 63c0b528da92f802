// What can be asked about the journal as a thing one keeps.
#pragma once

#include <string>
#include <variant>

#include "base/special_members.hpp"
#include "screen/effect/journal_admin_effect.hpp"
#include "screen/effect/shell_effect.hpp"
#include "screen/ui/request.hpp"
#include "screen/ui/text_fields.hpp"

namespace limber {

// clang-format off
struct ChooseOwner { std::string id; };
struct AddOwner {};  // by the name that is written
struct OwnerAdded {};
struct NameOwner {};  // whose journal is open, by the name that is written
struct BringJournal { std::string file; };  // asked about before it is taken in; "": not that one
struct TakeJournalIn {};  // the one that was brought
struct HandOverJournal { std::string format; };  // "json", "csv", "measures", "fhir"
struct AskToRestore { std::string day; };  // the same again: no
struct RestoreBackup {};  // the day that was asked about
// clang-format on

struct JournalAdminIntent
    : std::variant<ChooseOwner, AddOwner, OwnerAdded, NameOwner, BringJournal, TakeJournalIn, HandOverJournal,
                   AskToRestore, RestoreBackup, TextFieldIntent, Request> {
  using variant::variant;
  LIMBER_SPECIAL_MEMBERS(JournalAdminIntent);
};
using JournalAdminScreenEffect = std::variant<JournalAdminEffect, ShellEffect, Request>;

}  // namespace limber
