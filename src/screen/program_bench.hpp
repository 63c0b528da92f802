// How one screen of the therapist's bench leads to the next.
#pragma once

#include "screen/program.hpp"

namespace limber {

// Hands an intent to one screen and takes its new state and its effects.
template <class Screen>
Effects pass(Screen& screen, const Intent& intent) {
  auto [state, effects] = update(std::move(screen), intent);
  screen = std::move(state);
  return std::move(effects);
}

// Whether this screen is one of the bench.
bool is_of_bench(ScreenName screen);

// Whether what is shown goes on without anyone doing anything: it has to be given time.
bool moves_by_itself(const Program& program);

// An intent that is for the bench, wherever the person is; nullopt: it is not.
std::optional<Update<Program>> at_bench(Program& program, const Intent& intent);

// One step back from a screen of the bench.
Update<Program> back_at_bench(Program program);

// A rehearsal falls silent when another screen is shown, whatever led there.
Update<Program> silent_elsewhere(Update<Program> next);
// When the screen for media was just left by this intent: what was under way there ends, and the editor hears
// what was chosen.
Effects after_media(Program& program, const Intent& intent);

// To the screen of the bench that is shown.
Effects pass_to_bench(Program& program, const Intent& intent);

// News from the shell that screens of the bench keep a copy of.
Effects tell_bench(Program& program, const Intent& intent);

}  // namespace limber
