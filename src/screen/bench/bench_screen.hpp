// The bench: a therapist's routines, and what is done with them.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "screen/bench/bench_intent.hpp"
#include "screen/ui/action.hpp"
#include "screen/ui/page.hpp"
#include "screen/ui/update.hpp"
#include "screen/ui/world.hpp"

namespace limber {

inline constexpr const char* bench_search_field = "bench-search";
TextFields bench_fields();

struct BenchScreen {
  TextFields fields = bench_fields();
  Scrolls scrolls;
};
using BenchBuilder = ViewBuilder<BenchIntent>;

// What is looked for, those of the therapist's own first.
std::vector<const RoutineCard*> bench_list(const BenchScreen& state, const World& world);

Update<BenchScreen, BenchEffect> update(BenchScreen state, const BenchIntent& intent, const World& world);
View<BenchIntent> view(const BenchScreen& state, const World& world, const ViewContext& context);
PageHead head(const BenchScreen& state);

}  // namespace limber
