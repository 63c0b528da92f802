// The ways down, up and over in the shipped routines, for everybody who may be led through them.
#include <algorithm>
#include <regex>

#include "journal/person_context.hpp"
#include "support/catch.hpp"
#include "support/shipped_shelf.hpp"
#include "timeline/compile.hpp"

using namespace limber;
using test::shelf;

namespace {

struct Somebody {
  std::optional<FloorAccess> floor;
  bool vertigo = false;
  bool knees = false;
};

Screening told_by(const Somebody& person) {
  Screening screening;
  screening.floor = person.floor;
  if (person.vertigo) screening.conditions["vertigo_bppv"];
  if (person.knees) screening.conditions["knee_pain_or_tkr"];
  return screening;
}

std::vector<Somebody> everybody() {
  std::vector<Somebody> all;
  for (const auto floor :
       {std::optional<FloorAccess>(), std::optional(FloorAccess::easily),
        std::optional(FloorAccess::with_support), std::optional(FloorAccess::not_at_all)}) {
    for (const bool vertigo : {false, true}) {
      for (const bool knees : {false, true}) all.push_back({floor, vertigo, knees});
    }
  }
  return all;
}

// Every session of the shipped routines for each of them; a routine of which nothing is left has none.
template <class Visit>
void each_session(const Visit& visit) {
  for (const Somebody& person : everybody()) {
    const Screening screening = told_by(person);
    Pace pace;
    pace.ways = ways_of(screening);
    for (const auto& routine : shelf().routines) {
      const Adapted fit = adapted(*routine, *shelf().library, screening, {}, {});
      if (fit.nothing_left()) continue;
      const auto timeline = compile(fit.routine, *shelf().library, pace, estimated_speech_length);
      REQUIRE(timeline);
      const int floor = person.floor ? static_cast<int>(*person.floor) : -1;
      CAPTURE(routine->id, floor, person.vertigo, person.knees);
      visit(*timeline, person);
    }
  }
}

std::string said_in(const Timeline& timeline, std::size_t segment) {
  std::string said;
  for (const Cue& cue : timeline.cues) {
    if (cue.segment == segment) said += cue.text + " ";
  }
  return said;
}

bool ends_lying(const Timeline& timeline) {
  for (auto step = timeline.steps.rbegin(); step != timeline.steps.rend(); ++step) {
    if (!step->exercise) continue;
    const Position at = step->exercise->position;
    return at == Position::supine || at == Position::prone || at == Position::side_lying;
  }
  return false;
}

bool is_way(const Segment& segment) {
  return segment.kind == SegmentKind::transition || segment.kind == SegmentKind::outro;
}

bool says(const std::string& text, const char* words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("no session ends with standing up from lying before sitting") {
  each_session([](const Timeline& timeline, const Somebody&) {
    if (!ends_lying(timeline) || timeline.ends_asleep) return;
    const std::string end = said_in(timeline, timeline.segments.size() - 1);
    CAPTURE(end);
    const auto sits =
        std::min({end.find("sitting"), end.find("sit for a moment"), end.find("sit to one side")});
    CHECK(sits != std::string::npos);
    CHECK(end.find("tand up") > sits);
  });
}

TEST_CASE("nobody who told that the floor is out of reach is led down to it or up from it") {
  each_session([](const Timeline& timeline, const Somebody& person) {
    if (person.floor != FloorAccess::not_at_all) return;
    for (std::size_t i = 0; i < timeline.segments.size(); ++i) {
      if (!is_way(timeline.segments[i])) continue;
      const std::string said = said_in(timeline, i);
      CAPTURE(said);
      for (const char* words : {"one knee", "to the floor", "Come to your knees", "hands and knees"})
        CHECK_FALSE(says(said, words));
    }
  });
}

TEST_CASE("whoever asked for a chair or a hand has it on every way between the floor and above") {
  each_session([](const Timeline& timeline, const Somebody& person) {
    if (person.floor != FloorAccess::with_support) return;
    for (std::size_t i = 0; i < timeline.segments.size(); ++i) {
      if (!is_way(timeline.segments[i])) continue;
      const std::string said = said_in(timeline, i);
      if (says(said, "one knee") || says(said, "one foot forward"))
        CHECK((says(said, "both hands on the seat") || says(said, "on a chair")));
    }
  });
}

TEST_CASE("behind every step of a way the voice is silent long enough to do it") {
  each_session([](const Timeline& timeline, const Somebody&) {
    for (std::size_t i = 0; i < timeline.cues.size(); ++i) {
      const Cue& cue = timeline.cues[i];
      const Segment& segment = timeline.segments[cue.segment];
      if (segment.kind != SegmentKind::transition) continue;
      const bool last = i + 1 == timeline.cues.size() || timeline.cues[i + 1].segment != cue.segment;
      CAPTURE(cue.text);
      CHECK((last ? segment.end : timeline.cues[i + 1].at) - (cue.at + cue.length) >= 4s);
    }
  });
}

TEST_CASE("a chair to get up by is asked for at the beginning, wherever one is led to it later") {
  each_session([](const Timeline& timeline, const Somebody&) {
    std::string told;
    for (std::size_t i = 0; i < timeline.segments.size(); ++i) {
      const std::string said = said_in(timeline, i);
      CAPTURE(said, told);
      if (!is_way(timeline.segments[i])) told += said;
      if (is_way(timeline.segments[i]) && says(said, "both hands on the seat")) CHECK(says(told, "chair"));
    }
  });
}

TEST_CASE("who is told that there is time has it, ten seconds and more") {
  each_session([](const Timeline& timeline, const Somebody&) {
    for (std::size_t i = 0; i < timeline.cues.size(); ++i) {
      const Cue& cue = timeline.cues[i];
      if (!says(cue.text, "your time") && !says(cue.text, "the time you need")) continue;
      CAPTURE(cue.text);
      const Millis next = i + 1 < timeline.cues.size() ? timeline.cues[i + 1].at : timeline.total();
      CHECK(next - (cue.at + cue.length) >= 10s);
    }
  });
}

TEST_CASE("at night nobody is led up, and the last words are of sleep") {
  const auto& routines = shelf().routines;
  const auto night = std::find_if(routines.begin(), routines.end(),
                                  [](const auto& one) { return one->id.starts_with("bedtime"); });
  REQUIRE(night != routines.end());
  const auto timeline = compile(**night, *shelf().library, Pace{}, estimated_speech_length);
  REQUIRE(timeline);
  CHECK(says(timeline->cues.back().text, "Sleep well."));
  CHECK_FALSE(says(said_in(*timeline, timeline->segments.size() - 1), "tand up"));
}

TEST_CASE("no words of a shipped routine change the position: the program tells the way, and gives it time") {
  const std::regex moves(
      "(lie|sit|roll|come|push|turn|climb|kneel) (down|up|over|off|onto|to sitting)|stand easily "
      "first|stand up|kneel",
      std::regex::icase);
  std::function<void(const std::vector<Step>&)> read = [&](const std::vector<Step>& steps) {
    for (const Step& step : steps) {
      if (const auto* repeat = std::get_if<RepeatStep>(&step.what)) read(repeat->steps);
      const auto* say = std::get_if<SayStep>(&step.what);
      const auto* exercise = std::get_if<ExerciseStep>(&step.what);
      if (say != nullptr && say->position) continue;  // the way there was told before
      const std::string words = say ? say->say.in("en") : exercise ? exercise->note.in("en") : "";
      CAPTURE(words);
      CHECK_FALSE(std::regex_search(words, moves));
    }
  };
  for (const auto& routine : shelf().routines) {
    CAPTURE(routine->id);
    read(routine->steps);
  }
}
