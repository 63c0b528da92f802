// Screens as tests look at them: on a whole window, their areas by key, their words.
#pragma once

#include <algorithm>
#include <string>

#include "screen/ui/context.hpp"
#include "support/catch.hpp"
#include "support/measure.hpp"

namespace limber::test {

// A window that a screen has for itself: nothing of the program stands above it.
inline ViewContext whole_window(const Size& size = {1280, 800}, const TextMeasure* measure = nullptr) {
  static const support::EvenMeasure even;
  Viewport viewport;
  viewport.size = size;
  return {theme(ThemeName::day),          viewport, measure != nullptr ? *measure : even, "", false,
          {0, 0, size.width, size.height}};
}

template <class Intent>
const HitArea* area(const View<Intent>& seen, const std::string& key) {
  const auto found = std::find_if(seen.frame.areas.begin(), seen.frame.areas.end(),
                                  [&](const HitArea& one) { return one.key == key; });
  return found == seen.frame.areas.end() ? nullptr : &*found;
}

// What pressing the area asks for.
template <class Intent>
Intent press(const View<Intent>& seen, const std::string& key) {
  const HitArea* found = area(seen, key);
  REQUIRE(found != nullptr);
  REQUIRE(found->intent >= 0);
  return seen.intents.at(static_cast<std::size_t>(found->intent));
}

// Whether these words stand in any of its texts.
template <class Intent>
bool says(const View<Intent>& seen, const std::string& words) {
  return std::any_of(seen.frame.items.begin(), seen.frame.items.end(), [&](const Item& item) {
    const auto* text = std::get_if<TextBox>(&item);
    return text != nullptr && text->text.find(words) != std::string::npos;
  });
}

}  // namespace limber::test
