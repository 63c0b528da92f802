#include "export/report.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "base/message.hpp"
#include "base/text.hpp"
#include "labels/goal_labels.hpp"
#include "labels/report_labels.hpp"
#include "support/catch.hpp"
#include "support/fits.hpp"
#include "support/measure.hpp"
#include "support/six_weeks.hpp"
#include "support/skip.hpp"
#include "support/store.hpp"

using namespace limber;

namespace {

const support::EvenMeasure measure;

ReportRequest wish(std::int64_t first = test::six_weeks_first) {
  ReportRequest made;
  made.summary = summary_of(test::six_weeks(), test::six_weeks_routines(), first, test::six_weeks_last,
                            test::six_weeks_last);
  made.assessments = test::six_weeks_assessments();
  made.names = {{"single-knee-to-chest", "Single knee to chest"}};
  made.questions = {"May I go swimming again?"};
  made.written = test::six_weeks_last;
  return made;
}

// The page's words in the order in which they are painted.
std::vector<std::string> words_of(const Frame& frame) {
  std::vector<std::string> words;
  for (const Item& item : frame.items) {
    if (const auto* text = std::get_if<TextBox>(&item)) words.push_back(text->text);
  }
  return words;
}

bool says(const Frame& frame, const std::string& part) {
  const auto words = words_of(frame);
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& one) { return one.find(part) != std::string::npos; });
}

bool is_there(const std::string& program) {
  return std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) == 0;
}

std::string output_of(const std::string& command) {
  std::string out;
  FILE* pipe = ::popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) out += static_cast<char>(c);
  ::pclose(pipe);
  return out;
}

bool has(const std::vector<std::string>& lines, const std::string& line) {
  return std::find(lines.begin(), lines.end(), line) != lines.end();
}

}  // namespace

TEST_CASE("the report names the change, what was done, the worst day and the best") {
  const Frame page = report(wish(), measure);
  CHECK(says(page, "6 → 3.3"));
  CHECK(says(page, "a meaningful change"));
  CHECK(says(page, "36 of 42"));
  CHECK(says(page, "Wednesday, 4 November: pain 9 the next morning"));
  CHECK(says(page, "Friday, 20 November: pain 2 the next morning"));
}

TEST_CASE("the report tells what hurt and where, bad mornings, notes, questions and corrections") {
  const Frame page = report(wish(), measure);
  CHECK(says(page, "Single knee to chest, right: left out"));
  CHECK(says(page, "right side of the lower back: "));
  CHECK(says(page, "30 Oct, Evening lower back: pain 5 before, 8 the next morning"));
  CHECK(says(page, "May I go swimming again?"));
  CHECK(says(page, "Slept through for the first time in weeks."));
  CHECK(says(page, "Pain after: 3 → 2, corrected 12 November"));
}

TEST_CASE("a sign that is new or worse is the first line of the report, with its level and its day") {
  ReportRequest warned = wish();
  warned.signs = {{"saddle-numbness", test::six_weeks_last - 3, 1, SignAnswer::changed}};
  const Frame page = report(warned, measure);
  const auto first = std::find_if(page.items.begin(), page.items.end(),
                                  [](const Item& item) { return std::holds_alternative<TextBox>(item); });
  REQUIRE(first != page.items.end());
  const std::string words = std::get<TextBox>(*first).text;
  CHECK(words.starts_with("Emergency. 19 November, emergency: “New numbness"));
  CHECK(words.ends_with("is new or worse."));
  CHECK(report_contents(warned).front().starts_with("19 November, emergency:"));
}

TEST_CASE("what is long known stands in the report as a quiet line, and nothing warns of it") {
  ReportRequest known = wish();
  known.signs = {{"bladder", test::six_weeks_last - 40, 0, SignAnswer::known}};
  const Frame page = report(known, measure);
  CHECK_FALSE(says(page, "Warning sign."));
  CHECK(says(page, "Long-standing, looked at by a doctor, noted 13 October: “New trouble"));
  CHECK(has(report_contents(known), "1 long-standing warning sign that a doctor has looked at."));
}

TEST_CASE("the report has a name only where one is given") {
  ReportRequest named = wish();
  CHECK_FALSE(says(report(named, measure), "Anna"));
  CHECK(has(report_contents(named), "No name."));
  named.name = "Anna";
  CHECK(says(report(named, measure), "Between two appointments: Anna"));
  CHECK(has(report_contents(named), "Your name: Anna."));
}

TEST_CASE("the report says beforehand all it contains") {
  const std::vector<std::string> lines = report_contents(wish());
  CHECK(has(lines, "Days: 12 October to 22 November 2026."));
  CHECK(has(lines, "3 notes in your own words."));
  CHECK(has(lines, "1 question for your therapist."));
  CHECK(has(lines, "1 answer that was corrected later, with what it said before."));
}

TEST_CASE("every word of the report fits its place on either paper, however long the words and the lists") {
  for (const char* paper : {"a4", "letter"}) {
    for (const bool longer : {false, true}) {
      std::optional<ScopedMessageFilter> filter;
      if (longer) filter.emplace(pseudo_localised);
      ReportRequest full = wish();
      full.paper = paper;
      for (const RedFlag& flag : red_flags())
        full.signs.push_back({flag.id, test::six_weeks_last, flag.once ? 0 : 1, SignAnswer::known});
      full.name = "Anna Maria von und zu Langen-Namen";
      for (int i = 0; i < 40; ++i) {
        full.questions.push_back("A question that goes on over more than one line, as questions do, number " +
                                 std::to_string(i));
        full.summary.flare_ups.push_back(full.summary.flare_ups.front());
      }
      for (const std::string& misfit : support::misfits(report(full, measure), measure, 0))
        FAIL_CHECK(paper << (longer ? ", longer: " : ": ") << misfit);
    }
  }
}

TEST_CASE("a report of a few days, of no day with a session and of ten years still makes a page") {
  for (const std::int64_t first :
       {test::six_weeks_last - 1, test::six_weeks_last, test::six_weeks_last - 3650}) {
    const Frame page = report(wish(first), measure);
    CHECK(says(page, "Worst day"));
    CHECK(support::misfits(page, measure, 0) == std::vector<std::string>{});
  }
  ReportRequest nothing;
  CHECK(says(report(nothing, measure), "No place was marked."));
}

TEST_CASE("the report of six weeks reads as it was approved, LIMBER_APPROVE=1 approves it anew") {
  const std::string file = LIMBER_SOURCE_DIR "/tests/golden/report/six-weeks.txt";
  std::string now;
  for (const std::string& words : words_of(report(wish(), measure))) now += words + "\n";
  if (std::getenv("LIMBER_APPROVE") != nullptr) std::ofstream(file) << now;
  std::stringstream approved;
  approved << std::ifstream(file).rdbuf();
  INFO("read it; if it is right, run export_tests once with LIMBER_APPROVE=1 and commit " << file);
  CHECK(now == approved.str());
}

TEST_CASE("the report as PDF is one page whose words can be searched") {
  SKIP_WITHOUT(is_there("pdftotext") && is_there("pdfinfo"), "poppler-utils");
  const test::TemporaryFolder folder;
  const std::string file = (folder / "report.pdf").string();
  REQUIRE(write_report(wish(), file));
  const std::string words = output_of("pdftotext -layout '" + file + "' -");
  for (const char* part :
       {"Between two appointments", "36 of 42", "6 → 3.3", "Worst day", "Questions to ask"}) {
    INFO(part);
    CHECK(words.find(part) != std::string::npos);
  }
  CHECK(output_of("pdfinfo '" + file + "'").find("Pages:           1\n") != std::string::npos);
}

TEST_CASE("the report's page says what is to be respected, and what was done against advice") {
  ReportRequest made = wish();
  made.screening = living_with({"osteoporosis"});
  made.screening.pressure = Pressure::light;
  made.summary.allowed = {{{"single-knee-to-chest", "osteoporosis", "person"}, 2, test::six_weeks_last}};
  const Frame page = report(made, measure);
  CHECK(says(page, "Osteoporosis (thin bones)"));
  CHECK(says(page, "Pressure they like: light"));
  CHECK(says(page,
             "Single knee to chest, in spite of osteoporosis (thin bones): allowed by the person, 2 times"));
}

TEST_CASE("what the person wants to do again stands first, and is not told a second time below") {
  ReportRequest made = wish();
  made.goals = {test::six_weeks_end, {{"Walk to the market", test::six_weeks_end}, {"Sit", {}}}};
  made.assessments = {
      {1, "", test::six_weeks_end, Instrument::psfs, {{"Walk to the market", test::score(6)}}},
      {2,
       "",
       test::later(test::six_weeks_end, -28 * test::day),
       Instrument::psfs,
       {{"Walk to the market", test::score(3)}}}};
  const auto words = words_of(report(made, measure));
  const auto at = [&](const std::string& part) {
    return std::find_if(words.begin(), words.end(),
                        [&](const std::string& one) { return one.find(part) != std::string::npos; }) -
           words.begin();
  };
  CHECK(at("Walk to the market: 3 on 25 Oct → 6 on 22 Nov") < at("6 → 3.3"));
  CHECK(at("Sit: not rated yet") < at("6 → 3.3"));
  CHECK(std::count_if(words.begin(), words.end(), [](const std::string& one) {
          return one.find("Activities") != std::string::npos;
        }) == 0);
}

TEST_CASE("however full the page, measures and questionnaires are said and other lists give way") {
  ReportRequest full = wish();
  for (int i = 0; i < 12; ++i) {
    full.summary.flare_ups.push_back(
        {FlareUp::Kind::stopped, full.summary.first + i, "Evening lower back", 3, 7});
    full.goals.list.resize(std::min<std::size_t>(full.goals.list.size() + 1, most_goals));
  }
  for (Goal& goal : full.goals.list) goal = {"Carrying the shopping up two flights of stairs", {}};
  full.screening.conditions = {{"osteoporosis", {}}, {"pregnancy", {}}};
  full.measured = {{1, "", test::six_weeks_end, Movement::sit_to_stand, 12},
                   {2, "", test::six_weeks_end, Movement::fingertips_to_floor, 9}};
  full.walked = 95min;
  for (const char* paper : {"a4", "letter"}) {
    full.paper = paper;
    const Frame page = report(full, measure);
    for (const std::string& line : measured_lines(full.measured)) CHECK(says(page, line));
    CHECK(says(page, "PEG"));
    CHECK(says(page, "Walked: 95 minutes."));
  }
  CHECK(has(report_contents(full), "Walked: 95 minutes."));
}

TEST_CASE("a report names what was measured, and the days of a flare by the person's own word") {
  ReportRequest made = wish(test::six_weeks_last - 6);  // a quiet week, so that there is room for all of it
  made.measured = {{2, "", test::six_weeks_end, Movement::sit_to_stand, 12},
                   {1, "", test::later(test::six_weeks_end, -28 * test::day), Movement::sit_to_stand, 9}};
  made.flares = {{test::six_weeks_last - 2, {}}, {test::six_weeks_last - 20, test::six_weeks_last - 14}};
  const Frame page = report(made, measure);
  // A line may end anywhere between two words.
  std::string all = join(words_of(page), " ");
  std::replace(all.begin(), all.end(), '\n', ' ');
  CAPTURE(all);
  CHECK(all.find("9 times on 25 Oct") != std::string::npos);
  CHECK(says(page, "A flare by their own word, 2 Nov to 8 Nov"));
  CHECK(says(page, "A flare by their own word, since 20 Nov"));
}
