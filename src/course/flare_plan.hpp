// A flare: when it is one, and the way back from it by 50, 75 and 100 per cent.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "journal/about_person.hpp"
#include "journal/routine_cautions.hpp"
#include "journal/session_record.hpp"

namespace limber {

inline constexpr int flare_rise = 3;  // points of pain above the person's usual (evidence E80)

// Whether pain before a session is so far above the person's usual that it may be a flare. Where the usual is
// not known yet, never.
bool may_be_flare(const std::optional<Score>& before, std::optional<int> usual);

// What was told last on this day, before a session or without one.
std::optional<Score> pain_told_on(const std::vector<SessionRecord>& sessions, std::int64_t day);

// The share of the usual dose, in per cent, after so many calm mornings of a flare: 50, 75, then 100.
int flare_share(int calm_mornings);

struct WayBack {
  Flare flare;
  int day = 1;            // of the flare, counted from 1
  int calm_mornings = 0;  // that count: a red one takes one of them back
  int share = 50;         // of the usual dose, in per cent
  bool operator==(const WayBack&) const = default;
};

// Where somebody stands on the way back today; nullopt where no flare was said to be, or it is over: by their
// own word, or after two calm mornings.
//
// A morning counts on each day with a session that began since the flare did. Its number is the pain of the
// next morning, or where that was not answered the pain before the next session on a later day. It is calm at
// most one above usual (without a usual: above that session's start), and red from three above; what lies
// between changes nothing.
std::optional<WayBack> way_back(const AboutPerson& about, const std::vector<SessionRecord>& sessions,
                                std::int64_t today);

// The flares up to today, newest first, each with the day it was over: by the person's word, by calm
// mornings, or because another one began. Without such a day it lasts.
std::vector<Flare> flares_with_ends(const AboutPerson& about, const std::vector<SessionRecord>& sessions,
                                    std::int64_t today);

// What is left of a session at that share: half of it is the gentle version, with nothing that presses
// (timeline/gentle.hpp); three quarters is one step less (journal/next_dose.hpp); 100 is all of it.
Adapted at_share(Adapted fit, const Library& library, int share);

}  // namespace limber
