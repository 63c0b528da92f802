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

// The place of a key among those of the rows so far; behind them where its step has none of it yet. Sides in
// turn come back to the row of each.
std::size_t place_of(std::vector<RowKey>& keys, const RowKey& key);

// An empty row for the segment; planned and held are 0.
PerformedStep row_of(const Timeline& timeline, const Segment& segment);

}  // namespace limber
