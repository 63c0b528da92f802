// What is done to the programme that is being written. Each changes the state, looks at the programme anew,
// and returns what the shell is asked for. Private to its screen.
#pragma once

#include <string>

#include "screen/weeks/weeks_screen.hpp"

namespace limber {

// Fields show what the programme says.
void show_words(WeeksScreen& state);
void look_again(WeeksScreen& state, const World& world);
// `what` as for UndoStack::change().
WeeksEffects change(WeeksScreen& state, const World& world, Programme next, const std::string& what = "");
// The same, with this selected afterwards.
WeeksEffects change_at(WeeksScreen& state, const World& world, Programme next, const PlaceInWeeks& at);
WeeksEffects undo(WeeksScreen& state, const World& world, bool back);  // or forward again
void select(WeeksScreen& state, const PlaceInWeeks& at);

WeeksEffects add_phase(WeeksScreen& state, const World& world, bool doubled);
WeeksEffects remove_phase(WeeksScreen& state, const World& world);
WeeksEffects move_phase(WeeksScreen& state, const World& world, bool later);
WeeksEffects add_planned(WeeksScreen& state, const World& world, const std::string& id, std::size_t phase);
WeeksEffects remove_planned(WeeksScreen& state, const World& world);
// To the phase before or behind; where no routine is selected, the phase moves.
WeeksEffects move_planned(WeeksScreen& state, const World& world, bool later);
WeeksEffects dragged(WeeksScreen& state, const World& world, const Drag& drag);

WeeksEffects notch_number(WeeksScreen& state, const World& world, const ChangeNumber& asked);
WeeksEffects show_shelf(WeeksScreen& state);
// What is written in a field goes into the programme, and Enter in the shelf's search adds what is found
// first.
WeeksEffects written(WeeksScreen& state, const World& world, const TextFieldIntent& asked);

// --- How it comes onto the screen, is kept while it is written, and is saved.

// Keeps every state of it on the disk, saved or not; forgets it where there is nothing to go back to.
WeeksEffects keep(const WeeksScreen& state);
// What was kept takes the place of what is open, unless that has been changed since it was asked for.
WeeksEffects take_draft(WeeksScreen& state, const World& world, const ProgrammeDraft& draft);
WeeksEffects save(WeeksScreen& state);
WeeksEffects save_as_another(WeeksScreen& state, const World& world);
WeeksEffects save_over(WeeksScreen& state);
WeeksEffects saved(WeeksScreen& state, const World& world, const ProgrammeSaved& news);
void save_failed(WeeksScreen& state, const ProgrammeSaveFailed& failed);
// What another program wrote, once the shelf has been read anew.
WeeksEffects take_theirs(WeeksScreen& state, const World& world);

}  // namespace limber
