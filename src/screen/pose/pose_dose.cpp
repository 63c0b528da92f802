#include "screen/pose/pose_dose.hpp"

#include <utility>

#include "base/message.hpp"
#include "base/overloaded.hpp"
#include "base/text.hpp"

namespace limber {
namespace {

struct Label {
  const char* name;
  std::string words;
  double step;
};

std::vector<Label> labels() {
  return {{"hold_s", tr("Hold"), 1},
          {"there_s", tr("There"), 1},
          {"stay_s", tr("Stay there"), 1},
          {"back_s", trc("movement", "Back"), 1},
          {"in_s", tr("Breathe in"), 1},
          {"hold_in_s", tr("Pause, lungs full"), 1},
          {"out_s", tr("Breathe out"), 1},
          {"hold_out_s", tr("Pause, lungs empty"), 1},
          {"tense_s", tr("Tense"), 1},
          {"release_s", tr("Let go"), 1},
          {"stretch_s", tr("Then further"), 1},
          {"minutes", tr("How long"), 0.5},
          {"reps", tr("How many times"), 1},
          {"reps_most", tr("At most"), 1},
          {"rest_s", tr("Rest between"), 1}};
}

}  // namespace

std::vector<DoseNumber> dose_numbers(const Dose& dose) {
  const std::vector<Number> numbers = numbers_of(dose);
  std::vector<DoseNumber> list;
  for (const Label& label : labels()) {
    for (const Number& number : numbers) {
      if (number.name == label.name) list.push_back({number, label.words, label.step});
    }
  }
  return list;
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

const std::vector<std::string>& dose_names() {
  static const std::vector<std::string> names{"hold", "tempo", "breath", "tension", "time", "stretch"};
  return names;
}

const std::string& name_of(const Dose& dose) {
  return contracts_and_relaxes(dose) ? dose_names().back() : dose_names()[dose.index()];
}

std::string dose_words(const std::string& name) {
  if (name == "hold") return tr("hold it");
  if (name == "tempo") return tr("there and back");
  if (name == "breath") return tr("breathing");
  if (name == "tension") return tr("tense and let go");
  if (name == "stretch") return tr("tense, let go, further");
  return tr("for a set time");
}

Dose dose_named(const std::string& name) {
  if (name == "tempo") return TempoDose{};
  if (name == "breath") return BreathDose{};
  if (name == "tension") return TensionDose{};
  if (name == "time") return TimeDose{};
  if (name == "stretch") return TensionDose{6s, 2s, 3, 20s};
  return HoldDose{};
}

}  // namespace limber
