#include "store/language.hpp"

#include <map>

#include "support/catch.hpp"

using namespace limber;

namespace {

std::string language(std::map<std::string, std::string> values) {
  return language_of([&](const std::string& name) -> std::optional<std::string> {
    const auto found = values.find(name);
    return found == values.end() ? std::nullopt : std::optional(found->second);
  });
}

}  // namespace

TEST_CASE("the person's language is that of the locale, as a tag of BCP 47") {
  CHECK(language({{"LANG", "de_AT.UTF-8"}}) == "de-AT");
  CHECK(language({{"LANG", "ca_ES@valencia"}}) == "ca-ES");
  CHECK(language({{"LANG", "de_DE.UTF-8"}, {"LC_MESSAGES", "ko_KR"}}) == "ko-KR");
  CHECK(language({{"LANG", "de_DE.UTF-8"}, {"LC_MESSAGES", "ko_KR"}, {"LC_ALL", "pt_BR"}}) == "pt-BR");
}

TEST_CASE("the first language of a list of wishes counts where a locale is set at all") {
  CHECK(language({{"LANG", "de_DE.UTF-8"}, {"LANGUAGE", "sv:en"}}) == "sv");
  CHECK(language({{"LANG", "C"}, {"LANGUAGE", "sv:en"}}) == "en");
}

TEST_CASE("without a locale the language is English") {
  CHECK(language({}) == "en");
  CHECK(language({{"LC_ALL", "C.UTF-8"}}) == "en");
  CHECK(language({{"LANG", "POSIX"}}) == "en");
}
