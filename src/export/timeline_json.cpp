#include "export/timeline_json.hpp"

namespace limber {

using nlohmann::ordered_json;

ordered_json segment_json(const Timeline& timeline, const Segment& segment) {
  ordered_json json{{"start_ms", segment.start.count()},
                    {"end_ms", segment.end.count()},
                    {"kind", to_string(segment.kind)}};
  if (segment.step >= 0) {
    json["step"] = segment.step;
    const auto& exercise = timeline.steps[static_cast<std::size_t>(segment.step)].exercise;
    if (exercise) json["exercise"] = exercise->id;
  }
  if (segment.side != BodySide::none) json["side"] = to_string(segment.side);
  if (segment.rep > 0) json["rep"] = segment.rep;
  if (segment.set > 0) json["set"] = segment.set;
  return json;
}

ordered_json cue_json(const Cue& cue) {
  ordered_json json{
      {"at_ms", cue.at.count()}, {"length_ms", cue.length.count()}, {"kind", to_string(cue.kind)}};
  if (cue.kind == CueKind::bell_begin) json["marks"] = "begin";
  if (cue.kind == CueKind::bell_end) json["marks"] = "end";
  if (!cue.text.empty()) json["text"] = cue.text;
  if (!cue.clip.empty()) json["clip"] = cue.clip;
  return json;
}

std::string one_line(const ordered_json& json) {
  return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

}  // namespace limber
