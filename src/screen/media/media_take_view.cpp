// What is seen of sound: the microphone's level, and a recording with the handles that trim it.
#include <algorithm>
#include <cmath>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/words.hpp"
#include "screen/media/media_parts.hpp"

namespace limber {
namespace {

constexpr double least_db = -60;
// The peaks of a voice that is neither lost in noise nor near clipping.
constexpr double zone_from_db = -24;
constexpr double zone_until_db = -6;

double share_of(double db) {
  return std::clamp((db - least_db) / -least_db, 0.0, 1.0);
}

std::string level_words(double loudest_db) {
  if (loudest_db > -2) return tr("Too loud: go a little further away.");
  if (loudest_db > zone_until_db) return tr("Rather loud.");
  if (loudest_db >= zone_from_db) return tr("Good.");
  if (loudest_db > -50) return tr("Rather quiet: come closer, or speak up a little.");
  return tr("Nothing is heard yet.");
}

Colour level_colour(const Theme& t, double loudest_db) {
  if (loudest_db > zone_until_db) return t.warn;
  return loudest_db >= zone_from_db ? t.good : t.rest;
}

// In the take's own time.
struct Wave {
  Rect rect;
  Millis length{1};
  double x(Millis time) const {
    const double share = static_cast<double>(time.count()) / static_cast<double>(length.count());
    return rect.x + rect.width * std::clamp(share, 0.0, 1.0);
  }
};

// On a scale of decibels: soft words are seen too.
double bar_share(float peak) {
  return share_of(20 * std::log10(std::max(1e-3, static_cast<double>(peak))));
}

void draw_bars(MediaBuilder& sheet, const Wave& wave, const MediaScreen& state) {
  const Theme& t = sheet.colours();
  const std::vector<float>& shape = state.take->shape;
  const double step = wave.rect.width / static_cast<double>(std::max<std::size_t>(1, shape.size()));
  Path kept;
  Path cut;
  for (std::size_t i = 0; i < shape.size(); ++i) {
    const double height = std::max(2.0, wave.rect.height * 0.9 * bar_share(shape[i]));
    const double x = wave.rect.x + step * static_cast<double>(i);
    const double y = wave.rect.centre().y - height / 2;
    const bool inside = x + step > wave.x(state.from) && x < wave.x(state.until);
    const double wide = std::max(1.0, step * 0.7);
    Path& path = inside ? kept : cut;
    path.insert(path.end(), {{PathStep::Kind::move, {x, y}, {}, {}},
                             {PathStep::Kind::line, {x + wide, y}, {}, {}},
                             {PathStep::Kind::line, {x + wide, y + height}, {}, {}},
                             {PathStep::Kind::line, {x, y + height}, {}, {}},
                             {PathStep::Kind::close, {}, {}, {}}});
  }
  if (!cut.empty()) sheet.fill(cut, t.line);
  if (!kept.empty()) sheet.fill(kept, t.action);
}

// A line through the wave with a knob to take hold of: the first above, the last below, so that both can be
// reached however close they are.
void draw_handle(MediaBuilder& sheet, const Wave& wave, const Rect& row, const MediaScreen& state, bool end) {
  const Theme& t = sheet.colours();
  const double x = wave.x(end ? state.until : state.from);
  const double thick = std::max(2.0, sheet.units(3));
  const double top = std::min(row.y, wave.rect.y);
  const double bottom = std::max(row.bottom(), wave.rect.bottom());
  const Rect line{x - thick / 2, end ? wave.rect.y : row.centre().y, thick,
                  end ? row.centre().y - wave.rect.y : wave.rect.bottom() - row.centre().y};
  sheet.fill(line, 0, t.action_text);
  const double radius = std::min(row.height, bottom - top) * 0.3;
  sheet.fill(circle({x, row.centre().y}, radius), t.action_text);
  sheet.fill(circle({x, row.centre().y}, radius * 0.4), t.card);
  HitArea area;
  area.rect = snapped({x - row.height / 2, row.y, row.height, row.height});
  area.role = Role::slider;
  area.label = end ? tr("End of what is kept") : tr("Beginning of what is kept");
  area.value = seconds_words(end ? state.until : state.from);
  area.intent = sheet.add_intent(ChooseCue{state.cue});  // pressing it alone does nothing
  area.key = trim_area(end, wave.rect.width);
  area.drags = true;
  const double length = static_cast<double>(std::max<Millis::rep>(1, state.take->length.count()));
  area.share = static_cast<double>((end ? state.until : state.from).count()) / length;
  area.less = sheet.add_intent(MoveTrim{end, -trim_step});
  area.more = sheet.add_intent(MoveTrim{end, trim_step});
  sheet.area(std::move(area), row.height / 2);
}

}  // namespace

double draw_meter(MediaBuilder& sheet, const Rect& rect, const MediaScreen& state) {
  const Theme& t = sheet.colours();
  Column column(sheet, rect);
  const double thick = sheet.units(22);
  const Rect track = snapped({rect.x, rect.y, rect.width, thick});
  sheet.fill(track, thick / 2, t.action_soft);
  const double zone = track.x + track.width * share_of(zone_from_db);
  const double zone_width = track.width * (share_of(zone_until_db) - share_of(zone_from_db));
  const double now = track.width * share_of(state.level.rms_db);
  if (now > 0)
    sheet.fill({track.x, track.y, std::max(thick, now), thick}, thick / 2, level_colour(t, state.loudest_db));
  sheet.stroke(rounded_rect(Rect{zone, track.y, zone_width, thick}.inset(1), sheet.units(4)), t.ink, 2);
  const double peak = track.x + (track.width - sheet.units(4)) * share_of(state.loudest_db);
  sheet.fill({peak, track.y, sheet.units(4), thick}, 0, t.ink);
  const std::string words = level_words(state.loudest_db);
  sheet.area(Role::progress, track, tr("Level"), words);
  column.take(thick, 8);
  column.take(write_down(sheet, column.rest(), words, {sheet.style(Type::body), t.ink}), 0);
  return column.used();
}

double draw_take(MediaBuilder& sheet, const Rect& rect, const MediaScreen& state) {
  const Theme& t = sheet.colours();
  Column column(sheet, rect);
  const double knob = sheet.viewport().touch();
  const Rect above = snapped({rect.x, rect.y, rect.width, knob});
  const double margin = std::ceil(knob / 2);
  const Rect wave_row = snapped({rect.x + margin, above.bottom(), rect.width - 2 * margin, sheet.units(72)});
  const Rect below = snapped({rect.x, wave_row.bottom(), rect.width, knob});
  const Wave wave{wave_row, std::max(Millis{1}, state.take->length)};
  sheet.fill(wave_row, sheet.units(6), t.action_soft);
  draw_bars(sheet, wave, state);
  const std::string shown =
      fill(tr("{from} to {until} of {length} will be kept"), {{"from", seconds_words(state.from)},
                                                              {"until", seconds_words(state.until)},
                                                              {"length", seconds_words(state.take->length)}});
  sheet.area(Role::figure, wave_row, tr("The recording"), shown);
  if (state.voice == MediaScreen::Voice::listening)
    sheet.fill({wave.x(state.heard), wave_row.y, std::max(2.0, sheet.units(2)), wave_row.height}, 0,
               t.stretch_shape);
  draw_handle(sheet, wave, above, state, false);
  draw_handle(sheet, wave, below, state, true);
  column.take(above.height + wave_row.height + below.height, 4);
  column.take(write_down(sheet, column.rest(), shown, {sheet.style(Type::small), t.quiet_ink}), 0);
  return column.used();
}

}  // namespace limber
