// The programmes that come along.
#include <set>

#include "programme/format.hpp"
#include "routine/files.hpp"
#include "support/catch.hpp"

using namespace limber;
using namespace limber::test;

namespace {

std::vector<Programme> shipped() {
  std::vector<Programme> programmes;
  for (const auto& file : json_files(routines_dir() / "programmes")) {
    CAPTURE(file.string());
    auto programme = parse_programme(contents(file), file.string());
    REQUIRE(programme);
    CHECK(programme->id == file.stem().string());
    programmes.push_back(*std::move(programme));
  }
  return programmes;
}

std::vector<std::string> shelf_ids() {
  std::vector<std::string> ids;
  for (const auto& file : json_files(routines_dir())) ids.push_back(file.stem().string());
  return ids;
}

}  // namespace

TEST_CASE(
    "four programmes come along, for as long as they say, and `limber check` has nothing to say of them") {
  std::set<std::string> lengths;
  for (const Programme& programme : shipped()) {
    CAPTURE(programme.id);
    CHECK(unresolved(programme, shelf_ids()).empty());
    for (const Problem& problem : remarks(programme)) FAIL_CHECK(to_text(problem));
    lengths.insert(programme.id + " " + std::to_string(days_of(programme)));
  }
  CHECK(lengths == std::set<std::string>{"back-after-a-flare 9", "eight-weeks-lower-back 56",
                                         "four-weeks-desk 28", "six-weeks-on-a-chair 42"});
}

TEST_CASE("every phase of a shipped programme says what it is about, asks for a session and for a walk") {
  for (const Programme& programme : shipped()) {
    for (const ProgrammePhase& phase : programme.phases) {
      CAPTURE(programme.id, phase.title.in("en"));
      CHECK(phase.say.in("en").size() > 40);
      CHECK_FALSE(phase.routines.empty());
      CHECK(phase.walk);
    }
  }
}

TEST_CASE("the way back from a flare goes from half to three quarters to all of it") {
  for (const Programme& programme : shipped()) {
    if (programme.id != "back-after-a-flare") continue;
    std::vector<int> shares;
    for (const ProgrammePhase& phase : programme.phases) shares.push_back(phase.percent);
    CHECK(shares == std::vector<int>{100, 50, 75, 100});
    CHECK(programme.phases[1].routines == programme.phases[3].routines);
  }
}

TEST_CASE("each shipped programme has its page: what is done in which weeks, for how long, and what rises") {
  const std::string page = contents(routines_dir() / "README.md");
  for (const Programme& programme : shipped()) {
    CAPTURE(programme.id);
    const std::string heading = "### " + programme.title.in("en") + "\n";
    const std::size_t begin = page.find(heading);
    REQUIRE(begin != std::string::npos);
    const std::string part = page.substr(begin, page.find("\n#", begin + 4) - begin);
    CHECK(part.find("`" + programme.id + "`") != std::string::npos);
    for (const ProgrammePhase& phase : programme.phases) {
      CAPTURE(phase.title.in("en"));
      CHECK(part.find(phase.title.in("en")) != std::string::npos);
    }
    for (const std::string& id : routine_ids(programme)) {
      CAPTURE(id);
      CHECK(part.find("`" + id + "`") != std::string::npos);
    }
  }
}
