#include <algorithm>

#include "base/text.hpp"
#include "timeline/compile.hpp"

namespace limber {
namespace {

constexpr Millis shortest_utterance{600};
constexpr Millis sentence_pause{350};
constexpr Millis comma_pause{150};
constexpr Millis syllable{200};  // of a script that writes a syllable or a word in one sign

// Signs from U+1100 on (three bytes, lead E1 to EF) are Hangul, kana and ideographs; there, words are not
// between spaces.
bool is_syllabic(unsigned char lead) {
  return lead >= 0xE1 && lead <= 0xEF && lead != 0xE2;
}

}  // namespace

Millis estimated_speech_length(std::string_view text, SpeechRate rate) {
  const Millis::rep words_a_minute = rate == SpeechRate::instruction ? 145 : 115;
  const auto words = static_cast<Millis::rep>(count_words(text));
  const auto count = [&](auto&& matches) { return std::count_if(text.begin(), text.end(), matches); };
  const auto stops = count([](char c) { return c == '.' || c == '!' || c == '?' || c == ':'; });
  const auto commas = count([](char c) { return c == ',' || c == ';'; });
  const auto syllables = count([](char c) { return is_syllabic(static_cast<unsigned char>(c)); });
  const Millis by_words{words * 60'000 / words_a_minute};
  return std::max({shortest_utterance, by_words, syllables * syllable}) + stops * sentence_pause +
         commas * comma_pause;
}

}  // namespace limber
