// What an editor lets be chosen: one of several, or any of several. One table for what is shown and for what
// is changed.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "routine/vocabulary.hpp"
#include "screen/ui/page.hpp"
#include "screen/ui/writing.hpp"

namespace limber {

struct EditorChoice {
  std::string value;  // as in files; "" for none
  std::string words;  // in the person's language
  bool chosen = false;
};
using EditorChoices = std::vector<EditorChoice>;

// Values with their words, of which these are chosen.
EditorChoices chosen_of(const Values& words, const std::vector<std::string>& chosen);
// The days of the week.
Values day_choices();
// With `value` turned on or off, in the order of the format, whatever the order they were chosen in.
std::vector<std::string> turned(const std::vector<std::string>& list, const std::string& value,
                                const Names& order);

// The choices beside each other, each asking for ChangeChoice; keys are "what-value". Nothing where there are
// none. Returns the height.
template <class Builder>
double draw_editor_choices(Builder& sheet, const Rect& column, const EditorChoices& choices,
                           const std::string& what, const std::string& label, ChoiceKind kind = {}) {
  std::vector<Option> options;
  for (const EditorChoice& choice : choices) {
    options.push_back({choice.words, what + "-" + choice.value,
                       sheet.add_intent(ChangeChoice{what, choice.value}), choice.chosen});
  }
  return options.empty() ? 0 : choice_group(sheet, column, label, options, kind);
}

}  // namespace limber
