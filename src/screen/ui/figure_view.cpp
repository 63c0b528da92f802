#include "screen/ui/figure_view.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "figure/drawing.hpp"
#include "figure/outline.hpp"

namespace limber {
namespace {

using figure::Paint;

constexpr Colour hex(std::uint32_t rgb) {
  return {static_cast<std::uint8_t>(rgb >> 16 & 0xFF), static_cast<std::uint8_t>(rgb >> 8 & 0xFF),
          static_cast<std::uint8_t>(rgb & 0xFF), 255};
}

struct CachedFigure {
  figure::Motion motion;
  bool mirrored = false;
  Build build = Build::average;
  figure::Figure figure;
  // Worked out when it is first asked for: who looks from elsewhere never does.
  mutable std::optional<Rect> framing = {};
  mutable std::optional<std::optional<Rect>> close = {};
  mutable std::optional<Rect> also = {};
  // What was drawn last, and of what: a figure at rest is asked for again in every frame, and a session shows
  // the same motion twice, moving and as what comes next, each perhaps from two sides.
  struct Drawn {
    double position = 0;
    figure::DrawOptions options;
    figure::Drawing drawing;
  };
  mutable std::array<std::optional<Drawn>, 4> last = {};

  const Rect& framed() const {
    if (!framing) framing = figure.framing(motion.camera);
    return *framing;
  }

  // Nullopt where there is nothing to come closer to.
  const std::optional<Rect>& framed_close() const {
    if (!close) close = figure.close_framing(motion.camera);
    return *close;
  }

  const Rect& framed_also() const {
    if (!also) also = figure.framing(*motion.also);
    return *also;
  }

  const figure::Drawing& drawn(double at, const figure::DrawOptions& as) const {
    const auto wanted = [&](const std::optional<Drawn>& d) {
      return d && d->position == at && d->options == as;
    };
    const auto found = std::find_if(last.begin(), last.end(), wanted);
    const auto place = found == last.end() ? last.end() - 1 : found;
    if (found == last.end()) *place = Drawn{at, as, figure.draw(at, as)};
    std::rotate(last.begin(), place, place + 1);
    return last[0]->drawing;
  }
};

// Bringing a motion to rest costs more than drawing it, and a session draws one motion many times over. What
// is remembered here is only ever what would be worked out again.
const CachedFigure& ready(const figure::Motion& motion, bool mirrored, Build build) {
  constexpr std::size_t most = 40;  // all the cards of a Home, and a session
  thread_local std::list<std::unique_ptr<CachedFigure>> kept;
  for (auto it = kept.begin(); it != kept.end(); ++it) {
    if ((*it)->mirrored != mirrored || (*it)->build != build || (*it)->motion != motion) continue;
    kept.splice(kept.begin(), kept, it);
    return *kept.front();
  }
  auto made = std::make_unique<CachedFigure>(
      CachedFigure{motion, mirrored, build, figure::Figure(motion, mirrored, build)});
  kept.push_front(std::move(made));
  if (kept.size() > most) kept.pop_back();
  return *kept.front();
}

// The person's and the props' own colours; on a dark paper clothes and hair are lighter, so that they stand
// out.
Colour paint_colour(Paint paint, const Theme& theme, Colour behind, const Person& person) {
  const bool dark = theme.name != ThemeName::day;
  switch (paint) {
    case Paint::skin:
      return skin_colours(person.skin).skin;
    case Paint::skin_half_shade:
      return mixed(skin_colours(person.skin).skin, skin_colours(person.skin).shade, 0.5);
    case Paint::skin_shade:
      return skin_colours(person.skin).shade;
    case Paint::feature:
      return mixed(skin_colours(person.skin).shade, hex(0x2A1A16), 0.72);
    case Paint::hair:
      return hair_colour(person, dark);
    case Paint::shirt_shade:
      return dark ? hex(0x2F7F77) : hex(0x1F6B64);
    case Paint::shirt:
      return dark ? hex(0x3E9E94) : hex(0x2A857C);
    case Paint::leggings_shade:
      return dark ? hex(0x566E8E) : hex(0x273649);
    case Paint::leggings:
      return dark ? hex(0x6C86A8) : hex(0x34475F);
    case Paint::gap:
      return behind;
    case Paint::floor_shadow:
      return behind;
    case Paint::mat_shadow:
      return paint_colour(Paint::mat, theme, behind, person);
    case Paint::mat:
      return dark ? hex(0x3B4340) : hex(0xDDD2BD);
    case Paint::mat_side:
      return dark ? hex(0x4C5551) : hex(0xC4B79E);
    case Paint::chair:
      return dark ? hex(0x86938C) : hex(0x9BA69C);
    case Paint::chair_side:
      return dark ? hex(0x67736D) : hex(0x7B877D);
    case Paint::cushion:
      return dark ? hex(0xAFC3CF) : hex(0x9FB4C4);
    case Paint::strap:
      return dark ? hex(0xC79BE0) : hex(0x7A3F92);
    case Paint::wall:
      return mixed(behind, theme.line, 0.2);
    case Paint::wall_side:
      return mixed(behind, theme.line, 0.75);
    case Paint::mattress:
      return dark ? hex(0x87939A) : hex(0xE9E6DF);
    case Paint::blanket:
      return dark ? hex(0x7D6C86) : hex(0xB9A7C2);
    case Paint::towel:
      return dark ? hex(0xD2A8DF) : hex(0x9A5BA8);
    case Paint::ball:
      return dark ? hex(0xB7A0F2) : hex(0x5B3FA6);
    case Paint::roller:
      return dark ? hex(0x9DBDEB) : hex(0x4F78AE);
    case Paint::roller_end:
      return dark ? hex(0xBDD5F5) : hex(0x7FA3D0);
    case Paint::stick:
      return dark ? hex(0xBFA6E6) : hex(0x6A4A9E);
    case Paint::arrow:
      return theme.action;
  }
  return theme.ink;
}

bool is_shadow(Paint paint) {
  return paint == Paint::floor_shadow || paint == Paint::mat_shadow;
}

Colour shape_colour(const figure::Shape& shape, const Theme& theme, Colour behind, const Person& person) {
  constexpr double far_limbs = 0.30;
  const Colour near = paint_colour(shape.paint, theme, behind, person);
  if (is_shadow(shape.paint)) {  // it covers: that is painted at a third of the cost of what shines through
    const Colour black = theme.name == ThemeName::day ? hex(0x22302E) : hex(0x000000);
    return mixed(near, black, 0.13 * shape.strength);
  }
  return mixed(near, behind, far_limbs * (1 - shape.nearness)).with_alpha(shape.strength);
}

// By how much an edge may be off, pixels.
constexpr double unseen_edge = 0.15;
constexpr double unseen_faint_edge = 0.4;

// From body heights to pixels.
struct Placing {
  double scale = 1;
  Point shift;
  bool all_points = false;
  Point operator()(Point p) const { return p * scale + shift; }
};

Placing placing(const Rect& framing, const Rect& box) {
  if (framing.empty() || box.empty()) return {};
  const double scale = std::min(box.width / framing.width, box.height / framing.height);
  return {scale, box.centre() - framing.centre() * scale};
}

// As fine as can be seen: `unseen` is in pixels.
Path path_of(const std::vector<figure::Polygon>& outlines, const Placing& place, double unseen) {
  Path path;
  std::size_t steps = 0;
  for (const auto& polygon : outlines) steps += polygon.size() + 1;
  path.reserve(steps);
  for (const auto& polygon : outlines) {
    auto kind = PathStep::Kind::move;
    const auto drawn = place.all_points ? polygon : figure::thinned(polygon, unseen / place.scale);
    for (const Point& p : drawn) {
      path.push_back({kind, place(p), {}, {}});
      kind = PathStep::Kind::line;
    }
    path.push_back({PathStep::Kind::close, {}, {}, {}});
  }
  return path;
}

// The lights that fall on what was painted last, now that `painted` shapes are.
void add_lights(std::vector<Item>& items, const figure::Drawing& drawing, std::size_t painted,
                const Placing& place, Colour amber) {
  for (const auto& light : drawing.lights) {
    for (const auto& lit : light.lit) {
      if (lit.after != painted) continue;
      items.emplace_back(Glow{place(light.centre), light.radius * place.scale,
                              amber.with_alpha(0.85 * light.strength),
                              path_of(lit.within, place, unseen_edge)});
    }
  }
}

// With more than two keys the movement eases into and out of each of them.
double position_at(double reach, double last) {
  const double position = std::clamp(reach, 0.0, 1.0) * last;
  if (last <= 1) return position;
  const double from = std::floor(position);
  const double k = position - from;
  return from + k * k * (3 - 2 * k);
}

// A number that is large enough to be read.
void add_mark(std::vector<Item>& items, const figure::Mark& mark, const Placing& place, const Theme& theme) {
  constexpr double least = 5;
  const double radius = mark.radius * place.scale;
  if (radius < least) return;
  const Point at = place(mark.at);
  items.emplace_back(Fill{circle(at, radius), theme.button});
  TextStyle style;
  style.size = radius * 1.5;
  style.weight = Weight::semibold;
  const Rect box{at.x - 2 * radius, at.y - radius, 4 * radius, 2 * radius};
  items.emplace_back(
      TextBox{box, std::to_string(mark.number), style, theme.on_action, Align::middle, Align::middle});
}

std::vector<Item> painted(const figure::Drawing& drawing, const Placing& place, const Theme& theme,
                          Colour behind, const Person& person) {
  std::vector<Item> items;
  items.reserve(drawing.shapes.size() + 3 * drawing.lights.size() + drawing.arrow.size());
  const auto add = [&](const figure::Shape& shape) {
    // Nobody sees how finely a faint edge is softened, or one under the limb that it goes round, or one over
    // a darker tone of the same limb.
    const bool faint = shape.paint == Paint::gap || is_shadow(shape.paint);
    items.emplace_back(Fill{path_of(shape.outlines, place, faint ? unseen_faint_edge : unseen_edge),
                            shape_colour(shape, theme, behind, person), faint || shape.inside});
  };
  for (std::size_t i = 0; i < drawing.shapes.size(); ++i) {
    add(drawing.shapes[i]);
    add_lights(items, drawing, i + 1, place, theme.stretch);
  }
  for (const auto& shape : drawing.signs) add(shape);
  for (const auto& mark : drawing.marks) add_mark(items, mark, place, theme);
  for (const auto& shape : drawing.arrow) add(shape);
  return items;
}

// Where the picture stands, and a small one beside it: the second look, or the whole figure to a part of it.
struct Looks {
  Rect first;
  std::optional<Rect> second;
};

Looks looks_in(const Rect& box, const Rect& framing) {
  constexpr double share = 0.26;
  constexpr double least = 72;  // a smaller picture has no room for a second
  if (std::min(box.width, box.height) < least || framing.empty()) return {box, std::nullopt};
  Rect beside = box;
  Rect second = {box.right() - std::floor(box.width * share), box.y, std::floor(box.width * share),
                 box.height};
  beside.width -= second.width;
  Rect above = box;
  const double low = std::floor(box.height * share);
  above.height -= low;
  if (placing(framing, beside).scale >= placing(framing, above).scale) return {beside, second.inset(4)};
  return {above, Rect{box.x, box.bottom() - low, box.width, low}.inset(4)};
}

void append(std::vector<Item>& items, std::vector<Item> more) {
  std::move(more.begin(), more.end(), std::back_inserter(items));
}

Rect placed(const Rect& framing, const Placing& place) {
  const Point corner = place({framing.x, framing.y});
  return {corner.x, corner.y, framing.width * place.scale, framing.height * place.scale};
}

void add_frame(std::vector<Item>& items, const Rect& rect, const Theme& theme) {
  items.emplace_back(Stroke{rounded_rect(rect, 0), theme.line, 1});
}

}  // namespace

std::vector<Item> figure_items(const figure::Motion& motion, const FigureMoment& moment, const Rect& box,
                               const Theme& theme, Colour behind, const Person& person) {
  const CachedFigure& made = ready(motion, moment.mirrored, person.build);
  const double position = position_at(moment.reach, made.figure.last());
  figure::DrawOptions options{motion.camera, moment.breath, moment.glow,
                              moment.arrow,  moment.turn,   person.hair};
  options.sign = moment.sign;
  options.tense = moment.tense;
  const std::optional<Rect>& close = made.framed_close();
  const Rect framing = close.value_or(made.framed());
  const Looks looks = close || motion.also ? looks_in(box, framing) : Looks{box, std::nullopt};
  Placing first = placing(framing, looks.first);
  first.all_points = moment.all_points;
  std::vector<Item> items;
  if (close) items.emplace_back(PushClip{pixel_aligned(looks.first)});
  append(items, painted(made.drawn(position, options), first, theme, behind, person));
  if (close) {
    items.emplace_back(PopClip{});
    add_frame(items, looks.first.inset(0.5), theme);
  }
  if (!looks.second) return items;
  if (!close) options.camera = *motion.also;
  const Rect& whole = close ? made.framed() : made.framed_also();
  Placing second = placing(whole, *looks.second);
  second.all_points = moment.all_points;
  if (close) options.sign = options.arrow = 0;
  append(items, painted(made.drawn(position, options), second, theme, behind, person));
  if (close) add_frame(items, placed(framing, second), theme);
  return items;
}

std::vector<Item> figure_items(const figure::Motion& motion, double position, double glow,
                               const FigureSight& sight, const Theme& theme, Colour behind,
                               const Person& person) {
  const CachedFigure& made = ready(motion, false, person.build);
  const figure::Drawing& drawing =
      made.drawn(position, {motion.camera, 0.5, glow, 0, -1, person.hair, sight.orbit});
  return painted(drawing, {sight.scale, sight.origin}, theme, behind, person);
}

SkinColours skin_colours(SkinTone tone) {
  switch (tone) {
    case SkinTone::light:
      return {hex(0xEBBF9F), hex(0xD5A17E)};
    case SkinTone::tan:
      return {hex(0xD9A47C), hex(0xBF8660)};
    case SkinTone::brown:
      return {hex(0xA86F4B), hex(0x8C5737)};
    case SkinTone::dark:
      return {hex(0x704833), hex(0x573423)};
  }
  return {};
}

Colour hair_colour(const Person& person, bool dark) {
  const bool grey = person.hair == Hair::grey || person.hair == Hair::grey_tied;
  if (grey) return dark ? hex(0xE2E5E3) : hex(0x8F9694);
  switch (person.skin) {
    case SkinTone::light:
      return dark ? hex(0xA5764C) : hex(0x7A5233);
    case SkinTone::tan:
      return dark ? hex(0x8A6650) : hex(0x4A352B);
    case SkinTone::brown:
      return dark ? hex(0x5E4A40) : hex(0x2C2220);
    case SkinTone::dark:
      return dark ? hex(0x463C39) : hex(0x221C1C);
  }
  return {};
}

double figure_proportion(const figure::Motion& motion) {
  constexpr double with_second = 1.35;
  const CachedFigure& made = ready(motion, false, Build::average);
  const Rect framing = made.framed_close().value_or(made.framed());
  const double alone = framing.empty() ? 1 : framing.width / framing.height;
  return made.framed_close() || motion.also ? alone * with_second : alone;
}

}  // namespace limber
