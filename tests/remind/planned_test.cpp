// What the waiting process is told, as lines of text.
#include "remind/planned.hpp"

#include "support/catch.hpp"

using namespace limber;

TEST_CASE("what is told of the next reminder is read as it was written") {
  Planned planned;
  planned.on = true;
  planned.at = 1'796'115'600;
  planned.hour = "20788 600 basic-back";
  planned.plan = "basic-back";
  planned.routine = "evening";
  planned.title = "Time for yourself";
  planned.text = "Planned for 10:00.";
  planned.start = "Start";
  planned.later = "In half an hour";
  planned.not_today = "Not today";
  planned.watch = {"/home/a b/journal", "/etc/localtime"};
  CHECK(planned_from(planned_text(planned)) == planned);
}

TEST_CASE("with reminders off, or nothing to come, the rest is still told") {
  Planned planned;
  planned.watch = {"/x"};
  CHECK_FALSE(planned_from(planned_text(planned)).on);
  CHECK(planned_from(planned_text(planned)).at == std::nullopt);
  CHECK(planned_from(planned_text(planned)).watch == planned.watch);
}

TEST_CASE("a title of several lines cannot say anything else") {
  Planned planned;
  planned.title = "Neck\nat 5\non";
  const Planned read = planned_from(planned_text(planned));
  CHECK(read.title == "Neck at 5 on");
  CHECK(read.at == std::nullopt);
  CHECK_FALSE(read.on);
}

TEST_CASE("what is not understood is passed over") {
  const Planned read = planned_from("on\nat soon\nat 12x\nnew-word and more\n\nwatch\ntitle Here");
  CHECK(read.on);
  CHECK(read.at == std::nullopt);
  CHECK(read.watch.empty());
  CHECK(read.title == "Here");
}
