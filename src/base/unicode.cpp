#include "base/unicode.hpp"

#include <unicase.h>
#include <unictype.h>
#include <unigbrk.h>
#include <uninorm.h>
#include <unistr.h>
#include <uniwbrk.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <memory>
#include <utility>

#include "base/text.hpp"

namespace limber {
namespace {

constexpr ucs4_t line_separator = 0x2028;
constexpr ucs4_t paragraph_separator = 0x2029;
constexpr ucs4_t next_line = 0x85;

struct Free {
  void operator()(std::uint8_t* bytes) const { std::free(bytes); }
};
using Bytes = std::unique_ptr<std::uint8_t, Free>;

const std::uint8_t* bytes_of(std::string_view text) {
  return reinterpret_cast<const std::uint8_t*>(text.data());
}

// The first character; text must not be empty.
ucs4_t first_of(std::string_view text, std::size_t& length) {
  ucs4_t character = 0;
  length = static_cast<std::size_t>(std::max(1, u8_mbtouc(&character, bytes_of(text), text.size())));
  return character;
}

// Spaces and marks are passed over with the word they stand before.
bool is_word(std::string_view segment) {
  for (std::size_t length = 0; !segment.empty(); segment.remove_prefix(length)) {
    const ucs4_t character = first_of(segment, length);
    const bool letter = uc_is_general_category_withtable(
        character, UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_N | UC_CATEGORY_MASK_M | UC_CATEGORY_MASK_So);
    if (letter) return true;
  }
  return false;
}

std::vector<std::size_t> ones(const std::string& marks) {
  std::vector<std::size_t> found{0};
  for (std::size_t i = 1; i < marks.size(); ++i) {
    if (marks[i] != 0) found.push_back(i);
  }
  if (!marks.empty()) found.push_back(marks.size());
  return found;
}

// Only those word breaks at which a cursor may stand.
std::vector<std::size_t> word_edges(std::string_view utf8) {
  std::string marks(utf8.size(), 0);
  if (!utf8.empty()) u8_wordbreaks(bytes_of(utf8), utf8.size(), marks.data());
  std::vector<std::size_t> edges = ones(marks);
  const std::vector<std::size_t> clusters = cluster_edges(utf8);
  std::erase_if(
      edges, [&](std::size_t edge) { return !std::binary_search(clusters.begin(), clusters.end(), edge); });
  return edges;
}

std::string text_of(const Bytes& bytes, std::size_t length) {
  return bytes ? std::string(reinterpret_cast<const char*>(bytes.get()), length) : std::string();
}

// Of decomposed text.
std::string without_marks(const std::string& text) {
  std::string kept;
  for (std::size_t at = 0, size = 0; at < text.size(); at += size) {
    const ucs4_t character = first_of(std::string_view(text).substr(at), size);
    if (!uc_is_general_category_withtable(character, UC_CATEGORY_MASK_Mn)) kept += text.substr(at, size);
  }
  return kept;
}

// A letter's form does not depend on its neighbours, so text may be folded piece by piece.
std::string folded_by_tables(std::string_view utf8) {
  if (utf8.empty()) return "";
  std::size_t length = 0;
  const Bytes apart(u8_casefold(bytes_of(utf8), utf8.size(), nullptr, UNINORM_NFKD, nullptr, &length));
  return without_marks(text_of(apart, length));
}

// Letters that Unicode does not take apart.
constexpr std::array<std::pair<std::string_view, std::string_view>, 16> joined_letters{{{"ß", "ss"},
                                                                                        {"ł", "l"},
                                                                                        {"Ł", "L"},
                                                                                        {"ø", "o"},
                                                                                        {"Ø", "O"},
                                                                                        {"đ", "d"},
                                                                                        {"Đ", "D"},
                                                                                        {"ð", "d"},
                                                                                        {"Ð", "D"},
                                                                                        {"þ", "th"},
                                                                                        {"Þ", "Th"},
                                                                                        {"æ", "ae"},
                                                                                        {"Æ", "Ae"},
                                                                                        {"œ", "oe"},
                                                                                        {"Œ", "Oe"},
                                                                                        {"ı", "i"}}};

bool breaks_line(ucs4_t character) {
  return (character >= '\n' && character <= '\r') || character == next_line || character == line_separator ||
         character == paragraph_separator;
}

}  // namespace

std::vector<std::size_t> cluster_edges(std::string_view utf8) {
  std::string marks(utf8.size(), 0);
  if (!utf8.empty()) u8_grapheme_breaks(bytes_of(utf8), utf8.size(), marks.data());
  return ones(marks);
}

std::size_t snapped_to_cluster(std::string_view utf8, std::size_t offset) {
  const std::vector<std::size_t> edges = cluster_edges(utf8);
  const auto found = std::lower_bound(edges.begin(), edges.end(), offset);
  return found == edges.end() ? utf8.size() : *found;
}

std::size_t next_cluster(std::string_view utf8, std::size_t offset) {
  const std::vector<std::size_t> edges = cluster_edges(utf8);
  const auto found = std::upper_bound(edges.begin(), edges.end(), offset);
  return found == edges.end() ? utf8.size() : *found;
}

std::size_t previous_cluster(std::string_view utf8, std::size_t offset) {
  const std::vector<std::size_t> edges = cluster_edges(utf8);
  const auto found = std::lower_bound(edges.begin(), edges.end(), offset);
  return found == edges.begin() ? 0 : *(found - 1);
}

std::size_t next_word(std::string_view utf8, std::size_t offset) {
  const std::vector<std::size_t> edges = word_edges(utf8);
  std::size_t from = std::min(offset, utf8.size());
  for (const std::size_t edge : edges) {
    if (edge <= from) continue;
    if (is_word(utf8.substr(from, edge - from))) return edge;
    from = edge;
  }
  return utf8.size();
}

std::size_t previous_word(std::string_view utf8, std::size_t offset) {
  const std::vector<std::size_t> edges = word_edges(utf8);
  std::size_t to = std::min(offset, utf8.size());
  for (auto edge = edges.rbegin(); edge != edges.rend(); ++edge) {
    if (*edge >= to) continue;
    if (is_word(utf8.substr(*edge, to - *edge))) return *edge;
    to = *edge;
  }
  return 0;
}

std::pair<std::size_t, std::size_t> word_around(std::string_view utf8, std::size_t offset) {
  const std::vector<std::size_t> edges = word_edges(utf8);
  if (edges.size() < 2) return {0, utf8.size()};
  auto after = std::upper_bound(edges.begin(), edges.end(), offset);
  if (after == edges.end()) --after;
  return {*(after - 1), *after};
}

// ASCII needs no tables, and is most of what there is: a hundred times as fast.
std::string folded(std::string_view utf8) {
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  std::string text;
  while (!utf8.empty()) {
    const auto ascii = std::find_if_not(utf8.begin(), utf8.end(), is_ascii);
    text += lower_case({utf8.begin(), ascii});
    const auto end = std::find_if(ascii, utf8.end(), is_ascii);
    text += folded_by_tables({ascii, end});
    utf8.remove_prefix(static_cast<std::size_t>(end - utf8.begin()));
  }
  return text;
}

std::string base_letters(std::string_view utf8) {
  std::string text;
  for (std::size_t at = 0, size = 0; at < utf8.size(); at += size) {
    first_of(utf8.substr(at), size);
    const std::string_view letter = utf8.substr(at, size);
    const auto joined = std::find_if(joined_letters.begin(), joined_letters.end(),
                                     [&](const auto& pair) { return pair.first == letter; });
    text += joined == joined_letters.end() ? letter : joined->second;
  }
  if (text.empty()) return text;
  std::size_t length = 0;
  const Bytes apart(u8_normalize(UNINORM_NFKD, bytes_of(text), text.size(), nullptr, &length));
  return without_marks(text_of(apart, length));
}

std::string composed(std::string_view utf8) {
  if (utf8.empty()) return "";
  std::size_t length = 0;
  const Bytes together(u8_normalize(UNINORM_NFC, bytes_of(utf8), utf8.size(), nullptr, &length));
  return text_of(together, length);
}

std::string visible(std::string_view bytes) {
  const std::string text = cleaned(bytes);
  std::string seen;
  for (std::size_t at = 0, size = 0; at < text.size(); at += size) {
    const ucs4_t character = first_of(std::string_view(text).substr(at), size);
    if (character == '\n' || uc_is_general_category_withtable(character, UC_CATEGORY_MASK_Cf))
      seen += ' ';
    else
      seen += text.substr(at, size);
  }
  return seen;
}

std::string cleaned(std::string_view bytes) {
  std::string text;
  for (std::size_t at = 0, length = 0; at < bytes.size(); at += length) {
    const ucs4_t character = first_of(bytes.substr(at), length);
    const bool carriage_return = character == '\r' && at + 1 < bytes.size() && bytes[at + 1] == '\n';
    if (carriage_return) continue;
    if (breaks_line(character)) {
      text += '\n';
    } else if (character == '\t') {
      text += ' ';
    } else if (first_bad_utf8(bytes.substr(at, length))) {
      text += "\uFFFD";
    } else if (!uc_is_general_category_withtable(character, UC_CATEGORY_MASK_Cc)) {
      text += bytes.substr(at, length);
    }
  }
  return text;
}

}  // namespace limber
