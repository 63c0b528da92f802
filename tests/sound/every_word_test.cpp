// Whatever is captioned is also heard: in the shipped routines, as each person does them, after every relief.
#include <algorithm>
#include <cmath>
#include <set>

#include "journal/routine_cautions.hpp"
#include "routine/vocabulary.hpp"
#include "sound/session_sound.hpp"
#include "support/catch.hpp"
#include "support/shipped_shelf.hpp"
#include "support/sound.hpp"
#include "timeline/gentle.hpp"
#include "timeline/playhead.hpp"
#include "timeline/spoken_texts.hpp"

using namespace limber;
using namespace limber::test;

namespace {

constexpr double quietest_words = -45;  // dBFS

// For nobody in particular, on a sore day, and without what any one condition speaks against.
std::vector<Routine> every_way_of_doing(const Routine& routine) {
  std::vector<Routine> ways{routine, gentler(routine, *shelf().library)};
  for (const std::string& condition : condition_names()) {
    Screening screening;
    screening.conditions[condition] = {};
    Adapted done = adapted(routine, *shelf().library, screening, {}, {});
    const bool known = std::find(ways.begin(), ways.end(), done.routine) != ways.end();
    if (!done.nothing_left() && !known) ways.push_back(std::move(done.routine));
  }
  return ways;
}

// Over the beginning of a caption.
double voice_level(const Soundtrack& track, const Cue& cue) {
  std::vector<float> heard(2 * static_cast<std::size_t>(frames_in(std::min(cue.length, Millis{400}))));
  track.add(Bus::voice, frames_in(cue.at), heard);
  double power = 0;
  for (const float x : heard) power += static_cast<double>(x) * static_cast<double>(x);
  return 10 * std::log10(std::max(power / static_cast<double>(heard.size()), 1e-12));
}

void check_every_caption(SessionSound& sound, const std::shared_ptr<const Timeline>& timeline) {
  const auto track = sound.soundtrack(timeline);
  for (const Cue& cue : timeline->cues) {
    if (cue.kind != CueKind::say && cue.kind != CueKind::clip) continue;
    CAPTURE(cue.text, cue.at.count(), cue.length.count());
    CHECK(voice_level(*track, cue) > quietest_words);
  }
}

// The middle of the first stretch of work of each exercise.
std::vector<Millis> moments_at_work(const Timeline& timeline) {
  std::vector<Millis> moments;
  std::set<int> met;
  for (std::size_t i = 0; i < timeline.segments.size(); ++i) {
    const Segment& segment = timeline.segments[i];
    if (is_work(timeline, i) && met.insert(segment.step).second)
      moments.push_back(segment.start + segment.length() / 2);
  }
  return moments;
}

std::shared_ptr<const Timeline> relieved(const std::shared_ptr<const Timeline>& timeline, Millis at,
                                         Relief relief, const SpeechLengths& speech) {
  Playhead playhead(timeline);
  playhead.begin_at(at);
  playhead.too_sore(relief, SkipReason::pain, *shelf().library, Pace{}, speech);
  return playhead.shared_timeline();
}

void check_prepared(const Timeline& timeline, const std::set<SpokenText>& prepared) {
  for (const SpokenText& said : spoken_texts(timeline)) {
    CAPTURE(said.text);
    CHECK(prepared.contains(said));
  }
}

// By a voice that takes its time, unlike the one that is estimated.
Millis drawled(std::string_view text, SpeechRate) {
  return Millis{120 * static_cast<Millis::rep>(text.size())};
}

constexpr Relief reliefs[] = {Relief::easier, Relief::shorter, Relief::skip, Relief::end_with_breathing};

}  // namespace

TEST_CASE("every shipped routine has sound at every caption, before a relief and after it") {
  SessionSound sound({{}, [] { return std::chrono::nanoseconds{0}; }, true});
  std::size_t number = 0;
  for (const auto& shipped : shelf().routines) {
    CAPTURE(shipped->id);
    Routine routine = *shipped;
    routine.ambience.clear();
    sound.prepare(std::make_shared<const Routine>(routine), shelf().library, Pace{}, Settings{});
    sound.wait();
    const auto session = sound.take();
    REQUIRE(session);
    check_every_caption(sound, session->timeline);
    const Millis at_work = moments_at_work(*session->timeline).front();
    const Relief relief = reliefs[number++ % std::size(reliefs)];
    check_every_caption(sound, relieved(session->timeline, at_work, relief, session->speech));
  }
}

TEST_CASE("however a shipped routine is done, and whatever the relief, all that is said was prepared") {
  for (const auto& shipped : shelf().routines) {
    for (const Routine& done : every_way_of_doing(*shipped)) {
      CAPTURE(done.id);
      const auto timeline = compile(done, *shelf().library, Pace{}, drawled);
      REQUIRE(timeline);
      const auto session = std::make_shared<const Timeline>(*timeline);
      const auto texts = texts_to_prepare(done, *shelf().library, Pace{});
      std::set<SpokenText> prepared(texts.begin(), texts.end());
      prepared.insert({session->cues.at(1).text});  // how many minutes it takes
      check_prepared(*session, prepared);
      for (const Millis at : moments_at_work(*session)) {
        for (const Relief relief : reliefs) check_prepared(*relieved(session, at, relief, drawled), prepared);
      }
    }
  }
}
