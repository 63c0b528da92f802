#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "screen/journal/journal_admin_screen.hpp"
#include "screen/ui/page.hpp"

namespace limber {
namespace {

double plain(JournalAdminBuilder& sheet, const Rect& column, const std::string& words) {
  return write_down(sheet, column, words, {sheet.style(Type::body), sheet.colours().quiet_ink});
}

double draw_owners(JournalAdminBuilder& sheet, const Rect& rect, const JournalAdminScreen& state,
                   const World& world) {
  Column column(sheet, rect);
  column.take(heading(sheet, rect, tr("Whose journal?")), 4);
  column.take(
      plain(sheet, column.rest(),
            tr("Everybody has a journal of their own. It is not locked: whoever uses this computer can open "
               "it.")),
      12);
  std::vector<Option> options;
  for (const JournalOwner& owner : world.admin.owners) {
    const std::string name = owner.name.empty() ? tr("First person") : owner.name;
    options.push_back({name, "owner-" + owner.id, sheet.add_intent(ChooseOwner{owner.id}),
                       owner.id == world.admin.current});
  }
  if (options.size() > 1) column.take(choice_group(sheet, column.rest(), tr("Open now"), options), 16);
  column.take(
      text_field(
          sheet, column.rest(),
          {.label = tr("A journal for somebody else"), .placeholder = tr("Their name"), .key = owner_field},
          state.fields),
      12);
  ButtonSpec add =
      make_button(sheet, tr("Begin their journal"), "add-owner", AddOwner{}, ButtonKind::quiet, Icon::plus);
  add.enabled = !state.fields.text(owner_field).empty();
  column.take(button_row(sheet, column.rest(), {add}), 0);
  return column.used();
}

double draw_exports(JournalAdminBuilder& sheet, const Rect& rect, const JournalAdminScreen&,
                    const World& world) {
  Column column(sheet, rect);
  column.take(heading(sheet, rect, tr("Take the journal along")), 4);
  column.take(plain(sheet, column.rest(),
                    fill(tr("All of it, without a name, in {folder}. Whoever has the file can read it."),
                         {{"folder", world.export_folder}})),
              12);
  column.take(
      button_row(sheet, column.rest(),
                 {make_button(sheet, tr("For another Limber"), "export-json", HandOverJournal{"json"}),
                  make_button(sheet, tr("For a spreadsheet"), "export-csv", HandOverJournal{"csv"}),
                  make_button(sheet, tr("For a clinic (FHIR)"), "export-fhir", HandOverJournal{"fhir"})}),
      0);
  return column.used();
}

std::string backup_words(const Backup& backup) {
  if (!backup.sessions) return fill(tr("{day}: cannot be read"), {{"day", backup.day}});
  return fill(trn("{day}: {count} session", "{day}: {count} sessions", static_cast<long>(*backup.sessions)),
              {{"day", backup.day}, {"count", std::to_string(*backup.sessions)}});
}

double draw_backup(JournalAdminBuilder& sheet, const Rect& rect, const JournalAdminScreen& state,
                   const Backup& backup) {
  Column column(sheet, rect);
  const TextSpec words{sheet.style(Type::body, Weight::regular, true), sheet.colours().ink, Align::start,
                       Align::middle};
  ButtonSpec back =
      make_button(sheet, tr("Go back to it"), "restore-" + backup.day, AskToRestore{backup.day});
  back.type = Type::body;
  back.enabled = backup.sessions.has_value();
  const Size size = button_size(sheet, back);
  const double height = std::max(size.height, sheet.viewport().touch());
  Rect line{rect.x, rect.y, rect.width, height};
  button(sheet, snapped(cut_right(line, std::min(size.width, rect.width / 2))), back);
  write(sheet, line, backup_words(backup), words);
  column.take(height, 8);
  if (state.restoring == backup.day) {
    column.take(
        message_bar(
            sheet, column.rest(),
            {fill(tr("Go back to {day}? What was written since then is kept in a file beside it."),
                  {{"day", backup.day}}),
             Tone::attention,
             {make_button(sheet, tr("Go back"), "restore-yes", RestoreBackup{}, ButtonKind::primary),
              make_button(sheet, tr("No"), "restore-no", AskToRestore{backup.day}, ButtonKind::bare)}}),
        8);
  }
  return column.used();
}

double draw_backups(JournalAdminBuilder& sheet, const Rect& rect, const JournalAdminScreen& state,
                    const World& world) {
  Column column(sheet, rect);
  column.take(heading(sheet, rect, tr("Copies of the last days")), 4);
  const std::string words = world.admin.backups.empty()
                                ? tr("None yet. Limber makes one a day, at its first start.")
                                : tr("Limber makes one a day, and keeps seven.");
  column.take(plain(sheet, column.rest(), words), 12);
  for (const Backup& backup : world.admin.backups)
    column.take(draw_backup(sheet, column.rest(), state, backup), 0);
  return column.used();
}

using Part = double (*)(JournalAdminBuilder&, const Rect&, const JournalAdminScreen&, const World&);

}  // namespace

PageHead head(const JournalAdminScreen&) {
  return {true, tr("Back to the journal")};
}

View<JournalAdminIntent> view(const JournalAdminScreen& state, const World& world,
                              const ViewContext& context) {
  return paged<JournalAdminIntent>(context, state.scrolls, [&](JournalAdminBuilder& sheet, const Rect& rect) {
    Column column(sheet, rect);
    column.take(heading(sheet, rect, tr("Keeping the journal"), Type::title), 16);
    for (const Part part : {draw_owners, draw_exports, draw_backups}) {
      column.take(on_card(sheet, column.rest(),
                          [&](JournalAdminBuilder& s, const Rect& r) { return part(s, r, state, world); }),
                  20);
    }
    return column.used();
  });
}

}  // namespace limber
