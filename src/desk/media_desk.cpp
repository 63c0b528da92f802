#include "desk/media_desk.hpp"

#include <stdlib.h>

#include <algorithm>
#include <utility>

#include "base/message.hpp"
#include "base/text.hpp"
#include "canvas/own_picture.hpp"
#include "canvas/picture_trouble.hpp"
#include "desk/picture_folder.hpp"
#include "export/recording_file.hpp"
#include "sound/clip_file.hpp"
#include "sound/take.hpp"
#include "store/files.hpp"

namespace limber {
namespace {

namespace fs = std::filesystem;

constexpr Millis often{40};  // a level meter that moves with the voice
constexpr std::size_t shape_parts = 240;

// "stem-1.jpg", or the first number after it where nothing stands.
fs::path numbered_file(const fs::path& folder, const std::string& stem, const std::string& ending) {
  std::error_code error;
  for (int number = 1;; ++number) {
    const fs::path file = folder / (stem + "-" + std::to_string(number) + ending);
    if (!fs::exists(file, error)) return file;
  }
}

JobAnswer answering(Intent intent) {
  return [intent = std::move(intent)] { return std::vector<Intent>{intent}; };
}

JobAnswer failed(MediaPart part, const Problems& problems) {
  return answering(MediaFailed{part, problems.front().message});
}

Result<Done> written(const fs::path& file, const std::string& bytes) {
  if (auto made = make_private_folder(file.parent_path()); !made) return made;
  return write_file_atomically(file, bytes);
}

std::map<std::string, std::string> troubles_of(const MediaWish& wish, const fs::path& folder) {
  std::map<std::string, std::string> troubles;
  for (const std::string& image : wish.images) {
    const std::string trouble = picture_trouble((folder / image).string());
    if (!trouble.empty()) troubles[image] = trouble;
  }
  std::error_code error;
  for (const auto& [cue, clip] : wish.clips) {
    if (!fs::is_regular_file(folder / clip, error)) troubles[clip] = tr("there is no such file");
  }
  return troubles;
}

}  // namespace

MediaDesk::MediaDesk(MediaPlaces places, std::unique_ptr<Microphone> microphone, MonotonicClock clock)
    : places_(std::move(places)), recorder_(std::move(microphone)), player_(std::move(clock)) {}

MediaDesk::~MediaDesk() {
  stop_everything();
  thumbs_.wait();
  std::error_code ignored;
  if (!thumbnails_.empty()) fs::remove_all(thumbnails_, ignored);
}

std::vector<Intent> MediaDesk::carry_out(const Effect& effect) {
  const auto* own = std::get_if<MediaEffect>(&effect);
  return own == nullptr ? std::vector<Intent>{} : carry_out_own(*own);
}

std::vector<Intent> MediaDesk::carry_out_own(const MediaEffect& effect) {
  std::vector<Intent> answers;
  std::visit(
      Overloaded{
          [&](const LookAtMedia& asked) {
            const fs::path folder = asked.wish.folder.empty() ? places_.own : fs::path(asked.wish.folder);
            answers = {MediaLookedAt{folder.string(), troubles_of(asked.wish, folder)}};
          },
          [&](const RecordClip&) { answers = begin_recording(); },
          [&](const StopClip&) {
            recorder_.poll();
            answers = take_made();
          },
          [&](const HearTake& asked) { hear(asked); }, [&](const HearClip& asked) { answers = hear(asked); },
          [&](const StopHearing&) { answers = stop_playing(); }, [&](const KeepClip& asked) { keep(asked); },
          [&](const KeepPicture& asked) { keep(asked); }, [&](const FindPictures& asked) { find(asked); },
          [&](const StopMedia&) { stop_everything(); }},
      effect);
  return answers;
}

std::vector<Intent> MediaDesk::begin_recording() {
  player_.stop();
  playing_from_.reset();
  take_.reset();
  const auto begun = recorder_.begin();
  if (begun) return {};
  return {MediaFailed{MediaPart::voice, begun.problems().front().message}};
}

std::vector<Intent> MediaDesk::take_made() {
  recorder_.stop();
  take_ = std::make_shared<const std::vector<float>>(recorder_.samples());
  const TakePart words = spoken_part(*take_, microphone_rate).value_or(TakePart{});
  return {TakeMade{{envelope(*take_, shape_parts), recorder_.length(), words.from, words.until}}};
}

std::vector<Intent> MediaDesk::play(const std::shared_ptr<const Clip>& clip, Millis from) {
  const auto playing = player_.play(clip);
  if (!playing) return {ListeningOver{}, MediaFailed{MediaPart::voice, playing.problems().front().message}};
  playing_from_ = from;
  return {};
}

std::vector<Intent> MediaDesk::stop_playing() {
  ++asked_to_hear_;
  player_.stop();
  playing_from_.reset();
  return {ListeningOver{}};
}

// Heard as it will be kept: at its final loudness.
void MediaDesk::hear(const HearTake& asked) {
  if (!take_) return;
  work_.add([this, take = take_, asked, which = ++asked_to_hear_]() -> JobAnswer {
    const auto clip =
        std::make_shared<const Clip>(clip_of_take(*take, microphone_rate, TakePart{asked.from, asked.until}));
    return [this, clip, which, from = asked.from] {
      return which == asked_to_hear_ ? play(clip, from) : std::vector<Intent>{};
    };
  });
}

std::vector<Intent> MediaDesk::hear(const HearClip& asked) {
  const auto clip = clip_from_file(asked.file);
  if (!clip) return {ListeningOver{}, MediaFailed{MediaPart::voice, clip.problems().front().message}};
  return play(*clip, Millis{0});
}

void MediaDesk::keep(const KeepClip& asked) {
  if (!take_) return;
  work_.add([take = take_, asked]() -> JobAnswer {
    const auto bytes = ogg_of(clip_of_take(*take, microphone_rate, TakePart{asked.from, asked.until}));
    if (!bytes) return failed(MediaPart::voice, bytes.problems());
    const fs::path file = free_file(asked.folder, asked.stem + "-" + asked.cue, ".ogg");
    const auto done = written(file, *bytes);
    if (!done) return failed(MediaPart::voice, done.problems());
    return answering(CueKept{asked.cue, file.filename().string()});
  });
}

void MediaDesk::keep(const KeepPicture& asked) {
  work_.add([asked]() -> JobAnswer {
    const auto bytes = own_picture(asked.file);
    if (!bytes) return failed(MediaPart::picture, bytes.problems());
    const fs::path file = numbered_file(asked.folder, asked.stem, ".jpg");
    const auto done = written(file, *bytes);
    if (!done) return failed(MediaPart::picture, done.problems());
    return answering(PictureKept{file.filename().string()});
  });
}

void MediaDesk::find(const FindPictures& asked) {
  work_.add([this, folder = asked.folder, roots = places_.pictures]() -> JobAnswer {
    return [this, gallery = gallery_of(folder, roots)] { return make_thumbnails(gallery); };
  });
}

std::vector<Intent> MediaDesk::make_thumbnails(const Gallery& gallery) {
  thumbs_.forget_waiting();
  std::string folder = (fs::temp_directory_path() / "limber-XXXXXX").string();
  if (thumbnails_.empty() && ::mkdtemp(folder.data()) != nullptr) thumbnails_ = folder;
  int number = 0;
  for (const GalleryEntry& entry : gallery.entries) {
    if (entry.is_folder) continue;
    const auto hash = std::hash<std::string>{}(entry.path);
    const fs::path thumbnail = thumbnails_ / (std::to_string(hash) + "-" + std::to_string(++number) + ".jpg");
    thumbs_.add([picture = entry.path, thumbnail]() -> JobAnswer {
      const auto bytes = own_picture(picture, thumbnail_side);
      const bool made = bytes && write_file_atomically(thumbnail, *bytes);
      return answering(ThumbnailMade{picture, made ? thumbnail.string() : ""});
    });
  }
  return {GalleryFound{gallery}};
}

void MediaDesk::stop_everything() {
  recorder_.stop();
  stop_playing();
  thumbs_.forget_waiting();
}

std::vector<Intent> MediaDesk::poll_recording() {
  if (!recorder_.recording()) return {};
  recorder_.poll();
  if (!recorder_.recording()) return take_made();
  const SoundLevel level = recorder_.level();
  return {MicrophoneLevel{level.peak_db, level.rms_db, recorder_.length()}};
}

std::vector<Intent> MediaDesk::poll_playing() {
  if (!playing_from_) return {};
  const auto heard = player_.heard();
  if (!heard) return stop_playing();
  return {ListeningAt{*playing_from_ + *heard}};
}

std::vector<Intent> MediaDesk::poll() {
  std::vector<Intent> news = work_.poll();
  for (const auto& more : {thumbs_.poll(), poll_recording(), poll_playing()})
    news.insert(news.end(), more.begin(), more.end());
  return news;
}

std::optional<Millis> MediaDesk::patience() const {
  const bool awake = work_.busy() || thumbs_.busy() || recorder_.recording() || playing_from_;
  return awake ? std::optional(often) : std::nullopt;
}

std::vector<Intent> MediaDesk::wait() {
  std::vector<Intent> news;
  while (work_.busy() || thumbs_.busy()) {
    work_.wait();
    thumbs_.wait();
    for (const auto& more : {work_.poll(), thumbs_.poll()}) news.insert(news.end(), more.begin(), more.end());
  }
  return news;
}

}  // namespace limber
