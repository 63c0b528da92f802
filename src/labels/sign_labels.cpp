#include "labels/sign_labels.hpp"

#include "base/message.hpp"
#include "base/text.hpp"
#include "labels/day_labels.hpp"

namespace limber {

std::string sign_words(const std::string& id) {
  const RedFlag* sign = find_red_flag(id);
  return sign == nullptr ? id : sign->words();
}

std::string area_words(SignArea area) {
  switch (area) {
    case SignArea::nerves:
      return tr("Bladder, bowel, legs and arms");
    case SignArea::trunk:
      return tr("Chest, belly and calf");
    case SignArea::head:
      return tr("Head, neck and hands");
    case SignArea::accident:
      return tr("After a fall or an accident");
    case SignArea::illness:
      return tr("Illness");
    case SignArea::pain:
      return tr("Back pain");
    case SignArea::moment:
      break;
  }
  return tr("Right now");
}

std::string urgency_words(Urgency urgency) {
  switch (urgency) {
    case Urgency::emergency:
      return tr("emergency");
    case Urgency::urgent:
      return tr("to be seen today");
    case Urgency::mention:
      return tr("to mention to a doctor");
    case Urgency::rest:
      break;
  }
  return tr("stop and rest");
}

std::string answer_words(SignAnswer answer, bool again) {
  switch (answer) {
    case SignAnswer::known:
      return again ? tr("A doctor has looked at it") : tr("Not new, and my doctor has looked at it");
    case SignAnswer::changed:
      return tr("New or worse");
    case SignAnswer::no:
      break;
  }
  return again ? tr("It has gone") : trc("warning signs", "No");
}

std::string told_words(const ToldSign& told, std::int64_t today) {
  const std::string words = told.answer == SignAnswer::known ? tr("a doctor has looked at it, noted {day}")
                            : urgency_of(told.id) == Urgency::mention
                                ? tr("mention it to your doctor, noted {day}")
                                : tr("new or worse, noted {day}");
  return fill(words, {{"day", date_words(told.since, today)}});
}

std::string note_words(const SignNote& note, std::int64_t today) {
  const std::string words =
      !is_alarming(note) ? tr("Long-standing, looked at by a doctor, noted {day}: “{sign}”")
      : note.now == SignAnswer::changed ? tr("{day}, {urgency}: “{sign}” is new or worse.")
      : note.now == SignAnswer::known
          ? tr("{day}, {urgency}: “{sign}” was new or worse. A doctor has looked at it since.")
          : tr("{day}, {urgency}: “{sign}” was new or worse. It has gone since.");
  return fill(words, {{"day", date_words(note.day, today)},
                      {"urgency", urgency_words(urgency_of(note.id))},
                      {"sign", sign_words(note.id)}});
}

bool is_alarming(const SignNote& note) {
  return note.times > 0;
}

}  // namespace limber
