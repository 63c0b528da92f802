#include "routine/load.hpp"

#include <algorithm>
#include <array>

#include "base/message.hpp"
#include "base/text.hpp"

namespace limber {
namespace {

struct Band {
  const char* name;
  Message words;
};

// In the order of band_names().
constexpr auto bands = std::to_array<Band>({
    {"tan", Message("the tan band")},
    {"white", Message("the white band")},
    {"yellow", Message("the yellow band")},
    {"orange", Message("the orange band")},
    {"red", Message("the red band")},
    {"pink", Message("the pink band")},
    {"green", Message("the green band")},
    {"blue", Message("the blue band")},
    {"purple", Message("the purple band")},
    {"grey", Message("the grey band")},
    {"black", Message("the black band")},
    {"silver", Message("the silver band")},
    {"gold", Message("the gold band")},
});

std::string band_words(const std::string& name) {
  const auto found =
      std::find_if(bands.begin(), bands.end(), [&](const Band& band) { return name == band.name; });
  return found == bands.end() ? name : found->words();
}

}  // namespace

Load with_load(Load load, const Load& over) {
  if (!over.band.empty()) load.band = over.band;
  if (over.kg > 0) load.kg = over.kg;
  if (over.effort > 0) load.effort = over.effort;
  return load;
}

std::vector<std::string> load_words(const Load& load) {
  std::vector<std::string> parts;
  if (!load.band.empty()) parts.push_back(band_words(load.band));
  if (load.kg > 0) parts.push_back(fill(tr("{n} kg"), {{"n", number_text(load.kg)}}));
  if (load.effort > 0) parts.push_back(fill(tr("effort {n} of 10"), {{"n", std::to_string(load.effort)}}));
  return parts;
}

std::string load_sentences(const Load& load) {
  std::vector<std::string> said;
  if (!load.band.empty()) said.push_back(fill(tr("Take {band}."), {{"band", band_words(load.band)}}));
  if (load.kg > 0)
    said.push_back(fill(trn("Take {n} kilogram.", "Take {n} kilograms.", load.kg == 1 ? 1 : 2),
                        {{"n", number_text(load.kg)}}));
  if (load.effort > 0)
    said.push_back(
        fill(tr("On a scale of ten, the effort may be {n}, no more."), {{"n", std::to_string(load.effort)}}));
  return join(said, " ");
}

}  // namespace limber
