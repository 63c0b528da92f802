#include "store/language.hpp"

#include <algorithm>

namespace limber {
namespace {

// "de_AT.UTF-8@euro" is "de-AT"; "" for "C", "POSIX" and what is no language.
std::string tag_of(std::string locale) {
  locale = locale.substr(0, locale.find_first_of(".@:"));
  std::replace(locale.begin(), locale.end(), '_', '-');
  const std::size_t language = std::min(locale.find('-'), locale.size());
  return language == 2 || language == 3 ? locale : "";
}

std::string locale_of(const Environment& environment) {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const auto value = environment(name);
    if (value && !value->empty()) return *value;
  }
  return "";
}

}  // namespace

std::string language_of(const Environment& environment) {
  const std::string locale = locale_of(environment);
  // LANGUAGE counts only where a locale has been chosen at all.
  const bool chosen = !locale.empty() && locale != "C" && locale != "POSIX";
  const auto wished = environment("LANGUAGE");
  if (chosen && wished && !tag_of(*wished).empty()) return tag_of(*wished);
  const std::string tag = tag_of(locale);
  return tag.empty() ? "en" : tag;
}

}  // namespace limber
