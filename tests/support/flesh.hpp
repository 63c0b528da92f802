// The body as it is drawn, for tests of what it touches: every volume that an outline goes round.
#pragma once

#include <algorithm>

#include "figure/body.hpp"

namespace limber::test {

inline void add(std::vector<figure::Blob>& all, const std::vector<figure::Chain>& chains) {
  for (const auto& chain : chains) all.insert(all.end(), chain.begin(), chain.end());
}

inline std::vector<figure::Blob> hand_flesh(const figure::Skeleton& body, figure::Side side) {
  std::vector<figure::Blob> all;
  add(all, figure::hand_chains(body, side));
  return all;
}

inline std::vector<figure::Blob> arm_flesh(const figure::Skeleton& body, figure::Side side) {
  std::vector<figure::Blob> all = hand_flesh(body, side);
  add(all, {figure::upper_arm_chain(body, side), figure::forearm_chain(body, side)});
  return all;
}

inline std::vector<figure::Blob> leg_flesh(const figure::Skeleton& body, figure::Side side) {
  std::vector<figure::Blob> all{figure::buttock(body, side)};
  add(all, figure::foot_chains(body, side));
  add(all, {figure::thigh_chain(body, side), figure::shank_chain(body, side)});
  return all;
}

inline std::vector<figure::Blob> trunk_flesh(const figure::Skeleton& body) {
  std::vector<figure::Blob> all{figure::hips(body), figure::buttock(body, figure::left),
                                figure::buttock(body, figure::right)};
  for (std::size_t i = 0; i < figure::trunk_sections; ++i) all.push_back(figure::trunk_section(body, i));
  add(all, {figure::yoke_chain(body)});
  return all;
}

inline std::vector<figure::Blob> head_flesh(const figure::Skeleton& body) {
  std::vector<figure::Blob> all{figure::hair(body)};
  add(all, figure::face_chains(body));
  add(all, {figure::neck_chain(body)});
  return all;
}

inline std::vector<figure::Blob> whole_flesh(const figure::Skeleton& body) {
  std::vector<figure::Blob> all = trunk_flesh(body);
  for (const auto& more : {head_flesh(body), arm_flesh(body, figure::left), arm_flesh(body, figure::right),
                           leg_flesh(body, figure::left), leg_flesh(body, figure::right)}) {
    all.insert(all.end(), more.begin(), more.end());
  }
  return all;
}

// How deep a ball is in an ellipsoid, about (negative: how far from it): to first order near its surface, and
// never more than its thinnest half.
inline double depth_in(const figure::Point3& p, double radius, const figure::Blob& blob) {
  using figure::dot;
  using figure::length;
  using figure::operator-;
  const figure::Turn& a = blob.axes;
  const figure::Point3 from = p - blob.centre;
  const figure::Point3 scaled{dot(from, a.x) / dot(a.x, a.x), dot(from, a.y) / dot(a.y, a.y),
                              dot(from, a.z) / dot(a.z, a.z)};
  const double share = length(scaled);
  const double thinnest = std::min({length(a.x), length(a.y), length(a.z)});
  if (share < 1e-6) return radius + thinnest;
  const double steep =
      length(figure::Point3{scaled.x / length(a.x), scaled.y / length(a.y), scaled.z / length(a.z)});
  return radius + std::min(thinnest, (1 - share) * share / steep);
}

// How deep the deepest of balls about these middles is in the flesh.
inline double deepest(const figure::Point3& p, double radius, const std::vector<figure::Blob>& flesh) {
  double depth = -1;
  for (const figure::Blob& blob : flesh) depth = std::max(depth, depth_in(p, radius, blob));
  return depth;
}

}  // namespace limber::test
