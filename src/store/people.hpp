// Several people on one computer: a journal for each. Everything else is shared.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "store/places.hpp"

namespace limber {

// `id` is "" for the first person, whose journal lies where Limber's data does; the others' are numbered, so
// that no name stands in a path: people/2/journal.db, with the name beside it in a file of its own.
struct JournalOwner {
  std::string id;
  std::string name;  // as they call themselves; "" for the first
  bool operator==(const JournalOwner&) const = default;
};

inline constexpr std::size_t longest_owner_name = 60;  // characters
inline constexpr int most_owners = 20;

// The first person, then the others by number. What cannot be read is left out.
std::vector<JournalOwner> journal_owners(const Places& places);

// Rules "name-missing", "name-taken", "name-too-long", "too-many-people", and those of store/files.hpp.
Result<JournalOwner> add_journal_owner(const Places& places, const std::string& name);

// By id or by name; "" is the first person. Rule "no-such-person".
Result<JournalOwner> journal_owner(const Places& places, const std::string& id_or_name);

// The same places with that person's journal. `places` are those of the first person.
Places places_of(Places places, const JournalOwner& owner);

}  // namespace limber
