// What stays on one screen: writing a routine: its steps in order, what there is to choose from, and what is
// wrong with it.
#pragma once

#include <memory>
#include <variant>

#include "routine/routine.hpp"

namespace limber {

struct UndoChange {};
struct RedoChange {};
using EditorIntent = std::variant<UndoChange, RedoChange>;

// Asked of the shell.
// Kept apart from the routine itself until that is saved, so that nothing written is lost.
struct KeepDraft {
  std::shared_ptr<const Routine> routine;
};
using EditorEffect = std::variant<KeepDraft>;

}  // namespace limber
