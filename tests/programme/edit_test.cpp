#include "programme/edit.hpp"

#include "routine/ranges.hpp"
#include "support/catch.hpp"
#include "support/programmes.hpp"

using namespace limber;
using namespace limber::test;

namespace {

Programme three() {
  Programme programme;
  programme.phases = {lasting(1), lasting(2), lasting(3)};
  programme.phases[0].routines = {{"a", {1, {"mon"}, {}, 0}}, {"b", {}}};
  return programme;
}

std::vector<int> weeks(const Programme& programme) {
  std::vector<int> list;
  for (const ProgrammePhase& phase : programme.phases) list.push_back(phase.weeks);
  return list;
}

using Weeks = std::vector<int>;

}  // namespace

TEST_CASE("phases are put in, moved and taken out, each at its place") {
  CHECK(weeks(with_phase(three(), 1, lasting(9))) == Weeks{1, 9, 2, 3});
  CHECK(weeks(with_phase(three(), 3, lasting(9))) == Weeks{1, 2, 3, 9});
  CHECK(weeks(with_phase_moved(three(), 0, 2)) == Weeks{2, 3, 1});
  CHECK(weeks(with_phase_moved(three(), 2, 0)) == Weeks{3, 1, 2});
  CHECK(weeks(without_phase(three(), 1)) == Weeks{1, 3});
}

TEST_CASE("a place that a programme does not have changes nothing") {
  CHECK(with_phase(three(), 4, lasting(9)) == three());
  CHECK(with_phase_moved(three(), 0, 3) == three());
  CHECK(with_phase_moved(three(), 0, static_cast<std::size_t>(-1)) == three());
  CHECK(without_phase(three(), 3) == three());
  CHECK(with_routine(three(), 3, "c") == three());
  CHECK(without_routine(three(), 0, 2) == three());
  CHECK(with_routine_moved(three(), 0, 2, 1) == three());
  CHECK(with_routine_moved(three(), 0, 0, 3) == three());
  CHECK(with_routine_moved(three(), 0, 0, 0) == three());
}

TEST_CASE("a routine goes to another phase with its days") {
  const Programme moved = with_routine_moved(three(), 0, 0, 2);
  CHECK(moved.phases[0].routines == std::vector<ProgrammeRoutine>{{"b", {}}});
  CHECK(moved.phases[2].routines == std::vector<ProgrammeRoutine>{{"a", {1, {"mon"}, {}, 0}}});
}

TEST_CASE("no more is put in than a file may hold") {
  Programme programme = three();
  for (std::size_t i = 0; i < most_phases + 5; ++i)
    programme = with_phase(std::move(programme), 0, lasting(1));
  CHECK(programme.phases.size() == most_phases);
  for (std::size_t i = 0; i < most_phase_routines + 5; ++i)
    programme = with_routine(std::move(programme), 0, "a");
  CHECK(programme.phases[0].routines.size() == most_phase_routines);
}

TEST_CASE("for somebody else a programme leaves behind what was one person's") {
  Programme theirs = three();
  theirs.version.assign(1, '4');
  theirs.meant_for = "A.K.";
  theirs.flare_plan.first_day = plain_text("Rest.");
  theirs.phases[1].clip = "hello.flac";
  const Programme copy = for_another(theirs);
  CHECK(copy.meant_for.empty());
  CHECK(copy.version == "1");
  CHECK(copy.flare_plan.empty());
  CHECK(copy.phases[1].clip.empty());
  CHECK(weeks(copy) == weeks(theirs));
  theirs.meant_for.clear();
  CHECK_FALSE(for_another(theirs).flare_plan.empty());
}
