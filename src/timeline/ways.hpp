// How a person gets about, as far as they told: down to the floor and up again, kneeling, dizziness, and what
// heals.
#pragma once

#include <cstdint>

namespace limber {

enum class FloorWay : std::uint8_t { with_support, easily, not_at_all };

struct Ways {
  FloorWay floor = FloorWay::with_support;  // who told nothing has a chair's seat for their hands
  bool sore_knees = false;                  // kneeling is no way down
  bool dizzy = false;                       // turning over, sitting up or standing up make everything spin
  bool new_hip = false;     // neither rolled onto nor turned at the waist on the way in and out of bed
  bool spare_arms = false;  // the breastbone heals: no pushing with the arms
  bool operator==(const Ways&) const = default;
};

}  // namespace limber
