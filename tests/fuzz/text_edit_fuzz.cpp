// Any commands at any time: the text stays well-formed and within its rules, the cursor between clusters.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/text.hpp"
#include "base/unicode.hpp"
#include "frame/text_edit.hpp"

namespace {

using namespace limber;

EditCommand command(std::uint8_t kind, std::uint8_t how, const std::string& text) {
  const auto motion = static_cast<TextMotion>(how % 6);
  const bool extend = how % 2 == 1;
  switch (kind % 12) {
    case 0:
      return InsertText{text, extend};
    case 1:
      return ComposeText{text, how};
    case 2:
      return MoveCursor{motion, extend};
    case 3:
      return PlaceCursor{how, extend, {}};
    case 4:
      return EraseText{motion};
    case 5:
      return SelectWord{how};
    case 6:
      return SelectAll{};
    case 7:
      return CopySelection{};
    case 8:
      return CutSelection{};
    case 9:
      return PasteHere{};
    case 10:
      return UndoEdit{};
    default:
      return RedoEdit{};
  }
}

void check(const TextEdit& edit) {
  const auto edges = cluster_edges(edit.text);
  for (const std::size_t place : {edit.cursor, edit.anchor})
    if (!std::binary_search(edges.begin(), edges.end(), place)) std::abort();
  if (first_bad_utf8(edit.text) || count_characters(edit.text) > edit.rules.most_characters) std::abort();
  const ComposedText shown = with_composition(edit);
  if (first_bad_utf8(shown.text) || shown.cursor > shown.text.size() || shown.to > shown.text.size())
    std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  TextEdit edit = text_edit("", {size % 2 == 1, 40});
  for (std::size_t at = 0; at + 3 <= size;) {
    const std::size_t length = std::min<std::size_t>(data[at + 2] % 16, size - at - 3);
    const std::string text(reinterpret_cast<const char*>(data) + at + 3, length);
    edit = edited(std::move(edit), command(data[at], data[at + 1], text)).edit;
    check(edit);
    at += 3 + length;
  }
  return 0;
}
