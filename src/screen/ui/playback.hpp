// What can be done with something that plays: a session, a rehearsal.
#pragma once

namespace limber {

struct TogglePause {};
struct NextStep {};
struct PreviousStep {};

}  // namespace limber
