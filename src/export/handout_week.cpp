#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "base/wall_time.hpp"
#include "export/handout_end.hpp"
#include "frame/layout.hpp"
#include "labels/plan_words.hpp"

namespace limber {
namespace {

constexpr double row_label = 100;
constexpr double row_height = 27;  // 9.5 mm: room for a shaky hand
constexpr double head_height = 20;
constexpr double tick_side = 14;
constexpr double writing_line = 28;
constexpr int most_lines = 8;
constexpr int most_on_a_page = 4;  // sessions that are kept together
constexpr double intro_gap = 4;
constexpr double date_width = 190;
constexpr double date_label = 70;

void add_line(std::vector<Item>& items, Point from, Point to, double width) {
  items.emplace_back(Stroke{
      {{PathStep::Kind::move, from, {}, {}}, {PathStep::Kind::line, to, {}, {}}}, print_theme().line, width});
}

Rect cell(const Rect& row, int day) {
  const double width = (row.width - row_label) / days_of_week;
  return {row.x + row_label + day * width, row.y, width, row.height};
}

void add_row(std::vector<Item>& items, const Rect& row, const std::string& label, const PrintStyle& ink) {
  add_words(items, {row.x, row.y, row_label - 8, row.height}, label, ink, Align::start, Align::middle);
  add_line(items, {row.x, row.bottom()}, {row.right(), row.bottom()}, 0.75);
}

void add_ticks(std::vector<Item>& items, const Rect& row) {
  for (int day = 0; day < days_of_week; ++day) {
    const Rect box = Rect{cell(row, day).centre().x - tick_side / 2,
                          cell(row, day).centre().y - tick_side / 2, tick_side, tick_side};
    items.emplace_back(Fill{rounded_rect(box, 2), print_theme().paper});
    items.emplace_back(Stroke{rounded_rect(box, 2), print_theme().ink, 1});
  }
}

void add_columns(std::vector<Item>& items, const Rect& rect, const Schedule& schedule) {
  for (int day = 0; day < days_of_week; ++day) {
    const Rect column = cell(rect, day);
    if (!is_planned(schedule, day))
      items.emplace_back(Fill{rounded_rect(column, 0), mixed(print_theme().paper, print_theme().line, 0.22)});
  }
  for (int day = 0; day < days_of_week; ++day)
    add_line(items, {cell(rect, day).x, rect.y}, {cell(rect, day).x, rect.bottom()}, 0.75);
  add_line(items, {rect.right(), rect.y}, {rect.right(), rect.bottom()}, 0.75);
}

// "11:00", "Session 3", or nothing but the tick where there is one a day at no set time.
std::string session_words(const Schedule& schedule, int session) {
  const auto index = static_cast<std::size_t>(session);
  if (index < schedule.at.size()) return fill(tr("Done at {time}"), {{"time", schedule.at[index]}});
  if (schedule.times_per_day == 1) return tr("Done");
  return fill(tr("Done, {n} of {count}"),
              {{"n", std::to_string(session + 1)}, {"count", std::to_string(schedule.times_per_day)}});
}

void add_session(std::vector<Item>& items, Rect rect, const Schedule& schedule, int session) {
  const Rect head = cut_top(rect, head_height);
  add_columns(items, rect, schedule);
  for (int day = 0; day < days_of_week; ++day)
    add_words(items, cell(head, day), short_weekday_words(day), strong_ink(), Align::middle, Align::middle);
  add_line(items, {head.x, head.bottom()}, {head.right(), head.bottom()}, 1.25);
  const Rect ticks = cut_top(rect, row_height);
  add_row(items, ticks, session_words(schedule, session), strong_ink());
  add_ticks(items, ticks);
  add_row(items, cut_top(rect, row_height), tr("Pain before"), body_ink());
  add_row(items, cut_top(rect, row_height), tr("Pain after"), body_ink());
}

Block session_block(const Schedule& schedule, int session) {
  Block block;
  block.height = head_height + 3 * row_height;
  block.gap = 12;
  block.draw = [schedule, session](std::vector<Item>& items, const Rect& rect) {
    add_session(items, rect, schedule, session);
  };
  return block;
}

// Words and a line to write on.
void add_date(std::vector<Item>& items, const Rect& rect) {
  Rect line = rect;
  add_words(items, cut_left(line, date_label), tr("Week of"), body_ink(), Align::end, Align::middle);
  add_line(items, {line.x + 6, line.bottom() - 3}, {line.right(), line.bottom() - 3}, 0.75);
}

std::string intro_words(const Schedule& schedule) {
  std::string words =
      tr("Tick what you have done, and write your pain from 0 to 10. A missed day is only a missed day.");
  if (!schedule.days.empty()) words += " " + tr("Grey days are days off.");
  return words;
}

Block intro_block(const Schedule& schedule, const TextMeasure& measure, double width) {
  const std::string title = tr("My week");
  const std::string words = intro_words(schedule);
  const double head = words_height(measure, title, heading_ink(), width - date_width);
  Block block;
  block.height = head + intro_gap + words_height(measure, words, body_ink(), width);
  block.gap = section_gap;
  block.with_next = true;
  block.draw = [=](std::vector<Item>& items, const Rect& rect) {
    Rect rest = rect;
    Rect line = cut_top(rest, head);
    add_date(items, cut_right(line, date_width));
    add_words(items, line, title, heading_ink());
    cut_top(rest, intro_gap);
    add_words(items, rest, words, body_ink());
  };
  return block;
}

constexpr int most_weeks = 26;
constexpr double weeks_row = 22;
constexpr int most_boxes = 4;  // of a day, as many as are wide enough for a pen

// A box for each time of the day.
void add_day_ticks(std::vector<Item>& items, const Rect& day, int times) {
  constexpr double side = 11;
  const int boxes = std::clamp(times, 1, most_boxes);
  const double step = side + 3;
  double x = day.centre().x - (step * boxes - 3) / 2;
  for (int i = 0; i < boxes; ++i, x += step) {
    const Rect box{x, day.centre().y - side / 2, side, side};
    items.emplace_back(Fill{rounded_rect(box, 2), print_theme().paper});
    items.emplace_back(Stroke{rounded_rect(box, 2), print_theme().ink, 1});
  }
}

Block weeks_head(const TextMeasure& measure, double width) {
  const std::string title = tr("The weeks after it");
  const double head = words_height(measure, title, heading_ink(), width) + intro_gap;
  Block block;
  block.height = head + head_height;
  block.gap = section_gap - 8;
  block.with_next = true;
  block.draw = [=](std::vector<Item>& items, const Rect& rect) {
    Rect rest = rect;
    add_words(items, cut_top(rest, head), title, heading_ink());
    for (int day = 0; day < days_of_week; ++day)
      add_words(items, cell(rest, day), short_weekday_words(day), strong_ink(), Align::middle, Align::middle);
    add_line(items, {rest.x, rest.bottom()}, {rest.right(), rest.bottom()}, 1.25);
  };
  return block;
}

Block week_row(int week, const Schedule& schedule) {
  Block block;
  block.height = weeks_row;
  block.draw = [=](std::vector<Item>& items, const Rect& rect) {
    add_columns(items, rect, schedule);
    add_row(items, rect, fill(tr("Week {number}"), {{"number", std::to_string(week)}}), body_ink());
    for (int day = 0; day < days_of_week; ++day) {
      if (is_planned(schedule, day)) add_day_ticks(items, cell(rect, day), schedule.times_per_day);
    }
  };
  return block;
}

constexpr double short_row = 18;
constexpr double short_label = 54;
constexpr double between_halves = 20;

Rect short_cell(const Rect& row, int day) {
  const double width = (row.width - short_label) / days_of_week;
  return {row.x + short_label + day * width, row.y, width, row.height};
}

void add_short_week(std::vector<Item>& items, const Rect& row, const std::string& label,
                    const PrintStyle& ink, const Schedule& schedule) {
  add_words(items, {row.x, row.y, short_label, row.height}, label, ink, Align::start, Align::middle);
  for (int day = 0; day < days_of_week; ++day) {
    if (is_planned(schedule, day))
      add_day_ticks(items, short_cell(row, day), std::min(schedule.times_per_day, 2));
  }
  add_line(items, {row.x, row.bottom()}, {row.right(), row.bottom()}, 0.75);
}

// The weeks of half the width: `first` and those below it.
void add_short_weeks(std::vector<Item>& items, Rect half, int first, int last, const Schedule& schedule,
                     const TextMeasure& measure) {
  const Rect head = cut_top(half, short_row);
  for (int day = 0; day < days_of_week; ++day) {
    const Rect place = short_cell(head, day);
    const std::string words = short_weekday_words(day);
    add_words(items, place, words, fitted(measure, words, small_ink(), place.size()), Align::middle,
              Align::middle);
  }
  add_line(items, {head.x, head.bottom()}, {head.right(), head.bottom()}, 1.25);
  for (int week = first; week <= last; ++week) {
    const std::string label = fill(tr("Week {number}"), {{"number", std::to_string(week)}});
    const PrintStyle ink = fitted(measure, label, small_ink(), {short_label, short_row});
    add_short_week(items, cut_top(half, short_row), label, ink, schedule);
  }
}

}  // namespace

std::vector<Block> later_weeks(const Schedule& schedule, const TextMeasure& measure, double width) {
  constexpr int most_together = 8;
  const int last = std::min(most_weeks, schedule.weeks);
  if (last < 2) return {};
  std::vector<Block> blocks{weeks_head(measure, width)};
  for (int week = 2; week <= last; ++week) {
    blocks.push_back(week_row(week, schedule));
    blocks.back().with_next = week < last && last <= most_together;
  }
  return blocks;
}

Block short_weeks(const Schedule& schedule, const TextMeasure& measure, double width) {
  constexpr int usual = 4;  // where nobody says how long
  const int last = std::min(most_weeks, schedule.weeks > 0 ? schedule.weeks : usual);
  const int rows = (last + 1) / 2;
  Block block;
  block.height = short_row * (rows + 1);
  block.gap = 12;
  block.draw = [=, &measure](std::vector<Item>& items, const Rect& rect) {
    const double half = (width - between_halves) / 2;
    add_short_weeks(items, {rect.x, rect.y, half, rect.height}, 1, rows, schedule, measure);
    if (rows < last)
      add_short_weeks(items, {rect.right() - half, rect.y, half, rect.height}, rows + 1, last, schedule,
                      measure);
  };
  return block;
}

std::vector<Block> week_blocks(const Schedule& schedule, const TextMeasure& measure, double width) {
  std::vector<Block> blocks{intro_block(schedule, measure, width)};
  const int sessions = std::max(1, schedule.times_per_day);
  for (int session = 0; session < sessions; ++session) {
    blocks.push_back(session_block(schedule, session));
    blocks.back().with_next = sessions <= most_on_a_page && session + 1 < sessions;
  }
  return blocks;
}

Block notes_block(const TextMeasure& measure, double width) {
  const std::string title = tr("What I want to tell my therapist");
  const double head = words_height(measure, title, heading_ink(), width);
  Block block;
  block.height = head + 3 * writing_line;
  block.gap = section_gap;
  block.fills = true;
  block.draw = [=](std::vector<Item>& items, const Rect& rect) {
    Rect rest = rect;
    add_words(items, cut_top(rest, head), title, heading_ink());
    for (int line = 1; line <= most_lines && rest.y + line * writing_line <= rest.bottom(); ++line) {
      const double y = rest.y + line * writing_line;
      add_line(items, {rest.x, y}, {rest.right(), y}, 0.75);
    }
  };
  return block;
}

}  // namespace limber
