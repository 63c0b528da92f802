#include "labels/assessment_labels.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "labels/day_labels.hpp"

namespace limber {

std::vector<Assessment> scored(const std::vector<Assessment>& list, Instrument instrument) {
  std::vector<Assessment> found;
  std::copy_if(list.begin(), list.end(), std::back_inserter(found), [&](const Assessment& one) {
    return one.instrument == instrument && score_of(one).has_value();
  });
  std::stable_sort(found.begin(), found.end(), [](const Assessment& a, const Assessment& b) {
    return a.at.unix_seconds < b.at.unix_seconds;
  });
  return found;
}

std::string instrument_words(Instrument instrument) {
  return instrument == Instrument::peg ? tr("Pain and everyday life (PEG)") : tr("What is hard to do (PSFS)");
}

std::string direction_words(Instrument instrument) {
  return higher_is_better(instrument) ? tr("0 to 10, higher is better") : tr("0 to 10, lower is better");
}

std::string course_words(const std::vector<Assessment>& list) {
  const auto score = [](const Assessment& one) { return number_text(*score_of(one), 1); };
  const auto day = [](const Assessment& one) { return short_date_words(local_day(one.at)); };
  const Assessment& first = list.front();
  const Assessment& last = list.back();
  const std::string from = fill(tr("{score} on {date}"), {{"score", score(first)}, {"date", day(first)}});
  if (list.size() == 1) return from;
  const double a = *score_of(first);
  const double b = *score_of(last);
  const bool better = higher_is_better(last.instrument) ? b > a : b < a;
  const std::string pattern = !change_matters(last.instrument, a, b)
                                  ? tr("{from} → {score} on {date}: no clear change")
                              : better ? tr("{from} → {score} on {date}: a meaningful change, for the better")
                                       : tr("{from} → {score} on {date}: a meaningful change, for the worse");
  return fill(pattern, {{"from", from}, {"score", score(last)}, {"date", day(last)}});
}

}  // namespace limber
