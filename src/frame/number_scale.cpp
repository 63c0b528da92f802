#include "frame/number_scale.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace limber {
namespace {

constexpr double curved_from = 20;  // times the least that the most is

bool is_curved(const NumberScale& scale) {
  return scale.least >= 0 && scale.most >= curved_from * std::max(scale.least, scale.notch);
}

double rounded(const NumberScale& scale, double number, double to) {
  return std::clamp(std::round(number / to) * to, scale.least, scale.most);
}

// With a point, and a sign that strtod knows.
std::string plain_number(std::string_view words) {
  constexpr std::string_view minus = "−";
  std::string plain;
  while (!words.empty()) {
    const bool is_minus = words.starts_with(minus);
    plain += is_minus ? '-' : words.front() == ',' ? '.' : words.front();
    words.remove_prefix(is_minus ? minus.size() : 1);
  }
  return plain;
}

}  // namespace

double share_of(const NumberScale& scale, double number) {
  if (scale.most <= scale.least) return 0;
  const double share = std::clamp((number - scale.least) / (scale.most - scale.least), 0.0, 1.0);
  return is_curved(scale) ? std::sqrt(share) : share;
}

double number_at(const NumberScale& scale, double share, double pixels) {
  share = std::clamp(share, 0.0, 1.0);
  const double room = scale.most - scale.least;
  const bool curved = is_curved(scale);
  const double a_pixel = room * (curved ? 2 * share : 1) / std::max(1.0, pixels);
  double grain = scale.notch;
  for (const double coarser : {5.0, 10.0}) {
    if (grain < a_pixel) grain = scale.notch * coarser;
  }
  return rounded(scale, scale.least + room * (curved ? share * share : share), grain);
}

double notched(const NumberScale& scale, double number, int notches) {
  constexpr double tiny = 1e-9;
  const double at = number / scale.notch;
  const double notch = notches > 0 ? std::floor(at + tiny) + notches : std::ceil(at - tiny) + notches;
  return std::clamp(notch * scale.notch, scale.least, scale.most);
}

std::optional<double> number_typed(const NumberScale& scale, std::string_view words) {
  const std::string plain = plain_number(words);
  char* end = nullptr;
  const double number = std::strtod(plain.c_str(), &end);
  if (end == plain.c_str() || !(number >= scale.least && number <= scale.most)) return std::nullopt;
  return rounded(scale, number, scale.grain);
}

}  // namespace limber
