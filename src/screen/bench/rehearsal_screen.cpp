#include "screen/bench/rehearsal_screen.hpp"

#include <algorithm>
#include <utility>

#include "base/message.hpp"
#include "base/text.hpp"
#include "labels/problem_labels.hpp"

namespace limber {
namespace {

// A moment of one timeline in another of the same steps: as far into the same segment.
Millis same_place(Millis t, const Timeline& from, const Timeline& to) {
  if (from.segments.size() != to.segments.size() || from.segments.empty()) return std::min(t, to.total());
  const Moment moment = at(from, t);
  const Segment& segment = to.segments[moment.segment];
  return segment.start +
         Millis{static_cast<Millis::rep>(static_cast<double>(segment.length().count()) * moment.fraction)};
}

RehearsalUpdate moved_to(RehearsalScreen state, Millis t) {
  if (!state.timeline) return {std::move(state), {}};
  state.t = std::clamp(t, Millis{0}, state.timeline->total());
  if (!state.playing || state.held) return {std::move(state), {}};
  std::vector<RehearsalEffect> effects{PlaySound{state.timeline, state.t, true}};
  return {std::move(state), std::move(effects)};
}

// To the start of the step at hand, or of one before or after it.
RehearsalUpdate stepped(RehearsalScreen state, int by) {
  if (!state.timeline) return {std::move(state), {}};
  constexpr Millis just_begun{1'500};  // pressed again soon: the one before is meant
  const Timeline& timeline = *state.timeline;
  std::vector<Millis> starts{Millis{0}};
  for (const TimelineStep& step : timeline.steps)
    starts.push_back(timeline.segments[step.first_segment].start);
  starts.push_back(timeline.total());
  const auto after = std::upper_bound(starts.begin(), starts.end(), state.t);
  if (by > 0) return moved_to(std::move(state), after == starts.end() ? timeline.total() : *after);
  auto here = after == starts.begin() ? after : std::prev(after);
  if (here != starts.begin() && state.t - *here < just_begun) --here;
  return moved_to(std::move(state), *here);
}

RehearsalUpdate started_or_stopped(RehearsalScreen state) {
  if (!state.timeline) return {std::move(state), {}};
  if (state.playing) return stopped(std::move(state));
  if (state.t >= state.timeline->total()) state.t = Millis{0};
  state.playing = true;
  std::vector<RehearsalEffect> effects{PlaySound{state.timeline, state.t, true}};
  return {std::move(state), std::move(effects)};
}

// Only what is heard moves the time on; nothing is written down.
RehearsalUpdate ran(RehearsalScreen state, Millis by) {
  if (!state.playing || state.held || !state.timeline) return {std::move(state), {}};
  state.t = std::min(state.t + by, state.timeline->total());
  if (state.t < state.timeline->total()) return {std::move(state), {}};
  return stopped(std::move(state));
}

// Silent while it is dragged: a word cut off at every pixel is no help.
RehearsalUpdate dragged(RehearsalScreen state, const Drag& drag) {
  if (!state.timeline || drag.key != rehearsal_strip || drag.area.width <= 0) return {std::move(state), {}};
  const double share = std::clamp((drag.at.x - drag.area.x) / drag.area.width, 0.0, 1.0);
  const double t = share * static_cast<double>(state.timeline->total().count());
  const bool was_held = std::exchange(state.held, drag.phase == DragPhase::moved);
  RehearsalUpdate next = moved_to(std::move(state), Millis{static_cast<Millis::rep>(t)});
  if (next.state.held && !was_held && next.state.playing) next.effects.push_back(HushSound{});
  return next;
}

void judge_stated(RehearsalScreen& state) {
  state.unsuitable.clear();
  if (state.timeline && state.library && !state.stated.empty())
    state.unsuitable = unsuitable_for(state.stated, *state.routine, *state.library, *state.timeline);
}

RehearsalUpdate prepared(RehearsalScreen state, const RehearsalReady& ready) {
  if (ready.routine != state.routine) return {std::move(state), {}};  // of another one, asked for before
  if (state.timeline && ready.timeline) state.t = same_place(state.t, *state.timeline, *ready.timeline);
  const bool first = !state.timeline;
  state.library = ready.library;
  state.timeline = ready.timeline;
  state.spoken = ready.spoken;
  state.remarks = ready.remarks;
  state.problems.clear();
  const Library none;
  const Library& library = state.library ? *state.library : none;
  for (LintWarning& flag : state.remarks) flag.remark.message = problem_words(flag.remark, library);
  for (const Problem& problem : ready.problems) state.problems.push_back(problem_words(problem, library));
  judge_stated(state);
  if (!state.timeline) return stopped(std::move(state));
  if (first && state.from_step >= 0)
    state.t = begins_at(*state.timeline, *state.routine, "/steps/" + std::to_string(state.from_step));
  return moved_to(std::move(state), state.t);
}

// The same routine, perhaps changed meanwhile; what another client lives with is nobody else's.
bool is_for_the_same(const Routine* before, const Routine* now) {
  return before != nullptr && now != nullptr && before->id == now->id && before->meant_for == now->meant_for;
}

RehearsalUpdate stated(RehearsalScreen state, const SetStated& set) {
  std::erase(state.stated, set.condition);
  if (set.on) state.stated.push_back(set.condition);
  judge_stated(state);
  return {std::move(state), {}};
}

}  // namespace

RehearsalUpdate stopped(RehearsalScreen state) {
  state.held = false;
  if (!std::exchange(state.playing, false)) return {std::move(state), {}};
  return {std::move(state), {HushSound{}}};
}

RehearsalUpdate opened(RehearsalScreen state, const Rehearse& asked) {
  RehearsalUpdate silent = stopped(std::move(state));
  RehearsalScreen fresh;
  if (is_for_the_same(silent.state.routine.get(), asked.routine.get()))
    fresh.stated = std::move(silent.state.stated);
  fresh.routine = asked.routine;
  fresh.from_step = asked.step;
  if (asked.routine) silent.effects.push_back(PrepareRehearsal{asked.routine});
  return {std::move(fresh), std::move(silent.effects)};
}

std::vector<Action<RehearsalIntent>> actions(const RehearsalScreen&) {
  constexpr Millis all = 24h;
  return {{{"space", "p"}, TogglePause{}, tr("Pause, go on")},
          {{"left"}, ScrubBy{-1s}, tr("A second back")},
          {{"right"}, ScrubBy{1s}, tr("A second on")},
          {{"page-up", "b"}, PreviousStep{}, tr("The step before")},
          {{"page-down", "n"}, NextStep{}, tr("The next step")},
          {{"home"}, ScrubBy{-all}, tr("To the beginning")},
          {{"end"}, ScrubBy{all}, tr("To the end")}};
}

RehearsalUpdate update(RehearsalScreen state, const RehearsalIntent& intent, const World&) {
  return std::visit(Overloaded{[&](const RehearsalReady& ready) { return prepared(std::move(state), ready); },
                               [&](const ScrubTo& to) { return moved_to(std::move(state), to.at); },
                               [&](const ScrubBy& step) {
                                 const Millis t = state.t + step.by;
                                 return moved_to(std::move(state), t);
                               },
                               [&](const ShowStated&) {
                                 state.choosing = !state.choosing;
                                 return RehearsalUpdate{std::move(state)};
                               },
                               [&](const SetStated& set) { return stated(std::move(state), set); },
                               [&](const TogglePause&) { return started_or_stopped(std::move(state)); },
                               [&](const NextStep&) { return stepped(std::move(state), 1); },
                               [&](const PreviousStep&) { return stepped(std::move(state), -1); },
                               [&](const Elapsed& elapsed) { return ran(std::move(state), elapsed.session); },
                               [&](const ClockJumped&) { return stopped(std::move(state)); },
                               [&](const Drag& drag) { return dragged(std::move(state), drag); },
                               [&](const Request& request) {
                                 return RehearsalUpdate{std::move(state), {request}};
                               }},
                    intent);
}

}  // namespace limber
