#include "routine/local_text.hpp"

#include <algorithm>

namespace limber {

std::string LocalText::in(std::string_view language) const {
  const auto named = [&](std::string_view wanted) {
    return std::find_if(by_language.begin(), by_language.end(),
                        [&](const auto& entry) { return entry.first == wanted; });
  };
  for (std::string_view wanted = language; !wanted.empty();) {
    if (const auto match = named(wanted); match != by_language.end()) return match->second;
    const std::size_t dash = wanted.rfind('-');
    wanted = dash == std::string_view::npos ? "" : wanted.substr(0, dash);
  }
  if (const auto match = named(""); match != by_language.end()) return match->second;
  return by_language.empty() ? "" : by_language.front().second;
}

LocalText plain_text(std::string words) {
  LocalText text;
  if (!words.empty()) text.by_language.emplace_back("", std::move(words));
  return text;
}

}  // namespace limber
