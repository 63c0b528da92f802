// "Too sore": what is left of a step gives way to something kinder, without a jump in time or in the body.
#include "timeline/relief.hpp"

#include <algorithm>

#include "timeline/performed.hpp"
#include "timeline/playhead.hpp"
#include "timeline/relief_means.hpp"
#include "timeline/splice.hpp"
#include "timeline/timeline_builder.hpp"

namespace limber {
namespace {

using Kind = PlayheadEvent::Kind;

// Letting go within a stretch: the body is still in it.
bool stays_in(const Timeline& timeline, const Segment& segment) {
  if (segment.kind != SegmentKind::relax) return false;
  const auto& exercise = timeline.steps[static_cast<std::size_t>(segment.step)].exercise;
  return exercise && contracts_and_relaxes(exercise->dose);
}

// In the movement, so that leaving it needs a way out.
bool is_inside(const Timeline& timeline, const Segment& segment) {
  const SegmentKind kind = segment.kind;
  return kind == SegmentKind::move || kind == SegmentKind::hold || kind == SegmentKind::tense ||
         stays_in(timeline, segment);
}

// Better finished than broken off: the way out of a stretch, or into a position.
bool is_passage(const Timeline& timeline, const Segment& segment) {
  const SegmentKind kind = segment.kind;
  return !stays_in(timeline, segment) &&
         (kind == SegmentKind::release || kind == SegmentKind::relax || kind == SegmentKind::transition);
}

// What comes next in the exercise after this segment.
ExercisePoint point_after(const Timeline& timeline, std::size_t index, const Exercise& exercise) {
  const Segment& segment = timeline.segments[index];
  const auto sides = sides_of(exercise);
  const int side = static_cast<int>(std::find(sides.begin(), sides.end(), segment.side) - sides.begin());
  const bool tempo = std::holds_alternative<TempoDose>(exercise.dose);
  const bool stretch = contracts_and_relaxes(exercise.dose);
  constexpr int behind_all = std::numeric_limits<int>::max();
  switch (segment.kind) {
    case SegmentKind::transition:
      return {};
    case SegmentKind::move:
      if (tempo) return {side, segment.rep, ExercisePoint::rest};
      if (goes_further(timeline, index)) return {side, segment.rep, ExercisePoint::stretch};
      return {side, std::max(segment.rep, 1), ExercisePoint::work};
    case SegmentKind::hold:
      return {side, segment.rep, stretch ? ExercisePoint::out : ExercisePoint::release};
    case SegmentKind::tense:
      return {side, segment.rep, ExercisePoint::release};
    case SegmentKind::release:
      return {side, segment.rep == 0 ? behind_all : segment.rep, ExercisePoint::rest};
    case SegmentKind::rest:
      if (segment.rep == 0) return {0, 1, ExercisePoint::move};  // before a set
      return {side, segment.rep, ExercisePoint::over};
    case SegmentKind::relax:
      return {side, segment.rep, stretch ? ExercisePoint::further : ExercisePoint::over};
    default:
      return {side, std::max(segment.rep, 1), ExercisePoint::move};
  }
}

// The rows of the record while segments are replaced, by what counts toward them.
class KnownRows {
 public:
  KnownRows(std::vector<PerformedStep>& performed, std::vector<Millis>& extended, std::vector<int>& row)
      : performed_(performed), extended_(extended), row_(row) {}

  void know(const Segment& segment, int row) { known_.push_back({row_key(segment), row, false}); }
  void come_to(int row) { last_ = std::max(last_, row); }

  // The row of a segment that came in, a new one behind the last where there is none.
  int of(const Timeline& timeline, const Segment& segment) {
    const auto same = [&](const Known& one) { return one.key == row_key(segment); };
    auto found = std::find_if(known_.begin(), known_.end(), same);
    if (found == known_.end()) found = add(timeline, segment);
    come_to(found->row);
    if (found->added) performed_[static_cast<std::size_t>(found->row)].planned += segment.length();
    return found->row;
  }

 private:
  struct Known {
    RowKey key;
    int row;
    bool added;
  };

  std::vector<Known>::iterator add(const Timeline& timeline, const Segment& segment) {
    for (const Known& one : known_) {
      if (one.key.step < segment.step) come_to(one.row);
    }
    const int row = last_ + 1;
    for (int& other : row_) other += other >= row ? 1 : 0;
    for (Known& other : known_) other.row += other.row >= row ? 1 : 0;
    performed_.insert(performed_.begin() + row, row_of(timeline, segment));
    extended_.insert(extended_.begin() + row, Millis{0});
    return known_.insert(known_.end(), {row_key(segment), row, true});
  }

  std::vector<PerformedStep>& performed_;
  std::vector<Millis>& extended_;
  std::vector<int>& row_;
  std::vector<Known> known_;
  int last_ = -1;
};

}  // namespace

Playhead::Change Playhead::change_from_here(bool cut_here) const {
  Change change{*timeline_, segment() + 1};
  if (!cut_here) return change;
  if (position_ == present_segment().start) return {std::move(change.timeline), segment()};
  cut(change.timeline, segment(), position_);
  return change;
}

// Segments that come in for a step that was there count toward the rows they replace; those of a new step get
// rows of their own behind these. Rows of what is gone stay: they were prescribed.
void Playhead::put(Timeline edited, std::size_t first, std::size_t last, Piece piece, bool all) {
  KnownRows rows(performed_, extended_, row_);
  const int present_step = present_segment().step;
  for (std::size_t i = 0; i < row_.size(); ++i) {
    if (row_[i] == no_row) continue;
    const bool present = edited.segments[i].step == present_step;
    if (all || present) rows.know(edited.segments[i], row_[i]);
    if (i < first || (present && !all)) rows.come_to(row_[i]);
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
    if (is_work(*timeline_, i) && !is_extra(*timeline_, i))
      row_[i] = rows.of(*timeline_, timeline_->segments[i]);
  }
}

// Of all that could come in the first that the person may do. What is done already is not asked about: it is
// but made smaller.
std::optional<TimelineStep> Playhead::easier_instead(const Library& library, const MayDo& may) const {
  const int index = sore_step();
  if (index < 0) return std::nullopt;
  const TimelineStep& sore = timeline_->steps[static_cast<std::size_t>(index)];
  const bool left_done = present_segment().step == index && present_segment().side == BodySide::right;
  const auto went_further = [&](const std::string& id) {
    return std::any_of(performed_.begin(), performed_.end(), [&](const PerformedStep& row) {
      return row.exercise == id && row.skipped == SkipReason::spreading;
    });
  };
  for (TimelineStep& instead : easier_steps(*timeline_, sore, left_done, library)) {
    const Exercise& exercise = *instead.exercise;
    const bool suits = !went_further(exercise.id) && (!may || may(exercise, *sore.exercise));
    if (exercise.id == sore.exercise->id || suits) return std::move(instead);
  }
  return std::nullopt;
}

bool Playhead::has_easier(const Library& library, const MayDo& may) const {
  return easier_instead(library, may).has_value();
}

std::vector<PlayheadEvent> Playhead::too_sore(Relief relief, SkipReason reason, const Library& library,
                                              const Pace& pace, const SpeechLengths& speech,
                                              const ClipLengths& clips, const MayDo& may) {
  Events events;
  if (!active()) return events;
  const Voice voice{speech, clips};
  const Means means{reason, library, pace, voice, may};
  const bool next = in_check() && sore_step() >= 0;
  switch (relief) {
    case Relief::easier:
      next ? relieve_next(relief, means, events) : ease(means, events);
      break;
    case Relief::shorter:
      next ? relieve_next(relief, means, events) : shorten(means, events);
      break;
    case Relief::skip:
      next ? relieve_next(relief, means, events) : skip(means, events);
      break;
    case Relief::end_with_breathing:
      breathe_and_end(means, events);
      break;
    case Relief::leave:
      leave(means, events);
      break;
  }
  return events;
}

void Playhead::ease(const Means& means, Events& events) {
  auto instead = easier_instead(means.library, means.may);
  if (!instead) return;
  const Segment here = present_segment();
  const TimelineStep sore = timeline_->steps[static_cast<std::size_t>(here.step)];
  const std::size_t end = unit_end(segment());
  mark_skipped(segment(), end, means.reason);
  events.push_back(event(Kind::adapt, "easier"));

  const int index = here.step + 1;
  auto [edited, first] = change_from_here(!is_passage(*timeline_, here));
  Layout layout(means.voice);
  TimelineBuilder guide(means.pace, layout, edited);
  guide.set_opener(opener_instead(guide.phrases(), sore, *instead));
  insert_step(edited, static_cast<std::size_t>(index), *std::move(instead));
  guide.set_position(sore.exercise->position);
  if (is_inside(*timeline_, here))
    guide.lay_way_out(here.step, here.set, here.side, here.rep, guide.phrases().ease_out_slowly);
  guide.lay(index, here.set);
  put(std::move(edited), first, end, layout.take());
  enter(segment(), events);
}

void Playhead::shorten(const Means& means, Events& events) {
  const Segment here = present_segment();
  if (here.kind == SegmentKind::breathe) return shorten_breathing(means, events);
  if (here.step < 0) return;
  const auto exercise = timeline_->steps[static_cast<std::size_t>(here.step)].exercise;
  if (!exercise) return;
  const std::size_t end = unit_end(segment());
  const ExercisePoint point = point_after(*timeline_, segment(), *exercise);
  const bool ends_now = here.kind == SegmentKind::hold;
  if (ends_now) mark_skipped(segment(), segment() + 1, means.reason);
  events.push_back(event(Kind::adapt, "shorter"));

  Exercise shorter = *exercise;
  shorter.dose = shortened(shorter.dose);
  auto [edited, first] = change_from_here(ends_now);
  edited.steps[static_cast<std::size_t>(here.step)].exercise =
      std::make_shared<const Exercise>(std::move(shorter));
  Layout layout(means.voice);
  TimelineBuilder guide(means.pace, layout, edited);
  guide.set_position(exercise->position);
  guide.lay(here.step, here.set, point);
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
  const bool inside = is_inside(*timeline_, here);
  const bool way_out_told = !inside && (here.kind == SegmentKind::release || here.kind == SegmentKind::relax);
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
  const std::optional<Position> position = position_here();
  mark_skipped(segment(), row_.size(), means.reason);
  events.push_back(event(Kind::adapt, "end-with-breathing"));

  auto [edited, first] = change_from_here(!is_passage(*timeline_, here));
  const std::size_t last = edited.segments.size();
  const int index = here.step + 1;
  edited.steps.resize(static_cast<std::size_t>(index));
  edited.steps.push_back(TimelineStep{Step{BreatheStep{closing_breaths}}, nullptr, 0, 0});
  Layout layout(means.voice);
  TimelineBuilder guide(means.pace, layout, edited);
  guide.set_position(position);
  if (is_inside(*timeline_, here))
    guide.lay_way_out(here.step, here.set, here.side, here.rep, guide.phrases().ease_out_slowly);
  guide.lay_breathing(index, here.set, closing_breaths);
  guide.lay_outro();
  put(std::move(edited), first, last, layout.take());
  enter(segment(), events);
}

}  // namespace limber
