#include "database/returned_keeping.hpp"

#include <algorithm>
#include <tuple>

#include "database/returned_journals.hpp"
#include "files/atomic_file.hpp"
#include "files/files.hpp"

namespace limber {
namespace fs = std::filesystem;

Result<fs::path> keep_returned(const fs::path& file, const fs::path& folder) {
  const ReturnedReviews read = read_returned({file}, {}, 0);
  if (read.reviews.empty()) return read.problems;
  const ClientReview& news = read.reviews.front();
  if (const auto made = make_private_folder(folder); !made) return made.problems();
  // A folder without any says so; that is no problem here.
  const std::vector<ClientReview> kept = read_returned({folder}, {}, 0).reviews;
  const auto before = std::find_if(kept.begin(), kept.end(), [&](const ClientReview& one) {
    return !one.journal.empty() && one.journal == news.journal;
  });
  if (before != kept.end() &&
      std::tuple(before->last, before->sessions) > std::tuple(news.last, news.sessions))
    return fs::path(before->file);
  const fs::path place =
      before != kept.end() ? fs::path(before->file) : unique_path(folder, file.stem().string(), ".json");
  const auto text = read_text_file(file, largest_returned);
  if (!text) return text.problems();
  if (const auto written = write_file_atomically(place, *text); !written) return written.problems();
  return place;
}

}  // namespace limber
