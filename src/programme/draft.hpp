// A programme that is being written and is not saved.
#pragma once

#include <string>

#include "programme/programme.hpp"
#include "routine/draft.hpp"

namespace limber {

using ProgrammeDraft = Draft<Programme>;

inline std::string title_of(const Programme& programme) {
  return programme.title.in(programme.language);
}
inline std::string client_of(const Programme& programme) {
  return programme.meant_for;
}
inline DraftKind kind_of(const Programme&) {
  return DraftKind::programme;
}

}  // namespace limber
