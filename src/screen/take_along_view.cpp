#include <cmath>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "screen/page.hpp"
#include "screen/take_along.hpp"

namespace limber {
namespace {

std::string about(FormKind kind) {
  switch (kind) {
    case FormKind::sound:
      return tr("The voice, the bells and the background alone, for a phone in a pocket.");
    case FormKind::film:
      return tr("The whole session as a film, with its words as subtitles: for a tablet or a television.");
    case FormKind::handout:
      return tr(
          "Pages to print: each exercise with its figure, how long, when to stop, and a week to tick off.");
    case FormKind::calendar:
      return tr("When to do it, for the calendar on a phone or a computer, with a reminder.");
    case FormKind::bundle:
      return tr(
          "One file with the routine, its own exercises, pictures and recordings: for somebody else's "
          "Limber. "
          "It holds nothing of a journal.");
  }
  return "";
}

double draw_forms(PageBuilder& sheet, const Rect& column, const TakeAlongScreen& state) {
  std::vector<Option> options;
  const auto add = [&](FormKind kind, const std::string& words, const std::string& key) {
    options.push_back({words, key, sheet.on(ChooseForm{kind}), state.wish.kind == kind});
  };
  add(FormKind::sound, tr("Sound"), "form-sound");
  add(FormKind::film, tr("Film"), "form-film");
  add(FormKind::handout, tr("Handout"), "form-handout");
  if (state.has_schedule) add(FormKind::calendar, tr("Calendar"), "form-calendar");
  add(FormKind::bundle, tr("To hand over (.limber)"), "form-bundle");
  return choice_group(sheet, column, tr("What to take along"), options);
}

void draw_options(PageBuilder& sheet, Column& column, const FormWish& wish) {
  const auto option = [&](const std::string& label, const std::string& name, const std::string& chosen,
                          const Values& values) {
    const auto asks = [&](const std::string& value) { return ChooseFormOption{name, value}; };
    column.take(choice_of(sheet, column.rest(), label, name, chosen, values, asks), 20);
  };
  switch (wish.kind) {
    case FormKind::sound:
      option(
          tr("Kind of file"), "sound", wish.sound,
          {{"mp3", tr("MP3, plays anywhere")}, {"ogg", "Ogg"}, {"flac", "FLAC"}, {"wav", tr("WAV, large")}});
      break;
    case FormKind::film:
      option(tr("Kind of file"), "film", wish.film, {{"mp4", tr("MP4, plays anywhere")}, {"webm", "WebM"}});
      option(tr("Size of the picture"), "height", wish.height,
             {{"720", "1280 × 720"}, {"1080", "1920 × 1080"}});
      option(tr("What is seen"), "layout", wish.layout,
             {{"session", tr("The session, with seconds and what comes next")},
              {"figure", tr("The figure alone, large")}});
      break;
    case FormKind::handout:
      option(tr("Paper"), "paper", wish.paper, {{"a4", "A4"}, {"letter", "Letter"}});
      break;
    case FormKind::calendar:
    case FormKind::bundle:
      break;
  }
  const bool calendar = wish.kind == FormKind::calendar;
  option(calendar ? tr("Name of the file and of its entries") : tr("Name of the file"), "name", wish.name,
         {{"neutral", tr("Says nothing about health")}, {"title", tr("Names the routine")}});
}

double draw_progress(PageBuilder& sheet, const Rect& column, double share) {
  Column rows(sheet, column);
  const auto percent = std::to_string(std::lround(std::floor(share * 100)));
  const std::string words = fill(tr("Being made: {percent} %"), {{"percent", percent}});
  rows.take(write_down(sheet, rows.rest(), words, {sheet.style(Type::strong), sheet.colours().ink}), 10);
  const double thick = sheet.units(10);
  const Rect track{rows.rest().x, rows.rest().y, rows.rest().width, thick};
  sheet.fill(track, thick / 2, sheet.colours().action_soft);
  sheet.fill({track.x, track.y, std::max(thick, track.width * share), thick}, thick / 2,
             sheet.colours().action);
  sheet.area(Role::progress, track, tr("Being made"), percent + " %");
  rows.take(thick, 16);
  rows.take(button_row(sheet, rows.rest(), {asking(sheet, tr("Stop"), "stop-making", StopMaking{})}), 0);
  return rows.used();
}

double draw_choices(PageBuilder& sheet, const Rect& rect, const TakeAlongScreen& state) {
  Column column(sheet, rect);
  column.take(draw_forms(sheet, column.rest(), state), 12);
  const TextSpec quiet{sheet.style(Type::body), sheet.colours().quiet_ink};
  column.take(write_down(sheet, column.rest(), about(state.wish.kind), quiet), 20);
  draw_options(sheet, column, state.wish);
  if (state.share) {
    column.take(draw_progress(sheet, column.rest(), *state.share), 0);
    return column.used();
  }
  const ButtonSpec make = asking(sheet, tr("Make it"), "make-it", MakeIt{}, ButtonKind::primary);
  column.take(button_row(sheet, column.rest(), {make}), 16);
  column.take(file_outcome(sheet, column.rest(), {state.folder, state.made, state.trouble}), 0);
  return column.used();
}

}  // namespace

View<Intent> view(const TakeAlongScreen& state, const ViewContext& context) {
  const Page page{ScreenName::take_along, state.message, state.scroll, tr("Back")};
  return paged(page, context, [&](PageBuilder& sheet, const Rect& rect) {
    const double width = std::min(rect.width, sheet.style(Type::body).size * 46);
    Column column(sheet, {rect.x + (rect.width - width) / 2, rect.y, width, rect.height});
    column.take(
        heading(sheet, column.rest(), fill(tr("Take along: {title}"), {{"title", state.title}}), Type::title),
        16);
    column.take(on_card(sheet, column.rest(),
                        [&](PageBuilder& s, const Rect& r) { return draw_choices(s, r, state); }),
                0);
    return column.used();
  });
}

}  // namespace limber
