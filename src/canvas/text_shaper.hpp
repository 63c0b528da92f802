// Words to glyphs. Private to this room: it names Pango's types.
#pragma once

#include <pango/pangocairo.h>

#include <memory>
#include <string>

#include "canvas/recent.hpp"
#include "frame/frame.hpp"
#include "frame/text_layout.hpp"

namespace limber {

struct ReleaseObject {
  void operator()(gpointer object) const { g_object_unref(object); }
};
template <class T>
using Object = std::unique_ptr<T, ReleaseObject>;

struct ShapedText {
  Object<PangoLayout> layout;
  Size size;  // logical
  Rect ink;   // from the layout's origin
};

// On paper words are shaped this much larger than they are printed: glyphs stand on whole units, and a point
// is too coarse a unit for even spacing.
inline constexpr double finer_on_paper = 8;

class TextShaper {
 public:
  TextShaper();
  // Wrapped at `width` pixels and cut with an ellipsis at `height`; <= 0: without end. The cache owns the
  // answer, it holds until the next call.
  const ShapedText& shaped(const std::string& text, const TextStyle& style, double width, double height,
                           Align align);
  // Not kept.
  Size measured(const std::string& text, const TextStyle& style, double width) const;
  TextLayout places(const std::string& text, const TextStyle& style, double width) const;

 private:
  struct Key {
    std::string text;
    TextStyle style;
    double width;
    double height;
    Align align;
    bool operator==(const Key&) const = default;
  };
  ShapedText shape(const Key& key) const;

  Object<PangoContext> context_;
  Recent<Key, ShapedText> recent_;
};

}  // namespace limber
