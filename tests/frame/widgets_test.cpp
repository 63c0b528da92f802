#include <algorithm>
#include <variant>

#include "frame/chart.hpp"
#include "frame/panels.hpp"
#include "frame/progress.hpp"
#include "frame/words.hpp"
#include "support/catch.hpp"
#include "support/measure.hpp"

using namespace limber;

namespace {

const support::EvenMeasure measure;

Viewport window(double width = 800, double height = 600) {
  Viewport viewport;
  viewport.size = {width, height};
  return viewport;
}

FrameBuilder sheet(const Viewport& viewport = window(), const std::string& focus = "") {
  return {theme(ThemeName::day), viewport, measure, focus};
}

const HitArea& area_named(const FrameBuilder& s, const std::string& key) {
  const auto& areas = s.frame().areas;
  const auto found = std::find_if(areas.begin(), areas.end(), [&](const HitArea& a) { return a.key == key; });
  REQUIRE(found != areas.end());
  return *found;
}

long texts_saying(const FrameBuilder& s, const std::string& words) {
  return std::count_if(s.frame().items.begin(), s.frame().items.end(), [&](const Item& item) {
    const auto* text = std::get_if<TextBox>(&item);
    return text != nullptr && text->text == words;
  });
}

ScoreSpec pain() {
  ScoreSpec spec;
  spec.question = "How is your pain right now?";
  spec.key = "pain";
  spec.low_words = "no pain";
  spec.high_words = "worst pain imaginable";
  for (int i = 0; i < 11; ++i) spec.intents[static_cast<std::size_t>(i)] = 100 + i;
  return spec;
}

}  // namespace

TEST_CASE("words shrink to fit their box, but not below what can be read") {
  FrameBuilder s = sheet();
  const TextStyle large{40};
  const TextStyle fitting = fitted(s, "eleven chars", large, {140, 60});
  CHECK(fitting.size < 40);
  CHECK(fits(measure, "eleven chars", fitting, {140, 60}));
  CHECK(fitted(s, "words that cannot fit at all", large, {20, 5}).size == smallest_em(s));
}

TEST_CASE("words shrink no more than an eighth below what would fit") {
  FrameBuilder s = sheet();
  for (double width = 60; width < 600; width += 23) {
    const TextStyle fitting = fitted(s, "Evening", {90}, {width, 200});
    CHECK(fits(measure, "Evening", fitting, {width, 200}));
    if (fitting.size < 80) CHECK_FALSE(fits(measure, "Evening", {fitting.size * 1.25}, {width, 200}));
  }
}

TEST_CASE("words that fit keep their size") {
  CHECK(fitted(sheet(), "short", {20}, {400, 60}).size == 20);
}

TEST_CASE("a word is not broken to make it fit") {
  CHECK_FALSE(fits(measure, "Lendenwirbelsäule", {20}, {100, 500}));
}

TEST_CASE("a button says what it is and asks for what it was given") {
  FrameBuilder s = sheet();
  button(s, {10, 10, 120, 48}, {.label = "Start", .key = "start", .intent = 3, .kind = ButtonKind::primary});
  const HitArea& area = area_named(s, "start");
  CHECK(area.role == Role::button);
  CHECK(area.label == "Start");
  CHECK(area.intent == 3);
  CHECK(area.rect == Rect{10, 10, 120, 48});
  CHECK(texts_saying(s, "Start") == 1);
}

TEST_CASE("no button is smaller than a fingertip") {
  for (const double ppmm : {3.78, 8.0}) {
    Viewport viewport = window();
    viewport.pixels_per_mm = ppmm;
    FrameBuilder s = sheet(viewport);
    button_row(s, {0, 0, 600, 0},
               {{.label = "A", .key = "a", .intent = 0}, {.label = "B", .key = "b", .intent = 1}});
    CHECK(area_named(s, "a").rect.width >= viewport.touch());
    CHECK(area_named(s, "b").rect.height >= viewport.touch());
  }
}

TEST_CASE("buttons that do not fit beside each other go to the next row") {
  FrameBuilder s = sheet();
  const double height = button_row(s, {0, 0, 300, 0},
                                   {{.label = "A rather long label", .key = "a", .intent = 0},
                                    {.label = "And another one", .key = "b", .intent = 1}});
  CHECK(area_named(s, "b").rect.y >= area_named(s, "a").rect.bottom());
  CHECK(height >= area_named(s, "b").rect.bottom());
}

TEST_CASE("the focused control has a ring, and only it") {
  const auto strokes_in_focus_colour = [](const FrameBuilder& s) {
    return std::count_if(s.frame().items.begin(), s.frame().items.end(), [&](const Item& item) {
      const auto* stroke = std::get_if<Stroke>(&item);
      return stroke != nullptr && stroke->colour == s.colours().focus;
    });
  };
  FrameBuilder focused = sheet(window(), "b");
  FrameBuilder unfocused = sheet();
  for (FrameBuilder* s : {&focused, &unfocused}) {
    button(*s, {0, 0, 100, 48}, {.label = "A", .key = "a", .intent = 0});
    button(*s, {0, 100, 100, 48}, {.label = "B", .key = "b", .intent = 1});
  }
  CHECK(strokes_in_focus_colour(focused) == 1);
  CHECK(strokes_in_focus_colour(unfocused) == 0);
}

TEST_CASE("a switch tells its state in words, and looks different without colour") {
  FrameBuilder on = sheet();
  FrameBuilder off = sheet();
  toggle(on, {0, 0, 400, 0}, {"Reduced motion", "", "motion", 0, true, "on", "off"});
  toggle(off, {0, 0, 400, 0}, {"Reduced motion", "", "motion", 0, false, "on", "off"});
  CHECK(area_named(on, "motion").value == "on");
  CHECK(area_named(off, "motion").value == "off");
  CHECK(area_named(on, "motion").selected);
  const auto knob_of = [](const FrameBuilder& s) {
    Rect last;
    for (const Item& item : s.frame().items) {
      if (const auto* fill = std::get_if<Fill>(&item)) last = bounds(fill->path);
    }
    return last.centre().x;
  };
  CHECK(knob_of(on) > knob_of(off) + 5);
}

TEST_CASE("options too wide to stand beside each other stand below each other") {
  const std::vector<Option> options{
      {"Day", "day", 0, true}, {"Night", "night", 1}, {"High contrast", "contrast", 2}};
  FrameBuilder wide = sheet();
  choice_group(wide, {0, 0, 780, 0}, "Theme", options);
  CHECK(area_named(wide, "day").rect.y == area_named(wide, "contrast").rect.y);
  FrameBuilder narrow = sheet();
  choice_group(narrow, {0, 0, 200, 0}, "Theme", options);
  CHECK(area_named(narrow, "day").rect.bottom() < area_named(narrow, "contrast").rect.y);
  CHECK(area_named(narrow, "day").selected);
  CHECK_FALSE(area_named(narrow, "night").selected);
}

TEST_CASE("where several may be chosen each is a switch, and the question names the group, seen or not") {
  const std::vector<Option> options{{"Monday", "mon", 0, true}, {"Tuesday", "tue", 1}};
  FrameBuilder one = sheet();
  choice_group(one, {0, 0, 780, 0}, "Which day?", options);
  CHECK(area_named(one, "mon").role == Role::choice);
  CHECK(texts_saying(one, "Which day?") == 1);
  FrameBuilder several = sheet();
  choice_group(several, {0, 0, 780, 0}, "Which days?", options, {.several = true, .label_shown = false});
  CHECK(area_named(several, "mon").role == Role::toggle);
  CHECK(area_named(several, "tue").asks == "Which days?");
  CHECK(texts_saying(several, "Which days?") == 0);
}

TEST_CASE("how far a number is along its track shows without colour") {
  FrameBuilder s = sheet();
  stepper(s, {0, 0, 400, 0}, {"Voice", "50 %", "voice", 0.5, 7, 8, "quieter", "louder"});
  const Rect& place = area_named(s, "voice").rect;
  std::vector<double> thick;
  for (const Item& item : s.frame().items) {
    const auto* fill = std::get_if<Fill>(&item);
    if (fill == nullptr) continue;
    const Rect box = bounds(fill->path);
    if (box.x >= place.x && box.right() <= place.right() && box.height < 20) thick.push_back(box.height);
  }
  REQUIRE(thick.size() == 2);
  CHECK(thick[1] >= 2 * thick[0]);
}

TEST_CASE("a stepper at the end of its range cannot be pressed further") {
  FrameBuilder s = sheet();
  stepper(s, {0, 0, 400, 0}, {"Voice", "100 %", "voice", 1, 7, -1, "quieter", "louder"});
  CHECK(area_named(s, "voice-less").enabled);
  CHECK_FALSE(area_named(s, "voice-more").enabled);
  CHECK(area_named(s, "voice").value == "100 %");
}

TEST_CASE("a rating starts with nothing chosen, and 0 is an answer like any other") {
  FrameBuilder s = sheet();
  score_row(s, {0, 0, 760, 0}, pain());
  for (const HitArea& area : s.frame().areas) CHECK_FALSE(area.selected);
  ScoreSpec zero = pain();
  zero.chosen = 0;
  FrameBuilder chosen = sheet();
  score_row(chosen, {0, 0, 760, 0}, zero);
  CHECK(area_named(chosen, "pain-0").selected);
  CHECK(area_named(chosen, "pain-0").value == "no pain");
  CHECK(area_named(chosen, "pain-10").intent == 110);
}

TEST_CASE("the keys of a rating stay large in a narrow window, on two rows") {
  const Viewport phone = window(400, 700);
  FrameBuilder s = sheet(phone);
  score_row(s, {10, 0, 380, 0}, pain());
  CHECK(area_named(s, "pain-10").rect.y > area_named(s, "pain-0").rect.y);
  for (int i = 0; i < 11; ++i) {
    const Rect rect = area_named(s, "pain-" + std::to_string(i)).rect;
    CHECK(rect.width >= phone.touch());
    CHECK(rect.height >= phone.touch());
    CHECK(rect.right() <= 390);
  }
}

TEST_CASE("a list scrolls no further than its end, and cuts what is out of sight") {
  FrameBuilder s = sheet();
  const Rect place{0, 100, 400, 200};
  s.scroll(place, 5000, "list", [&](Rect column) {
    for (int i = 0; i < 10; ++i) {
      const Rect row{column.x, column.y + i * 50, column.width, 48};
      button(s, row, {.label = "Row", .key = "row-" + std::to_string(i), .intent = i});
    }
    return 500.0;
  });
  REQUIRE(s.frame().scrollers.size() == 1);
  CHECK(s.frame().scrollers[0].most == 300);
  CHECK(s.frame().scrollers[0].offset == 300);
  CHECK(area_named(s, "row-0").rect.empty());
  CHECK(area_named(s, "row-9").rect == Rect{0, 250, 400, 48});
  for (const HitArea& area : s.frame().areas) CHECK(intersection(area.rect, place) == area.rect);
}

TEST_CASE("what lies below all that a scrolled list shows is known before it is drawn") {
  FrameBuilder s = sheet();
  const Rect place{0, 100, 400, 200};
  std::vector<bool> seen;
  s.scroll(place, 60, "list", [&](Rect column) {
    for (int i = 0; i < 10; ++i)
      seen.push_back(s.may_be_seen({column.x, column.y + i * 50, column.width, 48}));
    return 500.0;
  });
  CHECK(seen == std::vector<bool>{true, true, true, true, true, true, false, false, false, false});
  CHECK(s.may_be_seen({0, 5000, 400, 48}));
}

TEST_CASE("the bar of segments draws work, rest and change as different shapes") {
  const auto shape_of = [](Stretch kind) {
    FrameBuilder s = sheet();
    segment_bar(s, {0, 0, 600, 40},
                {{{1, Stretch::talk}, {1, kind}, {1, Stretch::talk}}, 0, "0:00", "1:00", ""});
    std::vector<Path> paths;
    for (const Item& item : s.frame().items) {
      if (const auto* fill = std::get_if<Fill>(&item)) paths.push_back(fill->path);
      if (const auto* stroke = std::get_if<Stroke>(&item)) paths.push_back(stroke->path);
    }
    return paths;
  };
  CHECK(shape_of(Stretch::work) != shape_of(Stretch::rest));
  CHECK(shape_of(Stretch::work) != shape_of(Stretch::change));
  CHECK(shape_of(Stretch::rest) != shape_of(Stretch::change));
}

TEST_CASE("a chart of nothing is drawn without a mark, and a skipped answer leaves its mark out") {
  const auto marks = [](const std::vector<ChartPoint>& points) {
    FrameBuilder s = sheet();
    ChartSpec spec;
    spec.title = "Pain";
    spec.before_words = "before";
    spec.after_words = "after";
    spec.scale_words = "0 to 10";
    spec.points = points;
    change_chart(s, {0, 0, 500, 300}, spec);
    return s.frame().items.size();
  };
  const std::size_t none = marks({});
  CHECK(marks({{1, std::nullopt, std::nullopt}}) == none);
  CHECK(marks({{1, std::nullopt, 3.0}}) == none + 1);
  CHECK(marks({{1, 5.0, std::nullopt}}) == none + 2);
}

TEST_CASE("a message stands beside its buttons, or above them where that would crowd the words") {
  const MessageSpec spec{
      "No sound device was found.", Tone::attention, {{.label = "Dismiss", .key = "x", .intent = 0}}};
  FrameBuilder wide = sheet();
  const double wide_height = message_bar(wide, {0, 0, 700, 0}, spec);
  FrameBuilder narrow = sheet();
  const double narrow_height = message_bar(narrow, {0, 0, 300, 0}, spec);
  CHECK(narrow_height > wide_height);
  CHECK(area_named(narrow, "x").rect.bottom() <= narrow_height);
  CHECK(area_named(wide, "x").rect.right() <= 700);
}
