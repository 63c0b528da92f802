// Speech made ahead of time, on a thread of its own, kept in memory and on disk.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "sound/voice.hpp"
#include "timeline/compile.hpp"
#include "timeline/spoken_texts.hpp"

namespace limber {

// Every member may be called from any thread.
class SpeechStore {
 public:
  static constexpr std::uintmax_t most_bytes = 200 * 1024 * 1024;  // on disk; the longest unused go first

  // `folder` holds the files (made if need be, private to its owner); empty: memory only. `voice` is not
  // null, and no other store's: it is stopped in the end.
  SpeechStore(std::shared_ptr<const SpeechVoice> voice, std::filesystem::path folder);
  ~SpeechStore();  // gives up what is not begun; the sentence being made is stopped or waited for
  SpeechStore(const SpeechStore&) = delete;
  SpeechStore& operator=(const SpeechStore&) = delete;

  // Asks for these, after what was asked before, in this order; what is there already costs nothing.
  void prepare(const std::vector<SpokenText>& texts);
  // Forgets what is not begun; what was made stays.
  void cancel();
  // Cancels, and lets go of clips in memory that are not among these (who plays one keeps it).
  void keep_only(const std::vector<SpokenText>& texts);

  struct Progress {
    std::size_t done = 0;   // made, or refused by the voice
    std::size_t total = 0;  // asked for since the last cancel()
    bool finished() const { return done == total; }
    bool operator==(const Progress&) const = default;
  };
  Progress progress() const;
  // Until all that was asked for is there or cancelled. Not for a thread that draws.
  void wait() const;

  // How long the words take and how they sound; nothing while they are not made, or if the voice cannot say
  // them.
  std::optional<Millis> length(std::string_view text, SpeechRate rate) const;
  std::shared_ptr<const Clip> clip(std::string_view text, SpeechRate rate) const;

  // For compile(): measured lengths of what is made now, an estimate for the rest. A snapshot: it never
  // changes.
  SpeechLengths lengths() const;

  const SpeechVoice& voice() const { return *voice_; }

 private:
  void work(std::stop_token stop);
  std::shared_ptr<const Clip> made(const SpokenText& text) const;
  void remember(const SpokenText& text, std::shared_ptr<const Clip> clip);

  const std::shared_ptr<const SpeechVoice> voice_;
  const std::filesystem::path folder_;
  mutable std::mutex mutex_;
  mutable std::condition_variable_any changed_;
  std::vector<SpokenText> waiting_;                          // the next one is at the end
  std::map<SpokenText, std::shared_ptr<const Clip>> clips_;  // null: the voice refused
  Progress progress_;
  std::jthread worker_;  // last: it uses all of the above
};

}  // namespace limber
