#include "timeline/timeline.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace limber {

LIMBER_DEFINE_REGULAR_MEMBERS(Timeline);
namespace {

constexpr Millis calm_breath = 10s;  // six a minute (evidence E53)
constexpr Millis tensing = 1s;       // how long a muscle takes to tighten
constexpr Millis letting_go = 2500ms;

// Smoothstep: starts and ends at rest.
double eased(double x) {
  x = std::clamp(x, 0.0, 1.0);
  return x * x * (3 - 2 * x);
}

double share(Millis part, Millis whole) {
  return whole <= 0ms ? 1.0 : std::clamp(to_seconds(part) / to_seconds(whole), 0.0, 1.0);
}

double tempo_reach(const TempoDose& dose, const Segment& segment, Millis elapsed) {
  const auto scaled = [&](Millis part) {
    return segment.length() * part.count() / std::max<Millis::rep>(1, dose.length().count());
  };
  const Millis there = scaled(dose.there);
  const Millis leaves = scaled(dose.there + dose.stay);
  if (elapsed < there) return eased(share(elapsed, there));
  if (elapsed < leaves) return 1;
  return 1 - eased(share(elapsed - leaves, segment.length() - leaves));
}

const TensionDose* stretch_of(const TimelineStep* step) {
  if (!step || !step->exercise || !contracts_and_relaxes(step->exercise->dose)) return nullptr;
  return &std::get<TensionDose>(step->exercise->dose);
}

// Of contract and relax: into the stretch, still while tensing and letting go, and each time a little
// further.
double stretch_reach(const TensionDose& dose, const Segment& segment, bool further, Millis elapsed) {
  constexpr double first = 0.6;
  const double step = (1 - first) / std::max(1, dose.reps.longest());
  const double after = std::min(1.0, first + step * segment.rep);  // fewer may be asked for on the way
  const double before = std::max(first, after - step);
  const double way = eased(share(elapsed, segment.length()));
  switch (segment.kind) {
    case SegmentKind::move:
      return further ? before + step * way : before * way;
    case SegmentKind::tense:
    case SegmentKind::relax:
      return before;
    case SegmentKind::hold:
      return after;
    case SegmentKind::release:
      return after * (1 - way);
    default:
      return 0;
  }
}

const TempoDose* tempo_of(const TimelineStep* step) {
  return step && step->exercise ? std::get_if<TempoDose>(&step->exercise->dose) : nullptr;
}

double reach_at(const Timeline& timeline, std::size_t index, const TimelineStep* step, Millis elapsed) {
  const Segment& segment = timeline.segments[index];
  if (const TensionDose* stretch = stretch_of(step))
    return stretch_reach(*stretch, segment, goes_further(timeline, index), elapsed);
  const TempoDose* tempo = tempo_of(step);
  switch (segment.kind) {
    case SegmentKind::move:
      return tempo ? tempo_reach(*tempo, segment, elapsed) : eased(share(elapsed, segment.length()));
    case SegmentKind::hold:
      return 1;
    case SegmentKind::release:
      return tempo ? 0 : 1 - eased(share(elapsed, segment.length()));
    case SegmentKind::breathe:
      return step && step->exercise ? 1 : 0;
    case SegmentKind::tense:
      return eased(share(elapsed, tensing));
    case SegmentKind::relax:
      return 1 - eased(share(elapsed, letting_go));
    default:
      return 0;
  }
}

const BreathDose* breath_of(const TimelineStep* step) {
  if (!step) return nullptr;
  if (step->exercise) return std::get_if<BreathDose>(&step->exercise->dose);
  const auto* breathe = std::get_if<BreatheStep>(&step->asked.what);
  return breathe ? &breathe->dose : nullptr;
}

double breath_at(const Segment& segment, const TimelineStep* step, Millis t, Millis elapsed) {
  const BreathDose* dose = segment.kind == SegmentKind::breathe ? breath_of(step) : nullptr;
  if (!dose) return 0.5 - 0.5 * std::cos(2 * std::numbers::pi * share(t % calm_breath, calm_breath));
  const Millis cycle = dose->in + dose->hold_in + dose->out + dose->hold_out;
  Millis phase = cycle > 0ms ? elapsed % cycle : 0ms;
  if (phase < dose->in) return eased(share(phase, dose->in));
  phase -= dose->in + dose->hold_in;
  if (phase < 0ms) return 1;
  return 1 - eased(share(phase, dose->out));
}

const Cue* speaking_at(const Timeline& timeline, std::size_t segment, Millis t) {
  const auto after = [](Millis time, const Cue& cue) { return time < cue.at; };
  auto next = std::upper_bound(timeline.cues.begin(), timeline.cues.end(), t, after);
  while (next != timeline.cues.begin() && std::prev(next)->segment == segment) {
    --next;
    if (is_spoken(*next)) return t < next->at + next->length ? &*next : nullptr;
  }
  return nullptr;
}

}  // namespace

bool is_spoken(const Cue& cue) {
  return cue.kind == CueKind::say || cue.kind == CueKind::clip;
}

std::size_t segment_at(const Timeline& timeline, Millis t) {
  const auto after = [](Millis time, const Segment& segment) { return time < segment.start; };
  const auto& segments = timeline.segments;
  const auto next = std::upper_bound(segments.begin(), segments.end(), t, after);
  return next == segments.begin() ? 0 : static_cast<std::size_t>(next - segments.begin()) - 1;
}

Moment at(const Timeline& timeline, Millis t) {
  Moment moment;
  if (timeline.segments.empty()) return moment;
  moment.t = std::clamp(t, Millis{0}, timeline.total());
  moment.segment = segment_at(timeline, moment.t);
  const Segment& segment = timeline.segments[moment.segment];
  if (segment.step >= 0) moment.step = &timeline.steps[static_cast<std::size_t>(segment.step)];
  moment.elapsed = moment.t - segment.start;
  moment.remaining = segment.end - moment.t;
  moment.fraction = share(moment.elapsed, segment.length());
  moment.reach = reach_at(timeline, moment.segment, moment.step, moment.elapsed);
  moment.breath = breath_at(segment, moment.step, moment.t, moment.elapsed);
  moment.speaking = speaking_at(timeline, moment.segment, moment.t);
  return moment;
}

std::vector<const Cue*> cues_between(const Timeline& timeline, Millis from, Millis to) {
  std::vector<const Cue*> found;
  const auto after = [](Millis time, const Cue& cue) { return time < cue.at; };
  auto cue = std::upper_bound(timeline.cues.begin(), timeline.cues.end(), from, after);
  for (; cue != timeline.cues.end() && cue->at <= to; ++cue) found.push_back(&*cue);
  return found;
}

bool is_extra(const Timeline& timeline, std::size_t segment) {
  const Segment& asked = timeline.segments[segment];
  if (asked.step < 0) return false;
  const auto& exercise = timeline.steps[static_cast<std::size_t>(asked.step)].exercise;
  return exercise && asked.rep > reps_of(exercise->dose).least;
}

bool goes_further(const Timeline& timeline, std::size_t segment) {
  return segment > 0 && timeline.segments[segment].kind == SegmentKind::move &&
         timeline.segments[segment - 1].kind == SegmentKind::relax &&
         timeline.segments[segment - 1].rep == timeline.segments[segment].rep;
}

bool is_work(const Timeline& timeline, std::size_t segment) {
  const Segment& asked = timeline.segments[segment];
  switch (asked.kind) {
    case SegmentKind::hold:
    case SegmentKind::breathe:
    case SegmentKind::tense:
    case SegmentKind::relax:
      return true;
    case SegmentKind::move:
      return asked.step >= 0 && tempo_of(&timeline.steps[static_cast<std::size_t>(asked.step)]);
    default:
      return false;
  }
}

}  // namespace limber
