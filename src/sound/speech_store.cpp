#include "sound/speech_store.hpp"

#include <algorithm>
#include <set>

#include "files/files.hpp"
#include "sound/speech_file.hpp"

namespace limber {
namespace {

std::string key_of(const SpeechVoice& voice, const SpokenText& text) {
  const char* rate = text.rate == SpeechRate::instruction ? "instruction" : "relaxation";
  return voice.name() + '\0' + rate + '\0' + text.text;
}

}  // namespace

SpeechStore::SpeechStore(std::shared_ptr<const SpeechVoice> voice, std::filesystem::path folder)
    : voice_(std::move(voice)),
      folder_(std::move(folder)),
      worker_([this](std::stop_token stop) { work(stop); }) {
  make_private_folder(folder_);  // without one speech is made anew each time
}

SpeechStore::~SpeechStore() {
  cancel();
  voice_->stop();
}

void SpeechStore::prepare(const std::vector<SpokenText>& texts) {
  const std::lock_guard lock(mutex_);
  std::vector<SpokenText> wanted;
  for (const SpokenText& text : texts) {
    const auto same = [&](const SpokenText& other) { return other == text; };
    const bool asked = std::any_of(waiting_.begin(), waiting_.end(), same) ||
                       std::any_of(wanted.begin(), wanted.end(), same);
    if (!text.text.empty() && !asked && !clips_.contains(text)) wanted.push_back(text);
  }
  progress_.total += wanted.size();
  std::reverse(wanted.begin(), wanted.end());
  waiting_.insert(waiting_.begin(), wanted.begin(), wanted.end());
  changed_.notify_all();
}

void SpeechStore::cancel() {
  const std::lock_guard lock(mutex_);
  progress_ = {0, progress_.total - progress_.done - waiting_.size()};
  waiting_.clear();
  changed_.notify_all();
}

void SpeechStore::keep_only(const std::vector<SpokenText>& texts) {
  cancel();
  const std::set<SpokenText> kept(texts.begin(), texts.end());
  const std::lock_guard lock(mutex_);
  std::erase_if(clips_, [&](const auto& entry) { return !kept.contains(entry.first); });
}

SpeechStore::Progress SpeechStore::progress() const {
  const std::lock_guard lock(mutex_);
  return progress_;
}

void SpeechStore::wait() const {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return progress_.finished(); });
}

std::shared_ptr<const Clip> SpeechStore::clip(std::string_view text, SpeechRate rate) const {
  const std::lock_guard lock(mutex_);
  const auto found = clips_.find(SpokenText{std::string(text), rate});
  return found == clips_.end() ? nullptr : found->second;
}

std::optional<Millis> SpeechStore::length(std::string_view text, SpeechRate rate) const {
  const auto found = clip(text, rate);
  if (!found) return std::nullopt;
  return found->length();
}

SpeechLengths SpeechStore::lengths() const {
  std::map<SpokenText, Millis> measured;
  {
    const std::lock_guard lock(mutex_);
    for (const auto& [text, clip] : clips_) {
      if (clip) measured.emplace(text, clip->length());
    }
  }
  return [measured = std::move(measured)](std::string_view text, SpeechRate rate) {
    const auto found = measured.find(SpokenText{std::string(text), rate});
    return found == measured.end() ? estimated_speech_length(text, rate) : found->second;
  };
}

void SpeechStore::work(std::stop_token stop) {
  for (bool made_any = false;;) {
    std::unique_lock lock(mutex_);
    if (waiting_.empty() && std::exchange(made_any, false) && !folder_.empty()) {
      lock.unlock();
      trim_speech(folder_, most_bytes);
      lock.lock();
    }
    if (!changed_.wait(lock, stop, [this] { return !waiting_.empty(); })) return;
    const SpokenText next = std::move(waiting_.back());
    waiting_.pop_back();
    lock.unlock();
    remember(next, made(next));
    made_any = true;
  }
}

std::shared_ptr<const Clip> SpeechStore::made(const SpokenText& text) const {
  const std::string key = key_of(*voice_, text);
  const auto file = speech_file(folder_, key);
  if (!folder_.empty()) {
    if (auto found = read_speech(file, key)) return std::make_shared<const Clip>(*std::move(found));
  }
  auto spoken = voice_->speak(text.text, text.rate);
  if (!spoken) return nullptr;
  // Another voice may have stepped in: its words are kept under its own name.
  const std::string kept_as = key_of(*voice_, text);
  if (!folder_.empty()) write_speech(speech_file(folder_, kept_as), kept_as, *spoken);
  return std::make_shared<const Clip>(*std::move(spoken));
}

void SpeechStore::remember(const SpokenText& text, std::shared_ptr<const Clip> clip) {
  const std::lock_guard lock(mutex_);
  clips_[text] = std::move(clip);
  ++progress_.done;
  changed_.notify_all();
}

}  // namespace limber
