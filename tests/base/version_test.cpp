// One version, wherever it is written.
#include "base/version.hpp"

#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "support/catch.hpp"

using namespace limber;

TEST_CASE("the list of changes, the package and the software centre name the version that is built") {
  const std::string number = version();
  for (const auto& [file, line] : std::vector<std::pair<std::string, std::string>>{
           {"CHANGELOG.md", "## " + number},
           {"packaging/debian/changelog", "limber (" + number + ")"},
           {"packaging/org.limber.Limber.metainfo.xml", "<release version=\"" + number + "\""}}) {
    INFO(file);
    std::ifstream in(std::string(LIMBER_SOURCE_DIR) + "/" + file);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    CHECK(text.find(line) != std::string::npos);
  }
  CHECK(version_and_commit().starts_with(number));
}
