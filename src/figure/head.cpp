#include "figure/parts.hpp"
#include "figure/shading.hpp"

namespace limber::figure {
namespace {

// Eyes and brows of a side, and the mouth: on the skin, so they are seen when it faces the viewer.
void add_features(std::vector<Layer>& layers, const Skeleton& body, const View& view) {
  Layer features{Paint::feature, {}, {}};
  for (const Side side : sides) {
    if (dot(body.head.turn * Point3{0.88, 0.47 * outward(side), 0}, view.to_viewer) < 0.08) continue;
    features.chains.push_back({eye(body, side)});
    features.chains.push_back(brow_chain(body, side));
  }
  if (dot(body.head.turn.x, view.to_viewer) > -0.05) features.chains.push_back(mouth_chain(body));
  if (!features.chains.empty()) layers.push_back(std::move(features));
}

// In shade, with its ridge in the light: so it is seen on the face too, and not only beyond its edge.
void add_nose(std::vector<Layer>& layers, const Skeleton& body, const View& view) {
  if (dot(body.head.turn.x, view.to_viewer) < -0.1) return;
  const Chain nose = nose_chain(body);
  Chain ridge = nose;
  for (Blob& blob : ridge) {
    blob.centre = blob.centre + (view.to_top * 0.8 - view.to_right * 0.6) * 0.0022;
    blob.axes = {blob.axes.x * 0.8, blob.axes.y * 0.8, blob.axes.z * 0.8};
  }
  layers.push_back({Paint::skin_shade, {nose}, {}});
  layers.push_back({Paint::skin, {ridge}, {}});
}

}  // namespace

Part head_part(const Skeleton& body, const View& view, Hair style) {
  Part part;
  part.kind = PartKind::head;
  const auto face = face_chains(body);
  const std::vector<Chain> scalp = hair_chains(body, style);
  const double facing_viewer = dot(body.head.turn.x, view.to_viewer);
  const std::vector<Chain> gap{set_off_whole(scalp[0]), set_off_whole(face[0])};
  if (facing_viewer > -0.35) {
    part.layers = {{Paint::hair, scalp, gap}, {Paint::skin, face, {}}};
  } else {
    part.layers = {{Paint::skin, face, gap}, {Paint::hair, scalp, {}}};
  }
  add_nose(part.layers, body, view);
  add_features(part.layers, body, view);
  for (const Side side : sides) {
    if (dot(body.head.turn.y * outward(side), view.to_viewer) < 0.2) continue;
    const Blob whole = ear(body, side);
    const Blob inside{whole.centre, {whole.axes.x * 0.5, whole.axes.y, whole.axes.z * 0.55}};
    part.layers.push_back({Paint::skin, {{whole}}, {}});
    part.layers.push_back({Paint::skin_shade, {{inside}}, {}});
  }
  part.line = {body.head.of({0.012, 0, 0.03}), body.head.of({0.012, 0, 0.06})};
  part.radius = 0.055;
  part.over_neck = facing_viewer > 0 || dot(body.head.turn.z, view.to_viewer) > -0.2;
  return part;
}

}  // namespace limber::figure
