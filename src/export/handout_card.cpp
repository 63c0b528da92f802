#include "export/handout_card.hpp"

#include <algorithm>
#include <cmath>

#include "base/message.hpp"
#include "base/text.hpp"
#include "export/plan_words.hpp"
#include "frame/layout.hpp"
#include "screen/figure_view.hpp"
#include "screen/place_words.hpp"

namespace limber {
namespace {

constexpr double figure_column = 218;  // of the width
constexpr double between_columns = 20;
constexpr double between_figures = 6;
constexpr double card_gap = 18;
constexpr double badge = 22;  // with the number
constexpr double badge_indent = 30;
constexpr double under_head = 4;
constexpr double longest_piece = 200;  // of words that are cut between pages
constexpr double line_indent = 16;
constexpr double line_gap = 14;
constexpr double ring_share = 0.5;  // of a glow's radius
constexpr double largest_ring = 18;
constexpr int faintest_ringed = 40;  // opacity of a glow, of 255

// Sides are shown and told as a session does them: the left one first.
bool shows_left(const Exercise& exercise) {
  return exercise.sides == Sides::each || exercise.sides == Sides::left;
}

std::string side_word(const Exercise& exercise) {
  if (exercise.sides == Sides::both) return "";
  return shows_left(exercise) ? trc("side of the body", "left") : trc("side of the body", "right");
}

std::string with_caption(const std::string& caption, const Exercise& exercise) {
  if (exercise.sides == Sides::both) return caption;
  const std::string side = shows_left(exercise) ? tr("left side") : tr("right side");
  return caption.empty() ? sentence_case(side) : caption + " · " + side;
}

struct Shown {
  std::string caption;
  FigureMoment moment;
};

std::string end_caption(const Exercise& exercise) {
  if (std::holds_alternative<HoldDose>(exercise.dose)) return tr("Hold here");
  if (std::holds_alternative<TempoDose>(exercise.dose)) return tr("To here, and back");
  if (std::holds_alternative<TensionDose>(exercise.dose)) return tr("Tense gently");
  return tr("Then here");
}

// The first and the last pose, or the only one.
std::vector<Shown> shown_of(const Exercise& exercise) {
  FigureMoment moment;
  moment.breath = 0.5;
  moment.glow = 1;
  moment.mirrored = shows_left(exercise);
  if (exercise.figure->poses.size() < 2) return {{with_caption("", exercise), moment}};
  FigureMoment start = moment;
  start.glow = 0;
  start.arrow = 1;
  moment.reach = 1;
  return {{tr("Start"), start}, {with_caption(end_caption(exercise), exercise), moment}};
}

// How the pictures share their column: beside each other, or long ones below each other.
struct Pictures {
  bool stacked = false;
  Size each;  // without the caption
  double caption = 0;
  double height = 0;
};

double caption_height(const Exercise& exercise, const TextMeasure& measure, double width) {
  double height = 0;
  for (const Shown& shown : shown_of(exercise))
    height = std::max(height, words_height(measure, shown.caption, small_ink(), width));
  return height + 1;
}

Pictures arranged(const Exercise& exercise, const TextMeasure& measure) {
  if (!exercise.figure || exercise.figure->poses.empty())
    return exercise.images.empty() ? Pictures{} : Pictures{false, {figure_column, 160}, 0, 160};
  const double proportion = figure_proportion(*exercise.figure);
  const double wide_caption = caption_height(exercise, measure, figure_column);
  if (exercise.figure->poses.size() < 2) {
    const double height = std::clamp(std::floor(figure_column / proportion), 100.0, 150.0);
    return {false, {figure_column, height}, wide_caption, height + wide_caption};
  }
  if (proportion > 1.2) {
    const double most = proportion < 1.6 ? 90.0 : 80.0;
    const double height = std::clamp(std::floor(figure_column / proportion), 72.0, most);
    return {true, {figure_column, height}, wide_caption, 2 * (height + wide_caption) + between_figures};
  }
  const double width = std::floor((figure_column - between_figures) / 2);
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

// Where the figure glows; one ring around two lights whose rings would cross, unless it grew too large.
std::vector<Ring> rings_of(const std::vector<Item>& figure) {
  std::vector<Ring> rings;
  for (const Ring& light : lights_of(figure)) {
    const auto crossed = std::find_if(rings.begin(), rings.end(), [&](const Ring& other) {
      const Point apart = other.centre - light.centre;
      return std::hypot(apart.x, apart.y) < other.radius + light.radius + 1;
    });
    if (crossed == rings.end()) {
      rings.push_back(light);
      continue;
    }
    const Point apart = crossed->centre - light.centre;
    const double around = (std::hypot(apart.x, apart.y) + crossed->radius + light.radius) / 2;
    crossed->centre = (crossed->centre + light.centre) * 0.5;
    crossed->radius = std::min(std::max(around, crossed->radius), largest_ring);
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

void add_pictures(std::vector<Item>& items, const Rect& column, const Exercise& exercise,
                  const Person& person, const TextMeasure& measure) {
  const Pictures pictures = arranged(exercise, measure);
  if (!exercise.figure || exercise.figure->poses.empty()) {
    if (!exercise.images.empty())
      items.emplace_back(Picture{{column.x, column.y, pictures.each.width, pictures.each.height},
                                 beside(exercise.file, exercise.images.front())});
    return;
  }
  Point at{column.x, column.y};
  for (const Shown& shown : shown_of(exercise)) {
    const Rect place{at.x, at.y, pictures.each.width, pictures.each.height};
    std::vector<Item> figure =
        figure_items(*exercise.figure, shown.moment, place, print_theme(), print_theme().paper, person);
    const std::vector<Ring> rings = rings_of(figure);
    std::move(figure.begin(), figure.end(), std::back_inserter(items));
    add_rings(items, rings);
    add_words(items, {place.x, place.bottom() + 1, place.width, pictures.caption - 1}, shown.caption,
              small_ink(), Align::middle);
    if (pictures.stacked) {
      at.y += pictures.each.height + pictures.caption + between_figures;
    } else {
      at.x += pictures.each.width + between_figures;
    }
  }
}

std::string said(const LocalText& text, const Exercise& exercise, const std::string& language) {
  return fill(text.in(language), {{"side", side_word(exercise)}});
}

bool is_for_calm(const Exercise& exercise) {
  return exercise.technique == Technique::breathing || exercise.technique == Technique::relaxation;
}

// Where it should be felt in words too, as a printer may have no colours.
std::string feel_words(const Exercise& exercise, const std::string& language) {
  std::vector<std::string> parts;
  std::vector<std::string> areas;
  std::transform(exercise.areas.begin(), exercise.areas.end(), std::back_inserter(areas), area_words);
  if (!areas.empty() && !is_for_calm(exercise))
    parts.push_back(fill(tr("You should feel it in: {areas}."), {{"areas", join(areas, ", ")}}));
  if (!exercise.feel.empty()) parts.push_back(said(exercise.feel, exercise, language));
  return join(parts, " ");
}

std::string move_words(const Exercise& exercise, const std::string& language) {
  std::vector<std::string> parts;
  for (const LocalText* text : {&exercise.say.setup, &exercise.say.move, &exercise.say.release}) {
    if (!text->empty()) parts.push_back(said(*text, exercise, language));
  }
  if (exercise.sides == Sides::each) parts.push_back(tr("Then the same on the right."));
  return join(parts, " ");
}

// Under the name.
std::vector<Paragraph> words_of(const HandoutExercise& card, const std::string& language) {
  const Exercise& exercise = card.exercise;
  std::vector<Paragraph> column;
  const auto add = [&](std::string text, const Ink& ink, double gap,
                       Paragraph::Kind kind = Paragraph::Kind::plain) {
    if (!text.empty()) column.push_back({std::move(text), ink, gap, kind});
  };
  add(sentence_case(join(dose_words(exercise), " · ")), strong_ink(), 0);
  add(move_words(exercise, language), body_ink(), 5);
  add(feel_words(exercise, language), body_ink(), 7, Paragraph::Kind::barred);
  if (!card.note.empty())
    add(fill(tr("For you: {note}"), {{"note", card.note}}), strong_ink(), 7, Paragraph::Kind::boxed);
  if (!card.easier.empty())
    add(fill(tr("Too much? Do this instead: {name}."), {{"name", card.easier}}), quiet_ink(), 6);
  return column;
}

void add_head(std::vector<Item>& items, const Rect& rect, const HandoutExercise& card,
              const std::string& name) {
  const Rect disc{rect.x, rect.y, badge, badge};
  items.emplace_back(Fill{circle(disc.centre(), badge / 2), print_theme().button});
  add_words(items, disc, std::to_string(card.number), {{12, Weight::semibold}, print_theme().on_action},
            Align::middle, Align::middle);
  Rect words = rect;
  cut_left(words, badge_indent);
  add_words(items, {words.x, words.y, words.width, std::max(badge, words.height - under_head)}, name,
            name_ink(), Align::start, Align::middle);
}

Block paragraph_block(const Paragraph& paragraph, const TextMeasure& measure, double width) {
  Block block;
  block.height = paragraph_height(measure, paragraph, width);
  block.gap = 8;
  block.draw = [paragraph, &measure](std::vector<Item>& items, const Rect& rect) {
    add_column(items, rect, measure, {paragraph});
  };
  return block;
}

}  // namespace

std::vector<Block> card_blocks(const HandoutExercise& card, const std::string& language, const Person& person,
                               const TextMeasure& measure, double width, double most) {
  const Exercise& exercise = card.exercise;
  const double pictures = arranged(exercise, measure).height;
  const double left = pictures > 0 ? figure_column + between_columns : 0;
  const double column_width = width - left;
  const std::string name = exercise.name.in(language);
  const double head =
      std::max(badge, words_height(measure, name, name_ink(), column_width - badge_indent)) + under_head;

  std::vector<Paragraph> beside_pictures;
  std::vector<Paragraph> below;
  for (const Paragraph& whole : words_of(card, language)) {
    for (const Paragraph& piece : pieces(measure, whole, column_width, longest_piece)) {
      beside_pictures.push_back(piece);
      if (below.empty() && head + column_height(measure, beside_pictures, column_width) <= most) continue;
      beside_pictures.pop_back();
      below.push_back(piece);
    }
  }
  Block block;
  block.height = std::max(pictures, head + column_height(measure, beside_pictures, column_width));
  block.gap = card_gap;
  block.ruled = true;
  block.draw = [=, &measure](std::vector<Item>& items, const Rect& rect) {
    add_pictures(items, rect, card.exercise, person, measure);
    Rect column = rect;
    cut_left(column, left);
    add_head(items, cut_top(column, head), card, name);
    add_column(items, column, measure, beside_pictures);
  };
  std::vector<Block> blocks{block};
  for (const Paragraph& paragraph : below) blocks.push_back(paragraph_block(paragraph, measure, width));
  return blocks;
}

std::vector<Block> line_blocks(const HandoutLine& line, const TextMeasure& measure, double width,
                               double most) {
  std::vector<Block> blocks;
  const Paragraph whole{line.words, body_ink(), 0, Paragraph::Kind::plain};
  for (const Paragraph& piece : pieces(measure, whole, width - line_indent, std::min(most, longest_piece))) {
    Block block;
    block.height = paragraph_height(measure, piece, width - line_indent);
    block.gap = blocks.empty() ? line_gap : 0;
    block.ruled = blocks.empty();
    block.draw = [piece, &measure, first = blocks.empty()](std::vector<Item>& items, const Rect& rect) {
      Rect words = rect;
      const Rect mark = cut_left(words, line_indent);
      if (first) items.emplace_back(Fill{circle({mark.x + 4, mark.y + 8}, 3), print_theme().action});
      add_column(items, words, measure, {piece});
    };
    blocks.push_back(block);
  }
  return blocks;
}

}  // namespace limber
