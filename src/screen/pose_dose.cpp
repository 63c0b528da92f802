#include "screen/pose_dose.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "screen/intent.hpp"

namespace limber {
namespace {

DoseNumber seconds(const char* name, std::string label, Millis value, const Range& range, double step) {
  return {name, std::move(label), to_seconds(value), range, step};
}

DoseNumber minutes(Millis value) {
  return {"minutes", tr("How long"), to_seconds(value) / 60, range::minutes, 0.5};
}

DoseNumber times(int value) {
  return {"reps", tr("How often"), static_cast<double>(value), range::reps, 1};
}

DoseNumber rest(Millis value) {
  return seconds("rest", tr("Rest between"), value, range::rest, 5);
}

// Visits the place where a number of this name is kept: a length of time or a count.
template <class SetTime, class SetCount>
void visit_number(Dose& dose, const std::string& name, SetTime time, SetCount count) {
  const auto at = [&](const char* wanted, Millis& value) {
    if (name == wanted) time(value);
  };
  const auto reps = [&](int& value) {
    if (name == "reps") count(value);
  };
  std::visit(Overloaded{[&](HoldDose& d) {
                          at("hold", d.hold);
                          reps(d.reps);
                          at("rest", d.rest);
                        },
                        [&](TempoDose& d) {
                          at("there", d.there);
                          at("back", d.back);
                          reps(d.reps);
                          at("rest", d.rest);
                        },
                        [&](BreathDose& d) {
                          at("in", d.in);
                          at("hold-in", d.hold_in);
                          at("out", d.out);
                          at("hold-out", d.hold_out);
                          at("minutes", d.length);
                        },
                        [&](TensionDose& d) {
                          at("tense", d.tense);
                          at("release", d.release);
                          reps(d.reps);
                        },
                        [&](TimeDose& d) { at("minutes", d.length); }},
             dose);
}

}  // namespace

std::vector<DoseNumber> dose_numbers(const Dose& dose) {
  using Numbers = std::vector<DoseNumber>;
  return std::visit(
      Overloaded{
          [](const HoldDose& d) {
            return Numbers{seconds("hold", tr("Hold"), d.hold, range::hold, 5), times(d.reps), rest(d.rest)};
          },
          [](const TempoDose& d) {
            return Numbers{seconds("there", tr("There"), d.there, range::tempo, 1),
                           seconds("back", trc("movement", "Back"), d.back, range::tempo, 1), times(d.reps),
                           rest(d.rest)};
          },
          [](const BreathDose& d) {
            return Numbers{seconds("in", tr("Breathe in"), d.in, range::breath, 1),
                           seconds("hold-in", tr("Wait, full"), d.hold_in, range::breath_hold, 1),
                           seconds("out", tr("Breathe out"), d.out, range::breath, 1),
                           seconds("hold-out", tr("Wait, empty"), d.hold_out, range::breath_hold, 1),
                           minutes(d.length)};
          },
          [](const TensionDose& d) {
            return Numbers{seconds("tense", tr("Tense"), d.tense, range::tense, 1),
                           seconds("release", tr("Let go"), d.release, range::release, 5), times(d.reps)};
          },
          [](const TimeDose& d) { return Numbers{minutes(d.length)}; }},
      dose);
}

std::string number_words(const DoseNumber& number) {
  const std::string value = number_text(number.value, 1);
  const long count = number.value == 1 ? 1 : 2;
  switch (number.range.unit) {
    case Unit::minutes:
      return fill(trn("{n} minute", "{n} minutes", count), {{"n", value}});
    case Unit::times:
      return fill(trn("{n} time", "{n} times", count), {{"n", value}});
    default:
      return fill(trn("{n} second", "{n} seconds", count), {{"n", value}});
  }
}

Dose stepped(Dose dose, const std::string& name, int by) {
  for (const DoseNumber& number : dose_numbers(dose)) {
    if (number.name != name) continue;
    const double value = std::clamp(number.value + by * number.step, number.range.least, number.range.most);
    const double unit_s = number.range.unit == Unit::minutes ? 60 : 1;
    visit_number(
        dose, name, [&](Millis& time) { time = millis_from_seconds(value * unit_s); },
        [&](int& count) { count = static_cast<int>(value); });
  }
  return dose;
}

const std::vector<std::string>& dose_names() {
  static const std::vector<std::string> names{"hold", "tempo", "breath", "tension", "time"};
  return names;
}

std::string dose_words(const std::string& name) {
  if (name == "hold") return tr("hold it");
  if (name == "tempo") return tr("there and back");
  if (name == "breath") return tr("breathing");
  if (name == "tension") return tr("tense and let go");
  return tr("for a time");
}

Dose dose_named(const std::string& name) {
  if (name == "tempo") return TempoDose{};
  if (name == "breath") return BreathDose{};
  if (name == "tension") return TensionDose{};
  if (name == "time") return TimeDose{};
  return HoldDose{};
}

}  // namespace limber
