#include "base/unicode.hpp"

#include "base/text.hpp"
#include "support/catch.hpp"

using namespace limber;
using Edges = std::vector<std::size_t>;

TEST_CASE("what looks like one letter is one step: accents, families, flags, syllables") {
  CHECK(cluster_edges("") == Edges{0});
  CHECK(cluster_edges("ab") == Edges{0, 1, 2});
  CHECK(cluster_edges("e\u0301x") == Edges{0, 3, 4});
  CHECK(cluster_edges("👩‍👩‍👧‍👦!") == Edges{0, 25, 26});
  CHECK(cluster_edges("👍🏽a") == Edges{0, 8, 9});
  CHECK(cluster_edges("🇩🇪🇫🇷") == Edges{0, 8, 16});
  CHECK(cluster_edges("ที่") == Edges{0, 9});
  CHECK(cluster_edges("कि") == Edges{0, 6});
  CHECK(cluster_edges("سَّا") == Edges{0, 6, 8});
  CHECK(cluster_edges("\u1100\u1161\u11A8") == Edges{0, 9});  // a syllable in three parts
}

TEST_CASE("steps stop at the ends, and an offset inside a cluster goes to its end") {
  const std::string text = "ae\u0301";
  CHECK(next_cluster(text, 0) == 1);
  CHECK(next_cluster(text, 1) == 4);
  CHECK(next_cluster(text, 4) == 4);
  CHECK(previous_cluster(text, 4) == 1);
  CHECK(previous_cluster(text, 0) == 0);
  CHECK(snapped_to_cluster(text, 2) == 4);
  CHECK(snapped_to_cluster(text, 99) == 4);
}

TEST_CASE("a step by word passes spaces and marks, and stands at the word's far end") {
  const std::string text = "Neck, then: back";
  CHECK(next_word(text, 0) == 4);
  CHECK(next_word(text, 4) == 10);
  CHECK(next_word(text, 16) == 16);
  CHECK(previous_word(text, 16) == 12);
  CHECK(previous_word(text, 12) == 6);
  CHECK(previous_word(text, 8) == 6);
  CHECK(previous_word(text, 0) == 0);
  CHECK(next_word("don't stop", 0) == 5);
}

TEST_CASE("a double click takes the word, the space or the mark under it") {
  using Span = std::pair<std::size_t, std::size_t>;
  CHECK(word_around("lower back", 2) == Span{0, 5});
  CHECK(word_around("lower back", 5) == Span{5, 6});
  CHECK(word_around("lower back", 6) == Span{6, 10});
  CHECK(word_around("lower back", 10) == Span{6, 10});
  CHECK(word_around("", 0) == Span{0, 0});
}

TEST_CASE("folded text is the same however it is typed") {
  CHECK(folded("Épaule") == "epaule");
  CHECK(folded("E\u0301PAULE") == "epaule");
  CHECK(folded("Füße") == "fusse");
  CHECK(folded("ＮＥＣＫ") == "neck");
  CHECK(folded("") == "");
}

TEST_CASE("letters of other alphabets of Latin kind have a base letter each") {
  CHECK(base_letters("Zoë Łukasz Straße Matsyendrāsana Ærø") == "Zoe Lukasz Strasse Matsyendrasana Aero");
  CHECK(base_letters("e\u0301") == "e");
  CHECK(base_letters("plain") == "plain");
  CHECK(base_letters("") == "");
}

TEST_CASE("cleaned text is well formed and holds no controls but line breaks") {
  CHECK(cleaned("a\r\nb\rc\xE2\x80\xA9"
                "d") == "a\nb\nc\nd");
  CHECK(cleaned("a\tb\x07"
                "c\x7F") == "a bc");
  CHECK(cleaned("a\xFF"
                "b") == "a\uFFFDb");
  for (int i = 0; i < 4096; ++i) {
    const std::string bytes{static_cast<char>(i * 37), static_cast<char>(i / 16), static_cast<char>(i * 11)};
    CHECK_FALSE(first_bad_utf8(cleaned(bytes)));
  }
}
