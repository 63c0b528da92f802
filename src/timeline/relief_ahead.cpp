// What comes behind the present step is laid out anew: without an exercise, with another in its place, or all
// of it with less.
#include <map>
#include <utility>

#include "timeline/performed.hpp"
#include "timeline/playhead.hpp"
#include "timeline/relief.hpp"
#include "timeline/relief_means.hpp"
#include "timeline/splice.hpp"
#include "timeline/timeline_builder.hpp"

namespace limber {
namespace {

using Kind = PlayheadEvent::Kind;

std::size_t at_index(int step) {
  return static_cast<std::size_t>(step);
}

const Exercise* exercise_of(const Timeline& timeline, int step) {
  return step < 0 ? nullptr : timeline.steps[at_index(step)].exercise.get();
}

// The steps that have a place in time, each with the pass it is done in.
std::map<int, int> laid_steps(const Timeline& timeline) {
  std::map<int, int> sets;
  for (const Segment& segment : timeline.segments) sets.try_emplace(segment.step, segment.set);
  return sets;
}

}  // namespace

int Playhead::sore_step() const {
  if (!active()) return -1;
  const int here = present_segment().step;
  if (!in_check()) return exercise_of(*timeline_, here) ? here : -1;
  for (std::size_t i = segment(); i < timeline_->segments.size(); ++i) {
    if (exercise_of(*timeline_, timeline_->segments[i].step)) return timeline_->segments[i].step;
  }
  return -1;
}

const Exercise* Playhead::sore_exercise() const {
  return exercise_of(*timeline_, sore_step());
}

std::optional<Position> Playhead::position_here() const {
  for (std::size_t i = segment() + 1; i-- > 0;) {
    const int step = timeline_->segments[i].step;
    if (step < 0) continue;
    if (const auto position = position_of(timeline_->steps[at_index(step)])) return position;
  }
  return std::nullopt;
}

// Each step by a guide that has said nothing yet: what is said then depends on the step alone, and a voice
// for it could be made beforehand (spoken_texts.cpp).
void Playhead::lay_ahead(const Means& means, Ahead ahead) {
  const std::map<int, int> sets = laid_steps(ahead.timeline);
  const int here = present_segment().step;
  std::optional<Position> position = position_here();
  Layout layout(means.voice);
  const auto guided = [&](const auto& lay) {
    TimelineBuilder guide(means.pace, layout, ahead.timeline);
    guide.set_position(position);
    lay(guide);
  };
  if (!ahead.first_words.empty())
    guided([&](TimelineBuilder& guide) { guide.lay_words(here, present_segment().set, ahead.first_words); });
  for (int i = here + 1; i < static_cast<int>(ahead.timeline.steps.size()); ++i) {
    const auto set = sets.find(i == ahead.came_in ? i - 1 : i);
    if (set == sets.end() || ahead.left_out.contains(i)) continue;
    // Words that lead to a position are for the exercise behind them.
    const bool leads = !exercise_of(ahead.timeline, i) && position_of(ahead.timeline.steps[at_index(i)]);
    if (leads && ahead.left_out.contains(i + 1) && ahead.came_in != i + 2) continue;
    guided([&](TimelineBuilder& guide) {
      if (i == ahead.came_in) guide.set_opener(ahead.opener);
      guide.lay(i, set->second);
    });
    if (const auto there = position_of(ahead.timeline.steps[at_index(i)])) position = there;
  }
  guided([](TimelineBuilder& guide) { guide.lay_outro(); });
  const std::size_t last = ahead.timeline.segments.size();
  put(std::move(ahead.timeline), unit_end(segment()), last, layout.take(), true);
}

// The rows of a step. done_too: also those that were held to their end.
void Playhead::mark_step(int step, SkipReason reason, bool done_too) {
  for (std::size_t i = 0; i < row_.size(); ++i) {
    if (row_[i] == no_row || timeline_->segments[i].step != step) continue;
    PerformedStep& row = performed_[static_cast<std::size_t>(row_[i])];
    if (done_too || row.held < row.planned) row.skipped = reason;
  }
}

void Playhead::relieve_next(Relief relief, const Means& means, Events& events) {
  const int next = sore_step();
  Ahead ahead{*timeline_};
  TimelineStep& step = ahead.timeline.steps[at_index(next)];
  if (relief == Relief::skip) {
    ahead.left_out.insert(next);
    events.push_back(event(Kind::skip, to_string(means.reason)));
  } else if (relief == Relief::shorter) {
    Exercise shorter = *step.exercise;
    shorter.dose = shortened(shorter.dose);
    step.exercise = std::make_shared<const Exercise>(std::move(shorter));
    events.push_back(event(Kind::adapt, "shorter"));
  } else {
    auto instead = easier_instead(means.library, means.may);
    if (!instead) return;
    ahead.left_out.insert(next);
    ahead.came_in = next + 1;
    ahead.opener = opener_instead(Phrases{}, step, *instead);
    insert_step(ahead.timeline, at_index(next + 1), *std::move(instead));
    events.push_back(event(Kind::adapt, "easier"));
  }
  mark_step(next, relief == Relief::shorter ? SkipReason::eased : means.reason, false);
  lay_ahead(means, std::move(ahead));
  const Events on = answer_check();
  events.insert(events.end(), on.begin(), on.end());
}

int Playhead::felt_step() const {
  if (!active()) return -1;
  int sore = present_segment().step;
  if (in_check()) {
    for (std::size_t i = segment(); i > 0 && !exercise_of(*timeline_, sore); --i)
      sore = timeline_->segments[i - 1].step;
  }
  return exercise_of(*timeline_, sore) ? sore : -1;
}

void Playhead::note_spreading() {
  if (felt_step() >= 0) mark_step(felt_step(), SkipReason::spreading, true);
}

void Playhead::leave(const Means& means, Events& events) {
  const int sore = felt_step();
  const Exercise* exercise = exercise_of(*timeline_, sore);
  if (exercise == nullptr) return skip(means, events);
  mark_step(sore, means.reason, means.reason == SkipReason::spreading);
  Ahead ahead{*timeline_};
  for (int i = present_segment().step + 1; i < static_cast<int>(timeline_->steps.size()); ++i) {
    const Exercise* later = exercise_of(*timeline_, i);
    if (later == nullptr || later->id != exercise->id) continue;
    ahead.left_out.insert(i);
    mark_step(i, means.reason, false);
  }
  if (!ahead.left_out.empty()) lay_ahead(means, std::move(ahead));
  skip(means, events);
}

std::vector<PlayheadEvent> Playhead::go_on_gently(const Library& library, const Pace& pace,
                                                  const SpeechLengths& speech, const ClipLengths& clips) {
  if (!in_check()) return {};
  const Voice voice{speech, clips};
  const MayDo any;
  const Means means{SkipReason::eased, library, pace, voice, any};
  Ahead ahead{*timeline_};
  std::vector<int> less;
  for (int i = present_segment().step + 1; i < static_cast<int>(ahead.timeline.steps.size()); ++i) {
    auto& exercise = ahead.timeline.steps[at_index(i)].exercise;
    if (!exercise) continue;
    auto half = eased(exercise);
    if (half == exercise) continue;
    exercise = std::move(half);
    less.push_back(i);
  }
  Events events{event(Kind::adapt, "gently")};
  for (const int step : less) mark_step(step, SkipReason::eased, false);
  if (!less.empty()) {
    ahead.first_words = Phrases{}.gently_from_here;
    lay_ahead(means, std::move(ahead));
  }
  const Events on = answer_check();
  events.insert(events.end(), on.begin(), on.end());
  return events;
}

}  // namespace limber
