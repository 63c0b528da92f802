// What can be asked of whatever is being written, a routine or a programme.
#pragma once

#include <string>

namespace limber {

// clang-format off
struct UndoChange {};
struct RedoChange {};
struct ChangeChoice { std::string what; std::string value; };  // of the screen's table of choices
struct SaveNow {};
struct SaveAsAnother {};  // beside what it was made from
struct SaveOver {};  // what another program has written meanwhile
struct TakeTheirs {};  // what another program has written takes the place of this, which undo brings back
struct AskDiscard {};  // whether what is not saved is to go; the same again: it stays
struct ShelfChanged {};  // the library may know other exercises now, the shelf other routines
// clang-format on

}  // namespace limber
