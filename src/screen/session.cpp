#include "screen/session.hpp"

#include <algorithm>
#include <utility>

namespace limber {
namespace {

using Events = std::vector<PlayheadEvent>;

bool crossed_a_segment(const Events& events) {
  return std::any_of(events.begin(), events.end(),
                     [](const PlayheadEvent& event) { return event.kind != PlayheadEvent::Kind::cue; });
}

// What the shell has to do after the playhead moved: tell it, write the record at every boundary, finish at
// the end.
Effects saving(const SessionScreen& state, const Events& events) {
  if (events.empty()) return {};
  const Playhead& playhead = *state.playhead;
  Effects effects{Happened{playhead, events}};
  if (!crossed_a_segment(events)) return effects;
  if (!playhead.ended()) {
    effects.push_back(SaveProgress{record_of(playhead, SessionState::running)});
    return effects;
  }
  effects.push_back(HushSound{});
  const SessionState end = playhead.completed() ? SessionState::completed : SessionState::stopped;
  effects.push_back(FinishRecord{record_of(playhead, end)});
  return effects;
}

Effect sound_from_here(const SessionScreen& state) {
  const Playhead& playhead = *state.playhead;
  if (playhead.paused()) return HushSound{};
  return PlaySound{state.material.timeline, playhead.position(), !playhead.asks()};
}

// For a jump of the playhead: the sound has to follow to the new place or the new timeline.
Update<SessionScreen> jumped(SessionScreen state, Events events) {
  state.material.timeline = state.playhead->shared_timeline();
  Effects effects = saving(state, events);
  if (!events.empty() && !state.playhead->ended()) effects.push_back(sound_from_here(state));
  return {std::move(state), std::move(effects)};
}

Update<SessionScreen> ran(SessionScreen state, const Elapsed& elapsed) {
  state.idle += elapsed.screen;
  const Events events = state.playhead->advance(elapsed.session);
  Effects effects = saving(state, events);
  return {std::move(state), std::move(effects)};
}

Update<SessionScreen> relieved(SessionScreen state, const ChooseRelief& choice) {
  state.choosing_relief = false;
  state.verdict.reset();
  Playhead& playhead = *state.playhead;
  Events events = playhead.paused() ? playhead.resume() : Events{};
  const Events relief = playhead.too_sore(choice.relief, choice.reason, *state.material.library,
                                          state.material.pace, state.material.speech);
  events.insert(events.end(), relief.begin(), relief.end());
  return jumped(std::move(state), std::move(events));
}

// Whoever is sore should not hear the session run on while choosing.
Update<SessionScreen> opened_relief(SessionScreen state) {
  state.choosing_relief = !state.choosing_relief;
  Playhead& playhead = *state.playhead;
  if (playhead.waiting_for_check()) return {std::move(state), {}};
  Events events = state.choosing_relief ? playhead.pause() : playhead.resume();
  return jumped(std::move(state), std::move(events));
}

// An answer during the session, held against the rules of journal/safety.hpp. Where all is well it goes on.
Update<SessionScreen> answered(SessionScreen state, std::optional<Score> now, bool warning_sensation) {
  Playhead& playhead = *state.playhead;
  const Routine& routine = *state.material.routine;
  const Verdict verdict = during(state.pain_before, now, warning_sensation, routine.safety, routine.language);
  if (verdict.light == Light::green) return jumped(std::move(state), playhead.answer_check());
  state.choosing_relief = false;
  state.verdict = verdict;
  return {std::move(state), {}};
}

Update<SessionScreen> rated_pain(SessionScreen state, int score) {
  if (!state.playhead->waiting_for_check()) return {std::move(state), {}};
  return answered(std::move(state), Score::from(score), false);
}

Update<SessionScreen> felt_a_warning(SessionScreen state) {
  Events events =
      state.playhead->paused() || state.playhead->waiting_for_check() ? Events{} : state.playhead->pause();
  auto [paused, effects] = jumped(std::move(state), std::move(events));
  Update<SessionScreen> next = answered(std::move(paused), std::nullopt, true);
  effects.insert(effects.end(), next.effects.begin(), next.effects.end());
  return {std::move(next.state), std::move(effects)};
}

Update<SessionScreen> after_control(SessionScreen state, const Intent& intent) {
  Playhead& playhead = *state.playhead;
  const auto moved = [&](Events events) { return jumped(std::move(state), std::move(events)); };
  return std::visit(
      Overloaded{
          [&](const TogglePause&) { return moved(playhead.paused() ? playhead.resume() : playhead.pause()); },
          [&](const NextStep&) { return moved(playhead.next()); },
          [&](const PreviousStep&) { return moved(playhead.back()); },
          [&](const RepeatRep&) { return moved(playhead.repeat()); },
          [&](const TenSecondsMore&) { return moved(playhead.extend()); },
          [&](const StillComfortable&) { return moved(playhead.answer_check()); },
          [&](const EndSession&) { return moved(playhead.end_now()); },
          [&](const ClockJumped&) { return moved(playhead.pause()); },
          [&](const RateNext& given) { return rated_pain(std::move(state), given.score); },
          [&](const WarningSensation&) { return felt_a_warning(std::move(state)); },
          [&](const TooSore&) { return opened_relief(std::move(state)); },
          [&](const ChooseRelief& choice) { return relieved(std::move(state), choice); },
          [&](const auto&) {
            return Update<SessionScreen>{std::move(state), {}};
          }},
      intent);
}

}  // namespace

bool SessionScreen::controls_visible() const {
  if (!playhead) return true;
  return playhead->paused() || choosing_relief || verdict || playhead->waiting_for_check() ||
         idle < controls_stay;
}

Update<SessionScreen> begun(SessionScreen state, SessionMaterial material, Beginning beginning) {
  state.material = std::move(material);
  state.playhead.emplace(state.material.timeline);
  if (beginning.at > Millis{0}) state.playhead->begin_at(beginning.at);
  if (!beginning.asks) state.playhead->ask_nothing();
  state.pain_before = beginning.pain_before;
  state.choosing_relief = false;
  state.idle = Millis{0};
  BeginRecord begin{record_of(*state.playhead, SessionState::running)};
  begin.record.allowances = state.material.allowances;
  Effects effects{std::move(begin), sound_from_here(state)};
  return {std::move(state), std::move(effects)};
}

Update<SessionScreen> update(SessionScreen state, const Intent& intent) {
  if (const auto* progress = std::get_if<VoiceProgress>(&intent)) state.voice_share = progress->share;
  if (!state.playhead || state.playhead->ended()) return {std::move(state), {}};
  if (const auto* elapsed = std::get_if<Elapsed>(&intent)) return ran(std::move(state), *elapsed);
  state.idle = Millis{0};
  // Whatever is chosen answers what the rules said; looking at it does not.
  if (state.verdict &&
      (std::holds_alternative<StillComfortable>(intent) || std::holds_alternative<NextStep>(intent) ||
       std::holds_alternative<TogglePause>(intent)))
    state.verdict.reset();
  return after_control(std::move(state), intent);
}

SessionRecord record_of(const Playhead& playhead, SessionState session_state) {
  const Timeline& timeline = playhead.timeline();
  SessionRecord record;
  record.routine = timeline.routine_id;
  record.routine_version = timeline.routine_version;
  record.title = timeline.title;
  record.state = session_state;
  record.planned = timeline.total();
  record.performed = playhead.performed_time();
  record.pauses = playhead.pauses();
  for (const Performed& done : playhead.performed()) {
    record.steps.push_back(
        {done.exercise, to_string(done.side), done.rep, done.planned, done.held, to_string(done.skipped)});
  }
  return record;
}

}  // namespace limber
