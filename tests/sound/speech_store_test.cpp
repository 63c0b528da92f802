#include "sound/speech_store.hpp"

#include <atomic>
#include <fstream>

#include "sound/speech_file.hpp"
#include "support/catch.hpp"
#include "support/sound.hpp"

using namespace limber;
using namespace limber::test;
namespace fs = std::filesystem;

namespace {

// Hums a tenth of a second for each letter and counts how often it was asked.
class HummingVoice : public SpeechVoice {
 public:
  std::string name() const override { return name_; }
  Result<Clip> speak(std::string_view text, SpeechRate rate) const override {
    ++asked;
    if (text == "unspeakable") return nothing_to_say();
    const double slow = rate == SpeechRate::relaxation ? 2 : 1;
    return clip_from(sine(200, 0.1, 0.1 * slow * static_cast<double>(text.size()), 16'000), 16'000);
  }
  explicit HummingVoice(std::string name = "humming") : name_(std::move(name)) {}
  mutable std::atomic<int> asked{0};

 private:
  std::string name_;
};

// Speaks only when let; to be caught in the middle of a word.
class HesitantVoice : public SpeechVoice {
 public:
  std::string name() const override { return "hesitant"; }
  Result<Clip> speak(std::string_view, SpeechRate) const override {
    begun = true;
    begun.notify_all();
    allowed.wait(false);
    return clip_from(std::vector<float>(160, 0.1F), 16'000);
  }
  mutable std::atomic<bool> begun{false};
  std::atomic<bool> allowed{false};
};

std::vector<SpokenText> words(std::initializer_list<const char*> texts) {
  std::vector<SpokenText> out;
  for (const char* text : texts) out.push_back({text});
  return out;
}

std::vector<fs::path> files_in(const fs::path& folder) {
  return {fs::directory_iterator(folder), fs::directory_iterator()};
}

}  // namespace

TEST_CASE("what was prepared is there with its length, and nothing else is") {
  SpeechStore store(std::make_shared<HummingVoice>(), "");
  CHECK(store.progress().finished());
  store.prepare(words({"hold", "and rest"}));
  store.wait();
  CHECK(store.progress() == SpeechStore::Progress{2, 2});
  CHECK(store.length("hold", SpeechRate::instruction) == 400ms);
  CHECK(store.length("and rest", SpeechRate::instruction) == 800ms);
  CHECK(store.length("hold", SpeechRate::relaxation) == std::nullopt);
  CHECK(store.clip("go", SpeechRate::instruction) == nullptr);
}

TEST_CASE("the same words at another rate are another clip") {
  SpeechStore store(std::make_shared<HummingVoice>(), "");
  store.prepare({{"rest", SpeechRate::instruction}, {"rest", SpeechRate::relaxation}});
  store.wait();
  CHECK(store.length("rest", SpeechRate::instruction) == 400ms);
  CHECK(store.length("rest", SpeechRate::relaxation) == 800ms);
}

TEST_CASE("words are made once, however often they are asked for") {
  const auto voice = std::make_shared<HummingVoice>();
  SpeechStore store(voice, "");
  store.prepare(words({"hold", "hold", ""}));
  store.wait();
  store.prepare(words({"hold"}));
  store.wait();
  CHECK(voice->asked == 1);
}

TEST_CASE("words the voice cannot say are done, without a clip, and not tried again") {
  const auto voice = std::make_shared<HummingVoice>();
  SpeechStore store(voice, "");
  store.prepare(words({"unspeakable"}));
  store.wait();
  store.prepare(words({"unspeakable"}));
  store.wait();
  CHECK(store.progress().finished());
  CHECK(store.clip("unspeakable", SpeechRate::instruction) == nullptr);
  CHECK(voice->asked == 1);
}

TEST_CASE("the next evening speech comes from disk, the same to the sample") {
  const TemporaryFolder folder;
  Clip first;
  {
    SpeechStore store(std::make_shared<HummingVoice>(), folder.path());
    store.prepare(words({"hold"}));
    store.wait();
    first = *store.clip("hold", SpeechRate::instruction);
  }
  const auto voice = std::make_shared<HummingVoice>();
  SpeechStore store(voice, folder.path());
  store.prepare(words({"hold"}));
  store.wait();
  CHECK(voice->asked == 0);
  CHECK(*store.clip("hold", SpeechRate::instruction) == first);
}

TEST_CASE("another voice does not get the first one's files") {
  const TemporaryFolder folder;
  for (const char* name : {"one", "two"}) {
    const auto voice = std::make_shared<HummingVoice>(name);
    SpeechStore store(voice, folder.path());
    store.prepare(words({"hold"}));
    store.wait();
    CHECK(voice->asked == 1);
  }
}

TEST_CASE("speech on disk can be read by its owner alone, and its name tells nothing") {
  const TemporaryFolder folder;
  SpeechStore store(std::make_shared<HummingVoice>(), folder.path() / "speech");
  store.prepare(words({"sciatica"}));
  store.wait();
  const auto files = files_in(folder.path() / "speech");
  REQUIRE(files.size() == 1);
  CHECK((fs::status(files[0]).permissions() & fs::perms::mask) ==
        (fs::perms::owner_read | fs::perms::owner_write));
  CHECK((fs::status(folder.path() / "speech").permissions() & fs::perms::mask) == fs::perms::owner_all);
  CHECK(files[0].string().find("sciatica") == std::string::npos);
}

TEST_CASE("a damaged file is made anew") {
  const TemporaryFolder folder;
  const auto prepared = [&] {
    const auto voice = std::make_shared<HummingVoice>();
    SpeechStore store(voice, folder.path());
    store.prepare(words({"hold"}));
    store.wait();
    CHECK(store.length("hold", SpeechRate::instruction) == 400ms);
    return voice->asked.load();
  };
  REQUIRE(prepared() == 1);
  const fs::path file = files_in(folder.path()).at(0);
  SECTION("cut short") {
    fs::resize_file(file, 100);
  }
  SECTION("empty") {
    fs::resize_file(file, 0);
  }
  SECTION("longer than it says") {
    fs::resize_file(file, fs::file_size(file) + 2);
  }
  SECTION("enormous") {
    fs::resize_file(file, 1'000'000'000);
  }
  SECTION("one sample changed") {
    std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
    stream.seekp(400);
    stream.put('\x55');
  }
  SECTION("of no known rate") {
    std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
    stream.seekp(24);
    stream.put('\x01');
  }
  CHECK(prepared() == 1);
  CHECK(prepared() == 0);
}

TEST_CASE("a file of another key is not taken, even under the right name") {
  const TemporaryFolder folder;
  const auto file = speech_file(folder.path(), "one");
  REQUIRE(write_speech(file, "one", clip_from(std::vector<float>(10, 0.1F), 16'000)));
  CHECK(read_speech(file, "one"));
  CHECK_FALSE(read_speech(file, "two"));
  CHECK_FALSE(read_speech(folder.path(), "one"));
}

TEST_CASE("when speech on disk grows too large, the longest unused goes first") {
  const TemporaryFolder folder;
  const Clip clip = clip_from(std::vector<float>(1'000, 0.1F), 16'000);
  const auto now = fs::file_time_type::clock::now();
  for (const char* key : {"a", "b", "c"}) {
    const auto file = speech_file(folder.path(), key);
    REQUIRE(write_speech(file, key, clip));
    fs::last_write_time(file, now - std::chrono::hours(key[0]));
  }
  std::ofstream(folder.path() / "other.txt") << std::string(10'000, 'x');
  CHECK(read_speech(speech_file(folder.path(), "c"), "c"));  // used just now
  trim_speech(folder.path(), 4'200);
  CHECK(read_speech(speech_file(folder.path(), "a"), "a"));
  CHECK_FALSE(read_speech(speech_file(folder.path(), "b"), "b"));
  CHECK(read_speech(speech_file(folder.path(), "c"), "c"));
  CHECK(fs::exists(folder.path() / "other.txt"));
}

TEST_CASE("a store keeps its files below its limit by itself") {
  const TemporaryFolder folder;
  const auto old = speech_file(folder.path(), "old");
  REQUIRE(write_speech(old, "old", clip_from(std::vector<float>(10, 0.1F), 16'000)));
  fs::resize_file(old, SpeechStore::most_bytes);  // a hole: it takes no room on the disk
  fs::last_write_time(old, fs::file_time_type::clock::now() - std::chrono::hours(1));
  {
    SpeechStore store(std::make_shared<HummingVoice>(), folder.path());
    store.prepare(words({"hold"}));
    store.wait();
  }
  CHECK_FALSE(fs::exists(old));
  CHECK(files_in(folder.path()).size() == 1);
}

TEST_CASE("a folder that cannot be written to leaves speech in memory") {
  const TemporaryFolder folder;
  std::ofstream(folder.path() / "occupied") << "a file";
  SpeechStore store(std::make_shared<HummingVoice>(), folder.path() / "occupied");
  store.prepare(words({"hold"}));
  store.wait();
  CHECK(store.length("hold", SpeechRate::instruction) == 400ms);
}

TEST_CASE("cancelling forgets what is not begun, the clip being made is finished") {
  const auto voice = std::make_shared<HesitantVoice>();
  SpeechStore store(voice, "");
  store.prepare(words({"one", "two", "three"}));
  voice->begun.wait(false);
  CHECK(store.progress() == SpeechStore::Progress{0, 3});
  store.cancel();
  CHECK(store.progress() == SpeechStore::Progress{0, 1});
  voice->allowed = true;
  voice->allowed.notify_all();
  store.wait();
  CHECK(store.clip("one", SpeechRate::instruction));
  CHECK_FALSE(store.clip("two", SpeechRate::instruction));
}

TEST_CASE("a store may go while much is still to be made") {
  const auto voice = std::make_shared<HummingVoice>();
  {
    SpeechStore store(voice, "");
    std::vector<SpokenText> many;
    for (int i = 0; i < 5'000; ++i) many.push_back({"word number " + std::to_string(i)});
    store.prepare(many);
  }
  CHECK(voice->asked < 5'000);
}

TEST_CASE("letting go of other words keeps those named") {
  SpeechStore store(std::make_shared<HummingVoice>(), "");
  store.prepare(words({"one", "two"}));
  store.wait();
  store.keep_only(words({"two"}));
  CHECK_FALSE(store.clip("one", SpeechRate::instruction));
  CHECK(store.clip("two", SpeechRate::instruction));
}

TEST_CASE("lengths for a compile are a snapshot: measured where made, estimated elsewhere") {
  SpeechStore store(std::make_shared<HummingVoice>(), "");
  store.prepare(words({"hold"}));
  store.wait();
  const SpeechLengths lengths = store.lengths();
  store.prepare(words({"Now let it go slowly."}));
  store.wait();
  CHECK(lengths("hold", SpeechRate::instruction) == 400ms);
  CHECK(lengths("Now let it go slowly.", SpeechRate::instruction) ==
        estimated_speech_length("Now let it go slowly.", SpeechRate::instruction));
  CHECK(store.lengths()("Now let it go slowly.", SpeechRate::instruction) == 2'100ms);
}

TEST_CASE("what lies on disk is not kept in memory besides") {
  const TemporaryFolder folder;
  SpeechStore store(std::make_shared<HummingVoice>(), folder.path());
  store.prepare(words({"hold"}));
  store.wait();
  const std::weak_ptr<const Clip> read = store.clip("hold", SpeechRate::instruction);
  CHECK(read.expired());
  CHECK(store.clip("hold", SpeechRate::instruction));
}

TEST_CASE("words whose file was taken away are made anew when they are asked for again") {
  const TemporaryFolder folder;
  const auto voice = std::make_shared<HummingVoice>();
  SpeechStore store(voice, folder.path());
  store.prepare(words({"hold"}));
  store.wait();
  for (const fs::path& file : files_in(folder.path())) fs::remove(file);
  CHECK_FALSE(store.clip("hold", SpeechRate::instruction));
  store.prepare(words({"hold"}));
  store.wait();
  CHECK(store.clip("hold", SpeechRate::instruction));
  CHECK(voice->asked == 2);
}
