// Several people on one computer: a journal for each. Everything else is shared.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "journal/journal_admin.hpp"
#include "store/paths.hpp"

namespace limber {

inline constexpr std::size_t longest_owner_name = 60;  // characters
inline constexpr int most_owners = 20;

// The first person, then the others by number. What cannot be read is left out.
std::vector<JournalOwner> journal_owners(const Paths& places);

// Rules "name-missing", "name-taken", "name-too-long", "too-many-people", and those of files/files.hpp.
Result<JournalOwner> add_journal_owner(const Paths& places, const std::string& name);

// Likewise; `id` "" is the first person.
Result<JournalOwner> rename_journal_owner(const Paths& places, const std::string& id,
                                          const std::string& name);

// By id or by name; "" is the first person. Rule "no-such-person".
Result<JournalOwner> journal_owner(const Paths& places, const std::string& id_or_name);

// The same places with that person's journal. `places` are those of the first person.
Paths places_of(Paths places, const JournalOwner& owner);

}  // namespace limber
