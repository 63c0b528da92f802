// The figure as a session paints it: 900 × 900 pixels, moving in and glowing.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

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
  FigureMoment moment{reach, reach, 0.2 + 0.8 * reach, 0, false};
  moment.sign = 1;
  frame.items = figure_items(motion, moment, {0, 0, side, side}, day, day.paper);
  return frame;
}

double next(double reach) {
  return reach > 0.98 ? 0 : reach + 0.013;
}

void solve_and_outline_figure(benchmark::State& state, const char* id) {
  const figure::Motion motion = picture_of(*shipped_shelf().library->find(id));
  double reach = 0;
  for (auto _ : state) benchmark::DoNotOptimize(figure_frame(motion, reach = next(reach)));
}

// Painting alone; each picture is made fresh, as in a session, while the clock stands.
void paint_figure(benchmark::State& state, const std::string& id) {
  const figure::Motion motion = picture_of(*shipped_shelf().library->find(id));
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

// How long nine in ten exercises take at most, and the slowest: painted, and worked out anew.
void paint_every_figure(benchmark::State& state) {
  using Clock = std::chrono::steady_clock;
  constexpr int pictures = 12;
  const auto microseconds = [](Clock::duration d) {
    return std::chrono::duration<double, std::micro>(d).count() / pictures;
  };
  std::vector<double> times;
  std::string slowest;
  for (auto _ : state) {
    times.clear();
    for (const auto& [id, exercise] : shipped_shelf().library->exercises()) {
      if (!exercise.figure) continue;
      Painter painter;
      Image image(side, side);
      std::vector<Frame> frames;
      for (int i = 0; i < pictures; ++i)
        frames.push_back(figure_frame(picture_of(exercise), static_cast<double>(i) / (pictures - 1)));
      const auto start = Clock::now();
      for (const Frame& frame : frames) painter.paint(image.pixels(), frame);
      const double time = microseconds(Clock::now() - start);
      if (times.empty() || time > *std::max_element(times.begin(), times.end())) slowest = id;
      times.push_back(time);
    }
  }
  std::sort(times.begin(), times.end());
  state.counters["nine_in_ten_us"] = times[times.size() * 9 / 10];
  state.counters["most_us"] = times.back();
  state.SetLabel("slowest: " + slowest);
}

BENCHMARK(paint_every_figure)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(solve_and_outline_figure, lying, "single-knee-to-chest")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(solve_and_outline_figure, seated, "upper-back-stretch")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(solve_and_outline_figure, slanting, "knee-rolls")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(paint_figure, lying, "single-knee-to-chest")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(paint_figure, seated, "upper-back-stretch")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(paint_figure, slanting, "knee-rolls")->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace limber
