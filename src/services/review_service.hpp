// Reads the journals that clients returned, beside everything else.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "screen/program/intent.hpp"
#include "services/prescribed_routines.hpp"
#include "store/shelf.hpp"

namespace limber {

// The answers to an effect of the review, as long as it takes. `kept`: where journals that came alone are
// kept; "": they are not.
std::vector<Intent> read_for_review(const ReviewEffect& effect, const std::vector<Prescribed>& routines,
                                    const std::filesystem::path& kept, const WallTime& now);

class ReviewService {
 public:
  // The folders of own routines, and where journals that came alone are kept; "": they are not.
  explicit ReviewService(std::filesystem::path own = {}, std::filesystem::path kept = {});
  ~ReviewService();  // waits for what is being read
  ReviewService(const ReviewService&) = delete;
  ReviewService& operator=(const ReviewService&) = delete;

  // Begins to read; what was asked for before and is still being read is answered all the same.
  void carry_out(const ReviewEffect& effect, const Shelf& shelf, const WallTime& now);

  // What has been read since the last call.
  std::vector<Intent> poll();
  // All that was asked for, however long it takes. Not for a thread that draws.
  std::vector<Intent> wait();
  // When poll() will have something to say; nullopt: never.
  std::optional<Millis> next_wakeup() const;

 private:
  struct Work;
  std::filesystem::path own_;
  std::filesystem::path kept_;
  std::vector<std::unique_ptr<Work>> works_;  // in the order in which they were asked for
};

// Where returned journals are kept: the folder "returned" beside the journal. To be looked at first, if it is
// there.
std::filesystem::path returned_folder(const std::filesystem::path& journal);
std::optional<Intent> returned_place(const std::filesystem::path& journal);

}  // namespace limber
