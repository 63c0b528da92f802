// Learn: short cards about pain and about what is done here, one of them at a time.
#pragma once

#include <optional>
#include <string>

#include "frame/frame.hpp"
#include "screen/context.hpp"
#include "screen/intent.hpp"

namespace limber {

struct LearnScreen {
  LearnCards cards;
  std::string open;                     // id of the card that is read, "" for the list
  std::optional<ScreenName> came_from;  // of a card opened by a link: where Escape leads back to
  double scroll = 0;
  double list_scroll = 0;  // of the list, while a card is read
  std::string message;     // for the view, from the program: shown until dismissed

  const LearnCard* card() const { return cards.find(open); }
};

// The neighbours of the open card in the list; null at its ends and in the list itself.
const LearnCard* next_card(const LearnScreen& state);
const LearnCard* previous_card(const LearnScreen& state);

// The cards as a list again.
LearnScreen closed(LearnScreen state);

// Intents this screen does not know leave it as it is; so does a card that is not there.
Update<LearnScreen> update(LearnScreen state, const Intent& intent);
View<Intent> view(const LearnScreen& state, const ViewContext& context);

// While a card is read: where a key takes the text ("up", "down", "page-down", "space" …); nullopt if the key
// means nothing here, or all of it is in sight.
std::optional<Intent> reading_key(const LearnScreen& state, const Frame& frame, std::string_view key);

}  // namespace limber
