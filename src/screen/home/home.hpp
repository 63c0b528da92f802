// Home: today on top, then the routines.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "course/flare_plan.hpp"
#include "course/movement_test.hpp"
#include "journal/plan.hpp"
#include "screen/home/home_intent.hpp"
#include "screen/ui/action.hpp"
#include "screen/ui/text_fields.hpp"
#include "screen/ui/update.hpp"
#include "screen/ui/world.hpp"

namespace limber {

inline constexpr const char* dark_days_card = "dark-days";  // of the cards in Learn
inline constexpr const char* asked_about_flare = "flare";   // as Offered::what
inline constexpr const char* search_field = "routine-search";
TextFields home_fields();

using HomeBuilder = ViewBuilder<HomeIntent>;

struct HomeScreen {
  std::optional<SessionRecord> unfinished;  // the program was killed during it
  std::string open;                         // id of the card that shows its details, "" for none
  RoutineFilter filter;
  TextFields fields = home_fields();
  std::optional<FilterBy> choosing;  // the filter whose choices are shown
  Scrolls scrolls;
};

// What matters today, found in the world and pointing into it; null where there is nothing of the kind.
struct Today {
  const SessionRecord* cut_off = nullptr;  // how did it feel?
  const SessionRecord* morning = nullptr;  // how was the night after it?
  const SessionRecord* done = nullptr;     // the last session of today of which most was done
  const SessionRecord* left = nullptr;     // there is none, and this one ended early
  const SessionRecord* go_on = nullptr;    // one that may be gone on with
  std::vector<Candidate> candidates;       // of every card, as it may be offered to this person
  const RoutineCard* suggested = nullptr;
  Reason reason = Reason::none;
  std::int64_t planned_for = 0;      // the day it was missed on
  const Course* course = nullptr;    // the programme that planned what is suggested
  const Course* begins = nullptr;    // one whose phase is new
  const Pause* pause = nullptr;      // nothing is planned as long as it lasts
  bool massage = false;              // there was one today: only gentle routines are offered
  bool dark_days = false;            // mood was very low lately: a card tells whom to call
  bool welcome = false;              // nothing was done yet: the first minutes
  std::vector<std::string> flags;    // warning signs that stand in the way, by id
  bool may_start = true;             // no emergency stands: else there is nothing to start
  std::optional<Instrument> weekly;  // the questionnaire that is due
  bool answers_age = false;          // an answer about oneself is old enough to be asked again
  std::optional<WayBack> way_back;   // from a flare that lasts
  bool perhaps_flare = false;        // pain is far above usual today, and nobody said yet whether it is one
  // Of what may wait at most one: only on a day that asks for nothing else.
  bool goals_offered = false;
  bool measure_due = false;
  const LearnCard* card = nullptr;  // to read
};
Today today(const HomeScreen& state, const World& world);

// Whether the person follows anything that may be paused.
bool has_plan(const World& world);

// What is asked again and again: by the routine followed last, for the person's goals, and by their own wish.
struct Weekly {
  std::vector<AskedAgain> instruments;
  std::vector<std::string> activities;  // and what the person wants to do again
};
Weekly weekly_of(const World& world);

// Whether what is offered is due, because somebody planned it.
bool is_due(Reason reason);

// These cards as Home shows them: what was handed over, what is the person's own, the others; of each kind
// what was done before what was not, what is changed much after what is not, and last what hardly anything is
// left of.
std::vector<const RoutineCard*> in_order(std::vector<const RoutineCard*> cards, const World& world,
                                         const std::vector<Candidate>& candidates);

// What is offered today: all of them; after a massage the gentle ones.
std::vector<const RoutineCard*> offered_today(const HomeScreen& state, const World& world);
// What the person asks for, of what is offered today.
RoutineFilter filter_today(const HomeScreen& state, const World& world);

// The cards of what the person asks for, as Home shows them; of what is written in the search first those
// whose title says it.
std::vector<const RoutineCard*> found_today(const HomeScreen& state, const World& world,
                                            const std::vector<Candidate>& candidates);

// Whether the person looks for something: then that stands first, and today's suggestion is out of the way.
bool is_looking(const HomeScreen& state);

// What Escape means while something is open; nullopt: the screen is left.
std::optional<HomeIntent> step_back(const HomeScreen& state);
std::vector<Action<HomeIntent>> actions(const HomeScreen& state);

Update<HomeScreen, HomeEffect> update(HomeScreen state, const HomeIntent& intent, const World& world);
View<HomeIntent> view(const HomeScreen& state, const World& world, const ViewContext& context);

}  // namespace limber
