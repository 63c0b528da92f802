#include <algorithm>
#include <cmath>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "labels/day_labels.hpp"
#include "labels/plan_words.hpp"
#include "labels/programme_labels.hpp"
#include "screen/bench/bundle_labels.hpp"
#include "screen/bench/bundle_screen.hpp"
#include "screen/ui/page.hpp"
#include "screen/ui/score_rows.hpp"

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
  if (contents.programme) {
    fact(tr("Lasts"), days_in_words(contents.days));
    fact(tr("Routines"), join(contents.routines, ", "));
  } else {
    fact(tr("Lasts"), contents.length > Millis{0} ? minutes_words(contents.length) : "");
    fact(tr("When"), contents.schedule ? schedule_words(*contents.schedule) : tr("Whenever it suits you."));
  }
  fact(tr("Exercises"), join(contents.exercises, ", "));
  fact(tr("Allowed"), allowed_words(contents));
  fact(tr("Includes"), brought_words(contents));
  fact(tr("Version"), contents.version.empty() ? tr("no version") : contents.version);
}

double draw_standing(BundleBuilder& sheet, const Rect& rect, const BundleContents& contents) {
  Column column(sheet, rect);
  const Tone tone = asks_to_replace(contents) ? Tone::attention : Tone::plain;
  column.take(message_bar(sheet, rect, {standing_words(contents), tone, {}}), 8);
  if (contents.standing == VersionComparison::not_there || is_there_already(contents)) return column.used();
  const TextSpec quiet{sheet.style(Type::body), sheet.colours().quiet_ink};
  column.take(
      write_down(sheet, column.rest(),
                 tr("The journal stays as it is: it records which version each session used."), quiet),
      0);
  return column.used();
}

std::vector<ButtonSpec> actions(BundleBuilder& sheet, const BundleContents& contents) {
  if (is_there_already(contents) && contents.programme)
    return {make_button(sheet, tr("Close"), "not-now", GoBack{}, ButtonKind::primary)};
  if (is_there_already(contents))
    return {
        make_button(sheet, tr("Start"), "start", StartRoutine{contents.id}, ButtonKind::primary, Icon::play),
        make_button(sheet, tr("Close"), "not-now", GoBack{})};
  if (asks_to_replace(contents))
    return {make_button(sheet, tr("Replace it anyway"), "add", AddToShelf{true}, ButtonKind::danger),
            make_button(sheet, tr("Not now"), "not-now", GoBack{})};
  if (contents.programme)
    return {make_button(sheet, tr("Keep it"), "add", AddToShelf{}, ButtonKind::primary),
            make_button(sheet, tr("Not now"), "not-now", GoBack{}, ButtonKind::bare)};
  return {make_button(sheet, tr("Start"), "start", AddToShelf{false, true}, ButtonKind::primary, Icon::play),
          make_button(sheet, tr("Keep it for later"), "add", AddToShelf{}),
          make_button(sheet, tr("Not now"), "not-now", GoBack{}, ButtonKind::bare)};
}

double draw_contents(BundleBuilder& sheet, const Rect& rect, const BundleScreen& state) {
  const BundleContents& contents = *state.contents;
  Column column(sheet, rect);
  column.take(heading(sheet, rect, contents.title), 12);
  take_facts(sheet, column, contents);
  column.take(0, 8);
  column.take(draw_standing(sheet, column.rest(), contents), 0);
  std::vector<ScoreQuestion> asked;
  for (const Question question : asked_before(state)) {
    const QuestionFacts& facts = facts_of(question);
    asked.push_back(
        {facts.name, facts.asked(Phase::before), facts.low(), facts.high(), state.given.*facts.score});
  }
  if (asked.empty()) return column.used();
  column.take(0, 20);
  column.take(score_rows_down(sheet, column.rest(), asked,
                              [&](RatingIntent given) { return sheet.add_intent(std::move(given)); }),
              0);
  return column.used();
}

double draw_refused(BundleBuilder& sheet, const Rect& rect, const BundleScreen& state) {
  Column column(sheet, rect);
  column.take(heading(sheet, rect, tr("This file could not be opened")), 8);
  const TextSpec plain{sheet.style(Type::body), sheet.colours().ink};
  column.take(write_down(sheet, column.rest(), file_name_of(state.file), plain), 12);
  for (const std::string& reason : state.reasons)
    column.take(message_bar(sheet, column.rest(), {reason, Tone::attention, {}}), 8);
  const TextSpec quiet{sheet.style(Type::body), sheet.colours().quiet_ink};
  column.take(
      write_down(sheet, column.rest(), tr("Nothing was saved. Ask whoever sent it to send it again."), quiet),
      16);
  column.take(button_row(sheet, column.rest(),
                         {make_button(sheet, tr("Close"), "not-now", GoBack{}, ButtonKind::primary)}),
              0);
  return column.used();
}

// One row, pressed as a whole: its name, and where and from when it is.
void draw_file(BundleBuilder& sheet, const Rect& box, const BroughtFile& file, std::size_t place,
               const World& world) {
  const Theme& t = sheet.colours();
  tinted(sheet, box, t.paper);
  Rect inner = padded(box, sheet.units(14), sheet.units(8));
  const std::string day = day_words(local_day(file.written), local_day(world.now));
  const std::string where = fill(tr("{folder}, {day}"), {{"folder", file.folder}, {"day", day}});
  const double side = sheet.style(Type::body).size * 1.2;
  icon(sheet, centred(cut_right(inner, side), {side, side}), Icon::next, t.action_text);
  cut_top(inner, write_down(sheet, inner, file.name, {sheet.style(Type::strong, Weight::medium), t.ink}));
  write_down(sheet, inner, where, {sheet.style(Type::body), t.quiet_ink});
  HitArea area;
  area.rect = box;
  area.role = Role::list_item;
  area.label = file.name;
  area.value = where;
  area.intent = sheet.add_intent(OpenFile{file.path});
  area.key = "file-" + std::to_string(place);
  sheet.area(std::move(area), sheet.corner());
}

double file_height(const FrameBuilder& sheet, double width, const BroughtFile& file) {
  const double inner = width - sheet.units(28) - sheet.style(Type::body).size * 1.2;
  return text_height(sheet, file.name, sheet.style(Type::strong, Weight::medium), inner) +
         text_height(sheet, file.folder, sheet.style(Type::body), inner) * 2 + sheet.units(8);
}

// What there is, the newest first; else how a file gets here.
double draw_found(BundleBuilder& sheet, const Rect& rect, const BundleScreen& state, const World& world) {
  Column column(sheet, rect);
  const TextSpec quiet{sheet.style(Type::body), sheet.colours().quiet_ink};
  const bool none = state.found->empty();
  column.take(
      write_down(sheet, column.rest(),
                 none ? tr("There is no routine in your downloads, your documents or on your desktop. "
                           "Save the file from the mail there, and come back. Or drop it on this window.")
                      : tr("In your downloads, your documents and on your desktop, the newest first."),
                 quiet),
      12);
  for (std::size_t i = 0; i < state.found->size(); ++i) {
    const BroughtFile& file = (*state.found)[i];
    const Rect& rest = column.rest();
    const Rect box = snapped({rest.x, rest.y, rest.width,
                              std::max(sheet.viewport().touch(), file_height(sheet, rest.width, file))});
    draw_file(sheet, box, file, i, world);
    column.take(box.height, 8);
  }
  return column.used();
}

// For who knows where it lies.
double draw_path(BundleBuilder& sheet, const Rect& rect, const BundleScreen& state) {
  Column column(sheet, rect);
  column.take(text_field(sheet, column.rest(),
                         {.label = tr("Or write where it is"),
                          .placeholder = tr("/home/…/routine.limber"),
                          .key = path_field},
                         state.fields),
              8);
  const ButtonSpec open = make_button(sheet, tr("Open"), "open-path", ConfirmText{path_field});
  column.take(button_row(sheet, column.rest(), {open}), 0);
  return column.used();
}

double draw_choice(BundleBuilder& sheet, const Rect& rect, const BundleScreen& state, const World& world) {
  Column column(sheet, rect);
  if (state.found) column.take(draw_found(sheet, column.rest(), state, world), 16);
  const ButtonSpec choose = make_button(sheet, tr("Look elsewhere…"), "choose-file", Request{ChooseFile{}});
  column.take(button_row(sheet, column.rest(), {choose}), 16);
  column.take(draw_path(sheet, column.rest(), state), 0);
  return column.used();
}

std::string title_of(const BundleScreen& state) {
  if (state.file.empty()) return tr("Which file?");
  if (!state.contents) return tr("A file you were sent");
  return state.contents->programme ? tr("A programme for you") : tr("A routine for you");
}

}  // namespace

PageHead head(const BundleScreen&) {
  return {true, tr("Back")};
}

// What to do with what is in a file stays in sight below it, however long that is.
View<BundleIntent> view(const BundleScreen& state, const World& world, const ViewContext& context) {
  BundleBuilder sheet = builder_for<BundleIntent>(context);
  const double width = std::min(context.page.width, sheet.style(Type::body).size * 46);
  Rect page = context.page;
  Rect middle{page.x + std::round((page.width - width) / 2), page.y, width, page.height};
  const auto draw_buttons = [&](BundleBuilder& on, const Rect& rect) {
    return button_row(on, rect, actions(on, *state.contents));
  };
  if (state.contents) {
    cut_bottom(middle, sheet.units(12));
    const Rect bar = cut_bottom(middle, height_of(sheet, width, draw_buttons));
    page.height = middle.bottom() - page.y - sheet.units(8);
    middle = bar;
  }
  scrolling(sheet, page, state.scrolls.of("page"), "page", [&](BundleBuilder& on, const Rect& rect) {
    Column column(on, {middle.x, rect.y, middle.width, rect.height});
    column.take(heading(on, column.rest(), title_of(state), Type::title), 16);
    column.take(on_card(on, column.rest(),
                        [&](BundleBuilder& s, const Rect& r) {
                          if (state.file.empty()) return draw_choice(s, r, state, world);
                          return state.contents ? draw_contents(s, r, state) : draw_refused(s, r, state);
                        }),
                0);
    return column.used();
  });
  if (state.contents) draw_buttons(sheet, middle);
  return sheet.finish();
}

}  // namespace limber
