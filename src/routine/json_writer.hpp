// JSON text for a tree, new or kept from the file it came from. For the rooms that read formats.
#pragma once

#include <string>

#include "routine/document.hpp"

namespace limber {

// Two spaces a level; what is short and no list of objects stands on one line. `indent`: of the line it
// begins on.
std::string write_node(const Node& node, std::size_t indent);
std::string write_node_on_lines(const Node& node, std::size_t indent);  // however short
std::string write_key_text(const std::string& key);

// The document's text, changed only where `now` differs from `was` (the tree of the document itself): members
// keep their order and spelling, members no tree knows stay, new ones come where `now` has them.
std::string write_preserving_format(const Document& document, const Node& was, const Node& now);

}  // namespace limber
