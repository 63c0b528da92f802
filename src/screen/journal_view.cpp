#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/chart.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "screen/day_words.hpp"
#include "screen/journal_screen.hpp"
#include "screen/journal_words.hpp"
#include "screen/page.hpp"

namespace limber {
namespace {

constexpr std::size_t most_points = 60;  // sessions in the chart: about two months of daily practice

std::optional<double> mark(const SessionRecord& record, Phase phase, Question question) {
  const auto score = score_of(record, phase, question);
  if (!score) return std::nullopt;
  return score->value();
}

std::string scale_words(Question question) {
  return question == Question::pain ? tr("0 no pain, 10 worst pain imaginable")
                                    : tr("0 not stiff, 10 as stiff as can be");
}

ChartSpec chart_of(const JournalScreen& state, Question question) {
  ChartSpec spec;
  spec.title = question_words(question);
  spec.before_words = tr("before");
  spec.after_words = tr("after");
  spec.scale_words = scale_words(question);
  std::vector<std::string> spoken;
  constexpr std::size_t most_spoken = 5;
  for (const SessionRecord& record : state.sessions) {
    if (spec.points.size() == most_points) break;
    const ChartPoint point{
        static_cast<double>(record.started.unix_seconds + record.started.offset_minutes * 60) / 86'400,
        mark(record, Phase::before, question), mark(record, Phase::after, question)};
    if (!point.before && !point.after) continue;
    spec.points.push_back(point);
    spec.ticks.push_back({point.x, short_date_words(local_day(record.started))});
    if (spoken.size() < most_spoken) {
      spoken.push_back(date_words(local_day(record.started), local_day(state.now)) + ": " +
                       change_words(record, question));
    }
  }
  std::reverse(spec.points.begin(), spec.points.end());
  std::reverse(spec.ticks.begin(), spec.ticks.end());
  spec.spoken = join(spoken, ". ");
  return spec;
}

double draw_charts(PageBuilder& sheet, const Rect& column, const JournalScreen& state) {
  const double gap = sheet.units(20);
  const double pad = sheet.units(20);
  const double em = sheet.style(Type::body).size;
  const bool beside = column.width > em * 44;
  const double height = em * 17;
  Rect rest{column.x, column.y, column.width, beside ? height : 2 * height + gap};
  const std::vector<Rect> places = beside ? columns(rest, 2, gap) : rows(rest, 2, gap);
  std::size_t i = 0;
  for (const Question question : {Question::pain, Question::stiffness}) {
    const Rect place = snapped(places[i++]);
    card(sheet, place);
    change_chart(sheet, padded(place, pad, pad), chart_of(state, question));
  }
  return rest.height;
}

double draw_trend(PageBuilder& sheet, const Rect& column, const JournalScreen& state) {
  Rect rest{column.x, column.y, column.width, 1e6};
  for (const std::string& sentence : trend_words(state.sessions, local_day(state.now))) {
    const double height = write_down(sheet, rest, sentence, {sheet.style(Type::body), sheet.colours().ink});
    sheet.area(Role::text, {rest.x, rest.y, rest.width, height}, sentence);
    cut_top(rest, height + sheet.units(4));
  }
  return rest.y - column.y;
}

// The words of one entry: title and day, what changed, and its details where it is open.
double draw_entry_words(PageBuilder& sheet, const Rect& column, const JournalScreen& state,
                        const SessionRecord& record) {
  const Theme& t = sheet.colours();
  const std::string day = day_words(local_day(record.started), local_day(state.now));
  const TextSpec title{sheet.style(Type::body, Weight::semibold), t.ink};
  const TextSpec when{sheet.style(Type::small), t.quiet_ink, Align::end};
  const TextSpec plain{sheet.style(Type::body, Weight::regular, true), t.ink};
  const TextSpec quiet{sheet.style(Type::small), t.quiet_ink};
  Rect rest{column.x, column.y, column.width, 1e6};
  const double day_width = std::min(column.width * 0.45, text_width(sheet, day, when.style) + 2);
  const double title_width = column.width - day_width - sheet.units(12);
  const double line = std::max(text_height(sheet, record.title, title.style, title_width),
                               text_height(sheet, day, when.style, day_width));
  Rect top = cut_top(rest, line);
  write(sheet, cut_right(top, day_width), day, when);
  write(sheet, {top.x, top.y, title_width, line}, record.title, title);
  cut_top(rest, sheet.units(2));
  cut_top(rest, write_down(sheet, rest, entry_words(record), plain));
  if (state.open != record.id) return rest.y - column.y;
  cut_top(rest, sheet.units(6));
  for (const std::string& detail : detail_words(record))
    cut_top(rest, write_down(sheet, rest, detail, quiet) + sheet.units(2));
  return rest.y - column.y;
}

double draw_entry(PageBuilder& sheet, const Rect& column, const JournalScreen& state,
                  const SessionRecord& record) {
  const double pad = sheet.units(14);
  const double sign = sheet.style(Type::body).size * 1.1;
  const double words_width = column.width - 3 * pad - sign;
  const auto words = [&](PageBuilder& s, const Rect& r) { return draw_entry_words(s, r, state, record); };
  const double height = std::max(sheet.viewport().touch(), height_of(sheet, words_width, words) + 2 * pad);
  const Rect row = snapped({column.x, column.y, column.width, height});
  const bool open = state.open == record.id;
  if (open) tinted(sheet, row, sheet.colours().action_soft);
  words(sheet, {row.x + pad, row.y + pad, words_width, height});
  icon(sheet, {row.right() - pad - sign, row.y + pad, sign, sign}, open ? Icon::up : Icon::down,
       sheet.colours().quiet_ink);

  HitArea area;
  area.rect = row;
  area.role = Role::list_item;
  area.label = record.title + ", " + day_words(local_day(record.started), local_day(state.now));
  area.value = entry_words(record);
  area.selected = open;
  area.intent = sheet.on(ShowEntry{record.id});
  area.key = "entry-" + std::to_string(record.id);
  sheet.area(std::move(area), sheet.corner());
  return height;
}

double draw_entries(PageBuilder& sheet, const Rect& column, const JournalScreen& state) {
  Rect rest{column.x, column.y, column.width, 1e6};
  const std::size_t count = std::min(state.shown, state.sessions.size());
  for (std::size_t i = 0; i < count; ++i) {
    cut_top(rest, draw_entry(sheet, rest, state, state.sessions[i]));
    if (i + 1 == count) break;
    sheet.fill({rest.x, rest.y + 1, rest.width, 1}, 0, sheet.colours().hairline);
    cut_top(rest, sheet.units(3));
  }
  if (count < state.sessions.size()) {
    cut_top(rest, sheet.units(12));
    cut_top(rest, button_row(sheet, rest, {asking(sheet, tr("Show earlier ones"), "earlier", ShowEarlier{})},
                             Align::middle));
  }
  return rest.y - column.y;
}

double draw_list(PageBuilder& sheet, const Rect& column, const JournalScreen& state) {
  const double pad = sheet.units(10);
  const auto entries = [&](PageBuilder& s, const Rect& r) { return draw_entries(s, r, state); };
  const Rect box = snapped(
      {column.x, column.y, column.width, height_of(sheet, column.width - 2 * pad, entries) + 2 * pad});
  card(sheet, box);
  entries(sheet, padded(box, pad, pad));
  return box.height;
}

double draw_empty(PageBuilder& sheet, const Rect& column) {
  const std::string words =
      tr("Your sessions will stand here, with how you felt before and after. Choose a routine on Home to "
         "begin.");
  return message_bar(
      sheet, column,
      {words,
       Tone::plain,
       {asking(sheet, tr("Choose a routine"), "go-home", GoTo{ScreenName::home}, ButtonKind::primary)}});
}

bool any_rating(const JournalScreen& state) {
  return std::any_of(state.sessions.begin(), state.sessions.end(), [](const SessionRecord& record) {
    return !change_words(record, Question::pain).empty() ||
           !change_words(record, Question::stiffness).empty();
  });
}

}  // namespace

View<Intent> view(const JournalScreen& state, const ViewContext& context) {
  const Page page{ScreenName::journal, state.message, state.scroll};
  return paged(page, context, [&](PageBuilder& sheet, const Rect& column) {
    const double gap = sheet.units(20);
    Rect rest{column.x, column.y, column.width, 1e6};
    cut_top(rest, heading(sheet, rest, tr("Journal"), Type::title) + sheet.units(12));
    if (state.sessions.empty()) return rest.y - column.y + draw_empty(sheet, rest);
    cut_top(rest, draw_trend(sheet, rest, state) + gap);
    if (any_rating(state)) cut_top(rest, draw_charts(sheet, rest, state) + gap);
    cut_top(rest, heading(sheet, rest, tr("Sessions")) + sheet.units(10));
    cut_top(rest, draw_list(sheet, rest, state));
    return rest.y - column.y;
  });
}

}  // namespace limber
