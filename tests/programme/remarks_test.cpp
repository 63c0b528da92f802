#include "programme/format.hpp"

#include "support/catch.hpp"

using namespace limber;

namespace {

std::vector<std::string> remarks_on(const std::string& phases) {
  const auto parsed = parse_programme(
      R"({"format": 1, "kind": "programme", "id": "garden", "title": "Garden", "phases": [)" + phases + "]}",
      "file.json");
  for (const Problem& problem : parsed.problems()) UNSCOPED_INFO(to_text(problem));
  REQUIRE(parsed);
  std::vector<std::string> found;
  for (const Problem& problem : remarks(*parsed)) {
    CHECK(problem.severity == Severity::warning);
    CHECK(problem.place.line > 0);
    found.push_back(problem.rule + " " + problem.place.pointer);
  }
  return found;
}

using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("a programme that is as it should be has no remarks") {
  CHECK(remarks_on(R"({"title": "One", "weeks": 2, "routines": [
      {"routine": "a", "days": ["mon", "wed"], "times_per_day": 2, "at": ["09:00", "18:00"]},
      {"routine": "a", "days": ["tue"]}, {"routine": "b", "days": ["mon"], "at": ["12:00"]}],
      "walk": {"minutes": 5, "up_to": 6}}, {"title": "Two", "days": 3, "walk": {"minutes": 7, "up_to": 30}})") ==
        Found{});
}

TEST_CASE("a phase in which nothing is to be done is remarked on") {
  CHECK(remarks_on(R"({"title": "One", "weeks": 1})") == Found{"empty-phase /phases/0"});
}

TEST_CASE("days of the week that a phase of days may never meet are remarked on") {
  CHECK(remarks_on(R"({"title": "One", "days": 6, "routines": [{"routine": "a", "days": ["mon"]}],
                       "walk": {"minutes": 5, "days": ["tue"]}})") ==
        Found{"day-never /phases/0/routines/0/days", "day-never /phases/0/walk/days"});
  CHECK(remarks_on(R"({"title": "One", "days": 7, "routines": [{"routine": "a", "days": ["mon"]}]})") ==
        Found{});
}

TEST_CASE(
    "hours that do not go with how often, the same asked for twice, and a day too full are remarked on") {
  CHECK(remarks_on(R"({"title": "One", "weeks": 1, "routines": [
                       {"routine": "a", "times_per_day": 3, "at": ["09:00"]}]})") ==
        Found{"times-and-hours /phases/0/routines/0/at"});
  CHECK(remarks_on(R"({"title": "One", "weeks": 1, "routines": [
                       {"routine": "a", "days": ["mon"]}, {"routine": "a"}]})") ==
        Found{"routine-twice /phases/0/routines/1"});
  CHECK(remarks_on(R"({"title": "One", "weeks": 1, "routines": [
                       {"routine": "a", "times_per_day": 2}, {"routine": "b", "times_per_day": 2}]})") ==
        Found{"busy-day /phases/0/routines"});
}

TEST_CASE("a walk that grows too fast, or cannot grow, is remarked on") {
  const auto walks = [](const std::string& first, const std::string& second) {
    return remarks_on(R"({"title": "One", "weeks": 2, "walk": )" + first +
                      R"(}, {"title": "Two", "weeks": 2, "walk": )" + second + "}");
  };
  CHECK(walks(R"({"minutes": 31})", R"({"minutes": 31})") == Found{"walk-jump /phases/0/walk/minutes"});
  CHECK(walks(R"({"minutes": 5})", R"({"minutes": 7})") == Found{"walk-jump /phases/1/walk/minutes"});
  CHECK(walks(R"({"minutes": 5, "up_to": 20})", R"({"minutes": 5})") ==
        Found{"walk-fast /phases/0/walk/up_to"});
  CHECK(walks(R"({"minutes": 5, "up_to": 4})", R"({"minutes": 5})") ==
        Found{"walk-limit /phases/0/walk/up_to"});
  CHECK(walks(R"({"minutes": 5})", R"({"minutes": 5, "up_to": 60})") == Found{});
}
