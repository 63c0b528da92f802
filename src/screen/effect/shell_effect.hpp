// What screens ask of the window they are in.
#pragma once

#include <string>

#include <variant>
#include "base/file_question.hpp"
#include "base/special_members.hpp"

namespace limber {

// clang-format off
struct FocusOn { std::string key; };     // of an area of this frame or the next; where it is not seen, nothing happens
struct ScrollIntoView { std::string key; };  // of an area, after the next frame
struct CopyText { std::string text; };   // to the clipboard
struct PasteText { std::string field; };  // answered by an EditText with what the clipboard holds, if it is text
struct AskForFile { FileQuestion question; };  // in the desktop's own window; answered by OpenFile or SaveTo, or ShowNotice where it has none
struct FlipFullScreen {};
struct ReadOut {};  // what the page has, in Limber's own voice
struct LeaveProgram {};
// clang-format on

struct ShellEffect : std::variant<FocusOn, ScrollIntoView, CopyText, PasteText, AskForFile, FlipFullScreen,
                                  ReadOut, LeaveProgram> {
  using variant::variant;
  LIMBER_SPECIAL_MEMBERS(ShellEffect);
};

}  // namespace limber
