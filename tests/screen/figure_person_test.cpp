// Every person in every exercise that ships: whole, at rest, and of colours that can be told apart.
#include "figure/drawing.hpp"
#include "screen/ui/figure_view.hpp"
#include "support/catch.hpp"
#include "support/shipped_figures.hpp"

using namespace limber;
using namespace limber::figure;
using test::shipped_figures;

namespace {

double worst_gap(const Rig& rig, std::size_t key) {
  const Skeleton body = rig.at(static_cast<double>(key));
  double worst = 0;
  for (std::size_t index = 0; index < touch_slots; ++index) {
    if (!rig.touches(key).has_slot(index)) continue;
    const Contact contact = contact_of_slot(index);
    const Plane plane = rig.surfaces().of(rig.touches(key).support_of_slot(index));
    worst = std::max(worst, std::abs(gap(body, contact.touch, contact.side, plane)));
  }
  return worst;
}

bool is_on_body(const Drawing& drawing, Point p) {
  for (const Shape& shape : drawing.shapes) {
    if (shape.paint > Paint::leggings) continue;
    for (const Polygon& polygon : shape.outlines) {
      if (is_inside(polygon, p)) return true;
    }
  }
  return false;
}

// Hips to crown, and from the trunk through every joint to hands and feet: where flesh has to be.
std::vector<std::vector<Point3>> bones(const Skeleton& body) {
  std::vector<std::vector<Point3>> lines{{body.pelvis.at}};
  for (const Joint& joint : body.spine) lines[0].push_back(joint.at);
  for (const Joint& joint : body.neck) lines[0].push_back(joint.at);
  lines[0].push_back(body.head.of({0, 0, 0.05}));
  for (const Side side : sides) {
    const Limb& arm = body.arms[side];
    const Limb& leg = body.legs[side];
    lines.push_back({body.spine[8].at, arm.upper.at, arm.lower.at, arm.end.at, arm.end.of({0, 0, -0.04})});
    lines.push_back({body.pelvis.at, leg.upper.at, leg.lower.at, leg.end.at, leg.end.of({0.03, 0, -0.015})});
  }
  return lines;
}

}  // namespace

TEST_CASE("no shipped figure has a hole along its bones or at a joint, whoever it is") {
  for (const auto& [id, motion] : shipped_figures()) {
    for (const Build build : builds) {
      const Figure figure(motion, false, build);
      const figure::View view = view_of(motion.camera, false);
      for (double position = 0; position <= figure.last(); position += 0.25) {
        const Drawing drawing = figure.draw(position, {motion.camera, 0, 0, 0});
        for (const auto& line : bones(figure.rig().at(position))) {
          for (std::size_t i = 0; i + 1 < line.size(); ++i) {
            for (double k = 0; k < 1; k += 0.1) {
              INFO(id << " at " << position << ", " << to_string(build) << ", bone " << i);
              if (!is_on_body(drawing, view.project(lerp(line[i], line[i + 1], k)))) FAIL_CHECK("a hole");
            }
          }
        }
      }
    }
  }
}

TEST_CASE("every build rests as well as the average one") {
  for (const auto& [id, motion] : shipped_figures()) {
    const Rig average(motion);
    for (const Build build : {Build::slender, Build::sturdy}) {
      const Rig rig(motion, build);
      for (std::size_t key = 0; key < motion.poses.size(); ++key) {
        INFO(id << ", pose " << key << ", " << to_string(build));
        CHECK(worst_gap(rig, key) <= std::max(0.01, worst_gap(average, key)));
      }
    }
  }
}

TEST_CASE("skins go from light to dark, each with a shade that can be seen on it") {
  const Colour black{0, 0, 0, 255};
  double lighter = 21;
  for (const SkinTone tone : skin_tones) {
    const auto [skin, shade] = skin_colours(tone);
    INFO(to_string(tone));
    CHECK(contrast(skin, black) < lighter / 1.25);
    CHECK(contrast(skin, shade) >= 1.25);
    lighter = contrast(skin, black);
  }
}

TEST_CASE("hair can be told from the skin beside it, by day and by night") {
  for (const SkinTone skin : skin_tones) {
    for (const Hair hair : hairs) {
      for (const bool dark : {false, true}) {
        INFO(to_string(skin) << ", " << to_string(hair) << ", " << (dark ? "night" : "day"));
        CHECK(contrast(hair_colour({Build::average, hair, skin}, dark), skin_colours(skin).skin) >= 1.25);
      }
    }
  }
}

// Light skin on light paper cannot reach 3:1; the clothes, which are most of the figure, do so in its place.
TEST_CASE("skin differs from the paper of every theme, and clothes by 3 to 1") {
  for (const ThemeName name : {ThemeName::day, ThemeName::night, ThemeName::contrast}) {
    const Theme& colours = theme(name);
    for (const SkinTone tone : skin_tones) {
      INFO(to_string(name) << ", " << to_string(tone));
      CHECK(contrast(skin_colours(tone).skin, colours.paper) >= 1.5);
    }
    const auto items = figure_items(Motion{}, {}, {0, 0, 300, 300}, colours, colours.paper);
    int clothes = 0;
    for (const Item& item : items) {
      const auto* fill = std::get_if<Fill>(&item);
      if (fill != nullptr && fill->colour.a == 255 && contrast(fill->colour, colours.paper) >= 3) ++clothes;
    }
    CHECK(clothes >= 5);  // shirt, both sleeves, legs
  }
}
