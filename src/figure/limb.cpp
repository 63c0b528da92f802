#include "figure/limb.hpp"

namespace limber::figure {
namespace {

// Puts a bone's joints back where its turns say.
void relink(Limb& limb, const LimbForm& form) {
  limb.lower.at = limb.upper.of({0, 0, -form.upper});
  limb.end.at = limb.lower.of({0, 0, -form.lower});
}

}  // namespace

LimbForm arm_form(const Pose& pose, Side side) {
  const SidedDegrees& pronation = pose[Angle::forearm_pronation];
  const double turned = side == left ? pronation.left : pronation.right;
  return {upper_arm_length, forearm_length, -1, about_z(-turned * outward(side))};
}

LimbForm leg_form() {
  return {thigh_length, shank_length, 1, {}};
}

void bend_to(Limb& limb, const LimbForm& form, const Point3& target) {
  const Turn end = transposed(limb.lower.turn) * limb.end.turn;
  const Point3 hinge_forward = limb.upper.turn.x + (limb.lower.turn * transposed(form.twist)).x;
  const Point3 way = target - limb.upper.at;
  const Point3 direction = unit(way, -limb.upper.turn.z);
  const double reach =
      std::clamp(length(way), std::abs(form.upper - form.lower) + 1e-3, form.upper + form.lower - 1e-5);
  Point3 forward = hinge_forward - direction * dot(hinge_forward, direction);
  forward = unit(forward, limb.upper.turn.x);
  const double along = (form.upper * form.upper + reach * reach - form.lower * form.lower) / (2 * reach);
  const double aside = std::sqrt(std::max(0.0, form.upper * form.upper - along * along));
  const Point3 middle = limb.upper.at + direction * along + forward * (aside * form.bends_to);
  limb.upper.turn = upright(limb.upper.at - middle, forward);
  limb.lower.turn = upright(middle - (limb.upper.at + direction * reach), forward) * form.twist;
  limb.end.turn = limb.lower.turn * end;
  relink(limb, form);
}

void swing_upper(Limb& limb, const LimbForm& form, const Point3& target) {
  const Point3 to = unit(target - limb.upper.at, -limb.upper.turn.z);
  const Turn turn = between(-limb.upper.turn.z, to);
  limb.upper.turn = turn * limb.upper.turn;
  limb.lower.turn = turn * limb.lower.turn;
  limb.end.turn = turn * limb.end.turn;
  relink(limb, form);
}

void swing_lower(Limb& limb, const LimbForm& form, const Point3& target) {
  const Point3 to = unit(target - limb.lower.at, -limb.lower.turn.z);
  const Turn turn = between(-limb.lower.turn.z, to);
  limb.lower.turn = turn * limb.lower.turn;
  limb.end.turn = turn * limb.end.turn;
  relink(limb, form);
}

Limb mixed(const Limb& a, const Limb& b, const LimbForm& form, double k) {
  Limb limb = a;
  limb.upper.turn = mixed(a.upper.turn, b.upper.turn, k);
  limb.lower.turn = mixed(a.lower.turn, b.lower.turn, k);
  limb.end.turn = mixed(a.end.turn, b.end.turn, k);
  relink(limb, form);
  return limb;
}

}  // namespace limber::figure
