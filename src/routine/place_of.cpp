#include "routine/place_of.hpp"

#include "routine/document.hpp"

namespace limber {

SourceLocation place_in(const std::shared_ptr<const Document>& document, const std::string& file,
                        const std::string& pointer, const std::string& text) {
  const Node* node = document ? document->at(pointer) : nullptr;
  if (node == nullptr || (!text.empty() && node->text != text)) return {file, 0, 0, pointer};
  SourceLocation place = document->place_of(*node);
  place.file = file;
  return place;
}

SourceLocation place_of(const Routine& routine, const std::string& pointer) {
  return place_in(routine.document, routine.file, pointer);
}

}  // namespace limber
