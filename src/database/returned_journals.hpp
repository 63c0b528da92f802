// The journals that clients returned, read in bulk: files that come from anywhere.
#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "base/result.hpp"
#include "journal/review.hpp"

namespace limber {

// What may be returned at most: a file's bytes, files at once, and folders in each other.
inline constexpr std::size_t largest_returned = 64UL * 1024 * 1024;
inline constexpr std::size_t most_returned = 5000;
inline constexpr int deepest_returned = 3;

// The reviews of all that could be read, in the order of in_order(); and the problems of every file that
// could not, each with its place. A review is made of what a list shows; a client's own page reads the file
// whole.
struct ReturnedReviews {
  std::vector<ClientReview> reviews;
  Problems problems;
};

// `paths` are files, or folders in which every ".json" is read, also in the folders within. Links are
// followed as long as they stay inside the folder. Hidden files are passed over. Rules besides those of
// reading a file: "returned-none" (a folder without any), "returned-too-many", "returned-link", "json",
// "journal-format", "journal-newer", "missing", "type", "range", "moment".
ReturnedReviews read_returned(const std::vector<std::filesystem::path>& paths,
                              const std::vector<Prescribed>& routines, std::int64_t today);

// One file with everything in it, for the client's page. Fails as read_journal_document() does.
Result<ReturnedJournal> read_returned_file(const std::filesystem::path& file);

}  // namespace limber
