// Warning signs: reached from anywhere in one step. In three calm steps: mark what is new or worse, say of
// each what it is, and hear what to do. Nothing moves under the pointer within a step.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "journal/about_person.hpp"
#include "journal/told_signs.hpp"
#include "screen/check_in/warning_signs_intent.hpp"
#include "screen/ui/action.hpp"
#include "screen/ui/page.hpp"
#include "screen/ui/update.hpp"
#include "screen/ui/world.hpp"

namespace limber {

struct WarningSignsScreen {
  SignsStep step = SignsStep::list;
  std::vector<ToldSign> told;                 // by the latest check; of the list, marked means changed since
  std::vector<std::string> marked;            // ids, in the order they were marked
  std::map<std::string, SignAnswer> answers;  // of those marked
  ScreenName came_from = ScreenName::home;
  std::string before;      // id of the routine that is to begin once this is answered, "" for none
  bool first_time = true;  // never answered before
  bool standing = false;   // it began with signs that stand in the way
  Scrolls scrolls;
};

// The page for who has told this before. What stands in the way is asked about at once: how is it now? Where
// the whole list is due, it comes first.
WarningSignsScreen signs_screen(const std::optional<AboutPerson>& about, const WallTime& now);

bool is_marked(const WarningSignsScreen& state, const std::string& id);
const ToldSign* told_before(const WarningSignsScreen& state, const std::string& id);  // null: not told
// All that the list asks, in its order: what was told before, then area by area; who said no once is not
// asked again what cannot become so later.
std::vector<std::string> asked_signs(const WarningSignsScreen& state);
// Whether each that is marked has an answer.
bool all_answered(const WarningSignsScreen& state);
// Those marked that are new or worse, and how soon to ask somebody about them; nullopt: none is.
std::vector<std::string> new_signs(const WarningSignsScreen& state);
std::optional<Urgency> urgency(const WarningSignsScreen& state);
// All that is so: what is answered now, and what was told before and has not changed. `at` is left.
RedFlagCheck check_of(const WarningSignsScreen& state);
// Whether a routine may begin without an answer, to be asked next time: never the first time, nor while a
// sign stands in the way.
bool can_wait(const WarningSignsScreen& state);

using WarningSignsUpdate = Update<WarningSignsScreen, WarningSignsEffect>;
// Marks, answers, and leads on. What an answer leads to is the program's to decide.
WarningSignsUpdate update(WarningSignsScreen state, const WarningSignsIntent& intent, const World& world);
// One step back; nullopt: the page is left.
std::optional<WarningSignsIntent> step_back(const WarningSignsScreen& state);
View<WarningSignsIntent> view(const WarningSignsScreen& state, const World& world,
                              const ViewContext& context);
PageHead head(const WarningSignsScreen& state);

}  // namespace limber
