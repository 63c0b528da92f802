#include "screen/goals/goals_screen.hpp"

#include "screen/journal/journal_screen.hpp"
#include "support/catch.hpp"
#include "support/kinds.hpp"
#include "support/program_run.hpp"
#include "support/seen.hpp"
#include "support/world.hpp"

using namespace limber;
using test::area;
using test::is_kind;
using test::of_that_kind;
using test::says;

namespace {

const WallTime now = test::later(test::monday_evening, 20 * test::day);

World world_with(Goals goals, std::vector<Assessment> assessments = {}) {
  World world = test::world_of({}, now);
  AboutPerson about;
  about.goals = std::move(goals);
  about.assessments = std::move(assessments);
  world.about = about;
  return world;
}

const Goals stairs{test::monday_evening, {{"Stairs", test::monday_evening}}};

Assessment rating(std::int64_t id, std::int64_t days_later, int value) {
  return {id,
          "",
          test::later(test::monday_evening, days_later * test::day),
          Instrument::psfs,
          {{"Stairs", test::score(value)}}};
}

struct Page {
  World world;
  GoalsScreen screen = opened(GoalsScreen{}, world);

  View<GoalsIntent> shown() const { return view(screen, world, test::whole_window()); }
  std::vector<GoalsEffect> operator()(const GoalsIntent& intent) {
    auto [next, effects] = update(std::move(screen), intent, world);
    screen = std::move(next);
    return effects;
  }
  void write(std::size_t number, const std::string& words) { screen.fields.set(goal_field(number), words); }
};

}  // namespace

TEST_CASE("a goal that was written is rated at once, and both are kept") {
  Page page{world_with({})};
  CHECK_FALSE(says(page.shown(), "How able are you to do it today?"));
  page.write(0, "  Lift my grandchild ");
  CHECK(says(page.shown(), "How able are you to do it today?"));
  page(GoalsIntent{RatingIntent{Rate{goal_field(0), 3}}});
  const auto effects = page(KeepGoals{});
  REQUIRE(effects.size() == 3);
  const auto rated = of_that_kind<SaveAssessment>(effects[0]).assessment;
  CHECK(rated.instrument == Instrument::psfs);
  CHECK(rated.items == std::vector<AssessmentItem>{{"Lift my grandchild", test::score(3)}});
  CHECK(of_that_kind<SaveGoals>(effects[1]).goals.list == std::vector<Goal>{{"Lift my grandchild", {}}});
  CHECK(is_kind<GoBack>(effects[2]));
}

TEST_CASE("a goal that was not rated is kept without a rating") {
  Page page{world_with({})};
  page.write(1, "Stairs");
  const auto effects = page(KeepGoals{});
  REQUIRE(effects.size() == 2);
  CHECK(of_that_kind<SaveGoals>(effects[0]).goals.list.size() == 1);
}

TEST_CASE("goals that are there can be changed, and what stays keeps its day") {
  Page page{world_with(stairs)};
  CHECK(page.screen.fields.text(goal_field(0)) == "Stairs");
  page.write(1, "Sit through a concert");
  const Goals kept = of_that_kind<SaveGoals>(page(KeepGoals{}).front()).goals;
  CHECK(kept.list == std::vector<Goal>{{"Stairs", test::monday_evening}, {"Sit through a concert", {}}});
  page.write(0, "");
  CHECK(of_that_kind<SaveGoals>(page(KeepGoals{}).front()).goals.list.front().words ==
        "Sit through a concert");
}

TEST_CASE("whoever wants none now says so once") {
  Page page{world_with({})};
  REQUIRE(area(page.shown(), "pass-goals") != nullptr);
  const auto effects = page(PassOverGoals{});
  CHECK(of_that_kind<SaveGoals>(effects[0]).goals.list.empty());
  CHECK(is_kind<GoBack>(effects[1]));
  CHECK(area(Page{world_with(stairs)}.shown(), "pass-goals") == nullptr);
}

TEST_CASE("an answer is deleted only after it was asked about, and Escape leaves it") {
  Page page{world_with(stairs, {rating(7, 0, 3)})};
  page(test::press(page.shown(), "delete-7"));
  REQUIRE(area(page.shown(), "delete-answer") != nullptr);
  page(step_back(page.screen).value());
  CHECK(area(page.shown(), "delete-answer") == nullptr);
  page(AskToDeleteAnswer{7});
  CHECK(of_that_kind<DeleteAssessment>(page(DeleteAnswer{}).front()).id == 7);
  CHECK_FALSE(step_back(page.screen));
}

TEST_CASE("goals stand in the journal above the pain, with what became of them") {
  World world = world_with(stairs, {rating(2, 14, 6), rating(1, 0, 3)});
  for (int i = 0; i < 6; ++i)
    world.sessions.push_back(test::rated_session(test::later(now, -i * test::day), 5, 4, 4));
  const auto seen = view(JournalScreen{}, world, test::whole_window({1280, 3000}));
  const auto top_of = [&](const std::string& words) {
    for (const Item& item : seen.frame.items) {
      const auto* text = std::get_if<TextBox>(&item);
      if (text != nullptr && text->text.find(words) != std::string::npos) return text->box.y;
    }
    return -1.0;
  };
  CHECK(top_of("Stairs") > 0);
  CHECK(top_of("Stairs") < top_of("Pain"));
  CHECK(says(seen, "a meaningful change, for the better"));
}

TEST_CASE("Home's offer of goals leads to their page, and Back from there to Home") {
  test::ProgramRun run;
  run.program.world = world_with({});
  run.program.screen = ScreenName::home;
  run(GoTo{ScreenName::goals});
  CHECK(run.program.screen == ScreenName::goals);
  run(GoBack{});
  CHECK(run.program.screen == ScreenName::home);
}
