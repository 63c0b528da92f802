// What all screens know, made for tests.
#pragma once

#include <utility>
#include <vector>

#include "screen/ui/world.hpp"
#include "support/six_weeks.hpp"

namespace limber::test {

// A journal of these sessions, newest first.
inline World world_of(std::vector<SessionRecord> sessions, const WallTime& now) {
  World world;
  world.sessions = std::move(sessions);
  world.now = now;
  return world;
}

// The six weeks, and what was planned and asked in them.
inline World six_weeks_world(std::vector<std::int64_t> massages = {}) {
  World world = world_of(six_weeks(), six_weeks_end);
  world.prescribed = six_weeks_routines();
  AboutPerson about;
  about.massages = std::move(massages);
  about.assessments = six_weeks_assessments();
  world.about = std::move(about);
  return world;
}

}  // namespace limber::test
