#include "screen/screening_screen.hpp"

#include <algorithm>
#include <utility>

#include "journal/body_map.hpp"
#include "journal/conditions.hpp"

namespace limber {
namespace {

using Updated = Update<ScreeningScreen>;

Updated saved(ScreeningScreen state) {
  SaveScreening save{state.about.screening};
  return {std::move(state), {std::move(save)}};
}

Updated set_condition(ScreeningScreen state, const SetCondition& asked) {
  const Condition* condition = find_condition(asked.id);
  if (condition == nullptr) return {std::move(state), {}};
  auto& conditions = state.about.screening.conditions;
  if (asked.on) {
    conditions.try_emplace(asked.id);
  } else {
    conditions.erase(asked.id);
  }
  const bool asks_where = asked.on && condition->asks_where;
  if (asks_where) state.where = asked.id;
  if (!asked.on && state.where == asked.id) state.where.clear();
  return saved(std::move(state));
}

// The list of places with this name; null if there is none now.
std::vector<std::string>* places(Screening& screening, const std::string& list) {
  if (list == "discomfort") return &screening.discomfort;
  const auto found = screening.conditions.find(list);
  return found == screening.conditions.end() ? nullptr : &found->second;
}

Updated toggled_region(ScreeningScreen state, const ToggleRegion& asked) {
  std::vector<std::string>* list = places(state.about.screening, asked.list);
  if (list == nullptr || find_region(asked.region) == nullptr) return {std::move(state), {}};
  if (std::erase(*list, asked.region) == 0) list->push_back(asked.region);
  return saved(std::move(state));
}

Updated chosen(ScreeningScreen state, const SetChoice& choice) {
  Screening& screening = state.about.screening;
  if (choice.setting == "screening.pressure") {
    const auto pressure = pressure_named(choice.value);
    screening.pressure = screening.pressure == pressure ? std::nullopt : pressure;
  } else if (choice.setting == "screening.floor") {
    const auto floor = floor_named(choice.value);
    screening.floor = screening.floor == floor ? std::nullopt : floor;
  } else {
    return {std::move(state), {}};
  }
  return saved(std::move(state));
}

Updated numbered(ScreeningScreen state, const SetNumber& asked) {
  if (asked.setting != "screening.wakes_at") return {std::move(state), {}};
  constexpr int last_minute = 24 * 60 - 1;
  const auto minute = static_cast<int>(asked.value);
  state.about.screening.wakes_at = minute < 0 ? std::nullopt : std::optional(std::min(minute, last_minute));
  return saved(std::move(state));
}

}  // namespace

Update<ScreeningScreen> update(ScreeningScreen state, const Intent& intent) {
  return std::visit(
      Overloaded{[&](const PersonLoaded& loaded) {
                   state.about = loaded.about;
                   return Updated{std::move(state), {}};
                 },
                 [&](const SessionsLoaded& loaded) {
                   state.now = loaded.now;
                   return Updated{std::move(state), {}};
                 },
                 [&](const SetCondition& asked) { return set_condition(std::move(state), asked); },
                 [&](const ToggleRegion& asked) { return toggled_region(std::move(state), asked); },
                 [&](const ShowRegions& asked) {
                   state.where = state.where == asked.list ? "" : asked.list;
                   return Updated{std::move(state), {}};
                 },
                 [&](const SetChoice& choice) { return chosen(std::move(state), choice); },
                 [&](const SetNumber& number) { return numbered(std::move(state), number); },
                 [&](const SetMassage& asked) {
                   SaveMassage save{asked.day, asked.on};
                   return Updated{std::move(state), {std::move(save)}};
                 },
                 [&](const ScrollTo& to) {
                   state.scroll = to.offset;
                   return Updated{std::move(state), {}};
                 },
                 [&](const auto&) {
                   return Updated{std::move(state), {}};
                 }},
      intent);
}

}  // namespace limber
