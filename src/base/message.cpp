#include "base/message.hpp"

#include <libintl.h>

#include <clocale>
#include <map>
#include <utility>

namespace limber {
namespace {

constexpr const char* domain = "limber";

// gettext is process-wide by nature; so is the filter in front of it.
std::function<std::string(std::string)>& filter() {
  static std::function<std::string(std::string)> instance;
  return instance;
}

// Whether the chosen language has a catalogue. Without one a look-up only costs time, and a session is made
// of hundreds of words.
bool& has_catalogue() {
  static bool instance = false;
  return instance;
}

std::string filtered(const char* text) {
  return filter() ? filter()(text) : std::string(text);
}

const std::map<char, const char*>& accents() {
  static const std::map<char, const char*> table{
      {'a', "á"}, {'e', "é"}, {'i', "í"}, {'o', "ö"}, {'u', "ü"}, {'y', "ý"}, {'c', "ç"}, {'n', "ñ"},
      {'s', "š"}, {'z', "ž"}, {'A', "Å"}, {'E', "É"}, {'I', "Î"}, {'O', "Ø"}, {'U', "Û"}, {'Y', "Ý"},
      {'C', "Č"}, {'N', "Ñ"}, {'S', "Š"}, {'Z', "Ž"}, {'d', "ð"}, {'l', "ł"}, {'t', "ţ"}, {'r', "ř"}};
  return table;
}

}  // namespace

std::string tr(const char* english) {
  return filtered(has_catalogue() ? dgettext(domain, english) : english);
}

std::string trc(const char* context, const char* english) {
  if (!has_catalogue()) return filtered(english);
  const std::string key = std::string(context) + "\004" + english;  // GNU gettext's own separator
  const char* found = dgettext(domain, key.c_str());
  return filtered(found == key.c_str() ? english : found);
}

std::string trn(const char* one, const char* many, long count) {
  return filtered(dngettext(domain, one, many, static_cast<unsigned long>(count < 0 ? -count : count)));
}

void use_catalogue(const std::string& folder) {
  std::setlocale(LC_MESSAGES, "");
  bindtextdomain(domain, folder.c_str());
  bind_textdomain_codeset(domain, "UTF-8");
  has_catalogue() = *dgettext(domain, "") != '\0';  // its head
}

ScopedMessageFilter::ScopedMessageFilter(std::function<std::string(std::string)> change) {
  filter() = std::move(change);
}

ScopedMessageFilter::~ScopedMessageFilter() {
  filter() = nullptr;
}

std::string pseudo_localised(const std::string& english) {
  std::string out = "[";
  std::size_t letters = 0;
  bool in_name = false;
  for (const char c : english) {
    in_name = c == '{' || (in_name && c != '}');
    const auto accent = accents().find(c);
    if (!in_name && accent != accents().end()) {
      out += accent->second;
    } else {
      out += c;
    }
    ++letters;
  }
  // Real translations grow by whole words: lengthen with words, so that lines may break between them.
  const std::size_t extra = letters * 2 / 5 + 1;
  for (std::size_t i = 0; i < extra; ++i) out += i % 6 == 0 ? " " : "ø";
  return out + "]";
}

}  // namespace limber
