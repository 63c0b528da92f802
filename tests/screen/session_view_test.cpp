// What is seen of a session besides its words: what stays in reach, what counts, what was passed over.
#include <algorithm>

#include "screen/session/session.hpp"
#include "screen/ui/time_parts.hpp"
#include "support/catch.hpp"
#include "support/seen.hpp"
#include "support/timelines.hpp"

using namespace limber;
using namespace limber::test;

namespace {

SessionScreen session_of(std::vector<Step> steps) {
  auto timeline = compile(routine(std::move(steps)), Library{}, Pace{}, spelled_out);
  REQUIRE(timeline);
  SessionMaterial material{std::make_shared<const Routine>(), std::make_shared<const Library>(),
                           std::make_shared<const Timeline>(*std::move(timeline)), Pace{}, spelled_out};
  return begun(SessionScreen{}, std::move(material)).state;
}

SessionScreen after(SessionScreen state, const SessionIntent& intent) {
  return update(std::move(state), intent, World{}).state;
}

SessionScreen at_kind(SessionScreen state, SegmentKind kind) {
  const auto here = [&] {
    return state.playhead->timeline().segments[state.playhead->moment().segment].kind;
  };
  while (here() != kind) state = after(std::move(state), Elapsed{100ms, 100ms});
  return state;
}

View<SessionIntent> seen(const SessionScreen& state) {
  return view(state, World{}, whole_window());
}

double ring_width(const SessionScreen& state) {
  const Frame frame = seen(state).frame;
  const auto ring = std::find_if(frame.areas.begin(), frame.areas.end(),
                                 [](const HitArea& area) { return area.role == Role::progress; });
  REQUIRE(ring != frame.areas.end());
  return ring->rect.width;
}

}  // namespace

TEST_CASE("Pause stays in reach of mouse and finger, at its place, when the other controls hide") {
  const SessionScreen awake = session_of({step_of(exercise("tilt", HoldDose{20s, 1, 0s}))});
  const SessionScreen alone = after(awake, Elapsed{100ms, controls_stay});
  REQUIRE(area(seen(awake), "next") != nullptr);
  CHECK(area(seen(alone), "next") == nullptr);
  REQUIRE(area(seen(alone), "pause") != nullptr);
  CHECK(area(seen(alone), "pause")->rect.x == area(seen(awake), "pause")->rect.x);
  CHECK(std::holds_alternative<TogglePause>(press(seen(alone), "pause")));
}

TEST_CASE("a paused session says so in words") {
  const SessionScreen running = session_of({step_of(exercise("tilt", HoldDose{20s, 1, 0s}))});
  CHECK_FALSE(says(seen(running), "Paused"));
  CHECK(says(seen(after(running, TogglePause{})), "Paused"));
}

TEST_CASE("the ring of a breathing part grows with the breath in and shrinks with the breath out") {
  SessionScreen state = at_kind(session_of({breathe(60s)}), SegmentKind::breathe);
  const double empty = ring_width(state);
  const SessionScreen full = after(state, Elapsed{4s, 4s});
  CHECK(ring_width(full) > 1.2 * empty);
  CHECK(ring_width(after(full, Elapsed{5900ms, 5900ms})) < 1.1 * empty);
}

TEST_CASE("where no seconds count the ring counts the repetitions") {
  const SessionScreen state =
      at_kind(session_of({step_of(exercise("march", TempoDose{2s, 2s, 6, 0s}))}), SegmentKind::move);
  CHECK(says(seen(state), "1 of 6"));
}

TEST_CASE(
    "of the parts of a session that lie behind, one that was passed over is told from one that was done") {
  SessionScreen state = session_of(
      {step_of(exercise("a", HoldDose{20s, 1, 0s})), step_of(exercise("b", HoldDose{20s, 1, 0s}))});
  state = after(at_kind(std::move(state), SegmentKind::hold), NextStep{});
  state = at_kind(std::move(state), SegmentKind::hold);
  state = at_kind(std::move(state), SegmentKind::release);
  std::vector<double> held;
  const auto& segments = state.playhead->timeline().segments;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    if (segments[i].kind == SegmentKind::hold) held.push_back(state.playhead->done_share(i));
  }
  REQUIRE(held.size() == 2);
  CHECK(held[0] < 0.1);
  CHECK(held[1] > 0.99);
  double least = 1;
  for (const BarPart& part : bar_parts(*state.playhead)) least = std::min(least, part.done);
  CHECK(least < 0.1);
}

TEST_CASE("every button of a session lies in the window, however narrow it is") {
  const SessionScreen state = session_of({step_of(exercise("tilt", HoldDose{20s, 1, 0s}))});
  for (const double width : {360.0, 480.0, 720.0, 800.0, 1280.0}) {
    const auto narrow = view(state, World{}, whole_window({width, 740}));
    for (const char* key : {"pause", "back", "next", "repeat", "more", "sore", "end", "to-signs"}) {
      CAPTURE(width, key);
      const HitArea* button = area(narrow, key);
      REQUIRE(button != nullptr);
      CHECK(button->rect.x >= 0);
      CHECK(button->rect.right() <= width);
      CHECK(button->rect.width >= 40);
    }
  }
}

TEST_CASE("Pause and Too sore keep their words longer than what is pressed seldom") {
  const SessionScreen state = session_of({step_of(exercise("tilt", HoldDose{20s, 1, 0s}))});
  const auto narrow = view(state, World{}, whole_window({700, 480}));
  const double sign = area(narrow, "more")->rect.width;
  CHECK(area(narrow, "pause")->rect.width > sign);
  CHECK(area(narrow, "sore")->rect.width > sign);
}

TEST_CASE("the strip of a session names what the pointer or the focus rests on") {
  const SessionScreen state = session_of({step_of(exercise("tilt", HoldDose{20s, 1, 0s}))});
  ViewContext context = whole_window();
  const auto words_in = [&] {
    const auto seen = view(state, World{}, context);
    return std::count_if(seen.frame.items.begin(), seen.frame.items.end(),
                         [](const Item& item) { return std::holds_alternative<TextBox>(item); });
  };
  const auto before = words_in();
  context.hover = "strip-0";
  CHECK(words_in() == before + 1);
  const HitArea* named = area(view(state, World{}, context), "strip-0");
  REQUIRE(named != nullptr);
  CHECK_FALSE(named->label.empty());
}
