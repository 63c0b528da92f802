#include "routine/place_of.hpp"

#include "routine/document.hpp"

namespace limber {

Place place_of(const Routine& routine, const std::string& pointer) {
  const Node* node = routine.document ? routine.document->at(pointer) : nullptr;
  if (node == nullptr) return {routine.file, 0, 0, pointer};
  Place place = routine.document->place_of(*node);
  place.file = routine.file;
  return place;
}

}  // namespace limber
