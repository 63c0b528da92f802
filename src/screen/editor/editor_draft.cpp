#include "screen/editor/editor_draft.hpp"

#include <algorithm>
#include <utility>

#include "base/message.hpp"
#include "routine/format.hpp"
#include "routine/id.hpp"
#include "screen/editor/editor_edits.hpp"

namespace limber {
namespace {

// What a therapist begins with: who asks what, and nothing to do yet.
Routine new_routine(const World& world) {
  Routine routine;
  routine.title = plain_text(tr("New routine"));
  routine.version = "1";
  routine.author = author_of(world.cards);
  routine.ask = {{"pain", "stiffness"}, {"pain", "stiffness"}, {"pain", "stiffness"}, {}, {}};
  return routine;
}

// For a routine that is saved nowhere yet. An id of a file has no "_".
std::string new_key(const EditorScreen& state, const World& world) {
  for (int number = 1;; ++number) {
    std::string key = "new_" + std::to_string(number);
    if (draft_named(world, key) == nullptr && state.key != key) return key;
  }
}

void show(EditorScreen& state, const World& world) {
  state.open = true;
  if (!state.history.now().steps.empty()) state.selected = {0};
  analyze_again(state, world);
  show_words(state, world);
}

void open(EditorScreen& state, const World& world, Routine routine, const std::string& key) {
  EditorScreen fresh;
  state = std::move(fresh);
  state.key = key;
  state.file = routine.file;
  state.was_for = routine.meant_for;
  state.history = UndoStack<Routine>(std::move(routine));
  show(state, world);
}

void open_card(EditorScreen& state, const World& world, const RoutineCard& card) {
  open(state, world, *card.routine, card.id);
  state.id = card.id;
  state.own = card.own;
  state.base = write(*card.routine);
}

// What is on the disk of it is gone on with.
EditorEffects with_draft(const EditorScreen& state, const World& world) {
  const DraftNote* note = draft_named(world, state.key);
  return note == nullptr ? EditorEffects{} : EditorEffects{OpenDraft{*note}};
}

// A change from elsewhere, as one that is undone like any other.
EditorEffects put_on_top(EditorScreen& state, const World& world, const Routine& routine) {
  EditorEffects effects = with_draft(state, world);
  state.on_top = std::make_shared<const Routine>(routine);
  append(effects, change(state, world, routine));
  show_words(state, world);
  return effects;
}

// As it is for another client: what of the first one's stays is asked.
void open_for_another(EditorScreen& state, const World& world, Routine copy, const std::string& key) {
  const std::string was_for = copy.meant_for;
  copy.meant_for.clear();
  copy.version = "1";
  open(state, world, std::move(copy), key);
  state.was_for = was_for;
  state.history.mark_unsaved();
}

std::string why_not_saved(const EditorScreen& state) {
  return state.history.now().steps.empty() ? tr("Not saved yet: add a first step.")
                                           : tr("Not saved yet: first fix what is marked.");
}

}  // namespace

bool is_for_another(const EditorScreen& state) {
  return !state.was_for.empty() && id_from(state.history.now().meant_for) != id_from(state.was_for);
}

EditorEffects keep(const EditorScreen& state) {
  if (state.history.values().size() == 1 && state.history.is_saved()) return {ForgetDraft{state.key}};
  return {KeepDraft{std::make_shared<const RoutineDraft>(
      RoutineDraft{state.key, state.id, state.base, state.was_for, state.history})}};
}

EditorEffects take_draft(EditorScreen& state, const World& world, const RoutineDraft& draft) {
  const bool asked_for = state.open && state.key == draft.key;
  const auto on_top = state.on_top;
  const std::string warning = state.warning;
  if (asked_for && !on_top && state.history.values().size() > 1) return {};
  // The states of a file that is another one by now are of no use to anybody.
  if (asked_for && draft.history.is_saved() && draft.base != state.base) return keep(state);
  const RoutineCard* card = draft.id.empty() ? nullptr : card_named(world, draft.id);
  EditorScreen fresh;
  state = std::move(fresh);
  state.key = draft.key;
  state.id = draft.id;
  state.base = draft.base;
  state.was_for = draft.was_for;
  state.history = draft.history;
  state.file = card != nullptr && card->routine ? card->routine->file : draft.history.now().file;
  state.own = card != nullptr && card->own;
  show(state, world);
  if (!on_top) return {};
  state.warning = warning;
  EditorEffects effects = change(state, world, *on_top);
  show_words(state, world);
  return effects;
}

EditorUpdate opened(EditorScreen state, const EditRoutine& asked, const World& world) {
  const RoutineCard* card = asked.id.empty() ? nullptr : card_named(world, asked.id);
  if (card == nullptr || !card->routine) {
    const std::string key = new_key(state, world);
    open(state, world, new_routine(world), key);
    return {std::move(state)};
  }
  // Who comes back to what they were writing goes on with it.
  const bool same = state.open && state.id == card->id;
  if (same && (is_unsaved(state) || state.base == write(*card->routine))) return {std::move(state)};
  open_card(state, world, *card);
  EditorEffects effects = with_draft(state, world);
  return {std::move(state), std::move(effects)};
}

EditorUpdate opened(EditorScreen state, const EditForAnother& asked, const World& world) {
  const RoutineCard* card = card_named(world, asked.id);
  if (card == nullptr || !card->routine) return {std::move(state)};
  open_for_another(state, world, *card->routine, new_key(state, world));
  state.part = EditorPart::about;
  EditorEffects effects = keep(state);
  effects.push_back(ShellEffect{FocusOn{"for"}});
  return {std::move(state), std::move(effects)};
}

// A routine that somebody brought is something to save from its first moment. The next dose of a client is a
// change of that client's own routine; of a routine that is another client's it is a copy.
EditorUpdate opened(EditorScreen state, const EditDraft& asked, const World& world) {
  const Routine& routine = *asked.routine;
  const RoutineCard* card = asked.client.empty() ? nullptr : card_named(world, routine.id);
  const bool theirs = routine.meant_for.empty() || id_from(routine.meant_for) == id_from(asked.client);
  EditorEffects effects;
  if (card == nullptr || !card->routine) {
    open(state, world, routine, "brought_" + id_from(routine.id));
    if (!routine.file.empty()) state.id = routine.id;
    state.history.mark_unsaved();
    state.on_top = asked.routine;
    effects = with_draft(state, world);
    append(effects, keep(state));
  } else if (theirs && !routine.meant_for.empty()) {
    open_card(state, world, *card);
    effects = put_on_top(state, world, routine);
  } else {
    open_for_another(state, world, *card->routine, "for_" + id_from(asked.client) + "_" + card->id);
    Routine next = routine;
    next.meant_for = asked.client;
    next.version = state.history.now().version;
    effects = put_on_top(state, world, next);
  }
  state.warning = asked.warning;
  return {std::move(state), std::move(effects)};
}

EditorEffects save(EditorScreen& state, const World& world) {
  if (is_for_another(state)) return save_as_another(state, world);
  if (!is_unsaved(state) && !state.id.empty()) return {};
  if (has_errors(state.look.problems)) {
    state.trouble = why_not_saved(state);
    return {};
  }
  state.trouble.clear();
  state.changed_elsewhere = false;
  state.saving = true;
  const bool another = state.id.empty();
  return {
      SaveRoutine{std::make_shared<const Routine>(routine_of(state)), another, another ? "" : state.base}};
}

// Of the first client's only what is to stay goes along, under names of files that do without the code.
EditorEffects save_as_another(EditorScreen& state, const World& world) {
  EditorEffects effects;
  const std::string left = is_for_another(state) ? state.was_for : "";
  if (!left.empty()) {
    effects = change(state, world, with_things_of_client(state.history.now(), state.stay));
    show_words(state, world);
  }
  state.id.clear();
  analyze_again(state, world);
  if (has_errors(state.look.problems)) {
    state.trouble = why_not_saved(state);
    return effects;
  }
  state.trouble.clear();
  state.saving = true;
  effects.push_back(SaveRoutine{std::make_shared<const Routine>(routine_of(state)), true, "", left});
  return effects;
}

EditorEffects save_over(EditorScreen& state) {
  state.changed_elsewhere = false;
  state.trouble.clear();
  state.saving = true;
  return {SaveRoutine{std::make_shared<const Routine>(routine_of(state))}};
}

EditorEffects saved(EditorScreen& state, const RoutineSaved& news) {
  if (!std::exchange(state.saving, false)) return {};
  EditorEffects effects;
  if (state.key != news.id) effects.push_back(ForgetDraft{state.key});
  state.key = state.id = news.id;
  state.file = news.file;
  state.base = news.text;
  state.was_for = state.history.now().meant_for;
  state.stay.clear();
  state.on_top = nullptr;
  state.own = true;
  state.history.mark_saved();
  append(effects, keep(state));
  return effects;
}

void save_failed(EditorScreen& state, const RoutineSaveFailed& failed) {
  state.saving = false;
  state.trouble = failed.problem.message;
  state.changed_elsewhere = failed.problem.rule == "file-changed";
}

EditorEffects take_theirs(EditorScreen& state, const World& world) {
  if (!std::exchange(state.taking_theirs, false)) return {};
  const RoutineCard* card = card_named(world, state.id);
  if (card == nullptr || !card->routine) {
    state.trouble = tr("The other file cannot be read as a routine. What you wrote is here still.");
    return {};
  }
  state.changed_elsewhere = false;
  state.trouble.clear();
  state.history.change(*card->routine);
  state.history.mark_saved();
  state.base = write(*card->routine);
  state.was_for = card->routine->meant_for;
  if (step_at(state.history.now(), state.selected) == nullptr) state.selected.clear();
  analyze_again(state, world);
  show_words(state, world);
  return keep(state);
}

}  // namespace limber
