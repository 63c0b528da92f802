#include "journal/screening.hpp"

namespace limber {

std::string to_string(Pressure pressure) {
  switch (pressure) {
    case Pressure::light:
      return "light";
    case Pressure::medium:
      return "medium";
    case Pressure::firm:
      break;
  }
  return "firm";
}

std::string to_string(FloorAccess floor) {
  switch (floor) {
    case FloorAccess::easily:
      return "easily";
    case FloorAccess::with_support:
      return "with_support";
    case FloorAccess::not_at_all:
      break;
  }
  return "not_at_all";
}

std::optional<Pressure> pressure_named(const std::string& name) {
  for (const Pressure pressure : {Pressure::light, Pressure::medium, Pressure::firm}) {
    if (name == to_string(pressure)) return pressure;
  }
  return std::nullopt;
}

std::optional<FloorAccess> floor_named(const std::string& name) {
  for (const FloorAccess floor : {FloorAccess::easily, FloorAccess::with_support, FloorAccess::not_at_all}) {
    if (name == to_string(floor)) return floor;
  }
  return std::nullopt;
}

}  // namespace limber
