// A number that an editor steps up and down, drags and lets be typed: its words, its scale, its row.
#pragma once

#include <string>
#include <vector>

#include "frame/number_scale.hpp"
#include "routine/numbers.hpp"
#include "screen/ui/number_row.hpp"
#include "screen/ui/page.hpp"

namespace limber {

struct EditorNumber : Number {
  std::string label;       // in the person's language
  double notch = 1;        // of one press
  std::string words = {};  // of its value; "": the value with its unit
};
NumberScale scale_of(const EditorNumber& number);

// The key of its areas, and what a key is the number of; "": of none.
std::string number_area(const std::string& name);
std::string number_of_area(const std::string& key);

// "30 s", "8 times", "2.5 minutes".
std::string number_words(const EditorNumber& number);

NumberRow row_of(const EditorNumber& number);

// A stepper for each, two beside each other where there is room. Returns the height.
template <class Builder>
double number_rows(Builder& sheet, const Rect& column, const std::vector<EditorNumber>& numbers,
                   const TextFields& fields) {
  const auto draw = [&](Builder& s, const Rect& cell, const EditorNumber& number) {
    return number_row(s, cell, row_of(number), fields);
  };
  const double gap = sheet.units(16);
  const int across = columns_that_fit(column.width, sheet.style(Type::body).size * 16, gap, 2);
  Rect rest = column;
  lay_rows(rest, {numbers.size(),
                  across,
                  gap,
                  [&](std::size_t i, double width) {
                    return height_of(sheet, width,
                                     [&](Builder& s, const Rect& r) { return draw(s, r, numbers[i]); });
                  },
                  [&](std::size_t i, const Rect& cell) { draw(sheet, cell, numbers[i]); },
                  {},
                  sheet.units(8)});
  return rest.y - column.y;
}

}  // namespace limber
