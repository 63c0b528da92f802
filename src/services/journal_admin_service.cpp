#include "services/journal_admin_service.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <utility>

#include "base/message.hpp"
#include "base/text.hpp"
#include "database/journal_backup.hpp"
#include "database/people.hpp"
#include "files/files.hpp"
#include "routine/id.hpp"
#include "services/file_service.hpp"
#include "services/journal_files.hpp"

namespace limber {
namespace fs = std::filesystem;
namespace {

// Journals' files, by name, a few of them: the folders may be full of other things.
std::vector<std::string> journals_in(const std::vector<fs::path>& folders) {
  constexpr std::size_t most_found = 6;
  constexpr std::size_t most_looked_at = 300;  // documents
  std::vector<std::string> found;
  std::size_t looked_at = 0;
  for (const fs::path& folder : folders) {
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
      if (entry->path().extension() != ".json" || ++looked_at > most_looked_at) continue;
      if (is_journal_file(entry->path().string())) found.push_back(entry->path().string());
    }
  }
  std::sort(found.begin(), found.end());
  found.resize(std::min(found.size(), most_found));
  return found;
}

}  // namespace

JournalAdminService::JournalAdminService(Paths places, const std::string& owner) : first_(std::move(places)) {
  const auto known = journal_owner(first_, owner);
  if (known) owner_ = *known;
  open_ = places_of(first_, owner_);
}

JournalService JournalAdminService::open_journal(const WallTime& now,
                                                 std::vector<std::string>& messages) const {
  auto db = JournalDb::open(open_.journal, now);
  for (const Problem& problem : db.problems()) messages.push_back(problem.message);
  return JournalService(std::move(db));
}

Intent JournalAdminService::owners() const {
  return JournalAdminLoaded{{journal_owners(first_), owner_.id, {}, {}}};
}

Intent JournalAdminService::keeping() const {
  std::vector<fs::path> folders =
      user_folders(process_environment(), {UserFolder::pictures, UserFolder::downloads});
  folders.push_back(first_.taken);
  return JournalAdminLoaded{
      {journal_owners(first_), owner_.id, journal_backups(open_.journal), journals_in(folders)}};
}

// Everything screens know of a journal, anew.
std::vector<Intent> JournalAdminService::opened(JournalService& desk, const WallTime& now) const {
  std::vector<std::string> messages;
  desk = JournalService();  // closed before it is opened again
  desk = open_journal(now, messages);
  std::vector<Intent> news = desk.recover();
  news.insert(news.begin(), {desk.sessions(now), desk.trend()});
  std::vector<Intent> about = desk.about();
  news.insert(news.end(), std::make_move_iterator(about.begin()), std::make_move_iterator(about.end()));
  news.push_back(keeping());
  for (const std::string& message : messages) news.push_back(ShowNotice{message});
  return news;
}

std::vector<Intent> JournalAdminService::change_to(const JournalOwner& owner, JournalService& desk,
                                                   const WallTime& now) {
  owner_ = owner;
  open_ = places_of(first_, owner_);
  return opened(desk, now);
}

// The name alone has changed.
std::vector<Intent> JournalAdminService::renamed(const JournalOwner& owner) {
  if (owner.id == owner_.id) owner_ = owner;
  return {keeping()};
}

std::vector<Intent> JournalAdminService::import(const std::string& file, JournalService& desk,
                                                const WallTime& now) const {
  Result<Imported> imported = Imported{};
  {
    auto db = JournalDb::open(open_.journal, now);
    imported = db ? db->import(file) : Result<Imported>(db.problems());
  }
  std::vector<Intent> news = opened(desk, now);
  news.push_back(imported ? ShowNotice{imported_words(*imported), true}
                          : ShowNotice{imported.problem().message});
  return news;
}

std::vector<Intent> JournalAdminService::restore(const std::string& day, JournalService& desk,
                                                 const WallTime& now) const {
  desk = JournalService();
  const auto kept = restore_journal(open_.journal, day, now);
  std::vector<Intent> news = opened(desk, now);
  if (!kept) {
    news.push_back(ShowNotice{kept.problem().message});
    return news;
  }
  news.push_back(ShowNotice{
      tr("Done. As it was before is kept as a copy: it stands first below, and you can go back to it."),
      true});
  return news;
}

std::vector<Intent> JournalAdminService::hand_over(const ExportJournal& asked, const JournalService& desk,
                                                   const Shelf& shelf, const WallTime& now) const {
  const JournalDb* db = desk.db();
  const std::string& format = asked.format;
  FhirChoices choices;
  choices.routines = shelf.routines;
  choices.library = shelf.library;
  const auto pieces = journal_pieces(format, std::move(choices));
  if (db == nullptr || !pieces) return {};
  if (const auto made = make_private_folder(first_.taken); !made) return {ShowNotice{made.problem().message}};
  const std::string code = id_from(asked.code);
  const std::string kind = format == "fhir" || format == "measures" ? "journal-" + format + "-" : "journal-";
  const std::string stem = kind + (code.empty() ? "" : code + "-") + date_text(now);
  const bool table = format == "csv" || format == "measures";
  const auto file = unique_path(first_.taken, stem, table ? ".csv" : ".json");
  const auto written = export_journal(*db, *pieces, file);
  if (!written) return {ShowNotice{written.problem().message}};
  return {ShowNotice{made_notice(file.string())}};
}

std::vector<Intent> JournalAdminService::carry_out(const JournalAdminEffect& effect, JournalService& desk,
                                                   const Shelf& shelf, const WallTime& now) {
  const auto changed = [&](const Result<JournalOwner>& owner) {
    return owner ? change_to(*owner, desk, now) : std::vector<Intent>{ShowNotice{owner.problem().message}};
  };
  return std::visit(
      Overloaded{[&](const ListJournals&) { return std::vector<Intent>{keeping()}; },
                 [&](const OpenJournalOf& asked) { return changed(journal_owner(first_, asked.id)); },
                 [&](const AddJournalOf& asked) { return changed(add_journal_owner(first_, asked.name)); },
                 [&](const RenameOwner& asked) {
                   const auto named = rename_journal_owner(first_, asked.id, asked.name);
                   return named ? renamed(*named) : std::vector<Intent>{ShowNotice{named.problem().message}};
                 },
                 [&](const ImportJournal& asked) { return import(asked.file, desk, now); },
                 [&](const RestoreJournal& asked) { return restore(asked.day, desk, now); },
                 [&](const ExportJournal& asked) { return hand_over(asked, desk, shelf, now); }},
      effect);
}

}  // namespace limber
