#include "programme/edit.hpp"

#include <algorithm>
#include <utility>

#include "routine/ranges.hpp"

namespace limber {
namespace {

bool has_routine(const Programme& programme, std::size_t phase, std::size_t routine) {
  return phase < programme.phases.size() && routine < programme.phases[phase].routines.size();
}

bool has_room(const Programme& programme, std::size_t phase) {
  return phase < programme.phases.size() && programme.phases[phase].routines.size() < most_phase_routines;
}

auto place(auto& list, std::size_t at) {
  return list.begin() + static_cast<std::ptrdiff_t>(at);
}

}  // namespace

Programme with_phase(Programme programme, std::size_t before, ProgrammePhase phase) {
  auto& phases = programme.phases;
  if (before <= phases.size() && phases.size() < most_phases)
    phases.insert(place(phases, before), std::move(phase));
  return programme;
}

Programme without_phase(Programme programme, std::size_t phase) {
  if (phase < programme.phases.size()) programme.phases.erase(place(programme.phases, phase));
  return programme;
}

Programme with_phase_moved(Programme programme, std::size_t from, std::size_t to) {
  auto& phases = programme.phases;
  if (from >= phases.size() || to >= phases.size()) return programme;
  ProgrammePhase phase = std::move(phases[from]);
  phases.erase(place(phases, from));
  phases.insert(place(phases, to), std::move(phase));
  return programme;
}

Programme with_routine(Programme programme, std::size_t phase, const std::string& id) {
  if (has_room(programme, phase)) programme.phases[phase].routines.push_back({id, {}});
  return programme;
}

Programme without_routine(Programme programme, std::size_t phase, std::size_t routine) {
  if (!has_routine(programme, phase, routine)) return programme;
  auto& routines = programme.phases[phase].routines;
  routines.erase(place(routines, routine));
  return programme;
}

Programme with_routine_moved(Programme programme, std::size_t phase, std::size_t routine, std::size_t to) {
  if (!has_routine(programme, phase, routine) || to == phase || !has_room(programme, to)) return programme;
  ProgrammeRoutine moved = programme.phases[phase].routines[routine];
  programme = without_routine(std::move(programme), phase, routine);
  programme.phases[to].routines.push_back(std::move(moved));
  return programme;
}

Programme for_another(Programme programme) {
  programme.version = "1";
  if (std::exchange(programme.meant_for, "").empty()) return programme;
  programme.flare_plan = {};
  for (ProgrammePhase& phase : programme.phases) phase.clip.clear();
  return programme;
}

}  // namespace limber
