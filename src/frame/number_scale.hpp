// The numbers a person may set something to, along a track: where a number lies on it, and which number a
// place on it, a notch or what was typed means.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace limber {

struct NumberScale {
  double least = 0;
  double most = 1;
  double notch = 1;  // of one press
  double grain = 1;  // what is typed may be as fine as this
};

// 0 … 1. Where the most is many times the least, as with seconds held, the small numbers have more room.
double share_of(const NumberScale& scale, double number);
// The number at a place of a track so many pixels wide; no finer than a hand can aim there.
double number_at(const NumberScale& scale, double share, double pixels);
// So many notches on, to where the notches are: with a notch of 5, one more than 7 is 10.
double notched(const NumberScale& scale, double number, int notches);
// "12", "2,5", "−6" and "30 s" are numbers; nullopt where none is written, or it lies outside.
std::optional<double> number_typed(const NumberScale& scale, std::string_view words);

}  // namespace limber
