// What holds for every session, over generated routines.
#include <algorithm>
#include <map>

#include "support/catch.hpp"
#include "support/timelines.hpp"
#include "timeline/playhead.hpp"

using namespace limber;
using namespace limber::test;

namespace {

constexpr unsigned routines = 320;

void require_sound(const Timeline& timeline) {
  REQUIRE(timeline.segments.front().start == 0ms);
  for (std::size_t i = 0; i < timeline.segments.size(); ++i) {
    const Segment& segment = timeline.segments[i];
    REQUIRE(segment.end > segment.start);
    if (i > 0) REQUIRE(segment.start == timeline.segments[i - 1].end);
    if (segment.step >= 0) REQUIRE(static_cast<std::size_t>(segment.step) < timeline.steps.size());
  }
  Millis spoken_until{0};
  for (std::size_t i = 0; i < timeline.cues.size(); ++i) {
    const Cue& cue = timeline.cues[i];
    const Segment& segment = timeline.segments.at(cue.segment);
    REQUIRE(cue.at >= segment.start);
    REQUIRE(cue.at < segment.end);
    REQUIRE(cue.at + cue.length <= segment.end);
    if (i > 0) REQUIRE(cue.at >= timeline.cues[i - 1].at);
    if (!is_spoken(cue)) continue;
    REQUIRE(cue.at >= spoken_until);
    spoken_until = cue.at + cue.length;
  }
}

// A spoken cue is as long as its words: none was squeezed into a segment too short for it.
void require_whole_words(const Timeline& timeline) {
  for (const Cue& cue : timeline.cues) {
    if (is_spoken(cue)) REQUIRE(cue.length == std::max(1ms, spelled_out(cue.text, cue.rate)));
  }
}

Millis work_asked_for(const Dose& dose) {
  if (const auto* hold = std::get_if<HoldDose>(&dose)) {
    Millis sum{0};
    for (int rep = 1; rep <= hold->reps.longest(); ++rep) sum += hold->hold_in(rep);
    return sum;
  }
  if (const auto* time = std::get_if<TimeDose>(&dose)) return time->length;
  if (const auto* tempo = std::get_if<TempoDose>(&dose)) return tempo->length() * tempo->reps.longest();
  if (const auto* tension = std::get_if<TensionDose>(&dose))
    return tension->length() * tension->reps.longest();
  const auto& breath = std::get<BreathDose>(dose);
  const Millis cycle = breath.in + breath.hold_in + breath.out + breath.hold_out;
  return cycle * ((breath.length + cycle - 1ms) / cycle);
}

void require_doses(const Timeline& timeline) {
  std::map<int, Millis> work;
  for (std::size_t i = 0; i < timeline.segments.size(); ++i) {
    if (is_work(timeline, i)) work[timeline.segments[i].step] += timeline.segments[i].length();
  }
  for (std::size_t i = 0; i < timeline.steps.size(); ++i) {
    const auto& exercise = timeline.steps[i].exercise;
    if (!exercise) continue;
    const int sides = takes_turns(exercise->sides) ? 2 : 1;
    REQUIRE(work[static_cast<int>(i)] == work_asked_for(exercise->dose) * sides);
  }
  for (const Segment& segment : timeline.segments) {
    if (segment.kind != SegmentKind::hold) continue;
    const Dose& dose = timeline.steps[static_cast<std::size_t>(segment.step)].exercise->dose;
    if (const auto* hold = std::get_if<HoldDose>(&dose))
      REQUIRE(segment.length() == hold->hold_in(segment.rep));
    else if (const auto* tension = std::get_if<TensionDose>(&dose))
      REQUIRE(segment.length() == tension->stretch);
    else
      REQUIRE(segment.length() == std::get<TimeDose>(dose).length);
  }
}

void require_agreement(const Timeline& timeline, Millis t) {
  const Moment moment = at(timeline, t);
  const Segment& segment = timeline.segments[moment.segment];
  REQUIRE(segment.start <= t);
  REQUIRE((t < segment.end || moment.segment + 1 == timeline.segments.size()));
  REQUIRE(moment.elapsed + moment.remaining == segment.length());
  REQUIRE((moment.step != nullptr) == (segment.step >= 0));
  for (const double share : {moment.fraction, moment.reach, moment.breath}) {
    REQUIRE(share >= 0);
    REQUIRE(share <= 1);
  }
  const auto sounds = [&](const Cue& cue) {
    return is_spoken(cue) && cue.at <= t && t < cue.at + cue.length;
  };
  const auto speaking = std::find_if(timeline.cues.begin(), timeline.cues.end(), sounds);
  REQUIRE(moment.speaking == (speaking == timeline.cues.end() ? nullptr : &*speaking));
}

void require_honest(const Playhead& playhead, Millis asked_for_more) {
  Millis longer{0};
  for (const PerformedStep& row : playhead.performed()) {
    REQUIRE(row.held >= 0ms);
    longer += std::max(0ms, row.held - row.planned);
  }
  REQUIRE(longer <= asked_for_more);
  REQUIRE(playhead.position() >= 0ms);
  REQUIRE(playhead.position() <= playhead.timeline().total());
}

}  // namespace

TEST_CASE(
    "any session: segments touch, cues lie inside them, words never overlap and are whole, doses are exact") {
  for (unsigned seed = 0; seed < routines; ++seed) {
    INFO("seed " << seed);
    const Timeline timeline = timeline_of(RoutineMaker(seed).any_routine());
    require_sound(timeline);
    require_whole_words(timeline);
    require_doses(timeline);
  }
}

TEST_CASE("any session: the moment at any time agrees with the segments") {
  for (unsigned seed = 0; seed < routines; seed += 4) {
    INFO("seed " << seed);
    const Timeline timeline = timeline_of(RoutineMaker(seed).any_routine());
    for (const Segment& segment : timeline.segments) {
      for (const Millis t :
           {segment.start, segment.start + segment.length() / 3, segment.end - 1ms, segment.end}) {
        require_agreement(timeline, t);
      }
    }
  }
}

TEST_CASE(
    "any session: in a straight run each cue fires once and each segment is entered once, whatever the "
    "steps") {
  for (unsigned seed = 0; seed < routines; ++seed) {
    INFO("seed " << seed);
    RoutineMaker maker(seed);
    Playhead playhead(shared(timeline_of(maker.any_routine())));
    std::vector<std::size_t> cues;
    std::vector<std::size_t> segments;
    const int longest = maker.pick(0, 1) == 0 ? 40 : 60'000;
    for (int steps = 0; !playhead.ended() && steps < 400'000; ++steps) {
      auto events = playhead.advance(Millis{maker.pick(0, longest) * (longest == 40 ? 20 : 1)});
      if (playhead.waiting_for_check()) {
        for (auto& event : playhead.answer_check()) events.push_back(event);
      }
      for (const PlayheadEvent& event : events) {
        if (event.kind == PlayheadEvent::Kind::cue) cues.push_back(event.index);
        if (event.kind == PlayheadEvent::Kind::segment) segments.push_back(event.index);
      }
    }
    REQUIRE(playhead.completed());
    REQUIRE(cues.size() == playhead.timeline().cues.size());
    for (std::size_t i = 0; i < cues.size(); ++i) REQUIRE(cues[i] == i);
    REQUIRE(segments.size() == playhead.timeline().segments.size());
    for (const PerformedStep& row : playhead.performed()) REQUIRE(row.held == row.planned);
  }
}

namespace {

// The end seldom.
Relief any_relief(RoutineMaker& maker) {
  const Relief often[] = {Relief::easier, Relief::shorter, Relief::skip, Relief::leave};
  return maker.pick(0, 19) == 0 ? Relief::end_with_breathing : often[maker.pick(0, 3)];
}

}  // namespace

TEST_CASE(
    "any session, whatever is pressed: time runs on, the record is honest, the timeline stays whole, the end "
    "comes") {
  for (unsigned seed = 0; seed < routines; ++seed) {
    INFO("seed " << seed);
    RoutineMaker maker(seed);
    Library library;
    for (int i = 0; i < 5; ++i) library.add(maker.any_exercise());
    Routine asked = maker.any_routine();
    Exercise sore = maker.any_exercise();
    sore.easier = library.exercises().begin()->first;
    sore.id = "sore";
    asked.steps.push_back(step_of(sore));
    Playhead playhead(shared(timeline_of(asked, library)));
    Millis more{0};
    for (int i = 0; i < 60 && !playhead.ended(); ++i) {
      const Millis before = playhead.position();
      const int choice = maker.pick(0, 15);
      INFO("operation " << i << " choice " << choice << " at " << before.count());
      switch (choice) {
        case 0:
          playhead.pause();
          break;
        case 1:
          playhead.resume();
          break;
        case 2:
          playhead.next();
          break;
        case 3:
          playhead.back();
          break;
        case 4:
          playhead.repeat();
          break;
        case 5:
          if (!playhead.extend().empty()) more += 10s;
          break;
        case 6:
          if (maker.pick(0, 1) == 0)
            playhead.answer_check();
          else
            playhead.go_on_gently(library, Pace{}, spelled_out);
          break;
        case 7:
        case 8:
          playhead.too_sore(any_relief(maker), SkipReason::pain, library, Pace{}, spelled_out);
          break;
        default:
          playhead.advance(maker.seconds(0, 40));
      }
      if (choice != 1 && choice != 3 && choice != 4) REQUIRE(playhead.position() >= before);
      require_honest(playhead, more);
      require_sound(playhead.timeline());
    }
    for (int i = 0; i < 2000 && !playhead.ended(); ++i) {
      playhead.resume();
      playhead.answer_check();
      playhead.advance(10s);
    }
    REQUIRE(playhead.ended());
    require_honest(playhead, more);
  }
}
