#include "screen/weeks/weeks_screen.hpp"

#include <utility>

#include "base/message.hpp"
#include "screen/weeks/weeks_edits.hpp"

namespace limber {
namespace {

Programme without_recording(Programme programme, std::size_t phase) {
  if (phase < programme.phases.size()) programme.phases[phase].clip.clear();
  return programme;
}

}  // namespace

std::optional<WeeksIntent> step_back(const WeeksScreen& state) {
  if (state.about) return ShowAboutProgramme{};
  if (state.picking) return ShowShelf{};
  return std::nullopt;
}

std::vector<Action<WeeksIntent>> actions(const WeeksScreen& state) {
  std::vector<Action<WeeksIntent>> list{{{"ctrl-z"}, UndoChange{}, tr("Undo")},
                                        {{"ctrl-y"}, RedoChange{}, tr("Redo")},
                                        {{"ctrl-s"}, SaveNow{}, tr("Save")}};
  if (state.about) return list;
  const bool routine = state.at.routine.has_value();
  list.push_back({{"insert", "ctrl-n"}, ShowShelf{}, tr("Add a routine")});
  list.push_back({{"ctrl-d"}, DoublePhase{}, tr("Double the phase")});
  list.push_back({{"ctrl-up"},
                  MovePlanned{false},
                  routine ? tr("Move the routine to the phase before") : tr("Move the phase earlier")});
  list.push_back({{"ctrl-down"},
                  MovePlanned{true},
                  routine ? tr("Move the routine to the next phase") : tr("Move the phase later")});
  if (routine) list.push_back({{"delete"}, RemovePlanned{}, tr("Take the routine out")});
  return list;
}

WeeksUpdate update(WeeksScreen state, const WeeksIntent& intent, const World& world) {
  WeeksEffects effects;
  const Programme& programme = state.history.now();
  if (!std::holds_alternative<TextFieldIntent>(intent)) state.fields.end_number();
  std::visit(
      Overloaded{
          [&](const UndoChange&) { effects = undo(state, world, true); },
          [&](const RedoChange&) { effects = undo(state, world, false); },
          [&](const SelectPhase& asked) { select(state, {asked.phase}); },
          [&](const SelectPlanned& asked) {
            const bool again = state.at.routine == asked.routine;
            select(state, {state.at.phase, again ? std::nullopt : std::optional(asked.routine)});
          },
          [&](const AddPhase&) { effects = add_phase(state, world, false); },
          [&](const DoublePhase&) { effects = add_phase(state, world, true); },
          [&](const RemovePhase&) { effects = remove_phase(state, world); },
          [&](const MovePhase& asked) { effects = move_phase(state, world, asked.later); },
          [&](const AddPlanned& asked) { effects = add_planned(state, world, asked.id, state.at.phase); },
          [&](const MovePlanned& asked) { effects = move_planned(state, world, asked.later); },
          [&](const RemovePlanned&) { effects = remove_planned(state, world); },
          [&](const ShowShelf&) { effects = show_shelf(state); },
          [&](const ShowAboutProgramme&) {
            state.about = !state.about;
            state.picking = false;
            state.scrolls.set("page", 0);
          },
          [&](const SpeakAgain&) {
            effects = change(state, world, without_recording(programme, state.at.phase));
          },
          [&](const ChangeNumber& asked) { effects = notch_number(state, world, asked); },
          [&](const ChangeChoice& asked) {
            effects = change(state, world, with_choice(programme, state.at, asked.what, asked.value));
            show_words(state);
          },
          [&](const SaveNow&) { effects = save(state); },
          [&](const SaveAsAnother&) { effects = save_as_another(state, world); },
          [&](const SaveOver&) { effects = save_over(state); },
          [&](const TakeTheirs&) {
            state.taking_theirs = true;
            effects = {ReloadShelf{}};
          },
          [&](const AskDiscard&) { state.asks_discard = !state.asks_discard; },
          [&](const ProgrammeFound& found) { effects = take_draft(state, world, *found.draft); },
          [&](const ProgrammeSaved& news) { effects = saved(state, world, news); },
          [&](const ProgrammeSaveFailed& failed) { save_failed(state, failed); },
          [&](const ShelfChanged&) {
            if (state.open) look_again(state, world);
            effects = take_theirs(state, world);
          },
          [&](const Drag& drag) { effects = dragged(state, world, drag); },
          [&](const TextFieldIntent& asked) { effects = written(state, world, asked); },
          [&](const Request& request) { effects.push_back(request); }},
      intent);
  return {std::move(state), std::move(effects)};
}

}  // namespace limber
