// The program's verdict on a file and that of the JSON Schemas, asked through an independent validator.
#include <sys/wait.h>

#include <unistd.h>

#include <cstdio>

#include "routine/files.hpp"
#include "support/catch.hpp"
#include "support/skip.hpp"

using namespace limber;
using namespace limber::test;
namespace fs = std::filesystem;

namespace {

std::vector<fs::path> shipped_files() {
  std::vector<fs::path> files = json_files(routines_dir());
  for (const auto& path : json_files(test_files() / "stretches")) files.push_back(path);
  for (const char* folder : {"exercises", "programmes", "learn"}) {
    const std::vector<fs::path> more = json_files(routines_dir() / folder);
    files.insert(files.end(), more.begin(), more.end());
  }
  return files;
}

struct Answer {
  int exit_code = 0;
  std::vector<std::string> lines;
};

// What the script says of each file, one line each.
Answer schema_verdicts(const std::vector<fs::path>& files) {
  const fs::path list = fs::temp_directory_path() / ("limber-verdict-" + std::to_string(::getpid()));
  {
    std::ofstream out(list);
    for (const fs::path& file : files) {
      out << kind_of(contents(file)) << '\t' << file.string() << '\n';
    }
  }
  const fs::path script = source_dir() / "tests" / "routine" / "schema_verdict.py";
  const std::string command =
      "'" + script.string() + "' '" + (routines_dir() / "schema").string() + "' < '" + list.string() + "'";
  Answer answer;
  FILE* pipe = ::popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::string text;
  for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) text += static_cast<char>(c);
  const int status = ::pclose(pipe);
  answer.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) answer.lines.push_back(line);
  fs::remove(list);
  return answer;
}

std::string words_of(const Problems& problems) {
  std::string words;
  for (const Problem& problem : problems) words += to_text(problem) + "\n";
  return words;
}

}  // namespace

TEST_CASE("every good file and every shipped one is accepted") {
  std::vector<fs::path> files = json_files(test_files() / "good");
  REQUIRE(files.size() >= 10);
  const auto shipped = shipped_files();
  files.insert(files.end(), shipped.begin(), shipped.end());
  for (const fs::path& file : files) {
    CAPTURE(file.string());
    CHECK(words_of(problems_of(contents(file))) == "");
  }
}

TEST_CASE("every file with one fault gets one problem, with a place and words") {
  const auto files = json_files(test_files() / "bad");
  REQUIRE(files.size() >= 150);
  for (const fs::path& file : files) {
    const Problems problems = problems_of(contents(file));
    CAPTURE(file.string(), words_of(problems));
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].severity == Severity::error);
    CHECK(problems[0].place.line > 0);
    CHECK(problems[0].place.column > 0);
    CHECK_FALSE(problems[0].rule.empty());
    CHECK_FALSE(problems[0].message.empty());
  }
}

TEST_CASE("the schemas and the program give the same verdict on every file") {
  std::vector<fs::path> files;
  for (const auto& some :
       {json_files(test_files() / "good"), json_files(test_files() / "bad"), shipped_files()}) {
    files.insert(files.end(), some.begin(), some.end());
  }
  const Answer answer = schema_verdicts(files);
  constexpr int no_validator = 77;
  SKIP_WITHOUT(answer.exit_code != no_validator, "python3-jsonschema (with JSON Schema 2020-12)");
  REQUIRE(answer.exit_code == 0);
  REQUIRE(answer.lines.size() == files.size());
  for (std::size_t i = 0; i < files.size(); ++i) {
    const Problems problems = problems_of(contents(files[i]));
    CAPTURE(files[i].string(), answer.lines[i], words_of(problems));
    CHECK((answer.lines[i] == "good") == !has_errors(problems));
  }
}
