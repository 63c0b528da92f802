#include <benchmark/benchmark.h>

#include "bench/shipped.hpp"

namespace limber {
namespace {

// 200 steps: the exercises of the evening routine in turn.
Routine long_routine() {
  Routine routine = *routine_on(shipped_shelf(), "evening-lower-back");
  const std::vector<Step> steps = routine.steps;
  while (routine.steps.size() < 200) routine.steps.push_back(steps[routine.steps.size() % steps.size()]);
  return routine;
}

void compile_200_steps(benchmark::State& state) {
  const Routine routine = long_routine();
  for (auto _ : state) {
    benchmark::DoNotOptimize(compile(routine, *shipped_shelf().library, Pace{}, estimated_speech_length));
  }
}
BENCHMARK(compile_200_steps)->Unit(benchmark::kMicrosecond);

void moment_at_any_time(benchmark::State& state) {
  const Timeline timeline = shipped_timeline("evening-lower-back");
  Millis t{0};
  for (auto _ : state) {
    t = (t + 7'919ms) % timeline.total();
    benchmark::DoNotOptimize(at(timeline, t));
  }
}
BENCHMARK(moment_at_any_time);

}  // namespace
}  // namespace limber
