#include "journal/assessment.hpp"

#include <cmath>

namespace limber {
namespace {

constexpr std::size_t peg_items = 3;
constexpr double tiny = 1e-9;

}  // namespace

std::string to_string(Instrument instrument) {
  return instrument == Instrument::peg ? "peg" : "psfs";
}

std::optional<Instrument> instrument_named(const std::string& name) {
  if (name == "peg") return Instrument::peg;
  if (name == "psfs") return Instrument::psfs;
  return std::nullopt;
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
