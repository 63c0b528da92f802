#include "frame/theme.hpp"

#include <string>
#include <vector>

#include "support/catch.hpp"

using namespace limber;

namespace {

const std::vector<ThemeName> all_themes{ThemeName::day, ThemeName::night, ThemeName::contrast};

std::string css(Colour c) {
  return std::to_string(c.r) + "," + std::to_string(c.g) + "," + std::to_string(c.b);
}

void require_ratio(const Theme& t, const char* what, Colour front, Colour back, double least) {
  INFO(to_string(t.name) << ": " << what << " " << css(front) << " on " << css(back));
  CHECK(contrast(front, back) >= least);
}

}  // namespace

TEST_CASE("contrast is that of WCAG") {
  CHECK(contrast({0, 0, 0, 255}, {255, 255, 255, 255}) == Approx(21.0));
  CHECK(contrast({119, 119, 119, 255}, {255, 255, 255, 255}) == Approx(4.48).margin(0.005));
  CHECK(contrast({10, 20, 30, 255}, {10, 20, 30, 255}) == Approx(1.0));
}

TEST_CASE("every colour of words reaches seven to one on paper and card, as the session screen needs") {
  for (const ThemeName name : all_themes) {
    const Theme& t = theme(name);
    for (const Colour back : {t.paper, t.card}) {
      require_ratio(t, "ink", t.ink, back, 7);
      require_ratio(t, "quiet ink", t.quiet_ink, back, 7);
      require_ratio(t, "action text", t.action_text, back, 7);
      require_ratio(t, "stretch text", t.stretch_text, back, 7);
      require_ratio(t, "rest text", t.rest_text, back, 7);
      require_ratio(t, "good text", t.good_text, back, 7);
      require_ratio(t, "warn text", t.warn_text, back, 7);
      require_ratio(t, "bad text", t.bad_text, back, 7);
    }
  }
}

TEST_CASE("words on a button and on a tint reach seven to one") {
  for (const ThemeName name : all_themes) {
    const Theme& t = theme(name);
    require_ratio(t, "on action", t.on_action, t.button, 7);
    require_ratio(t, "action text on its tint", t.action_text, t.action_soft, 7);
    require_ratio(t, "stretch text on its tint", t.stretch_text, t.stretch_soft, 7);
    require_ratio(t, "rest text on its tint", t.rest_text, t.rest_soft, 7);
    require_ratio(t, "warn text on its tint", t.warn_text, t.warn_soft, 7);
    require_ratio(t, "bad text on its tint", t.bad_text, t.bad_soft, 7);
    for (const Colour tint : {t.action_soft, t.stretch_soft, t.rest_soft, t.warn_soft, t.bad_soft}) {
      require_ratio(t, "ink on a tint", t.ink, tint, 7);
    }
  }
}

TEST_CASE("shapes, lines that matter and the focus ring reach three to one") {
  for (const ThemeName name : all_themes) {
    const Theme& t = theme(name);
    for (const Colour back : {t.paper, t.card, t.action_soft}) {
      for (const Colour shape : {t.action, t.stretch_shape, t.rest, t.good, t.warn, t.bad, t.line, t.focus}) {
        require_ratio(t, "shape", shape, back, 3);
      }
    }
    require_ratio(t, "button", t.button, t.paper, 3);
  }
}

TEST_CASE("a theme's name survives being written to settings") {
  for (const ThemeName name : all_themes) CHECK(theme_named(to_string(name)) == name);
  CHECK(theme_named("mauve") == ThemeName::day);
}

TEST_CASE("letters grow with the distance as ISO 9241-3 counts") {
  Viewport viewport;
  viewport.pixels_per_mm = 1;
  viewport.distance_mm = 2000;
  CHECK(viewport.em_for_arc_minutes(20) * 0.7 == Approx(11.6).margin(0.05));  // evidence E70, capitals in mm
  viewport.distance_mm = 3000;
  CHECK(viewport.em_for_arc_minutes(22) * 0.7 == Approx(19.2).margin(0.05));
}

TEST_CASE("the layout unit follows the window") {
  Viewport viewport;
  CHECK(viewport.unit() == Approx(1.0));
  viewport.size = {3840, 2160};
  CHECK(viewport.unit() == Approx(2.7));
  viewport.size = {800, 480};
  CHECK(viewport.unit() == Approx(0.6));
  viewport.size = {480, 800};
  CHECK(viewport.unit() == Approx(0.6));
}

TEST_CASE("text stays readable in a small window and grows with the text size") {
  Viewport viewport;
  viewport.size = {800, 480};
  CHECK(viewport.em(Type::body) >= 13);
  const double before = viewport.em(Type::body);
  viewport.text_scale = 2;
  CHECK(viewport.em(Type::body) == Approx(2 * before));
}

TEST_CASE("what is pressed is never smaller than a fingertip") {
  Viewport viewport;
  CHECK(viewport.touch() == 44);
  viewport.pixels_per_mm = 8;
  CHECK(viewport.touch() == 72);
}
