#include "reader/drawn_words.hpp"

#include <algorithm>
#include <optional>

namespace limber::reader {
namespace {

bool says(const HitArea& area, const std::string& text) {
  return area.label.find(text) != std::string::npos || area.value.find(text) != std::string::npos ||
         area.asks.find(text) != std::string::npos;
}

// What is scrolled out of sight lies under other things: it is compared with its like only.
bool stands_in(const DrawnWords& words, const HitArea& area) {
  if (!words.rect.empty()) return area.rect.contains(words.rect.centre());
  return area.whole != area.rect && area.whole.contains(words.whole.centre());
}

bool speaks_for_all(Role role) {
  return role == Role::figure || role == Role::slider || role == Role::progress;
}

double size_of(const HitArea& area) {
  return area.whole.width * area.whole.height;
}

// A label stands above or beside what it names, and that comes soon after it.
bool said_soon(const Frame& frame, const DrawnWords& words) {
  constexpr std::size_t soon = 3;
  const std::size_t end = std::min(frame.areas.size(), words.area + soon);
  for (std::size_t i = words.area; i < end; ++i) {
    const HitArea& area = frame.areas[i];
    if (area.label == words.text || area.value == words.text || area.asks == words.text) return true;
  }
  return false;
}

// The least area that the words stand in, of those that can be pressed or speak for all in them.
std::optional<std::size_t> holder_of(const Frame& frame, const DrawnWords& words) {
  std::optional<std::size_t> least;
  for (std::size_t i = 0; i < frame.areas.size(); ++i) {
    const HitArea& area = frame.areas[i];
    if (area.intent < 0 && area.enabled && !speaks_for_all(area.role)) continue;
    if (!stands_in(words, area)) continue;
    if (!least || size_of(area) < size_of(frame.areas[*least])) least = i;
  }
  return least;
}

bool said_where_it_stands(const Frame& frame, const DrawnWords& words) {
  return std::any_of(frame.areas.begin(), frame.areas.end(),
                     [&](const HitArea& area) { return stands_in(words, area) && says(area, words.text); });
}

}  // namespace

UnsaidWords unsaid_words(const Frame& frame) {
  UnsaidWords unsaid;
  unsaid.of_areas.resize(frame.areas.size());
  for (std::size_t i = 0; i < frame.words.size(); ++i) {
    const DrawnWords& words = frame.words[i];
    if (said_where_it_stands(frame, words) || said_soon(frame, words)) continue;
    const auto holder = holder_of(frame, words);
    if (!holder) {
      unsaid.alone.push_back(i);
    } else if (!speaks_for_all(frame.areas[*holder].role)) {
      std::string& told = unsaid.of_areas[*holder];
      told += (told.empty() ? "" : ". ") + words.text;
    }
  }
  return unsaid;
}

}  // namespace limber::reader
