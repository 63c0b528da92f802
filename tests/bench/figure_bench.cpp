#include <benchmark/benchmark.h>

#include "bench/shipped.hpp"
#include "figure/drawing.hpp"

namespace limber::figure {
namespace {

// Contacts and reach solved for a pose between two keys, and the outlines of the body.
void draw_between_keys(benchmark::State& state) {
  const Motion motion = *shipped_shelf().library->find("single-knee-to-chest")->figure;
  const Figure figure(motion);
  double position = 0;
  for (auto _ : state) {
    position = position > 0.99 ? 0 : position + 0.013;
    benchmark::DoNotOptimize(figure.draw(position, DrawOptions{}));
  }
}
BENCHMARK(draw_between_keys)->Unit(benchmark::kMicrosecond);

Motion slide_at_a_wall() {
  Motion motion;
  motion.props = {{"wall", {}}, {"ball", {}}};
  Pose pose;
  pose[Angle::hip_flexion] = pose[Angle::knee_flexion] = {30, 30};
  pose.contacts = {"feet", "right_shoulder_blade on ball"};
  motion.poses = {pose, pose};
  motion.poses[1][Angle::hip_flexion] = motion.poses[1][Angle::knee_flexion] = {50, 50};
  return motion;
}

// Contacts and reach of one pose between two keys, without any drawing.
void solve_between_keys(benchmark::State& state, const Motion& motion) {
  const Rig rig(motion);
  double position = 0;
  for (auto _ : state) {
    position = position > 0.98 ? 0.01 : position + 0.013;
    benchmark::DoNotOptimize(rig.at(position));
  }
}
void solve_knee_to_chest(benchmark::State& state) {
  solve_between_keys(state, *shipped_shelf().library->find("single-knee-to-chest")->figure);
}
void solve_cat_camel(benchmark::State& state) {
  solve_between_keys(state, *shipped_shelf().library->find("cat-camel")->figure);
}
void solve_slide_at_a_wall(benchmark::State& state) {
  solve_between_keys(state, slide_at_a_wall());
}
BENCHMARK(solve_knee_to_chest)->Unit(benchmark::kMicrosecond);
BENCHMARK(solve_cat_camel)->Unit(benchmark::kMicrosecond);
BENCHMARK(solve_slide_at_a_wall)->Unit(benchmark::kMicrosecond);

void prepare_a_figure(benchmark::State& state) {
  const Motion motion = *shipped_shelf().library->find("single-knee-to-chest")->figure;
  for (auto _ : state) benchmark::DoNotOptimize(Figure(motion));
}
BENCHMARK(prepare_a_figure)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace limber::figure
