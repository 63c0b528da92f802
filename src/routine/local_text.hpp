// Text in one or several languages.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace limber {

// A plain string in the file is kept under the empty language.
struct LocalText {
  std::vector<std::pair<std::string, std::string>> by_language;
  bool operator==(const LocalText&) const = default;

  bool empty() const { return by_language.empty(); }
  // The words for "de-AT": that language, else "de", else the plain text, else the first given. "" if empty.
  std::string in(std::string_view language) const;
};

LocalText plain_text(std::string words);

// The text with other words where in(language) finds them; the other languages stay. "" takes them out.
LocalText with_words(LocalText text, std::string_view language, const std::string& words);

// Phrases as a person writes them, one a line. Lines with nothing on them are none; each phrase keeps its
// other languages.
std::string lines_of(const std::vector<LocalText>& phrases, std::string_view language);
std::vector<LocalText> with_lines(std::vector<LocalText> phrases, std::string_view language,
                                  const std::string& lines);

}  // namespace limber
