#include "export/events.hpp"

#include "export/timeline_json.hpp"

namespace limber {
namespace {

using nlohmann::ordered_json;
using Kind = PlayheadEvent::Kind;

const char* name_of(Kind kind) {
  switch (kind) {
    case Kind::segment:
      return "segment";
    case Kind::cue:
      return "cue";
    case Kind::pause:
      return "pause";
    case Kind::resume:
      return "resume";
    case Kind::skip:
      return "skip";
    case Kind::extend:
      return "extend";
    case Kind::check:
      return "check";
    case Kind::adapt:
      return "adapt";
    case Kind::end:
      return "end";
  }
  return "";
}

void add_details(ordered_json& line, const Playhead& playhead, const PlayheadEvent& event) {
  const Timeline& timeline = playhead.timeline();
  switch (event.kind) {
    case Kind::segment:
      line["index"] = event.index;
      line.update(segment_json(timeline, timeline.segments[event.index]));
      break;
    case Kind::cue:
      line["index"] = event.index;
      line.update(cue_json(timeline.cues[event.index]));
      if (event.again) line["again"] = true;
      break;
    case Kind::skip:
      line["reason"] = event.text;
      break;
    case Kind::extend:
      line["by_ms"] = 10'000;
      break;
    case Kind::check:
      line["state"] = event.text;
      break;
    case Kind::adapt:
      line["to"] = event.text;
      break;
    case Kind::end:
      line["completed"] = playhead.completed();
      break;
    case Kind::pause:
    case Kind::resume:
      break;
  }
}

}  // namespace

void write_events(std::ostream& out, const Playhead& playhead, const std::vector<PlayheadEvent>& events,
                  Millis monotonic) {
  for (const PlayheadEvent& event : events) {
    ordered_json line{{"session_ms", event.session.count()},
                      {"monotonic_ms", monotonic.count()},
                      {"event", name_of(event.kind)}};
    add_details(line, playhead, event);
    out << one_line(line) << '\n';
  }
}

}  // namespace limber
