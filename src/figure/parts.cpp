#include "figure/parts.hpp"

#include "figure/shading.hpp"

namespace limber::figure {
namespace {

// The stretch of a tube between two shares of its length, cut where they fall.
Chain between(const Chain& chain, double from, double to) {
  std::vector<double> along{0};
  for (std::size_t i = 1; i < chain.size(); ++i)
    along.push_back(along.back() + length(chain[i].centre - chain[i - 1].centre));
  const double whole = std::max(1e-9, along.back());
  Chain piece;
  for (std::size_t i = 0; i < chain.size(); ++i) {
    const double here = along[i] / whole;
    for (const double cut : {from, to}) {
      if (i == 0 || here <= cut || along[i - 1] / whole >= cut) continue;
      const double k = (cut * whole - along[i - 1]) / (along[i] - along[i - 1]);
      piece.push_back(ball(lerp(chain[i - 1].centre, chain[i].centre, k),
                           std::lerp(length(chain[i - 1].axes.x), length(chain[i].axes.x), k)));
    }
    if (here >= from && here <= to) piece.push_back(chain[i]);
  }
  return piece;
}

// Of a pair of limbs the far one is pale; seen from the front both are near.
double nearness_of(const std::array<Limb, 2>& pair, Side side, const View& view) {
  const double behind = view.nearness(pair[1 - side].upper.at) - view.nearness(pair[side].upper.at);
  return 1 - std::clamp((behind - 0.03) / 0.05, 0.0, 1.0);
}

// One side's piece of a pair of limbs: its layers are as near as the limb, its line runs along the bone.
Part limb_part(PartKind kind, Side side, std::vector<Layer> layers, double nearness, std::vector<Point3> line,
               double radius) {
  Part part;
  part.kind = kind;
  part.side = side;
  part.layers = std::move(layers);
  for (Layer& layer : part.layers) layer.nearness = nearness;
  part.line = std::move(line);
  part.radius = radius;
  return part;
}

// A tube in two tones, set off from what lies behind it.
void add_round(std::vector<Layer>& layers, Paint shade, Paint bright, const Chain& tube, const View& view,
               const Chain& gap) {
  layers.push_back({shade, {tube}, {gap}});
  layers.push_back({bright, {lit(tube, view)}, {}, 1, true});
}

std::vector<Chain> thinner(std::vector<Chain> fingers) {
  constexpr double less = 0.0009;
  for (Chain& finger : fingers) {
    for (Blob& blob : finger) blob = ball(blob.centre, length(blob.axes.x) - less);
  }
  return fingers;
}

// How much of the thigh is drawn with the thigh rather than with the hips, from its root: nothing of what the
// shirt falls over while the hip is straight, all of it when it is bent. Grows evenly, so that nothing jumps.
constexpr double most_root = 0.30;
double root_of(const Skeleton& body, Side side) {
  const double straight = dot(body.legs[side].upper.turn.z, body.pelvis.turn.z);
  const double k = std::clamp((straight + 0.05) / 0.95, 0.0, 1.0);
  return most_root * k * k * (3 - 2 * k);
}

Part hips_part(const Skeleton& body, const View& view) {
  Part part;
  part.kind = PartKind::pelvis;
  for (const Side side : sides) {
    Chain root = between(thigh_chain(body, side), 0, 0.42);
    root.insert(root.begin(), buttock(body, side));
    part.layers.push_back({Paint::leggings, {root}, {}, nearness_of(body.legs, side, view)});
  }
  if (part.layers[1].nearness < part.layers[0].nearness) std::swap(part.layers[0], part.layers[1]);
  part.layers.insert(part.layers.begin() + 1, {Paint::leggings,
                                               {{trunk_section(body, 1), trunk_section(body, 0), hips(body)},
                                                {buttock(body, left), buttock(body, right)}},
                                               {},
                                               1});
  part.line = {body.pelvis.at, body.spine[0].at};
  part.radius = 0.07;
  part.bias = -0.02;
  return part;
}

Part trunk_part(const Skeleton& body, const View& view) {
  Chain trunk;
  for (std::size_t i = 1; i < trunk_sections; ++i) trunk.push_back(trunk_section(body, i));
  Part part;
  add_round(part.layers, Paint::shirt_shade, Paint::shirt, trunk, view, set_off(trunk, 1, view, 4));
  part.layers.back().chains.push_back(yoke_chain(body));
  part.line = {body.pelvis.at, body.spine[2].at, body.spine[4].at, body.spine[6].at, body.spine[9].at};
  part.radius = 0.07;
  return part;
}

// In half shade, so that one sees where the chin ends.
Part neck_part(const Skeleton& body) {
  Part part;
  part.kind = PartKind::neck;
  part.layers = {{Paint::skin_half_shade, {neck_chain(body)}, {}}};
  part.line = {body.spine.back().of({0.012, 0, 0}), body.head.at};
  part.radius = 0.03;
  return part;
}

Part thigh_part(const Skeleton& body, Side side, const View& view) {
  const Chain whole = thigh_chain(body, side);
  const double start = root_of(body, side);
  Chain thigh = between(whole, start, 1);
  // Narrower where it comes out of the groin: it must not bulge over the shirt. The more the hip is bent, the
  // more of the buttock goes with the thigh.
  const double bent = 1 - start / most_root;
  const Blob root = ball(thigh.front().centre, length(thigh.front().axes.x) * (0.72 + 0.28 * bent * bent));
  const Blob seat = buttock(body, side);
  thigh.front() = root;
  const Blob behind = ball(lerp(root.centre, seat.centre, bent),
                           std::lerp(length(root.axes.x) * 0.8, length(seat.axes.x), bent));
  const Limb& leg = body.legs[side];
  std::vector<Layer> layers;
  add_round(layers, Paint::leggings_shade, Paint::leggings, thigh, view,
            set_off(between(whole, 0.30, 0.90), 0, view));
  layers.back().chains.push_back({behind, root});
  return limb_part(PartKind::thigh, side, std::move(layers), nearness_of(body.legs, side, view),
                   {lerp(leg.upper.at, leg.lower.at, 0.2), leg.lower.at}, 0.045);
}

Part shank_part(const Skeleton& body, Side side, const View& view) {
  const Chain chain = shank_chain(body, side);
  const Limb& leg = body.legs[side];
  const auto foot = foot_chains(body, side);
  const Layer skin{Paint::skin, foot, {set_off(foot[0], 1, view), set_off_whole(foot[2])}};
  std::vector<Layer> layers;
  add_round(layers, Paint::leggings_shade, Paint::leggings, chain, view, set_off(chain, 1, view, 1));
  const bool toes_to_viewer = dot(leg.end.turn.x, view.to_viewer) > 0.5;
  layers.insert(toes_to_viewer ? layers.end() : layers.begin(), skin);
  return limb_part(PartKind::shank, side, std::move(layers), nearness_of(body.legs, side, view),
                   {leg.lower.at, leg.end.at, leg.end.of({0.05, 0, -0.02})}, 0.03);
}

Part upper_arm_part(const Skeleton& body, Side side, const View& view) {
  const Chain whole = upper_arm_chain(body, side);
  const Chain bare(whole.begin() + 2, whole.end());
  const Chain sleeve = sleeve_chain(body, side);
  const Limb& arm = body.arms[side];
  std::vector<Layer> layers;
  add_round(layers, Paint::skin_shade, Paint::skin, bare, view, set_off(whole, 3, view, 1));
  add_round(layers, Paint::shirt_shade, Paint::shirt, sleeve, view, set_off(sleeve, 1, view));
  return limb_part(PartKind::upper_arm, side, std::move(layers), nearness_of(body.arms, side, view),
                   {arm.upper.at, arm.lower.at}, 0.027);
}

Part forearm_part(const Skeleton& body, Side side, const View& view) {
  const Chain skin = forearm_chain(body, side);
  const Limb& arm = body.arms[side];
  std::vector<Layer> layers;
  add_round(layers, Paint::skin_shade, Paint::skin, skin, view, set_off(skin, 1, view, 1));
  return limb_part(PartKind::forearm, side, std::move(layers), nearness_of(body.arms, side, view),
                   {arm.lower.at, arm.end.at}, 0.020);
}

// Fingers are drawn one by one, each with a thin shade beside it; behind the palm when its back is seen.
Part hand_part(const Skeleton& body, Side side, const View& view) {
  const std::vector<Chain> chains = hand_chains(body, side);
  const std::vector<Chain> fingers(chains.begin() + 1, chains.end());
  const Limb& arm = body.arms[side];
  std::vector<Chain> gap{set_off(chains[0], 0, view)};
  for (const Chain& finger : fingers) gap.push_back(set_off_whole(finger));
  std::vector<Layer> layers{{Paint::skin_shade, fingers, {}}, {Paint::skin, thinner(fingers), {}}};
  const bool palm_seen = dot(palm_side(arm.end, side), view.to_viewer) > 0;
  layers.insert(palm_seen ? layers.begin() : layers.end(), {Paint::skin, {chains[0]}, {}});
  layers.front().gap = std::move(gap);
  Part part = limb_part(PartKind::hand, side, std::move(layers), nearness_of(body.arms, side, view),
                        {arm.end.at, arm.end.of({0, 0, -0.9 * hand_length})}, 0.018);
  part.bias = 0.006;
  return part;
}

Point3 nearest_on(const std::vector<Point3>& line, Point p, const View& view, double& distance) {
  Point3 best = line.front();
  distance = 1e9;
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    const Point a = view.project(line[i]);
    const Point ab = view.project(line[i + 1]) - a;
    const double l2 = ab.x * ab.x + ab.y * ab.y;
    const double k = l2 < 1e-12 ? 0.5 : std::clamp(((p.x - a.x) * ab.x + (p.y - a.y) * ab.y) / l2, 0.0, 1.0);
    const Point off = a + ab * k - p;
    const double d = off.x * off.x + off.y * off.y;
    if (d >= distance) continue;
    distance = d;
    best = lerp(line[i], line[i + 1], k);
  }
  distance = std::sqrt(distance);
  return best;
}

// How much nearer `a` is where the two overlap in the picture, summed along `a`; 0 where they do not.
double nearer_along(const Part& a, const Part& b, const View& view) {
  double sum = 0;
  for (std::size_t i = 0; i + 1 < a.line.size(); ++i) {
    for (const double k : {0.1, 0.35, 0.6, 0.85}) {
      const Point3 p = lerp(a.line[i], a.line[i + 1], k);
      double distance = 0;
      const Point3 q = nearest_on(b.line, view.project(p), view, distance);
      const double overlap = 1 - distance / (a.radius + b.radius);
      if (overlap > 0) sum += overlap * (view.nearness(p) + a.bias - view.nearness(q) - b.bias);
    }
  }
  return sum;
}

// A shirt falls over the hips, and over thighs that go on straight from them, from wherever one looks but
// straight from below; a chin hides the neck.
bool falls_over(const Part& over, const Part& other, const View& view) {
  if (over.kind == PartKind::head) return over.over_neck && other.kind == PartKind::neck;
  if (over.kind != PartKind::trunk) return false;
  const Point3 up = unit(over.line[1] - over.line[0], {0, 0, 1});
  const Point3 from = unit(other.line.front() - other.line.back(), {0, 0, 1});
  const bool hips = other.kind == PartKind::pelvis;
  const bool straight = other.kind == PartKind::thigh && dot(up, from) > 0.93;
  return (hips || straight) && dot(up, view.to_viewer) > -0.85;
}

double middle_nearness(const Part& part, const View& view) {
  double sum = 0;
  for (const auto& p : part.line) sum += view.nearness(p);
  return sum / static_cast<double>(part.line.size()) + part.bias;
}

}  // namespace

std::vector<Part> parts_of(const Skeleton& body, const View& view, Hair style) {
  std::vector<Part> parts{hips_part(body, view), neck_part(body)};
  for (const Side side : sides) {
    parts.push_back(thigh_part(body, side, view));
    parts.push_back(shank_part(body, side, view));
  }
  parts.push_back(trunk_part(body, view));
  for (const Side side : sides) {
    parts.push_back(upper_arm_part(body, side, view));
    parts.push_back(forearm_part(body, side, view));
    parts.push_back(hand_part(body, side, view));
  }
  parts.push_back(head_part(body, view, style));
  return parts;
}

std::vector<std::size_t> far_to_near(const std::vector<Part>& parts, const View& view) {
  const std::size_t count = parts.size();
  std::vector<double> depth;
  for (const Part& part : parts) depth.push_back(middle_nearness(part, view));
  std::vector<std::vector<bool>> hides(count, std::vector<bool>(count, false));
  for (std::size_t a = 0; a < count; ++a) {
    for (std::size_t b = a + 1; b < count; ++b) {
      const double nearer = nearer_along(parts[a], parts[b], view) - nearer_along(parts[b], parts[a], view);
      const bool over = falls_over(parts[b], parts[a], view);
      if (nearer > 1e-4 && !over) hides[a][b] = true;
      if (nearer < -1e-4 || over) hides[b][a] = true;
    }
  }
  std::vector<std::size_t> order;
  std::vector<bool> done(count, false);
  while (order.size() < count) {
    std::size_t best = count;
    bool best_free = false;
    for (std::size_t a = 0; a < count; ++a) {
      if (done[a]) continue;
      bool free = true;
      for (std::size_t b = 0; b < count; ++b) free = free && (done[b] || !hides[a][b]);
      if (best == count || (free && !best_free) || (free == best_free && depth[a] < depth[best] - 1e-6)) {
        best = a;
        best_free = free;
      }
    }
    done[best] = true;
    order.push_back(best);
  }
  return order;
}

}  // namespace limber::figure
