#include "screen/learn_screen.hpp"

#include <algorithm>

#include "screen/keys.hpp"
#include "support/catch.hpp"
#include "support/learn.hpp"
#include "support/measure.hpp"

using namespace limber;

namespace {

const support::EvenMeasure measure;

View<Intent> shown(const LearnScreen& state, Size size = {1280, 800}) {
  Viewport viewport;
  viewport.size = size;
  return view(state, {theme(ThemeName::day), viewport, measure, "", false});
}

const HitArea* area(const View<Intent>& seen, const std::string& key) {
  const auto found = std::find_if(seen.frame.areas.begin(), seen.frame.areas.end(),
                                  [&](const HitArea& a) { return a.key == key; });
  return found == seen.frame.areas.end() ? nullptr : &*found;
}

LearnScreen pressed(const LearnScreen& state, const std::string& key) {
  const View<Intent> seen = shown(state);
  const HitArea* found = area(seen, key);
  REQUIRE(found != nullptr);
  return update(state, seen.intents.at(static_cast<std::size_t>(found->intent))).state;
}

bool says(const View<Intent>& seen, const std::string& words) {
  return std::any_of(seen.frame.items.begin(), seen.frame.items.end(), [&](const Item& item) {
    const auto* text = std::get_if<TextBox>(&item);
    return text != nullptr && text->text == words;
  });
}

LearnScreen three_cards() {
  LearnScreen state;
  LearnCard last = test::learn_card("c");
  last.sections[0].text = {{{"en", "Slowly."}, {"de", "Langsam."}}};
  const auto cards = test::learn_cards({test::learn_card("a"), test::full_card("b", {"c", "gone"}), last});
  return update(std::move(state), LearnLoaded{cards}).state;
}

}  // namespace

TEST_CASE("the list shows every card with its title and summary, the urgent one first") {
  const View<Intent> seen = shown(three_cards());
  CHECK(area(seen, "read-a")->label == "Crd a wth lng nm");
  CHECK(area(seen, "read-a")->value == "Wht ths crd ss n n ln, nd nthr lttl bt mr.");
  CHECK(area(seen, "read-b")->rect.y < area(seen, "read-a")->rect.y);
  CHECK(area(seen, "read-c") != nullptr);
}

TEST_CASE("the card on red flags is the urgent one even where another has an urgent part before it") {
  LearnScreen state;
  const auto cards = test::learn_cards({test::full_card("a", {}), test::learn_card("red-flags")});
  state = update(std::move(state), LearnLoaded{cards}).state;
  CHECK(state.cards.urgent()->id == "red-flags");
}

TEST_CASE("a card is read, turned to the next and the one before, and stops at the ends") {
  LearnScreen state = pressed(three_cards(), "read-a");
  CHECK(state.open == "a");
  CHECK(area(shown(state), "previous-card") == nullptr);
  state = pressed(state, "next-card");
  CHECK(state.open == "b");
  state = pressed(state, "next-below");
  CHECK(state.open == "c");
  CHECK(area(shown(state), "next-card") == nullptr);
  CHECK(update(state, NextCard{}).state.open == "c");
  CHECK(pressed(state, "previous-card").open == "b");
}

TEST_CASE("a card begins at its top, and the list is found again where it was left") {
  LearnScreen state = update(three_cards(), ScrollTo{"page", 300}).state;
  state = update(std::move(state), ReadCard{"a"}).state;
  CHECK(state.scroll == 0);
  state = update(std::move(state), ScrollTo{"page", 90}).state;
  state = update(std::move(state), NextCard{}).state;
  CHECK(state.scroll == 0);
  CHECK(closed(state).scroll == 300);
}

TEST_CASE("a card links to the others it names, but not to one that is not there") {
  LearnScreen state = update(three_cards(), ReadCard{"b"}).state;
  CHECK(area(shown(state), "see-gone") == nullptr);
  CHECK(pressed(state, "see-c").open == "c");
  CHECK(update(state, ReadCard{"gone"}).state.open == "b");
}

TEST_CASE("a card is read in the person's language") {
  LearnScreen state = update(three_cards(), ReadCard{"c"}).state;
  CHECK(says(shown(state), "Slowly."));
  state.cards.language = "de-AT";
  CHECK(says(shown(state), "Langsam."));
}

TEST_CASE("keys move the text of a card that is longer than the window, and stop at its ends") {
  const LearnScreen state = update(three_cards(), ReadCard{"b"}).state;
  const Frame frame = shown(state, {800, 480}).frame;
  const auto down = reading_key(state, frame, "down");
  REQUIRE(down);
  CHECK(std::get<ScrollTo>(*down).scroller == "page");
  CHECK(std::get<ScrollTo>(*down).offset > 0);
  CHECK(std::get<ScrollTo>(*reading_key(state, frame, "page-down")).offset >
        std::get<ScrollTo>(*down).offset);
  CHECK(std::get<ScrollTo>(*reading_key(state, frame, "up")).offset == 0);
  CHECK_FALSE(reading_key(state, frame, "left"));
  CHECK_FALSE(reading_key(three_cards(), frame, "down"));
}

TEST_CASE("without cards the screen says so") {
  CHECK(says(shown(LearnScreen{}), "There are no cards to read here."));
}

TEST_CASE("of the cards that fit, those that share most with the exercise are linked first") {
  const LearnCards cards = test::learn_cards(
      {test::learn_card("a", {{"swedish"}, {}, {}}), test::learn_card("b"),
       test::learn_card("c", {{"swedish"}, {}, {"pr.light"}}), test::learn_card("d", {{"swedish"}, {}, {}})});
  const CardFor what{{"swedish"}, {"neck"}, {"pr.light"}};
  std::vector<std::string> ids;
  for (const LearnLink& link : links_for(cards, what, 2)) ids.push_back(link.id);
  CHECK((ids == std::vector<std::string>{"c", "a"}));
}
