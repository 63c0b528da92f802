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
  std::shared_ptr<const Library> library;  // may be null
  std::vector<SessionRecord> sessions;     // newest first
  WallTime now;
  std::string owner;                 // whose journal is open, where there are several
  std::optional<AboutPerson> about;  // absent: there is no journal
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
enum class Reason { none, planned, first, again, quiet_after_today, gentle_after_massage };

// What matters today, found in the state and pointing into it; null where there is nothing of the kind.
struct Today {
  const SessionRecord* cut_off = nullptr;  // how did it feel?
  const SessionRecord* morning = nullptr;  // how was the night after it?
  const SessionRecord* done = nullptr;     // the last session of today
  const RoutineCard* suggested = nullptr;
  Reason reason = Reason::none;
  bool massage = false;              // there was one today: only gentle routines are offered
  bool welcome = false;              // nothing was told about the person yet, and nothing done
  std::vector<std::string> flags;    // warning signs that stand in the way, by id
  std::optional<Instrument> weekly;  // the questionnaire that is due
};
Today today(const HomeScreen& state);

// What the routine followed last asks for once a week.
struct Weekly {
  std::vector<Instrument> instruments;
  std::vector<std::string> activities;
};
Weekly weekly_of(const HomeScreen& state);

// What is offered today: all of them; after a massage the gentle ones.
std::vector<const RoutineCard*> offered_today(const HomeScreen& state);
// What the person asks for, of what is offered today.
RoutineFilter filter_today(const HomeScreen& state);

Update<HomeScreen> update(HomeScreen state, const Intent& intent);
View<Intent> view(const HomeScreen& state, const ViewContext& context);

}  // namespace limber
