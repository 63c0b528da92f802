// How a programme comes onto the screen, is kept while it is written, and is saved.
#include <algorithm>
#include <utility>

#include "base/message.hpp"
#include "programme/edit.hpp"
#include "programme/format.hpp"
#include "routine/id.hpp"
#include "screen/weeks/weeks_edits.hpp"

namespace limber {
namespace {

// What a therapist begins with: two weeks, and nothing to do in them yet.
Programme new_programme(const World& world) {
  Programme programme;
  programme.title = plain_text(tr("New programme"));
  programme.version = "1";
  programme.author = author_of(world.cards);
  ProgrammePhase first;
  first.title = plain_text(tr("First weeks"));
  first.weeks = 2;
  programme.phases = {std::move(first)};
  return programme;
}

// For a programme that is saved nowhere yet. An id of a file has no "_".
std::string new_key(const WeeksScreen& state, const World& world) {
  for (int number = 1;; ++number) {
    std::string key = "programme_new_" + std::to_string(number);
    if (draft_named(world, key) == nullptr && state.key != key) return key;
  }
}

std::string key_of(const std::string& id) {
  return "programme_" + id;
}

void open(WeeksScreen& state, const World& world, const std::string& key, UndoStack<Programme> history) {
  WeeksScreen fresh;
  state = std::move(fresh);
  state.open = true;
  state.key = key;
  state.file = history.now().file;
  state.history = std::move(history);
  look_again(state, world);
  show_words(state);
}

WeeksEffects ask_to_save(WeeksScreen& state, bool another, const std::string& base) {
  if (has_errors(state.problems)) {
    state.trouble = tr("Not saved yet: first fix what is marked.");
    return {};
  }
  state.trouble.clear();
  state.changed_elsewhere = false;
  state.saving = true;
  return {SaveProgramme{std::make_shared<const Programme>(programme_of(state)), another, base}};
}

}  // namespace

Programme programme_of(const WeeksScreen& state) {
  Programme programme = state.history.now();
  programme.id = state.id;
  programme.file = state.file;
  if (!programme.id.empty()) return programme;
  programme.id = id_from(programme.title.in(programme.language) + " " + programme.meant_for);
  if (programme.id.empty()) programme.id = "programme";
  return programme;
}

bool is_unsaved(const WeeksScreen& state) {
  return state.open && !state.history.is_saved();
}

WeeksUpdate opened(WeeksScreen state, const EditProgramme& asked, const World& world) {
  const Programme* there = asked.id.empty() ? nullptr : programme_named(world, asked.id);
  if (there == nullptr || asked.copy) {
    const std::string key = new_key(state, world);
    open(state, world, key,
         UndoStack<Programme>(there == nullptr ? new_programme(world) : for_another(*there)));
    if (there == nullptr) return {std::move(state)};
    state.left_with = there->meant_for;
    state.about = true;
    state.history.mark_unsaved();
    WeeksEffects effects = keep(state);
    effects.push_back(ShellEffect{FocusOn{"for"}});
    return {std::move(state), std::move(effects)};
  }
  // Who comes back to what they were writing goes on with it.
  const std::string text = write(*there);
  if (state.open && state.id == asked.id && (is_unsaved(state) || state.base == text))
    return {std::move(state)};
  open(state, world, key_of(asked.id), UndoStack<Programme>(*there));
  state.id = asked.id;
  state.base = text;
  const DraftNote* note = draft_named(world, state.key);
  WeeksEffects effects;
  if (note != nullptr) effects.push_back(OpenDraft{*note});
  return {std::move(state), std::move(effects)};
}

WeeksEffects keep(const WeeksScreen& state) {
  if (state.history.values().size() == 1 && state.history.is_saved()) return {ForgetDraft{state.key}};
  return {KeepProgramme{std::make_shared<const ProgrammeDraft>(
      ProgrammeDraft{state.key, state.id, state.base, state.left_with, state.history})}};
}

WeeksEffects take_draft(WeeksScreen& state, const World& world, const ProgrammeDraft& draft) {
  const bool asked_for = state.open && state.key == draft.key;
  if (asked_for && state.history.values().size() > 1) return {};
  // The states of a file that is another one by now are of no use to anybody.
  if (asked_for && draft.history.is_saved() && draft.base != state.base) return keep(state);
  open(state, world, draft.key, draft.history);
  state.id = draft.id;
  state.base = draft.base;
  state.left_with = draft.was_for;
  if (const Programme* there = programme_named(world, draft.id)) state.file = there->file;
  look_again(state, world);
  return {};
}

WeeksEffects save(WeeksScreen& state) {
  if (!is_unsaved(state) && !state.id.empty()) return {};
  const bool another = state.id.empty();
  return ask_to_save(state, another, another ? "" : state.base);
}

WeeksEffects save_as_another(WeeksScreen& state, const World& world) {
  state.id.clear();
  look_again(state, world);
  return ask_to_save(state, true, "");
}

WeeksEffects save_over(WeeksScreen& state) {
  return ask_to_save(state, false, "");
}

WeeksEffects saved(WeeksScreen& state, const World& world, const ProgrammeSaved& news) {
  if (!std::exchange(state.saving, false)) return {};
  WeeksEffects effects;
  if (state.key != key_of(news.id)) effects.push_back(ForgetDraft{state.key});
  state.key = key_of(news.id);
  state.id = news.id;
  state.file = news.file;
  state.base = news.text;
  state.left_with.clear();
  state.history.mark_saved();
  look_again(state, world);
  append(effects, keep(state));
  return effects;
}

void save_failed(WeeksScreen& state, const ProgrammeSaveFailed& failed) {
  state.saving = false;
  state.trouble = failed.problem.message;
  state.changed_elsewhere = failed.problem.rule == "file-changed";
}

WeeksEffects take_theirs(WeeksScreen& state, const World& world) {
  if (!std::exchange(state.taking_theirs, false)) return {};
  const Programme* there = programme_named(world, state.id);
  if (there == nullptr) {
    state.trouble = tr("The other file cannot be read as a programme. What you wrote is here still.");
    return {};
  }
  WeeksEffects effects = change(state, world, *there);
  state.history.mark_saved();
  state.base = write(*there);
  select(state, state.at);
  append(effects, keep(state));
  return effects;
}

}  // namespace limber
