// Words for warning signs and what was said of them, as screens, sheets and the terminal show them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "journal/told_signs.hpp"

namespace limber {

// The question of a sign; the id itself where this version does not know it.
std::string sign_words(const std::string& id);
std::string area_words(SignArea area);  // "After a fall or an accident"

// "emergency", "to be seen today": how pressing a sign is, for whoever reads of it later.
std::string urgency_words(Urgency urgency);

// The three answers. `again`: of a sign that was told before.
std::string answer_words(SignAnswer answer, bool again);

// What was said of it before and when: "a doctor has looked at it, told 12 October".
std::string told_words(const ToldSign& told, std::int64_t today);

// "24 November, emergency: “…” is new or worse."
std::string note_words(const SignNote& note, std::int64_t today);
// Whether it was new or worse, so that it belongs on top; else it is long known.
bool is_alarming(const SignNote& note);

}  // namespace limber
