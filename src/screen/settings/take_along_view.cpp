#include <cmath>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/controls.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "labels/day_labels.hpp"
#include "labels/plan_words.hpp"
#include "screen/settings/take_along.hpp"
#include "screen/ui/page.hpp"

namespace limber {
namespace {

// Of a whole programme.
std::string about_weeks(ExportKind kind) {
  return kind == ExportKind::page ? tr("The weeks with all their sessions as one file that any browser "
                                       "opens, on a phone too, and without a "
                                       "network. It asks before and after, and gives back a record for this "
                                       "journal. An iPhone opens it "
                                       "only from a web space.")
                                  : tr("One file with the programme, its routines, their own exercises, "
                                       "pictures and recordings, for "
                                       "someone else's Limber. It contains nothing from a journal.");
}

std::string about(const ExportRequest& request) {
  if (request.programme) return about_weeks(request.kind);
  switch (request.kind) {
    case ExportKind::sound:
      return tr("The voice, the bells and the background alone, for a phone in a pocket.");
    case ExportKind::film:
      return tr("The whole session as a film, with its words as subtitles: for a tablet or a television.");
    case ExportKind::page:
      return tr(
          "The session as one file that any browser opens, on a phone too, and without a network. It asks "
          "before and after, and gives back a record for this journal. An iPhone opens it only from a web "
          "space: there take the film or the sound.");
    case ExportKind::handout:
      return tr(
          "Pages to print: each exercise with its figure, how long, when to stop, and a week to tick off.");
    case ExportKind::calendar:
      return tr("When to do it, for the calendar on a phone or a computer, with a reminder.");
    case ExportKind::bundle:
      return tr(
          "One file with the routine, its own exercises, pictures and recordings, for someone else's Limber. "
          "It contains nothing from a journal.");
  }
  return "";
}

double draw_forms(TakeAlongBuilder& sheet, const Rect& column, const TakeAlongScreen& state) {
  std::vector<Option> options;
  const auto add = [&](ExportKind kind, const std::string& words, const std::string& key) {
    options.push_back({words, key, sheet.add_intent(ChooseExportKind{kind}), state.request.kind == kind});
  };
  const bool routine = !state.request.programme;
  if (routine) add(ExportKind::sound, tr("Sound"), "form-sound");
  if (routine) add(ExportKind::film, tr("Film"), "form-film");
  add(ExportKind::page, tr("A page for the phone"), "form-page");
  if (routine) add(ExportKind::handout, tr("Handout"), "form-handout");
  if (state.schedule) add(ExportKind::calendar, tr("Calendar"), "form-calendar");
  add(ExportKind::bundle, tr("File to hand over (.limber)"), "form-bundle");
  return choice_group(sheet, column, tr("What to save"), options);
}

void draw_options(TakeAlongBuilder& sheet, Column& column, const ExportRequest& request) {
  const auto option = [&](const std::string& label, const std::string& name, const std::string& chosen,
                          const Values& values) {
    const auto add = [&](const std::string& value) {
      return sheet.add_intent(ChooseExportOption{name, value});
    };
    column.take(choice_of(sheet, column.rest(), label, name, chosen, values, add), 20);
  };
  switch (request.kind) {
    case ExportKind::sound:
      option(
          tr("Kind of file"), "sound", request.sound,
          {{"mp3", tr("MP3, plays anywhere")}, {"ogg", "Ogg"}, {"flac", "FLAC"}, {"wav", tr("WAV, large")}});
      break;
    case ExportKind::film:
      option(tr("Kind of file"), "film", request.film,
             {{"mp4", tr("MP4, plays anywhere")}, {"webm", "WebM"}});
      option(tr("Size of the picture"), "height", request.height,
             {{"720", "1280 × 720"}, {"1080", "1920 × 1080"}});
      option(tr("What it shows"), "layout", request.layout,
             {{"session", tr("The session, with seconds and what comes next")},
              {"figure", tr("The figure alone, large")}});
      break;
    case ExportKind::handout:
      option(tr("Paper"), "paper", request.paper, {{"a4", "A4"}, {"letter", "Letter"}});
      option(tr("How it is laid out"), "pages", request.pages,
             {{"pictures", tr("Pictures large")}, {"compact", tr("Short, up to eight on a page")}});
      option(tr("Letters"), "print", request.print, {{"usual", tr("Usual")}, {"large", tr("Large print")}});
      break;
    case ExportKind::page:
    case ExportKind::calendar:
    case ExportKind::bundle:
      break;
  }
  const bool calendar = request.kind == ExportKind::calendar;
  option(calendar ? tr("Name of the file and of its entries") : tr("Name of the file"), "name", request.name,
         {{"neutral", tr("Says nothing about health")},
          {"title", request.programme ? tr("Names the programme") : tr("Names the routine")}});
}

// On which days, as the routine has it; at what hour, as it suits the person.
void draw_hours(TakeAlongBuilder& sheet, Column& column, Schedule schedule,
                const std::vector<std::string>& at) {
  constexpr int step = 15;
  constexpr int day = 24 * 60;
  schedule.at.clear();
  column.take(write_down(sheet, column.rest(), schedule_words(schedule),
                         {sheet.style(Type::strong), sheet.colours().ink}),
              12);
  for (std::size_t i = 0; i < at.size(); ++i) {
    const int minute = minute_of_day(at[i]);
    StepperSpec spec;
    spec.label = at.size() == 1 ? tr("At what time?")
                                : fill(tr("At what time, {number}?"), {{"number", std::to_string(i + 1)}});
    spec.value = at[i];
    spec.key = "hour-" + std::to_string(i);
    spec.share = static_cast<double>(minute) / day;
    if (minute >= step) spec.less = sheet.add_intent(SetPlannedHour{i, minute - step});
    if (minute + step < day) spec.more = sheet.add_intent(SetPlannedHour{i, minute + step});
    spec.less_label = tr("Earlier");
    spec.more_label = tr("Later");
    column.take(stepper(sheet, column.rest(), spec), i + 1 < at.size() ? 12 : 20);
  }
}

void draw_walks(TakeAlongBuilder& sheet, Column& column, const TakeAlongScreen& state) {
  std::vector<Option> options;
  for (const double minutes : state.walks)
    options.push_back({walk_minutes_words(minutes), "walk-" + number_text(minutes, 1),
                       sheet.add_intent(ChooseWalk{minutes}), state.request.minutes == minutes});
  column.take(choice_group(sheet, column.rest(), tr("How long a walk?"), options), 20);
}

// The folders that were chosen before, where there are any.
void draw_folders(TakeAlongBuilder& sheet, Column& column, const TakeAlongScreen& state, const World& world) {
  if (world.recent_folders.empty()) return;
  std::vector<Option> options;
  const auto add = [&](const std::string& folder, const std::string& words) {
    options.push_back({words, "folder-" + std::to_string(options.size()),
                       sheet.add_intent(ChooseFolder{folder}), state.request.folder == folder});
  };
  const auto last_name = [](const std::string& folder) {
    return folder.substr(folder.find_last_of('/') + 1);
  };
  add("", last_name(world.export_folder));
  for (const std::string& folder : world.recent_folders) add(folder, last_name(folder));
  column.take(choice_group(sheet, column.rest(), tr("Where to save it"), options), 20);
}

double draw_progress(TakeAlongBuilder& sheet, const Rect& column, double share) {
  Column rows(sheet, column);
  const auto percent = std::to_string(std::lround(std::floor(share * 100)));
  const std::string words = fill(tr("Making it: {percent}%"), {{"percent", percent}});
  rows.take(write_down(sheet, rows.rest(), words, {sheet.style(Type::strong), sheet.colours().ink}), 10);
  const double thick = sheet.units(10);
  const Rect track{rows.rest().x, rows.rest().y, rows.rest().width, thick};
  sheet.fill(track, thick / 2, sheet.colours().action_soft);
  sheet.fill({track.x, track.y, std::max(thick, track.width * share), thick}, thick / 2,
             sheet.colours().action);
  sheet.area(Role::progress, track, tr("Making it"), percent + " %");
  rows.take(thick, 16);
  rows.take(button_row(sheet, rows.rest(), {make_button(sheet, tr("Stop"), "stop-making", StopMaking{})}), 0);
  return rows.used();
}

double draw_choices(TakeAlongBuilder& sheet, const Rect& rect, const TakeAlongScreen& state,
                    const World& world) {
  Column column(sheet, rect);
  // What becomes of what was asked for stands first: below the choices nobody would see it.
  const bool ended = !state.made.empty() || !state.trouble.empty();
  const std::string& folder = state.request.folder.empty() ? world.export_folder : state.request.folder;
  const FileOutcome outcome{folder, state.made, state.trouble};
  if (state.share) column.take(draw_progress(sheet, column.rest(), *state.share), 24);
  if (ended) column.take(file_outcome(sheet, column.rest(), outcome), 24);
  column.take(draw_forms(sheet, column.rest(), state), 12);
  const TextSpec quiet{sheet.style(Type::body), sheet.colours().quiet_ink};
  column.take(write_down(sheet, column.rest(), about(state.request), quiet), 20);
  if (state.schedule && state.request.kind == ExportKind::calendar)
    draw_hours(sheet, column, *state.schedule, state.request.at);
  // The file that is handed over stays as it is written.
  if (!state.walks.empty() && state.request.kind != ExportKind::bundle) draw_walks(sheet, column, state);
  draw_options(sheet, column, state.request);
  if (state.share) return column.used();
  draw_folders(sheet, column, state, world);
  const ButtonSpec make = make_button(sheet, tr("Make it"), "make-it", MakeIt{}, ButtonKind::primary);
  const ButtonSpec where = make_button(sheet, tr("Save as…"), "save-as", ChooseWhere{});
  column.take(button_row(sheet, column.rest(), {make, where}), 16);
  if (!ended) column.take(file_outcome(sheet, column.rest(), outcome), 0);
  return column.used();
}

}  // namespace

PageHead head(const TakeAlongScreen&) {
  return {true, tr("Back")};
}

View<TakeAlongIntent> view(const TakeAlongScreen& state, const World& world, const ViewContext& context) {
  return paged<TakeAlongIntent>(context, state.scrolls, [&](TakeAlongBuilder& sheet, const Rect& rect) {
    const double width = std::min(rect.width, sheet.style(Type::body).size * 46);
    Column column(sheet, {rect.x + (rect.width - width) / 2, rect.y, width, rect.height});
    column.take(heading(sheet, column.rest(), fill(tr("Save or print: {title}"), {{"title", state.title}}),
                        Type::title),
                16);
    column.take(on_card(sheet, column.rest(),
                        [&](TakeAlongBuilder& s, const Rect& r) { return draw_choices(s, r, state, world); }),
                0);
    return column.used();
  });
}

}  // namespace limber
