#include "screen/ui/number_row.hpp"

#include <algorithm>

namespace limber {

std::string number_of_field(const std::string& field) {
  const std::string ending = typed_field("");
  return field.ends_with(ending) ? field.substr(0, field.size() - ending.size()) : "";
}

double number_dragged(const NumberScale& scale, const Drag& drag) {
  const double width = std::max(1.0, drag.area.width);
  return number_at(scale, (drag.at.x - drag.area.x) / width, width);
}

std::string typed_text(double value) {
  return number_text(value, 1);
}

}  // namespace limber
