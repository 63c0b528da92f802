#include "export/chapters.hpp"

#include "support/catch.hpp"
#include "support/timelines.hpp"

using namespace limber;
using namespace limber::test;

namespace {

std::vector<std::string> titles(const std::vector<Chapter>& chapters) {
  std::vector<std::string> found;
  for (const Chapter& chapter : chapters) found.push_back(chapter.title);
  return found;
}

}  // namespace

TEST_CASE("a chapter an exercise, and what is said between belongs to the one that follows") {
  const Timeline timeline =
      timeline_of({say("Have a mat.", 2s), step_of(exercise("knee", HoldDose{20s, 2, 5s})), rest(10s),
                   breathe(30s), step_of(exercise("tilt", HoldDose{10s, 1, 0s}, Sides::each))});
  const auto chapters = chapters_of(timeline);
  CHECK(titles(chapters) ==
        std::vector<std::string>{"Name of knee", "Breathing", "Name of tilt", "To finish"});
  CHECK(chapters.front().start == 0ms);
  CHECK(chapters.back().end == timeline.total());
  for (std::size_t i = 1; i < chapters.size(); ++i) CHECK(chapters[i].start == chapters[i - 1].end);
}

TEST_CASE("the same exercise twice in a row is one chapter") {
  const Timeline timeline = timeline_of({repeat(3, {step_of(exercise("knee", HoldDose{20s, 1, 0s}))})});
  CHECK(titles(chapters_of(timeline)) == std::vector<std::string>{"Name of knee", "To finish"});
}

TEST_CASE("a session of words alone is one chapter by its title") {
  CHECK(titles(chapters_of(timeline_of({say("Rest.", 2s)}))) == std::vector<std::string>{"Evening"});
  CHECK(chapters_of(Timeline{}).empty());
}

TEST_CASE("chapters of a part begin at its beginning and leave out what lies outside") {
  const std::vector<Chapter> all{{0s, 10s, "a"}, {10s, 20s, "b"}, {20s, 30s, "c"}};
  CHECK(part_of(all, 12s, 20s) == std::vector<Chapter>{{0s, 8s, "b"}});
  CHECK(part_of(all, 5s, 25s) == std::vector<Chapter>{{0s, 5s, "a"}, {5s, 15s, "b"}, {15s, 20s, "c"}});
}
