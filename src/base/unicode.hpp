// Text as its writer sees it: what one press of an arrow key passes over, what a word is, what is the same
// letter. Offsets are in bytes of well-formed UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace limber {

// Where a cursor may stand, from 0 to the text's length: between grapheme clusters (UAX #29).
std::vector<std::size_t> cluster_edges(std::string_view utf8);

// The nearest cluster edge that is not before `offset`; the text's length if there is none.
std::size_t snapped_to_cluster(std::string_view utf8, std::size_t offset);
// The cluster edge after `offset`, or before it; the text's ends stay.
std::size_t next_cluster(std::string_view utf8, std::size_t offset);
std::size_t previous_cluster(std::string_view utf8, std::size_t offset);

// The end of the word that `offset` lies in or before; what stands between words is passed over.
std::size_t next_word(std::string_view utf8, std::size_t offset);
// The start of the word that `offset` lies in or behind.
std::size_t previous_word(std::string_view utf8, std::size_t offset);
// From and to of the word, the space or the mark that begins at `offset` or lies around it; at the text's end
// what is before it.
std::pair<std::size_t, std::size_t> word_around(std::string_view utf8, std::size_t offset);

// For comparing what people type: without case, accents and differences of width ("É" is "e").
std::string folded(std::string_view utf8);

// Each letter without what is set on, through or beside it: "Zoë" is "Zoe", "Łukasz" "Lukasz", "Straße"
// "Strasse".
std::string base_letters(std::string_view utf8);

// The form in which the same name is the same bytes, whichever system wrote it (NFC).
std::string composed(std::string_view utf8);

// A name of any bytes, as it may stand in a message: well formed, on one line, without what is not seen.
std::string visible(std::string_view bytes);

// Well-formed text without control characters: ill-formed bytes become U+FFFD, every kind of line break "\n",
// a tab a space; other controls are left out.
std::string cleaned(std::string_view bytes);

}  // namespace limber
