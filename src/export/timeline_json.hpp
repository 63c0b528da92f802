// The timeline's parts as JSON, spelled the same in `show` and in `--events`. Private to this room.
#pragma once

#include <nlohmann/json.hpp>

#include "timeline/timeline.hpp"

namespace limber {

// What is empty is absent: no step in the introduction, no side where there is but one movement.
nlohmann::ordered_json segment_json(const Timeline& timeline, const Segment& segment);
nlohmann::ordered_json cue_json(const Cue& cue);

// On one line; bytes that are no UTF-8 are replaced.
std::string one_line(const nlohmann::ordered_json& json);

}  // namespace limber
