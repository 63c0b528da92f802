#include "sound/shorthand.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/text.hpp"

namespace limber {
namespace {

using Said = std::optional<SaidInFull>;

struct Unit {
  std::string_view written;
  std::string_view one;
  std::string_view more;
};

// What stands after a number.
constexpr std::array<Unit, 16> units{{{"s", "second", "seconds"},
                                      {"sec", "second", "seconds"},
                                      {"secs", "second", "seconds"},
                                      {"min", "minute", "minutes"},
                                      {"mins", "minute", "minutes"},
                                      {"h", "hour", "hours"},
                                      {"hr", "hour", "hours"},
                                      {"hrs", "hour", "hours"},
                                      {"cm", "centimeter", "centimeters"},
                                      {"mm", "millimeter", "millimeters"},
                                      {"kg", "kilo", "kilos"},
                                      {"lb", "pound", "pounds"},
                                      {"lbs", "pound", "pounds"},
                                      {"ft", "foot", "feet"},
                                      {"rep", "repetition", "repetitions"},
                                      {"x", "time", "times"}}};

// What stands behind a stroke: so often in each.
constexpr std::array<Unit, 14> each{{{"day", "a day", ""},
                                     {"d", "a day", ""},
                                     {"week", "a week", ""},
                                     {"wk", "a week", ""},
                                     {"month", "a month", ""},
                                     {"hour", "an hour", ""},
                                     {"hr", "an hour", ""},
                                     {"h", "an hour", ""},
                                     {"min", "a minute", ""},
                                     {"side", "on each side", ""},
                                     {"leg", "with each leg", ""},
                                     {"arm", "with each arm", ""},
                                     {"session", "in a session", ""},
                                     {"set", "in a set", ""}}};

struct Abbreviation {
  std::string_view written;  // without its last full stop
  std::string_view said;
};
constexpr std::array<Abbreviation, 14> abbreviations{{{"e.g", "for example"},
                                                      {"i.e", "that is"},
                                                      {"approx", "about"},
                                                      {"max", "at most"},
                                                      {"etc", "and so on"},
                                                      {"vs", "against"},
                                                      {"incl", "including"},
                                                      {"resp", "respectively"},
                                                      {"ca", "about"},
                                                      {"ex", "exercise"},
                                                      {"reps", "repetitions"},
                                                      {"rep", "repetition"},
                                                      {"p.m", "P M"},
                                                      {"a.m", "A M"}}};

constexpr std::array<Abbreviation, 10> letters{{{"ROM", "range of movement"},
                                                {"AROM", "active range of movement"},
                                                {"PROM", "passive range of movement"},
                                                {"NRS", "pain scale"},
                                                {"VAS", "pain scale"},
                                                {"ADL", "everyday activities"},
                                                {"w/o", "without"},
                                                {"w/out", "without"},
                                                {"R/L", "right or left"},
                                                {"L/R", "left or right"}}};

constexpr std::array<Abbreviation, 5> fractions{{{"1/2", "half"},
                                                 {"1/3", "a third"},
                                                 {"2/3", "two thirds"},
                                                 {"1/4", "a quarter"},
                                                 {"3/4", "three quarters"}}};

template <typename Table>
const auto* found_in(const Table& table, std::string_view written) {
  const auto it =
      std::find_if(table.begin(), table.end(), [&](const auto& row) { return row.written == written; });
  return it == table.end() ? nullptr : &*it;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

bool is_whole(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

// "30", "2.5", "10-15".
bool is_number(std::string_view word) {
  return !word.empty() && is_digit(word.front()) && is_digit(word.back()) &&
         word.find_first_not_of("0123456789.,-") == std::string_view::npos;
}

// How much of a word is its number: "10-15s".
std::size_t digits_of(std::string_view word) {
  return std::min(word.find_first_not_of("0123456789.,-"), word.size());
}

// A comma before one or two digits parts no thousands.
std::string with_point(std::string_view number) {
  std::string text(number);
  const std::size_t comma = text.find(',');
  const bool decimal = comma != std::string::npos && text.find(',', comma + 1) == std::string::npos &&
                       text.size() - comma - 1 <= 2 && comma + 1 < text.size();
  if (decimal) text[comma] = '.';
  return text;
}

// "" if the word is no unit, or what is before it no number.
std::string unit_said(std::string_view number, std::string_view word) {
  const Unit* unit = found_in(units, word);
  if (unit == nullptr || !is_number(number)) return "";
  return std::string(number == "1" ? unit->one : unit->more);
}

// A full stop behind it ends a sentence too where none goes on in small letters.
SaidInFull before_full_stop(std::string words, const WordInText& word) {
  const bool goes_on = !word.after.empty() && !is_capital(word.after.front());
  return {std::move(words), goes_on && word.tail.starts_with('.') ? 1U : 0U};
}

Said abbreviation(const WordInText& word) {
  if (!word.tail.starts_with('.')) return std::nullopt;
  const std::string lower = lower_case(word.core);
  if (lower == "no" && !word.after.empty() && is_digit(word.after.front())) return SaidInFull{"number", 1};
  if (lower == "in" && is_number(word.before))
    return before_full_stop(word.before == "1" ? "inch" : "inches", word);
  const Abbreviation* known = found_in(abbreviations, lower);
  if (known == nullptr) return std::nullopt;
  return before_full_stop(std::string(known->said), word);
}

// The sides, as they are marked on a plan.
Said side(const WordInText& word) {
  const bool before_a_word =
      !word.after.empty() && std::isalpha(static_cast<unsigned char>(word.after.front())) != 0;
  const bool in_brackets = word.tail == ")";
  if (!in_brackets && (!word.tail.empty() || !before_a_word)) return std::nullopt;
  if (word.core == "R") return SaidInFull{"right"};
  if (word.core == "L") return SaidInFull{"left"};
  return std::nullopt;
}

// 10" are seconds and 5' minutes, as exercise plans have it.
Said marked_time(const WordInText& word) {
  if (!is_number(word.core)) return std::nullopt;
  const bool one = word.core == "1";
  if (word.tail.starts_with("''"))
    return SaidInFull{std::string(word.core) + (one ? " second" : " seconds"), 2};
  if (word.tail.starts_with('"') && !word.quoted)
    return SaidInFull{std::string(word.core) + (one ? " second" : " seconds"), 1};
  if (word.tail.starts_with('\''))
    return SaidInFull{std::string(word.core) + (one ? " minute" : " minutes"), 1};
  return std::nullopt;
}

Said number_with_unit(const WordInText& word) {
  const std::size_t end = digits_of(word.core);
  const std::string_view number = word.core.substr(0, end);
  const std::string_view rest = word.core.substr(end);
  if (end == 0) {
    const bool so_often =
        rest == "x" && !word.before.empty() && !word.after.empty() && is_digit(word.after.front());
    if (so_often) return SaidInFull{"times"};
    std::string unit = unit_said(word.before, rest);
    if (unit.empty()) return std::nullopt;
    return before_full_stop(std::move(unit), word);
  }
  if (rest.empty()) return with_point(number) == number ? Said{} : Said{SaidInFull{with_point(number)}};
  const bool year = end == 4 && is_whole(number) && rest == "s";  // "the 1980s"
  const std::string unit = year ? "" : unit_said(number, rest);
  if (unit.empty()) return std::nullopt;
  return before_full_stop(with_point(number) + " " + unit, word);
}

// "3x10", "10x10s", "3x".
Said multiplied(const WordInText& word) {
  const std::size_t x = word.core.find('x');
  if (x == std::string_view::npos || !is_number(word.core.substr(0, x))) return std::nullopt;
  const std::string_view right = word.core.substr(x + 1);
  const std::size_t end = digits_of(right);
  if (end == 0 || !is_number(right.substr(0, end))) return std::nullopt;
  const std::string unit = unit_said(right.substr(0, end), right.substr(end));
  if (end < right.size() && unit.empty()) return std::nullopt;
  std::string words = std::string(word.core.substr(0, x)) + " times " + std::string(right.substr(0, end));
  if (!unit.empty()) words += " " + unit;
  return before_full_stop(std::move(words), word);
}

// "L5", "C5-C6", "L5/S1": letter and number apart.
std::string vertebra(std::string_view text) {
  const bool is_one = text.size() >= 2 && text.size() <= 3 &&
                      std::string_view("CTLS").find(text.front()) != std::string_view::npos &&
                      is_whole(text.substr(1));
  return is_one ? std::string(text.substr(0, 1)) + " " + std::string(text.substr(1)) : "";
}

Said vertebrae(const WordInText& word) {
  const std::size_t between = word.core.find_first_of("-/");
  if (between == std::string_view::npos) return std::nullopt;
  const std::string_view right = word.core.substr(between + 1);
  const std::string upper = vertebra(word.core.substr(0, between));
  const std::string lower = is_whole(right) ? std::string(right) : vertebra(right);
  if (upper.empty() || lower.empty()) return std::nullopt;
  return SaidInFull{upper + (word.core[between] == '-' ? " to " : " and ") + lower};
}

// "3x" before "/day": what is counted, in full.
std::string counted(const WordInText& word, std::string_view left) {
  const WordInText alone{word.before, left, "", "", false};
  if (const Said said = number_with_unit(alone)) return said->words;
  return std::string(left);
}

Said stroke(const WordInText& word) {
  const std::size_t at = word.core.find('/');
  if (at == std::string_view::npos || at == 0 || word.core.find('/', at + 1) != std::string_view::npos)
    return std::nullopt;
  const std::string_view left = word.core.substr(0, at);
  const std::string_view right = word.core.substr(at + 1);
  if (const Abbreviation* part = found_in(fractions, word.core)) {
    const bool and_a_half = is_whole(word.before);
    const bool of_something =
        word.after.starts_with("of") || word.after.starts_with("the") || word.after.starts_with("a ");
    if (part->written == "1/2" && !and_a_half)
      return SaidInFull{of_something || word.after == "a" ? "half" : "a half"};
    return SaidInFull{(and_a_half ? "and " : "") +
                      std::string(part->written == "1/2" ? "a half" : part->said)};
  }
  if (is_number(left) && is_whole(right)) {
    const std::string_view most = left.substr(left.find('-') + 1);  // of a range; npos + 1 is 0
    const bool share = most.size() < right.size() || (most.size() == right.size() && most <= right);
    return SaidInFull{std::string(left) + (share ? " out of " : " over ") + std::string(right)};
  }
  if (const Unit* how = found_in(each, right))
    return SaidInFull{counted(word, left) + " " + std::string(how->one)};
  if (left == "and") return SaidInFull{"and " + std::string(right)};
  const bool words = std::isalpha(static_cast<unsigned char>(left.back())) != 0 &&
                     std::isalpha(static_cast<unsigned char>(right.front())) != 0;
  if (!words) return std::nullopt;
  return SaidInFull{std::string(left) + " or " + std::string(right)};
}

}  // namespace

std::optional<SaidInFull> said_in_full(const WordInText& word) {
  if (word.core == "w" && word.tail == "/") return SaidInFull{"with", 1};
  if (const Abbreviation* known = found_in(letters, word.core)) return SaidInFull{std::string(known->said)};
  for (const auto& rule :
       {abbreviation, side, marked_time, multiplied, vertebrae, stroke, number_with_unit}) {
    if (auto said = rule(word)) return said;
  }
  return std::nullopt;
}

}  // namespace limber
