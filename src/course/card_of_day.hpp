// The right card on the right day: in the first month one card of Learn is offered at a time, when its moment
// has come, and each once.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "journal/about_person.hpp"
#include "journal/session_record.hpp"

namespace limber {

inline constexpr int card_days = 30;  // from the first session on (evidence E82)

// The cards there are to offer, by their ids in Learn, in the order in which they come.
std::vector<std::string> cards_to_offer();

// The id of the card to offer now, of those there are on the shelf; "" for none. At most one a day, none on a
// day of much pain, and none after the first month.
std::string card_of_day(const AboutPerson& about, const std::vector<SessionRecord>& sessions,
                        const std::function<bool(const std::string&)>& is_there, const WallTime& now);

}  // namespace limber
