#include <algorithm>
#include <filesystem>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "labels/day_labels.hpp"
#include "labels/journal_labels.hpp"
#include "screen/journal/journal_admin_screen.hpp"
#include "screen/ui/page.hpp"

namespace limber {
namespace {

std::string open_name(const World& world) {
  for (const JournalOwner& owner : world.admin.owners) {
    if (owner.id == world.admin.current) return owner_words(owner);
  }
  return "";
}

double plain(JournalAdminBuilder& sheet, const Rect& column, const std::string& words) {
  return write_down(sheet, column, words, {sheet.style(Type::body), sheet.colours().quiet_ink});
}

// A name is written, and taken by the button below.
double draw_name(JournalAdminBuilder& sheet, const Rect& rect, const JournalAdminScreen& state,
                 const TextFieldSpec& field, ButtonSpec taken) {
  Column column(sheet, rect);
  column.take(text_field(sheet, column.rest(), field, state.fields), 12);
  taken.enabled = !state.fields.text(field.key).empty();
  column.take(button_row(sheet, column.rest(), {taken}), 0);
  return column.used();
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
  for (const JournalOwner& owner : world.admin.owners)
    options.push_back({owner_words(owner), "owner-" + owner.id, sheet.add_intent(ChooseOwner{owner.id}),
                       owner.id == world.admin.current});
  if (options.size() > 1) column.take(choice_group(sheet, column.rest(), tr("Open now"), options), 16);
  column.take(draw_name(sheet, column.rest(), state,
                        {.label = tr("The name of this journal's person"),
                         .placeholder = open_name(world),
                         .key = own_name_field},
                        make_button(sheet, tr("Use this name"), "name-owner", NameOwner{}, ButtonKind::quiet,
                                    Icon::check)),
              20);
  column.take(
      draw_name(
          sheet, column.rest(), state,
          {.label = tr("A journal for somebody else"), .placeholder = tr("Their name"), .key = owner_field},
          make_button(sheet, tr("Begin their journal"), "add-owner", AddOwner{}, ButtonKind::quiet,
                      Icon::plus)),
      0);
  return column.used();
}

std::string file_words(const std::string& file) {
  return std::filesystem::path(file).filename().string();
}

// One that was opened or dropped: whose it is only the person knows.
double draw_brought(JournalAdminBuilder& sheet, const Rect& column, const JournalAdminScreen& state) {
  return message_bar(
      sheet, column,
      {fill(tr("“{file}” is a journal. What is in it comes into this one, and nothing that is here goes."),
            {{"file", file_words(state.brought)}}),
       Tone::plain,
       {make_button(sheet, tr("Take it in"), "take-in", TakeJournalIn{}, ButtonKind::primary),
        make_button(sheet, tr("Only look at it"), "review-it", ReviewJournals{state.brought}),
        make_button(sheet, tr("Leave it"), "leave-it", BringJournal{})}});
}

double draw_imports(JournalAdminBuilder& sheet, const Rect& rect, const JournalAdminScreen&,
                    const World& world) {
  Column column(sheet, rect);
  column.take(heading(sheet, rect, tr("Bring a journal in")), 4);
  column.take(
      plain(sheet, column.rest(), tr("A journal that was saved as a file, in another copy of Limber, say.")),
      12);
  std::vector<ButtonSpec> files;
  for (const std::string& file : world.admin.found)
    files.push_back(make_button(sheet, file_words(file), "bring-" + file, BringJournal{file}));
  files.push_back(make_button(sheet, tr("Look for the file"), "find-journal", GoTo{ScreenName::bundle}));
  column.take(button_row(sheet, column.rest(), files), 0);
  return column.used();
}

double draw_exports(JournalAdminBuilder& sheet, const Rect& rect, const JournalAdminScreen&,
                    const World& world) {
  Column column(sheet, rect);
  column.take(heading(sheet, rect, tr("Save the journal as a file")), 4);
  column.take(plain(sheet, column.rest(),
                    fill(tr("All of it, without a name, in {folder}. Whoever has the file can read it."),
                         {{"folder", world.export_folder}})),
              12);
  column.take(button_row(sheet, column.rest(),
                         {make_button(sheet, tr("For another copy of Limber"), "export-json",
                                      HandOverJournal{"json"}),
                          make_button(sheet, tr("For a spreadsheet"), "export-csv", HandOverJournal{"csv"}),
                          make_button(sheet, tr("Goals and measures for a spreadsheet"), "export-measures",
                                      HandOverJournal{"measures"}),
                          make_button(sheet, tr("For a clinic"), "export-fhir", HandOverJournal{"fhir"})}),
              0);
  return column.used();
}

// The day as it stands everywhere; for what was kept before going back, that it is that.
std::string copy_words(const Backup& backup) {
  const std::size_t digits = backup.day.find_first_of("0123456789");
  const bool before = digits != 0;
  const std::string day = digits == std::string::npos ? "" : backup.day.substr(digits, 10);
  const auto when = parse_iso(day + "T00:00:00Z");
  const std::string words = when ? long_date_words(local_day(*when)) : day;
  return before ? fill(tr("as it was before you went back on {day}"), {{"day", words}}) : words;
}

std::string backup_words(const Backup& backup) {
  if (!backup.sessions) return fill(tr("{day}: cannot be read"), {{"day", copy_words(backup)}});
  return fill(trn("{day}: {count} entry", "{day}: {count} entries", static_cast<long>(*backup.sessions)),
              {{"day", copy_words(backup)}, {"count", std::to_string(*backup.sessions)}});
}

double draw_backup(JournalAdminBuilder& sheet, const Rect& rect, const JournalAdminScreen& state,
                   const Backup& backup) {
  Column column(sheet, rect);
  const TextSpec words{sheet.style(Type::body, Weight::regular, true), sheet.colours().ink, Align::start,
                       Align::middle};
  ButtonSpec back =
      make_button(sheet, tr("Go back to it"), "restore-" + backup.day, AskToRestore{backup.day});
  back.type = Type::body;
  back.value = copy_words(backup);
  back.enabled = backup.sessions.has_value();
  const Size size = button_size(sheet, back);
  const double wide = std::min(size.width, rect.width / 2);
  const double room = rect.width - wide - sheet.units(12);
  const double height = std::max(size.height, text_height(sheet, backup_words(backup), words.style, room));
  Rect line{rect.x, rect.y, rect.width, height};
  button(sheet, snapped(centred(cut_right(line, wide), {wide, size.height})), back);
  write(sheet, {line.x, line.y, room, height}, backup_words(backup), words);
  column.take(height, 8);
  if (state.restoring == backup.day) {
    column.take(
        message_bar(
            sheet, column.rest(),
            {fill(tr("Go back to this: {day}? What is there now is kept as a copy, and you can come back to "
                     "it."),
                  {{"day", copy_words(backup)}}),
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
  column.take(heading(sheet, rect, tr("Backups of the last few days")), 4);
  const std::string words = world.admin.backups.empty()
                                ? tr("None yet. Limber makes one a day, when it first starts.")
                                : tr("Limber makes one a day, and keeps seven.");
  column.take(plain(sheet, column.rest(), words), 12);
  for (const Backup& backup : world.admin.backups)
    column.take(draw_backup(sheet, column.rest(), state, backup), 12);
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
    column.take(heading(sheet, rect, tr("Manage the journal"), Type::title), 16);
    if (!state.brought.empty()) column.take(draw_brought(sheet, column.rest(), state), 20);
    for (const Part part : {draw_owners, draw_exports, draw_imports, draw_backups}) {
      column.take(on_card(sheet, column.rest(),
                          [&](JournalAdminBuilder& s, const Rect& r) { return part(s, r, state, world); }),
                  20);
    }
    return column.used();
  });
}

}  // namespace limber
