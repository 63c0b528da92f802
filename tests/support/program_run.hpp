// The program and everything it has asked of the shell so far, and a short routine for it to lead through.
#pragma once

#include "screen/program.hpp"
#include "support/timelines.hpp"

namespace limber::test {

struct ProgramRun {
  Program program;
  Effects effects;

  ProgramRun& operator()(const Intent& intent) {
    auto [state, asked] = update(std::move(program), intent);
    program = std::move(state);
    effects.insert(effects.end(), asked.begin(), asked.end());
    return *this;
  }
  template <class Kind>
  std::vector<Kind> asked() const {
    std::vector<Kind> found;
    for (const Effect& effect : effects) {
      if (const auto* kind = std::get_if<Kind>(&effect)) found.push_back(*kind);
    }
    return found;
  }
};

inline SessionMaterial material_of(const std::shared_ptr<const Routine>& routine) {
  const auto library = std::make_shared<const Library>();
  auto timeline = compile(*routine, *library, Pace{}, spelled_out);
  if (!timeline) throw std::runtime_error(timeline.problems().front().message);
  return {routine, library, std::make_shared<const Timeline>(*std::move(timeline)), Pace{}, spelled_out};
}

}  // namespace limber::test
