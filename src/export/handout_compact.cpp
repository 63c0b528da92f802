#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "export/handout_card.hpp"
#include "export/handout_pictures.hpp"
#include "frame/layout.hpp"
#include "labels/plan_words.hpp"

namespace limber {
namespace {

constexpr double between_cards = 20;
constexpr double below_cards = 10;
constexpr double band_height = 46;
constexpr double band_gap = 4;
constexpr double small_badge = 15;
constexpr double small_indent = 20;

PrintStyle short_ink() {
  return {{9}, print_theme().ink};
}
PrintStyle short_strong_ink() {
  return {{9, Weight::semibold}, print_theme().ink};
}
PrintStyle short_name_ink() {
  return {{12, Weight::semibold}, print_theme().ink};
}

struct ShortCard {
  HandoutExercise card;
  std::string name;
  std::vector<Paragraph> words;
  double head = 0;
  double height = 0;
};

std::vector<Paragraph> short_words(const HandoutExercise& card, const std::vector<std::string>& lead,
                                   const std::string& language) {
  const Exercise& exercise = card.exercise;
  std::vector<Paragraph> words;
  const auto add = [&](std::string text, const PrintStyle& ink, double gap,
                       Paragraph::Kind kind = Paragraph::Kind::plain) {
    if (!text.empty()) words.push_back({std::move(text), ink, gap, kind});
  };
  add(join(lead, " "), short_ink(), 0, Paragraph::Kind::barred);
  add(sentence_case(join(dose_words(exercise), " · ")), short_strong_ink(), 3);
  add(move_words(exercise, language), short_ink(), 3);
  if (!exercise.stop.empty())
    add(fill(tr("Take care: {words}"), {{"words", said(exercise.stop, exercise, language)}}),
        short_strong_ink(), 4, Paragraph::Kind::warned);
  if (!card.note.empty())
    add(fill(tr("For you: {note}"), {{"note", card.note}}), short_strong_ink(), 4, Paragraph::Kind::boxed);
  return words;
}

ShortCard short_card(const HandoutExercise& card, const std::vector<std::string>& lead,
                     const std::string& language, const TextMeasure& measure, double width) {
  ShortCard made{card, card.exercise.name.in(language), short_words(card, lead, language)};
  made.head =
      std::max(small_badge, words_height(measure, made.name, short_name_ink(), width - small_indent)) + 3;
  const bool pictured = shows_figure(card.exercise) || !card.exercise.images.empty();
  made.height =
      made.head + (pictured ? band_height + band_gap : 0) + column_height(measure, made.words, width);
  return made;
}

void add_card(std::vector<Item>& items, Rect column, const ShortCard& made, const Person& person,
              const TextMeasure& measure) {
  Rect head = cut_top(column, made.head);
  const Rect disc{head.x, head.y, small_badge, small_badge};
  items.emplace_back(Fill{circle(disc.centre(), small_badge / 2), print_theme().button});
  add_words(items, disc, std::to_string(made.card.number), {{9, Weight::semibold}, print_theme().on_action},
            Align::middle, Align::middle);
  cut_left(head, small_indent);
  add_words(items, head, made.name, short_name_ink());
  if (shows_figure(made.card.exercise) || !made.card.exercise.images.empty()) {
    add_small_pictures(items, cut_top(column, band_height), made.card.exercise, person);
    cut_top(column, band_gap);
  }
  add_column(items, column, measure, made.words);
}

Block row_of(const std::vector<ShortCard>& cards, const Person& person, const TextMeasure& measure,
             double width) {
  Block row;
  for (const ShortCard& card : cards) row.height = std::max(row.height, card.height);
  row.gap = below_cards;
  row.ruled = true;
  row.draw = [=, &measure](std::vector<Item>& items, const Rect& rect) {
    Rect rest = rect;
    for (const ShortCard& card : cards) {
      add_card(items, cut_left(rest, width), card, person, measure);
      cut_left(rest, between_cards);
    }
  };
  return row;
}

}  // namespace

std::vector<Block> compact_blocks(const std::vector<HandoutStep>& steps, const std::string& language,
                                  const Person& person, const TextMeasure& measure, Size body) {
  const double column = std::floor((body.width - between_cards) / 2);
  std::vector<Block> blocks;
  std::vector<std::string> lead;
  std::vector<ShortCard> row;
  const auto append = [&](const std::vector<Block>& more) {
    blocks.insert(blocks.end(), more.begin(), more.end());
  };
  const auto end_row = [&] {
    if (!row.empty()) blocks.push_back(row_of(row, person, measure, column));
    row.clear();
  };
  const auto end_lines = [&] {
    for (const std::string& words : lead) append(line_blocks({words}, measure, body.width, body.height));
    lead.clear();
  };
  for (const HandoutStep& step : steps) {
    if (const auto* line = std::get_if<HandoutLine>(&step)) {
      if (!line->aside) lead.push_back(line->words);
      continue;
    }
    const auto& card = std::get<HandoutExercise>(step);
    const ShortCard made = short_card(card, lead, language, measure, column);
    if (made.height > body.height) {
      end_row();
      end_lines();
      append(card_blocks(card, language, person, measure, body.width, body.height));
      continue;
    }
    lead.clear();
    row.push_back(made);
    if (row.size() == 2) end_row();
  }
  end_row();
  end_lines();
  return blocks;
}

}  // namespace limber
