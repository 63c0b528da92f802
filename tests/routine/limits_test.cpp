// What no JSON Schema can say: the syntax, the limits before work, and what holds between values. Each at its
// place.

#include "routine/files.hpp"
#include "support/catch.hpp"

using namespace limber;
using namespace limber::test;

namespace {

struct Expected {
  std::string file;
  int line;
  int column;
  std::string pointer;
  std::string rule;
  std::string message;
};

// One problem. How long the worst of these files take is measured in tests/bench/parse_bench.cpp.
Problem only_problem(const std::string& text, Problems (*problems)(const std::string&)) {
  const Problems found = problems(text);
  for (const Problem& problem : found) UNSCOPED_INFO(to_text(problem));
  REQUIRE(found.size() == 1);
  return found[0];
}

Problem only_problem(const std::string& text) {
  return only_problem(text, [](const std::string& t) { return parse_routine(t, "file.json").problems(); });
}

Problem only_exercise_problem(const std::string& text) {
  return only_problem(text, [](const std::string& t) { return parse_exercise(t, "file.json").problems(); });
}

void check(const Problem& problem, int line, int column, const std::string& pointer, const std::string& rule,
           const std::string& message) {
  CHECK(problem.severity == Severity::error);
  CHECK(problem.place == SourceLocation{"file.json", line, column, pointer});
  CHECK(problem.rule == rule);
  CHECK(problem.message == message);
}

std::string pointer_of(int depth) {
  std::string pointer;
  for (int i = 0; i < depth; ++i) pointer += "/0";
  return pointer;
}

std::string nested(int depth, const std::string& open, const std::string& close) {
  std::string text;
  for (int i = 0; i < depth; ++i) text += open;
  for (int i = 0; i < depth; ++i) text += close;
  return text;
}

}  // namespace

TEST_CASE("what no schema can express is found at its place, with words that say what would be right") {
  const std::vector<Expected> expected{
      {"501-steps-by-repeat", 5, 12, "/steps", "length",
       "with its repeats the routine has 501 steps; at most 500"},
      {"closed-by-a-curly-quote", 4, 29, "", "syntax",
       "this text is closed with \u201D; a straight quotation mark (\") closes it"},
      {"curly-quotes", 2, 3, "", "syntax", "text and keys stand in straight double quotation marks (\")"},
      {"decimal-comma", 7, 55, "/steps/1", "syntax",
       "a number is written with a point, not with a comma: 12.5"},
      {"german-quotes", 4, 3, "", "syntax", "text and keys stand in straight double quotation marks (\")"},
      {"range", 7, 57, "/steps/1", "syntax", "a number stands alone, without a range: 20, not 20-30"},
      {"rich-text", 1, 2, "", "syntax",
       "this is rich text (RTF), as a word processor saves it; save it as plain text"},
      {"unit", 7, 55, "/steps/1", "syntax",
       "a number stands alone, in digits and without a unit: 20, not 20s"},
      {"unseen-character", 6, 3, "/steps", "syntax",
       "there is a character here that one does not see (U+00A0); an ordinary space takes its place"},
      {"comment", 3, 3, "", "syntax",
       "JSON has no comments; a remark may stand in a key that begins with x-"},
      {"cut-off", 13, 5, "/props", "syntax", "the quotation mark that opens this text is never closed"},
      {"duplicate-key-inside", 22, 5, "/dose/reps", "duplicate-key",
       "\"reps\" is given twice in the same object; keep one of them"},
      {"duplicate-key", 7, 3, "/id", "duplicate-key",
       "\"id\" is given twice in the same object; keep one of them"},
      {"empty", 1, 1, "", "syntax", "the file is empty"},
      {"line-break-in-text", 4, 16, "", "syntax",
       "a text goes over the end of its line or holds a control character; write a line break as \\n"},
      {"lone-surrogate", 4, 17, "", "syntax",
       "a \\ in a text stands before one of \" \\ / b f n r t, or before u and digits of a whole character"},
      {"missing-comma", 4, 3, "", "syntax", "a comma or a colon is missing before this"},
      {"nan", 20, 15, "/dose", "syntax",
       "a value is a text in quotation marks, a number, true, false or null"},
      {"over-3-hours", 5, 12, "/steps", "length",
       "with its repeats the routine asks for 181 minutes; at most 180"},
      {"single-quotes", 3, 9, "", "syntax", "text and keys stand in straight double quotation marks (\")"},
      {"trailing-comma", 16, 5, "/steps/2", "syntax", "there is a comma too many before this bracket"},
      {"two-documents", 33, 1, "", "syntax", "the file goes on after its last bracket"}};
  CHECK(json_files(test_files() / "beyond-schema").size() == expected.size());
  for (const Expected& e : expected) {
    CAPTURE(e.file);
    const std::string text = contents(test_files() / "beyond-schema" / (e.file + ".json"));
    const bool exercise = text.find("\"steps\"") == std::string::npos;
    check(exercise ? only_exercise_problem(text) : only_problem(text), e.line, e.column, e.pointer, e.rule,
          e.message);
  }
}

TEST_CASE("limits to grow within are given from the least to the most") {
  const std::string text =
      replaced(exercise_text(), "\"dose\"", "\"grow\": {\"reps\": [12, 5]},\n  \"dose\"");
  check(only_exercise_problem(text), 7, 25, "/grow/reps/1", "range",
        "item 2 of reps is 5; at least the first of the two, as in \"reps\": [5, 12]");
}

TEST_CASE("a file saved as UTF-16 is named as such") {
  for (const std::string& text : {std::string("\xFF\xFE{\0\n\0", 6), std::string("\xFE\xFF\0{\0\n", 6),
                                  std::string("{\0\n\0", 4), std::string("\0{\0\n", 4)})
    check(only_problem(text), 1, 1, "", "utf-8",
          "this file is saved as UTF-16 (\"Unicode\"); save it in the UTF-8 encoding");
}

TEST_CASE("a file over four mebibytes is refused before it is read") {
  const std::string big(largest_file + 1, ' ');
  check(only_problem(big), 0, 0, "", "too-large", "the file is 4194305 bytes; at most 4194304");
}

TEST_CASE("a file of exactly four mebibytes is read, and a hostile one costs less than a second") {
  const std::string start = routine_text();
  CHECK(parse_routine(start + std::string(largest_file - start.size(), '\n'), "file.json"));
  const std::string zeros = "[" + std::string(largest_file - 2, '0') + "]";
  CHECK(only_problem(zeros).rule == "syntax");
  std::string list = "[0";
  while (list.size() < largest_file - 3) list += ",0";
  CHECK(only_problem(list + "]").rule == "too-many");
  const std::string one_text = R"({"format": 1, "id": ")" + std::string(largest_file - 100, 'a') + "\"}";
  CHECK(parse_routine(one_text, "file.json").problems().size() == 3);
}

TEST_CASE("a NUL byte is refused where it stands") {
  std::string text = routine_text();
  text.insert(text.find("Evening"), 1, '\0');
  check(only_problem(text), 4, 13, "", "nul",
        "there is a NUL byte here; a routine or exercise is plain text");
}

TEST_CASE("bytes that are not UTF-8 are refused at the first of them") {
  for (const std::string bad :
       {"\xFF", "\xC3(", "\xED\xA0\x80", "\xC0\xAF", "\xF4\x90\x80\x80", "\xE2\x82"}) {
    const std::string text = replaced(routine_text(), "Evening", "\xC3\xA9 " + bad);
    check(only_problem(text), 4, 15, "", "utf-8", "this is not UTF-8; save the file in the UTF-8 encoding");
  }
}

TEST_CASE("columns count characters, not bytes, and a byte order mark is none") {
  const std::string text = replaced(routine_text(), R"("title": "Evening")",
                                    R"("x-é한🙂": 1, "titel": 1, "title": "Evening")");
  check(only_problem(text), 4, 15, "/titel", "unknown-key",
        "there is no \"titel\" here; did you mean \"title\"?");
  check(only_problem("\xEF\xBB\xBF[]"), 1, 1, "", "type",
        "the file is a list; it should be an object in braces");
}

TEST_CASE("nesting deeper than 64 is refused without recursion, whatever it is made of") {
  const std::string words = "objects and lists are nested deeper than 64";
  check(only_problem(nested(65, "[", "]")), 1, 65, pointer_of(63), "too-deep", words);
  CHECK(only_problem(nested(1'000'000, "[", "]")).rule == "too-deep");
  CHECK(only_problem(nested(600'000, "{\"a\":", "}")).rule == "too-deep");
  CHECK(only_problem(std::string(4'000'000, '[')).rule == "too-deep");
}

TEST_CASE("repeats within repeats are counted without unrolling them, however often they repeat") {
  const std::string billion =
      R"(    {"repeat": 1000000000, "steps": [{"repeat": 1000000000, "steps": [{"rest_s": 5}]}]})";
  const Problems problems = parse_routine(routine_text(billion), "file.json").problems();
  REQUIRE(problems.size() == 2);
  check(problems[0], 6, 16, "/steps/0/repeat", "range",
        "repeat is 1000000000; 1 to 50 times, a whole number");
  check(problems[1], 6, 49, "/steps/0/steps/0/repeat", "range",
        "repeat is 1000000000; 1 to 50 times, a whole number");

  std::string deep = R"({"check": "comfort"})";
  for (int i = 0; i < 30; ++i) deep = R"({"repeat": 50, "steps": [)" + deep + "]}";
  const Problem problem = only_problem(routine_text(deep));
  CHECK(problem.rule == "length");
  CHECK(problem.place.pointer == "/steps");
}

TEST_CASE("exactly 500 steps and exactly three hours are not too much") {
  CHECK(parse_routine(
      routine_text(R"({"repeat": 50, "steps": [{"repeat": 10, "steps": [{"check": "comfort"}]}]})"), "f"));
  CHECK(parse_routine(
      routine_text(R"({"repeat": 3, "steps": [{"breathe": {"in_s": 4, "out_s": 6, "minutes": 60}}]})"), "f"));
}

TEST_CASE("an id that is written as a name is told as the id it would be") {
  const auto told = [](const std::string& exercise) {
    return parse_routine(routine_text(R"({"exercise": ")" + exercise + "\"}"), "f").problems().at(0).message;
  };
  CHECK(told("Pelvic Tilt") == "exercise is \"Pelvic Tilt\"; did you mean \"pelvic-tilt\"?");
  CHECK(told("single_knee_to_chest") ==
        "exercise is \"single_knee_to_chest\"; did you mean \"single-knee-to-chest\"?");
  CHECK(told("!") == "exercise is \"!\"; an id is 1 to 64 of the characters a to z, 0 to 9 and -");
}

TEST_CASE("every problem of a file is reported at once, in the order of the file") {
  const Problems problems = parse_routine(R"({
  "format": 1, "id": "../evening",
  "steps": [
    {"exercise": "a", "hold_s": 3000, "reps": 0},
    {"rest": 10},
    {"say": "Hello.", "images": []}
  ],
  "ambience": "rainy"
})",
                                          "file.json")
                                .problems();
  REQUIRE(problems.size() == 7);
  check(problems[0], 1, 1, "", "missing", "\"title\" is missing");
  check(problems[1], 2, 22, "/id", "id", "id is \"../evening\"; did you mean \"evening\"?");
  check(problems[2], 4, 33, "/steps/0/hold_s", "range", "hold_s is 3000; 5 to 300 seconds");
  check(problems[3], 4, 47, "/steps/0/reps", "range", "reps is 0; 1 to 50 times, a whole number");
  check(problems[4], 5, 5, "/steps/1", "step",
        "a step needs one of exercise, say, rest_s, breathe, check, repeat");
  check(problems[5], 6, 23, "/steps/2/images", "unknown-key",
        "there is no \"images\" in a say step; it may hold say, pause_s, position, with, and keys that begin "
        "with "
        "x-");
  check(problems[6], 8, 15, "/ambience", "choice", "ambience is \"rainy\"; did you mean \"rain\"?");
}

TEST_CASE("a joint angle beyond its range of motion is told with the limit") {
  const std::string figure = R"({"poses": [{"angles": {"knee_flexion": {"right": 200}}}]})";
  const Problem problem =
      only_exercise_problem(replaced(exercise_text(), "\"dose\"", "\"figure\": " + figure + ", \"dose\""));
  check(problem, 7, 62, "/figure/poses/0/angles/knee_flexion/right", "angle-limit",
        "knee_flexion (right) is 200; the joint's range of motion is -10 to 150 degrees");
}

TEST_CASE("a newer format is refused with one message, whatever else the file holds") {
  const std::string text =
      replaced(replaced(routine_text(), "\"format\": 1", "\"format\": 2"), "rest_s", "float_s");
  check(only_problem(text), 2, 13, "/format", "format",
        "format is 2; this Limber reads format 1: a newer Limber is needed for this file");
}

TEST_CASE("a file with thousands of faults lists a hundred and says that there are more") {
  std::string steps = "{}";
  for (int i = 0; i < 400; ++i) steps += ",\n{}";
  const Problems problems = parse_routine(routine_text(steps), "file.json").problems();
  REQUIRE(problems.size() == 101);
  CHECK(problems.back().rule == "too-many");
  std::string keys;
  for (int i = 0; i < 90'000; ++i) keys += "\"k" + std::to_string(i) + "\": 1, ";
  const std::string hostile = replaced(routine_text(), "\"format\"", keys + "\"format\"");
  CHECK(parse_routine(hostile, "file.json").problems().size() == 101);
}

TEST_CASE("a key longer than 128 characters is refused") {
  const std::string text =
      replaced(routine_text(), "\"title\"", "\"x-" + std::string(127, 'a') + "\": 1, \"title\"");
  check(only_problem(text), 4, 3, "", "too-many", "a key is longer than 128 characters");
}
