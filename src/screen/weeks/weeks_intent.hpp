// What can be asked while a programme is written.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <variant>

#include "base/problem.hpp"
#include "base/special_members.hpp"
#include "programme/draft.hpp"
#include "screen/effect/shelf_effect.hpp"
#include "screen/ui/input.hpp"
#include "screen/ui/request.hpp"
#include "screen/ui/text_fields.hpp"
#include "screen/ui/writing.hpp"

namespace limber {

// One line a thing keeps these a table.
// clang-format off
struct SelectPhase { std::size_t phase = 0; };
struct SelectPlanned { std::size_t routine = 0; };  // of the phase; the same again: none
struct AddPhase {};  // these five: behind the selected one, or the selected one
struct DoublePhase {};
struct RemovePhase {};
struct MovePhase { bool later = true; };
struct AddPlanned { std::string id; };  // a routine of the shelf
struct MovePlanned { bool later = true; };  // these two: the selected routine, else the phase, as its keys have it
struct RemovePlanned {};
struct ShowShelf {};  // with the cursor in its search; again closes it
struct ShowAboutProgramme {};  // what is about the whole, or its weeks again
struct SpeakAgain {};  // the words of the phase are spoken by the computer, and its recording is left out
struct ProgrammeFound { std::shared_ptr<const ProgrammeDraft> draft; };  // what was being written before
struct ProgrammeSaved { std::string id; std::string file; std::string text = {}; };  // text: what the file holds now
struct ProgrammeSaveFailed { Problem problem; };
// clang-format on

struct WeeksIntent
    : std::variant<UndoChange, RedoChange, SelectPhase, SelectPlanned, AddPhase, DoublePhase, RemovePhase,
                   MovePhase, AddPlanned, MovePlanned, RemovePlanned, ShowShelf, ShowAboutProgramme,
                   SpeakAgain, ChangeNumber, ChangeChoice, SaveNow, SaveAsAnother, SaveOver, TakeTheirs,
                   AskDiscard, ProgrammeFound, ProgrammeSaved, ProgrammeSaveFailed, ShelfChanged, Drag,
                   TextFieldIntent, Request> {
  using variant::variant;
  LIMBER_SPECIAL_MEMBERS(WeeksIntent);
};
using WeeksEffect = std::variant<ShelfEffect, ShellEffect, Request>;

}  // namespace limber
