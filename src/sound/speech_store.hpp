// Speech made ahead of time, on a thread of its own. What lies on disk is read when it is to sound; in memory
// stands only what the disk would not have.
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
  // Cancels, and forgets what is not among these (who plays one keeps it).
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

  // How long the words take; nothing while they are not made, or if the voice cannot say them.
  std::optional<Millis> length(std::string_view text, SpeechRate rate) const;
  // How they sound, read from disk if they lie there. Where somebody took the file away they count as not
  // made from now on: prepare() makes them anew.
  std::shared_ptr<const Clip> clip(std::string_view text, SpeechRate rate);

  // For compile(): measured lengths of what is made now, an estimate for the rest. A snapshot: it never
  // changes.
  SpeechLengths lengths() const;

  const SpeechVoice& voice() const { return *voice_; }

 private:
  struct Made {
    std::string key;  // of the file; empty: the voice refused
    Millis length{0};
    std::shared_ptr<const Clip> clip = {};  // null: it lies on disk
  };

  void work(std::stop_token stop);
  Made made(const SpokenText& text) const;
  void remember(const SpokenText& text, Made made);

  const std::shared_ptr<const SpeechVoice> voice_;
  const std::filesystem::path folder_;
  mutable std::mutex mutex_;
  mutable std::condition_variable_any changed_;
  std::vector<SpokenText> waiting_;  // the next one is at the end
  std::map<SpokenText, Made> made_;
  Progress progress_;
  std::jthread worker_;  // last: it uses all of the above
};

}  // namespace limber
