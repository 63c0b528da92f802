// Whether the voice can be understood: a recogniser that knows nothing of Limber writes down what it hears.
#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <utility>

#include "base/settings.hpp"
#include "base/text.hpp"
#include "routine/format.hpp"
#include "sound/voice.hpp"
#include "support/catch.hpp"
#include "support/skip.hpp"
#include "support/sound.hpp"

using namespace limber;
using namespace limber::test;
namespace fs = std::filesystem;

namespace {

constexpr double most_errors = 0.20;  // of the words

bool recogniser_installed() {
  return std::system("command -v pocketsphinx_batch >/dev/null 2>&1") == 0;
}

std::vector<fs::path> exercise_files() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(LIMBER_SOURCE_DIR "/routines/exercises")) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

// What leads into the pose, the words a person must not mistake, of `count` exercises evenly spread over the
// library in the order of its files: no prompt is chosen for how well it is understood.
std::vector<std::string> prompts(std::size_t count) {
  const std::vector<fs::path> files = exercise_files();
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < count; ++i) {
    const fs::path& path = files.at(i * files.size() / count);
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    const auto exercise = parse_exercise(text.str(), path.filename().string());
    REQUIRE(exercise);
    texts.push_back(fill(exercise->say.move.in("en"), {{"side", "left"}}));
  }
  return texts;
}

// Lower case without punctuation; numbers as they are spoken.
std::vector<std::string> words_of(const std::string& text) {
  static const std::array<const char*, 11> numbers{"zero", "one",   "two",   "three", "four", "five",
                                                   "six",  "seven", "eight", "nine",  "ten"};
  std::string plain;
  for (const char c : text) {
    const auto letter = static_cast<unsigned char>(c);
    plain += std::isalnum(letter) != 0 || c == '\'' ? static_cast<char>(std::tolower(letter)) : ' ';
  }
  std::vector<std::string> words;
  std::istringstream stream(plain);
  for (std::string word; stream >> word;) {
    const bool number = word.size() <= 2 && std::all_of(word.begin(), word.end(), ::isdigit);
    words.push_back(number && std::stoul(word) <= 10 ? numbers[std::stoul(word)] : word);
  }
  return words;
}

// Words left out, put in or mistaken.
std::size_t errors_between(const std::vector<std::string>& wanted, const std::vector<std::string>& heard) {
  std::vector<std::size_t> row(heard.size() + 1);
  for (std::size_t j = 0; j < row.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= wanted.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j < row.size(); ++j) {
      const std::size_t mistaken = diagonal + (wanted[i - 1] == heard[j - 1] ? 0 : 1);
      diagonal = std::exchange(row[j], std::min({mistaken, row[j] + 1, row[j - 1] + 1}));
    }
  }
  return row.back();
}

// With half a second of silence around the words, as in a session.
void write_spoken(const SpeechVoice& voice, const std::string& text, const fs::path& file) {
  const auto clip = voice.speak(text, SpeechRate::instruction);
  REQUIRE(clip);
  REQUIRE(clip->rate == 16'000);  // what the recogniser's model was trained on
  std::vector<float> samples(8'000, 0.0F);
  for (const std::int16_t x : clip->samples) samples.push_back(static_cast<float>(x) / 32'768);
  samples.insert(samples.end(), 8'000, 0.0F);
  std::ofstream(file, std::ios::binary) << wav_of(samples, 16'000);
}

// What is understood of each text. The recogniser takes each prompt whole, for its model is trained on whole
// utterances: heard live, it knows the loudness of a voice only from the second sentence on.
std::vector<std::string> recognised(const SpeechVoice& voice, const std::vector<std::string>& texts) {
  const TemporaryFolder folder;
  const std::string here = folder.path().string();
  std::ofstream names(here + "/names");
  for (std::size_t i = 0; i < texts.size(); ++i) {
    write_spoken(voice, texts[i], folder.path() / (std::to_string(i) + ".wav"));
    names << i << '\n';
  }
  names.close();
  const std::string command = "cd '" + here +
                              "' && pocketsphinx_batch -adcin yes -adchdr 44 -cepdir . -cepext .wav "
                              "-ctl names -hyp heard -logfn log";
  REQUIRE(std::system(command.c_str()) == 0);
  std::ifstream file(here + "/heard");
  std::vector<std::string> heard;
  for (std::string line; std::getline(file, line);) heard.push_back(line.substr(0, line.rfind('(')));
  return heard;
}

}  // namespace

TEST_CASE("errors between words are those left out, put in and mistaken") {
  CHECK(errors_between(words_of("Breathe in for 4."), words_of("breathe in for four")) == 0);
  CHECK(errors_between(words_of("let it go"), words_of("let go")) == 1);
  CHECK(errors_between(words_of("let go"), words_of("let it all go")) == 2);
  CHECK(errors_between(words_of("lift your hips"), words_of("lift your lips")) == 1);
  CHECK(errors_between(words_of("rest"), {}) == 1);
}

TEST_CASE("an open recogniser understands at least four of five words of the usual voice") {
  SKIP_WITHOUT(recogniser_installed(), "pocketsphinx_batch (with its English model)");
  const auto voice = voice_for("en", {Settings{}.voice == "slt" ? EnglishVoice::slt : EnglishVoice::rms, 1});
  REQUIRE(voice);
  const std::vector<std::string> said = prompts(40);
  const std::vector<std::string> heard = recognised(**voice, said);
  REQUIRE(heard.size() == said.size());
  std::size_t errors = 0;
  std::size_t words = 0;
  for (std::size_t i = 0; i < said.size(); ++i) {
    UNSCOPED_INFO("said:  " << said[i] << "\nheard: " << heard[i]);
    errors += errors_between(words_of(said[i]), words_of(heard[i]));
    words += words_of(said[i]).size();
  }
  CAPTURE(errors, words);
  REQUIRE(words >= 100);
  CHECK(static_cast<double>(errors) <= most_errors * static_cast<double>(words));
}
