// Programmes of weeks, made for a test.
#pragma once

#include "programme/programme.hpp"

namespace limber::test {

inline ProgrammePhase lasting(int weeks, int days = 0) {
  ProgrammePhase phase;
  phase.weeks = weeks;
  phase.days = days;
  return phase;
}

}  // namespace limber::test
