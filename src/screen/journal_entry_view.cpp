#include <algorithm>
#include <array>
#include <tuple>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "screen/day_words.hpp"
#include "screen/journal_parts.hpp"
#include "screen/journal_words.hpp"
#include "screen/note_field.hpp"

namespace limber {
namespace {

struct Asked {
  const char* name;  // as in Rate
  Question question;
  std::optional<Score> CheckIn::*answer;
};

constexpr std::array<Asked, 4> all_asked{{{"pain", Question::pain, &CheckIn::pain},
                                          {"stiffness", Question::stiffness, &CheckIn::stiffness},
                                          {"stress", Question::stress, &CheckIn::stress},
                                          {"mood", Question::mood, &CheckIn::mood}}};

// Pain and stiffness always, the others where they were answered.
bool is_shown(const Asked& asked, const CheckIn& answers) {
  return asked.question == Question::pain || asked.question == Question::stiffness ||
         (answers.*asked.answer).has_value();
}

std::pair<std::string, std::string> ends_of(Question question) {
  switch (question) {
    case Question::stiffness:
      return {tr("not stiff"), tr("as stiff as can be")};
    case Question::stress:
      return {tr("not tense"), tr("as tense as can be")};
    case Question::mood:
      return {tr("very bad"), tr("very good")};
    case Question::pain:
      break;
  }
  return {tr("no pain"), tr("worst pain imaginable")};
}

double draw_rating(PageBuilder& sheet, const Rect& rect, const Asked& asked, const CheckIn& answers) {
  const std::optional<Score>& score = answers.*asked.answer;
  ScoreSpec spec;
  spec.question = question_words(asked.question);
  spec.key = std::string("correct-") + asked.name;
  std::tie(spec.low_words, spec.high_words) = ends_of(asked.question);
  spec.key_height = sheet.viewport().touch() * 1.2;
  if (score) spec.chosen = score->value();
  for (int value = 0; value <= 10; ++value)
    spec.intents[static_cast<std::size_t>(value)] = sheet.on(Rate{asked.name, value});
  spec.answered =
      score ? fill(tr("answered: {score}"), {{"score", std::to_string(score->value())}}) : tr("not answered");
  Column column(sheet, rect);
  column.take(score_row(sheet, column.rest(), spec), 6);
  if (!score) return column.used();
  ButtonSpec clear =
      asking(sheet, fill(tr("{question}: take the answer back"), {{"question", spec.question}}),
             spec.key + "-clear", ClearRating{asked.name}, ButtonKind::bare);
  clear.type = Type::body;
  column.take(button_row(sheet, column.rest(), {clear}), 0);
  return column.used();
}

double draw_phases(PageBuilder& sheet, const Rect& column, Phase chosen) {
  std::vector<Option> options;
  const auto add = [&](Phase phase, const std::string& words) {
    options.push_back({words, "correct-" + to_string(phase), sheet.on(CorrectPhase{phase}), phase == chosen});
  };
  add(Phase::before, tr("Before"));
  add(Phase::after, tr("After"));
  add(Phase::next_morning, tr("Next morning"));
  return choice_group(sheet, column, tr("Which answers?"), options);
}

double draw_correcting(PageBuilder& sheet, const Rect& rect, const Correcting& correcting) {
  Column column(sheet, rect);
  column.take(draw_phases(sheet, column.rest(), correcting.phase), 14);
  for (const Asked& asked : all_asked) {
    if (is_shown(asked, correcting.answers))
      column.take(draw_rating(sheet, column.rest(), asked, correcting.answers), 14);
  }
  column.take(draw_note(sheet, column.rest(), correction_note, correcting.fields), 14);
  if (!correcting.trouble.empty())
    column.take(message_bar(sheet, column.rest(), {correcting.trouble, Tone::attention, {}}), 12);
  column.take(button_row(sheet, column.rest(),
                         {asking(sheet, tr("Save"), "save-correction", SaveCorrection{}, ButtonKind::primary),
                          asking(sheet, tr("Leave as it was"), "stop-correcting", StopCorrecting{})}),
              0);
  return column.used();
}

double draw_question(PageBuilder& sheet, const Rect& column, const SessionRecord& record,
                     std::int64_t today) {
  const std::string words =
      fill(tr("Delete this session for good? {title}, {day}: its ratings, its notes and what was done are "
              "gone then, and cannot be brought back."),
           {{"title", record.title}, {"day", date_words(local_day(record.started), today)}});
  return message_bar(
      sheet, column,
      {words,
       Tone::attention,
       {asking(sheet, tr("Keep it"), "keep-entry", KeepEntry{}, ButtonKind::primary),
        asking(sheet, tr("Delete for good"), "delete-entry", DeleteEntry{}, ButtonKind::danger)}});
}

}  // namespace

double draw_entry_actions(PageBuilder& sheet, const Rect& column, const JournalScreen& state,
                          const SessionRecord& record) {
  if (state.correcting && state.correcting->session == record.id)
    return draw_correcting(sheet, column, *state.correcting);
  if (state.deleting == record.id) return draw_question(sheet, column, record, local_day(state.now));
  ButtonSpec correct = asking(sheet, tr("Correct it"), "correct-entry", CorrectEntry{record.id});
  ButtonSpec remove = asking(sheet, tr("Delete …"), "ask-to-delete", AskToDelete{record.id});
  correct.type = remove.type = Type::body;
  return button_row(sheet, column, {correct, remove});
}

}  // namespace limber
