// What is said of the window, without a window.
#include "reader/aloud.hpp"

#include "support/catch.hpp"

using namespace limber;
using namespace limber::reader;

namespace {

HitArea area_of(Role role, const std::string& label, const std::string& key) {
  HitArea area;
  area.rect = area.whole = {0, 0, 100, 40};
  area.role = role;
  area.label = label;
  area.key = key;
  area.intent = key.empty() ? -1 : 0;
  return area;
}

// Two questions of two answers each, under a heading.
Frame page(const std::string& title = "Today") {
  Frame frame;
  frame.size = {800, 480};
  frame.title = title;
  frame.areas.push_back(area_of(Role::heading, "Before you begin", ""));
  frame.areas.push_back(area_of(Role::button, "Continue", "continue"));
  for (const std::string question : {"Pain", "Sleep"}) {
    for (const std::string answer : {"0", "1"}) {
      HitArea area = area_of(Role::choice, answer, question + "-" + answer);
      area.group = question;
      area.asks = question;
      frame.areas.push_back(area);
    }
  }
  return frame;
}

Tree seen(const Frame& frame, const std::string& focus) {
  Tree tree = tree_of(frame, focus);
  tree.active = true;
  return tree;
}

}  // namespace

TEST_CASE("a thing is said by its name, what it is, how it stands, and whether it can be pressed") {
  Frame frame;
  frame.size = {800, 480};
  frame.areas.push_back(area_of(Role::toggle, "Reduced motion", "motion"));
  frame.areas.back().selected = true;
  frame.areas.push_back(area_of(Role::slider, "Text size", "size"));
  frame.areas.back().value = "120%";
  frame.areas.back().share = 0.3;
  frame.areas.push_back(area_of(Role::button, "Start", "start"));
  frame.areas.back().enabled = false;
  const Tree tree = seen(frame, "");
  CHECK(phrase_of(tree.nodes[1]) == "Reduced motion, switch, on");
  CHECK(phrase_of(tree.nodes[2]) == "Text size, number, 120%");
  CHECK(phrase_of(tree.nodes[3]) == "Start, button, not now");
}

TEST_CASE("where the focus comes to another question or heading that is said first, and only then") {
  const Frame frame = page();
  const auto from = [&](const char* was, const char* is) {
    return phrases_between(seen(frame, was), seen(frame, is));
  };
  CHECK(from("Pain-0", "Pain-1") == Phrases{"1"});
  CHECK(from("Pain-1", "Sleep-0") == Phrases{"Sleep", "0"});
  CHECK(from("Sleep-0", "continue") == Phrases{"Before you begin", "Continue, button"});
  CHECK(from("continue", "continue").empty());
}

TEST_CASE("a new page is named, then what it announces, then what has the focus") {
  Frame next = page("Evening");
  next.announcement = "One question.";
  CHECK(phrases_between(seen(page(), "continue"), seen(next, "Pain-0")) ==
        Phrases{"Evening", "One question.", "Pain", "0"});
  CHECK(first_phrases(seen(next, "continue")) ==
        Phrases{"Evening", "One question.", "Before you begin", "Continue, button"});
}

TEST_CASE("a heading that was just said as the title or announced is not said again") {
  Frame next = page("Before you begin");
  CHECK(first_phrases(seen(next, "continue")) == Phrases{"Before you begin", "Continue, button"});
  next.announcement = "Pain";
  CHECK(first_phrases(seen(next, "Pain-1")) == Phrases{"Before you begin", "Pain", "1"});
}

TEST_CASE("an answer that is given is said once") {
  Frame given = page();
  given.areas[3].selected = true;
  CHECK(phrases_between(seen(page(), "Pain-1"), seen(given, "Pain-1")) == Phrases{"1: chosen"});
}

TEST_CASE("a number that is turned says its new value alone") {
  Frame frame = page();
  HitArea number = area_of(Role::slider, "Text size", "size");
  number.share = 0.5;
  number.value = "100%";
  frame.areas.push_back(number);
  Frame larger = frame;
  larger.areas.back().value = "110%";
  CHECK(phrases_between(seen(frame, "size"), seen(larger, "size")) == Phrases{"110%"});
}

TEST_CASE("the whole page is its title, its words and all that can be pressed, in reading order") {
  CHECK(page_phrases(seen(page(), "")) ==
        Phrases{"Today", "Before you begin", "Continue, button", "Pain", "0", "1", "Sleep", "0", "1"});
}
