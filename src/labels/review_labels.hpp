// A returned journal in words: what stands out, how much was done, when last.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "frame/small_curve.hpp"
#include "journal/review.hpp"

namespace limber {

using ExerciseNames = std::map<std::string, std::string>;

// "20 November: pain 3 before, 6 the next morning (Evening lower back)".
std::string flag_words(const ReviewFlag& flag, const ExerciseNames& names, std::int64_t today);

// For the list, a few words for each kind of flag: "2 red mornings", "Single knee to chest left out for pain,
// 5 times".
struct FlagWords {
  FlagKind kind = FlagKind::stopped;
  std::string words;
};
std::vector<FlagWords> flags_in_short(const ClientReview& review, const ExerciseNames& names);

// "last session 3 days ago", "no session yet".
std::string last_session_words(const ClientReview& review, std::int64_t today);

// "12 of 16 planned sessions in four weeks", "9 sessions in four weeks".
std::string doing_words(const Adherence& adherence);

// Before sessions, by weeks; the mornings where nothing was rated before.
SmallCurveSpec curve_of(Question question, const std::vector<TrendPoint>& weeks);
// "Pain 6.3 → 4.1".
std::string curve_words(Question question, const std::vector<TrendPoint>& weeks);

}  // namespace limber
