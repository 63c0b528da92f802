// How far along: of one hold as a ring, of the whole session as a bar of segments.
#pragma once

#include <string>
#include <vector>

#include "frame/frame_builder.hpp"

namespace limber {

// What a stretch of time is, told by shape as much as by colour: work is a full bar, rest a low one, a switch
// a diamond, talk a thin line.
enum class Stretch { work, rest, change, talk };

struct RingSpec {
  Point centre;
  double radius = 100;           // to the middle of the band, pixels
  double share = 0;              // of the time gone, 0 … 1; the band runs clockwise from the top
  Stretch kind = Stretch::work;  // rest is a thinner, dotted band
  std::string number;            // the seconds left
  std::string caption;           // below the number, may be empty
  double number_em = 0;          // pixels; 0: as large as the ring allows
  double breath = 1;             // 0 empty … 1 full: the ring grows and shrinks with it
};
void progress_ring(FrameBuilder& sheet, const RingSpec& spec);
// The colour of this kind of time as words, and as a shape.
Colour stretch_words(const Theme& theme, Stretch kind);
Colour stretch_shape(const Theme& theme, Stretch kind);

struct BarPart {
  double weight = 1;  // its length
  Stretch kind = Stretch::work;
  double done = 1;  // of work that lies behind: the share of it that was not passed over
};
struct SegmentBarSpec {
  std::vector<BarPart> parts;
  double position = 0;    // 0 … 1 of the whole
  std::string elapsed;    // left of the bar
  std::string remaining;  // right of it
  std::string spoken;     // what a spoken interface says of it
};
// The parts alone, as far as they are gone in their colour, with a mark at the position.
void segment_strip(FrameBuilder& sheet, const Rect& strip, const std::vector<BarPart>& parts,
                   double position);
// Returns where the strip of its parts lies.
Rect segment_bar(FrameBuilder& sheet, const Rect& rect, const SegmentBarSpec& spec);

}  // namespace limber
