// How a person gets about, as far as they told: down to the floor and up again, kneeling, dizziness.
#pragma once

#include <cstdint>

namespace limber {

enum class FloorWay : std::uint8_t { alone, with_support, not_at_all };

struct Ways {
  FloorWay floor = FloorWay::alone;
  bool sore_knees = false;  // kneeling is no way down
  bool dizzy = false;       // turning over and sitting up make everything spin
  bool operator==(const Ways&) const = default;
};

}  // namespace limber
