#include "services/review_service.hpp"

#include <atomic>
#include <thread>

#include "database/returned_journals.hpp"

namespace limber {
namespace fs = std::filesystem;

struct ReviewService::Work {
  std::vector<Intent> answers;  // read only once it is done
  std::atomic<bool> done{false};
  std::jthread thread;
};

std::vector<Intent> read_for_review(const ReviewEffect& effect, const std::vector<Prescribed>& routines,
                                    const WallTime& now) {
  if (const auto* client = std::get_if<ReadClient>(&effect)) {
    auto journal = read_returned_file(client->file);
    if (!journal) return {ReviewIntent{ShowClient{}}, ShowNotice{journal.problem().message}};
    return {ReviewIntent{ClientLoaded{std::make_shared<const ReturnedJournal>(*std::move(journal)), now}}};
  }
  const std::string& path = std::get<ReadReturned>(effect).path;
  ReturnedReviews read = read_returned({path}, routines);
  return {ReviewIntent{ReturnedLoaded{path, std::move(read.reviews), std::move(read.problems), now}}};
}

ReviewService::ReviewService(fs::path own) : own_(std::move(own)) {}
ReviewService::~ReviewService() = default;

void ReviewService::carry_out(const ReviewEffect& effect, const Shelf& shelf, const WallTime& now) {
  Work& work = *works_.emplace_back(std::make_unique<Work>());
  work.thread = std::jthread([&work, effect, routines = all_prescribed(shelf, own_), now] {
    work.answers = read_for_review(effect, routines, now);
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

std::optional<Intent> returned_place(const fs::path& journal) {
  std::error_code error;
  const fs::path folder = journal.parent_path() / "returned";
  if (!fs::is_directory(folder, error)) return std::nullopt;
  return ReviewIntent{ReturnedFolder{folder.string()}};
}

}  // namespace limber
