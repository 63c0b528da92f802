// The journals clients returned: who does what, how they are, who needs a word.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "journal/review.hpp"
#include "screen/context.hpp"
#include "screen/intent.hpp"
#include "screen/text_fields.hpp"

namespace limber {

inline constexpr const char* returned_path_field = "returned-path";
inline constexpr const char* client_search_field = "client-search";
TextFields review_fields();

// The one client who is looked at.
struct ShownClient {
  std::string file;                                // "" for none
  std::shared_ptr<const ReturnedJournal> journal;  // null until it is read
  ClientReview review;
  Summary summary;  // of the same days
  std::shared_ptr<const Routine>
      draft;            // the suggested next dose; null where the routine is not on the shelf
  std::string made;     // the report that was written, "" for none
  std::string trouble;  // why none was
};

struct ReviewScreen {
  ScreenName came_from = ScreenName::bench;
  TextFields fields = review_fields();
  std::string place;  // where returned journals are looked for first, "" if there is no such folder
  std::string path;   // what is shown, "" for nothing yet
  bool reading = false;
  std::vector<ClientReview> reviews;  // in the order of in_order()
  Problems problems;                  // of files that could not be read
  std::size_t shown = 40;             // how many the list holds
  ShownClient client;
  std::vector<std::shared_ptr<const Routine>> routines;  // on the shelf
  std::shared_ptr<const Library> library;
  std::map<std::string, std::string> names;  // of exercises, by id
  WallTime now;
  double list_scroll = 0;  // where the list was left for a client's page
  double scroll = 0;
  std::string message;  // for the view, from the program: shown until dismissed
};

Update<ReviewScreen> update(ReviewScreen state, const Intent& intent);
View<Intent> view(const ReviewScreen& state, const ViewContext& context);

// Those whose name holds what is searched for.
std::vector<const ClientReview*> found_clients(const ReviewScreen& state);

}  // namespace limber
