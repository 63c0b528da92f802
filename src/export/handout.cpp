#include "export/handout.hpp"

#include <algorithm>
#include <cmath>

#include "base/message.hpp"
#include "base/text.hpp"
#include "canvas/pango_measure.hpp"
#include "canvas/vector_file.hpp"
#include "export/handout_card.hpp"
#include "export/handout_end.hpp"
#include "frame/layout.hpp"
#include "labels/day_labels.hpp"
#include "labels/plan_words.hpp"
#include "labels/vocabulary_labels.hpp"
#include "timeline/compile.hpp"

namespace limber {
namespace {

constexpr double side_margin = 51;  // 18 mm: room for holes
constexpr double top_margin = 45;
constexpr double bottom_margin = 64;
constexpr double running_head = 21;  // on every page but the first
constexpr double footer_height = 14;
constexpr double page_number_width = 110;
constexpr double label_width = 84;

Rect body_of(Size page, int index) {
  const double top = top_margin + (index == 0 ? 0 : running_head);
  return {side_margin, top, std::floor(page.width - 2 * side_margin),
          std::floor(page.height - top - bottom_margin)};
}

// What a person has to have at hand, each once.
std::string things(const std::vector<HandoutStep>& steps) {
  std::vector<std::string> names;
  for (const HandoutStep& step : steps) {
    const auto* card = std::get_if<HandoutExercise>(&step);
    if (card == nullptr) continue;
    for (const std::string& prop : card->exercise.props) {
      const std::string name = prop_words(prop);
      if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }
  }
  return sentence_case(join(names, ", "));
}

bool shows_figures(const std::vector<HandoutStep>& steps) {
  return std::any_of(steps.begin(), steps.end(), [](const HandoutStep& step) {
    const auto* card = std::get_if<HandoutExercise>(&step);
    return card != nullptr && card->exercise.figure.has_value();
  });
}

struct Fact {
  std::string label;
  std::string words;
};

std::vector<Fact> facts_of(const Routine& routine, const Library& library,
                           const std::vector<HandoutStep>& steps) {
  std::vector<Fact> facts;
  const auto add = [&](std::string label, std::string words) {
    if (!words.empty()) facts.push_back({std::move(label), std::move(words)});
  };
  add(tr("How often"),
      routine.schedule ? schedule_words(*routine.schedule) : tr("As agreed with your therapist."));
  if (const auto timeline = compile(routine, library, Pace{}, estimated_speech_length))
    add(tr("How long"), fill(tr("About {minutes}."), {{"minutes", minutes_words(timeline->total())}}));
  add(tr("You need"), things(steps));
  if (shows_figures(steps))
    add(tr("Pictures"), tr("A ring shows where you should feel it, an arrow which way to move."));
  std::vector<std::string> author;
  for (const LocalText* text : {&routine.author.name, &routine.author.role}) {
    if (!text->empty()) author.push_back(text->in(routine.language));
  }
  add(tr("From"), join(author, ", "));
  return facts;
}

Block words_block(const std::string& words, const PrintStyle& ink, double gap, const TextMeasure& measure,
                  double width) {
  Block block;
  block.height = words_height(measure, words, ink, width);
  block.gap = gap;
  block.with_next = true;
  block.draw = [=](std::vector<Item>& items, const Rect& rect) { add_words(items, rect, words, ink); };
  return block;
}

Block fact_block(const Fact& fact, const TextMeasure& measure, double width, double gap) {
  Block block = words_block(fact.words, body_ink(), gap, measure, width - label_width);
  block.with_next = false;
  block.draw = [fact](std::vector<Item>& items, const Rect& rect) {
    Rect words = rect;
    add_words(items, cut_left(words, label_width), fact.label, strong_ink());
    add_words(items, words, fact.words, body_ink());
  };
  return block;
}

std::vector<Block> opening(const Routine& routine, const std::vector<Fact>& facts, const TextMeasure& measure,
                           double width) {
  std::vector<Block> blocks{words_block(routine.title.in(routine.language), title_ink(), 0, measure, width)};
  const Paragraph summary{
      routine.summary.in(routine.language), {{12.5}, print_theme().ink}, 0, Paragraph::Kind::plain};
  if (!summary.text.empty()) {
    for (const Paragraph& piece : pieces(measure, summary, width, 300))
      blocks.push_back(words_block(piece.text, piece.ink, 4, measure, width));
    for (Block& block : blocks) block.with_next = false;
  }
  for (const Fact& fact : facts)
    blocks.push_back(fact_block(fact, measure, width, &fact == &facts[0] ? 12 : 3));
  return blocks;
}

// The title above all but the first page, which has it larger, and where one is below each.
void add_margins(std::vector<Item>& items, const TextMeasure& measure, Size page, const std::string& title,
                 int index, std::size_t count) {
  const auto write = [&](const Rect& box, const std::string& words, Align align = Align::start) {
    add_words(items, box, words, fitted(measure, words, small_ink(), box.size()), align);
  };
  const Rect body = body_of(page, index);
  if (index > 0) {
    const Rect head{body.x, top_margin - 8, body.width, footer_height};
    write(head, title);
    items.emplace_back(
        Fill{rounded_rect({head.x, head.bottom() + 2, head.width, 0.75}, 0), print_theme().line});
  }
  Rect foot{body.x, std::floor(page.height - bottom_margin + 14), body.width, footer_height};
  write(cut_right(foot, page_number_width),
        fill(tr("Page {n} of {count}"), {{"n", std::to_string(index + 1)}, {"count", std::to_string(count)}}),
        Align::end);
  const std::string both = fill(tr("{title} · Go gently, and never into pain."), {{"title", title}});
  const bool has_room = words_height(measure, both, small_ink(), foot.width) <= foot.height;
  write(foot, has_room ? both : title);
}

Frame framed(std::vector<Item> items, Size page) {
  Frame frame;
  frame.size = page;
  frame.background = print_theme().paper;
  frame.items = std::move(items);
  return frame;
}

}  // namespace

Size paper_size(Paper paper) {
  return paper == Paper::a4 ? Size{595.28, 841.89} : Size{612, 792};
}

Result<std::vector<Frame>> handout(const Routine& routine, const Library& library, const Person& person,
                                   Paper paper, const TextMeasure& measure) {
  const auto steps = handout_steps(routine, library);
  if (!steps) return steps.problems();
  const Size page = paper_size(paper);
  const Rect body = body_of(page, 1);
  std::vector<Block> blocks = opening(routine, facts_of(routine, library, *steps), measure, body.width);
  const auto append = [&](const std::vector<Block>& more) {
    blocks.insert(blocks.end(), more.begin(), more.end());
  };
  for (const HandoutStep& step : *steps) {
    if (const auto* card = std::get_if<HandoutExercise>(&step)) {
      append(card_blocks(*card, routine.language, person, measure, body.width, body.height));
    } else {
      append(line_blocks(std::get<HandoutLine>(step), measure, body.width, body.height));
    }
  }
  append(stop_blocks(routine, measure, body.width));
  append(week_blocks(routine.schedule.value_or(Schedule{}), measure, body.width));
  blocks.push_back(notes_block(measure, body.width));

  std::vector<Frame> pages;
  auto leaves = flow(blocks, [&](int index) { return body_of(page, index); });
  for (std::size_t i = 0; i < leaves.size(); ++i) {
    add_margins(leaves[i], measure, page, routine.title.in(routine.language), static_cast<int>(i),
                leaves.size());
    pages.push_back(framed(std::move(leaves[i]), page));
  }
  return pages;
}

Result<Ok> write_handout(const Routine& routine, const Library& library, const Person& person, Paper paper,
                         const std::string& file) {
  const auto pages = handout(routine, library, person, paper, PaperMeasure());
  if (!pages) return pages.problems();
  return write_pdf(*pages, {routine.title.in(routine.language), routine.author.name.in(routine.language)},
                   file);
}

}  // namespace limber
