// The regions of the body map: where a person can say that it hurts.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/message.hpp"

namespace limber {

enum class BodyView : std::uint8_t { back, front };

struct BodyRegion {
  const char* id;  // stable: "left-lower-back"; left and right are the person's own
  BodyView view;
  const char* area;  // the area of routines it belongs to: "lower-back"
  Message words;
};

// Every region, back then front, from head to foot; left before right.
std::span<const BodyRegion> body_regions();

const BodyRegion* find_region(std::string_view id);  // null if there is none

// The region's words; the id itself where no such region is known (a journal of a later Limber).
std::string body_region_words(std::string_view id);

}  // namespace limber
