#include "export/flare_sheet.hpp"

#include <fstream>

#include "labels/goal_labels.hpp"
#include "support/catch.hpp"
#include "support/fits.hpp"
#include "support/measure.hpp"
#include "support/store.hpp"

using namespace limber;

namespace {

const support::EvenMeasure measure;

bool says(const Frame& page, const std::string& words) {
  for (const Item& item : page.items) {
    const auto* text = std::get_if<TextBox>(&item);
    if (text != nullptr && text->text == words) return true;
  }
  return false;
}

FlarePlan long_plan() {
  std::string words;
  while (words.size() < 390) words += "a long day ";
  FlarePlan plan;
  for (const auto line : flare_plan_lines) plan.*line = words;
  return plan;
}

}  // namespace

TEST_CASE("the sheet has the five lines with their words, and when to call for help") {
  FlarePlan plan;
  plan.first_day = "Lie with my legs up.";
  const Frame page = flare_sheet(plan, "a4", measure);
  for (std::size_t line = 0; line < flare_plan_lines.size(); ++line)
    CHECK(says(page, flare_line_words(line).title));
  CHECK(says(page, "Lie with my legs up."));
  CHECK(page.size.width < page.size.height);
}

TEST_CASE("a line that says nothing is left to write on") {
  FlarePlan plan;
  const auto shapes = [&] { return flare_sheet(plan, "a4", measure).items.size(); };
  const std::size_t empty = shapes();
  plan.first_day = "Lie down.";
  CHECK(shapes() < empty);
}

TEST_CASE("the longest words fit the sheet on either paper") {
  for (const char* paper : {"a4", "letter"}) {
    CAPTURE(paper);
    const Frame page = flare_sheet(long_plan(), paper, measure);
    for (const Item& item : page.items) {
      const auto* text = std::get_if<TextBox>(&item);
      if (text == nullptr) continue;
      CAPTURE(text->text);
      CHECK(support::fits_its_box(*text, measure));
      CHECK(support::within(text->box, {0, 0, page.size.width, page.size.height}));
    }
  }
}

TEST_CASE("the sheet is written as a PDF, and says so where it cannot be") {
  const test::TemporaryFolder folder;
  const std::string file = (folder / "plan.pdf").string();
  REQUIRE(write_flare_sheet(long_plan(), "letter", file));
  CHECK(test::contents(file).starts_with("%PDF"));
  CHECK_FALSE(write_flare_sheet(long_plan(), "a4", (folder / "none/plan.pdf").string()));
}
