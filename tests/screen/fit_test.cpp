// Every screen in every theme, at every window size, in English and with words two fifths longer.
#include <string>
#include <vector>

#include "base/message.hpp"
#include "pages.hpp"
#include "support/catch.hpp"
#include "support/fits.hpp"

using namespace limber;

namespace {

// Calls `look` with every screen at every size and text size in every theme.
template <class Look>
void every_screen(const std::vector<double>& text_scales, const Look& look) {
  const std::vector<pages::Page> every = pages::every_page();
  for (const ThemeName name : {ThemeName::day, ThemeName::night, ThemeName::contrast}) {
    std::vector<Size> sizes = support::window_sizes();
    sizes.push_back(support::narrow_window);
    for (const Size size : sizes) {
      for (const double scale : text_scales) {
        Viewport viewport;
        viewport.size = size;
        viewport.text_scale = scale;
        const ViewContext context{theme(name), viewport, pages::measure, "tab-journal", true};
        const std::string where = to_string(name) + " " + std::to_string(static_cast<int>(size.width)) +
                                  " × " + std::to_string(static_cast<int>(size.height)) + " at " +
                                  std::to_string(scale);
        for (const pages::Page& page : every)
          look(page.name + " " + where, view(page.program, context), viewport);
      }
    }
  }
}

void expect_fit(const std::string& what, const View<Intent>& seen, const Viewport& viewport) {
  for (const std::string& misfit : support::misfits(seen.frame, pages::measure, viewport.touch())) {
    FAIL_CHECK(what << ": " << misfit);
  }
  CHECK_FALSE(seen.frame.areas.empty());
}

}  // namespace

TEST_CASE("the check of a screen finds words that overflow, areas that overlap and words that escaped") {
  Frame frame;
  frame.size = {400, 300};
  frame.items = {TextBox{{10, 10, 40, 20}, "Overflowing", {16}, {}},
                 TextBox{{380, 40, 90, 30}, "[Ø]", {16}, {}}};
  HitArea area;
  area.intent = 0;
  area.key = "one";
  area.rect = area.whole = {0, 0, 50, 50};
  HitArea other = area;
  other.key = "two";
  other.rect = other.whole = {40, 0, 20, 50};
  frame.areas = {area, other};
  CHECK(support::misfits(frame, pages::measure, 44).size() == 4);
  CHECK(support::untranslated(frame) == std::vector<std::string>{"Overflowing"});
}

TEST_CASE("every page fits every window in every theme") {
  every_screen({1.0, 1.5}, expect_fit);
}

TEST_CASE("every page still fits when every word is two fifths longer") {
  const ScopedMessageFilter longer(pseudo_localised);
  every_screen({1.0}, expect_fit);
}

TEST_CASE("every word of every page goes through the catalogue") {
  const ScopedMessageFilter accents(pseudo_localised);
  every_screen({1.0}, [](const std::string& what, const View<Intent>& seen, const Viewport&) {
    for (const std::string& words : support::untranslated(seen.frame)) FAIL_CHECK(what << ": " << words);
    CHECK_FALSE(seen.frame.items.empty());
  });
}
