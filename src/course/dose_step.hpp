// Up by small steps that the person's own next mornings allow, and down again (evidence E63). Pure: the same
// journal gives the same step.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "course/level.hpp"
#include "journal/safety.hpp"
#include "timeline/playhead.hpp"

namespace limber {

// What a step is found from. `sessions` in any order; those of other routines are looked at too.
struct DoseHistory {
  const std::vector<DoseChange>& changes;  // oldest first
  const std::vector<SessionRecord>& sessions;
  WallTime now;
};

inline constexpr int calm_for_a_step = 3;    // sessions of the routine one after another
inline constexpr int calm_for_the_plan = 1;  // on the way back to what the file asks for

// One small step of one exercise: a repetition, five seconds, a tenth of its minutes (at least one), or the
// harder variant; or, where the routine is done at less than its file asks, all of it one step back towards
// that. It is only offered.
struct DoseOffer {
  std::string exercise;  // id, as the routine names it; "": all of the routine
  Level from;            // as it is done now, with its numbers
  Level to;
  int less = 0;  // of all of the routine, from then on
  bool operator==(const DoseOffer&) const = default;
};

// nullopt where nothing may rise: fewer than three calm sessions since the last change, or not-yet, of this
// routine; anything red in the last seven days, in whatever was done; the last yes to anything not yet tried
// with a calm morning (or a week old); nothing done for a week; a file that says "off"; every limit reached.
// Of several exercises the one that rose least, then the first. `may`: whether the person's answers allow a
// harder variant.
std::optional<DoseOffer> dose_offer(const Routine& routine, const Library& library,
                                    const DoseHistory& history, const MayDo& may);

// What the person's answer writes down; `yes` false: not yet.
DoseChange answered(const Routine& routine, const DoseOffer& offer, bool yes, const WallTime& now);

}  // namespace limber
