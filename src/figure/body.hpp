// The flesh on the bones: rounded volumes that outlines are drawn round and that rest on surfaces.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "figure/skeleton.hpp"

namespace limber::figure {

// An ellipsoid: a centre and three half-axes.
struct Blob {
  Point3 centre;
  Turn axes;
};

Blob ball(const Point3& centre, double radius);
// An ellipsoid in a bone's own directions, `half` long each way.
Blob egg(const Joint& bone, const Point3& local, const Point3& half);
// Height of its lowest point.
double lowest(const Blob& blob);

using Chain = std::vector<Blob>;  // drawn as one smooth tube through all of them

// Hip to neck, in the order of height.
inline constexpr std::size_t trunk_sections = 11;
Blob trunk_section(const Skeleton& body, std::size_t index);
inline constexpr std::size_t waist_section = 3, middle_back_section = 5, upper_back_section = 7,
                             chest_section = 8;

Blob hips(const Skeleton& body);
Blob buttock(const Skeleton& body, Side side);

Chain thigh_chain(const Skeleton& body, Side side);
Chain shank_chain(const Skeleton& body, Side side);
Chain upper_arm_chain(const Skeleton& body, Side side);
Chain forearm_chain(const Skeleton& body, Side side);
Chain sleeve_chain(const Skeleton& body, Side side);
Chain yoke_chain(const Skeleton& body);  // over the shoulders
Chain neck_chain(const Skeleton& body);

// Several tubes that overlap: sole and heel; the palm, then four fingers and the thumb; face and nose.
std::vector<Chain> foot_chains(const Skeleton& body, Side side);
std::vector<Chain> hand_chains(const Skeleton& body, Side side);
std::vector<Chain> face_chains(const Skeleton& body);
Chain nose_chain(const Skeleton& body);
Blob eye(const Skeleton& body, Side side);
Chain brow_chain(const Skeleton& body, Side side);
Chain mouth_chain(const Skeleton& body);
Blob hair(const Skeleton& body);  // on the skull: what lies on a pillow
std::vector<Chain> hair_chains(const Skeleton& body, Hair style);
Blob ear(const Skeleton& body, Side side);

// The palm's grip and the ankle: what reaches.
Point3 grip(const Limb& arm, Side side);
// Direction out of the palm.
Point3 palm_side(const Joint& wrist, Side side);

}  // namespace limber::figure
