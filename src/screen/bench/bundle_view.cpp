#include <algorithm>
#include <cmath>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "screen/bench/bundle_labels.hpp"
#include "screen/bench/bundle_screen.hpp"
#include "screen/ui/page.hpp"

namespace limber {
namespace {

std::string file_name_of(const std::string& file) {
  const std::size_t slash = file.find_last_of("/\\");
  return slash == std::string::npos ? file : file.substr(slash + 1);
}

// "For A. B." with what it is before it, quietly; below it where the column is narrow.
double draw_fact(BundleBuilder& sheet, const Rect& column, const std::string& name,
                 const std::string& value) {
  const Theme& t = sheet.colours();
  const TextStyle style = sheet.style(Type::body);
  const double wide = style.size * 9;
  const bool beside = column.width > wide * 3;
  Rect rest = column;
  const Rect left = beside ? cut_left(rest, wide) : rest;
  const double first = write_down(sheet, left, name, {style, t.quiet_ink});
  if (!beside) cut_top(rest, first);
  const double second = write_down(sheet, rest, value, {style, t.ink});
  const double height = beside ? std::max(first, second) : first + second;
  sheet.area(Role::text, {column.x, column.y, column.width, height}, name, value);
  return height;
}

void take_facts(BundleBuilder& sheet, Column& column, const BundleContents& contents) {
  const auto fact = [&](const std::string& name, const std::string& value) {
    if (!value.empty()) column.take(draw_fact(sheet, column.rest(), name, value), 8);
  };
  fact(tr("From"), contents.author);
  fact(tr("For"), contents.meant_for);
  fact(tr("Version"), contents.version.empty() ? tr("without a version") : contents.version);
  fact(tr("Exercises"), join(contents.exercises, ", "));
  fact(tr("Brings along"), brought_words(contents));
  fact(tr("Made by"), contents.made_by);
  constexpr std::size_t enough_to_compare = 16;  // of the check sum, to read to each other on the telephone
  fact(tr("Check sum"), contents.content.substr(0, enough_to_compare));
}

double draw_standing(BundleBuilder& sheet, const Rect& rect, const BundleContents& contents) {
  Column column(sheet, rect);
  const Tone tone = asks_to_replace(contents) ? Tone::attention : Tone::plain;
  column.take(message_bar(sheet, rect, {standing_words(contents), tone, {}}), 8);
  if (contents.standing == VersionComparison::not_there || is_there_already(contents)) return column.used();
  const TextSpec quiet{sheet.style(Type::body), sheet.colours().quiet_ink};
  column.take(
      write_down(sheet, column.rest(),
                 tr("The journal stays as it is: it keeps which version each session followed."), quiet),
      0);
  return column.used();
}

std::vector<ButtonSpec> actions(BundleBuilder& sheet, const BundleContents& contents) {
  if (is_there_already(contents))
    return {make_button(sheet, tr("Close"), "not-now", GoBack{}, ButtonKind::primary)};
  const bool replaces = asks_to_replace(contents);
  const BundleIntent add = AddToShelf{replaces};
  const std::string words = replaces ? tr("Replace it all the same") : tr("Put it on the shelf");
  return {make_button(sheet, words, "add", add, replaces ? ButtonKind::danger : ButtonKind::primary),
          make_button(sheet, tr("Not now"), "not-now", GoBack{})};
}

double draw_contents(BundleBuilder& sheet, const Rect& rect, const BundleContents& contents) {
  Column column(sheet, rect);
  column.take(heading(sheet, rect, contents.title), 12);
  take_facts(sheet, column, contents);
  column.take(0, 8);
  column.take(draw_standing(sheet, column.rest(), contents), 20);
  column.take(button_row(sheet, column.rest(), actions(sheet, contents)), 0);
  return column.used();
}

double draw_refused(BundleBuilder& sheet, const Rect& rect, const BundleScreen& state) {
  Column column(sheet, rect);
  column.take(heading(sheet, rect, tr("This file is not opened")), 8);
  const TextSpec plain{sheet.style(Type::body), sheet.colours().ink};
  column.take(write_down(sheet, column.rest(), file_name_of(state.file), plain), 12);
  for (const std::string& reason : state.reasons)
    column.take(message_bar(sheet, column.rest(), {reason, Tone::attention, {}}), 8);
  const TextSpec quiet{sheet.style(Type::body), sheet.colours().quiet_ink};
  column.take(write_down(sheet, column.rest(),
                         tr("Nothing of it was kept. Whoever sent it can send it once more."), quiet),
              16);
  column.take(button_row(sheet, column.rest(),
                         {make_button(sheet, tr("Close"), "not-now", GoBack{}, ButtonKind::primary)}),
              0);
  return column.used();
}

}  // namespace

PageHead head(const BundleScreen&) {
  return {true, tr("Back")};
}

View<BundleIntent> view(const BundleScreen& state, const World&, const ViewContext& context) {
  return paged<BundleIntent>(context, state.scrolls, [&](BundleBuilder& sheet, const Rect& rect) {
    const double width = std::min(rect.width, sheet.style(Type::body).size * 46);
    Column column(sheet, {rect.x + std::round((rect.width - width) / 2), rect.y, width, rect.height});
    const std::string title = state.contents ? tr("A routine to take over") : tr("A file from somebody");
    column.take(heading(sheet, column.rest(), title, Type::title), 16);
    column.take(on_card(sheet, column.rest(),
                        [&](BundleBuilder& s, const Rect& r) {
                          return state.contents ? draw_contents(s, r, *state.contents)
                                                : draw_refused(s, r, state);
                        }),
                0);
    return column.used();
  });
}

}  // namespace limber
