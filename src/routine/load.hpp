// What is worked against: a band, a weight, and how hard it may feel.
#pragma once

#include <string>
#include <vector>

namespace limber {

struct Load {
  std::string band;  // one of band_names(), "" for none
  double kg = 0;     // 0: none said
  int effort = 0;    // of ten; 0: none said
  bool operator==(const Load&) const = default;
};

// What `over` says replaces what `load` says, each part by itself.
Load with_load(Load load, const Load& over);

// "the red band", "2 kg", "effort 4 of 10": for a line on paper or on the screen.
std::vector<std::string> load_words(const Load& load);
// "Take the red band. Take 2 kilograms. It may feel like 4 of 10 of your strength, no more."; "" for nothing.
std::string load_sentences(const Load& load);

}  // namespace limber
