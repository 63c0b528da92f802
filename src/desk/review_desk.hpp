// Reads the journals that clients returned, beside everything else.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "screen/intent.hpp"
#include "store/shelf.hpp"

namespace limber {

// The routines on a shelf by what they ask: their schedules and limits.
std::vector<Prescribed> all_prescribed(const Shelf& shelf);

// The answers to an effect of the review, as long as it takes. Other effects give none.
std::vector<Intent> read_for_review(const Effect& effect, const std::vector<Prescribed>& routines,
                                    const WallTime& now);

class ReviewDesk {
 public:
  ReviewDesk();
  ~ReviewDesk();  // waits for what is being read
  ReviewDesk(const ReviewDesk&) = delete;
  ReviewDesk& operator=(const ReviewDesk&) = delete;

  // Begins to read; what was asked for before and is still being read is answered all the same.
  void carry_out(const Effect& effect, const Shelf& shelf, const WallTime& now);

  // What has been read since the last call.
  std::vector<Intent> poll();
  // When poll() will have something to say; nullopt: never.
  std::optional<Millis> patience() const;

 private:
  struct Work;
  std::vector<std::unique_ptr<Work>> works_;  // in the order in which they were asked for
};

// Where returned journals are looked for first: the folder "returned" beside the journal, if it is there.
std::optional<Intent> returned_place(const std::filesystem::path& journal);

}  // namespace limber
