#include "sound/command_voice.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>

#include "base/message.hpp"
#include "base/text.hpp"
#include "files/atomic_file.hpp"
#include "files/child_process.hpp"
#include "files/temp_folder.hpp"
#include "sound/clip_file.hpp"
#include "sound/speech_shape.hpp"
#include "sound/spoken_words.hpp"

namespace limber {
namespace {

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

std::string why_it_ended(ChildProcess::End end, Millis limit) {
  if (end == ChildProcess::End::badly) return tr("ended with an error");
  return fill(tr("took longer than {seconds} seconds"), {{"seconds", number_text(to_seconds(limit))}});
}

}  // namespace

std::string CommandVoice::name() const {
  return "command-1-" + language_ + "-" + number_text(pace_) + "-" + command_;
}

Result<std::vector<float>> CommandVoice::made_by_command(std::string_view text, SpeechRate rate) const {
  if (command_.find("{file}") == std::string::npos)
    return command_failed(tr("does not contain {file}, which stands for the WAV it is to write"));
  if (!plain_tag(language_)) return command_failed(tr("cannot be told this language"));
  const auto folder = TempFolder::make();  // nobody else may look into it
  if (!folder || !write_file_atomically(folder->file("words.txt"), std::string(text) + "\n", FileUse::cached))
    return command_failed(tr("has no temporary folder to write to"));
  const std::string output = folder->file("speech.wav");
  std::vector<std::string> words = command_words(command_);
  const std::string wpm = std::to_string(std::lround(words_per_minute(rate) * pace_));
  for (std::string& word : words)
    word = fill(word, {{"file", output}, {"rate", wpm}, {"language", language_}});
  const auto program = ChildProcess::start(words, folder->file("words.txt"));
  if (!program) return command_failed(tr("was not found or may not be run"));
  const auto end = program->finish(limit_, stop_);
  if (end != ChildProcess::End::well) return command_failed(why_it_ended(end, limit_));
  auto samples = wav_file_samples(output);
  if (!samples)
    return command_failed(fill(tr("wrote no speech: {why}"), {{"why", samples.problem().message}}));
  return samples;
}

Result<Clip> CommandVoice::speak(std::string_view text, SpeechRate rate) const {
  if (text.size() > longest_spoken_text) return too_long();
  if (sentences(text).empty()) return nothing_to_say();
  auto samples = made_by_command(text, rate);
  if (!samples) return samples.problems();
  std::vector<float> speech = without_edges(*std::move(samples), recording_rate);
  if (speech.empty()) return has_letters(text) ? command_failed(tr("wrote silence")) : nothing_to_say();
  return levelled(std::move(speech), recording_rate);
}

}  // namespace limber
