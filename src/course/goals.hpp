// What a person wants to do again: when they are asked for it, and how often it is rated.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "journal/about_person.hpp"
#include "journal/session_record.hpp"

namespace limber {

inline constexpr int goals_offered_days = 14;  // from the first session on; after that only where one looks
inline constexpr int goal_rated_days = 14;     // from one rating to the next (evidence E3)
inline constexpr std::size_t longest_goal = 120;  // characters

// The local day of the first session of which anything was done; nullopt before it.
std::optional<std::int64_t> first_day_of_practice(const std::vector<SessionRecord>& sessions);

// Whether the question is put on Home: in the first two weeks, until it was answered or passed over.
bool are_goals_offered(const AboutPerson& about, const std::vector<SessionRecord>& sessions,
                       std::int64_t today);

// What is rated together: the goals, then what the therapist's file asks about, each once.
std::vector<std::string> what_is_rated(const Goals& goals, const std::vector<std::string>& activities);

// How one goal was rated, oldest first: a PSFS of this one item for each time it was rated.
std::vector<Assessment> ratings_of(const std::vector<Assessment>& assessments, const std::string& goal);

// As it is kept: without spaces at its ends.
std::string goal_words(const std::string& typed);

// The goals as these words say, in their order: one that was there before keeps the day it is wanted since;
// empty words and repeated ones are passed over, and more than `most_goals` of them.
Goals with_words(const Goals& before, const std::vector<std::string>& words);

}  // namespace limber
