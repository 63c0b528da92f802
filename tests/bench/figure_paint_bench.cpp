// The figure as a session paints it: 900 × 900 pixels, moving in and glowing.
#include <benchmark/benchmark.h>

#include "bench/shipped.hpp"
#include "canvas/image.hpp"
#include "canvas/painter.hpp"
#include "screen/ui/figure_view.hpp"

namespace limber {
namespace {

constexpr int side = 900;

Frame figure_frame(const figure::Motion& motion, double reach) {
  const Theme& day = theme(ThemeName::day);
  Frame frame;
  frame.size = {side, side};
  frame.background = day.paper;
  const FigureMoment moment{reach, reach, 0.2 + 0.8 * reach, 0, false};
  frame.items = figure_items(motion, moment, {0, 0, side, side}, day, day.paper);
  return frame;
}

double next(double reach) {
  return reach > 0.98 ? 0 : reach + 0.013;
}

void solve_and_outline_figure(benchmark::State& state, const char* id) {
  const figure::Motion motion = *shipped_shelf().library->find(id)->figure;
  double reach = 0;
  for (auto _ : state) benchmark::DoNotOptimize(figure_frame(motion, reach = next(reach)));
}

// Painting alone; each picture is made fresh, as in a session, while the clock stands.
void paint_figure(benchmark::State& state, const char* id) {
  const figure::Motion motion = *shipped_shelf().library->find(id)->figure;
  Painter painter;
  Image image(side, side);
  double reach = 0;
  for (auto _ : state) {
    state.PauseTiming();
    const Frame frame = figure_frame(motion, reach = next(reach));
    state.ResumeTiming();
    painter.paint(image.pixels(), frame);
  }
}

BENCHMARK_CAPTURE(solve_and_outline_figure, lying, "single-knee-to-chest")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(solve_and_outline_figure, seated, "upper-back-stretch")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(solve_and_outline_figure, slanting, "knee-rolls")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(paint_figure, lying, "single-knee-to-chest")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(paint_figure, seated, "upper-back-stretch")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(paint_figure, slanting, "knee-rolls")->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace limber
