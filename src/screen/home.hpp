// Home: today on top, then the routines.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "screen/context.hpp"
#include "screen/intent.hpp"
#include "screen/routine_filter.hpp"
#include "screen/text_fields.hpp"

namespace limber {

inline constexpr const char* search_field = "routine-search";
TextFields home_fields();

struct HomeScreen {
  std::vector<RoutineCard> cards;
  std::vector<SessionRecord> sessions;  // newest first
  WallTime now;
  std::optional<SessionRecord>
      unfinished;    // the program was killed during it, and nobody has said how it felt
  std::string open;  // id of the card that shows its details, "" for none
  RoutineFilter filter;
  TextFields fields = home_fields();
  std::optional<FilterBy> choosing;  // the filter whose choices are shown
  LearnCards learn;                  // to link to
  double scroll = 0;
  std::string message;  // for the view, from the program: shown until dismissed
};

// Why a routine is put on top.
enum class Reason { none, planned, first, again, quiet_after_today };

// What matters today, found in the state and pointing into it; null where there is nothing of the kind.
struct Today {
  const SessionRecord* cut_off = nullptr;  // how did it feel?
  const SessionRecord* morning = nullptr;  // how was the night after it?
  const SessionRecord* done = nullptr;     // the last session of today
  const RoutineCard* suggested = nullptr;
  Reason reason = Reason::none;
};
Today today(const HomeScreen& state);

Update<HomeScreen> update(HomeScreen state, const Intent& intent);
View<Intent> view(const HomeScreen& state, const ViewContext& context);

}  // namespace limber
