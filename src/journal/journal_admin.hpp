// What there is to a journal as a thing one keeps: whose it is, and the copies of it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace limber {

// `id` is "" for the first person, whose journal lies where Limber's data does; the others' are numbered, so
// that no name stands in a path: people/2/journal.db, with the name beside it in a file of its own.
struct JournalOwner {
  std::string id;
  std::string name;  // as they call themselves; "": the first has not said it
  bool operator==(const JournalOwner&) const = default;
};

struct Backup {
  std::string
      day;  // "2026-11-22", when it was made; "before-restore-2026-11-22": as it was before going back
  std::optional<std::int64_t> sessions;  // absent: it cannot be read
  std::filesystem::path file;
  std::uintmax_t bytes = 0;
  bool operator==(const Backup&) const = default;
};

struct JournalAdmin {
  std::vector<JournalOwner> owners;  // the first person, then the others
  std::string current;               // id of whose journal is open
  std::vector<Backup> backups;  // of the open journal: before going back, then the daily ones; newest first
  std::vector<std::string> found =
      {};  // journals' files that lie where things are downloaded and taken along
  bool operator==(const JournalAdmin&) const = default;
};

// The name of whose journal is open where there are several; "" where there is one.
inline std::string current_name(const JournalAdmin& keeping) {
  if (keeping.owners.size() < 2) return "";
  for (const JournalOwner& owner : keeping.owners) {
    if (owner.id == keeping.current) return owner.name;
  }
  return "";
}

}  // namespace limber
