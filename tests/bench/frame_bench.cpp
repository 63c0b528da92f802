#include <benchmark/benchmark.h>

#include "bench/shipped.hpp"
#include "canvas/image.hpp"
#include "canvas/painter.hpp"
#include "canvas/pango_measure.hpp"
#include "screen/session/session.hpp"

namespace limber {
namespace {

Viewport full_hd() {
  Viewport viewport;
  viewport.size = {1920, 1080};
  return viewport;
}

// As the window does it: the view of the next moment, what changed, and painting only that.
void next_frame(benchmark::State& state, SegmentKind kind, Millis step) {
  const Timeline timeline = shipped_timeline("evening-lower-back");
  const PangoMeasure measure;
  const ViewContext context{theme(ThemeName::day), full_hd(), measure, "", false};
  Painter painter;
  Image image(1920, 1080);
  const Millis start = moment_in(timeline, kind, 0.1).t;
  const Millis length = moment_in(timeline, kind, 0.9).t - start;
  Frame shown = session_frame(timeline, at(timeline, start), context);
  painter.paint(image.pixels(), shown);
  Millis offset{0};
  for (auto _ : state) {
    offset = (offset + step) % length;
    Frame next = session_frame(timeline, at(timeline, start + offset), context);
    const std::vector<Rect> dirty = changed(shown, next);
    painter.paint(image.pixels(), next, dirty);
    shown = std::move(next);
  }
}

void changed_frame_while_moving(benchmark::State& state) {
  next_frame(state, SegmentKind::move, 33ms);
}
BENCHMARK(changed_frame_while_moving)->Unit(benchmark::kMicrosecond);

void changed_frame_while_holding(benchmark::State& state) {
  next_frame(state, SegmentKind::hold, 100ms);
}
BENCHMARK(changed_frame_while_holding)->Unit(benchmark::kMicrosecond);

// The same moment again: the view is made, nothing differs, nothing is painted.
void unchanged_frame(benchmark::State& state) {
  const Timeline timeline = shipped_timeline("evening-lower-back");
  const PangoMeasure measure;
  const ViewContext context{theme(ThemeName::day), full_hd(), measure, "", false};
  const Moment moment = moment_in(timeline, SegmentKind::hold, 0.5);
  const Frame shown = session_frame(timeline, moment, context);
  for (auto _ : state) {
    const Frame next = session_frame(timeline, moment, context);
    if (!changed(shown, next).empty()) state.SkipWithError("something was painted");
  }
}
BENCHMARK(unchanged_frame)->Unit(benchmark::kMicrosecond);

void whole_frame(benchmark::State& state) {
  const Timeline timeline = shipped_timeline("evening-lower-back");
  const PangoMeasure measure;
  const ViewContext context{theme(ThemeName::day), full_hd(), measure, "", false};
  const Frame frame = session_frame(timeline, moment_in(timeline, SegmentKind::hold, 0.5), context);
  Painter painter;
  Image image(1920, 1080);
  for (auto _ : state) painter.paint(image.pixels(), frame);
}
BENCHMARK(whole_frame)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace limber
