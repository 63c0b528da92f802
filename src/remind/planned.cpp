#include "remind/planned.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace limber {
namespace {

constexpr std::string_view on_line = "on";
constexpr std::string_view at_word = "at";
constexpr std::string_view watch_word = "watch";

constexpr std::array<std::pair<std::string_view, std::string Planned::*>, 8> words_of_plan{
    {{"hour", &Planned::hour},
     {"plan", &Planned::plan},
     {"routine", &Planned::routine},
     {"title", &Planned::title},
     {"text", &Planned::text},
     {"start", &Planned::start},
     {"later", &Planned::later},
     {"not-today", &Planned::not_today}}};

void put_line(std::string& out, std::string_view name, std::string value) {
  if (value.empty()) return;
  std::replace(value.begin(), value.end(), '\n', ' ');
  out.append(name).append(" ").append(value).append("\n");
}

void take_line(Planned& planned, std::string_view name, std::string_view value) {
  if (name == at_word) {
    std::int64_t at = 0;
    const auto read = std::from_chars(value.data(), value.data() + value.size(), at);
    if (read.ec == std::errc() && read.ptr == value.data() + value.size()) planned.at = at;
  }
  if (name == watch_word) planned.watch.emplace_back(value);
  for (const auto& [word, member] : words_of_plan) {
    if (name == word) planned.*member = value;
  }
}

}  // namespace

std::string planned_text(const Planned& planned) {
  std::string out;
  if (planned.on) out.append(on_line).append("\n");
  if (planned.at) put_line(out, at_word, std::to_string(*planned.at));
  for (const auto& [word, member] : words_of_plan) put_line(out, word, planned.*member);
  for (const std::string& path : planned.watch) put_line(out, watch_word, path);
  return out;
}

Planned planned_from(std::string_view text) {
  Planned planned;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    const std::size_t space = line.find(' ');
    if (line == on_line) planned.on = true;
    if (space != std::string_view::npos) take_line(planned, line.substr(0, space), line.substr(space + 1));
  }
  return planned;
}

}  // namespace limber
