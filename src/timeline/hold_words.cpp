#include "timeline/hold_words.hpp"

#include <algorithm>
#include <numeric>

namespace limber {
namespace {

constexpr Millis least_gap = 1s;

Millis clear_of(Millis start, Millis length, const Quiet& quiet) {
  const bool meets = start < quiet.keep_to && start + length > quiet.keep_from;
  return meets ? quiet.keep_to : start;
}

std::optional<std::vector<Millis>> with_gap(const std::vector<Millis>& lengths, const Quiet& quiet,
                                            Millis first, Millis gap) {
  std::vector<Millis> starts;
  Millis cursor = quiet.begin + first;
  for (const Millis length : lengths) {
    const Millis start = clear_of(cursor, length, quiet);
    if (start + length > quiet.end) return std::nullopt;
    starts.push_back(start);
    cursor = start + length + gap;
  }
  return starts;
}

}  // namespace

std::optional<std::vector<Millis>> placed(const std::vector<Millis>& lengths, const Quiet& quiet) {
  if (lengths.empty()) return std::vector<Millis>{};
  const Millis spoken = std::accumulate(lengths.begin(), lengths.end(), Millis{0});
  const Millis free = std::max(0ms, quiet.end - quiet.begin - spoken);
  const Millis share = free / static_cast<Millis::rep>(lengths.size());
  // First as roomy as the stretch allows; the halfway bell may ask for closer ranks.
  for (const int percent : {100, 60, 30}) {
    const Millis gap = std::max(least_gap, share * percent / 100);
    if (auto starts = with_gap(lengths, quiet, share * percent / 400, gap)) return starts;
  }
  return with_gap(lengths, quiet, 0ms, least_gap);
}

bool rings_half(Millis hold) {
  return hold >= 20s;
}

Quiet quiet_of_hold(Millis hold) {
  Quiet quiet;
  quiet.begin = hold < 15s ? 1s : 2s;
  quiet.end = hold - 3400ms;  // the ticks begin three seconds before the end
  if (rings_half(hold)) {
    quiet.keep_from = hold / 2 - 300ms;
    quiet.keep_to = hold / 2 + 1200ms;
  }
  return quiet;
}

}  // namespace limber
