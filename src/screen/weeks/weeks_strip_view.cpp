// The strip of weeks.
#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "labels/programme_labels.hpp"
#include "programme/walk_weeks.hpp"
#include "screen/weeks/weeks_parts.hpp"

namespace limber {
namespace {

constexpr int most_cells = 12;  // of one phase: the last stands for all that follow

struct WeekCell {
  std::size_t phase = 0;
  int day = 0;        // of the programme it begins on, counted from 0
  int week = 1;       // of its phase
  std::string words;  // "3", "3 – 52", "Days 1 to 3"
  std::string spoken;
};

std::string range_words(int first, int last) {
  return first == last
             ? std::to_string(first)
             : fill(tr("{first}–{last}"), {{"first", std::to_string(first)}, {"last", std::to_string(last)}});
}

// One of days is one cell. Weeks are counted from the programme's first day, where all before them are weeks.
std::vector<WeekCell> cells_of(const Programme& programme) {
  std::vector<WeekCell> cells;
  int day = 0;
  for (std::size_t i = 0; i < programme.phases.size(); ++i) {
    const ProgrammePhase& phase = programme.phases[i];
    const int days = days_of(phase);
    const int count = std::max(1, std::min(phase.weeks, most_cells));
    const bool counted = phase.weeks > 0 && day % days_a_week == 0;
    for (int week = 1; week <= count; ++week) {
      const int first = day / days_a_week + week;
      const int last = week == count ? day / days_a_week + phase.weeks : first;
      WeekCell cell{i, day + (week - 1) * days_a_week, week, "", phase_time_words(programme, i)};
      cell.words = counted           ? range_words(first, last)
                   : phase.weeks > 0 ? range_words(week, week)
                                     : days_in_words(days);
      if (counted) cell.spoken = fill(tr("Week {week}"), {{"week", cell.words}});
      cells.push_back(std::move(cell));
    }
    day += days;
  }
  return cells;
}

int sessions_in(const ProgrammePhase& phase) {
  int sessions = 0;
  for (int day = 0; day < days_a_week; ++day) {
    if (day < days_of(phase)) sessions += sessions_on(phase, day);
  }
  return sessions;
}

std::string sessions_words(int sessions) {
  return fill(trn("{count} session", "{count} sessions", sessions), {{"count", std::to_string(sessions)}});
}

std::string walk_words(const ProgrammePhase& phase, int week) {
  if (!phase.walk) return "";
  return fill(tr("{count} min"), {{"count", std::to_string(walk_in_week(*phase.walk, week))}});
}

class Strip {
 public:
  Strip(WeeksBuilder& sheet, const Rect& rect, const WeeksScreen& state)
      : sheet_(sheet),
        column_(sheet, rect),
        state_(state),
        programme_(state.history.now()),
        cells_(cells_of(programme_)) {}

  // Behind the last week stands the way to more of them.
  double draw() {
    const std::size_t places = cells_.size() + 1;
    const double gap = sheet_.units(6);
    const double em = sheet_.style(Type::body).size;
    const double room = column_.rest().width;
    const int across = columns_that_fit(room, std::max(sheet_.viewport().touch(), em * 4.2), gap,
                                        static_cast<int>(std::max<std::size_t>(places, 4)));
    width_ = std::min((room - gap * (across - 1)) / across, em * 9);
    const auto step = static_cast<std::size_t>(across);
    for (std::size_t i = 0; i < places; i += step) row(i, std::min(places, i + step), gap);
    return column_.used();
  }

 private:
  double line(Type type) const { return sheet_.style(type).size * 1.45; }

  void row(std::size_t from, std::size_t end, double gap) {
    const double top = line(Type::body) + sheet_.units(4);
    const double height = line(Type::body) + 2 * line(Type::small) + sheet_.units(10);
    const Rect place = column_.rest();
    for (std::size_t i = from; i < end; ++i) {
      const double x = place.x + static_cast<double>(i - from) * (width_ + gap);
      const Rect rect = snapped({x, place.y + top, width_, height});
      if (i == cells_.size()) {
        add_phase(rect);
        continue;
      }
      if (i == from || cells_[i].phase != cells_[i - 1].phase)
        title(i, std::min(end, cells_.size()), {x, place.y, 0, top}, gap);
      cell(cells_[i], rect);
    }
    column_.take(top + height, 8);
  }

  void add_phase(const Rect& rect) {
    ButtonSpec add =
        make_button(sheet_, tr("Add a phase"), "add-phase", AddPhase{}, ButtonKind::quiet, Icon::plus);
    add.type = Type::body;
    add.icon_only = button_size(sheet_, add).width > rect.width;
    button(sheet_, rect, add);
  }

  // Above the weeks of the phase that stand in this row, with a line that holds them together.
  void title(std::size_t from, std::size_t end, Rect place, double gap) {
    const std::size_t phase = cells_[from].phase;
    double weeks = 0;
    for (std::size_t i = from; i < end && cells_[i].phase == phase; ++i) ++weeks;
    place.width = weeks * width_ + (weeks - 1) * gap;
    const bool chosen = phase == state_.at.phase;
    const Theme& t = sheet_.colours();
    const Rect under = cut_bottom(place, std::max(2.0, sheet_.units(3)));
    sheet_.fill(under, under.height / 2, chosen ? t.action : t.line);
    write(sheet_, place, programme_.phases[phase].title.in(programme_.language),
          {sheet_.style(Type::body, chosen ? Weight::semibold : Weight::regular),
           chosen ? t.ink : t.quiet_ink});
  }

  // Its number, what is done in it, and the sign of a remark.
  void words(const WeekCell& one, Rect inner, const std::string& walk, bool marked) {
    const Theme& t = sheet_.colours();
    const TextSpec quiet{sheet_.style(Type::small), t.quiet_ink};
    write(sheet_, cut_top(inner, line(Type::body)), one.words,
          {sheet_.style(Type::body, Weight::semibold, true), t.ink});
    Rect sessions = cut_top(inner, line(Type::small));
    const double side = sessions.height * 0.9;
    if (marked) icon(sheet_, centred(cut_right(sessions, side), {side, side}), Icon::warning, t.stretch);
    const int count = sessions_in(programme_.phases[one.phase]);
    write(sheet_, sessions, std::to_string(count) + " ×", quiet);
    write(sheet_, cut_top(inner, line(Type::small)), walk, quiet);
  }

  void cell(const WeekCell& one, const Rect& rect) {
    const ProgrammePhase& phase = programme_.phases[one.phase];
    const Theme& t = sheet_.colours();
    const bool chosen = one.phase == state_.at.phase;
    const bool dropping = state_.dropping == one.phase;
    const bool marked = one.week == 1 && has_problems_at(state_, pointer_of({one.phase}));
    if (chosen || dropping)
      tinted(sheet_, rect, t.action_soft);
    else
      card(sheet_, rect);
    if (dropping)
      sheet_.stroke(rounded_rect(rect, sheet_.corner()), t.action, std::max(2.0, sheet_.units(3)));
    const std::string walk = walk_words(phase, one.week);
    words(one, padded(rect, sheet_.units(6), sheet_.units(5)), walk, marked);
    HitArea area;
    area.rect = rect;
    area.role = Role::list_item;
    area.label =
        fill(tr("{week}: {phase}"), {{"week", one.spoken}, {"phase", phase.title.in(programme_.language)}});
    area.value = sessions_words(sessions_in(phase));
    if (!walk.empty()) area.value += ", " + fill(tr("a walk of {length}"), {{"length", walk}});
    if (marked) area.value += ". " + tr("There is something to check here.");
    area.selected = chosen;
    area.intent = sheet_.add_intent(SelectPhase{one.phase});
    area.key = week_area(one.day);
    area.group = "weeks";
    area.asks = tr("The weeks");
    sheet_.area(std::move(area), sheet_.corner());
  }

  WeeksBuilder& sheet_;
  Column column_;
  const WeeksScreen& state_;
  const Programme& programme_;
  std::vector<WeekCell> cells_;
  double width_ = 0;
};

}  // namespace

double draw_strip(WeeksBuilder& sheet, const Rect& rect, const WeeksScreen& state) {
  return Strip(sheet, rect, state).draw();
}

}  // namespace limber
