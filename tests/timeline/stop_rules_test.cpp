#include "timeline/stop_rules.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "routine/files.hpp"
#include "routine/vocabulary.hpp"
#include "support/catch.hpp"

using namespace limber;
using namespace limber::test;

namespace {

Exercise with_tags(std::vector<std::string> tags, const std::string& stop = "") {
  Exercise made;
  made.tags = std::move(tags);
  if (!stop.empty()) made.stop = plain_text(stop);
  return made;
}

}  // namespace

TEST_CASE("an exercise that may harm and does not say when to stop gets one remark, at what may harm") {
  for (const StopRule& rule : stop_rules()) {
    CAPTURE(rule.tag);
    const Problems found = stop_remarks(with_tags({"pos.chair", rule.tag, "mv.cx_flex"}));
    REQUIRE(found.size() == 1);
    CHECK(found[0].rule == "stop-missing");
    CHECK(found[0].severity == Severity::warning);
    CHECK(found[0].place.pointer == "/tags/1");
    CHECK(stop_remarks(with_tags({rule.tag}, "Stop if it is " + rule.signs.front() + ".")).empty());
  }
  CHECK(stop_remarks(with_tags({"pos.supine", "pr.light", "ph.floor"})).empty());
}

TEST_CASE("words on when to stop that do not name what a tag is watched for get a remark, sign by sign") {
  for (const StopRule& rule : stop_rules()) {
    CAPTURE(rule.tag);
    const Problems found = stop_remarks(with_tags({"pos.chair", rule.tag}, "Stop if you do not like it."));
    REQUIRE(found.size() == 1);
    CHECK(found[0].rule == "stop-vague");
    CHECK(found[0].severity == Severity::warning);
    CHECK(found[0].place.pointer == "/stop");
    CHECK(found[0].message.find("\"" + rule.signs.front() + "\"") != std::string::npos);
    for (const std::string& sign : rule.signs)
      CHECK(stop_remarks(with_tags({rule.tag}, "Stop if it is " + sign + ".")).empty());
  }
  CHECK(stop_remarks(with_tags({"mv.cx_rot", "ld.kneel"}, "Stop if you do not like it.")).size() == 2);
  CHECK(stop_remarks(with_tags({"mv.cx_rot"}, "Hör auf, wenn dir schwindlig wird.")).empty());
}

TEST_CASE("more words on when to stop than anybody remembers get a remark, in whichever language") {
  std::string words = "Stop";
  for (std::size_t i = 1; i < most_stop_words; ++i) words += " now";
  CHECK(stop_remarks(with_tags({}, words)).empty());
  Exercise wordy = with_tags({"mv.cx_flex"});
  wordy.stop.by_language = {{"en", "Stop if you feel dizzy."}, {"de", words + " now"}};
  const Problems found = stop_remarks(wordy);
  REQUIRE(found.size() == 1);
  CHECK(found[0].rule == "stop-long");
  CHECK(found[0].place.pointer == "/stop");
}

TEST_CASE("what asks for a word on when to stop is a tag there is, and the evidence says why") {
  const std::string evidence = contents(source_dir() / "docs" / "evidence.md");
  const std::size_t begin = evidence.find("### E47");
  REQUIRE(begin != std::string::npos);
  const std::string section = evidence.substr(begin, evidence.find("\n#", begin) - begin);
  for (const StopRule& rule : stop_rules()) {
    CAPTURE(rule.tag);
    CHECK(std::count(tag_names().begin(), tag_names().end(), rule.tag) == 1);
    CHECK(section.find("`" + std::string(rule.tag) + "`") != std::string::npos);
  }
}

TEST_CASE("every shipped exercise that may harm says when to stop, and names every sign its tags ask for") {
  for (const auto& path : json_files(routines_dir() / "exercises")) {
    const auto exercise = parse_exercise(contents(path), path.string());
    REQUIRE(exercise);
    CAPTURE(exercise->id);
    CHECK(stop_remarks(*exercise).empty());
    const std::string words = lower_case(exercise->stop.in("en"));
    for (const StopRule& rule : stop_rules()) {
      if (std::count(exercise->tags.begin(), exercise->tags.end(), rule.tag) == 0) continue;
      CAPTURE(rule.tag, words);
      CHECK(std::any_of(rule.signs.begin(), rule.signs.end(),
                        [&](const std::string& sign) { return words.find(sign) != std::string::npos; }));
    }
  }
}
