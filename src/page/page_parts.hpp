// The parts a page's data is put together from. Private to this room.
#pragma once

#include <nlohmann/json.hpp>

#include "page/page_file.hpp"

namespace limber {

// Every word the page itself shows, by the name its script knows it by.
nlohmann::ordered_json page_texts();
// What stands there where no script runs.
std::string words_without_script();

// Warning signs by area, with how pressing each is; and what is advised, from the least pressing.
nlohmann::ordered_json sign_questions();
nlohmann::ordered_json sign_levels();
// What the routine asks before and after; of both pain and stiffness always.
nlohmann::ordered_json questions_of_routine(const Routine& routine);
// What the rules say to every answer, so that the page has no rules of its own. Of 12 answers the last stands
// for "not answered": `start` by the pain before, `during` and `after` by the pain before and then now;
// `sharp` and `spreading` whatever the number.
nlohmann::ordered_json verdicts_of(const Routine& routine);

}  // namespace limber
