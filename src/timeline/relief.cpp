// "Too sore": what is left of a step gives way to something kinder, without a jump in time or in the body.
#include "timeline/relief.hpp"

#include <algorithm>

#include "routine/length.hpp"
#include "routine/lie_on.hpp"
#include "timeline/performed.hpp"
#include "timeline/playhead.hpp"
#include "timeline/splice.hpp"
#include "timeline/timeline_builder.hpp"

namespace limber {
namespace {

using Kind = PlayheadEvent::Kind;

constexpr Millis shortest_hold = 5s;

Dose halved(Dose dose) {
  if (auto* hold = std::get_if<HoldDose>(&dose)) {
    hold->hold = std::min(hold->hold, std::max(shortest_hold, hold->hold / 2));
  } else if (auto* tempo = std::get_if<TempoDose>(&dose)) {
    tempo->reps = (tempo->reps + 1) / 2;
  } else if (auto* breath = std::get_if<BreathDose>(&dose)) {
    breath->length /= 2;
  } else if (auto* tension = std::get_if<TensionDose>(&dose)) {
    tension->reps = (tension->reps + 1) / 2;
  } else if (auto* time = std::get_if<TimeDose>(&dose)) {
    time->length = std::min(time->length, std::max(shortest_hold, time->length / 2));
  }
  return dose;
}

// In the movement, so that leaving it needs a way out.
bool is_inside(SegmentKind kind) {
  return kind == SegmentKind::move || kind == SegmentKind::hold || kind == SegmentKind::tense;
}

// Better finished than broken off: the way out of a stretch, or into a position.
bool is_passage(SegmentKind kind) {
  return kind == SegmentKind::release || kind == SegmentKind::relax || kind == SegmentKind::transition;
}

// What comes next in the exercise after this segment.
ExercisePoint point_after(const Segment& segment, const Exercise& exercise) {
  const auto sides = sides_of(exercise);
  const int side = static_cast<int>(std::find(sides.begin(), sides.end(), segment.side) - sides.begin());
  const bool tempo = std::holds_alternative<TempoDose>(exercise.dose);
  constexpr int behind_all = std::numeric_limits<int>::max();
  switch (segment.kind) {
    case SegmentKind::transition:
      return {};
    case SegmentKind::move:
      if (tempo) return {side, segment.rep, ExercisePoint::rest};
      return {side, std::max(segment.rep, 1), ExercisePoint::work};
    case SegmentKind::hold:
    case SegmentKind::tense:
      return {side, segment.rep, ExercisePoint::release};
    case SegmentKind::release:
      return {side, segment.rep == 0 ? behind_all : segment.rep, ExercisePoint::rest};
    case SegmentKind::rest:
    case SegmentKind::relax:
      return {side, segment.rep + 1, ExercisePoint::move};
    default:
      return {side, 1, ExercisePoint::move};
  }
}

std::optional<Position> position_at(const Timeline& timeline, int step) {
  for (; step >= 0; --step) {
    const auto& exercise = timeline.steps[static_cast<std::size_t>(step)].exercise;
    if (exercise) return exercise->position;
  }
  return std::nullopt;
}

}  // namespace

const Exercise* easier_variant(const Exercise& exercise, const Library& library) {
  return exercise.easier == exercise.id ? nullptr : library.find(exercise.easier);
}

TimelineStep easier_step(const Exercise& exercise, const Exercise& easier, bool left_done,
                         const std::string& lie_on) {
  ExerciseStep asked;
  asked.id = easier.id;
  if (left_done && exercise.sides == Sides::each && easier.sides == Sides::each) asked.sides = Sides::right;
  Exercise made = laid_on(easier, lie_on);
  made.sides = asked.sides.value_or(made.sides);
  return {Step{std::move(asked)}, std::make_shared<const Exercise>(std::move(made)), 0, 0};
}

struct Playhead::Means {
  SkipReason reason;
  const Library& library;
  const Pace& pace;
  const Voice& voice;
};

// A copy of the timeline to be edited, and the first segment that is to be replaced.
struct Playhead::Change {
  Timeline timeline;
  std::size_t first = 0;
};

Playhead::Change Playhead::change_from_here(bool cut_here) const {
  Change change{*timeline_, segment() + 1};
  if (!cut_here) return change;
  if (position_ == present_segment().start) return {std::move(change.timeline), segment()};
  cut(change.timeline, segment(), position_);
  return change;
}

// Segments that come in for the present step count toward the rows they replace; those of a new step get rows
// of their own behind these. Rows of what is gone stay: they were prescribed.
void Playhead::put(Timeline edited, std::size_t first, std::size_t last, Piece piece) {
  const int present_step = present_segment().step;
  const auto row_index = [](int row) { return static_cast<std::size_t>(row); };
  std::vector<std::pair<RowKey, int>> known;
  int last_row = no_row;
  for (std::size_t i = 0; i < row_.size(); ++i) {
    if (row_[i] == no_row) continue;
    const bool present = timeline_->segments[i].step == present_step;
    if (present) known.emplace_back(row_key(timeline_->segments[i]), row_[i]);
    if (present || i < first) last_row = std::max(last_row, row_[i]);
  }
  const std::size_t added = piece.segments.size();
  splice(edited, first, last, std::move(piece));
  const auto at_segment = [](auto& list, std::size_t index) {
    return list.begin() + static_cast<std::ptrdiff_t>(index);
  };
  row_.erase(at_segment(row_, first), at_segment(row_, last));
  row_.insert(at_segment(row_, first), added, no_row);
  done_.erase(at_segment(done_, first), at_segment(done_, last));
  done_.insert(at_segment(done_, first), added, Millis{0});
  next_cue_ = std::min(next_cue_, cues_before(edited, first));
  sounded_ = std::min(sounded_, next_cue_);
  if (entered_ != nowhere && entered_ >= first) entered_ = nowhere;
  timeline_ = std::make_shared<const Timeline>(std::move(edited));

  for (std::size_t i = first; i < first + added; ++i) {
    if (!is_work(*timeline_, i)) continue;
    const Segment& segment = timeline_->segments[i];
    const auto same = [&](const auto& entry) { return entry.first == row_key(segment); };
    auto row = std::find_if(known.begin(), known.end(), same);
    if (row == known.end()) {
      ++last_row;
      for (int& other : row_) other += other >= last_row ? 1 : 0;
      performed_.insert(performed_.begin() + last_row, row_of(*timeline_, segment));
      extended_.insert(extended_.begin() + last_row, Millis{0});
      row = known.insert(known.end(), {row_key(segment), last_row});
    }
    row_[i] = row->second;
    if (segment.step != present_step) performed_[row_index(row->second)].planned += segment.length();
  }
}

bool Playhead::has_easier(const Library& library) const {
  if (!active() || present_segment().step < 0) return false;
  const auto& exercise = timeline_->steps[static_cast<std::size_t>(present_segment().step)].exercise;
  return exercise && easier_variant(*exercise, library);
}

std::vector<PlayheadEvent> Playhead::too_sore(Relief relief, SkipReason reason, const Library& library,
                                              const Pace& pace, const SpeechLengths& speech,
                                              const ClipLengths& clips) {
  Events events;
  if (!active()) return events;
  const Voice voice{speech, clips};
  const Means means{reason, library, pace, voice};
  switch (relief) {
    case Relief::easier:
      ease(means, events);
      break;
    case Relief::shorter:
      shorten(means, events);
      break;
    case Relief::skip:
      skip(means, events);
      break;
    case Relief::end_with_breathing:
      breathe_and_end(means, events);
      break;
  }
  return events;
}

void Playhead::ease(const Means& means, Events& events) {
  if (!has_easier(means.library)) return;
  const Segment here = present_segment();
  const auto exercise = timeline_->steps[static_cast<std::size_t>(here.step)].exercise;
  const std::size_t end = unit_end(segment());
  mark_skipped(segment(), end, means.reason);
  events.push_back(event(Kind::adapt, "easier"));

  const Exercise& easier = *easier_variant(*exercise, means.library);
  const Position position = easier.position;
  const int index = here.step + 1;
  auto [edited, first] = change_from_here(!is_passage(here.kind));
  insert_step(edited, static_cast<std::size_t>(index),
              easier_step(*exercise, easier, here.side == BodySide::right, timeline_->lie_on));

  Layout layout(means.voice);
  TimelineBuilder guide(means.pace, layout, edited);
  guide.set_position(exercise->position);
  if (is_inside(here.kind))
    guide.lay_way_out(here.step, here.set, here.side, here.rep, guide.phrases().ease_out_slowly);
  guide.set_opener(guide.phrases().easier_exercise);
  guide.lay(index, here.set);
  Piece piece = layout.take();
  const std::size_t behind = first + piece.segments.size();
  put(std::move(edited), first, end, std::move(piece));
  if (position != exercise->position) meet_next_position(means, behind, position);
  enter(segment(), events);
}

// What follows was laid out for another position: the next way, or the way up at the end, is told anew.
void Playhead::meet_next_position(const Means& means, std::size_t behind, Position position) {
  Timeline edited = *timeline_;
  Layout layout(means.voice);
  TimelineBuilder guide(means.pace, layout, edited);
  guide.set_position(position);
  for (std::size_t i = behind; i < edited.segments.size(); ++i) {
    const Segment& segment = edited.segments[i];
    if (segment.kind == SegmentKind::outro) {
      guide.lay_outro();
      return put(std::move(edited), i, i + 1, layout.take());
    }
    const auto& exercise = edited.steps[static_cast<std::size_t>(segment.step)].exercise;
    if (!exercise) continue;
    guide.lay_transition(segment.step, segment.set, exercise->position);
    const std::size_t old = segment.kind == SegmentKind::transition ? 1 : 0;
    return put(std::move(edited), i, i + old, layout.take());
  }
}

void Playhead::shorten(const Means& means, Events& events) {
  const Segment here = present_segment();
  if (here.kind == SegmentKind::breathe) return shorten_breathing(means, events);
  if (here.step < 0) return;
  const auto exercise = timeline_->steps[static_cast<std::size_t>(here.step)].exercise;
  if (!exercise) return;
  const std::size_t end = unit_end(segment());
  const bool ends_now = here.kind == SegmentKind::hold;
  if (ends_now) mark_skipped(segment(), segment() + 1, means.reason);
  events.push_back(event(Kind::adapt, "shorter"));

  Exercise shorter = *exercise;
  shorter.dose = halved(shorter.dose);
  auto [edited, first] = change_from_here(ends_now);
  edited.steps[static_cast<std::size_t>(here.step)].exercise =
      std::make_shared<const Exercise>(std::move(shorter));
  Layout layout(means.voice);
  TimelineBuilder guide(means.pace, layout, edited);
  guide.set_position(exercise->position);
  guide.lay(here.step, here.set, point_after(here, *exercise));
  put(std::move(edited), first, end, layout.take());
  enter(segment(), events);
}

// The breath that is being breathed is finished.
void Playhead::shorten_breathing(const Means& means, Events& events) {
  const Segment here = present_segment();
  const TimelineStep& step = timeline_->steps[static_cast<std::size_t>(here.step)];
  const BreathDose dose =
      step.exercise ? std::get<BreathDose>(step.exercise->dose) : std::get<BreatheStep>(step.asked.what).dose;
  const Millis cycle = std::max(1ms, dose.in + dose.hold_in + dose.out + dose.hold_out);
  const Millis end = here.start + cycle * ((position_ - here.start) / cycle + 1);
  if (end >= here.end) return;
  mark_skipped(segment(), segment() + 1, means.reason);
  events.push_back(event(Kind::adapt, "shorter"));
  Timeline edited = *timeline_;
  cut(edited, segment(), end);
  put(std::move(edited), segment() + 1, segment() + 1, {});
}

void Playhead::skip(const Means& means, Events& events) {
  const Segment here = present_segment();
  const std::size_t end = unit_end(segment());
  mark_skipped(segment(), end, means.reason);
  events.push_back(event(Kind::skip, to_string(means.reason)));
  const bool inside = is_inside(here.kind);
  const bool way_out_told = here.kind == SegmentKind::release || here.kind == SegmentKind::relax;
  if (!inside && !way_out_told) return seek(end, events);

  auto [edited, first] = change_from_here(inside);
  Layout layout(means.voice);
  TimelineBuilder guide(means.pace, layout, edited);
  if (inside) guide.lay_way_out(here.step, here.set, here.side, here.rep, guide.phrases().leave_exercise);
  put(std::move(edited), first, end, layout.take());
  enter(segment(), events);
}

void Playhead::breathe_and_end(const Means& means, Events& events) {
  const Segment here = present_segment();
  if (here.kind == SegmentKind::outro) return;
  mark_skipped(segment(), row_.size(), means.reason);
  events.push_back(event(Kind::adapt, "end-with-breathing"));

  auto [edited, first] = change_from_here(!is_passage(here.kind));
  const std::size_t last = edited.segments.size();
  const int index = here.step + 1;
  edited.steps.resize(static_cast<std::size_t>(index));
  edited.steps.push_back(TimelineStep{Step{BreatheStep{closing_breaths}}, nullptr, 0, 0});
  Layout layout(means.voice);
  TimelineBuilder guide(means.pace, layout, edited);
  guide.set_position(position_at(edited, here.step));
  if (is_inside(here.kind))
    guide.lay_way_out(here.step, here.set, here.side, here.rep, guide.phrases().ease_out_slowly);
  guide.lay_breathing(index, here.set, closing_breaths);
  guide.lay_outro();
  put(std::move(edited), first, last, layout.take());
  enter(segment(), events);
}

}  // namespace limber
