// Buttons of a gamepad beside keys: one table for each screen, and words for what is in the hand.
#include "screen/ui/hand.hpp"

#include <string>
#include <vector>

#include "pages.hpp"
#include "screen/program/key_page.hpp"
#include "screen/program/screens.hpp"
#include "support/catch.hpp"
#include "support/seen.hpp"

using namespace limber;

namespace {

View<Intent> seen_with(Program program, Hand hand, const Size& size = {1280, 800}) {
  program.world.hand = hand;
  Viewport viewport;
  viewport.size = size;
  const ViewContext context{theme(ThemeName::day), viewport, pages::measure, "", false};
  return view(program, context);
}

std::vector<std::string> buttons_of(const Program& program) {
  std::vector<std::string> found;
  for (const auto& table : {shown_entry(program).actions(program), common_actions(program.screen)}) {
    for (const Action<Intent>& action : table) {
      for (const std::string_view key : action.keys)
        if (is_button(key)) found.emplace_back(key);
    }
  }
  return found;
}

}  // namespace

TEST_CASE("every button that a screen's table names is one that gamepads have, with a sign and a key") {
  for (const pages::Page& page : pages::pages_by_keys()) {
    for (const std::string& button : buttons_of(page.program)) {
      INFO(page.name << ", " << button);
      CHECK_FALSE(printed_button(button, Hand::letters).empty());
      CHECK_FALSE(printed_button(button, Hand::shapes).empty());
      CHECK_FALSE(key_of_button(button).empty());
    }
  }
}

TEST_CASE("no button means two things on one page") {
  for (const pages::Page& page : pages::pages_by_keys()) {
    std::vector<std::string> buttons = buttons_of(page.program);
    std::sort(buttons.begin(), buttons.end());
    INFO(page.name);
    // In a session the warning signs are the session's own.
    CHECK(std::adjacent_find(buttons.begin(), buttons.end()) == buttons.end());
  }
}

TEST_CASE("with a gamepad in the hand the page of keys tells buttons and no keys, on every page") {
  for (const pages::Page& page : pages::pages_by_keys()) {
    Program program = page.program;
    program.world.hand = Hand::letters;
    std::string all;
    for (const KeyRow& row : key_rows(program)) all += row.keys + ": " + row.does + "\n";
    INFO(page.name);
    CHECK(all.find("Start: The keys of this page") != std::string::npos);
    CHECK(all.find("F1") == std::string::npos);
    CHECK(all.find("pad-") == std::string::npos);
    program.world.hand = Hand::keys;
    for (const KeyRow& row : key_rows(program)) CHECK(row.keys.find("LB") == std::string::npos);
  }
}

TEST_CASE(
    "with a gamepad in the hand every page but a session's ends in what its buttons do, and covers nothing") {
  for (const pages::Page& page : pages::pages_by_keys()) {
    for (const Size& size : {Size{1280, 800}, Size{800, 480}}) {
      const View<Intent> with = seen_with(page.program, Hand::shapes, size);
      INFO(page.name);
      if (!shown_entry(page.program).head(page.program).shown) continue;
      REQUIRE(test::says(with, "All buttons"));
      const HitArea& line = with.frame.areas.back();
      CHECK(line.label.find("✕") != std::string::npos);
      for (const HitArea& area : with.frame.areas) {
        if (area.intent >= 0) CHECK(area.rect.bottom() <= line.rect.y + 0.5);
      }
    }
  }
}
