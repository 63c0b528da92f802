#include "routine/filter.hpp"

#include <algorithm>

#include "routine/vocabulary.hpp"
#include "support/catch.hpp"

using namespace limber;

namespace {

struct Card : RoutineTraits {
  std::string id;
};

Card card(const std::string& id, Millis length, std::vector<std::string> positions) {
  Card made;
  made.id = id;
  made.length = length;
  made.positions = std::move(positions);
  return made;
}

std::vector<Card> shelf() {
  Card desk = card("desk", 7min, {"chair", "standing"});
  desk.has = {{"stretching", "mobility"}, {"neck", "shoulders"}, {}};
  desk.needs = {"chair"};
  Card ball = card("ball", 9min, {"standing"});
  ball.has = {{"trigger-point", "breathing"}, {"upper-back", "glutes"}, {}};
  ball.needs = {"two-balls", "wall", "towel"};
  Card scan = card("scan", 15min + 20s, {"supine"});
  scan.has = {{"relaxation"}, {"whole-body"}, {}};
  scan.needs = {"mat", "pillow", "blanket"};
  Card stand = card("stand", 5min, {"standing"});
  stand.has = {{"mobility"}, {"calves"}, {}};
  return {desk, ball, scan, stand};
}

std::vector<std::string> ids(const RoutineFilter& filter) {
  const std::vector<Card> cards = shelf();
  std::vector<std::string> found;
  for (const Card* one : passing(cards, filter)) found.push_back(one->id);
  return found;
}

using Ids = std::vector<std::string>;

RoutineFilter with(FilterBy by, const std::string& value) {
  return toggled({}, by, value);
}

}  // namespace

TEST_CASE("a filter that asks nothing lets every routine through") {
  CHECK(ids({}).size() == shelf().size());
  CHECK(RoutineFilter{}.asks_nothing());
}

TEST_CASE("a region stands for its areas, and an area for itself") {
  CHECK((ids(with(FilterBy::area, "legs")) == Ids{"stand"}));
  CHECK((ids(with(FilterBy::area, "hips")) == Ids{"ball"}));
  CHECK((ids(with(FilterBy::area, "calves")) == Ids{"stand"}));
  CHECK(ids(with(FilterBy::area, "hamstrings")).empty());
}

TEST_CASE("a technique is asked of any exercise, a position of most of them") {
  CHECK((ids(with(FilterBy::technique, "mobility")) == Ids{"desk", "stand"}));
  CHECK((ids(with(FilterBy::position, "standing")) == Ids{"ball", "stand"}));
}

TEST_CASE("a time holds what is shown as that many minutes") {
  CHECK((ids(with(FilterBy::minutes, "5")) == Ids{"stand"}));
  CHECK((ids(with(FilterBy::minutes, "10")) == Ids{"desk", "ball", "stand"}));
  CHECK(ids(with(FilterBy::minutes, "15")).size() == 4);
  CHECK(with(FilterBy::minutes, "12") == RoutineFilter{});
}

TEST_CASE("with the things at hand, what needs no more than these and household things can be done") {
  CHECK((ids(with(FilterBy::props, "chair")) == Ids{"desk", "stand"}));
  CHECK((ids(with(FilterBy::props, "mat")) == Ids{"scan", "stand"}));
  CHECK((ids(with(FilterBy::props, "ball")) == Ids{"stand"}));
  CHECK((ids(toggled(with(FilterBy::props, "ball"), FilterBy::props, "wall")) == Ids{"ball", "stand"}));
  CHECK((ids(with(FilterBy::props, "nothing")) == Ids{"stand"}));
}

TEST_CASE("nothing at hand and a thing at hand rule each other out") {
  RoutineFilter filter = toggled(with(FilterBy::props, "chair"), FilterBy::props, "nothing");
  CHECK((filter.props == Ids{"nothing"}));
  filter = toggled(filter, FilterBy::props, "mat");
  CHECK((filter.props == Ids{"mat"}));
}

TEST_CASE("what is chosen again is given up again") {
  for (const FilterBy by : filters) {
    const std::string value = offered(shelf(), by).front();
    CHECK((chosen(with(by, value), by) == Ids{value}));
    CHECK(chosen(with(by, value), by, value));
    CHECK(toggled(with(by, value), by, value).asks_nothing());
    CHECK(without(with(by, value), by).asks_nothing());
  }
}

TEST_CASE("only choices that lead somewhere are offered") {
  CHECK((offered(shelf(), FilterBy::position) == Ids{"supine", "chair", "standing"}));
  CHECK((offered(shelf(), FilterBy::props) == Ids{"nothing", "chair", "mat", "wall", "ball"}));
  CHECK(offered(std::vector<Card>{}, FilterBy::area).empty());
}

TEST_CASE("where nothing fits, the wish that costs most is named") {
  RoutineFilter filter = with(FilterBy::position, "standing");
  filter = toggled(filter, FilterBy::area, "whole-body");
  const Loosening better = loosening(shelf(), filter);
  CHECK(better.by == FilterBy::area);
  CHECK(better.count == 2);
  filter = toggled(toggled(filter, FilterBy::minutes, "5"), FilterBy::technique, "swedish");
  CHECK(loosening(shelf(), filter).count == 0);
}

TEST_CASE("every area of the format lies in a region or can be asked for by itself") {
  for (const std::string& area : area_names()) CHECK_FALSE(areas_in(area).empty());
  for (const std::string& region : region_names()) {
    for (const std::string& area : areas_in(region)) {
      const auto& known = area_names();
      CHECK(std::find(known.begin(), known.end(), area) != known.end());
    }
  }
}

TEST_CASE("of words that no routine tells of together the one that most tell of is looked for") {
  std::vector<Card> cards = shelf();
  cards.back().summary = "For backs that are stiff in the morning.";
  std::vector<const RoutineTraits*> traits;
  for (const Card& one : cards) traits.push_back(&one);
  CHECK(told_words(traits, "stiff") == "stiff");
  CHECK(told_words(traits, "stiff neck shoulders") == "neck shoulders");
}

TEST_CASE("a word that nothing tells of does not rule out what the others find") {
  const std::vector<Card> cards = shelf();
  std::vector<const RoutineTraits*> traits;
  for (const Card& one : cards) traits.push_back(&one);
  CHECK(told_words(traits, "stiff neck") == "neck");
  CHECK(told_words(traits, "upper back") == "upper back");
  CHECK(told_words(traits, "stiff nothing") == "stiff nothing");
  RoutineFilter filter;
  filter.words = told_words(traits, "stiff neck");
  CHECK((ids(filter) == Ids{"desk"}));
}
