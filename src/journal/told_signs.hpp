// What the checks of warning signs tell, one after another: what stands now and since when, what was new in a
// stretch of days. The checks may come in any order.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "journal/red_flags.hpp"

namespace limber {

// Of a sign that is so by the latest check.
struct ToldSign {
  std::string id;
  SignAnswer answer = SignAnswer::changed;  // never `no`
  std::int64_t since = 0;                   // local day of the first of the checks on end that say the same
  bool operator==(const ToldSign&) const = default;
};
// In the order of the latest check: new or worse first. A sign that passes by itself is not carried on.
std::vector<ToldSign> told_signs(const std::vector<RedFlagCheck>& checks);

// What a report says of a sign.
struct SignNote {
  std::string id;
  std::int64_t day =
      0;          // of the latest check that called it new or worse; where none did, since when it is known
  int times = 0;  // checks of these days, and the latest, that called it new or worse
  SignAnswer now = SignAnswer::no;  // by the latest check
  bool operator==(const SignNote&) const = default;
};
// Every sign that was new or worse in the local days `first` to `last` or still is, the most pressing first;
// then those that are only known.
std::vector<SignNote> sign_notes(const std::vector<RedFlagCheck>& checks, std::int64_t first,
                                 std::int64_t last);

}  // namespace limber
