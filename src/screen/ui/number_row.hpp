// A number on a screen whose Intent holds ChangeNumber, Drag and TextFieldIntent: dragged along its track,
// typed, or made less and more by buttons that repeat, arrows and the wheel.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/controls.hpp"
#include "frame/number_scale.hpp"
#include "screen/ui/input.hpp"
#include "screen/ui/text_fields.hpp"

namespace limber {

struct NumberRow {
  std::string name;   // as ChangeNumber says it
  std::string key;    // of its areas, and of a Drag
  std::string label;  // in the person's language
  std::string words;  // the value with its unit: "30 s"
  std::string detail = {};
  double value = 0;
  NumberScale scale = {};
};

// The field a number is typed in, and the number a field is of; "": none.
inline std::string typed_field(const std::string& key) {
  return key + "-typed";
}
std::string number_of_field(const std::string& field);

// What a drag of its track means.
double number_dragged(const NumberScale& scale, const Drag& drag);
// What is written in its field: "30".
std::string typed_text(double value);

// Returns the height.
template <class Builder>
double number_row(Builder& sheet, const Rect& column, const NumberRow& number, const TextFields& fields) {
  StepperSpec spec;
  spec.label = number.label;
  spec.value = number.words;
  spec.detail = number.detail;
  spec.key = number.key;
  spec.share = share_of(number.scale, number.value);
  if (number.value > number.scale.least) spec.less = sheet.add_intent(ChangeNumber{number.name, -1});
  if (number.value < number.scale.most) spec.more = sheet.add_intent(ChangeNumber{number.name, 1});
  spec.less_label = fill(tr("Less: {label}"), {{"label", number.label}});
  spec.more_label = fill(tr("More: {label}"), {{"label", number.label}});
  const std::string field = typed_field(number.key);
  const std::string shown = sheet.has_focus(field) ? typed_text(number.value) : number.words;
  spec.entry = NumberEntry{field, fields.number(field, shown), sheet.add_intent(FocusText{field})};
  return stepper(sheet, column, spec);
}

}  // namespace limber
