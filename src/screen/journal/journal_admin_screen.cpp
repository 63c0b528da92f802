#include "screen/journal/journal_admin_screen.hpp"

#include <algorithm>
#include <utility>

namespace limber {
namespace {

bool has_backup(const World& world, const std::string& day) {
  return std::any_of(world.admin.backups.begin(), world.admin.backups.end(),
                     [&](const Backup& backup) { return backup.day == day && backup.sessions; });
}

void add_owner(const JournalAdminScreen& state, std::vector<JournalAdminScreenEffect>& effects) {
  effects.push_back(AddJournalOf{state.fields.text(owner_field)});
}

}  // namespace

TextFields journal_admin_fields() {
  return {{owner_field, {.most_characters = 60}}};
}

JournalAdminUpdate update(JournalAdminScreen state, const JournalAdminIntent& intent, const World& world) {
  std::vector<JournalAdminScreenEffect> effects;
  std::visit(Overloaded{[&](const OwnerAdded&) { state.fields = journal_admin_fields(); },
                        [&](const ChooseOwner& asked) {
                          if (asked.id != world.admin.current) effects.push_back(OpenJournalOf{asked.id});
                        },
                        [&](const AddOwner&) { add_owner(state, effects); },
                        [&](const HandOverJournal& asked) { effects.push_back(ExportJournal{asked.format}); },
                        [&](const AskToRestore& asked) {
                          const bool again = state.restoring == asked.day || !has_backup(world, asked.day);
                          state.restoring = again ? "" : asked.day;
                        },
                        [&](const RestoreBackup&) {
                          if (!state.restoring.empty())
                            effects.push_back(RestoreJournal{std::exchange(state.restoring, "")});
                        },
                        [&](const TextFieldIntent& written) {
                          append(effects, state.fields.write(written));
                          const auto* confirmed = std::get_if<ConfirmText>(&written);
                          if (confirmed != nullptr && confirmed->field == owner_field)
                            add_owner(state, effects);
                        },
                        [&](const Request& request) { effects.push_back(request); }},
             intent);
  return {std::move(state), std::move(effects)};
}

}  // namespace limber
