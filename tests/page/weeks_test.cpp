#include "page/weeks.hpp"

#include <set>

#include "support/catch.hpp"
#include "support/page.hpp"
#include "support/programmes.hpp"

using namespace limber;
using namespace limber::test;

namespace {

using Json = nlohmann::json;

Json data_of(const PageOfWeeks& weeks) {
  const std::string page = text_of(weeks);
  const std::string from = R"(<script type="application/json" id="data">)";
  const std::size_t begin = page.find(from) + from.size();
  return Json::parse(page.substr(begin, page.find("</script>", begin) - begin));
}

std::shared_ptr<const Programme> of_phases(std::vector<ProgrammePhase> phases) {
  Programme made;
  made.id = "made";
  made.title = made.summary = plain_text("Made");
  made.phases = std::move(phases);
  return std::make_shared<const Programme>(made);
}

ProgrammePhase asking(const std::string& routine, int percent) {
  ProgrammePhase phase = lasting(2);
  phase.title = plain_text("Two weeks");
  phase.routines = {{routine, {}}};
  phase.percent = percent;
  return phase;
}

std::vector<std::string> titles_in(const Json& phase) {
  std::vector<std::string> titles;
  for (const Json& one : phase.at("plan")) titles.push_back(one.at("title"));
  return titles;
}

long length_of(const Json& session) {
  long ms = 0;
  for (int node = session.at("start"); node >= 0;
       node = session.at("nodes").at(static_cast<std::size_t>(node)).at("next"))
    ms += session.at("nodes").at(static_cast<std::size_t>(node)).at("ms").get<long>();
  return ms;
}

}  // namespace

TEST_CASE("a programme's page has its weeks, and every session they ask for once") {
  const Json data = data_of(silent_weeks("eight-weeks-lower-back"));
  const Json& phases = data.at("programme").at("phases");
  REQUIRE(phases.size() == 4);
  CHECK(phases[0].at("time") == "Weeks 1 to 2");
  CHECK(phases[3].at("time") == "Weeks 7 to 8");
  CHECK(titles_in(phases[2]) == std::vector<std::string>{"A little stronger, lying", "Evening lower back",
                                                         "A little stronger, standing and on a chair",
                                                         "A walk: 9 minutes", "A walk: 10 minutes"});
  std::set<int> played;
  for (const Json& phase : phases) {
    for (const Json& one : phase.at("plan")) {
      const int session = one.at("session");
      REQUIRE(static_cast<std::size_t>(session) < data.at("sessions").size());
      CHECK_FALSE(one.at("when").get<std::string>().empty());
      played.insert(session);
    }
  }
  CHECK(played.size() == data.at("sessions").size());
  CHECK(phases[1].at("plan").at(0).at("session") == phases[2].at("plan").at(1).at("session"));
}

TEST_CASE("what sounds in several sessions of a programme, and how they are seen, stands in its page once") {
  const auto alone = text_of(silent_page("evening-lower-back")).size();
  const auto once = text_of(silent_weeks(of_phases({asking("evening-lower-back", 100)}))).size();
  const auto twice =
      text_of(silent_weeks(of_phases({asking("evening-lower-back", 100), asking("evening-lower-back", 100)})))
          .size();
  CHECK(once < alone + 2000);
  CHECK(twice < once + 1000);
  const Json data = data_of(silent_weeks("six-weeks-on-a-chair"));
  std::set<std::string> outlines;
  for (const Json& one : data.at("tables").at("outlines")) outlines.insert(one.get<std::string>());
  CHECK(outlines.size() == data.at("tables").at("outlines").size());
}

TEST_CASE("a phase that asks for a part of the dose has sessions of that dose") {
  const Json data =
      data_of(silent_weeks(of_phases({asking("evening-lower-back", 50), asking("evening-lower-back", 100)})));
  const Json& phases = data.at("programme").at("phases");
  CHECK(phases[0].at("share") == "Half of the usual dose.");
  CHECK(phases[1].at("share") == "");
  REQUIRE(data.at("sessions").size() == 2);
  CHECK(length_of(data.at("sessions")[0]) < length_of(data.at("sessions")[1]));
  CHECK(data.at("sessions")[0].at("id") == "evening-lower-back");
}

TEST_CASE("a walk of a programme is as long as its week asks for, and grows no further than its phase says") {
  ProgrammePhase phase = lasting(6);
  phase.walk = ProgrammeWalk{10, 12, {}, {}};
  const Json data = data_of(silent_weeks(of_phases({phase})));
  CHECK(titles_in(data.at("programme").at("phases")[0]) ==
        std::vector<std::string>{"A walk: 10 minutes", "A walk: 11 minutes", "A walk: 12 minutes"});
  REQUIRE(data.at("sessions").size() == 3);
  CHECK(length_of(data.at("sessions")[2]) - length_of(data.at("sessions")[0]) == 2 * 60'000);
}

TEST_CASE("a page of weeks says what the therapist wrote for a bad day") {
  Programme made = *of_phases({asking("first-day", 100)});
  CHECK(data_of(silent_weeks(std::make_shared<const Programme>(made)))
            .at("programme")
            .at("flare_plan")
            .empty());
  made.flare_plan.first_day = plain_text("Walk a little.");
  const Json lines =
      data_of(silent_weeks(std::make_shared<const Programme>(made))).at("programme").at("flare_plan");
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].at(1) == "Walk a little.");
}

TEST_CASE("a page of weeks whose routine is not there is not written, and one that is given up neither") {
  const TemporaryFolder folder;
  const auto missing = write_page(silent_weeks(of_phases({asking("nowhere", 100)})), folder / "x.html");
  REQUIRE_FALSE(missing);
  CHECK(missing.problems().front().rule == "no-such-routine");
  const auto weeks = silent_weeks(of_phases({asking("first-day", 100), asking("walk", 100)}));
  const auto stopped = write_page(weeks, folder / "x.html", [](double share) { return share < 0.5; });
  REQUIRE_FALSE(stopped);
  CHECK(stopped.problems().front().rule == "cancelled");
  CHECK(entries_in(folder.path()) == 0);
}

TEST_CASE("the page of a routine has one session and no weeks") {
  const std::string page = text_of(silent_page("first-day"));
  CHECK(page.find(R"("programme":null)") != std::string::npos);
}
