// Every page by keys alone.
#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "pages.hpp"
#include "screen/ui/focus.hpp"
#include "screen/ui/note_field.hpp"
#include "support/catch.hpp"

using namespace limber;

namespace {

View<Intent> seen_at_a_desk(const Program& program) {
  const ViewContext context{theme(ThemeName::day), Viewport{}, pages::measure, "", false};
  return view(program, context);
}

std::vector<std::string> single_keys() {
  std::vector<std::string> keys;
  for (char c = '!'; c <= '~'; ++c) keys.emplace_back(1, c);
  return keys;
}

constexpr std::array all_moves{FocusMove::next, FocusMove::previous, FocusMove::left,  FocusMove::right,
                               FocusMove::up,   FocusMove::down,     FocusMove::first, FocusMove::last};

// Wherever the focus can be led from nowhere.
std::set<std::string> reached_by_keys(const Frame& frame) {
  std::set<std::string> reached;
  std::vector<std::string> open{""};
  while (!open.empty()) {
    const std::string from = open.back();
    open.pop_back();
    for (const FocusMove move : all_moves) {
      const std::string to = moved_focus(frame, from, move);
      if (reached.insert(to).second) open.push_back(to);
    }
  }
  return reached;
}

}  // namespace

TEST_CASE("where a text is written no single key means anything else") {
  int with_text = 0;
  for (const pages::Page& page : pages::pages_by_keys()) {
    const View<Intent> seen = seen_at_a_desk(page.program);
    if (seen.frame.writing.empty()) continue;
    ++with_text;
    for (const std::string& key : single_keys()) {
      INFO(page.name << ", " << key);
      CHECK_FALSE(intent_for(page.program, key, "", seen.frame));
    }
  }
  CHECK(with_text > 5);
}

TEST_CASE("Tab and the arrows lead to everything that can be pressed, on every page") {
  for (const pages::Page& page : pages::pages_by_keys()) {
    const View<Intent> seen = seen_at_a_desk(page.program);
    const std::set<std::string> reached = reached_by_keys(seen.frame);
    for (const HitArea& area : seen.frame.areas) {
      INFO(page.name << ", " << area.key);
      if (area.enabled && area.intent >= 0) CHECK(reached.contains(area.key));
    }
  }
}

TEST_CASE("cards, places of the body and the numbers of a scale are one stop of Tab each") {
  for (const pages::Page& page : pages::pages_by_keys()) {
    const Frame frame = seen_at_a_desk(page.program).frame;
    std::map<std::string, int> stops;
    std::string focus;
    for (std::size_t i = 0; i < frame.areas.size(); ++i) {
      focus = moved_focus(frame, focus, FocusMove::next);
      const auto area = focused_area(frame, focus);
      if (i > 0 && moved_focus(frame, "", FocusMove::next) == focus) break;
      if (area && !frame.areas[*area].group.empty()) ++stops[frame.areas[*area].group];
    }
    for (const auto& [group, count] : stops) {
      INFO(page.name << ", " << group);
      CHECK(count == 1);
    }
  }
}

TEST_CASE("the note of Say more has the focus at once, and is one Tab from the places") {
  test::ProgramRun run = pages::run_at(ScreenName::check_in);
  run(ShowMore{});
  REQUIRE(run.asked<FocusOn>().size() == 1);
  CHECK(run.asked<FocusOn>().front().key == note_field);
  const Frame frame = seen_at_a_desk(run.program).frame;
  REQUIRE(focused_area(frame, note_field));
  const std::string next = moved_focus(frame, note_field, FocusMove::next);
  CHECK(frame.areas[*focused_area(frame, next)].group == "regions");
}

TEST_CASE("every key of every page is told with its words on the page of keys") {
  for (const pages::Page& page : pages::pages_by_keys()) {
    Program program = page.program;
    const auto f1 = intent_for(program, "f1", "", Frame{});
    REQUIRE(f1);
    program = update(std::move(program), *f1).state;
    CHECK(program.keys_shown);
    std::string all;
    for (const HitArea& area : seen_at_a_desk(program).frame.areas) all += area.label + "\n";
    INFO(page.name);
    CHECK(all.find("F5: Warning signs") != std::string::npos);
    CHECK(all.find("F1: The keys of this page") != std::string::npos);
    program = update(std::move(program), Intent{Request{GoBack{}}}).state;
    CHECK_FALSE(program.keys_shown);
    CHECK(program.screen == page.program.screen);
  }
}

TEST_CASE("nothing that can be pressed stands twice on a page under one name") {
  for (const pages::Page& page : pages::pages_by_keys()) {
    std::map<std::string, int> times;
    for (const HitArea& area : seen_at_a_desk(page.program).frame.areas)
      if (area.intent >= 0) ++times[area.key];
    for (const auto& [key, count] : times) {
      INFO(page.name << ", " << key);
      CHECK(count == 1);
    }
  }
}

TEST_CASE("the questions of a check-in come before its buttons, and Back before what stands to its right") {
  const auto stops_of = [](const std::string& name) {
    for (const pages::Page& page : pages::pages_by_keys()) {
      if (page.name != name) continue;
      const Frame frame = seen_at_a_desk(page.program).frame;
      std::vector<std::string> stops;
      for (std::string at = moved_focus(frame, "", FocusMove::next); stops.empty() || at != stops.front();
           at = moved_focus(frame, at, FocusMove::next))
        stops.push_back(at);
      return stops;
    }
    return std::vector<std::string>{};
  };
  CHECK(stops_of("check-in") == std::vector<std::string>{"pain-0", "stiffness-0", "to-signs", "not-today",
                                                         "skip", "more", "continue"});
  CHECK(stops_of("how it is today") == std::vector<std::string>{"way-back", "to-signs", "pain-0",
                                                                "stiffness-0", "skip", "more", "continue"});
  CHECK(stops_of("bundle") ==
        std::vector<std::string>{"way-back", "to-signs", "pain-0", "stiffness-0", "start", "add", "not-now"});
  CHECK(stops_of("about you").size() < 25);  // of more than fifty things to press
}
