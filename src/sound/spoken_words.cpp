#include "sound/spoken_words.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <utility>

#include "base/text.hpp"
#include "base/unicode.hpp"
#include "sound/shorthand.hpp"

namespace limber {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

// How flite 2.2 must be told. Each right-hand side was checked against the phonemes flite makes of it.
constexpr std::array<Pair, 55> lexicon{{{"90-90", "ninety ninety"},
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
                                        {"buttock", "buttick"},
                                        {"forearms", "fore arms"},
                                        {"physiotherapist", "physio therapist"},
                                        {"physiotherapists", "physio therapists"},
                                        {"physiotherapy", "physio therapy"},
                                        {"paracetamol", "para seeta mol"},
                                        {"iliotibial", "illy oh tibial"},
                                        {"ischial", "isk ee ul"},
                                        {"neuropathy", "noor opathy"},
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

// Signs beyond ASCII that therapists type, and two abbreviations that are words of their own in small
// letters.
constexpr std::array<Pair, 24> plain_forms{{{"\u2018", "'"},         {"\u2019", "'"},
                                            {"\u201C", "\""},        {"\u201D", "\""},
                                            {"\u2032", "'"},         {"\u2033", "\""},
                                            {"\u2014", ", "},        {"\u2026", ". "},
                                            {"\u00B0", " degrees"},  {"\u00D7", " times "},
                                            {"\u00A0", " "},         {"\u2011", "-"},
                                            {"\u2264", " at most "}, {"\u2265", " at least "},
                                            {"\u2248", "about "},    {"\u00B1", " plus or minus "},
                                            {"\u2192", ", then "},   {"\u21D2", ", then "},
                                            {"\u2190", ", "},        {"\u2194", " and back, "},
                                            {"\u2022", ", "},        {"\u00B7", ", "},
                                            {"IT band", "I T band"}, {"SI joint", "S I joint"}}};

// Signs of ASCII that a voice passes over although they say something, the longer ones first.
constexpr std::array<Pair, 14> signs{{{" / ", ", "},
                                      {"-->", ", then "},
                                      {"->", ", then "},
                                      {"=>", ", then "},
                                      {"<=", " at most "},
                                      {">=", " at least "},
                                      {"+/-", " plus or minus "},
                                      {"<", " less than "},
                                      {">", " more than "},
                                      {"~", "about "},
                                      {"&", " and "},
                                      {"*", ""},
                                      {"`", ""},
                                      {"_", " "}}};

// Halves and quarters: alone "half of the way", behind a number "and a half".
struct Part {
  std::string_view sign;
  std::string_view alone;
  std::string_view behind_a_number;
};
constexpr std::array<Part, 5> parts_of_one{{{"\u00BD", "half", " and a half"},
                                            {"\u00BC", "a quarter", " and a quarter"},
                                            {"\u00BE", "three quarters", " and three quarters"},
                                            {"\u2153", "a third", " and a third"},
                                            {"\u2154", "two thirds", " and two thirds"}}};

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// A dash or a minus: a range between numbers, a hyphen within a word, else a short stop.
bool take_dash(std::string_view& text, std::string& out) {
  for (const std::string_view dash : {"\u2013", "\u2212"}) {
    if (!text.starts_with(dash)) continue;
    text.remove_prefix(dash.size());
    const std::size_t last = out.find_last_not_of(' ');
    const std::size_t next = text.find_first_not_of(' ');
    const bool number_next = next != std::string_view::npos && is_digit(text[next]);
    const bool range = last != std::string::npos && is_digit(out[last]) && number_next;
    const bool inside = !out.empty() && last + 1 == out.size() && next == 0;
    const bool minus = dash == "\u2212" && number_next;
    out += range ? " to " : minus ? "minus " : inside ? "-" : ", ";
    return true;
  }
  return false;
}

bool take_part(std::string_view& text, std::string& out) {
  for (const Part& part : parts_of_one) {
    if (!text.starts_with(part.sign)) continue;
    text.remove_prefix(part.sign.size());
    const std::size_t last = out.find_last_not_of(' ');
    out += last != std::string::npos && is_digit(out[last]) ? part.behind_a_number : part.alone;
    return true;
  }
  return false;
}

template <typename Table>
bool take_sign(const Table& table, std::string_view& text, std::string& out) {
  const auto form = std::find_if(table.begin(), table.end(),
                                 [&](const Pair& pair) { return text.starts_with(pair.first); });
  if (form == table.end()) return false;
  out += form->second;
  text.remove_prefix(form->first.size());
  return true;
}

// The mark before an entry of a list, before a heading or a quotation.
void skip_list_mark(std::string_view& text) {
  std::string_view line = text.substr(std::min(text.find_first_not_of(' '), text.size()));
  for (const std::string_view bullet : {"\u2022", "\u00B7"}) {
    if (line.starts_with(bullet)) text = line = line.substr(bullet.size());
  }
  const std::size_t marks = std::min(line.find_first_not_of("-*#>"), line.size());
  const bool number_follows = marks + 1 < line.size() && is_digit(line[marks + 1]);  // "> 3 times"
  if (marks > 0 && marks < line.size() && line[marks] == ' ' && !number_follows)
    text = line.substr(marks + 1);
}

// What was put in for a sign brought its own spaces.
std::string with_single_spaces(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool after_space = !out.empty() && out.back() == ' ';
    if (c == ' ' && (out.empty() || is_space(out.back()))) continue;
    if (c == ',' && after_space) out.pop_back();
    out += c;
  }
  return out;
}

std::string plain(std::string_view text) {
  std::string out;
  skip_list_mark(text);
  while (!text.empty()) {
    if (take_dash(text, out) || take_part(text, out) || take_sign(plain_forms, text, out) ||
        take_sign(signs, text, out))
      continue;
    const bool line_ends = text.front() == '\n';
    if (static_cast<unsigned char>(text.front()) < 0x80) {
      out += text.front();
      text.remove_prefix(1);
    } else {
      const std::size_t next = next_cluster(text, 0);
      for (const char c : base_letters(text.substr(0, next))) {
        if (static_cast<unsigned char>(c) < 0x80) out += c;
      }
      text.remove_prefix(next);
    }
    if (line_ends) skip_list_mark(text);
  }
  return with_single_spaces(out);
}

std::string said(std::string_view word) {
  const std::string lower = lower_case(word);
  const auto entry =
      std::find_if(lexicon.begin(), lexicon.end(), [&](const Pair& pair) { return pair.first == lower; });
  return std::string(entry == lexicon.end() ? word : entry->second);
}

// The letters and digits of a word, and the marks around them.
struct Marked {
  std::string_view lead;
  std::string_view core;
  std::string_view tail;
};

Marked marked(std::string_view word) {
  const auto is_letter = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
  const auto first = std::find_if(word.begin(), word.end(), is_letter);
  const auto last = std::find_if(word.rbegin(), std::make_reverse_iterator(first), is_letter).base();
  const auto lead = static_cast<std::size_t>(first - word.begin());
  const auto size = static_cast<std::size_t>(last - first);
  return {word.substr(0, lead), word.substr(lead, size), word.substr(lead + size)};
}

// A word, and the space before it.
struct Spaced {
  std::string_view space;
  std::string_view word;
};

// Words of a bounded length: what never ends is broken up.
std::vector<Spaced> words_of(std::string_view text) {
  constexpr std::size_t longest_word = 40;
  std::vector<Spaced> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = std::min(text.find_first_not_of(" \n\t\r", at), text.size());
    const std::size_t end =
        std::min({text.find_first_of(" \n\t\r", begin), begin + longest_word, text.size()});
    const bool broken = begin == at && at > 0;
    words.push_back(
        {broken ? std::string_view(" ") : text.substr(at, begin - at), text.substr(begin, end - begin)});
    at = end;
  }
  return words;
}

// "Close your eyes", "let your eyes close": the verb; flite says it as in "close by".
bool is_closing(const std::vector<Spaced>& words, std::size_t i) {
  const std::string core = lower_case(marked(words[i].word).core);
  if (core != "close") return false;
  const std::string after = i + 1 < words.size() ? lower_case(marked(words[i + 1].word).core) : "";
  const std::string before = i > 0 ? lower_case(marked(words[i - 1].word).core) : "";
  return after == "your" || after == "them" || before == "eyes";
}

std::string said_among(const std::vector<Spaced>& words, std::size_t i, bool quoted) {
  const Marked word = marked(words[i].word);
  if (is_closing(words, i)) return std::string(word.lead) + "cloze" + std::string(word.tail);
  const Marked before = i > 0 ? marked(words[i - 1].word) : Marked{};
  const bool goes_on = i + 1 < words.size() && words[i + 1].space.find('\n') == std::string_view::npos;
  const std::string known = said(word.core);
  std::optional<SaidInFull> full;
  if (known == word.core) {
    full = said_in_full({before.tail.empty() && word.lead.empty() ? before.core : "", word.core, word.tail,
                         goes_on ? words[i + 1].word : "", quoted});
  }
  const std::string middle = full ? full->words : known;
  return std::string(word.lead) + middle + std::string(word.tail.substr(full ? full->marks : 0));
}

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
  const std::string letters = plain(text);
  const std::vector<Spaced> words = words_of(letters);
  std::string out;
  bool quoted = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view lead = marked(words[i].word).lead;
    if (lead.find('"') != std::string_view::npos) quoted = true;
    out += std::string(words[i].space) + said_among(words, i, quoted);
    if (words[i].word.substr(lead.size()).find('"') != std::string_view::npos) quoted = false;
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
