#include "sound/command_voice.hpp"

#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <filesystem>
#include <fstream>

#include "base/message.hpp"
#include "base/text.hpp"
#include "sound/clip_file.hpp"
#include "sound/run_program.hpp"
#include "sound/speech_shape.hpp"
#include "sound/spoken_words.hpp"

namespace limber {
namespace {

namespace fs = std::filesystem;

// For one text and its sound; nobody else may look into it, and it goes with the object.
class PrivateFolder {
 public:
  PrivateFolder() {
    std::error_code none;
    const fs::path all = fs::temp_directory_path(none);
    std::string name = (all / "limber-voice-XXXXXX").string();
    if (!none && ::mkdtemp(name.data()) != nullptr) path_ = name;
  }
  ~PrivateFolder() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
  }
  PrivateFolder(const PrivateFolder&) = delete;
  PrivateFolder& operator=(const PrivateFolder&) = delete;
  const fs::path& path() const { return path_; }  // empty if none could be made

 private:
  fs::path path_;
};

Problem command_failed(const std::string& why) {
  return voice_failed(fill(tr("the voice command {why}"), {{"why", why}}));
}

// A tag becomes an argument, and it comes with a routine: it may not look like an option.
bool plain_tag(std::string_view tag) {
  const auto plain = [](unsigned char c) { return std::isalnum(c) != 0 || c == '-'; };
  return !tag.empty() && tag.front() != '-' && std::all_of(tag.begin(), tag.end(), plain);
}

// Surely something to say; signs alone ("…") may well be silent.
bool has_letters(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](unsigned char c) { return std::isalnum(c) != 0; });
}

bool write_text(const fs::path& file, std::string_view text) {
  std::ofstream out(file, std::ios::binary);
  out << text << '\n';
  return static_cast<bool>(out.flush());
}

std::string why_it_ended(ProgramEnd end, Millis limit) {
  if (end == ProgramEnd::not_found) return tr("was not found or may not be run");
  if (end == ProgramEnd::too_late)
    return fill(tr("took longer than {seconds} seconds"), {{"seconds", number_text(to_seconds(limit))}});
  return tr("ended with an error");
}

}  // namespace

std::vector<std::string> command_words(std::string_view command) {
  std::vector<std::string> words;
  bool inside = false;
  char quote = 0;
  for (const char c : command) {
    const bool ends_quote = quote != 0 && c == quote;
    const bool begins_quote = quote == 0 && (c == '\'' || c == '"');
    const bool space = quote == 0 && std::isspace(static_cast<unsigned char>(c)) != 0;
    if (space) {
      inside = false;
      continue;
    }
    if (!std::exchange(inside, true)) words.emplace_back();
    if (begins_quote) quote = c;
    if (ends_quote) quote = 0;
    if (!begins_quote && !ends_quote) words.back() += c;
  }
  return words;
}

std::string CommandVoice::name() const {
  return "command-1-" + language_ + "-" + number_text(pace_) + "-" + command_;
}

Result<std::vector<float>> CommandVoice::made_by_command(std::string_view text, SpeechRate rate) const {
  if (command_.find("{file}") == std::string::npos)
    return command_failed(tr("does not say {file}, which stands for the WAV it is to write"));
  if (!plain_tag(language_)) return command_failed(tr("cannot be told this language"));
  const PrivateFolder folder;
  const fs::path input = folder.path() / "words.txt";
  const std::string output = (folder.path() / "speech.wav").string();
  if (folder.path().empty() || !write_text(input, text))
    return command_failed(tr("has no temporary folder to write to"));
  std::vector<std::string> words = command_words(command_);
  const std::string wpm = std::to_string(std::lround(words_per_minute(rate) * pace_));
  for (std::string& word : words)
    word = fill(word, {{"file", output}, {"rate", wpm}, {"language", language_}});
  const ProgramEnd end = run_program(words, input.string(), limit_, stop_);
  if (end != ProgramEnd::well) return command_failed(why_it_ended(end, limit_));
  auto samples = wav_file_samples(output);
  if (!samples)
    return command_failed(fill(tr("wrote no speech: {why}"), {{"why", samples.problems().front().message}}));
  return samples;
}

Result<Clip> CommandVoice::speak(std::string_view text, SpeechRate rate) const {
  if (text.size() > longest_text) return too_long();
  if (sentences(text).empty()) return nothing_to_say();
  auto samples = made_by_command(text, rate);
  if (!samples) return samples.problems();
  std::vector<float> speech = without_edges(*std::move(samples), recording_rate);
  if (speech.empty()) return has_letters(text) ? command_failed(tr("wrote silence")) : nothing_to_say();
  return levelled(std::move(speech), recording_rate);
}

}  // namespace limber
