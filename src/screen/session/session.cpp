#include "screen/session/session.hpp"

#include <algorithm>
#include <utility>

namespace limber {
namespace {

using Events = std::vector<PlayheadEvent>;
using SessionEffects = std::vector<SessionEffect>;

bool crossed_a_segment(const Events& events) {
  return std::any_of(events.begin(), events.end(),
                     [](const PlayheadEvent& event) { return event.kind != PlayheadEvent::Kind::cue; });
}

// What the shell has to do after the playhead moved: tell it, write the record at every boundary, finish at
// the end.
SessionEffects save_events(const SessionScreen& state, const Events& events) {
  if (events.empty()) return {};
  const Playhead& playhead = *state.playhead;
  SessionEffects effects{PlaybackEvents{playhead, events}};
  if (!crossed_a_segment(events)) return effects;
  if (!playhead.ended()) {
    effects.push_back(SaveProgress{record_of(state, SessionState::running)});
    return effects;
  }
  effects.push_back(HushSound{});
  const SessionState end = playhead.completed() ? SessionState::completed : SessionState::stopped;
  effects.push_back(FinishRecord{record_of(state, end)});
  return effects;
}

SoundEffect sound_from_here(const SessionScreen& state) {
  const Playhead& playhead = *state.playhead;
  if (playhead.paused()) return HushSound{};
  return PlaySound{state.material.timeline, playhead.position(), !playhead.asks()};
}

// For a jump of the playhead: the sound has to follow to the new place or the new timeline.
SessionUpdate jumped(SessionScreen state, Events events) {
  state.material.timeline = state.playhead->shared_timeline();
  SessionEffects effects = save_events(state, events);
  if (!events.empty() && !state.playhead->ended()) effects.push_back(sound_from_here(state));
  return {std::move(state), std::move(effects)};
}

SessionUpdate ran(SessionScreen state, const Elapsed& elapsed) {
  state.idle += elapsed.screen;
  const Events events = state.playhead->advance(elapsed.session);
  SessionEffects effects = save_events(state, events);
  return {std::move(state), std::move(effects)};
}

SessionUpdate relieved(SessionScreen state, const ChooseRelief& choice) {
  state.choosing_relief = false;
  state.verdict.reset();
  Playhead& playhead = *state.playhead;
  Events events = playhead.paused() ? playhead.resume() : Events{};
  const SessionMaterial& material = state.material;
  const Events relief = playhead.too_sore(choice.relief, choice.reason, *material.library, material.pace,
                                          material.speech, {}, material.may);
  events.insert(events.end(), relief.begin(), relief.end());
  return jumped(std::move(state), std::move(events));
}

// Whoever is sore should not hear the session run on while choosing.
SessionUpdate opened_relief(SessionScreen state) {
  state.choosing_relief = !state.choosing_relief;
  Playhead& playhead = *state.playhead;
  if (playhead.waiting_for_check()) {
    if (state.choosing_relief) return {std::move(state), {}};
    return jumped(std::move(state), playhead.answer_check());  // as it was: the question has its answer
  }
  Events events = state.choosing_relief ? playhead.stand() : playhead.resume();
  return jumped(std::move(state), std::move(events));
}

// Whoever is asked something else besides is asked that again.
SessionUpdate asked_to_end(SessionScreen state) {
  Playhead& playhead = *state.playhead;
  state.ending = !state.ending;
  const bool asked_else = state.verdict || state.choosing_relief || playhead.waiting_for_check();
  if (asked_else) return {std::move(state), {}};
  Events events = state.ending ? playhead.stand() : playhead.resume();
  return jumped(std::move(state), std::move(events));
}

SessionUpdate eased(SessionScreen state) {
  const SessionMaterial& material = state.material;
  Events events = state.playhead->go_on_gently(*material.library, material.pace, material.speech);
  return jumped(std::move(state), std::move(events));
}

// An answer during the session, held against the rules of journal/safety.hpp. Where all is well it goes on.
SessionUpdate answered(SessionScreen state, std::optional<Score> now, Sensation felt) {
  Playhead& playhead = *state.playhead;
  const Routine& routine = *state.material.routine;
  const Verdict verdict = during(state.pain_before, now, felt, limits_for(routine), routine.language);
  if (verdict.light == Light::green) return jumped(std::move(state), playhead.answer_check());
  state.choosing_relief = false;
  state.verdict = verdict;
  state.felt = felt;
  return {std::move(state), {}};
}

SessionUpdate rated_pain(SessionScreen state, int score) {
  if (!state.playhead->waiting_for_check() || !Score::from(score)) return {std::move(state), {}};
  state.checks.push_back(score);
  return answered(std::move(state), Score::from(score), Sensation::none);
}

SessionUpdate felt_a_warning(SessionScreen state, Sensation felt) {
  if (felt == Sensation::spreading) state.playhead->note_spreading();
  Events events =
      state.playhead->paused() || state.playhead->waiting_for_check() ? Events{} : state.playhead->stand();
  auto [paused, effects] = jumped(std::move(state), std::move(events));
  SessionUpdate next = answered(std::move(paused), std::nullopt, felt);
  effects.insert(effects.end(), next.effects.begin(), next.effects.end());
  return {std::move(next.state), std::move(effects)};
}

SessionUpdate asked_again(SessionScreen state) {
  if (state.verdict && state.playhead->waiting_for_check() && !state.checks.empty()) state.checks.pop_back();
  if (!state.playhead->waiting_for_check()) return {std::move(state), {}};
  state.verdict.reset();
  state.choosing_relief = false;
  return {std::move(state), {}};
}

// The controls: they move the session, and answer nothing.
bool leads_on(const SessionIntent& intent) {
  return std::holds_alternative<TogglePause>(intent) || std::holds_alternative<NextStep>(intent) ||
         std::holds_alternative<PreviousStep>(intent) || std::holds_alternative<RepeatRep>(intent) ||
         std::holds_alternative<TenSecondsMore>(intent);
}

// What was done in vain, because it is done again, counts until more of it is done.
PerformedStep more_of(const EarlierPart& earlier, std::size_t index, const PerformedStep& row) {
  const auto& rows = earlier.record.steps;
  if (index >= rows.size() || rows[index].held <= row.held) return row;
  const PerformedStep& was = rows[index];
  const bool same = was.exercise == row.exercise && was.side == row.side && was.rep == row.rep;
  return same ? was : row;
}

}  // namespace

bool SessionScreen::controls_visible() const {
  if (!playhead) return true;
  return playhead->paused() || choosing_relief || verdict || playhead->waiting_for_check() || ending ||
         idle < controls_stay;
}

SessionRecord record_of(const SessionScreen& state, SessionState as) {
  SessionRecord now = record_of(*state.playhead, as);
  now.checks = state.checks;
  if (!state.earlier) return now;
  SessionRecord whole = state.earlier->record;
  whole.state = as;
  whole.ended.reset();
  whole.pauses += now.pauses;
  whole.checks.insert(whole.checks.end(), now.checks.begin(), now.checks.end());
  whole.steps.resize(state.earlier->kept);
  for (const PerformedStep& row : now.steps)
    whole.steps.push_back(more_of(*state.earlier, whole.steps.size(), row));
  whole.performed = Millis{0};
  for (const PerformedStep& step : whole.steps) whole.performed += step.held;
  return whole;
}

SessionUpdate begun(SessionScreen state, SessionMaterial material, Beginning beginning) {
  state.material = std::move(material);
  state.playhead.emplace(state.material.timeline);
  if (beginning.at > Millis{0}) state.playhead->begin_at(beginning.at);
  if (!beginning.asks) state.playhead->ask_nothing();
  state.earlier = std::move(beginning.earlier);
  if (state.earlier) state.pain_before = rating(state.earlier->record, Phase::before, Question::pain);
  if (beginning.before) state.pain_before = beginning.before->pain;
  state.choosing_relief = false;
  state.idle = Millis{0};
  BeginRecord begin{record_of(state, SessionState::running)};
  begin.record.allowances = state.material.allowances;
  if (beginning.before) begin.record.check_ins[Phase::before] = *std::move(beginning.before);
  SessionEffects effects{std::move(begin), sound_from_here(state)};
  return {std::move(state), std::move(effects)};
}

std::optional<SessionIntent> step_back(const SessionScreen& state) {
  if (!state.playhead) return std::nullopt;
  if (state.ending || (!state.verdict && !state.choosing_relief)) return AskToEnd{};
  if (state.playhead->waiting_for_check()) return AnswerAgain{};
  if (state.verdict) return AskToEnd{};
  return TooSore{};
}

SessionUpdate update(SessionScreen state, const SessionIntent& intent, const World&) {
  if (const auto* request = std::get_if<Request>(&intent)) return {std::move(state), {*request}};
  if (const auto* progress = std::get_if<VoiceProgress>(&intent)) state.voice_share = progress->share;
  if (!state.playhead || state.playhead->ended()) return {std::move(state), {}};
  if (const auto* elapsed = std::get_if<Elapsed>(&intent)) return ran(std::move(state), *elapsed);
  state.idle = Millis{0};
  // Where something is asked the session stands until that is answered.
  if (leads_on(intent) && question(state)) return {std::move(state), {}};
  if (std::holds_alternative<EaseTheRest>(intent)) state.verdict.reset();
  if (!std::holds_alternative<AskToEnd>(intent) && !std::holds_alternative<WakeControls>(intent))
    state.ending = false;
  Playhead& playhead = *state.playhead;
  const auto moved = [&](Events events) { return jumped(std::move(state), std::move(events)); };
  const auto same = [&] { return SessionUpdate{std::move(state), {}}; };
  return std::visit(
      Overloaded{
          [&](const TogglePause&) { return moved(playhead.paused() ? playhead.resume() : playhead.pause()); },
          [&](const NextStep&) { return moved(playhead.next()); },
          [&](const PreviousStep&) { return moved(playhead.back()); },
          [&](const RepeatRep&) { return moved(playhead.repeat()); },
          [&](const TenSecondsMore&) { return moved(playhead.extend()); },
          [&](const StillComfortable&) { return moved(playhead.answer_check()); },
          [&](const AnswerAgain&) { return asked_again(std::move(state)); },
          [&](const AskToEnd&) { return asked_to_end(std::move(state)); },
          [&](const EndSession&) { return moved(playhead.end_now()); },
          [&](const ClockJumped&) { return moved(playhead.pause()); },
          [&](const RatePain& given) { return rated_pain(std::move(state), given.score); },
          [&](const EaseTheRest&) { return eased(std::move(state)); },
          [&](const WarningSensation& given) { return felt_a_warning(std::move(state), given.felt); },
          [&](const TooSore&) { return opened_relief(std::move(state)); },
          [&](const ChooseRelief& choice) { return relieved(std::move(state), choice); },
          [&](const WakeControls&) { return same(); }, [&](const VoiceProgress&) { return same(); },
          [&](const Elapsed&) { return same(); }, [&](const Request&) { return same(); }},
      intent);
}

}  // namespace limber
