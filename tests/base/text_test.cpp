#include "base/text.hpp"

#include "support/catch.hpp"

using namespace limber;

TEST_CASE("well-formed UTF-8 of every length passes") {
  CHECK_FALSE(first_bad_utf8("plain"));
  CHECK_FALSE(first_bad_utf8("é 한 𝄞"));
  CHECK_FALSE(first_bad_utf8(""));
}

TEST_CASE("bad UTF-8 is found at its byte") {
  CHECK(first_bad_utf8("ab\xff") == 2);
  CHECK(first_bad_utf8("\xc0\xaf") == 0);          // overlong '/'
  CHECK(first_bad_utf8("x\xed\xa0\x80") == 1);     // a surrogate
  CHECK(first_bad_utf8("\xf4\x90\x80\x80") == 0);  // beyond U+10FFFF
  CHECK(first_bad_utf8("\xe2\x82") == 0);          // cut off
}

TEST_CASE("characters are counted, not bytes") {
  CHECK(count_characters("é한𝄞a") == 4);
}

TEST_CASE("words are runs between white space") {
  CHECK(count_words("  Breathe  out\nand soften. ") == 4);
  CHECK(count_words("") == 0);
}

TEST_CASE("a word in another case, with a blank or an underscore for a hyphen, is the nearest of all") {
  const std::vector<std::string> ids{"pelvic-tilts", "pelvic-tilt", "rest_s"};
  CHECK(nearest("Pelvic Tilt", ids) == "pelvic-tilt");
  CHECK(nearest("PELVIC_TILT", ids) == "pelvic-tilt");
  CHECK(nearest("Rest-S", ids) == "rest_s");
}

TEST_CASE("the nearest word is offered, a far one is not") {
  const std::vector<std::string> keys{"hold_s", "rest_s", "reps", "exercise"};
  CHECK(nearest("hold", keys) == "hold_s");
  CHECK(nearest("exersice", keys) == "exercise");
  CHECK_FALSE(nearest("colour", keys));
  CHECK_FALSE(nearest(std::string(1000, 'x'), keys));
}

TEST_CASE("named places are filled, in whatever order, and unknown names stay") {
  CHECK(fill("{b} of {a}", {{"a", "10"}, {"b", "2"}}) == "2 of 10");
  CHECK(fill("{c} and {", {{"a", "1"}}) == "{c} and {");
  CHECK(fill("{a}", {{"a", "{b}"}, {"b", "x"}}) == "{b}");
}

TEST_CASE("numbers are written without idle zeros") {
  CHECK(number_text(30) == "30");
  CHECK(number_text(2.5) == "2.5");
  CHECK(number_text(-0.0001) == "0");
}
