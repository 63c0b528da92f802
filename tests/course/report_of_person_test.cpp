#include "course/report_of_person.hpp"

#include "support/catch.hpp"
#include "support/journal.hpp"

using namespace limber;
using namespace limber::test;

namespace {

const std::int64_t first = local_day(monday_evening);

ReportRequest told(const AboutPerson& about, const std::vector<SessionRecord>& sessions) {
  ReportRequest request;
  request.summary.first = first;
  request.summary.last = first + 27;
  tell_of(request, about, sessions, Library());
  return request;
}

}  // namespace

TEST_CASE("a report says of its days what the person rated, and every goal and measure so far") {
  AboutPerson about;
  about.goals = {monday_evening, {{"Stairs", monday_evening}}};
  Assessment rated{1, "", later(monday_evening, day), Instrument::psfs, {{"Stairs", score(4)}}};
  about.assessments = {rated, rated};
  about.assessments[1].at = later(monday_evening, -40 * day);
  about.measured = {{1, "", later(monday_evening, 40 * day), Movement::sit_to_stand, 12},
                    {2, "", later(monday_evening, -40 * day), Movement::sit_to_stand, 9}};
  const ReportRequest request = told(about, {});
  CHECK(request.goals == about.goals);
  CHECK(request.assessments == std::vector<Assessment>{rated});
  CHECK(request.measured == std::vector<Measured>{about.measured[1]});
}

TEST_CASE("a report names the flares of its days, with the day the mornings had settled them") {
  AboutPerson about;
  about.flares = {{first + 20, {}}, {first + 10, {}}, {first + 5, first + 5}, {first - 9, first - 4}};
  std::vector<SessionRecord> sessions;
  for (int i = 0; i < 5; ++i) sessions.push_back(rated_session(later(monday_evening, i * day), 4, 4, 4));
  sessions.push_back(rated_session(later(monday_evening, 10 * day), 7, 6, 5));
  sessions.push_back(rated_session(later(monday_evening, 11 * day), 5, 5, 4));
  CHECK(told(about, sessions).flares == std::vector<Flare>{{first + 20, {}}, {first + 10, first + 12}});
}

TEST_CASE("a flare that nobody said had settled is over when another one begins") {
  AboutPerson about;
  about.flares = {{first + 20, {}}, {first + 10, {}}};
  CHECK(told(about, {}).flares == std::vector<Flare>{{first + 20, {}}, {first + 10, first + 20}});
}

TEST_CASE("a report says how long was walked in its days") {
  SessionRecord walk = session_at(monday_evening);
  walk.steps = {{"walking", BodySide::none, 1, 6min, 5min, SkipReason::none}};
  SessionRecord before = walk;
  before.started = later(monday_evening, -day);
  CHECK(told({}, {walk, walk, before, session_at(monday_evening)}).walked == 10min);
}
