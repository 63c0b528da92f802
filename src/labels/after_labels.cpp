#include "labels/after_labels.hpp"

#include "base/message.hpp"
#include "base/text.hpp"
#include "journal/questions.hpp"
#include "journal/trend.hpp"
#include "labels/day_labels.hpp"
#include "labels/journal_labels.hpp"

namespace limber {
namespace {

bool is_hardly_begun(const SessionRecord& record) {
  return time_done(record) < Millis{60'000};
}

// No praise for less pain and no blame for more: neither is anybody's doing.
std::string kind_words(const SessionRecord& record) {
  const auto before = rating(record, Phase::before, Question::pain);
  const auto after = rating(record, Phase::after, Question::pain);
  if (!before || !after)
    return is_hardly_begun(record) ? tr("That is all right. Begin again whenever it suits you.")
                                   : tr("You took this time for yourself.");
  const Change pain = change(before->value(), after->value());
  if (pain.matters && pain.to > pain.from)
    return tr(
        "It hurts more than before. That happens, and you did nothing wrong. Rest now, and do less next "
        "time.");
  if (pain.matters) return tr("It hurts less than before. Enjoy it for as long as it lasts.");
  return tr("About as it was before. That is all right: it does not have to change each time.");
}

std::string amount_words(const SessionRecord& record) {
  if (all_was_done(record)) return fill(tr("You did {minutes}."), {{"minutes", done_words(record)}});
  if (is_hardly_begun(record)) return tr("You ended it soon after the beginning. What you did is kept.");
  return fill(tr("You did {minutes}. What you did is kept."), {{"minutes", done_words(record)}});
}

}  // namespace

AfterWords after_words(const SessionRecord& record) {
  AfterWords words;
  words.title = most_was_done(record) ? tr("That is done") : tr("Enough for now");
  words.done = amount_words(record);
  for (const Question question : {Question::pain, Question::stiffness}) {
    if (rating(record, Phase::before, question) && rating(record, Phase::after, question))
      words.ratings.push_back(change_words(record, question));
  }
  words.kind = kind_words(record);
  words.next = tr("Later today or tomorrow Limber asks once how you have been since.");
  return words;
}

}  // namespace limber
