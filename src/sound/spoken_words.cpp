#include "sound/spoken_words.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "base/text.hpp"

namespace limber {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

// How flite 2.2 must be told. Each right-hand side was checked against the phonemes flite makes of it.
constexpr std::array<Pair, 46> lexicon{{{"90-90", "ninety ninety"},
                                        {"90/90", "ninety ninety"},
                                        {"quadruped", "quad rah pehd"},
                                        {"psoas", "so us"},
                                        {"iliopsoas", "illy oh so us"},
                                        {"scapulae", "scap you lee"},
                                        {"sacrum", "say krum"},
                                        {"sacral", "say krul"},
                                        {"sacroiliac", "sacro illy ack"},
                                        {"coccyx", "cok six"},
                                        {"fascia", "fasha"},
                                        {"occiput", "ox sip ut"},
                                        {"suboccipital", "sub ock sip ital"},
                                        {"suboccipitals", "sub ock sip itals"},
                                        {"scalenes", "skay leens"},
                                        {"pectoralis", "pecto rallis"},
                                        {"levator", "le vay tor"},
                                        {"lats", "latts"},
                                        {"exhale", "eks hale"},
                                        {"cm", "centimeters"},
                                        {"supine", "soo pine"},
                                        {"quadratus", "quad ray tus"},
                                        {"gluteal", "gloo tea ul"},
                                        {"gluteals", "gloo tea uls"},
                                        {"flexion", "flection"},
                                        {"dorsiflexion", "dorsi flection"},
                                        {"myofascial", "my oh fash ul"},
                                        {"fascial", "fash ul"},
                                        {"isometric", "eye so metric"},
                                        {"isometrics", "eye so metrics"},
                                        {"spinae", "spy nee"},
                                        {"latissimus", "la tissimus"},
                                        {"soleus", "so lee us"},
                                        {"serratus", "ser ray tus"},
                                        {"infraspinatus", "infra spy nay tus"},
                                        {"supraspinatus", "supra spy nay tus"},
                                        {"teres", "teh reez"},
                                        {"triceps", "try seps"},
                                        {"effleurage", "effluh raj"},
                                        {"practise", "practice"},
                                        {"metres", "meters"},
                                        {"centimetre", "centimeter"},
                                        {"centimetres", "centimeters"},
                                        {"mri", "M R I"},
                                        {"nsaids", "en saids"},
                                        {"kg", "kilos"}}};

// What stands after a number, and the word for one of it.
constexpr std::array<Pair, 11> units{{{"s", "second"},
                                      {"sec", "second"},
                                      {"secs", "second"},
                                      {"min", "minute"},
                                      {"mins", "minute"},
                                      {"cm", "centimeter"},
                                      {"mm", "millimeter"},
                                      {"kg", "kilo"},
                                      {"lb", "pound"},
                                      {"lbs", "pound"},
                                      {"x", "time"}}};

// Characters beyond ASCII that therapists type; other accented letters lose what flite cannot read.
// Two abbreviations that are words of their own in small letters follow.
constexpr std::array<Pair, 23> plain_forms{
    {{"\u2018", "'"},       {"\u2019", "'"},         {"\u201C", "\""},         {"\u201D", "\""},
     {"\u2014", ", "},      {"\u2026", ". "},        {"\u00B0", " degrees"},   {"\u00BD", " and a half"},
     {"\u00D7", " times "}, {"\u00E9", "e"},         {"\u00E8", "e"},          {"\u00EA", "e"},
     {"\u00E0", "a"},       {"\u00E4", "a"},         {"\u00E7", "c"},          {"\u00EF", "i"},
     {"\u00F1", "n"},       {"\u00F6", "o"},         {"\u00FC", "u"},          {"\u00A0", " "},
     {"\u2011", "-"},       {"IT band", "I T band"}, {"SI joint", "S I joint"}}};

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string plain(std::string_view text) {
  constexpr std::string_view en_dash = "\u2013";
  std::string out;
  while (!text.empty()) {
    if (text.starts_with(en_dash)) {
      text.remove_prefix(en_dash.size());
      const bool range = !out.empty() && is_digit(out.back()) && !text.empty() && is_digit(text.front());
      out += range ? " to " : ", ";
      continue;
    }
    const auto form = std::find_if(plain_forms.begin(), plain_forms.end(),
                                   [&](const Pair& pair) { return text.starts_with(pair.first); });
    if (form != plain_forms.end()) {
      out += form->second;
      text.remove_prefix(form->first.size());
      continue;
    }
    if (static_cast<unsigned char>(text.front()) < 0x80) out += text.front();
    text.remove_prefix(1);
  }
  return out;
}

std::string said(std::string_view word) {
  const std::string lower = lower_case(word);
  const auto entry =
      std::find_if(lexicon.begin(), lexicon.end(), [&](const Pair& pair) { return pair.first == lower; });
  return std::string(entry == lexicon.end() ? word : entry->second);
}

// "30", "2.5", "10-15".
bool is_number(std::string_view word) {
  return !word.empty() && is_digit(word.front()) && is_digit(word.back()) &&
         word.find_first_not_of("0123456789.,-") == std::string_view::npos;
}

// A unit after its number; "" if the word is none.
std::string unit_said(std::string_view number, std::string_view word) {
  const auto unit =
      std::find_if(units.begin(), units.end(), [&](const Pair& pair) { return pair.first == word; });
  if (unit == units.end() || !is_number(number)) return "";
  return std::string(unit->second) + (number == "1" ? "" : "s");
}

// "30s" as "30 seconds"; other words, "1980s" too, as they are said alone.
std::string said_with_unit(std::string_view word) {
  const std::size_t end = std::min(word.find_first_not_of("0123456789.,-"), word.size());
  const bool year = std::count_if(word.begin(), word.end(), is_digit) == 4 && end == 4;
  const std::string unit = year ? "" : unit_said(word.substr(0, end), word.substr(end));
  return unit.empty() ? said(word) : std::string(word.substr(0, end)) + " " + unit;
}

// Says one word after the other. Only what is between the punctuation around a word is looked up.
class Sayer {
 public:
  std::string next(std::string_view word) {
    const auto is_letter = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
    const auto first = std::find_if(word.begin(), word.end(), is_letter);
    const auto last = std::find_if(word.rbegin(), std::make_reverse_iterator(first), is_letter).base();
    const auto lead = static_cast<std::size_t>(first - word.begin());
    const auto size = static_cast<std::size_t>(last - first);
    const std::string_view core = word.substr(lead, size);
    const std::string unit = lead == 0 ? unit_said(before_, core) : "";
    before_ = lead + size == word.size() ? core : "";  // a number with a full stop has no unit after it
    return std::string(word.substr(0, lead)) + (unit.empty() ? said_with_unit(core) : unit) +
           std::string(word.substr(lead + size));
  }

 private:
  std::string before_;
};

bool ends_sentence(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '\n') return true;
  if (c != '.' && c != '!' && c != '?') return false;
  if (at + 1 < text.size() && !is_space(text[at + 1])) return false;
  const std::size_t word = text.find_last_of(" \n\t", at) + 1;              // npos + 1 is 0
  return text.substr(word, at - word).find('.') == std::string_view::npos;  // not "e.g."
}

// Where a sentence that begins at `start` must be cut, at a space if there is one, lest it cost minutes at
// once.
bool too_long_from(std::string_view text, std::size_t start, std::size_t at) {
  constexpr std::size_t soft = 300;
  constexpr std::size_t hard = 400;
  const bool inside_character = (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
  return (at - start >= soft && is_space(text[at])) || (at - start >= hard && !inside_character);
}

std::string trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return std::string(text);
}

}  // namespace

std::string spoken_english(std::string_view text) {
  constexpr std::size_t longest_word = 40;
  const std::string letters = plain(text);
  std::string out;
  Sayer sayer;
  for (std::size_t at = 0; at < letters.size();) {
    if (is_space(letters[at])) {
      out += letters[at++];
      continue;
    }
    const std::size_t end = std::min(letters.find_first_of(" \n\t\r", at), letters.size());
    const std::size_t size = std::min(end - at, longest_word);
    out += sayer.next(std::string_view(letters).substr(at, size));
    at += size;
    if (at < end) out += ' ';
  }
  return out;
}

std::vector<std::string> sentences(std::string_view text) {
  std::vector<std::string> out;
  std::size_t start = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const bool cut = at < text.size() && too_long_from(text, start, at);
    if (at < text.size() && !cut && !ends_sentence(text, at)) continue;
    const std::size_t end = cut ? at : std::min(at + 1, text.size());
    std::string sentence = trimmed(text.substr(start, end - start));
    const auto spoken = [](unsigned char c) { return c >= 0x80 || std::isalnum(c) != 0; };
    if (std::any_of(sentence.begin(), sentence.end(), spoken)) out.push_back(std::move(sentence));
    start = end;
  }
  return out;
}

}  // namespace limber
