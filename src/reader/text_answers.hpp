// What a reader that asks about a text field is answered.
#pragma once

#include <gio/gio.h>

#include <string>

#include "reader/tree.hpp"

namespace limber::reader {

// Floating values; `node` has writing. `origin`: of the window on the screen. Null: there is no such method.
GVariant* text_answer(const Node& node, Point origin, const std::string& method, GVariant* asked);
GVariant* text_property(const Node& node, const std::string& name);

}  // namespace limber::reader
