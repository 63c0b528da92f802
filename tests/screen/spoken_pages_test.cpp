// Every page as it is read out, and what has to hold of all of them.
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "pages.hpp"
#include "reader/tree.hpp"
#include "screen/ui/focus.hpp"
#include "support/catch.hpp"

using namespace limber;

namespace {

View<Intent> seen_at_a_desk(const Program& program, const std::string& focus = "") {
  const ViewContext context{theme(ThemeName::day), Viewport{}, pages::measure, focus, true};
  return view(program, context);
}

reader::Tree heard(const pages::Page& page, const std::string& focus = "") {
  return reader::tree_of(seen_at_a_desk(page.program, focus).frame, focus);
}

std::string contents_of(const std::string& file) {
  std::ifstream in(file);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("every page is read out as it was approved, LIMBER_APPROVE=1 approves it anew") {
  const std::string file = LIMBER_SOURCE_DIR "/tests/golden/spoken-pages.txt";
  std::string now;
  for (const pages::Page& page : pages::all_pages())
    now += "== " + page.name + '\n' + tree_text(heard(page)) + '\n';
  if (std::getenv("LIMBER_APPROVE") != nullptr) std::ofstream(file) << now;
  INFO(
      "read it with closed eyes in mind; if it makes sense, run screen_tests once with LIMBER_APPROVE=1 and "
      "commit "
      << file);
  CHECK(now == contents_of(file));
}

TEST_CASE("every page has a title and a heading to jump to, and all that can be pressed has a name") {
  for (const pages::Page& page : pages::all_pages()) {
    INFO(page.name);
    const reader::Tree tree = heard(page);
    CHECK(tree.nodes.front().name != "Limber");
    CHECK(std::any_of(tree.nodes.begin(), tree.nodes.end(),
                      [](const reader::Node& node) { return node.kind == reader::Kind::heading; }));
    for (const reader::Node& node : tree.nodes) {
      INFO(node.id);
      CHECK_FALSE(node.name.empty());
      if (node.kind == reader::Kind::image) CHECK_FALSE(node.description.empty());
    }
  }
}

TEST_CASE("everything that can be pressed on a page is told, once, and can have the focus") {
  for (const pages::Page& page : pages::all_pages()) {
    INFO(page.name);
    const Frame frame = seen_at_a_desk(page.program).frame;
    const reader::Tree tree = reader::tree_of(frame, "");
    for (const HitArea& area : frame.areas) {
      if (area.intent < 0) continue;
      INFO(area.key);
      CHECK(std::count_if(tree.nodes.begin(), tree.nodes.end(), [&](const reader::Node& node) {
              return node.key == area.key && node.pressable;
            }) == 1);
      if (!area.enabled) continue;
      const reader::Tree focused = reader::tree_of(frame, area.key);
      REQUIRE(focused.focused() != nullptr);
      CHECK(focused.focused()->key == area.key);
    }
  }
}

TEST_CASE("every page begins with something of its own to press where it is heard") {
  for (const pages::Page& page : pages::all_pages()) {
    INFO(page.name);
    const Frame frame = seen_at_a_desk(page.program).frame;
    const auto first = focused_area(frame, first_of_page(frame));
    REQUIRE(first);
    const bool has_own =
        std::any_of(frame.areas.begin() + static_cast<std::ptrdiff_t>(frame.head), frame.areas.end(),
                    [](const HitArea& area) { return area.enabled && area.intent >= 0; });
    CHECK((*first >= frame.head || !has_own));
  }
}

TEST_CASE("every answer stands in a group that says what it answers, and every number can be put elsewhere") {
  for (const pages::Page& page : pages::all_pages()) {
    const reader::Tree tree = heard(page);
    for (const reader::Node& node : tree.nodes) {
      INFO(page.name << ": " << node.id);
      if (node.kind == reader::Kind::radio) CHECK(tree.nodes[node.parent].kind == reader::Kind::panel);
      if (node.kind == reader::Kind::slider && node.enabled) {
        CHECK(node.share);
        CHECK(node.settable);
      }
    }
  }
}
