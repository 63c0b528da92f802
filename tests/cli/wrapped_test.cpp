#include "cli/wrapped.hpp"

#include "support/catch.hpp"

using namespace limber;

TEST_CASE("words are broken at spaces so that no line is longer than it may be") {
  CHECK(wrapped("one two three", {7, "", ""}) == "one two\nthree\n");
  CHECK(wrapped("one two three", {9, "- ", "  "}) == "- one two\n  three\n");
}

TEST_CASE("a word longer than a line stands alone, and characters are counted, not bytes") {
  CHECK(wrapped("a incomprehensible b", {5, "", ""}) == "a\nincomprehensible\nb\n");
  CHECK(wrapped("ä ö ü ß", {7, "", ""}) == "ä ö ü ß\n");
}

TEST_CASE("line breaks of the text stay") {
  CHECK(wrapped("one\ntwo", {78, "> ", "  "}) == "> one\n  two\n");
  CHECK(wrapped("", {78, "", ""}).empty());
}
