#include "screen/settings/learn_screen.hpp"

#include <algorithm>

#include "base/message.hpp"

namespace limber {
namespace {

const LearnCard* neighbour(const LearnScreen& state, const World& world, std::ptrdiff_t by) {
  const LearnCard* card = open_card(state, world);
  if (card == nullptr) return nullptr;
  const auto& all = world.learn.all();
  const std::ptrdiff_t at = card - all.data() + by;
  const bool there = at >= 0 && at < static_cast<std::ptrdiff_t>(all.size());
  return there ? &all[static_cast<std::size_t>(at)] : nullptr;
}

void read(LearnScreen& state, const LearnCard* card) {
  if (card == nullptr) return;
  if (state.open.empty()) state.list_scrolls = state.scrolls;
  state.open = card->id;
  state.scrolls.to_top();
}

}  // namespace

const LearnCard* open_card(const LearnScreen& state, const World& world) {
  return world.learn.find(state.open);
}

const LearnCard* next_card(const LearnScreen& state, const World& world) {
  return neighbour(state, world, 1);
}

const LearnCard* previous_card(const LearnScreen& state, const World& world) {
  return neighbour(state, world, -1);
}

LearnScreen closed(LearnScreen state) {
  state.open.clear();
  state.came_from.reset();
  state.scrolls = state.list_scrolls;
  return state;
}

LearnScreen opened(LearnScreen state, const std::string& card, const World& world) {
  read(state, world.learn.find(card));
  return state;
}

std::vector<Action<LearnIntent>> actions(const LearnScreen& state) {
  if (state.open.empty()) return {};
  return {{{"right", "n"}, NextCard{}, tr("The next card")},
          {{"left", "b"}, PreviousCard{}, tr("The card before")}};
}

Update<LearnScreen, LearnEffect> update(LearnScreen state, const LearnIntent& intent, const World& world) {
  std::vector<LearnEffect> effects;
  std::visit(Overloaded{[&](const NextCard&) { read(state, next_card(state, world)); },
                        [&](const PreviousCard&) { read(state, previous_card(state, world)); },
                        [&](const Request& request) { effects.push_back(request); }},
             intent);
  return {std::move(state), std::move(effects)};
}

std::optional<double> reading_offset(const Frame& frame, std::string_view key) {
  if (frame.scrollers.empty()) return std::nullopt;
  const Scroller& page = frame.scrollers.front();
  if (page.most <= 0) return std::nullopt;
  constexpr double line = 0.14;  // of what is seen
  constexpr double screenful = 0.85;
  double by = 0;
  if (key == "down") by = line;
  if (key == "up") by = -line;
  if (key == "page-down" || key == "space") by = screenful;
  if (key == "page-up") by = -screenful;
  if (by == 0) return std::nullopt;
  return std::clamp(page.offset + by * page.rect.height, 0.0, page.most);
}

}  // namespace limber
