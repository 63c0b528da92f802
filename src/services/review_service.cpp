#include "services/review_service.hpp"

#include <atomic>
#include <thread>

#include "database/returned_journals.hpp"
#include "database/returned_keeping.hpp"

namespace limber {
namespace fs = std::filesystem;

struct ReviewService::Work {
  std::vector<Intent> answers;  // read only once it is done
  std::atomic<bool> done{false};
  std::jthread thread;
};

namespace {

std::vector<Intent> kept_with_others(const fs::path& file, const fs::path& folder) {
  if (folder.empty() || file.parent_path() == folder) return {};
  const auto kept = keep_returned(file, folder);
  if (!kept) return {ShowNotice{kept.problem().message}};
  return {ReviewIntent{ReturnedFolder{folder.string()}}};
}

}  // namespace

std::vector<Intent> read_for_review(const ReviewEffect& effect, const std::vector<Prescribed>& routines,
                                    const fs::path& kept, const WallTime& now) {
  if (const auto* client = std::get_if<ReadClient>(&effect)) {
    auto journal = read_returned_file(client->file);
    if (!journal) return {ReviewIntent{ShowClient{}}, ShowNotice{journal.problem().message}};
    return {ReviewIntent{ClientLoaded{std::make_shared<const ReturnedJournal>(*std::move(journal)), now}}};
  }
  if (const auto* keep = std::get_if<KeepReturned>(&effect)) return kept_with_others(keep->file, kept);
  const std::string& path = std::get<ReadReturned>(effect).path;
  ReturnedReviews read = read_returned({path}, routines, local_day(now));
  return {ReviewIntent{ReturnedLoaded{path, std::move(read.reviews), std::move(read.problems), now}}};
}

ReviewService::ReviewService(fs::path own, fs::path kept) : own_(std::move(own)), kept_(std::move(kept)) {}
ReviewService::~ReviewService() = default;

void ReviewService::carry_out(const ReviewEffect& effect, const Shelf& shelf, const WallTime& now) {
  Work& work = *works_.emplace_back(std::make_unique<Work>());
  work.thread = std::jthread([&work, effect, routines = all_prescribed(shelf, own_), now, kept = kept_] {
    work.answers = read_for_review(effect, routines, kept, now);
    work.done = true;
  });
}

std::vector<Intent> ReviewService::poll() {
  std::vector<Intent> news;
  while (!works_.empty() && works_.front()->done) {
    for (Intent& answer : works_.front()->answers) news.push_back(std::move(answer));
    works_.erase(works_.begin());
  }
  return news;
}

std::vector<Intent> ReviewService::wait() {
  for (const auto& work : works_) work->thread.join();
  return poll();
}

std::optional<Millis> ReviewService::next_wakeup() const {
  constexpr Millis a_frame{16};
  return works_.empty() ? std::nullopt : std::optional(a_frame);
}

fs::path returned_folder(const fs::path& journal) {
  return journal.parent_path() / "returned";
}

std::optional<Intent> returned_place(const fs::path& journal) {
  std::error_code error;
  const fs::path folder = returned_folder(journal);
  if (!fs::is_directory(folder, error)) return std::nullopt;
  return ReviewIntent{ReturnedFolder{folder.string()}};
}

}  // namespace limber
