#include "export/handout_card.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "export/handout_pictures.hpp"
#include "frame/layout.hpp"
#include "labels/plan_words.hpp"
#include "labels/vocabulary_labels.hpp"

namespace limber {
namespace {

constexpr double between_columns = 20;
constexpr double card_gap = 18;
constexpr double badge = 22;  // with the number
constexpr double badge_indent = 30;
constexpr double least_words = 180;  // width of words beside pictures
constexpr double under_head = 4;
constexpr double longest_piece = 200;  // of words that are cut between pages
constexpr double line_indent = 16;
constexpr double line_gap = 14;

std::string side_word(const Exercise& exercise) {
  if (exercise.sides == Sides::both) return "";
  return shows_left(exercise) ? trc("side of the body", "left") : trc("side of the body", "right");
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

// Under the name.
std::vector<Paragraph> words_of(const HandoutExercise& card, const std::string& language) {
  const Exercise& exercise = card.exercise;
  std::vector<Paragraph> column;
  const auto add = [&](std::string text, const PrintStyle& ink, double gap,
                       Paragraph::Kind kind = Paragraph::Kind::plain) {
    if (!text.empty()) column.push_back({std::move(text), ink, gap, kind});
  };
  std::vector<std::string> how_much = sets_words(card.sets, card.set_rest);
  for (std::string& words : dose_words(exercise)) how_much.push_back(std::move(words));
  if (!card.days.empty()) how_much.push_back(fill(tr("only {days}"), {{"days", days_words(card.days)}}));
  add(sentence_case(join(how_much, " · ")), strong_ink(), 0);
  add(move_words(exercise, language), body_ink(), 5);
  add(feel_words(exercise, language), body_ink(), 7, Paragraph::Kind::barred);
  if (!exercise.stop.empty())
    add(fill(tr("Take care: {words}"), {{"words", said(exercise.stop, exercise, language)}}), strong_ink(), 7,
        Paragraph::Kind::warned);
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

std::string said(const LocalText& text, const Exercise& exercise, const std::string& language) {
  return fill(text.in(language), {{"side", side_word(exercise)}});
}

std::string move_words(const Exercise& exercise, const std::string& language) {
  std::vector<std::string> parts;
  for (const LocalText* text : {&exercise.say.setup, &exercise.say.move, &exercise.say.release}) {
    if (!text->empty()) parts.push_back(said(*text, exercise, language));
  }
  if (exercise.sides == Sides::each) parts.push_back(tr("Then the same on the right."));
  if (exercise.sides == Sides::alternate) parts.push_back(tr("Then right, and so on in turn."));
  return join(parts, " ");
}

std::vector<Block> card_blocks(const HandoutExercise& card, const std::string& language, const Person& person,
                               const TextMeasure& measure, double width, double most) {
  const Exercise& exercise = card.exercise;
  const double pictures = pictures_height(exercise, measure);
  // In large print there is no room beside the pictures: the words stand below.
  const bool stacked = width - picture_width - between_columns < least_words;
  const double left = pictures > 0 && !stacked ? picture_width + between_columns : 0;
  const double above = pictures > 0 && stacked ? pictures + line_gap : 0;
  const double column_width = width - left;
  const std::string name = exercise.name.in(language);
  const double head =
      std::max(badge, words_height(measure, name, name_ink(), column_width - badge_indent)) + under_head;

  std::vector<Paragraph> beside_pictures;
  std::vector<Paragraph> below;
  for (const Paragraph& whole : words_of(card, language)) {
    for (const Paragraph& piece : pieces(measure, whole, column_width, longest_piece)) {
      beside_pictures.push_back(piece);
      if (below.empty() && head + above + column_height(measure, beside_pictures, column_width) <= most)
        continue;
      beside_pictures.pop_back();
      below.push_back(piece);
    }
  }
  Block block;
  block.height = std::max(pictures, head + above + column_height(measure, beside_pictures, column_width));
  block.gap = card_gap;
  block.ruled = true;
  block.draw = [=, &measure](std::vector<Item>& items, const Rect& rect) {
    Rect column = rect;
    cut_left(column, left);
    add_head(items, cut_top(column, head), card, name);
    add_pictures(items, above > 0 ? column : rect, card.exercise, person, measure);
    cut_top(column, above);
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
