#include "screen/settings/learn_screen.hpp"

#include "labels/pose_labels.hpp"
#include "support/catch.hpp"
#include "support/figure.hpp"
#include "support/learn.hpp"
#include "support/program_run.hpp"
#include "support/seen.hpp"

using namespace limber;
using test::area;

namespace {

using Run = test::ProgramRun;

World reading(LearnCards cards) {
  World world;
  world.learn = std::move(cards);
  return world;
}

World three_cards() {
  LearnCard last = test::learn_card("c");
  last.sections[0].text = {{{"en", "Slowly."}, {"de", "Langsam."}}};
  return reading(test::learn_cards({test::learn_card("a"), test::full_card("b", {"c", "gone"}), last}));
}

View<LearnIntent> shown(const LearnScreen& state, const World& world) {
  return view(state, world, test::whole_window());
}

// The program with the cards listed, or one of them open.
Run at_cards(const std::string& open = "") {
  Run run;
  run.program.world = three_cards();
  run(GoTo{ScreenName::learn});
  if (!open.empty()) run(ReadCard{open});
  return run;
}

View<Intent> shown(const Run& run) {
  return view(run.program, test::whole_window());
}

Run pressed(Run run, const std::string& key) {
  return run(test::press(shown(run), key));
}

// Whether these are all the words of one of its texts.
template <class Own>
bool says(const View<Own>& seen, const std::string& words) {
  return std::any_of(seen.frame.items.begin(), seen.frame.items.end(), [&](const Item& item) {
    const auto* text = std::get_if<TextBox>(&item);
    return text != nullptr && text->text == words;
  });
}

}  // namespace

TEST_CASE("the list shows every card with its title and summary, the urgent one first") {
  const View<LearnIntent> seen = shown({}, three_cards());
  CHECK(area(seen, "read-a")->label == "Crd a wth lng nm");
  CHECK(area(seen, "read-a")->value == "Wht ths crd ss n n ln, nd nthr lttl bt mr.");
  CHECK(area(seen, "read-b")->rect.y < area(seen, "read-a")->rect.y);
  CHECK(area(seen, "read-c") != nullptr);
}

TEST_CASE("the card on red flags is the urgent one even where another has an urgent part before it") {
  const World world = reading(test::learn_cards({test::full_card("a", {}), test::learn_card("red-flags")}));
  CHECK(world.learn.urgent()->id == "red-flags");
  const View<LearnIntent> seen = shown({}, world);
  CHECK(area(seen, "read-red-flags")->rect.y < area(seen, "read-a")->rect.y);
}

TEST_CASE("a card is read, turned to the next and the one before, and stops at the ends") {
  Run run = pressed(at_cards(), "read-a");
  CHECK(run.program.learn.open == "a");
  CHECK(area(shown(run), "previous-card") == nullptr);
  run = pressed(run, "next-card");
  CHECK(run.program.learn.open == "b");
  run = pressed(run, "next-below");
  CHECK(run.program.learn.open == "c");
  CHECK(area(shown(run), "next-card") == nullptr);
  CHECK(Run(run)(NextCard{}).program.learn.open == "c");
  CHECK(pressed(run, "previous-card").program.learn.open == "b");
}

TEST_CASE("a card begins at its top, and the list is found again where it was left") {
  Run run = at_cards();
  const auto scrolled = [&] { return run.program.learn.scrolls.of("page"); };
  run(ScrollTo{"page", 300})(ReadCard{"a"});
  CHECK(scrolled() == 0);
  run(ScrollTo{"page", 90})(NextCard{});
  CHECK(scrolled() == 0);
  CHECK(closed(run.program.learn).scrolls.of("page") == 300);
}

TEST_CASE("a card links to the others it names, but not to one that is not there") {
  const Run run = at_cards("b");
  CHECK(area(shown(run), "see-gone") == nullptr);
  CHECK(pressed(run, "see-c").program.learn.open == "c");
  CHECK(Run(run)(ReadCard{"gone"}).program.learn.open == "b");
}

TEST_CASE("a card is read in the person's language") {
  World world = three_cards();
  const LearnScreen state = opened({}, "c", world);
  CHECK(says(shown(state, world), "Slowly."));
  world.learn.language = "de-AT";
  CHECK(says(shown(state, world), "Langsam."));
}

TEST_CASE("keys move the text of a card that is longer than the window, and stop at its ends") {
  const Run run = at_cards("b");
  const auto key = [](const Run& at, const std::string& name) {
    return intent_for(at.program, name, "", view(at.program, test::whole_window({800, 480})).frame);
  };
  const auto offset = [&](const std::string& name) {
    return std::get<ScrollTo>(key(run, name).value()).offset;
  };
  CHECK(std::get<ScrollTo>(key(run, "down").value()).scroller == "page");
  CHECK(offset("down") > 0);
  CHECK(offset("page-down") > offset("down"));
  CHECK(offset("up") == 0);
  CHECK_FALSE(reading_offset(view(run.program, test::whole_window({800, 480})).frame, "left"));
  CHECK_FALSE(key(at_cards(), "down"));
}

TEST_CASE("without cards the screen says so") {
  CHECK(says(shown({}, World{}), "There are no cards to read here."));
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

TEST_CASE("the list ends with the signs of the pictures, each that the library has and once") {
  World world = three_cards();
  Library library;
  for (const auto& [id, action] :
       {std::pair{"one", figure::Action::press}, std::pair{"two", figure::Action::press},
        std::pair{"three", figure::Action::breathe}}) {
    Exercise exercise;
    exercise.id = id;
    exercise.name = plain_text(id);
    exercise.figure = figure::knee_to_chest();
    exercise.figure->action = action;
    library.add(std::move(exercise));
  }
  world.library = std::make_shared<const Library>(std::move(library));
  const View<LearnIntent> seen = shown({}, world);
  const auto times = [&](figure::Action action) {
    return std::count_if(seen.frame.items.begin(), seen.frame.items.end(), [&](const Item& item) {
      const auto* text = std::get_if<TextBox>(&item);
      return text != nullptr && text->text == action_words(action);
    });
  };
  CHECK(times(figure::Action::press) == 1);
  CHECK(times(figure::Action::breathe) == 1);
  CHECK(times(figure::Action::roll) == 0);
  CHECK(says(seen, "Signs in the pictures"));
  CHECK_FALSE(says(shown({}, three_cards()), "Signs in the pictures"));
}
