#include "screen/ui/dose_signs.hpp"

#include "support/catch.hpp"
#include "support/measure.hpp"
#include "support/timelines.hpp"

using namespace limber;
using namespace limber::test;

namespace {

std::vector<Item> signs(const Exercise& exercise, double width = 400) {
  const support::EvenMeasure measure;
  std::vector<Item> items;
  add_dose_signs(items, {10, 10, width, 20}, exercise, theme(ThemeName::day), measure);
  return items;
}

std::vector<std::string> words(const std::vector<Item>& items) {
  std::vector<std::string> all;
  for (const Item& item : items) {
    if (const auto* text = std::get_if<TextBox>(&item)) all.push_back(text->text);
  }
  return all;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("a hold shows its seconds and how often, a movement how often, a breath in and out") {
  CHECK(words(signs(exercise("held", HoldDose{20s, 3, 5s}))) == Words{"20 s", "× 3"});
  CHECK(words(signs(exercise("moved", TempoDose{4s, 4s, 8}))) == Words{"× 8"});
  BreathDose breath;
  breath.in = 4s;
  breath.out = 6s;
  breath.length = 180s;
  CHECK(words(signs(exercise("breathed", breath))) == Words{"4 s", "6 s", "3 min"});
  CHECK(words(signs(exercise("rested", TimeDose{150s}))) == Words{"2.5 min"});
  CHECK(words(signs(exercise("once", HoldDose{20s, 1, 0s}))) == Words{"20 s"});
}

TEST_CASE("there and back is told apart from a hold by its sign alone") {
  const auto hold = signs(exercise("held", HoldDose{20s, 3, 5s}));
  const auto tempo = signs(exercise("moved", TempoDose{4s, 4s, 3}));
  CHECK(tempo.size() > 1);
  CHECK(hold.size() != tempo.size());
}

TEST_CASE("both sides have a sign where sides take turns, and none where they work together") {
  Exercise one = exercise("held", HoldDose{20s, 3, 5s});
  one.sides = Sides::both;
  const std::size_t together = signs(one).size();
  one.sides = Sides::each;
  CHECK(signs(one).size() > together);
}

TEST_CASE("signs stay in their row, and what finds no room is left out whole") {
  Exercise one = exercise("held", HoldDose{20s, 3, 5s});
  one.sides = Sides::each;
  constexpr double soft = 1.5;  // edges of lines
  std::size_t before = 0;
  for (const double width : {10.0, 60.0, 120.0, 400.0}) {
    const auto items = signs(one, width);
    CHECK(items.size() >= before);
    before = items.size();
    for (const Item& item : items) {
      const auto* words = std::get_if<TextBox>(&item);
      const Rect all = words != nullptr ? words->box : bounds(item);
      CHECK(all.x >= 10 - soft);
      CHECK(all.right() <= 10 + width + soft);
      CHECK(all.y >= 10 - soft);
      CHECK(all.bottom() <= 30 + soft);
    }
  }
  CHECK(signs(one, 10).empty());
}
