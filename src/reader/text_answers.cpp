#include "reader/text_answers.hpp"

#include <algorithm>
#include <cmath>

#include "reader/text_pieces.hpp"

namespace limber::reader {
namespace {

std::size_t length_of(const Writing& writing) {
  return characters_before(writing.text, writing.text.size());
}

std::size_t within(const Writing& writing, gint32 offset) {
  return std::min(length_of(writing), static_cast<std::size_t>(std::max(0, offset)));
}

std::string piece_of(const Writing& writing, Range range) {
  const std::size_t from = byte_of(writing.text, range.from);
  return writing.text.substr(from, byte_of(writing.text, range.to) - from);
}

GVariant* piece_answer(const Writing& writing, Range range) {
  return g_variant_new("(sii)", piece_of(writing, range).c_str(), static_cast<gint32>(range.from),
                       static_cast<gint32>(range.to));
}

// The older numbers of a boundary: a word's start and end, a sentence's, a line's.
Piece piece_of_boundary(guint32 boundary) {
  if (boundary == 0) return Piece::character;
  if (boundary <= 2) return Piece::word;
  return boundary <= 4 ? Piece::sentence : Piece::line;
}

Piece piece_of_number(guint32 number) {
  return static_cast<Piece>(std::min<guint32>(number, static_cast<guint32>(Piece::paragraph)));
}

GVariant* piece_asked(const Writing& writing, const std::string& method, GVariant* asked) {
  gint32 offset = 0;
  guint32 number = 0;
  g_variant_get(asked, "(iu)", &offset, &number);
  const Piece piece = method == "GetStringAtOffset" ? piece_of_number(number) : piece_of_boundary(number);
  const std::size_t at = within(writing, offset);
  const Range here = piece_at(writing.text, writing.place.layout, at, piece);
  if (method == "GetTextBeforeOffset") {
    if (here.from == 0) return piece_answer(writing, {0, 0});
    return piece_answer(writing, piece_at(writing.text, writing.place.layout, here.from - 1, piece));
  }
  if (method == "GetTextAfterOffset") {
    if (here.to >= length_of(writing)) return piece_answer(writing, {here.to, here.to});
    return piece_answer(writing, piece_at(writing.text, writing.place.layout, here.to, piece));
  }
  return piece_answer(writing, here);
}

// Of nothing: where a caret would stand.
Rect extents_of(const Writing& writing, Range range) {
  const std::size_t from = byte_of(writing.text, range.from);
  Rect all;
  for (const Rect& one : places_of(writing.place.layout, from, byte_of(writing.text, range.to)))
    all = all.empty() ? one : united(all, one);
  if (all.empty()) all = caret_at(writing.place.layout, from);
  all.x += writing.place.origin.x;
  all.y += writing.place.origin.y;
  return all;
}

GVariant* extents_answer(const Writing& writing, Range range, Point by) {
  const Rect place = extents_of(writing, range);
  return g_variant_new("(iiii)", static_cast<gint32>(std::lround(place.x + by.x)),
                       static_cast<gint32>(std::lround(place.y + by.y)),
                       static_cast<gint32>(std::lround(place.width)),
                       static_cast<gint32>(std::lround(place.height)));
}

GVariant* places_asked(const Writing& writing, Point origin, const std::string& method, GVariant* asked) {
  gint32 first = 0;
  gint32 second = 0;
  guint32 coordinates = 0;
  const bool one = method == "GetCharacterExtents";
  if (one) {
    g_variant_get(asked, "(iu)", &first, &coordinates);
    second = first + 1;
  } else {
    g_variant_get(asked, "(iiu)", &first, &second, &coordinates);
  }
  const Point by = coordinates == 0 ? origin : Point{};
  if (method == "GetOffsetAtPoint") {
    const Point at = Point{static_cast<double>(first), static_cast<double>(second)} - by;
    return g_variant_new("(i)",
                         static_cast<gint32>(characters_before(writing.text, offset_in(writing.place, at))));
  }
  if (second < 0) second = static_cast<gint32>(length_of(writing));
  return extents_answer(writing, {within(writing, first), within(writing, second)}, by);
}

GVariant* selection_answer(const Writing& writing) {
  const auto [from, to] = std::minmax(writing.anchor, writing.caret);
  return g_variant_new("(ii)", static_cast<gint32>(characters_before(writing.text, from)),
                       static_cast<gint32>(characters_before(writing.text, to)));
}

GVariant* attributes_answer(const Writing& writing) {
  return g_variant_new("(@a{ss}ii)", g_variant_new("a{ss}", nullptr), 0,
                       static_cast<gint32>(length_of(writing)));
}

GVariant* text_asked(const Writing& writing, GVariant* asked) {
  gint32 from = 0;
  gint32 to = 0;
  g_variant_get(asked, "(ii)", &from, &to);
  const Range range{within(writing, from), to < 0 ? length_of(writing) : within(writing, to)};
  return g_variant_new("(s)", range.from < range.to ? piece_of(writing, range).c_str() : "");
}

GVariant* character_asked(const Writing& writing, GVariant* asked) {
  gint32 offset = 0;
  g_variant_get(asked, "(i)", &offset);
  const std::u32string all = characters_of(writing.text);
  const bool there = offset >= 0 && static_cast<std::size_t>(offset) < all.size();
  return g_variant_new("(i)", there ? static_cast<gint32>(all[static_cast<std::size_t>(offset)]) : 0);
}

}  // namespace

GVariant* text_answer(const Node& node, Point origin, const std::string& method, GVariant* asked) {
  const Writing& writing = *node.writing;
  if (method == "GetText") return text_asked(writing, asked);
  if (method == "GetStringAtOffset" || method == "GetTextBeforeOffset" || method == "GetTextAtOffset" ||
      method == "GetTextAfterOffset")
    return piece_asked(writing, method, asked);
  if (method == "GetCharacterAtOffset") return character_asked(writing, asked);
  if (method == "GetCharacterExtents" || method == "GetRangeExtents" || method == "GetOffsetAtPoint")
    return places_asked(writing, origin, method, asked);
  if (method == "GetNSelections") return g_variant_new("(i)", writing.anchor == writing.caret ? 0 : 1);
  if (method == "GetSelection") return selection_answer(writing);
  if (method == "GetAttributeValue") return g_variant_new("(s)", "");
  if (method == "GetAttributes" || method == "GetAttributeRun") return attributes_answer(writing);
  if (method == "GetDefaultAttributes" || method == "GetDefaultAttributeSet")
    return g_variant_new("(@a{ss})", g_variant_new("a{ss}", nullptr));
  if (method == "GetBoundedRanges") return g_variant_new("(@a(iisv))", g_variant_new("a(iisv)", nullptr));
  // The cursor is the person's.
  return g_variant_new("(b)", FALSE);
}

GVariant* text_property(const Node& node, const std::string& name) {
  const Writing& writing = *node.writing;
  if (name == "CharacterCount") return g_variant_new_int32(static_cast<gint32>(length_of(writing)));
  if (name == "CaretOffset")
    return g_variant_new_int32(static_cast<gint32>(characters_before(writing.text, writing.caret)));
  return nullptr;
}

}  // namespace limber::reader
