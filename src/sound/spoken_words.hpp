// From written words to words a synthesiser says well. For the ear only: captions keep the written words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace limber {

// English for flite: plain ASCII, respelled where its letters-to-sound rules go wrong ("90-90", "psoas",
// "scapulae"), units after a number in full ("30 s"), no word so long that it would drone on.
std::string spoken_english(std::string_view text);

// Sentences, each with the . ! or ? that ends it; lines end sentences too; none is empty. "2.5" and "e.g."
// stay whole. What runs on for more than 300 bytes is cut at the next space, or at 400.
std::vector<std::string> sentences(std::string_view text);

}  // namespace limber
