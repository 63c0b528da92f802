#include "programme/programme.hpp"

#include <algorithm>
#include <tuple>

namespace limber {

LIMBER_DEFINE_REGULAR_MEMBERS(Programme);
namespace {

auto members_of(const Programme& p) {
  return std::tie(p.id, p.version, p.title, p.summary, p.author, p.meant_for, p.language, p.phases,
                  p.flare_plan, p.file);
}

}  // namespace

bool FlarePlanLines::empty() const {
  return *this == FlarePlanLines{};
}

bool Programme::operator==(const Programme& other) const {
  return members_of(*this) == members_of(other);
}

int days_of(const ProgrammePhase& phase) {
  return std::max(1, phase.weeks > 0 ? phase.weeks * days_a_week : phase.days);
}

int days_of(const Programme& programme) {
  int days = 0;
  for (const ProgrammePhase& phase : programme.phases) days += days_of(phase);
  return days;
}

int sessions_on(const ProgrammePhase& phase, int weekday) {
  int sessions = 0;
  for (const auto& [id, schedule] : phase.routines) {
    if (!is_planned(schedule, weekday)) continue;
    sessions += schedule.at.empty() ? schedule.times_per_day : static_cast<int>(schedule.at.size());
  }
  return sessions;
}

std::optional<std::size_t> phase_on(const Programme& programme, int day) {
  int end = 0;
  for (std::size_t i = 0; i < programme.phases.size(); ++i) {
    end += days_of(programme.phases[i]);
    if (day < end || i + 1 == programme.phases.size()) return i;
  }
  return std::nullopt;
}

bool has_author(const Programme& programme) {
  const std::string name = programme.author.name.in(programme.language);
  return !name.empty() && name != "Limber";
}

std::vector<std::string> routine_ids(const Programme& programme) {
  std::vector<std::string> ids;
  for (const ProgrammePhase& phase : programme.phases) {
    for (const ProgrammeRoutine& routine : phase.routines) {
      if (std::find(ids.begin(), ids.end(), routine.id) == ids.end()) ids.push_back(routine.id);
    }
  }
  return ids;
}

}  // namespace limber
