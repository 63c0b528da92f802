#include "database/people.hpp"

#include <algorithm>
#include <optional>

#include "base/message.hpp"
#include "base/text.hpp"
#include "base/unicode.hpp"
#include "files/atomic_file.hpp"
#include "files/files.hpp"

namespace limber {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t largest_name_file = 1024;  // bytes

fs::path folder_of(const Paths& places, const std::string& id) {
  return places.journal.parent_path() / "people" / id;
}

// The first person's beside their journal.
fs::path name_file(const Paths& places, const std::string& id) {
  return (id.empty() ? places.journal.parent_path() : folder_of(places, id)) / "name.txt";
}

// One line without blanks around it, in valid UTF-8.
std::string tidied(const std::string& name) {
  std::string line = cleaned(name.substr(0, name.find('\n')));
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
  while (!line.empty() && blank(line.back())) line.pop_back();
  const auto first = std::find_if_not(line.begin(), line.end(), blank);
  return {first, line.end()};
}

std::string name_of(const Paths& places, const std::string& id) {
  const auto name = read_text_file(name_file(places, id), largest_name_file);
  return name ? tidied(*name) : "";
}

// A name for one more, or for one of them, whose own it may be already.
Result<Ok> checked(const std::vector<JournalOwner>& owners, const std::string& name,
                   const std::optional<std::string>& id = std::nullopt) {
  if (name.empty()) return failure("name-missing", tr("Say what this person is called."));
  if (count_characters(name) > longest_owner_name)
    return failure("name-too-long", tr("A name has at most 60 characters."));
  const bool taken = std::any_of(owners.begin(), owners.end(), [&](const JournalOwner& owner) {
    return owner.name == name && owner.id != id;
  });
  if (taken)
    return failure("name-taken", fill(tr("There is already a journal for {name}."), {{"name", name}}));
  if (!id && owners.size() >= static_cast<std::size_t>(most_owners))
    return failure("too-many-people", tr("There is room for twenty people on one computer."));
  return Ok{};
}

std::string free_id(const Paths& places) {
  int number = 2;
  std::error_code error;
  while (fs::exists(folder_of(places, std::to_string(number)), error)) ++number;
  return std::to_string(number);
}

}  // namespace

std::vector<JournalOwner> journal_owners(const Paths& places) {
  std::vector<JournalOwner> owners{{"", name_of(places, "")}};
  for (int number = 2; owners.size() < static_cast<std::size_t>(most_owners); ++number) {
    const std::string id = std::to_string(number);
    std::error_code error;
    if (!fs::exists(folder_of(places, id), error)) break;
    if (const std::string name = name_of(places, id); !name.empty()) owners.push_back({id, name});
  }
  return owners;
}

Result<JournalOwner> add_journal_owner(const Paths& places, const std::string& name) {
  const std::string tidy = tidied(name);
  if (const auto fit = checked(journal_owners(places), tidy); !fit) return fit.problems();
  const std::string id = free_id(places);
  if (auto made = make_private_folder(folder_of(places, id)); !made) return made.problems();
  if (auto written = write_file_atomically(name_file(places, id), tidy + "\n"); !written)
    return written.problems();
  return JournalOwner{id, tidy};
}

Result<JournalOwner> rename_journal_owner(const Paths& places, const std::string& id,
                                          const std::string& name) {
  const std::string tidy = tidied(name);
  if (const auto fit = checked(journal_owners(places), tidy, id); !fit) return fit.problems();
  const fs::path file = name_file(places, id);
  if (auto made = make_private_folder(file.parent_path()); !made) return made.problems();
  if (auto written = write_file_atomically(file, tidy + "\n"); !written) return written.problems();
  return JournalOwner{id, tidy};
}

Result<JournalOwner> journal_owner(const Paths& places, const std::string& id_or_name) {
  for (const JournalOwner& owner : journal_owners(places)) {
    if (owner.id == id_or_name || (!owner.name.empty() && owner.name == id_or_name)) return owner;
  }
  return failure("no-such-person",
                 fill(tr("There is no journal for {name} on this computer."), {{"name", id_or_name}}));
}

Paths places_of(Paths places, const JournalOwner& owner) {
  if (!owner.id.empty()) places.journal = folder_of(places, owner.id) / "journal.db";
  return places;
}

}  // namespace limber
