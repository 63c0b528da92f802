// The bench: a therapist's routines and programmes, and what is done with them.
#pragma once

#include <memory>
#include <optional>
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
  std::string client;      // all that is theirs is shown; "": everybody
  std::string discarding;  // the key of a draft, while it is asked whether it is to go
  Scrolls scrolls;
  Scrolls list_scrolls;  // where everybody was left for a client
};
using BenchBuilder = ViewBuilder<BenchIntent>;

// What is looked for by words or by a client's code, those of the therapist's own first: the latest changed
// before the others.
std::vector<const RoutineCard*> bench_list(const BenchScreen& state, const World& world);
// Programmes likewise, as the shelf has them; `own`: of the therapist, or those that came with Limber.
std::vector<const Programme*> bench_programmes(const BenchScreen& state, const World& world, bool own);
// A client's own, or what was made for nobody by name ("").
struct BenchGroup {
  std::string client;
  std::vector<const RoutineCard*> cards;
  std::vector<const Programme*> programmes = {};
};
// The therapist's own among these, by clients; whose was changed last comes first, then who has programmes
// alone.
std::vector<BenchGroup> bench_groups(const std::vector<const RoutineCard*>& list,
                                     const std::vector<const Programme*>& programmes);
// What is not saved, of the client who is shown.
std::vector<DraftNote> unsaved_on(const BenchScreen& state, const World& world);

Update<BenchScreen, BenchEffect> update(BenchScreen state, const BenchIntent& intent, const World& world);
View<BenchIntent> view(const BenchScreen& state, const World& world, const ViewContext& context);
PageHead head(const BenchScreen& state);
// What Escape means while a client is shown.
std::optional<BenchIntent> step_back(const BenchScreen& state);

}  // namespace limber
