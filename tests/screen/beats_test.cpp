// Bells, ticks and breaths for those who do not hear them.
#include "screen/session/beats.hpp"

#include "screen/session/session.hpp"
#include "support/catch.hpp"
#include "support/seen.hpp"
#include "support/timelines.hpp"

using namespace limber;
using namespace limber::test;

namespace {

Timeline with_cues(std::vector<Cue> cues) {
  Timeline timeline;
  timeline.cues = std::move(cues);
  return timeline;
}

Cue cue_at(Millis at, CueKind kind) {
  Cue cue;
  cue.at = at;
  cue.kind = kind;
  return cue;
}

SessionScreen session_of(std::vector<Step> steps) {
  auto timeline = compile(routine(std::move(steps)), Library{}, Pace{}, spelled_out);
  REQUIRE(timeline);
  SessionMaterial material{std::make_shared<const Routine>(), std::make_shared<const Library>(),
                           std::make_shared<const Timeline>(*std::move(timeline)), Pace{}, spelled_out};
  return begun(SessionScreen{}, std::move(material)).state;
}

SessionScreen at_cue(SessionScreen state, CueKind kind) {
  for (const Cue& cue : state.playhead->timeline().cues) {
    if (cue.kind != kind) continue;
    const Millis way = cue.at + 100ms - state.playhead->position();
    return update(std::move(state), Elapsed{way, way}, World{}).state;
  }
  FAIL("no such cue");
  return state;
}

Frame seen(const SessionScreen& state, const Settings& settings) {
  World world;
  world.settings = settings;
  return view(state, world, whole_window()).frame;
}

}  // namespace

TEST_CASE("a beat is brightest as its sound begins, and gone within a second") {
  const Timeline timeline = with_cues({cue_at(10s, CueKind::tick), cue_at(20s, CueKind::bell_end)});
  CHECK_FALSE(beat_at(timeline, 9'999ms));
  REQUIRE(beat_at(timeline, 10s));
  CHECK(beat_at(timeline, 10s)->strength == 1);
  CHECK_FALSE(beat_at(timeline, 10s)->bell);
  CHECK(beat_at(timeline, 10'300ms)->strength < 0.5);
  CHECK_FALSE(beat_at(timeline, 10'450ms));
  CHECK(beat_at(timeline, 20'450ms)->bell);
  CHECK_FALSE(beat_at(timeline, 21s));
}

TEST_CASE("a bell is seen before a tick that comes with it, and words are left to their caption") {
  const Timeline timeline = with_cues(
      {cue_at(10s, CueKind::bell_half), cue_at(10s + 100ms, CueKind::tick), cue_at(30s, CueKind::say)});
  REQUIRE(beat_at(timeline, 10'200ms));
  CHECK(beat_at(timeline, 10'200ms)->bell);
  CHECK_FALSE(beat_at(timeline, 30s));
}

TEST_CASE("every bell, tick and breath of a session is seen: as a pure function of time") {
  const SessionScreen state = session_of({step_of(exercise("tilt", HoldDose{60s, 1, 0s})), breathe(40s)});
  const Timeline& timeline = state.playhead->timeline();
  int beats = 0;
  for (const Cue& cue : timeline.cues) {
    if (is_spoken(cue)) continue;
    ++beats;
    const auto beat = beat_at(timeline, cue.at);
    REQUIRE(beat);
    CHECK(beat->strength > 0);
    CHECK(beat_at(timeline, cue.at) == beat);
  }
  CHECK(beats > 8);
}

TEST_CASE("beats are shown when they are wanted, and always where bells are silent") {
  const SessionScreen state =
      at_cue(session_of({step_of(exercise("tilt", HoldDose{60s, 1, 0s}))}), CueKind::bell_begin);
  Settings plain;
  Settings wanted;
  wanted.seen_beats = true;
  Settings silent;
  silent.volumes.cues = 0;
  CHECK(seen(state, wanted) != seen(state, plain));
  CHECK(seen(state, silent) == seen(state, wanted));
  CHECK(seen(state, wanted).items.size() == seen(state, plain).items.size() + 2);  // the ring and the edge
}

TEST_CASE("a tick lights the ring alone, and a paused session keeps still") {
  Settings wanted;
  wanted.seen_beats = true;
  SessionScreen state = at_cue(session_of({step_of(exercise("tilt", HoldDose{60s, 1, 0s}))}), CueKind::tick);
  CHECK(seen(state, wanted).items.size() == seen(state, {}).items.size() + 1);
  state = update(std::move(state), TogglePause{}, World{}).state;
  CHECK(seen(state, wanted) == seen(state, {}));
}

TEST_CASE("of what happened the last bell is felt, and nothing where none rang") {
  const Timeline timeline = with_cues({cue_at(0ms, CueKind::bell_begin), cue_at(1s, CueKind::tick)});
  PlayheadEvent bell;
  bell.kind = PlayheadEvent::Kind::cue;
  PlayheadEvent tick = bell;
  tick.index = 1;
  PlayheadEvent lost = bell;
  lost.index = 9;
  CHECK(bell_among(timeline, {bell, tick}) == CueKind::bell_begin);
  CHECK_FALSE(bell_among(timeline, {tick, lost}));
}
