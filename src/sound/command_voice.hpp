// A voice the person sets: any program that writes a WAV, a neural voice for example.
#pragma once

#include <atomic>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/time.hpp"
#include "sound/voice.hpp"

namespace limber {

// The command is split at spaces ('…' and "…" keep them) and run without a shell, once for every text. It
// gets the text on its standard input, and in its words {file} is where the WAV is to go, {rate} the words a
// minute, {language} the tag of the language. No text ever becomes part of the command. speak() fails with
// the rule "voice-failed" if the command cannot be run, ends with an error, takes longer than `limit` or
// leaves no sound that can be read.
class CommandVoice : public SpeechVoice {
 public:
  static constexpr Millis usual_limit = 10s;

  // `pace` as in VoiceRequest.
  CommandVoice(std::string command, std::string language, double pace, Millis limit = usual_limit)
      : command_(std::move(command)), language_(std::move(language)), pace_(pace), limit_(limit) {}
  std::string name() const override;
  Result<Clip> speak(std::string_view text, SpeechRate rate) const override;
  void stop() const override { stop_ = true; }

 private:
  Result<std::vector<float>> made_by_command(std::string_view text, SpeechRate rate) const;

  std::string command_;
  std::string language_;
  double pace_;
  Millis limit_;
  mutable std::atomic<bool> stop_{false};
};

}  // namespace limber
