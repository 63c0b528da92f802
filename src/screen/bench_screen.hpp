// The bench: a therapist's routines, and what is done with them.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "screen/context.hpp"
#include "screen/intent.hpp"
#include "screen/text_fields.hpp"

namespace limber {

inline constexpr const char* bench_search_field = "bench-search";
TextFields bench_fields();

struct BenchScreen {
  std::vector<RoutineCard> cards;
  std::shared_ptr<const Library> library;  // may be null
  TextFields fields = bench_fields();
  ScreenName came_from = ScreenName::home;
  double scroll = 0;
  std::string message;  // for the view, from the program: shown until dismissed
};

// What is looked for, those of the therapist's own first.
std::vector<const RoutineCard*> bench_list(const BenchScreen& state);

Update<BenchScreen> update(BenchScreen state, const Intent& intent);
View<Intent> view(const BenchScreen& state, const ViewContext& context);

}  // namespace limber
