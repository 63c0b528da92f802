// Text as UTF-8: checking it, counting it, comparing it.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace limber {

// Byte offset of the first byte that is not well-formed UTF-8 (RFC 3629: no overlong forms, no surrogates).
std::optional<std::size_t> first_bad_utf8(std::string_view text);

// The code points of well-formed UTF-8 text.
std::size_t count_characters(std::string_view utf8);

// Words as a reader counts them: runs between white space.
std::size_t count_words(std::string_view text);

// The candidate within two edits (or a third of its length) of `word`, if one is near; for "did you mean".
// Case counts for nothing, and a blank, a hyphen and an underscore are the same.
std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& candidates);

// Replaces "{name}" by its value; unknown names stay as they are. Named, so that a translator may reorder
// them.
std::string fill(std::string_view pattern,
                 std::initializer_list<std::pair<std::string_view, std::string>> values);

// A number as a person writes it: at most `decimals` places, no trailing zeros ("2.5", "30").
std::string number_text(double value, int decimals = 3);

// A … Z as a … z; every other byte stays.
std::string lower_case(std::string_view text);

// The first letter, if it is one of a … z, as a capital: a noun of a list that stands by itself.
std::string with_capital(std::string text);

std::string join(const std::vector<std::string>& parts, std::string_view between);

}  // namespace limber
