#include "screen/ui/dose_signs.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "base/message.hpp"
#include "base/overloaded.hpp"
#include "base/text.hpp"
#include "labels/plan_words.hpp"

namespace limber {
namespace {

// A row that fills from its left.
class SignRow {
 public:
  SignRow(std::vector<Item>& items, const Rect& row, const Theme& theme, const TextMeasure& measure)
      : items_(items), rest_(row), theme_(theme), measure_(measure) {
    style_.size = row.height * 0.75;  // a line of words is as high as the row
    style_.weight = Weight::semibold;
    style_.tabular = true;
  }

  // A sign `wide` times as wide as it is high, and words after it.
  template <class Draw>
  void add(double wide, const std::string& words, Draw draw) {
    const double gap = rest_.height * 0.28;
    const double width = words.empty() ? 0 : std::ceil(measure_.measure(words, style_, 0).width) + 2;
    const double all = rest_.height * wide + (words.empty() ? 0 : gap + width);
    if (all > rest_.width) return;
    draw(Rect{rest_.x, rest_.y, rest_.height * wide, rest_.height});
    const Rect place{rest_.x + all - width, rest_.y, width, rest_.height};
    if (!words.empty())
      items_.emplace_back(TextBox{place, words, style_, theme_.ink, Align::start, Align::middle});
    const double taken = all + rest_.height * 0.8;
    rest_ = {rest_.x + taken, rest_.y, std::max(0.0, rest_.width - taken), rest_.height};
  }
  void add(Item item) { items_.push_back(std::move(item)); }
  Colour colour() const { return theme_.action; }
  Colour ink() const { return theme_.ink; }

 private:
  std::vector<Item>& items_;
  Rect rest_;
  const Theme& theme_;
  const TextMeasure& measure_;
  TextStyle style_;
};

Path polygon(std::initializer_list<Point> points) {
  Path path;
  auto kind = PathStep::Kind::move;
  for (const Point& p : points) {
    path.push_back({kind, p, {}, {}});
    kind = PathStep::Kind::line;
  }
  path.push_back({PathStep::Kind::close, {}, {}, {}});
  return path;
}

Path pie(Point centre, double radius, double share) {
  Path path{{PathStep::Kind::move, centre, {}, {}}};
  const int steps = std::max(2, static_cast<int>(std::ceil(share * 60)));
  for (int i = 0; i <= steps; ++i) {
    const double angle = 2 * std::numbers::pi * share * i / steps;
    path.push_back(
        {PathStep::Kind::line, centre + Point{std::sin(angle), -std::cos(angle)} * radius, {}, {}});
  }
  path.push_back({PathStep::Kind::close, {}, {}, {}});
  return path;
}

// An arrow from one point to another, filled.
Path straight_arrow(Point from, Point to, double thick) {
  const double l = std::max(1e-9, distance(from, to));
  const Point along = (to - from) * (1 / l);
  const Point across{-along.y, along.x};
  const Point neck = to - along * std::min(l * 0.6, thick * 3);
  return polygon({from + across * (thick / 2), neck + across * (thick / 2), neck + across * (thick * 1.5), to,
                  neck - across * (thick * 1.5), neck - across * (thick / 2), from - across * (thick / 2)});
}

// "20 s", "1.5 min".
std::string short_time(Millis length) {
  const double seconds = to_seconds(length);
  const auto number = [](double value) {
    std::string text = std::to_string(std::round(value * 10) / 10);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
    return text;
  };
  if (seconds < 90) return fill(tr("{number} s"), {{"number", number(seconds)}});
  return fill(tr("{number} min"), {{"number", number(seconds / 60)}});
}

void add_clock(SignRow& row, Millis length) {
  row.add(1, short_time(length), [&](const Rect& box) {
    const double radius = box.height / 2 - 1;
    row.add(Fill{pie(box.centre(), radius * 0.78, std::min(1.0, to_seconds(length) / 60)), row.colour()});
    row.add(Stroke{circle(box.centre(), radius), row.ink(), std::max(1.0, box.height * 0.08)});
  });
}

void add_times(SignRow& row, const Reps& reps) {
  if (reps.longest() > 1) row.add(0, "× " + number_words(reps), [](const Rect&) {});
}

void add_there_and_back(SignRow& row) {
  row.add(1.5, "", [&](const Rect& box) {
    const double thick = box.height * 0.13;
    const double up = box.y + box.height * 0.3;
    const double down = box.y + box.height * 0.7;
    row.add(Fill{straight_arrow({box.x, up}, {box.right(), up}, thick), row.colour()});
    row.add(Fill{straight_arrow({box.right(), down}, {box.x, down}, thick), row.colour()});
  });
}

void add_breath(SignRow& row, Millis length, bool in) {
  row.add(0.7, short_time(length), [&](const Rect& box) {
    const Point low{box.centre().x, box.bottom() - 1};
    const Point high{box.centre().x, box.y + 1};
    row.add(Fill{straight_arrow(in ? low : high, in ? high : low, box.height * 0.14), row.colour()});
  });
}

// Head and shoulders, the side that is meant filled.
void add_half(SignRow& row, const Rect& box, bool left) {
  const Point centre = box.centre();
  const double head = box.height * 0.2;
  const Rect trunk{centre.x - box.height * 0.32, box.y + box.height * 0.48, box.height * 0.64,
                   box.height * 0.52};
  row.add(Stroke{circle({centre.x, box.y + head + 0.5}, head), row.ink(), std::max(0.8, box.height * 0.07)});
  // As one looks at somebody, their right is on one's left.
  const double x = left ? centre.x : trunk.x;
  row.add(Fill{rounded_rect({x, trunk.y, trunk.width / 2, trunk.height}, 0), row.colour()});
  row.add(Stroke{rounded_rect(trunk, box.height * 0.12), row.ink(), std::max(0.8, box.height * 0.07)});
}

void add_both_sides(SignRow& row) {
  row.add(2.1, "", [&](const Rect& box) {
    const double half = box.width / 2;
    const double line = box.height * 0.08;  // what their lines reach out
    const Rect first{box.x, box.y + line, half, box.height - 2 * line};
    add_half(row, first, true);
    add_half(row, {first.right(), first.y, half, first.height}, false);
  });
}

}  // namespace

void add_dose_signs(std::vector<Item>& items, const Rect& place, const Exercise& exercise, const Theme& theme,
                    const TextMeasure& measure) {
  SignRow row(items, place, theme, measure);
  std::visit(Overloaded{[&](const HoldDose& dose) { add_clock(row, dose.hold); },
                        [&](const TempoDose&) { add_there_and_back(row); },
                        [&](const BreathDose& dose) {
                          add_breath(row, dose.in, true);
                          add_breath(row, dose.out, false);
                          add_clock(row, dose.length);
                        },
                        [&](const TensionDose& dose) { add_clock(row, dose.tense); },
                        [&](const TimeDose& dose) { add_clock(row, dose.length); }},
             exercise.dose);
  add_times(row, reps_of(exercise.dose));
  if (takes_turns(exercise.sides)) add_both_sides(row);
}

std::vector<std::string> dose_sign_words(const Exercise& exercise) {
  std::vector<std::string> words;
  words.push_back(std::holds_alternative<TempoDose>(exercise.dose)
                      ? tr("Two straight arrows: there and back.")
                      : tr("A clock: for so long."));
  if (takes_turns(exercise.sides)) words.push_back(tr("Two small people: one side, then the other."));
  return words;
}

}  // namespace limber
