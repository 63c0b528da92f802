#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "export/handout_end.hpp"
#include "frame/layout.hpp"
#include "journal/red_flags.hpp"
#include "journal/safety.hpp"

namespace limber {
namespace {

constexpr double bullet_indent = 14;
constexpr double highest_piece = 200;

Block heading_block(const std::string& words, const PrintStyle& ink, const TextMeasure& measure,
                    double width) {
  Block block;
  block.height = words_height(measure, words, ink, width);
  block.gap = section_gap;
  block.with_next = true;
  block.draw = [words, ink](std::vector<Item>& items, const Rect& rect) {
    add_words(items, rect, words, ink);
  };
  return block;
}

Block bullet_block(const std::string& words, const TextMeasure& measure, double width) {
  Block block;
  block.height = words_height(measure, words, body_ink(), width - bullet_indent);
  block.gap = 5;
  block.with_next = true;  // who looks for what to do finds all of it on one page
  block.draw = [words](std::vector<Item>& items, const Rect& rect) {
    Rect column = rect;
    const Rect mark = cut_left(column, bullet_indent);
    items.emplace_back(Fill{circle({mark.x + 4, mark.y + 8}, 2.5), print_theme().ink});
    add_words(items, column, words, body_ink());
  };
  return block;
}

std::vector<Block> paragraph_blocks(const Paragraph& whole, const TextMeasure& measure, double width) {
  std::vector<Block> blocks;
  for (const Paragraph& piece : pieces(measure, whole, width, highest_piece)) {
    Block block;
    block.height = paragraph_height(measure, piece, width);
    block.gap = 8;
    block.draw = [piece, &measure](std::vector<Item>& items, const Rect& rect) {
      add_column(items, rect, measure, {piece});
    };
    blocks.push_back(block);
  }
  return blocks;
}

// The rules of journal/safety.hpp as one reads them beforehand.
std::vector<std::string> rules(const Thresholds& limits) {
  const auto n = [](int points) { return std::to_string(points); };
  return {
      tr("Give your pain a number from 0, no pain, to 10, the worst pain imaginable: before, and after."),
      fill(tr("Before you begin, at {gentle} or more: half the hold, half the repetitions, and nothing that "
              "presses. At {calm} or more: only breathing or relaxation today."),
           {{"gentle", n(limits.gentle_at)}, {"calm", n(limits.breathing_only_at)}}),
      tr("Stretch to a gentle pull, never to pain. Go at your own pace, and leave out what does not feel "
         "right."),
      fill(tr("Stop for today if your pain climbs to {stop} or more, or by {rise} points or more. End with a "
              "few "
              "calm breaths."),
           {{"stop", n(limits.stop_at)}, {"rise", n(limits.stop_rise)}}),
      tr("Stop an exercise at once if it feels sharp, electric, spreading or numb. If that stays or comes "
         "back, ask a health professional."),
      fill(tr("If your pain the next morning is {rise} points or more above where you began, or still above "
              "it a day later: do one step less next time, and tell your therapist."),
           {{"rise", n(limits.reduce_rise)}})};
}

std::vector<std::string> emergencies() {
  std::vector<std::string> signs;
  for (const RedFlag& flag : red_flags()) {
    if (flag.urgency == Urgency::emergency) signs.push_back(flag.words());
  }
  return signs;
}

std::string bad_day(const Thresholds& limits, const std::string& flare_day) {
  const std::string words =
      flare_day.empty() ? tr("On a bad day, with pain at {gentle} or more before you begin: half of "
                             "everything, and nothing that presses. At {calm} or more: only breathing.")
                        : tr("On a bad day, with pain at {gentle} or more before you begin: do “{routine}” "
                             "instead. At {calm} or more: only breathing.");
  return fill(words, {{"gentle", std::to_string(limits.gentle_at)},
                      {"calm", std::to_string(limits.breathing_only_at)},
                      {"routine", flare_day}});
}

std::vector<std::string> rules_in_short(const Routine& routine, const std::string& flare_day) {
  const Thresholds limits = thresholds(routine.safety);
  return {tr("Stop an exercise at once if it feels sharp, electric, spreading or numb."),
          fill(tr("Stop for today if your pain climbs to {stop} or more, or by {rise} points or more."),
               {{"stop", std::to_string(limits.stop_at)}, {"rise", std::to_string(limits.stop_rise)}}),
          bad_day(limits, flare_day),
          tr("Call your emergency number at once for any of these that is new: numbness between your legs; "
             "trouble "
             "with bladder or bowel; both legs weak or numb; chest pain or bad shortness of breath; a "
             "sudden, very "
             "bad headache; one calf swollen, warm and painful; a serious fall.")};
}

}  // namespace

std::vector<Block> stop_box(const Routine& routine, const std::string& flare_day, bool all,
                            const TextMeasure& measure, double width) {
  std::vector<std::string> lines = rules_in_short(routine, flare_day);
  if (const std::string advised = routine.safety.advice.in(routine.language); all && !advised.empty())
    lines.push_back(fill(advice_pattern(limits_for(routine)), {{"advice", advised}}));
  Block title = heading_block(tr("When to stop"), strong_ink(), measure, width);
  title.gap = 12;
  std::vector<Block> blocks{title};
  for (const std::string& line : lines) {
    for (Block& block : paragraph_blocks({line, body_ink(), 0, Paragraph::Kind::warned}, measure, width)) {
      block.gap = 3;
      blocks.push_back(block);
    }
  }
  return blocks;
}

std::vector<Block> stop_blocks(const Routine& routine, const TextMeasure& measure, double width) {
  std::vector<Block> blocks{heading_block(tr("When to stop, point by point"), heading_ink(), measure, width)};
  for (const std::string& rule : rules(thresholds(routine.safety)))
    blocks.push_back(bullet_block(rule, measure, width));
  blocks.back().with_next = !routine.safety.advice.empty();
  const auto append = [&](const std::vector<Block>& more) {
    blocks.insert(blocks.end(), more.begin(), more.end());
  };
  if (const std::string advised = routine.safety.advice.in(routine.language); !advised.empty())
    append(paragraph_blocks({fill(advice_pattern(limits_for(routine)), {{"advice", advised}}), body_ink(), 0,
                             Paragraph::Kind::boxed},
                            measure, width));
  blocks.push_back(heading_block(tr("When to call for help"), heading_ink(), measure, width));
  append(paragraph_blocks(
      {advice(Urgency::emergency) + " " +
           tr("For any of these that is new, or worse than usual for you, and not yet seen by a doctor:"),
       strong_ink()},
      measure, width));
  blocks.back().with_next = true;
  for (const std::string& sign : emergencies()) blocks.push_back(bullet_block(sign, measure, width));
  append(paragraph_blocks(
      {tr("If new pain is constant or much worse at night, or you feel unwell with it, ask a doctor today."),
       body_ink()},
      measure, width));
  return blocks;
}

}  // namespace limber
