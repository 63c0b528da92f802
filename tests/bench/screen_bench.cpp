// What it takes to show screens that hold much, with the program's head above them.
#include <benchmark/benchmark.h>

#include "bench/shipped.hpp"
#include "canvas/pango_measure.hpp"
#include "screen/home/candidates.hpp"
#include "screen/program/program.hpp"
#include "support/many_sessions.hpp"

namespace limber {
namespace {

void view_program(benchmark::State& state, const Program& program) {
  Viewport viewport;
  viewport.size = {1920, 1080};
  const PangoMeasure measure;
  const ViewContext context{theme(ThemeName::day), viewport, measure, "", false};
  for (auto _ : state) benchmark::DoNotOptimize(view(program, context));
}

Program at_home_with(int sessions) {
  Program program;
  World& world = program.world;
  world.library = shipped_shelf().library;
  world.cards = cards_of(shipped_shelf().routines, *world.library, Pace{});
  std::mt19937 random(1);
  for (int i = 0; i < sessions; ++i) world.sessions.push_back(test::one_of_many(50'000 - i, random));
  world.about.emplace();
  world.now = test::later(world.sessions.front().started, 12 * test::hour);
  world.candidates = std::make_shared<const std::vector<Candidate>>(weighed(world));  // as the program does
  return program;
}

void view_home_of_400_sessions(benchmark::State& state) {
  view_program(state, at_home_with(400));
}
BENCHMARK(view_home_of_400_sessions)->Unit(benchmark::kMicrosecond);

// One knee bent and stretched again and again.
Program posed_with(int changes) {
  const Exercise* exercise = shipped_shelf().library->find("single-knee-to-chest");
  Program program =
      update(Program{}, Request{PoseExercise{std::make_shared<const Exercise>(*exercise)}}).state;
  program = update(std::move(program), PoseIntent{SelectJoint{"left_knee"}}).state;
  for (int i = 0; i < changes; ++i) {
    const int notches = i % 2 == 0 ? -5 : 5;
    program = update(std::move(program), PoseIntent{ChangeNumber{"angle-knee_flexion", notches}}).state;
    program.pose.draft.end_step();
  }
  return program;
}

void view_pose_editor_of_200_steps(benchmark::State& state) {
  const Program program = posed_with(200);
  if (program.screen != ScreenName::pose_editor || !program.pose.draft.can_undo())
    state.SkipWithError("nothing was posed");
  view_program(state, program);
}
BENCHMARK(view_pose_editor_of_200_steps)->Unit(benchmark::kMicrosecond);

// One step more, and back.
void change_pose_after_200_steps(benchmark::State& state) {
  Program program = posed_with(200);
  for (auto _ : state) {
    program = update(std::move(program), PoseIntent{ChangeNumber{"angle-knee_flexion", 5}}).state;
    program = update(std::move(program), PoseIntent{UndoPose{}}).state;
  }
}
BENCHMARK(change_pose_after_200_steps)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace limber
