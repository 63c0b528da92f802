#include "screen/bench_screen.hpp"

#include <algorithm>
#include <utility>

#include "screen/routine_filter.hpp"

namespace limber {

TextFields bench_fields() {
  return {{bench_search_field, {.most_characters = 80}}};
}

std::vector<const RoutineCard*> bench_list(const BenchScreen& state) {
  RoutineFilter filter;
  filter.words = searched_words(state.fields.text(bench_search_field));
  std::vector<const RoutineCard*> list = passing(state.cards, filter);
  std::stable_partition(list.begin(), list.end(), [](const RoutineCard* card) { return card->own; });
  return list;
}

Update<BenchScreen> update(BenchScreen state, const Intent& intent) {
  Effects effects = state.fields.write(intent);
  std::visit(Overloaded{[&](const CardsLoaded& loaded) {
                          state.cards = loaded.cards;
                          state.library = loaded.library;
                        },
                        [&](const ScrollTo& to) { state.scroll = to.offset; }, [](const auto&) {}},
             intent);
  return {std::move(state), std::move(effects)};
}

}  // namespace limber
