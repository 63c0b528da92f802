// The rows of the record of a session, as a timeline prescribes them. Private to this room.
#pragma once

#include <cstddef>
#include <vector>

#include "timeline/playhead.hpp"

namespace limber {

// Which row a segment of work counts toward.
struct RowKey {
  int step = -1;
  BodySide side = BodySide::none;
  int rep = 0;
  bool operator==(const RowKey&) const = default;
};
RowKey row_key(const Segment& segment);

// An empty row for the segment; planned and held are 0.
PerformedStep row_of(const Timeline& timeline, const Segment& segment);

}  // namespace limber
