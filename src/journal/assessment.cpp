#include "journal/assessment.hpp"

#include <algorithm>
#include <cmath>

namespace limber {
namespace {

constexpr std::size_t peg_items = 3;
constexpr double tiny = 1e-9;

}  // namespace

std::optional<Instrument> due_assessment(const std::vector<AskedAgain>& asked,
                                         const std::vector<Assessment>& given, const WallTime& now) {
  const auto recently = [&](const AskedAgain& what) {
    return std::any_of(given.begin(), given.end(), [&](const Assessment& one) {
      return one.instrument == what.instrument && local_day(now) - local_day(one.at) < what.days;
    });
  };
  const auto due = std::find_if_not(asked.begin(), asked.end(), recently);
  return due == asked.end() ? std::nullopt : std::optional(due->instrument);
}

bool higher_is_better(Instrument instrument) {
  return instrument == Instrument::psfs;
}

std::optional<double> score_of(const Assessment& assessment) {
  double sum = 0;
  std::size_t answered = 0;
  for (const AssessmentItem& item : assessment.items) {
    if (!item.score) continue;
    sum += item.score->value();
    ++answered;
  }
  const bool enough = assessment.instrument == Instrument::peg ? answered == peg_items : answered > 0;
  if (!enough) return std::nullopt;
  return sum / static_cast<double>(answered);
}

bool change_matters(Instrument instrument, double from, double to) {
  const double size = std::abs(to - from);
  if (instrument == Instrument::psfs) return size >= 2 - tiny;
  return size > 0 && size >= 0.3 * from - tiny;
}

}  // namespace limber
