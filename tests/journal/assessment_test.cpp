#include "journal/assessment.hpp"

#include "support/catch.hpp"
#include "support/journal.hpp"

using namespace limber;
using namespace limber::test;

namespace {

Assessment answered(Instrument instrument, std::vector<std::optional<int>> scores) {
  Assessment made;
  made.instrument = instrument;
  for (const auto& value : scores) made.items.push_back({"", value ? score(*value) : std::nullopt});
  return made;
}

}  // namespace

TEST_CASE("PEG is the mean of its three answers, and none where one is missing") {
  CHECK(score_of(answered(Instrument::peg, {0, 4, 8})) == 4.0);
  CHECK_FALSE(score_of(answered(Instrument::peg, {0, 4, std::nullopt})));
}

TEST_CASE("the activity scale is the mean of what was answered") {
  CHECK(score_of(answered(Instrument::psfs, {0, std::nullopt, 5})) == 2.5);
  CHECK_FALSE(score_of(answered(Instrument::psfs, {std::nullopt})));
}

TEST_CASE("less is better for PEG, more is better for activities") {
  CHECK_FALSE(higher_is_better(Instrument::peg));
  CHECK(higher_is_better(Instrument::psfs));
}

TEST_CASE("a third of the first PEG score, or two points of activity, is a change that matters") {
  CHECK(change_matters(Instrument::peg, 6, 4.2));
  CHECK_FALSE(change_matters(Instrument::peg, 6, 4.3));
  CHECK_FALSE(change_matters(Instrument::peg, 0, 0));
  CHECK(change_matters(Instrument::psfs, 3, 5));
  CHECK_FALSE(change_matters(Instrument::psfs, 3, 4.9));
}

TEST_CASE("a questionnaire is due again on the seventh day, also if it was skipped") {
  Assessment skipped = answered(Instrument::peg, {std::nullopt, std::nullopt, std::nullopt});
  skipped.at = monday_evening;
  const std::vector<AskedAgain> asked{{Instrument::peg}};
  CHECK(due_assessment(asked, {}, monday_evening) == Instrument::peg);
  CHECK_FALSE(due_assessment(asked, {skipped}, later(monday_evening, 6 * day)));
  CHECK(due_assessment(asked, {skipped}, later(monday_evening, 7 * day)) == Instrument::peg);
  CHECK_FALSE(due_assessment({}, {}, monday_evening));
}

TEST_CASE("one questionnaire is asked at a time, the other on another day") {
  Assessment peg = answered(Instrument::peg, {1, 2, 3});
  peg.at = monday_evening;
  CHECK(due_assessment({{Instrument::peg}, {Instrument::psfs}}, {peg}, monday_evening) == Instrument::psfs);
}

TEST_CASE("what a person wants to do again is asked about every two weeks") {
  Assessment rated = answered(Instrument::psfs, {3});
  rated.at = monday_evening;
  const std::vector<AskedAgain> asked{{Instrument::psfs, 14}};
  CHECK_FALSE(due_assessment(asked, {rated}, later(monday_evening, 13 * day)));
  CHECK(due_assessment(asked, {rated}, later(monday_evening, 14 * day)) == Instrument::psfs);
}
