#include "screen/bench/bench_screen.hpp"
#include "routine/filter.hpp"

#include <algorithm>
#include <utility>

namespace limber {

TextFields bench_fields() {
  return {{bench_search_field, {.most_characters = 80}}};
}

std::vector<const RoutineCard*> bench_list(const BenchScreen& state, const World& world) {
  RoutineFilter filter;
  filter.words = searched_words(state.fields.text(bench_search_field));
  std::vector<const RoutineCard*> list = passing(world.cards, filter);
  std::stable_partition(list.begin(), list.end(), [](const RoutineCard* card) { return card->own; });
  return list;
}

Update<BenchScreen, BenchEffect> update(BenchScreen state, const BenchIntent& intent, const World&) {
  std::vector<BenchEffect> effects;
  std::visit(Overloaded{[&](const TextFieldIntent& written) { append(effects, state.fields.write(written)); },
                        [&](const Request& request) { effects.push_back(request); }},
             intent);
  return {std::move(state), std::move(effects)};
}

}  // namespace limber
