#include "screen/keeping_screen.hpp"

#include <algorithm>
#include <utility>

namespace limber {
namespace {

bool has_backup(const KeepingScreen& state, const std::string& day) {
  return std::any_of(state.keeping.backups.begin(), state.keeping.backups.end(),
                     [&](const BackupDay& backup) { return backup.day == day && backup.sessions; });
}

void add_owner(KeepingScreen& state, Effects& effects) {
  effects.push_back(AddJournalOf{state.fields.text(owner_field)});
}

}  // namespace

TextFields keeping_fields() {
  return {{owner_field, {.most_characters = 60}}};
}

Update<KeepingScreen> update(KeepingScreen state, const Intent& intent) {
  Effects effects = state.fields.write(intent);
  std::visit(Overloaded{[&](const KeepingLoaded& loaded) {
                          const bool added = loaded.keeping.owners.size() > state.keeping.owners.size();
                          if (added) state.fields = keeping_fields();
                          state.keeping = loaded.keeping;
                          state.restoring.clear();
                        },
                        [&](const FormFolder& where) { state.folder = where.folder; },
                        [&](const ChooseOwner& asked) {
                          if (asked.id != state.keeping.current) effects.push_back(OpenJournalOf{asked.id});
                        },
                        [&](const AddOwner&) { add_owner(state, effects); },
                        [&](const ConfirmText& confirmed) {
                          if (confirmed.field == owner_field) add_owner(state, effects);
                        },
                        [&](const HandOverJournal& asked) { effects.push_back(ExportJournal{asked.format}); },
                        [&](const AskToRestore& asked) {
                          const bool again = state.restoring == asked.day || !has_backup(state, asked.day);
                          state.restoring = again ? "" : asked.day;
                        },
                        [&](const RestoreBackup&) {
                          if (!state.restoring.empty())
                            effects.push_back(RestoreJournal{std::exchange(state.restoring, "")});
                        },
                        [&](const ScrollTo& to) { state.scroll = to.offset; }, [](const auto&) {}},
             intent);
  return {std::move(state), std::move(effects)};
}

}  // namespace limber
