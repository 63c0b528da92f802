#include "desk/keeping_desk.hpp"

#include <filesystem>
#include <iterator>
#include <utility>

#include "base/message.hpp"
#include "base/text.hpp"
#include "desk/journal_files.hpp"
#include "store/files.hpp"
#include "store/journal_backup.hpp"
#include "store/people.hpp"

namespace limber {
namespace {

std::string words(const Problems& problems) {
  return problems.empty() ? std::string() : problems.front().message;
}

}  // namespace

KeepingDesk::KeepingDesk(Places places, const std::string& owner) : first_(std::move(places)) {
  const auto known = journal_owner(first_, owner);
  if (known) owner_ = *known;
  open_ = places_of(first_, owner_);
}

JournalDesk KeepingDesk::open_journal(const WallTime& now, std::vector<std::string>& messages) const {
  auto db = JournalDb::open(open_.journal, now);
  for (const Problem& problem : db.problems()) messages.push_back(problem.message);
  if (db) return JournalDesk(*std::move(db));
  return JournalDesk(words(db.problems()));
}

Intent KeepingDesk::owners() const {
  return KeepingLoaded{{journal_owners(first_), owner_.id, {}}};
}

Intent KeepingDesk::keeping() const {
  Keeping keeping{journal_owners(first_), owner_.id, {}};
  for (const Backup& backup : journal_backups(open_.journal))
    keeping.backups.push_back({backup.day, backup.sessions});
  return KeepingLoaded{std::move(keeping)};
}

// Everything screens know of a journal, anew.
std::vector<Intent> KeepingDesk::opened(JournalDesk& desk, const WallTime& now) const {
  std::vector<std::string> messages;
  desk = JournalDesk(std::string());  // closed before it is opened again
  desk = open_journal(now, messages);
  std::vector<Intent> news = desk.recover();
  news.insert(news.begin(), {desk.sessions(now), desk.trend()});
  std::vector<Intent> about = desk.about();
  news.insert(news.end(), std::make_move_iterator(about.begin()), std::make_move_iterator(about.end()));
  news.push_back(keeping());
  for (const std::string& message : messages) news.push_back(Tell{message});
  return news;
}

std::vector<Intent> KeepingDesk::change_to(const JournalOwner& owner, JournalDesk& desk,
                                           const WallTime& now) {
  owner_ = owner;
  open_ = places_of(first_, owner_);
  return opened(desk, now);
}

std::vector<Intent> KeepingDesk::restore(const std::string& day, JournalDesk& desk,
                                         const WallTime& now) const {
  desk = JournalDesk(std::string());
  const auto kept = restore_journal(open_.journal, day, now);
  std::vector<Intent> news = opened(desk, now);
  news.push_back(
      Tell{kept ? fill(tr("This is the journal of {day} again. What was there before is kept as {file}."),
                       {{"day", day}, {"file", kept->filename().string()}})
                : words(kept.problems())});
  return news;
}

std::vector<Intent> KeepingDesk::hand_over(const std::string& format, const JournalDesk& desk,
                                           const Shelf& shelf, const WallTime& now) const {
  const JournalDb* db = desk.db();
  FhirChoices fhir;
  fhir.routines = shelf.routines;
  const auto pieces = journal_pieces(format, std::move(fhir));
  if (db == nullptr || !pieces) return {};
  if (const auto made = make_private_folder(first_.taken); !made) return {Tell{words(made.problems())}};
  const std::string stem = (format == "fhir" ? "journal-fhir-" : "journal-") + date_text(now);
  const auto file = free_file(first_.taken, stem, format == "csv" ? ".csv" : ".json");
  const auto written = export_journal(*db, *pieces, file);
  if (!written) return {Tell{words(written.problems())}};
  return {Tell{fill(tr("It is there: {file}"), {{"file", file.string()}})}};
}

std::vector<Intent> KeepingDesk::carry_out(const Effect& effect, JournalDesk& desk, const Shelf& shelf,
                                           const WallTime& now) {
  const auto changed = [&](const Result<JournalOwner>& owner) {
    return owner ? change_to(*owner, desk, now) : std::vector<Intent>{Tell{words(owner.problems())}};
  };
  return std::visit(
      Overloaded{[&](const ListKeeping&) { return std::vector<Intent>{keeping()}; },
                 [&](const OpenJournalOf& asked) { return changed(journal_owner(first_, asked.id)); },
                 [&](const AddJournalOf& asked) { return changed(add_journal_owner(first_, asked.name)); },
                 [&](const RestoreJournal& asked) { return restore(asked.day, desk, now); },
                 [&](const ExportJournal& asked) { return hand_over(asked.format, desk, shelf, now); },
                 [](const auto&) { return std::vector<Intent>{}; }},
      effect);
}

}  // namespace limber
