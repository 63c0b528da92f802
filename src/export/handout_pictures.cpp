#include "export/handout_pictures.hpp"

#include <algorithm>
#include <cmath>

#include "base/message.hpp"
#include "export/shown_poses.hpp"
#include "labels/plan_words.hpp"
#include "screen/ui/dose_signs.hpp"
#include "screen/ui/figure_view.hpp"

namespace limber {
namespace {

constexpr double between_figures = 6;
constexpr double ring_share = 0.5;   // of a glow's radius
constexpr int faintest_ringed = 40;  // opacity of a glow, of 255

std::string with_caption(const std::string& caption, const Exercise& exercise) {
  if (exercise.sides == Sides::both) return caption;
  const std::string side = shows_left(exercise) ? tr("left side") : tr("right side");
  return caption.empty() ? sentence_case(side) : caption + " · " + side;
}

std::vector<ShownPose> shown_with_side(const Exercise& exercise) {
  std::vector<ShownPose> all = shown_poses(exercise);
  all.front().caption = with_caption(all.front().caption, exercise);
  for (ShownPose& one : all) one.moment.mirrored = shows_left(exercise);
  return all;
}

bool has_figure(const Exercise& exercise) {
  return shows_figure(exercise) && !exercise.figure->poses.empty();
}

constexpr std::size_t most_photographs = 4;

// One as wide as the column, several two and two.
struct Photographs {
  std::size_t count = 0;
  Size each;
  double height = 0;
};

Photographs photographs_of(const Exercise& exercise) {
  constexpr double proportion = 0.75;
  constexpr double alone = 160;
  const std::size_t count = std::min(most_photographs, exercise.images.size());
  if (count == 0) return {};
  if (count == 1) return {count, {picture_width, alone}, alone};
  const double width = std::floor((picture_width - between_figures) / 2);
  const double height = std::floor(width * proportion);
  const auto rows = static_cast<double>((count + 1) / 2);
  return {count, {width, height}, rows * (height + between_figures) - between_figures};
}

// How the pictures share their column: beside each other, or long ones below each other.
struct Arrangement {
  bool stacked = false;
  Size each;  // without the caption
  double caption = 0;
  double height = 0;
};

double caption_height(const Exercise& exercise, const TextMeasure& measure, double width) {
  double height = 0;
  for (const ShownPose& shown : shown_with_side(exercise))
    height = std::max(height, words_height(measure, shown.caption, small_ink(), width));
  return height + 1;
}

Arrangement arranged(const Exercise& exercise, const TextMeasure& measure) {
  if (!has_figure(exercise)) return {};
  const double proportion = figure_proportion(picture_of(exercise));
  const double wide_caption = caption_height(exercise, measure, picture_width);
  if (shown_with_side(exercise).size() < 2) {
    const double height = std::clamp(std::floor(picture_width / proportion), 100.0, 150.0);
    return {false, {picture_width, height}, wide_caption, height + wide_caption};
  }
  if (proportion > 1.2) {
    const double most = proportion < 1.6 ? 90.0 : 80.0;
    const double height = std::clamp(std::floor(picture_width / proportion), 72.0, most);
    return {true, {picture_width, height}, wide_caption, 2 * (height + wide_caption) + between_figures};
  }
  const double width = std::floor((picture_width - between_figures) / 2);
  const double height = std::clamp(std::floor(width / proportion), 110.0, 170.0);
  const double caption = caption_height(exercise, measure, width);
  return {false, {width, height}, caption, height + caption};
}

std::string beside(const std::string& file, const std::string& name) {
  const std::size_t slash = file.find_last_of('/');
  return slash == std::string::npos ? name : file.substr(0, slash + 1) + name;
}

struct Ring {
  Point centre;
  double radius = 0;
};

// One light falls on several shapes: each light once.
std::vector<Ring> lights_of(const std::vector<Item>& figure) {
  std::vector<Ring> lights;
  for (const Item& item : figure) {
    const auto* glow = std::get_if<Glow>(&item);
    if (glow == nullptr || glow->colour.a < faintest_ringed) continue;
    const auto is_known = [&](const Ring& one) { return one.centre == glow->centre; };
    if (std::none_of(lights.begin(), lights.end(), is_known))
      lights.push_back({glow->centre, std::clamp(glow->radius * ring_share, 5.0, 14.0)});
  }
  return lights;
}

// Around both.
Ring joined(const Ring& a, const Ring& b) {
  const double around = (distance(a.centre, b.centre) + a.radius + b.radius) / 2;
  return {(a.centre + b.centre) * 0.5, std::max({a.radius, b.radius, around})};
}

// Where the figure glows, with one ring in place of any two that would cross.
std::vector<Ring> rings_of(const std::vector<Item>& figure) {
  std::vector<Ring> rings;
  for (Ring ring : lights_of(figure)) {
    const auto crosses = [&](const Ring& other) {
      return distance(ring.centre, other.centre) < ring.radius + other.radius + 1;
    };
    for (auto it = rings.begin(); (it = std::find_if(rings.begin(), rings.end(), crosses)) != rings.end();) {
      ring = joined(ring, *it);
      rings.erase(it);
    }
    rings.push_back(ring);
  }
  return rings;
}

// As a printer may have no colours. A light line under a dark one is seen on skin and on cloth.
void add_rings(std::vector<Item>& items, const std::vector<Ring>& rings) {
  for (const Ring& ring : rings) {
    items.emplace_back(Stroke{circle(ring.centre, ring.radius), print_theme().paper, 2.4});
    items.emplace_back(Stroke{circle(ring.centre, ring.radius), print_theme().ink, 0.9});
  }
}

void add_shown(std::vector<Item>& items, const Exercise& exercise, const ShownPose& shown, const Rect& place,
               const Person& person) {
  std::vector<Item> figure =
      figure_items(picture_of(exercise), shown.moment, place, print_theme(), print_theme().paper, person);
  const std::vector<Ring> rings = rings_of(figure);
  std::move(figure.begin(), figure.end(), std::back_inserter(items));
  if (!exercise.figure->highlight_in_turn) add_rings(items, rings);  // nobody feels all those at once
}

void add_photographs(std::vector<Item>& items, Point from, const Exercise& exercise) {
  const Photographs all = photographs_of(exercise);
  for (std::size_t i = 0; i < all.count; ++i) {
    const Point at{from.x + static_cast<double>(i % 2) * (all.each.width + between_figures),
                   from.y + static_cast<double>(i / 2) * (all.each.height + between_figures)};
    items.emplace_back(
        Picture{{at.x, at.y, all.each.width, all.each.height}, beside(exercise.file, exercise.images[i])});
  }
}

constexpr double dose_row = 17;  // with a gap above it

double dose_height(const Exercise& exercise) {
  return has_figure(exercise) ? dose_row : 0;
}

double above_photographs(const Exercise& exercise, const Arrangement& figures) {
  return figures.height > 0 && !exercise.images.empty() ? figures.height + between_figures : figures.height;
}

}  // namespace

bool shows_left(const Exercise& exercise) {
  return takes_turns(exercise.sides) || exercise.sides == Sides::left;
}

double pictures_height(const Exercise& exercise, const TextMeasure& measure) {
  return dose_height(exercise) + above_photographs(exercise, arranged(exercise, measure)) +
         photographs_of(exercise).height;
}

void add_pictures(std::vector<Item>& items, const Rect& column, const Exercise& exercise,
                  const Person& person, const TextMeasure& measure) {
  const Arrangement pictures = arranged(exercise, measure);
  const double top = column.y + dose_height(exercise);
  add_photographs(items, {column.x, top + above_photographs(exercise, pictures)}, exercise);
  if (!has_figure(exercise)) return;
  constexpr double apart = 10;  // from the words beside it
  add_dose_signs(items, {column.x, column.y, column.width - apart, dose_row - 3}, exercise, print_theme(),
                 measure);
  Point at{column.x, top};
  for (const ShownPose& shown : shown_with_side(exercise)) {
    const Rect place{at.x, at.y, pictures.each.width, pictures.each.height};
    add_shown(items, exercise, shown, place, person);
    add_words(items, {place.x, place.bottom() + 1, place.width, pictures.caption - 1}, shown.caption,
              small_ink(), Align::middle);
    if (pictures.stacked) {
      at.y += pictures.each.height + pictures.caption + between_figures;
    } else {
      at.x += pictures.each.width + between_figures;
    }
  }
}

void add_small_pictures(std::vector<Item>& items, const Rect& band, const Exercise& exercise,
                        const Person& person) {
  constexpr std::size_t most = 3;
  const std::vector<ShownPose> figures =
      has_figure(exercise) ? shown_with_side(exercise) : std::vector<ShownPose>{};
  const std::size_t photographs = std::min(most - figures.size(), exercise.images.size());
  const std::size_t count = figures.size() + photographs;
  for (std::size_t i = 0; i < count; ++i) {
    const double width =
        std::floor((band.width + between_figures) / static_cast<double>(count)) - between_figures;
    const Rect place{band.x + static_cast<double>(i) * (width + between_figures), band.y, width, band.height};
    if (i < figures.size())
      add_shown(items, exercise, figures[i], place, person);
    else
      items.emplace_back(Picture{place, beside(exercise.file, exercise.images[i - figures.size()])});
  }
}

}  // namespace limber
