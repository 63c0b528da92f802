#include "database/returned_journals.hpp"

#include <algorithm>
#include <atomic>
#include <set>
#include <system_error>
#include <thread>

#include "base/message.hpp"
#include "base/text.hpp"
#include "base/unicode.hpp"
#include "database/journal_document.hpp"
#include "database/returned_scan.hpp"
#include "files/files.hpp"

namespace limber {
namespace fs = std::filesystem;
namespace {

constexpr unsigned most_threads = 4;

bool inside(const fs::path& file, const fs::path& folder) {
  const auto [end, rest] = std::mismatch(folder.begin(), folder.end(), file.begin(), file.end());
  return end == folder.end() && rest != file.end();
}

Problem problem(const fs::path& path, const char* rule, std::string words) {
  return {Severity::error, {path.string(), 0, 0, ""}, rule, std::move(words)};
}

// What there is to read, each file once, in the order of their names.
class Found {
 public:
  std::set<fs::path> files;
  Problems problems;

  void add(const fs::path& path) {
    std::error_code error;
    if (!fs::is_directory(path, error)) {
      files.insert(path);
      return;
    }
    folder_ = fs::canonical(path, error);
    const std::size_t before = files.size() + problems.size();
    look_into(path, 1);
    if (files.size() + problems.size() == before)
      problems.push_back(
          problem(path, "returned-none",
                  tr("There is no journal in this folder. A client's journal is a file that ends "
                     "in .json. They make it in Limber: Journal, \"Copies, other people, the journal as a "
                     "file\", For another Limber.")));
  }

 private:
  void look_into(const fs::path& folder, int depth) {
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
      if (files.size() >= most_returned) return too_many(folder);
      const fs::path& path = entry->path();
      if (path.filename().string().starts_with(".")) continue;
      if (entry->is_directory(error)) {
        if (depth < deepest_returned && !entry->is_symlink(error)) look_into(path, depth + 1);
      } else if (lower_case(path.extension().string()) == ".json") {
        add_file(*entry);
      }
      error.clear();  // one entry that cannot be looked at does not hide the others
    }
    if (error) problems.push_back(problem(folder, "file-unreadable", error.message()));
  }

  void add_file(const fs::directory_entry& entry) {
    std::error_code error;
    if (entry.is_symlink(error) && !inside(fs::canonical(entry.path(), error), folder_)) {
      problems.push_back(problem(entry.path(), "returned-link", tr("This link leads out of the folder.")));
      return;
    }
    files.insert(entry.path());
  }

  void too_many(const fs::path& folder) {
    if (std::exchange(told_, true)) return;
    problems.push_back(problem(folder, "returned-too-many",
                               fill(tr("There are more than {count} files. The others are not shown."),
                                    {{"count", std::to_string(most_returned)}})));
  }

  fs::path folder_;
  bool told_ = false;
};

struct Read {
  std::vector<ClientReview> reviews;
  Problems problems;
};

Read merged(std::vector<Read> parts) {
  Read all;
  for (Read& part : parts) {
    std::move(part.reviews.begin(), part.reviews.end(), std::back_inserter(all.reviews));
    std::move(part.problems.begin(), part.problems.end(), std::back_inserter(all.problems));
  }
  std::stable_sort(all.problems.begin(), all.problems.end(),
                   [](const Problem& a, const Problem& b) { return a.place.file < b.place.file; });
  return all;
}

// The quick way, and where that fails the thorough one, which says what is wrong and in which line.
Result<ReturnedJournal> listed(const fs::path& file) {
  auto text = read_text_file(file, largest_returned);
  if (!text) return text.problems();
  auto journal = scan_returned(*text);
  if (!journal) return read_returned_file(file);
  journal->file = file.string();
  journal->client = cleaned(file.stem().string());
  return *std::move(journal);
}

// Each thread takes the next file until none is left; only reviews are kept of them.
Read read_all(const std::vector<fs::path>& files, const std::vector<Prescribed>& routines,
              std::int64_t today) {
  const auto wanted = std::min<std::size_t>(files.size() / 8 + 1, most_threads);
  const std::size_t threads =
      std::min<std::size_t>(wanted, std::max(1U, std::thread::hardware_concurrency()));
  std::vector<Read> parts(threads);
  std::atomic<std::size_t> next{0};
  const auto work = [&](Read& part) {
    for (std::size_t at = next++; at < files.size(); at = next++) {
      const auto journal = listed(files[at]);
      if (journal) part.reviews.push_back(review_of(*journal, routines, today));
      for (const Problem& one : journal.problems()) part.problems.push_back(one);
    }
  };
  {
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < threads; ++i) others.emplace_back([&, i] { work(parts[i]); });
    work(parts.front());
  }
  return merged(std::move(parts));
}

}  // namespace

ReturnedReviews read_returned(const std::vector<fs::path>& paths, const std::vector<Prescribed>& routines,
                              std::int64_t today) {
  Found found;
  for (const fs::path& path : paths) found.add(path);
  Read read = read_all({found.files.begin(), found.files.end()}, routines, today);
  ReturnedReviews result{in_order(std::move(read.reviews)), std::move(found.problems)};
  std::move(read.problems.begin(), read.problems.end(), std::back_inserter(result.problems));
  return result;
}

Result<ReturnedJournal> read_returned_file(const fs::path& file) {
  ReturnedJournal journal;
  journal.file = file.string();
  journal.client = cleaned(file.stem().string());
  const auto keep = [](auto& list) {
    return [&list](const auto& value) {
      list.push_back(value);
      return true;
    };
  };
  AboutPerson& person = journal.person;
  const auto put = [](auto& place) {
    return [&place](const auto& one) {
      place = one;
      return true;
    };
  };
  const DocumentVisitor visitor{put(person.uid),       put(person.screening),        keep(person.massages),
                                keep(person.plan),     keep(person.phases),          keep(person.pauses),
                                keep(person.doses),    keep(person.red_flag_checks), keep(person.assessments),
                                put(person.goals),     put(person.flare_plan),       keep(person.flares),
                                keep(person.measured), keep(person.offered),         keep(journal.sessions)};
  Problems problems = read_journal_document(file, visitor);
  if (has_errors(problems)) return problems;
  // Newest first, as the journal's own screens have them.
  std::stable_sort(journal.sessions.begin(), journal.sessions.end(),
                   [](const SessionRecord& a, const SessionRecord& b) { return b.started < a.started; });
  return journal;
}

}  // namespace limber
