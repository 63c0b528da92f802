#include <algorithm>

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

// All in one look at the text: a session is planned with hundreds of utterances.
Millis estimated_speech_length(std::string_view text, SpeechRate rate) {
  const Millis::rep words_a_minute = rate == SpeechRate::instruction ? 145 : 115;
  Millis::rep words = 0;
  Millis::rep syllables = 0;
  Millis pauses{0};
  bool in_word = false;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t';
    if (!space && !in_word) ++words;
    in_word = !space;
    if (c == '.' || c == '!' || c == '?' || c == ':') pauses += sentence_pause;
    if (c == ',' || c == ';') pauses += comma_pause;
    if (is_syllabic(static_cast<unsigned char>(c))) ++syllables;
  }
  const Millis by_words{words * 60'000 / words_a_minute};
  return std::max({shortest_utterance, by_words, syllables * syllable}) + pauses;
}

}  // namespace limber
