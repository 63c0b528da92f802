#include "screen/ui/editor_number.hpp"

#include "base/message.hpp"
#include "base/text.hpp"

namespace limber {

std::string number_area(const std::string& name) {
  return "number-" + name;
}

std::string number_of_area(const std::string& key) {
  const std::string before = number_area("");
  return key.starts_with(before) ? key.substr(before.size()) : "";
}

NumberScale scale_of(const EditorNumber& number) {
  const bool parts = number.range.unit == Unit::seconds || number.range.unit == Unit::minutes;
  return {number.range.least, number.range.most, number.notch, parts && !number.range.whole ? 0.5 : 1};
}

std::string number_words(const EditorNumber& number) {
  if (!number.words.empty()) return number.words;
  const std::string value = number_text(number.value);
  const auto count = static_cast<long>(number.value);
  switch (number.range.unit) {
    case Unit::seconds:
      return fill(tr("{number} s"), {{"number", value}});
    case Unit::minutes:
      return fill(tr("{number} min"), {{"number", value}});
    case Unit::times:
      return fill(trn("{number} time", "{number} times", count), {{"number", value}});
    case Unit::kilograms:
      return number.value == 0 ? tr("none") : fill(tr("{number} kg"), {{"number", value}});
    case Unit::points:
      return number.value == 0 ? tr("not said") : value;
    case Unit::days:
      return fill(trn("{number} day", "{number} days", count), {{"number", value}});
    case Unit::weeks:
      if (number.value == 0) return tr("no end date");
      return fill(trn("{number} week", "{number} weeks", count), {{"number", value}});
    case Unit::percent:
      return fill(tr("{number} %"), {{"number", value}});
    default:
      return value;
  }
}

NumberRow row_of(const EditorNumber& number) {
  NumberRow row;
  row.name = number.name;
  row.key = number_area(number.name);
  row.label = number.differs ? fill(tr("{label} (changed)"), {{"label", number.label}}) : number.label;
  row.words = number_words(number);
  row.value = number.value;
  row.scale = scale_of(number);
  return row;
}

}  // namespace limber
