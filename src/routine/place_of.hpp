// Where in its file a part of a routine, an exercise or a card stands.
#pragma once

#include <string>

#include "base/problem.hpp"
#include "routine/routine.hpp"

namespace limber {

// The line and column of a JSON pointer ("/steps/3") in the routine's file; without a line where the routine
// was made in memory or has no such part.
SourceLocation place_of(const Routine& routine, const std::string& pointer);

// The same in any document; without a line, too, where another text than this stands there by now.
SourceLocation place_in(const std::shared_ptr<const Document>& document, const std::string& file,
                        const std::string& pointer, const std::string& text = "");

}  // namespace limber
