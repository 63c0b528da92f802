#include "screen/learn_screen.hpp"

#include <algorithm>

namespace limber {
namespace {

const LearnCard* neighbour(const LearnScreen& state, std::ptrdiff_t by) {
  const LearnCard* card = state.card();
  if (card == nullptr) return nullptr;
  const auto& all = state.cards.all();
  const std::ptrdiff_t at = card - all.data() + by;
  const bool there = at >= 0 && at < static_cast<std::ptrdiff_t>(all.size());
  return there ? &all[static_cast<std::size_t>(at)] : nullptr;
}

void read(LearnScreen& state, const LearnCard* card) {
  if (card == nullptr) return;
  if (state.open.empty()) state.list_scroll = state.scroll;
  state.open = card->id;
  state.scroll = 0;
}

}  // namespace

const LearnCard* next_card(const LearnScreen& state) {
  return neighbour(state, 1);
}

const LearnCard* previous_card(const LearnScreen& state) {
  return neighbour(state, -1);
}

LearnScreen closed(LearnScreen state) {
  state.open.clear();
  state.came_from.reset();
  state.scroll = state.list_scroll;
  return state;
}

Update<LearnScreen> update(LearnScreen state, const Intent& intent) {
  std::visit(Overloaded{[&](const LearnLoaded& loaded) { state.cards = loaded.cards; },
                        [&](const ReadCard& asked) { read(state, state.cards.find(asked.id)); },
                        [&](const NextCard&) { read(state, next_card(state)); },
                        [&](const PreviousCard&) { read(state, previous_card(state)); },
                        [&](const ScrollTo& to) { state.scroll = to.offset; }, [](const auto&) {}},
             intent);
  return {std::move(state), {}};
}

std::optional<Intent> reading_key(const LearnScreen& state, const Frame& frame, std::string_view key) {
  if (state.card() == nullptr || frame.scrollers.empty()) return std::nullopt;
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
  return ScrollTo{page.key, std::clamp(page.offset + by * page.rect.height, 0.0, page.most)};
}

}  // namespace limber
