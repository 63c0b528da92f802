#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "labels/day_labels.hpp"
#include "screen/journal/journal_parts.hpp"
#include "screen/ui/note_field.hpp"

namespace limber {
namespace {

// Pain and stiffness always, the others where they were answered.
bool is_shown(const QuestionFacts& asked, const CheckIn& answers) {
  return asked.question == Question::pain || asked.question == Question::stiffness ||
         (answers.*asked.score).has_value();
}

double draw_rating(JournalBuilder& sheet, const Rect& rect, const QuestionFacts& asked,
                   const CheckIn& answers) {
  const std::optional<Score>& score = answers.*asked.score;
  ScoreSpec spec;
  spec.question = asked.label();
  spec.key = std::string("correct-") + asked.name;
  spec.low_words = asked.low();
  spec.high_words = asked.high();
  spec.key_height = sheet.viewport().touch() * 1.2;
  if (score) spec.chosen = score->value();
  for (int value = 0; value <= 10; ++value)
    spec.intents[static_cast<std::size_t>(value)] = sheet.add_intent(Rate{asked.name, value});
  spec.answered =
      score ? fill(tr("answered: {score}"), {{"score", std::to_string(score->value())}}) : tr("not answered");
  Column column(sheet, rect);
  column.take(score_row(sheet, column.rest(), spec), 6);
  if (!score) return column.used();
  ButtonSpec clear =
      make_button(sheet, fill(tr("{question}: remove the answer"), {{"question", spec.question}}),
                  spec.key + "-clear", ClearRating{asked.name}, ButtonKind::bare);
  clear.type = Type::body;
  column.take(button_row(sheet, column.rest(), {clear}), 0);
  return column.used();
}

double draw_phases(JournalBuilder& sheet, const Rect& column, Phase chosen) {
  std::vector<Option> options;
  const auto add = [&](Phase phase, const std::string& words) {
    options.push_back(
        {words, "correct-" + to_string(phase), sheet.add_intent(CorrectPhase{phase}), phase == chosen});
  };
  add(Phase::before, tr("Before"));
  add(Phase::after, tr("After"));
  add(Phase::next_morning, tr("Next morning"));
  return choice_group(sheet, column, tr("Which answers?"), options);
}

double draw_correcting(JournalBuilder& sheet, const Rect& rect, const Correcting& correcting) {
  Column column(sheet, rect);
  column.take(draw_phases(sheet, column.rest(), correcting.phase), 14);
  for (const QuestionFacts& asked : questions()) {
    if (is_shown(asked, correcting.answers))
      column.take(draw_rating(sheet, column.rest(), asked, correcting.answers), 14);
  }
  column.take(draw_note(sheet, column.rest(), correction_note, correcting.fields,
                        sheet.add_intent(FocusText{correction_note})),
              14);
  if (!correcting.trouble.empty())
    column.take(message_bar(sheet, column.rest(), {correcting.trouble, Tone::attention, {}}), 12);
  column.take(
      button_row(sheet, column.rest(),
                 {make_button(sheet, tr("Save"), "save-correction", SaveCorrection{}, ButtonKind::primary),
                  make_button(sheet, tr("Leave as it was"), "stop-correcting", StopCorrecting{})}),
      0);
  return column.used();
}

double draw_question(JournalBuilder& sheet, const Rect& column, const SessionRecord& record,
                     std::int64_t today) {
  const std::string words =
      fill(tr("Delete this session for good? {title}, {day}: its ratings, its notes and what was done will "
              "be gone, and cannot be brought back."),
           {{"title", record.title}, {"day", date_words(local_day(record.started), today)}});
  return message_bar(
      sheet, column,
      {words,
       Tone::attention,
       {make_button(sheet, tr("Keep it"), "keep-entry", KeepEntry{}, ButtonKind::primary),
        make_button(sheet, tr("Delete for good"), "delete-entry", DeleteEntry{}, ButtonKind::danger)}});
}

}  // namespace

double draw_entry_actions(JournalBuilder& sheet, const Rect& column, const JournalScreen& state,
                          const World& world, const SessionRecord& record) {
  if (state.correcting && state.correcting->session == record.id)
    return draw_correcting(sheet, column, *state.correcting);
  if (state.deleting == record.id) return draw_question(sheet, column, record, local_day(world.now));
  ButtonSpec correct = make_button(sheet, tr("Correct it"), "correct-entry", CorrectEntry{record.id});
  ButtonSpec remove = make_button(sheet, tr("Delete …"), "ask-to-delete", AskToDelete{record.id});
  correct.type = remove.type = Type::body;
  return button_row(sheet, column, {correct, remove});
}

}  // namespace limber
