#include "screen/goals/flare_plan_screen.hpp"

#include "support/catch.hpp"
#include "support/kinds.hpp"
#include "support/program_run.hpp"
#include "support/seen.hpp"
#include "support/world.hpp"

using namespace limber;
using test::area;
using test::of_that_kind;
using test::says;

namespace {

const WallTime now = test::later(test::monday_evening, 20 * test::day);
const std::int64_t this_day = local_day(now);

struct Page {
  World world = [] {
    World made = test::world_of({}, now);
    made.about = AboutPerson{};
    return made;
  }();
  FlarePlanScreen screen = {};

  View<FlarePlanIntent> shown() const { return view(screen, world, test::whole_window({1280, 2000})); }
  std::vector<FlarePlanEffect> operator()(const FlarePlanIntent& intent) {
    auto [next, effects] = update(std::move(screen), intent, world);
    screen = std::move(next);
    return effects;
  }
};

}  // namespace

TEST_CASE("who has no plan yet reads what usually helps, and is asked to write one") {
  const Page page;
  CHECK(says(page.shown(), "get up for a minute or two every hour"));
  CHECK(area(page.shown(), "write-plan") != nullptr);
}

TEST_CASE("who follows a programme reads its therapist's plan until they write their own") {
  Page page;
  auto programme = std::make_shared<Programme>();
  programme->phases.emplace_back();
  programme->flare_plan.whom_i_tell = plain_text("Ring me, Anna.");
  page.world.courses.emplace_back().programme = programme;
  CHECK(says(page.shown(), "Ring me, Anna."));
  const auto printed = page(PrintPlan{"a4"});
  REQUIRE(printed.size() == 1);
  CHECK(std::get<MakeFlareSheet>(std::get<ExportEffect>(printed.front())).plan.whom_i_tell ==
        "Ring me, Anna.");
  page.world.about->flare_plan.first_day = "Half of it.";
  CHECK_FALSE(says(page.shown(), "Ring me, Anna."));
  CHECK(says(page.shown(), "Half of it."));
}

TEST_CASE("a plan is written in five lines, and read as it was written") {
  Page page;
  page(WritePlan{});
  for (std::size_t line = 0; line < flare_plan_lines.size(); ++line) {
    REQUIRE(area(page.shown(), flare_field(line)) != nullptr);
    page.screen.fields.set(flare_field(line), "Words " + std::to_string(line));
  }
  const FlarePlan plan = of_that_kind<SaveFlarePlan>(page(KeepPlan{}).front()).plan;
  CHECK(plan.sets_it_off == "Words 0");
  CHECK(plan.whom_i_tell == "Words 4");
  CHECK_FALSE(page.screen.writing);
  page.world.about->flare_plan = plan;
  CHECK(says(page.shown(), "Words 2"));
  CHECK_FALSE(says(page.shown(), "get up for a minute or two every hour"));
}

TEST_CASE("a plan that is being changed can be left as it was") {
  Page page;
  page.world.about->flare_plan.first_day = "Lie down.";
  page(WritePlan{});
  page.screen.fields.set(flare_field(2), "Run.");
  CHECK(page(step_back(page.screen).value()).empty());
  CHECK_FALSE(page.screen.writing);
  page(WritePlan{});
  CHECK(page.screen.fields.text(flare_field(2)) == "Lie down.");
}

TEST_CASE("a flare begins this_day by one press, once, and ends by one") {
  Page page;
  const Flare begun = of_that_kind<SaveFlare>(page(test::press(page.shown(), "begin-flare")).front()).flare;
  CHECK(begun == Flare{this_day, std::nullopt});
  page.world.about->flares = {begun};
  CHECK(area(page.shown(), "begin-flare") == nullptr);
  CHECK(says(page.shown(), "half of the usual"));
  CHECK(page(BeginFlare{}).empty());
  page.world.now = test::later(now, 3 * test::day);
  CHECK(of_that_kind<SaveFlare>(page(test::press(page.shown(), "end-flare")).front()).flare ==
        Flare{this_day, this_day + 3});
}

TEST_CASE("the plan is saved to be printed on either paper, and what became of it is told") {
  Page page;
  page.world.about->flare_plan.first_day = "Lie down.";
  CHECK(of_that_kind<MakeFlareSheet>(page(test::press(page.shown(), "print-plan")).front()).paper == "a4");
  const auto letter =
      of_that_kind<MakeFlareSheet>(page(test::press(page.shown(), "print-plan-letter")).front());
  CHECK(letter.paper == "letter");
  CHECK(letter.plan == page.world.about->flare_plan);
  page(FlareSheetMade{"/home/anna/flare-plan.pdf"});
  CHECK(says(page.shown(), "flare-plan.pdf"));
  page(FlareSheetFailed{{Severity::error, {}, "", "The disk is full."}});
  CHECK(says(page.shown(), "The disk is full."));
}

TEST_CASE("who leaves the questions before a session for the plan comes back to Home") {
  test::ProgramRun run;
  run.program.world = Page{}.world;
  run.program.screen = ScreenName::check_in;
  run(GoTo{ScreenName::flare_plan});
  CHECK(run.program.screen == ScreenName::flare_plan);
  run(GoBack{});
  CHECK(run.program.screen == ScreenName::home);
}
