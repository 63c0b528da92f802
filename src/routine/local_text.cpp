#include "routine/local_text.hpp"

#include <algorithm>
#include <sstream>

namespace limber {

namespace {

using Entries = std::vector<std::pair<std::string, std::string>>;

// What a person of this language reads; the end if there is nothing at all.
Entries::const_iterator entry_for(const Entries& entries, std::string_view language) {
  const auto named = [&](std::string_view wanted) {
    return std::find_if(entries.begin(), entries.end(),
                        [&](const auto& entry) { return entry.first == wanted; });
  };
  for (std::string_view wanted = language; !wanted.empty();) {
    if (const auto match = named(wanted); match != entries.end()) return match;
    const std::size_t dash = wanted.rfind('-');
    wanted = dash == std::string_view::npos ? "" : wanted.substr(0, dash);
  }
  const auto plain = named("");
  return plain != entries.end() ? plain : entries.begin();
}

}  // namespace

std::string LocalText::in(std::string_view language) const {
  const auto entry = entry_for(by_language, language);
  return entry == by_language.end() ? "" : entry->second;
}

LocalText with_words(LocalText text, std::string_view language, const std::string& words) {
  const auto found = entry_for(text.by_language, language);
  if (found == text.by_language.end()) return plain_text(words);
  const auto entry = text.by_language.begin() + (found - text.by_language.cbegin());
  if (words.empty())
    text.by_language.erase(entry);
  else
    entry->second = words;
  return text;
}

std::string lines_of(const std::vector<LocalText>& phrases, std::string_view language) {
  std::string lines;
  for (const LocalText& phrase : phrases)
    lines += (&phrase == &phrases.front() ? "" : "\n") + phrase.in(language);
  return lines;
}

std::vector<LocalText> with_lines(std::vector<LocalText> phrases, std::string_view language,
                                  const std::string& lines) {
  if (lines == lines_of(phrases, language)) return phrases;
  std::vector<LocalText> next;
  std::istringstream in(lines);
  for (std::string line; std::getline(in, line);) {
    if (line.find_first_not_of(' ') == std::string::npos) continue;
    LocalText before = next.size() < phrases.size() ? std::move(phrases[next.size()]) : LocalText{};
    next.push_back(with_words(std::move(before), language, line));
  }
  return next;
}

LocalText plain_text(std::string words) {
  LocalText text;
  if (!words.empty()) text.by_language.emplace_back("", std::move(words));
  return text;
}

}  // namespace limber
