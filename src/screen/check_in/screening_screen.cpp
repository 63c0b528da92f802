#include "screen/check_in/screening_screen.hpp"

#include <algorithm>
#include <utility>

#include "journal/body_map.hpp"
#include "journal/conditions.hpp"
#include "journal/standing_answers.hpp"

namespace limber {
namespace {

constexpr std::int64_t day_s = 24 * 3600;

// The list of places with this name; null if there is none now.
std::vector<std::string>* places(Screening& screening, const std::string& list) {
  if (list == "discomfort") return &screening.discomfort;
  const auto found = screening.conditions.find(list);
  return found == screening.conditions.end() ? nullptr : &found->second;
}

bool was_told_before(const Screening& screening, const std::string& id, const WallTime& now) {
  const auto told = screening.told.find(id);
  return told == screening.told.end() || local_day(told->second) < local_day(now);
}

// Each changes the answers; false: nothing is to be saved.
bool set_condition(ScreeningScreen& state, Screening& screening, const SetCondition& asked,
                   const WallTime& now) {
  const Condition* condition = find_condition(asked.id);
  if (condition == nullptr) return false;
  if (asked.on) {
    screening.conditions.try_emplace(asked.id);
    screening.told[asked.id] = now;
  } else {
    // What ends by the person's word alone leaves behind what it becomes; what was marked by mistake does
    // not.
    const bool is_over =
        condition->lapses == 0 && *condition->becomes != '\0' && was_told_before(screening, asked.id, now);
    if (screening.conditions.erase(asked.id) > 0 && is_over)
      screening.conditions.try_emplace(condition->becomes);
    screening.told.erase(asked.id);
    if (asked.id == "pregnancy") screening.baby_due.reset();
  }
  if (asked.on && condition->asks_where) state.where = asked.id;
  if (!asked.on && state.where == asked.id) state.where.clear();
  return true;
}

bool confirm(Screening& screening, const ConfirmCondition& asked, const WallTime& now) {
  if (!screening.conditions.contains(asked.id)) return false;
  screening.told[asked.id] = now;
  return true;
}

bool toggle_region(Screening& screening, const ToggleRegion& asked) {
  std::vector<std::string>* list = places(screening, asked.list);
  if (list == nullptr || find_region(asked.region) == nullptr) return false;
  if (std::erase(*list, asked.region) == 0) list->push_back(asked.region);
  return true;
}

template <class T>
bool choose(std::optional<T>& answer, T chosen) {
  answer = answer == chosen ? std::nullopt : std::optional(chosen);
  return true;
}

}  // namespace

const AboutPerson& about_person(const World& world) {
  static const AboutPerson nobody;
  return world.about ? *world.about : nobody;
}

ScreeningUpdate update(ScreeningScreen state, const ScreeningIntent& intent, const World& world) {
  Screening screening = not_lapsed(about_person(world).screening, local_day(world.now));
  std::vector<ScreeningEffect> effects;
  const bool changed = std::visit(
      Overloaded{[&](const SetCondition& asked) { return set_condition(state, screening, asked, world.now); },
                 [&](const ConfirmCondition& asked) { return confirm(screening, asked, world.now); },
                 [&](const SetBabyDue& asked) {
                   screening.baby_due = WallTime{asked.day * day_s, 0};
                   return true;
                 },
                 [&](const ToggleRegion& asked) { return toggle_region(screening, asked); },
                 [&](const ShowRegions& asked) {
                   state.where = state.where == asked.list ? "" : asked.list;
                   return false;
                 },
                 [&](const ChoosePressure& asked) { return choose(screening.pressure, asked.pressure); },
                 [&](const ChooseFloor& asked) { return choose(screening.floor, asked.floor); },
                 [&](const SetWakeTime& asked) {
                   screening.wakes_at = asked.minute;
                   if (asked.minute) screening.wakes_at = std::clamp(*asked.minute, 0, 24 * 60 - 1);
                   return true;
                 },
                 [&](const SetMassageDay& asked) {
                   effects.push_back(SaveMassage{asked.day, asked.on});
                   return false;
                 },
                 [&](const Request& request) {
                   effects.push_back(request);
                   return false;
                 }},
      intent);
  if (changed) effects.push_back(SaveScreening{std::move(screening)});
  return {std::move(state), std::move(effects)};
}

}  // namespace limber
