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

void name_owner(JournalAdminScreen& state, const World& world,
                std::vector<JournalAdminScreenEffect>& effects) {
  effects.push_back(RenameOwner{world.admin.current, state.fields.text(own_name_field)});
  state.fields = journal_admin_fields();
}

void confirm(JournalAdminScreen& state, const World& world, const std::string& field,
             std::vector<JournalAdminScreenEffect>& effects) {
  if (field == owner_field) add_owner(state, effects);
  if (field == own_name_field) name_owner(state, world, effects);
}

}  // namespace

TextFields journal_admin_fields() {
  return {{owner_field, {.most_characters = 60}}, {own_name_field, {.most_characters = 60}}};
}

JournalAdminUpdate update(JournalAdminScreen state, const JournalAdminIntent& intent, const World& world) {
  std::vector<JournalAdminScreenEffect> effects;
  std::visit(Overloaded{[&](const OwnerAdded&) { state.fields = journal_admin_fields(); },
                        [&](const ChooseOwner& asked) {
                          if (asked.id != world.admin.current) effects.push_back(OpenJournalOf{asked.id});
                        },
                        [&](const AddOwner&) { add_owner(state, effects); },
                        [&](const NameOwner&) { name_owner(state, world, effects); },
                        [&](const BringJournal& asked) {
                          state.brought = asked.file;
                          state.scrolls.to_top();
                        },
                        [&](const TakeJournalIn&) {
                          if (!state.brought.empty())
                            effects.push_back(ImportJournal{std::exchange(state.brought, "")});
                        },
                        [&](const HandOverJournal& asked) {
                          effects.push_back(ExportJournal{asked.format, code_of_person(world.cards)});
                        },
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
                          if (const auto* confirmed = std::get_if<ConfirmText>(&written))
                            confirm(state, world, confirmed->field, effects);
                        },
                        [&](const Request& request) { effects.push_back(request); }},
             intent);
  return {std::move(state), std::move(effects)};
}

}  // namespace limber
