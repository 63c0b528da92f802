#include "labels/calendar_labels.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/icon.hpp"
#include "labels/day_labels.hpp"

namespace limber {
namespace {

Path half(Point centre, double radius) {
  Path path = arc(centre, radius, 180, 360);
  path.push_back({PathStep::Kind::close, {}, {}, {}});
  return path;
}

std::string sessions_words(const Adherence& kept) {
  const int done = kept.kept + kept.besides;
  const auto counted = [](const std::string& pattern, int count) {
    return fill(pattern, {{"count", std::to_string(count)}});
  };
  if (kept.asked == 0) return counted(trn("{count} session.", "{count} sessions.", done), done);
  const std::string of = fill(
      trn("{done} of {count} planned session done", "{done} of {count} planned sessions done", kept.asked),
      {{"done", std::to_string(kept.kept)}, {"count", std::to_string(kept.asked)}});
  if (kept.besides == 0) return fill(tr("{kept}."), {{"kept", of}});
  return fill(tr("{kept}, and {count} extra."), {{"kept", of}, {"count", std::to_string(kept.besides)}});
}

}  // namespace

void draw_day_mark(FrameBuilder& sheet, const Rect& box, DayState state) {
  const Theme& t = sheet.colours();
  const double radius = std::min(box.width, box.height) / 2;
  const Point centre = box.centre();
  const double edge = std::max(1.0, radius * 0.18);
  switch (state) {
    case DayState::done:
      sheet.fill(circle(centre, radius), t.button);
      icon(sheet, centred(box, {radius * 1.3, radius * 1.3}), Icon::check, t.on_action);
      break;
    case DayState::partly:
      sheet.fill(half(centre, radius - edge / 2), t.button);
      sheet.stroke(circle(centre, radius - edge / 2), t.button, edge);
      break;
    case DayState::open:
      sheet.stroke(circle(centre, radius - edge / 2), t.line, edge);
      break;
    case DayState::planned:
      sheet.fill(circle(centre, std::max(1.5, radius * 0.3)), t.line);
      break;
    case DayState::nothing:
      break;
  }
}

std::string legend_words(DayState state) {
  switch (state) {
    case DayState::done:
      return tr("done");
    case DayState::partly:
      return tr("partly done");
    case DayState::open:
      return tr("not done");
    case DayState::planned:
      return tr("planned");
    case DayState::nothing:
      break;
  }
  return tr("nothing planned");
}

std::string day_state_words(const CalendarDay& day, std::int64_t today) {
  const DayState state = state_of(day, today);
  if (state != DayState::partly || day.asked < 2) return legend_words(state);
  return fill(tr("{done} of {asked} done"),
              {{"done", std::to_string(day.done)}, {"asked", std::to_string(day.asked)}});
}

std::string kept_words(const Adherence& kept) {
  if (kept.asked + kept.besides == 0) return tr("Nothing was planned, and no session was done.");
  std::vector<std::string> parts{sessions_words(kept)};
  if (kept.early > 0)
    parts.push_back(fill(trn("{count} was ended early.", "{count} were ended early.", kept.early),
                         {{"count", std::to_string(kept.early)}}));
  if (kept.performed != Millis{0})
    parts.push_back(fill(tr("{minutes} in all."), {{"minutes", minutes_words(kept.performed)}}));
  return join(parts, " ");
}

}  // namespace limber
