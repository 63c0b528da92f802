#include "frame/text_field.hpp"

#include <algorithm>

#include "support/catch.hpp"
#include "support/measure.hpp"

using namespace limber;

namespace {

const support::EvenMeasure measure;
const TextFieldSpec note{.label = "Note", .placeholder = "What was it like?", .key = "note", .intent = 4};

FrameBuilder sheet(const std::string& focus = "") {
  return {theme(ThemeName::day), Viewport{}, measure, focus};
}

FrameBuilder drawn(const TextEdit& edit, double width = 300, const std::string& focus = "note") {
  FrameBuilder s = sheet(focus);
  text_field(s, {20, 40, width, 0}, note, edit);
  return s;
}

TextEdit several(const std::string& text) {
  return text_edit(text, {.several_lines = true});
}

const TextFieldLayout& place_in(const FrameBuilder& s) {
  const TextFieldLayout* place = writing_in(s.frame(), "note");
  REQUIRE(place != nullptr);
  return *place;
}

long texts_saying(const FrameBuilder& s, const std::string& words) {
  return std::count_if(s.frame().items.begin(), s.frame().items.end(), [&](const Item& item) {
    const auto* text = std::get_if<TextBox>(&item);
    return text != nullptr && text->text == words;
  });
}

long fills_in(const FrameBuilder& s, Colour colour) {
  return std::count_if(s.frame().items.begin(), s.frame().items.end(), [&](const Item& item) {
    const auto* fill = std::get_if<Fill>(&item);
    return fill != nullptr && fill->colour == colour;
  });
}

}  // namespace

TEST_CASE("a text field says what it is for and what is in it, and is large enough to touch") {
  const FrameBuilder s = drawn(text_edit("knee"));
  REQUIRE(s.frame().areas.size() == 1);
  const HitArea& area = s.frame().areas[0];
  CHECK(area.role == Role::text_field);
  CHECK(area.label == "Note");
  CHECK(area.value == "knee");
  CHECK(area.key == "note");
  CHECK(area.intent == 4);
  CHECK(area.rect.height >= Viewport{}.touch());
  CHECK(texts_saying(s, "Note") == 1);
}

TEST_CASE("the placeholder shows until something is written, be it by an input method") {
  CHECK(texts_saying(drawn(text_edit("")), note.placeholder) == 1);
  CHECK(texts_saying(drawn(text_edit("a")), note.placeholder) == 0);
  const FrameBuilder composing = drawn(edited(text_edit(""), ComposeText{"に", 1}).edit);
  CHECK(texts_saying(composing, note.placeholder) == 0);
  CHECK(texts_saying(composing, "に") == 1);
}

TEST_CASE("the caret shows with the focus, and only then") {
  const Colour ink = theme(ThemeName::day).ink;
  CHECK(fills_in(drawn(text_edit("knee")), ink) == 1);
  CHECK(fills_in(drawn(text_edit("knee"), 300, ""), ink) == 0);
}

TEST_CASE("what is composed is underlined, what is selected stands on a bar") {
  const Theme& t = theme(ThemeName::day);
  CHECK(fills_in(drawn(edited(text_edit("ab"), ComposeText{"に", 1}).edit), t.ink) == 2);
  const FrameBuilder selected = drawn(edited(text_edit("knee"), SelectAll{}).edit);
  CHECK(fills_in(selected, t.button) == 1);
  CHECK(texts_saying(selected, "knee") == 2);
}

TEST_CASE("a line longer than its field moves so that the caret stays in sight") {
  TextEdit edit = text_edit(std::string(200, 'a'));
  const auto caret_is_seen = [](const TextFieldLayout& place) {
    const Rect caret = caret_in(place);
    return caret.x >= place.rect.x && caret.x < place.rect.right();
  };
  const FrameBuilder at_end = drawn(edit);
  CHECK(caret_is_seen(place_in(at_end)));
  CHECK(place_in(at_end).scroll > 0);
  edit = edited(std::move(edit), MoveCursor{TextMotion::start}).edit;
  CHECK(place_in(drawn(edit)).scroll == 0);
  for (std::size_t offset = 0; offset <= 200; offset += 7) {
    edit = edited(std::move(edit), PlaceCursor{offset}).edit;
    const FrameBuilder s = drawn(edit);
    CHECK(caret_is_seen(place_in(s)));
    edit.scroll = place_in(s).scroll;
  }
}

TEST_CASE("a click into a line that is moved does not move it") {
  TextEdit edit = text_edit(std::string(200, 'a'));
  const FrameBuilder before = drawn(edit);
  edit.scroll = place_in(before).scroll;
  const Point middle = place_in(before).rect.centre();
  edit = edited(std::move(edit), PlaceCursor{offset_in(place_in(before), middle)}).edit;
  const FrameBuilder after = drawn(edit);
  CHECK(place_in(after).scroll == edit.scroll);
  CHECK(std::abs(caret_in(place_in(after)).x - middle.x) < 10);
}

TEST_CASE("without the focus a long line shows its beginning") {
  CHECK(place_in(drawn(text_edit(std::string(200, 'a')), 300, "")).scroll == 0);
}

TEST_CASE("several lines wrap, and the field grows with them") {
  FrameBuilder s = sheet();
  const double few = text_field(s, {0, 0, 300, 0}, note, several("one line"));
  const double many = text_field(s, {0, 0, 300, 0}, note,
                                 several("lines that wrap and wrap, again and again, until there are "
                                         "many more of them than the three there is room for\n\n\n"));
  CHECK(many > few);
  CHECK(place_in(drawn(several("a\nb"))).layout.lines.size() == 2);
}

TEST_CASE("a click finds its letter, and a place in the text that is not part of a composition") {
  const FrameBuilder s = drawn(text_edit("knee"));
  const TextFieldLayout& place = place_in(s);
  const double letter = place.layout.lines[0].cells[0].width;
  CHECK(offset_in(place, {place.origin.x + 2.1 * letter, place.origin.y + 3}) == 2);
  CHECK(offset_in(place, {10'000, 10'000}) == 4);
  TextEdit composing = edited(text_edit("ab"), PlaceCursor{1}).edit;
  composing = edited(std::move(composing), ComposeText{"にほ", 2}).edit;
  const FrameBuilder c = drawn(composing);
  CHECK(offset_in(place_in(c), {10'000, 0}) == 2);
  CHECK(offset_in(place_in(c), caret_in(place_in(c)).centre()) == 1);
}

TEST_CASE("in a scrolling column the letters move with their field, and are cut with it") {
  FrameBuilder s = sheet("note");
  s.scroll({0, 100, 400, 200}, 60, "page", [&](Rect column) {
    column.y += 50;
    text_field(s, column, note, text_edit("knee"));
    return 1000.0;
  });
  const TextFieldLayout& place = place_in(s);
  CHECK(place.rect.y >= 100);
  CHECK(s.frame().areas[0].whole.intersects({place.origin.x, place.origin.y, 10, 10}));
}
