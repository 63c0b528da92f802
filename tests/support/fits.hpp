// What must hold of any screen at any size: words fit their boxes, nothing leaves the frame, areas do not
// cover each other.
#pragma once

#include <cctype>
#include <sstream>
#include <string>
#include <vector>

#include "frame/frame.hpp"
#include "frame/measure.hpp"
#include "frame/theme.hpp"

namespace limber::support {

inline std::string in_words(const Rect& r) {
  std::ostringstream out;
  out << "(" << r.x << ", " << r.y << ", " << r.width << " × " << r.height << ")";
  return out.str();
}

// The window sizes every screen is made for.
inline const std::vector<Size>& window_sizes() {
  static const std::vector<Size> sizes{{800, 480}, {1280, 800}, {1920, 1080}, {768, 1024}};
  return sizes;
}

// A telephone held upright: every page but the session is made for it too.
inline constexpr Size narrow_window{360, 740};

inline bool within(const Rect& inner, const Rect& outer) {
  constexpr double rounding = 0.51;
  return inner.x >= outer.x - rounding && inner.y >= outer.y - rounding &&
         inner.right() <= outer.right() + rounding && inner.bottom() <= outer.bottom() + rounding;
}

inline bool fits_its_box(const TextBox& text, const TextMeasure& measure) {
  const Size size = measure.measure(text.text, text.style, text.box.width);
  return size.width <= text.box.width + 1 && size.height <= text.box.height + 1;
}

// A sentence for everything that is wrong; empty if all is well.
inline std::vector<std::string> misfits(const Frame& frame, const TextMeasure& measure, double least_touch) {
  std::vector<std::string> found;
  const Rect whole{0, 0, frame.size.width, frame.size.height};
  int clips = 0;
  for (const Item& item : frame.items) {
    if (std::holds_alternative<PushClip>(item)) ++clips;
    if (std::holds_alternative<PopClip>(item)) --clips;
    const auto* text = std::get_if<TextBox>(&item);
    if (text == nullptr) continue;
    if (!fits_its_box(*text, measure))
      found.push_back("words overflow " + in_words(text->box) + ": " + text->text);
    // In a scrolling list what is above or below is cut, but never what is beside.
    const Rect tall{whole.x, whole.y - 1e6, whole.width, 2e6};
    const bool in_a_field = clips > 1;  // where a long line goes on out of sight
    if (!in_a_field && !within(text->box, clips > 0 ? tall : whole))
      found.push_back("words leave the frame: " + text->text);
  }
  if (clips != 0) found.push_back("clips do not pair");
  for (std::size_t i = 0; i < frame.areas.size(); ++i) {
    const HitArea& area = frame.areas[i];
    if (!area.rect.empty() && !within(area.rect, whole))
      found.push_back("area leaves the frame: " + area.key);
    if (area.intent < 0) continue;
    if (area.key.empty()) found.push_back("area without a key: " + area.label);
    if (area.whole.width < least_touch || area.whole.height < least_touch) {
      found.push_back("too small to press: " + area.key + " " + in_words(area.whole));
    }
    for (std::size_t j = i + 1; j < frame.areas.size(); ++j) {
      const HitArea& other = frame.areas[j];
      if (other.intent < 0) continue;
      // Handles lie on what they are dragged over, and beside each other as close as they come.
      const bool on_its_ground = area.drags && other.drags;
      if (area.key == other.key) found.push_back("two areas of one key: " + area.key);
      // Regions of a map lie in each other's corners: each is pressed by its shape.
      const bool on_a_map = !area.shape.empty() && !other.shape.empty();
      if (!on_its_ground && !on_a_map && area.whole.inset(0.5).intersects(other.whole.inset(0.5)) &&
          area.rect.intersects(other.rect)) {
        found.push_back("areas overlap: " + area.key + " and " + other.key);
      }
    }
  }
  return found;
}

// Words with a plain vowel: the pseudo-locale puts an accent on every vowel, so these never went through the
// catalogue. What the tests themselves put in (titles, names) has no vowels; the program's name may stay as
// it is.
inline std::vector<std::string> untranslated(const Frame& frame) {
  std::vector<std::string> found;
  const auto look = [&](const std::string& text) {
    std::string words;  // what stands in braces is typed as it is in every language
    int braces = 0;
    for (const char c : text) {
      braces += c == '{' ? 1 : 0;
      if (braces == 0) words += c;
      braces -= c == '}' ? 1 : 0;
    }
    if (text != "Limber" && words.find_first_of("aeiouAEIOU") != std::string::npos) found.push_back(text);
  };
  for (const Item& item : frame.items) {
    if (const auto* text = std::get_if<TextBox>(&item)) look(text->text);
  }
  for (const HitArea& area : frame.areas) {
    look(area.label);
    look(area.value);
  }
  look(frame.announcement);
  return found;
}

}  // namespace limber::support
