#include "reader/text_pieces.hpp"

#include <algorithm>

namespace limber::reader {
namespace {

bool begins_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

bool is_space(char32_t c) {
  return c == U' ' || c == U'\n' || c == U'\t' || c == U'\u00A0';
}

bool ends_sentence(char32_t c) {
  return c == U'.' || c == U'!' || c == U'?' || c == U'\n';
}

// From where one begins to where the next one does. `begins(i)`: whether one begins at character i > 0.
template <class Begins>
Range between(const std::u32string& text, std::size_t at, const Begins& begins) {
  Range range{at, at};
  while (range.from > 0 && !begins(range.from)) --range.from;
  range.to = at + 1;
  while (range.to < text.size() && !begins(range.to)) ++range.to;
  return range;
}

Range line_at(std::string_view text, const TextLayout& layout, std::size_t at, std::size_t count) {
  Range range{0, count};
  for (const TextLine& line : layout.lines) {
    const std::size_t from = characters_before(text, std::min(line.from, text.size()));
    if (from <= at) range.from = from;
    if (from > at) {
      range.to = from;
      break;
    }
  }
  return range;
}

}  // namespace

std::u32string characters_of(std::string_view utf8) {
  std::u32string characters;
  for (const char c : utf8) {
    const auto byte = static_cast<unsigned char>(c);
    if (begins_character(c)) {
      const unsigned kept = byte < 0x80U ? 0x7FU : byte < 0xE0U ? 0x1FU : byte < 0xF0U ? 0x0FU : 0x07U;
      characters += static_cast<char32_t>(byte & kept);
    } else if (!characters.empty()) {
      characters.back() = (characters.back() << 6U) | (byte & 0x3FU);
    }
  }
  return characters;
}

std::string utf8_of(std::u32string_view characters) {
  std::string text;
  const auto tail = [&](char32_t c, unsigned shift) {
    text += static_cast<char>(0x80U | ((c >> shift) & 0x3FU));
  };
  for (const char32_t c : characters) {
    if (c < 0x80U) {
      text += static_cast<char>(c);
    } else if (c < 0x800U) {
      text += static_cast<char>(0xC0U | (c >> 6U));
      tail(c, 0);
    } else if (c < 0x10000U) {
      text += static_cast<char>(0xE0U | (c >> 12U));
      tail(c, 6);
      tail(c, 0);
    } else {
      text += static_cast<char>(0xF0U | (c >> 18U));
      tail(c, 12);
      tail(c, 6);
      tail(c, 0);
    }
  }
  return text;
}

std::size_t characters_before(std::string_view text, std::size_t byte) {
  const std::string_view before = text.substr(0, byte);
  return static_cast<std::size_t>(std::count_if(before.begin(), before.end(), begins_character));
}

std::size_t byte_of(std::string_view text, std::size_t character) {
  std::size_t seen = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (begins_character(text[i]) && seen++ == character) return i;
  }
  return text.size();
}

Range piece_at(std::string_view text, const TextLayout& layout, std::size_t character, Piece piece) {
  const std::u32string all = characters_of(text);
  if (piece == Piece::line) return line_at(text, layout, std::min(character, all.size()), all.size());
  if (all.empty()) return {};
  const std::size_t at = std::min(character, all.size() - 1);
  switch (piece) {
    case Piece::word:
      return between(all, at, [&](std::size_t i) { return is_space(all[i - 1]) && !is_space(all[i]); });
    case Piece::sentence:
      return between(all, at, [&](std::size_t i) {
        const bool after_space = is_space(all[i - 1]) && !is_space(all[i]);
        std::size_t end = i;
        while (after_space && end > 0 && is_space(all[end - 1]) && all[end - 1] != U'\n') --end;
        return after_space && end > 0 && ends_sentence(all[end - 1]);
      });
    case Piece::paragraph:
      return between(all, at, [&](std::size_t i) { return all[i - 1] == U'\n'; });
    case Piece::character:
    case Piece::line:
      break;
  }
  return character < all.size() ? Range{at, at + 1} : Range{all.size(), all.size()};
}

}  // namespace limber::reader
