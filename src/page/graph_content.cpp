// What a page knows of one segment.
#include <algorithm>

#include "labels/session_labels.hpp"
#include "page/curves.hpp"
#include "page/graph.hpp"
#include "screen/ui/session_figure.hpp"

namespace limber {
namespace {

using Json = nlohmann::ordered_json;

template <class T>
void put(Json& json, const char* name, const T& value, const T& usual) {
  if (value != usual) json[name] = value;
}

std::string row_exercise(const TimelineStep& step) {
  return step.exercise ? step.exercise->id : "breathe";
}

}  // namespace

Json SessionGraph::content(const Laid& laid, std::size_t index) {
  const Timeline& timeline = *laid.timeline;
  const Segment& segment = timeline.segments[index];
  const Moment moment = at(timeline, segment.start);
  Json json{{"kind", to_string(segment.kind)},
            {"ms", segment.length().count()},
            {"next", index + 1 < laid.nodes.size() ? laid.nodes[index + 1] : -1}};
  json["unit"] = segment.step >= 0 ? laid.units[static_cast<std::size_t>(segment.step)]
                                   : std::string(segment.kind == SegmentKind::outro ? "end" : "begin");
  if (is_extra(timeline, index)) json["extra"] = 1;
  if (is_work(timeline, index) && !is_extra(timeline, index)) {
    const bool by_rep = segment.kind == SegmentKind::hold || segment.kind == SegmentKind::tense ||
                        segment.kind == SegmentKind::relax;
    json["row"] = {row_exercise(timeline.steps[static_cast<std::size_t>(segment.step)]),
                   to_string(segment.side), by_rep ? segment.rep : 0};
  }
  if (segment.kind == SegmentKind::comfort_check) put_check(laid, index, json);
  put_words(timeline, moment, json);
  put_figure(timeline, segment, json);
  if (Json cues = cues_of(laid, index); !cues.empty()) json["cues"] = std::move(cues);
  return json;
}

// The exercise that was felt, and the one that comes.
void SessionGraph::put_check(const Laid& laid, std::size_t index, Json& json) {
  const auto& segments = laid.timeline->segments;
  const auto exercise_in = [&](std::size_t i) {
    const int step = segments[i].step;
    return step >= 0 && laid.timeline->steps[static_cast<std::size_t>(step)].exercise ? step : -1;
  };
  const auto put_unit = [&](const char* name, int step) {
    if (step >= 0) json[name] = laid.units[static_cast<std::size_t>(step)];
  };
  std::size_t before = index;
  while (before > 0 && exercise_in(before) < 0) --before;
  put_unit("felt", exercise_in(before));
  std::size_t behind = index;
  while (behind + 1 < segments.size() && exercise_in(behind) < 0) ++behind;
  put_unit("sore", exercise_in(behind));
}

void SessionGraph::put_words(const Timeline& timeline, const Moment& moment, Json& json) {
  const auto words = [&](const char* name, const std::string& said) {
    put(json, name, tables_.words(said), -1);
  };
  words("name", step_name(timeline, moment));
  words("doing", doing_now(timeline, moment));
  words("side", side_of(timeline, moment));
  words("rep", rep_of(timeline, moment));
  words("stop", when_to_stop(timeline, moment));
  if (counts_down(timeline.segments[moment.segment].kind)) json["counts"] = 1;
  const TimelineStep* next = next_step(timeline, moment);
  if (next != nullptr) words("coming", step_name(timeline, *next));
}

// The window's own figure, looked at through the segment.
void SessionGraph::put_figure(const Timeline& timeline, const Segment& segment, Json& json) {
  const auto shown = [&](Millis t) { return shown_figure(timeline, at(timeline, segment.start + t), false); };
  const ShownFigure first = shown(Millis{0});
  if (first.exercise == nullptr) return;
  if (shows_figure(*first.exercise))
    json["figure"] = tables_.figure(picture_of(*first.exercise), first.moment.mirrored);
  Json pictures = Json::array();
  for (const std::string& file : pictures_of(*first.exercise)) {
    if (const int picture = tables_.picture(file); picture >= 0) pictures.push_back(picture);
  }
  if (!pictures.empty()) json["pictures"] = std::move(pictures);
  const auto curve = [&](const char* name, double FigureMoment::*member, double usual) {
    const auto points = curve_of(segment.length(), [&](Millis t) { return shown(t).moment.*member; });
    if (points != curve_of(Millis{0}, [&](Millis) { return usual; })) json[name] = tables_.curve(points);
  };
  curve("reach", &FigureMoment::reach, 0);
  curve("glow", &FigureMoment::glow, 0);
  curve("arrow", &FigureMoment::arrow, 0);
  curve("turn", &FigureMoment::turn, -1);
  curve("sign", &FigureMoment::sign, 1);
  curve("tense", &FigureMoment::tense, 1);
  // Elsewhere it goes by the session's time, not by the segment's.
  if (segment.kind == SegmentKind::breathe) curve("breath", &FigureMoment::breath, -1);
}

Json SessionGraph::cues_of(const Laid& laid, std::size_t index) {
  const Timeline& timeline = *laid.timeline;
  Json cues = Json::array();
  for (std::size_t i = laid.first_cues[index]; i < laid.first_cues[index + 1]; ++i) {
    const Cue& cue = timeline.cues[i];
    cues.push_back({(cue.at - timeline.segments[index].start).count(), to_string(cue.kind),
                    cue.length.count(), tables_.words(cue.text), sound_of(cue)});
  }
  return cues;
}

int SessionGraph::sound_of(const Cue& cue) {
  const std::string kind = to_string(cue.kind);
  const auto bell = [&](const char* name, const std::shared_ptr<const Clip>& clip) {
    return tables_.sound(name, [&] { return clip; });
  };
  switch (cue.kind) {
    case CueKind::bell_begin:
      return bell("begin", sounds_.begin);
    case CueKind::bell_half:
      return bell("half", sounds_.half);
    case CueKind::bell_end:
      return bell("end", sounds_.end);
    case CueKind::tick:
      return bell("tick", sounds_.tick);
    case CueKind::breath_in:
    case CueKind::breath_out:
    case CueKind::way_there:
    case CueKind::way_back:
      return tables_.sound(kind + " " + std::to_string(cue.length.count()),
                           [&] { return tones_.of(cue.kind, cue.length); });
    case CueKind::say:
    case CueKind::clip:
      break;
  }
  const std::string name = cue.kind == CueKind::clip ? cue.clip : cue.text;
  return tables_.sound(kind + std::to_string(static_cast<int>(cue.rate)) + " " + name,
                       [&] { return voice_->words ? voice_->words(cue) : nullptr; });
}

}  // namespace limber
