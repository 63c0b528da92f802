// The journals clients returned: who does what, how they are, who needs a word.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/special_members.hpp"
#include "journal/review.hpp"
#include "screen/bench/review_intent.hpp"
#include "screen/ui/action.hpp"
#include "screen/ui/page.hpp"
#include "screen/ui/update.hpp"
#include "screen/ui/world.hpp"

namespace limber {

inline constexpr const char* returned_path_field = "returned-path";
inline constexpr const char* client_search_field = "client-search";
TextFields review_fields();

// The one client who is looked at.
struct ShownClient {
  std::string file;                                // "" for none
  std::shared_ptr<const ReturnedJournal> journal;  // null until it is read
  ClientReview review;
  Summary summary;                    // of the days in which something was told
  std::vector<CalendarDay> days;      // of the last four weeks
  std::vector<std::string> standing;  // standing_lines(), walks and ready_lines() of the file's last day
  std::vector<std::string> ready;
  std::shared_ptr<const Routine>
      draft;            // the suggested next dose; null where the routine is not on the shelf
  std::string made;     // the report that was written, "" for none
  std::string trouble;  // why none was
};

struct ReviewScreen {
  LIMBER_REGULAR_MEMBERS(ReviewScreen);

  TextFields fields = review_fields();
  std::string place;  // where returned journals are looked for first, "" if there is no such folder
  std::string path;   // what is shown, "" for nothing yet
  bool reading = false;
  std::vector<ClientReview> reviews;  // in the order of in_order()
  Problems problems;                  // of files that could not be read
  std::size_t shown = 40;             // how many the list holds
  ShownClient client;
  WallTime now;
  Scrolls scrolls;
  Scrolls list_scrolls;  // where the list was left for a client's page
};
using ReviewBuilder = ViewBuilder<ReviewIntent>;

using ReviewUpdate = Update<ReviewScreen, ReviewScreenEffect>;
// Where nothing is shown yet, the folder of returned journals is read.
ReviewUpdate opened(ReviewScreen state);
ReviewUpdate update(ReviewScreen state, const ReviewIntent& intent, const World& world);
View<ReviewIntent> view(const ReviewScreen& state, const World& world, const ViewContext& context);
PageHead head(const ReviewScreen& state);
// What Escape means while a client is shown.
std::optional<ReviewIntent> step_back(const ReviewScreen& state);

// Those whose name holds what is searched for.
std::vector<const ClientReview*> found_clients(const ReviewScreen& state);

}  // namespace limber
