// What Limber itself says of the window to whoever cannot see it and has no screen reader: words made of the
// same tree. Pure functions of what is seen.
#pragma once

#include <string>
#include <vector>

#include "reader/tree.hpp"

namespace limber::reader {

// One after another, with a breath between.
using Phrases = std::vector<std::string>;

// A thing by its name, what it is, how it stands and what else is said of it: "Reduced motion, switch, off".
std::string phrase_of(const Node& node);

// What is new: the page, what is announced, then what has the focus now, with the question it answers or the
// heading it stands under where that is another; of a focus that stayed, what became of it.
Phrases phrases_between(const Tree& before, const Tree& after);

// For who comes upon it: the page, what is announced, what has the focus.
Phrases first_phrases(const Tree& tree);

// All there is, in reading order.
Phrases page_phrases(const Tree& tree);

}  // namespace limber::reader
