// Pieces of a text as a screen reader asks for them. It counts characters; Limber's texts count bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "frame/text_layout.hpp"

namespace limber::reader {

std::u32string characters_of(std::string_view utf8);
std::string utf8_of(std::u32string_view characters);

// Characters before a byte, and the byte at which a character begins; beyond the end: the end's.
std::size_t characters_before(std::string_view text, std::size_t byte);
std::size_t byte_of(std::string_view text, std::size_t character);

// By the numbers that AT-SPI gives them.
enum class Piece { character = 0, word = 1, sentence = 2, line = 3, paragraph = 4 };

struct Range {
  std::size_t from = 0;  // characters
  std::size_t to = 0;
  bool operator==(const Range&) const = default;
};

// The piece that a character is in; at the end of the text, the last one. A word has the white space after it
// and a line its break, so that pieces lie end to end. Lines are those of the layout, in bytes of `text`.
Range piece_at(std::string_view text, const TextLayout& layout, std::size_t character, Piece piece);

}  // namespace limber::reader
