#include "reader/text_pieces.hpp"

#include <string>

#include "support/catch.hpp"
#include "support/measure.hpp"

using namespace limber;
using namespace limber::reader;

namespace {

const std::string text = "Süß. Zwei Wörter!\nNoch 🧘 eins";

std::string piece(std::size_t at, Piece kind, const TextLayout& layout = {}) {
  const Range range = piece_at(text, layout, at, kind);
  const std::size_t from = byte_of(text, range.from);
  return text.substr(from, byte_of(text, range.to) - from);
}

}  // namespace

TEST_CASE("characters are counted, not bytes") {
  CHECK(characters_before(text, text.size()) == 29);
  CHECK(byte_of(text, 2) == 3);
  CHECK(byte_of(text, 99) == text.size());
  CHECK(utf8_of(characters_of(text)) == text);
}

TEST_CASE("a word has the white space behind it, so that words lie end to end") {
  CHECK(piece(0, Piece::word) == "Süß. ");
  CHECK(piece(4, Piece::word) == "Süß. ");
  CHECK(piece(5, Piece::word) == "Zwei ");
  CHECK(piece(99, Piece::word) == "eins");
  std::string all;
  for (std::size_t at = 0; at < 29; at = piece_at(text, {}, at, Piece::word).to)
    all += piece(at, Piece::word);
  CHECK(all == text);
}

TEST_CASE("sentences, paragraphs and single characters are found") {
  CHECK(piece(7, Piece::sentence) == "Zwei Wörter!\n");
  CHECK(piece(20, Piece::sentence) == "Noch 🧘 eins");
  CHECK(piece(7, Piece::paragraph) == "Süß. Zwei Wörter!\n");
  CHECK(piece(23, Piece::character) == "🧘");
  CHECK(piece(29, Piece::character).empty());
}

TEST_CASE("lines are those that are seen") {
  const support::EvenMeasure measure;
  const std::string words = "one two three four";
  const TextLayout layout = measure.lay_out(words, TextStyle{16}, 70);
  REQUIRE(layout.lines.size() > 1);
  std::string all;
  for (std::size_t at = 0; at < words.size();) {
    const Range line = piece_at(words, layout, at, Piece::line);
    REQUIRE(line.to > line.from);
    all += words.substr(line.from, line.to - line.from) + "|";
    at = line.to;
  }
  CHECK(all == "one two |three |four|");
}

TEST_CASE("an empty text has empty pieces") {
  for (const Piece kind : {Piece::character, Piece::word, Piece::sentence, Piece::line, Piece::paragraph})
    CHECK(piece_at("", {}, 0, kind) == Range{0, 0});
}
