// Holds docs/a-key-press.md to the tree.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>

#include "support/catch.hpp"

TEST_CASE("every file that the way of a key press names is there") {
  std::ifstream file(LIMBER_SOURCE_DIR "/docs/a-key-press.md");
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  static const std::regex name(R"re(`((?:src|tests)/[^`]+)`)re");
  int named = 0;
  for (std::sregex_iterator at(text.begin(), text.end(), name), end; at != end; ++at, ++named) {
    const std::string path = (*at)[1];
    CAPTURE(path);
    CHECK(std::filesystem::exists(std::filesystem::path(LIMBER_SOURCE_DIR) / path));
  }
  CHECK(named >= 15);
}
