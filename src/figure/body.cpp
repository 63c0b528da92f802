#include "figure/body.hpp"

#include <span>

namespace limber::figure {
namespace {

// A cross-section of the trunk: how far forward of its bone it lies, and its half-sizes forward, sideways,
// along.
struct Section {
  int spine = -1;  // index of the spine joint it hangs on; −1 the pelvis
  double along = 0;
  double forward = 0;
  double depth = 0;
  double width = 0;
};

constexpr std::array<Section, trunk_sections> trunk_table{{
    {-1, 0.006, -0.008, 0.065, 0.0935},
    {-1, 0.034, -0.005, 0.060, 0.0885},
    {1, 0, 0.016, 0.053, 0.081},
    {2, 0, 0.019, 0.050, 0.076},
    {4, 0, 0.021, 0.052, 0.077},
    {5, 0, 0.024, 0.056, 0.081},
    {6, 0, 0.026, 0.060, 0.085},
    {7, 0, 0.025, 0.061, 0.088},
    {8, 0, 0.018, 0.055, 0.084},
    {9, -0.020, 0.010, 0.040, 0.056},
    {9, 0.002, 0.008, 0.033, 0.040},
}};

// A round cross-section of a limb: share of the bone's length, how far forward, radius.
struct Station {
  double along = 0;
  double forward = 0;
  double radius = 0;
};

constexpr std::array<Station, 8> thigh_table{{{0, -0.002, 0.058},
                                              {0.14, 0.000, 0.0585},
                                              {0.3, 0.003, 0.055},
                                              {0.5, 0.005, 0.049},
                                              {0.68, 0.005, 0.043},
                                              {0.84, 0.004, 0.0375},
                                              {0.95, 0.003, 0.0350},
                                              {1, 0.002, 0.0345}}};
constexpr std::array<Station, 9> shank_table{{{0, 0.002, 0.0345},
                                              {0.06, 0.000, 0.0340},
                                              {0.16, -0.005, 0.0340},
                                              {0.27, -0.009, 0.0345},
                                              {0.40, -0.009, 0.0325},
                                              {0.55, -0.006, 0.0280},
                                              {0.72, -0.003, 0.0230},
                                              {0.86, -0.001, 0.0200},
                                              {0.95, 0, 0.0195}}};
constexpr std::array<Station, 7> upper_arm_table{{{0, 0, 0.0310},
                                                  {0.18, 0.001, 0.0315},
                                                  {0.36, 0.002, 0.0290},
                                                  {0.55, 0.002, 0.0265},
                                                  {0.75, 0.001, 0.0240},
                                                  {0.9, 0, 0.0225},
                                                  {1, 0, 0.0222}}};
constexpr std::array<Station, 7> forearm_table{{{0, 0, 0.0222},
                                                {0.12, 0.002, 0.0228},
                                                {0.28, 0.003, 0.0228},
                                                {0.46, 0.002, 0.0205},
                                                {0.66, 0.001, 0.0175},
                                                {0.85, 0, 0.0152},
                                                {1, 0, 0.0145}}};

// How a build differs from the average one: times as thick, and a belly in body heights.
struct Flesh {
  double trunk = 1;
  double hips = 1;
  double thigh = 1;
  double shank = 1;
  double arm = 1;
  double belly = 0;
};

const Flesh& flesh_of(Build build) {
  static constexpr Flesh slender{0.92, 0.95, 0.92, 0.94, 0.90, 0};
  static constexpr Flesh average{};
  static constexpr Flesh sturdy{1.10, 1.07, 1.09, 1.07, 1.13, 0.010};
  return build == Build::slender ? slender : build == Build::sturdy ? sturdy : average;
}

double belly_share(std::size_t section) {
  constexpr std::array<double, trunk_sections> share{0.2, 0.6, 1, 1, 0.8, 0.4, 0.1, 0, 0, 0, 0};
  return share[section];
}

// How far a full breath lifts the front: belly more than chest.
double breath_lift(const Section& section) {
  if (section.spine >= 1 && section.spine <= 4) return breath_rise;
  if (section.spine == 5 || section.spine == 6) return 0.010;
  return section.spine == 7 || section.spine == 8 ? 0.006 : 0;
}

// `fuller` counts between the joints, where flesh is, and not at knee and elbow, where bone is.
Chain tube(const Joint& bone, double bone_length, std::span<const Station> stations, double fuller,
           double wider = 0) {
  Chain chain;
  chain.reserve(stations.size());
  for (const auto& s : stations) {
    const double flesh = 1 + (fuller - 1) * std::min(1.0, 6 * (1 - s.along));
    chain.push_back(ball(bone.of({s.forward, 0, -bone_length * s.along}), s.radius * flesh + wider));
  }
  return chain;
}

// Cloth ends straight across, not round as a limb does.
Chain cut_straight(Chain cloth, const Joint& bone) {
  const double r = length(cloth.back().axes.x);
  cloth.back().axes = {bone.turn.x * r, bone.turn.y * r, bone.turn.z * 0.006};
  return cloth;
}

}  // namespace

Blob ball(const Point3& centre, double radius) {
  return {centre, {{radius, 0, 0}, {0, radius, 0}, {0, 0, radius}}};
}

Blob egg(const Joint& bone, const Point3& local, const Point3& half) {
  return {bone.of(local), {bone.turn.x * half.x, bone.turn.y * half.y, bone.turn.z * half.z}};
}

double lowest(const Blob& blob) {
  const Turn& a = blob.axes;
  return blob.centre.z - std::sqrt(a.x.z * a.x.z + a.y.z * a.y.z + a.z.z * a.z.z);
}

Blob trunk_section(const Skeleton& body, std::size_t index) {
  const Section& s = trunk_table[index];
  const Joint& bone = s.spine < 0 ? body.pelvis : body.spine[static_cast<std::size_t>(s.spine)];
  const double lift = breath_lift(s) * body.breath / 2;
  const Flesh& flesh = flesh_of(body.build);
  // What a belly has more, it has in front.
  const double before = flesh.belly * belly_share(index);
  return egg(bone, {s.forward + lift + before, 0, s.along},
             {s.depth * flesh.trunk + lift + before, s.width * flesh.trunk + before * 0.6, 0.022});
}

Blob hips(const Skeleton& body) {
  const double k = flesh_of(body.build).hips;
  return egg(body.pelvis, {-0.008, 0, -0.016}, {0.062 * k, 0.092 * k, 0.045});
}

Blob buttock(const Skeleton& body, Side side) {
  return ball(body.pelvis.of({-0.022, 0.043 * outward(side), -0.022}), 0.052 * flesh_of(body.build).hips);
}

Chain thigh_chain(const Skeleton& body, Side side) {
  return tube(body.legs[side].upper, thigh_length, thigh_table, flesh_of(body.build).thigh);
}
Chain shank_chain(const Skeleton& body, Side side) {
  const Joint& bone = body.legs[side].lower;
  return cut_straight(tube(bone, shank_length, shank_table, flesh_of(body.build).shank), bone);
}

Chain upper_arm_chain(const Skeleton& body, Side side) {
  return tube(body.arms[side].upper, upper_arm_length, upper_arm_table, flesh_of(body.build).arm);
}

Chain sleeve_chain(const Skeleton& body, Side side) {
  const Joint& bone = body.arms[side].upper;
  const double arm = flesh_of(body.build).arm;
  return cut_straight(tube(bone, upper_arm_length, std::span(upper_arm_table).first(4), arm, 0.0025), bone);
}

Chain forearm_chain(const Skeleton& body, Side side) {
  return tube(body.arms[side].lower, forearm_length, forearm_table, flesh_of(body.build).arm);
}

Chain yoke_chain(const Skeleton& body) {
  const Point3 l = body.arms[left].upper.at;
  const Point3 r = body.arms[right].upper.at;
  const Joint& top = body.spine.back();
  const Blob collar = egg(top, {0.005, 0, 0.000}, {0.032, 0.042, 0.021});
  const auto slope = [&](const Point3& shoulder, double k, double radius) {
    return ball(lerp(collar.centre, shoulder, k) + top.turn.z * (0.004 * k * (1 - k) * 4), radius);
  };
  return {slope(l, 1.0, 0.0325), slope(l, 0.8, 0.0325), slope(l, 0.5, 0.0285), collar,
          slope(r, 0.5, 0.0285), slope(r, 0.8, 0.0325), slope(r, 1.0, 0.0325)};
}

Chain neck_chain(const Skeleton& body) {
  return {ball(body.spine.back().of({0.010, 0, -0.006}), 0.0330),
          ball(body.neck[1].of({0.006, 0, 0}), 0.0305), ball(body.neck[2].of({0.006, 0, 0.008}), 0.0300),
          ball(body.head.of({0.010, 0, 0.012}), 0.0300)};
}

std::vector<Chain> foot_chains(const Skeleton& body, Side side) {
  const Joint& a = body.legs[side].end;
  const Blob ankle = ball(a.of({0, 0, 0.004}), 0.0205);
  const Blob heel = egg(a, {-0.020, 0, -0.019}, {0.021, 0.019, 0.020});
  const Blob instep = egg(a, {0.034, 0, -0.012}, {0.022, 0.021, 0.017});
  const Blob toe_joint = egg(a, {0.074, 0, -0.0265}, {0.018, 0.0265, 0.0125});
  const Blob toes = egg(a, {0.097, 0.001 * outward(side), -0.0300}, {0.014, 0.0225, 0.0090});
  return {{ankle, instep, toe_joint, toes}, {ankle, heel}, {heel, toe_joint}};
}

std::vector<Chain> face_chains(const Skeleton& body) {
  const Joint& h = body.head;
  return {
      {egg(h, {0.0270, 0, 0.044}, {0.0350, 0.041, 0.036}), egg(h, {0.0305, 0, 0.022}, {0.0320, 0.037, 0.033}),
       egg(h, {0.035, 0, -0.001}, {0.025, 0.029, 0.026})},
      nose_chain(body)};
}

Chain nose_chain(const Skeleton& body) {
  const Joint& h = body.head;
  return {ball(h.of({0.0580, 0, 0.043}), 0.0040), egg(h, {0.0660, 0, 0.025}, {0.0095, 0.0072, 0.0080})};
}

Blob eye(const Skeleton& body, Side side) {
  return egg(body.head, {0.0585, 0.0165 * outward(side), 0.0395}, {0.0022, 0.0046, 0.0032});
}

Chain brow_chain(const Skeleton& body, Side side) {
  const Joint& h = body.head;
  const double out = outward(side);
  return {ball(h.of({0.0615, 0.0085 * out, 0.0525}), 0.0019),
          ball(h.of({0.0580, 0.0185 * out, 0.0545}), 0.0020),
          ball(h.of({0.0525, 0.0270 * out, 0.0515}), 0.0015)};
}

Chain mouth_chain(const Skeleton& body) {
  const Joint& h = body.head;
  return {ball(h.of({0.0565, -0.0125, 0.0045}), 0.0014), ball(h.of({0.0610, 0, 0.0030}), 0.0019),
          ball(h.of({0.0565, 0.0125, 0.0045}), 0.0014)};
}

Blob hair(const Skeleton& body) {
  return egg(body.head, {0.002, 0, 0.050}, {0.0570, 0.0500, 0.0560});
}

std::vector<Chain> hair_chains(const Skeleton& body, Hair style) {
  const Joint& h = body.head;
  // Down to the nape, so that it is hair and no cap.
  const Chain crown{hair(body), egg(h, {-0.022, 0, 0.022}, {0.0285, 0.0420, 0.030})};
  if (style == Hair::cropped || style == Hair::grey) return {crown};
  // A knot high up, where one does not lie on it.
  return {crown, {egg(h, {-0.030, 0, 0.092}, {0.020, 0.022, 0.018}), ball(h.of({-0.047, 0, 0.106}), 0.0235)}};
}

Blob ear(const Skeleton& body, Side side) {
  return egg(body.head, {0.001, 0.0455 * outward(side), 0.026}, {0.0095, 0.0055, 0.0145});
}

Point3 grip(const Limb& arm, Side side) {
  return arm.end.of({0, 0.012 * -outward(side), -palm_length});
}

}  // namespace limber::figure
