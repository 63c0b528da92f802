// Learn: short cards about pain and about what is done here, one of them at a time.
#pragma once

#include <optional>
#include <string>

#include "frame/frame.hpp"
#include "screen/settings/learn_intent.hpp"
#include "screen/ui/action.hpp"
#include "screen/ui/page.hpp"
#include "screen/ui/update.hpp"
#include "screen/ui/world.hpp"

namespace limber {

struct LearnScreen {
  std::string open;                     // id of the card that is read, "" for the list
  std::optional<ScreenName> came_from;  // of a card opened by a link: where Escape leads back to
  Scrolls scrolls;
  Scrolls list_scrolls;  // of the list, while a card is read
};
using LearnBuilder = ViewBuilder<LearnIntent>;

// The card that is read; null in the list.
const LearnCard* open_card(const LearnScreen& state, const World& world);

// The neighbours of the open card in the list; null at its ends and in the list itself.
const LearnCard* next_card(const LearnScreen& state, const World& world);
const LearnCard* previous_card(const LearnScreen& state, const World& world);

// The cards as a list again.
LearnScreen closed(LearnScreen state);

// A card is read from the top; one that is not there changes nothing.
LearnScreen opened(LearnScreen state, const std::string& card, const World& world);

Update<LearnScreen, LearnEffect> update(LearnScreen state, const LearnIntent& intent, const World& world);
View<LearnIntent> view(const LearnScreen& state, const World& world, const ViewContext& context);
PageHead head(const LearnScreen& state);
// While a card is read.
std::vector<Action<LearnIntent>> actions(const LearnScreen& state);

// While a card or an exercise is read: how far a key scrolls the text ("up", "down", "page-down", "space" …);
// nullopt if the key means nothing here, or all of it is in sight.
std::optional<double> reading_offset(const Frame& frame, std::string_view key);

}  // namespace limber
