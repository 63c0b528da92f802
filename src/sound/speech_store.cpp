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
    if (!text.text.empty() && !asked && !made_.contains(text)) wanted.push_back(text);
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
  std::erase_if(made_, [&](const auto& entry) { return !kept.contains(entry.first); });
}

SpeechStore::Progress SpeechStore::progress() const {
  const std::lock_guard lock(mutex_);
  return progress_;
}

void SpeechStore::wait() const {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return progress_.finished(); });
}

std::optional<Millis> SpeechStore::length(std::string_view text, SpeechRate rate) const {
  const std::lock_guard lock(mutex_);
  const auto found = made_.find(SpokenText{std::string(text), rate});
  if (found == made_.end() || found->second.key.empty()) return std::nullopt;
  return found->second.length;
}

std::shared_ptr<const Clip> SpeechStore::clip(std::string_view text, SpeechRate rate) {
  const SpokenText wanted{std::string(text), rate};
  Made found;
  {
    const std::lock_guard lock(mutex_);
    const auto at = made_.find(wanted);
    if (at == made_.end()) return nullptr;
    found = at->second;
  }
  if (found.clip || found.key.empty()) return found.clip;
  if (auto read = read_speech(speech_file(folder_, found.key), found.key))
    return std::make_shared<const Clip>(*std::move(read));
  const std::lock_guard lock(mutex_);
  made_.erase(wanted);
  return nullptr;
}

SpeechLengths SpeechStore::lengths() const {
  std::map<SpokenText, Millis> measured;
  {
    const std::lock_guard lock(mutex_);
    for (const auto& [text, made] : made_) {
      if (!made.key.empty()) measured.emplace(text, made.length);
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

SpeechStore::Made SpeechStore::made(const SpokenText& text) const {
  const std::string key = key_of(*voice_, text);
  if (!folder_.empty()) {
    if (const auto found = read_speech(speech_file(folder_, key), key)) return {key, found->length()};
  }
  auto spoken = voice_->speak(text.text, text.rate);
  if (!spoken) return {};
  // Another voice may have stepped in: its words are kept under its own name.
  const std::string kept_as = key_of(*voice_, text);
  const Millis length = spoken->length();
  if (!folder_.empty() && write_speech(speech_file(folder_, kept_as), kept_as, *spoken))
    return {kept_as, length};
  return {kept_as, length, std::make_shared<const Clip>(*std::move(spoken))};
}

void SpeechStore::remember(const SpokenText& text, Made made) {
  const std::lock_guard lock(mutex_);
  made_[text] = std::move(made);
  ++progress_.done;
  changed_.notify_all();
}

}  // namespace limber
