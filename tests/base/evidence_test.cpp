// Holds the comments and the tables of rules to docs/evidence.md: what is cited is there, what is there is
// cited.
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "support/catch.hpp"

namespace fs = std::filesystem;

namespace {

std::string text_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::map<std::string, std::string> texts_under(const std::string& folder) {
  std::map<std::string, std::string> texts;
  const fs::path root = fs::path(LIMBER_SOURCE_DIR) / folder;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    const std::string extension = entry.path().extension().string();
    if (extension == ".cpp" || extension == ".hpp")
      texts[fs::relative(entry.path(), root).string()] = text_of(entry.path());
  }
  return texts;
}

std::set<std::string> all_found(const std::string& text, const std::regex& pattern) {
  std::set<std::string> found;
  for (std::sregex_iterator at(text.begin(), text.end(), pattern), end; at != end; ++at)
    found.insert((*at)[1]);
  return found;
}

// "E5" → its words, up to the next heading.
std::map<std::string, std::string> sections() {
  std::map<std::string, std::string> found;
  std::istringstream page(text_of(LIMBER_SOURCE_DIR "/docs/evidence.md"));
  std::string now;
  for (std::string line; std::getline(page, line);) {
    if (line.starts_with("#")) now.clear();
    if (line.starts_with("### E")) {
      now = line.substr(4, line.find(' ', 4) - 4);
      INFO("there once: " << now);
      CHECK_FALSE(found.contains(now));
    }
    if (!now.empty()) found[now] += line + "\n";
  }
  return found;
}

// In comments E5, in tables "E5".
std::set<std::string> cited_in(const std::string& text) {
  static const std::regex comment(R"re((//[^\n]*))re");
  static const std::regex in_comment(R"re(\b(E\d+)\b)re");
  static const std::regex in_table(R"re("(E\d+)")re");
  auto cited = all_found(text, in_table);
  for (const std::string& words : all_found(text, comment)) cited.merge(all_found(words, in_comment));
  return cited;
}

}  // namespace

TEST_CASE("every section of the evidence that the code cites is there") {
  const auto there = sections();
  REQUIRE(there.size() > 40);
  for (const auto& [file, text] : texts_under("src")) {
    for (const std::string& section : cited_in(text)) {
      CAPTURE(file, section);
      CHECK(there.contains(section));
    }
  }
}

TEST_CASE("every section of the evidence is cited by the code") {
  std::set<std::string> cited;
  for (const auto& [file, text] : texts_under("src")) cited.merge(cited_in(text));
  for (const auto& [section, words] : sections()) {
    CAPTURE(section);
    CHECK(cited.contains(section));
  }
}

// A name with a year behind it, as "Snook 1998" or "Norkin & White 2016".
TEST_CASE("every work a section names by author and year stands under the works cited") {
  static const std::regex named(R"re(([A-Z][^\s(),;:.]*[^\s(),;:.\d]) ((?:19|20)\d\d)\b)re");
  const std::string page = text_of(LIMBER_SOURCE_DIR "/docs/evidence.md");
  const std::size_t begin = page.find("\n## Works cited");
  REQUIRE(begin != std::string::npos);
  std::vector<std::string> works;
  std::istringstream list(page.substr(begin));
  for (std::string line; std::getline(list, line);) {
    if (line.starts_with("- ")) works.push_back("");
    if (!works.empty()) works.back() += line + " ";
  }
  std::size_t citations = 0;
  for (const auto& [section, words] : sections()) {
    for (std::sregex_iterator at(words.begin(), words.end(), named), end; at != end; ++at, ++citations) {
      const std::string name = (*at)[1], year = (*at)[2];
      CAPTURE(section, name, year);
      CHECK(std::any_of(works.begin(), works.end(), [&](const std::string& work) {
        return work.find(name) != std::string::npos && work.find(year) != std::string::npos;
      }));
    }
  }
  CHECK(citations > 30);
}

TEST_CASE("no comment points to a page that is not in the repository") {
  static const std::regex elsewhere(R"re(([Dd]omain (§|\d|notes|facts|section)|look\.md))re");
  for (const char* folder : {"src", "tests"}) {
    for (const auto& [file, text] : texts_under(folder)) {
      if (file == "base/evidence_test.cpp") continue;
      CAPTURE(folder, file);
      CHECK_FALSE(std::regex_search(text, elsewhere));
    }
  }
}

// A row of a table of rules: {"its-name", …, "E5" …
TEST_CASE("the section a rule rests on names the rule") {
  static const std::regex row(R"re(\{"([a-z0-9_-]+)",[^"\n]*(?:"[^"\n]*",[^"\n]*)?"(E\d+)")re");
  const auto there = sections();
  std::size_t rules = 0;
  for (const char* table : {"red_flags.cpp", "safety_rules.cpp", "condition_rules.cpp"}) {
    const std::string text = text_of(fs::path(LIMBER_SOURCE_DIR "/src/journal") / table);
    for (std::sregex_iterator at(text.begin(), text.end(), row), end; at != end; ++at, ++rules) {
      const std::string rule = (*at)[1], section = (*at)[2];
      CAPTURE(table, rule, section);
      REQUIRE(there.contains(section));
      CHECK(there.at(section).find("`" + rule + "`") != std::string::npos);
    }
  }
  CHECK(rules > 25 + 21 + 80);
}

TEST_CASE("what every tag of an exercise means is said in the evidence") {
  static const std::regex tag(R"re("((?:pos|mv|ld|pr|ph)\.[a-z0-9_]+)")re");
  const auto tags = all_found(text_of(LIMBER_SOURCE_DIR "/src/routine/vocabulary.cpp"), tag);
  REQUIRE(tags.size() > 40);
  const std::string words = sections().at("E20");
  for (const std::string& name : tags) {
    CAPTURE(name);
    CHECK(words.find("`" + name + "`") != std::string::npos);
  }
}

// {id, level, words} of every warning sign, as the code has them.
std::vector<std::array<std::string, 4>> signs_of_the_code() {
  static const std::regex row(R"re(\{"([a-z-]+)", (\w+), \w+, "(E\d+)",\s*Message\("([^"]+)"\))re");
  const std::string text = text_of(LIMBER_SOURCE_DIR "/src/journal/red_flags.cpp");
  std::vector<std::array<std::string, 4>> signs;
  for (std::sregex_iterator at(text.begin(), text.end(), row), end; at != end; ++at)
    signs.push_back({(*at)[1], (*at)[2], (*at)[3], (*at)[4]});
  return signs;
}

TEST_CASE("the table of warning signs that clinicians read is the one the program asks by") {
  const std::string page = text_of(LIMBER_SOURCE_DIR "/docs/care.md");
  const auto signs = signs_of_the_code();
  REQUIRE(signs.size() > 25);
  std::string table;
  for (const auto& [id, level, source, words] : signs)
    table += "| `" + id + "` | " + (level == "rest" ? "stop and rest" : level) + " | " + words + " | " +
             source + " |\n";
  CHECK(page.find(table) != std::string::npos);
}

TEST_CASE("the card on calling for help has every emergency sign in the words of the page") {
  const std::string card = text_of(LIMBER_SOURCE_DIR "/routines/learn/red-flags.json");
  for (const auto& [id, level, source, words] : signs_of_the_code()) {
    CAPTURE(id);
    if (level == "emergency") CHECK(card.find("\"" + words + ".\"") != std::string::npos);
  }
  CHECK(card.find("new, or worse than usual for you, and not yet seen by a doctor") != std::string::npos);
}
