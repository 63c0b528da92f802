#include <benchmark/benchmark.h>

#include "bench/shipped.hpp"
#include "figure/drawing.hpp"

namespace limber::figure {
namespace {

// Contacts and reach solved for a pose between two keys, and the outlines of the body.
void draw_between_keys(benchmark::State& state) {
  const Motion motion = *shipped_shelf().library.find("single-knee-to-chest")->figure;
  const Figure figure(motion);
  double position = 0;
  for (auto _ : state) {
    position = position > 0.99 ? 0 : position + 0.013;
    benchmark::DoNotOptimize(figure.draw(position, DrawOptions{}));
  }
}
BENCHMARK(draw_between_keys)->Unit(benchmark::kMicrosecond);

void prepare_a_figure(benchmark::State& state) {
  const Motion motion = *shipped_shelf().library.find("single-knee-to-chest")->figure;
  for (auto _ : state) benchmark::DoNotOptimize(Figure(motion));
}
BENCHMARK(prepare_a_figure)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace limber::figure
