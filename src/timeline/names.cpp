#include "timeline/playhead.hpp"
#include "timeline/timeline.hpp"

namespace limber {

std::string to_string(SegmentKind kind) {
  switch (kind) {
    case SegmentKind::lead_in:
      return "lead-in";
    case SegmentKind::intro:
      return "intro";
    case SegmentKind::transition:
      return "transition";
    case SegmentKind::prepare:
      return "prepare";
    case SegmentKind::move:
      return "move";
    case SegmentKind::hold:
      return "hold";
    case SegmentKind::release:
      return "release";
    case SegmentKind::rest:
      return "rest";
    case SegmentKind::switch_side:
      return "switch-side";
    case SegmentKind::breathe:
      return "breathe";
    case SegmentKind::tense:
      return "tense";
    case SegmentKind::relax:
      return "relax";
    case SegmentKind::comfort_check:
      return "comfort-check";
    case SegmentKind::outro:
      return "outro";
  }
  return "";
}

std::string to_string(CueKind kind) {
  switch (kind) {
    case CueKind::say:
      return "say";
    case CueKind::bell_begin:
    case CueKind::bell_end:
      return "bell";
    case CueKind::bell_half:
      return "half";
    case CueKind::tick:
      return "tick";
    case CueKind::breath_in:
      return "breath-in";
    case CueKind::breath_out:
      return "breath-out";
    case CueKind::clip:
      return "clip";
  }
  return "";
}

std::string to_string(BodySide side) {
  switch (side) {
    case BodySide::none:
      return "";
    case BodySide::left:
      return "left";
    case BodySide::right:
      return "right";
  }
  return "";
}

std::string to_string(SkipReason reason) {
  switch (reason) {
    case SkipReason::none:
      return "";
    case SkipReason::pain:
      return "pain";
    case SkipReason::time:
      return "time";
    case SkipReason::unclear:
      return "unclear";
    case SkipReason::chosen:
      return "chosen";
  }
  return "";
}

}  // namespace limber
