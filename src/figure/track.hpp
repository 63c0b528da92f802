// The ways that parts of the body take in a motion: what an arrow follows and a camera must show.
#pragma once

#include <vector>

#include "figure/rig.hpp"

namespace limber::figure {

struct Track {
  enum class Of { chest, hips, head, arm, leg };
  Of of = Of::chest;
  Side side = left;            // of arms and legs
  std::vector<Point3> points;  // at track_samples + 1 even positions from the first key to the last
  double beside = 0.055;       // how far flesh reaches round it: an arrow keeps so far off
  double length() const;       // body heights
};
inline constexpr int track_samples = 24;

// One for each part that moves of its own accord, the most moving first. What is only carried along (a head
// on a trunk that bends, arms that hang from it), what bends because the trunk comes nearer to a hand or a
// foot that stays, and what moves little beside the rest have none. Empty if nothing moves.
std::vector<Track> tracks_of(const Rig& rig);

}  // namespace limber::figure
