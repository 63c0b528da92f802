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
#include "labels/pose_labels.hpp"
#include "labels/vocabulary_labels.hpp"
#include "screen/ui/dose_signs.hpp"
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

Rect body_of(Size page, double margin, int index) {
  const double top = top_margin + (index == 0 ? 0 : running_head);
  return {margin, top, std::floor(page.width - 2 * margin), std::floor(page.height - top - bottom_margin)};
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

// Who it is from, where, and how to ask.
std::string from_words(const Routine& routine) {
  const Author& author = routine.author;
  std::vector<std::string> parts;
  for (const LocalText* text : {&author.name, &author.role, &author.practice}) {
    if (!text->empty()) parts.push_back(text->in(routine.language));
  }
  if (!author.telephone.empty())
    parts.push_back(fill(tr("telephone {number}"), {{"number", author.telephone}}));
  return join(parts, ", ");
}

// What its pictures are to be read by: each sign that is in them.
std::string pictures_words(const std::vector<HandoutStep>& steps) {
  std::vector<std::string> words{tr("A ring shows where you should feel it, an arrow which way to move.")};
  for (const HandoutStep& step : steps) {
    const auto* card = std::get_if<HandoutExercise>(&step);
    if (card == nullptr || !card->exercise.figure) continue;
    std::vector<std::string> signs = dose_sign_words(card->exercise);
    signs.push_back(action_words(picture_of(card->exercise).action.value_or(figure::Action::none)));
    for (std::string& one : signs) {
      if (!one.empty() && std::find(words.begin(), words.end(), one) == words.end())
        words.push_back(std::move(one));
    }
  }
  return join(words, " ");
}

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
  if (shows_figures(steps)) add(tr("Pictures"), pictures_words(steps));
  add(tr("From"), from_words(routine));
  return facts;
}

// For whom, which version and when: a sheet on a kitchen door is compared with the next one.
std::string sheet_words(const Routine& routine, const Sheet& sheet) {
  std::vector<std::string> parts;
  if (!routine.meant_for.empty()) parts.push_back(fill(tr("For {whom}"), {{"whom", routine.meant_for}}));
  if (!routine.version.empty())
    parts.push_back(fill(tr("Version {version}"), {{"version", routine.version}}));
  if (sheet.written != 0) parts.push_back(date_words(sheet.written, sheet.written - 366));  // with the year
  return join(parts, " · ");
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

std::vector<Block> opening(const Routine& routine, const Sheet& sheet, const std::vector<Fact>& facts,
                           const TextMeasure& measure, double width) {
  std::vector<Block> blocks{words_block(routine.title.in(routine.language), title_ink(), 0, measure, width)};
  if (const std::string words = sheet_words(routine, sheet); !words.empty())
    blocks.push_back(words_block(words, strong_ink(), 2, measure, width));
  const Paragraph summary{
      routine.summary.in(routine.language), {{12.5}, print_theme().ink}, 0, Paragraph::Kind::plain};
  if (!summary.text.empty()) {
    for (const Paragraph& piece : pieces(measure, summary, width, 300))
      blocks.push_back(words_block(piece.text, piece.ink, 4, measure, width));
    for (Block& block : blocks) block.with_next = false;
  }
  if (sheet.compact) {
    std::vector<std::string> words;
    for (const Fact& fact : facts)
      words.push_back(fill(tr("{label}: {words}"), {{"label", fact.label}, {"words", fact.words}}));
    blocks.push_back(words_block(join(words, " · "), body_ink(), 8, measure, width));
    return blocks;
  }
  for (const Fact& fact : facts)
    blocks.push_back(fact_block(fact, measure, width, &fact == &facts[0] ? 12 : 3));
  return blocks;
}

// The title above all but the first page, which has it larger, and where one is below each.
void add_margins(std::vector<Item>& items, const TextMeasure& measure, const Rect& body, Size page,
                 const std::string& title, int index, std::size_t count) {
  const auto write = [&](const Rect& box, const std::string& words, Align align = Align::start) {
    add_words(items, box, words, fitted(measure, words, small_ink(), box.size()), align);
  };
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

namespace {

constexpr double large_print = 1.4;     // of 11 points: the 16 of large print
constexpr std::size_t most_on_one = 4;  // exercises of a short sheet that is one page

std::size_t exercises_in(const std::vector<HandoutStep>& steps) {
  return static_cast<std::size_t>(std::count_if(steps.begin(), steps.end(), [](const HandoutStep& step) {
    return std::holds_alternative<HandoutExercise>(step);
  }));
}

std::vector<Block> exercise_blocks(const Routine& routine, const std::vector<HandoutStep>& steps,
                                   const Sheet& sheet, const Person& person, const TextMeasure& measure,
                                   Size body) {
  if (sheet.compact) return compact_blocks(steps, routine.language, person, measure, body);
  std::vector<Block> blocks;
  for (const HandoutStep& step : steps) {
    const auto* card = std::get_if<HandoutExercise>(&step);
    const auto more = card != nullptr
                          ? card_blocks(*card, routine.language, person, measure, body.width, body.height)
                          : line_blocks(std::get<HandoutLine>(step), measure, body.width, body.height);
    blocks.insert(blocks.end(), more.begin(), more.end());
  }
  return blocks;
}

std::vector<Block> weeks_of(const Routine& routine, bool compact, const TextMeasure& measure, double width) {
  const Schedule schedule = routine.schedule.value_or(Schedule{});
  if (compact) return {short_weeks(schedule, measure, width)};
  std::vector<Block> blocks = week_blocks(schedule, measure, width);
  const auto more = later_weeks(schedule, measure, width);
  blocks.insert(blocks.end(), more.begin(), more.end());
  return blocks;
}

}  // namespace

Result<std::vector<Frame>> handout(const Routine& routine, const Library& library, const Person& person,
                                   const Sheet& sheet, const TextMeasure& measure) {
  const auto steps = handout_steps(routine, library);
  if (!steps) return steps.problems();
  const double scale = sheet.large_print ? large_print : 1;
  const Size paper = paper_size(sheet.paper);
  const Size page{paper.width / scale, paper.height / scale};
  const double margin = side_margin / scale;
  const Rect body = body_of(page, margin, 1);
  const bool all_on_one = sheet.compact && exercises_in(*steps) <= most_on_one;
  std::vector<Block> blocks =
      opening(routine, sheet, facts_of(routine, library, *steps), measure, body.width);
  const auto append = [&](const std::vector<Block>& more) {
    blocks.insert(blocks.end(), more.begin(), more.end());
  };
  append(stop_box(routine, sheet.flare_day, all_on_one, measure, body.width));
  append(exercise_blocks(routine, *steps, sheet, person, measure, body.size()));
  if (!all_on_one) append(stop_blocks(routine, measure, body.width));
  append(weeks_of(routine, sheet.compact, measure, body.width));
  blocks.push_back(notes_block(measure, body.width));

  std::vector<Frame> pages;
  auto leaves = flow(blocks, [&](int index) { return body_of(page, margin, index); });
  for (std::size_t i = 0; i < leaves.size(); ++i) {
    add_margins(leaves[i], measure, body_of(page, margin, static_cast<int>(i)), page,
                routine.title.in(routine.language), static_cast<int>(i), leaves.size());
    if (scale != 1) {
      for (Item& item : leaves[i]) item = scaled(std::move(item), scale);
    }
    pages.push_back(framed(std::move(leaves[i]), paper));
  }
  return pages;
}

Result<Ok> write_handout(const Routine& routine, const Library& library, const Person& person,
                         const Sheet& sheet, const std::string& file) {
  const auto pages = handout(routine, library, person, sheet, PaperMeasure());
  if (!pages) return pages.problems();
  return write_pdf(*pages, {routine.title.in(routine.language), routine.author.name.in(routine.language)},
                   file);
}

}  // namespace limber
