#include "screen/session/beats.hpp"

#include <algorithm>

namespace limber {
namespace {

constexpr Millis bell_is_seen{900};
constexpr Millis tick_is_seen{450};

bool is_bell(CueKind kind) {
  return kind == CueKind::bell_begin || kind == CueKind::bell_half || kind == CueKind::bell_end;
}

std::optional<Beat> beat_of(const Cue& cue, Millis t) {
  if (is_spoken(cue)) return std::nullopt;  // words have their caption
  const bool bell = is_bell(cue.kind);
  const Millis seen = bell ? bell_is_seen : tick_is_seen;
  const Millis since = t - cue.at;
  if (since < Millis{0} || since >= seen) return std::nullopt;
  return Beat{1 - static_cast<double>(since.count()) / static_cast<double>(seen.count()), bell};
}

}  // namespace

std::optional<Beat> beat_at(const Timeline& timeline, Millis t) {
  const auto first = std::lower_bound(timeline.cues.begin(), timeline.cues.end(), t - bell_is_seen,
                                      [](const Cue& cue, Millis begin) { return cue.at < begin; });
  std::optional<Beat> seen;
  for (auto cue = first; cue != timeline.cues.end() && cue->at <= t; ++cue) {
    const auto beat = beat_of(*cue, t);
    if (beat && (!seen || beat->bell || !seen->bell)) seen = beat;
  }
  return seen;
}

void draw_beat(FrameBuilder& sheet, const Rect& ring, const Beat& beat) {
  const Colour light = sheet.colours().action.with_alpha(beat.strength);
  const double thick = sheet.units(8);
  const double radius = std::min(ring.width, ring.height) / 2 - thick / 2;
  if (radius > 0) sheet.stroke(circle(ring.centre(), radius), light, thick);
  if (beat.bell) sheet.stroke(rounded_rect(sheet.whole().inset(thick / 2), 0), light, thick);
}

std::optional<CueKind> bell_among(const Timeline& timeline, const std::vector<PlayheadEvent>& events) {
  std::optional<CueKind> rang;
  for (const PlayheadEvent& event : events) {
    if (event.kind != PlayheadEvent::Kind::cue || event.index >= timeline.cues.size()) continue;
    const CueKind kind = timeline.cues[event.index].kind;
    if (is_bell(kind)) rang = kind;
  }
  return rang;
}

}  // namespace limber
