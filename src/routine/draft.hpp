// What is being written and is not saved: with every state it had, so that undo leads back to the first.
#pragma once

#include <cstdint>
#include <string>

#include "base/names.hpp"
#include "base/undo_stack.hpp"
#include "routine/exercise.hpp"
#include "routine/routine.hpp"

namespace limber {

template <class Value>
struct Draft {
  std::string key;      // its name among all of them: letters, digits, "-" and "_"
  std::string id;       // it is saved under; "": nowhere yet
  std::string base;     // what its file held when it was opened or saved; "": it has none
  std::string was_for;  // the client it was made for, where it may become another's
  UndoStack<Value> history;
  bool operator==(const Draft&) const = default;
};
using RoutineDraft = Draft<Routine>;
using ExerciseDraft = Draft<Exercise>;

enum class DraftKind : std::uint8_t { routine, exercise, programme };
template <>
inline constexpr std::array names_of<DraftKind>{"routine", "exercise", "programme"};

// As a list shows it. One that is saved is kept for its undo alone.
struct DraftNote {
  std::string key;
  std::string id = {};
  std::string title = {};
  std::string meant_for = {};
  DraftKind kind = DraftKind::routine;
  bool unsaved = true;
  bool operator==(const DraftNote&) const = default;
};

inline std::string title_of(const Routine& routine) {
  return routine.title.in(routine.language);
}
inline std::string title_of(const Exercise& exercise) {
  return exercise.name.in("");
}
inline std::string client_of(const Routine& routine) {
  return routine.meant_for;
}
inline std::string client_of(const Exercise&) {
  return "";
}
inline DraftKind kind_of(const Routine&) {
  return DraftKind::routine;
}
inline DraftKind kind_of(const Exercise&) {
  return DraftKind::exercise;
}

template <class Value>
DraftNote note_of(const Draft<Value>& draft) {
  const Value& now = draft.history.now();
  return {draft.key, draft.id, title_of(now), client_of(now), kind_of(now), !draft.history.is_saved()};
}

}  // namespace limber
