#include "screen/ui/session_figure.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "figure/drawing.hpp"
#include "labels/exercise_labels.hpp"
#include "labels/session_labels.hpp"
#include "screen/ui/figure_view.hpp"
#include "screen/ui/way_view.hpp"
#include "timeline/walk.hpp"

namespace limber {
namespace {

// Whether that step is to be seen, now or next: one that was passed over is not.
bool is_done(const TimelineStep& step) {
  return step.exercise && step.segment_count > 0;
}

// The exercise that is done now; between exercises the one that is coming, at the end the one that was. A
// comfort check asks about the one that was. Never one beyond it: with nothing to look at there is nothing.
const TimelineStep* step_to_show(const Timeline& timeline, const Moment& moment, bool& present) {
  present = moment.step != nullptr && moment.step->exercise;
  if (present) return moment.step;
  const int now = timeline.segments[moment.segment].step;
  const auto count = static_cast<int>(timeline.steps.size());
  const int here = now >= 0 ? now : moment.segment == 0 || moment.t < timeline.total() / 2 ? -1 : count;
  const auto done = [&](int i) {
    const TimelineStep& step = timeline.steps[static_cast<std::size_t>(i)];
    return is_done(step) ? &step : nullptr;
  };
  const TimelineStep* coming = nullptr;
  for (int i = here + 1; i < count && !coming; ++i) coming = done(i);
  const TimelineStep* was = nullptr;
  for (int i = std::min(here, count) - 1; i >= 0 && !was; --i) was = done(i);
  const bool asks = timeline.segments[moment.segment].kind == SegmentKind::comfort_check;
  if (asks && was) return was;
  return coming ? coming : was;
}

// When each of so many areas has its turn: as the phrases of the segment are spoken, or evenly where there
// are more or fewer phrases than areas.
std::vector<Millis> turns_of(const Timeline& timeline, std::size_t segment, std::size_t areas) {
  std::vector<Millis> starts;
  for (const Cue& cue : timeline.cues) {
    const bool spoken = cue.kind == CueKind::say || cue.kind == CueKind::clip;
    if (cue.segment == segment && spoken) starts.push_back(cue.at);
  }
  if (starts.size() == areas) return starts;
  const Segment& whole = timeline.segments[segment];
  starts.clear();
  for (std::size_t i = 0; i < areas; ++i)
    starts.push_back(whole.start +
                     whole.length() * static_cast<Millis::rep>(i) / static_cast<Millis::rep>(areas));
  return starts;
}

// With reduced motion the nearest key, and how far the next is on its way: 1 in the middle between two.
struct Still {
  double reach = 0;
  double veil = 0;
};

Still still_at(double reach, std::size_t keys) {
  constexpr double fading = 0.3;  // of the way, before its middle and after
  const double last = static_cast<double>(std::max<std::size_t>(keys, 2) - 1);
  const double position = reach * last;
  const double between = position - std::floor(position);
  return {std::round(position) / last, std::max(0.0, 1 - std::abs(between - 0.5) / fading)};
}

// How tense: all the while it is asked for, and no more once it is let go.
double tension_at(const Segment& segment, const Moment& moment) {
  constexpr double letting_go_s = 3;
  if (segment.kind == SegmentKind::relax) return std::max(0.0, 1 - to_seconds(moment.elapsed) / letting_go_s);
  return segment.kind == SegmentKind::tense ? 1 : moment.reach;
}

FigureMoment figure_moment(const Timeline& timeline, const Moment& moment, bool reduced_motion) {
  const Segment& segment = timeline.segments[moment.segment];
  FigureMoment figure;
  figure.reach = moment.reach;
  figure.breath = reduced_motion ? 0.5 : moment.breath;
  figure.glow = moment.reach;
  figure.mirrored = segment.side == BodySide::left;
  figure.sign = 1;
  figure.tense = reduced_motion ? std::round(tension_at(segment, moment)) : tension_at(segment, moment);
  const bool leads_in = segment.kind == SegmentKind::move || segment.kind == SegmentKind::prepare;
  if (leads_in) figure.arrow = 1 - moment.reach;
  return figure;
}

std::string beside(const std::string& file, const std::string& name) {
  const std::size_t slash = file.rfind('/');
  return slash == std::string::npos ? name : file.substr(0, slash + 1) + name;
}

// A breath lifts the belly by its share of the body's length: in steps that are too small to be seen, and
// large enough that between two of them nothing is painted.
double in_steps(double breath, const Rect& rect) {
  constexpr double step = 0.75;  // pixels
  const double steps =
      std::max(1.0, std::round(figure::breath_rise * std::max(rect.width, rect.height) / step));
  return std::round(breath * steps) / steps;
}

// Of several each has its turn as the movement goes on.
void draw_photograph(FrameBuilder& sheet, const Rect& rect, const Exercise& exercise, double reach) {
  const std::vector<std::string> files = pictures_of(exercise);
  const auto count = static_cast<double>(files.size());
  sheet.add(Picture{rect, files[static_cast<std::size_t>(std::min(count - 1, reach * count))]});
}

// Of a walk, how much of it is gone.
double share_walked(const Timeline& timeline, const Moment& moment, bool present) {
  if (!present) return 0;
  const SegmentKind kind = timeline.segments[moment.segment].kind;
  if (kind == SegmentKind::hold) return moment.fraction;
  return kind == SegmentKind::release ? 1 : 0;
}

struct Places {
  Rect figure;
  Rect picture;
};

// Beside each other, or below each other where there is more room: the figure has a little more of it.
Places places_in(const Rect& rect, double gap) {
  constexpr double figure_share = 0.56;
  Rect picture = rect;
  const bool beside = rect.width > rect.height;
  const Rect figure = beside ? cut_left(picture, std::round(rect.width * figure_share))
                             : cut_top(picture, std::round(rect.height * figure_share));
  beside ? cut_left(picture, gap) : cut_top(picture, gap);
  return {figure, picture};
}

}  // namespace

double highlight_turn(const Timeline& timeline, const Moment& moment, bool reduced_motion) {
  const Exercise* exercise = moment.step != nullptr ? moment.step->exercise.get() : nullptr;
  if (exercise == nullptr || !exercise->figure) return -1;
  const figure::Motion& motion = *exercise->figure;
  if (!motion.highlight_in_turn || motion.highlight.empty()) return -1;
  const std::vector<Millis> starts = turns_of(timeline, moment.segment, motion.highlight.size());
  const auto next = std::upper_bound(starts.begin(), starts.end(), moment.t);
  if (next - starts.begin() <= 1) return 0;
  const auto index = static_cast<double>(next - starts.begin() - 1);
  if (reduced_motion) return index;
  constexpr double hand_over_s = 1.5;
  return index - 1 + std::min(1.0, to_seconds(moment.t - *(next - 1)) / hand_over_s);
}

std::vector<std::string> pictures_of(const Exercise& exercise) {
  std::vector<std::string> files;
  for (const std::string& name : exercise.images) files.push_back(beside(exercise.file, name));
  return files;
}

ShownFigure shown_figure(const Timeline& timeline, const Moment& moment, bool reduced_motion) {
  bool present = false;
  const TimelineStep* step = step_to_show(timeline, moment, present);
  if (step == nullptr) return {};
  FigureMoment figure = figure_moment(timeline, moment, reduced_motion);
  if (present)
    figure.turn = highlight_turn(timeline, moment, reduced_motion);
  else
    figure = {0, figure.breath, 0, 0, false};
  return {step->exercise.get(), figure};
}

void draw_figure(FrameBuilder& sheet, const Rect& rect, const Timeline& timeline, const Moment& moment) {
  const ShownFigure shown = shown_figure(timeline, moment, sheet.viewport().reduced_motion);
  if (shown.exercise == nullptr || rect.empty()) return;
  const Exercise& exercise = *shown.exercise;
  const bool present = moment.step != nullptr && moment.step->exercise;
  const std::string name = exercise.name.in(timeline.language);
  const bool figure_seen = shows_figure(exercise);
  if (!figure_seen && is_walk(exercise)) {
    draw_way(sheet, rect, share_walked(timeline, moment, present));
    sheet.area(Role::figure, rect, name);
    return;
  }
  if (!figure_seen && exercise.images.empty()) return;
  FigureMoment figure = shown.moment;
  figure.breath = in_steps(figure.breath, rect);
  double veil = 0;
  if (sheet.viewport().reduced_motion && figure_seen) {
    const Still still = still_at(figure.reach, exercise.figure->poses.size());
    figure.reach = still.reach;
    veil = still.veil;
  }
  Places places{rect, rect};
  if (figure_seen && !exercise.images.empty()) places = places_in(rect, sheet.units(12));
  if (figure_seen) {
    for (Item& item : figure_items(picture_of(exercise), figure, places.figure, sheet.colours(),
                                   sheet.colours().paper, sheet.viewport().person)) {
      sheet.add(std::move(item));
    }
    if (veil > 0) sheet.fill(rounded_rect(places.figure, 0), sheet.colours().paper.with_alpha(veil));
  }
  if (!exercise.images.empty()) draw_photograph(sheet, places.picture, exercise, figure.reach);
  sheet.area(Role::figure, rect, name,
             pose_words(exercise, timeline.language,
                        present ? timeline.segments[moment.segment].side : BodySide::none));
}

void draw_still(FrameBuilder& sheet, const Rect& rect, const figure::Motion& motion) {
  if (!sheet.may_be_seen(rect)) return;
  FigureMoment moment{1, 0.5, 0, 0, false};
  moment.sign = 1;
  for (Item& item :
       figure_items(motion, moment, rect, sheet.colours(), sheet.colours().paper, sheet.viewport().person)) {
    sheet.add(std::move(item));
  }
}

}  // namespace limber
