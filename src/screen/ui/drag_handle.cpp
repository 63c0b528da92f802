#include "screen/ui/drag_handle.hpp"

#include <algorithm>
#include <utility>

namespace limber {

void drag_handle(FrameBuilder& sheet, const Rect& rect, const std::string& label, const std::string& key,
                 int intent) {
  const double width = sheet.units(16);
  const double thick = std::max(2.0, sheet.units(2));
  for (const double shift : {-1.0, 0.0, 1.0})
    sheet.fill({rect.x + (rect.width - width) / 2,
                rect.y + rect.height / 2 + shift * sheet.units(6) - thick / 2, width, thick},
               thick / 2, sheet.colours().quiet_ink);
  HitArea area;
  area.rect = rect;
  area.role = Role::button;
  area.label = label;
  area.intent = intent;
  area.key = key;
  area.drags = true;
  sheet.area(std::move(area), sheet.corner());
}

}  // namespace limber
