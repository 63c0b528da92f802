// What sessions say about exercises that went further down a leg or an arm.
#include "journal/conditions.hpp"
#include "support/catch.hpp"
#include "support/journal_db.hpp"

using namespace limber;
using namespace limber::test;

namespace {

struct Journal {
  TemporaryFolder folder;
  JournalDb db = opened(folder / "journal.db");

  std::int64_t add(int days, std::vector<PerformedStep> steps, std::vector<Allowance> allowances = {}) {
    SessionRecord record;
    record.routine = "evening";
    record.state = SessionState::completed;
    record.started = later(monday_evening, days * 24 * 3600);
    record.ended = later(record.started, 600);
    record.steps = std::move(steps);
    record.allowances = std::move(allowances);
    return *db.add(record);
  }
  std::vector<std::string> left() { return db.person()->went_further; }
};

PerformedStep step(std::string exercise, SkipReason reason) {
  return {std::move(exercise), BodySide::none, 1, 20s, 5s, reason};
}

}  // namespace

TEST_CASE("an exercise left because it went further down is remembered, whatever came later") {
  Journal journal;
  journal.add(0, {step("knee", SkipReason::spreading), step("arm", SkipReason::pain)});
  journal.add(1, {step("arm", SkipReason::none)});
  journal.add(2, {step("knee", SkipReason::eased)});
  CHECK(journal.left() == std::vector<std::string>{"knee"});
  CHECK(journal.db.session(1)->steps.at(0).skipped == SkipReason::spreading);
  CHECK(journal.db.session(3)->steps.at(0).skipped == SkipReason::eased);
}

TEST_CASE("it is no longer left out once the person tried it again, until it is left again") {
  Journal journal;
  const Allowance again{"knee", went_further_down, "person"};
  journal.add(0, {step("knee", SkipReason::spreading)});
  journal.add(1, {step("arm", SkipReason::none)}, {{"knee", "osteoporosis", "person"}});
  CHECK(journal.left() == std::vector<std::string>{"knee"});
  journal.add(2, {step("knee", SkipReason::none)}, {again});
  CHECK(journal.left().empty());
  journal.add(3, {step("knee", SkipReason::spreading)}, {again});
  CHECK(journal.left() == std::vector<std::string>{"knee"});
}

TEST_CASE("who deletes the session it is known from is asked anew by the exercise") {
  Journal journal;
  const auto id = journal.add(0, {step("knee", SkipReason::spreading)});
  REQUIRE(journal.db.delete_session(id));
  CHECK(journal.left().empty());
}
