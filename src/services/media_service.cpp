#include "services/media_service.hpp"

#include <algorithm>
#include <utility>

#include "base/message.hpp"
#include "base/overloaded.hpp"
#include "base/text.hpp"
#include "canvas/own_picture.hpp"
#include "canvas/picture_trouble.hpp"
#include "export/recording_file.hpp"
#include "files/atomic_file.hpp"
#include "files/files.hpp"
#include "services/picture_folder.hpp"
#include "sound/clip_file.hpp"
#include "sound/take.hpp"

namespace limber {
namespace {

namespace fs = std::filesystem;

constexpr Millis looks_often{40};  // a level meter that moves with the voice
constexpr std::size_t shape_parts = 240;

// "stem-1.jpg", or the first number after it where nothing stands.
fs::path numbered_file(const fs::path& folder, const std::string& stem, const std::string& ending) {
  std::error_code error;
  for (int number = 1;; ++number) {
    const fs::path file = folder / (stem + "-" + std::to_string(number) + ending);
    if (!fs::exists(file, error)) return file;
  }
}

JobAnswer answering(MediaIntent intent) {
  return [intent = std::move(intent)] { return std::vector<MediaIntent>{intent}; };
}

Result<Ok> written(const fs::path& file, const std::string& bytes) {
  if (auto made = make_private_folder(file.parent_path()); !made) return made;
  return write_file_atomically(file, bytes);
}

std::map<std::string, std::string> troubles_of(const MediaRequest& request, const fs::path& folder) {
  std::map<std::string, std::string> troubles;
  for (const std::string& image : request.images) {
    const std::string trouble = picture_trouble((folder / image).string());
    if (!trouble.empty()) troubles[image] = trouble;
  }
  std::error_code error;
  for (const auto& [cue, clip] : request.clips) {
    if (!fs::is_regular_file(stored_path(folder / clip), error)) troubles[clip] = tr("there is no such file");
  }
  return troubles;
}

}  // namespace

MediaService::MediaService(MediaPaths places, std::unique_ptr<Microphone> microphone, MonotonicClock clock,
                           LoudspeakerMaker loudspeaker)
    : places_(std::move(places)),
      recorder_(std::move(microphone)),
      player_(std::move(clock), std::move(loudspeaker)) {}

MediaService::~MediaService() {
  stop_everything();
  thumbs_.wait();
}

std::vector<MediaIntent> MediaService::carry_out(const MediaEffect& effect) {
  std::vector<MediaIntent> answers;
  std::visit(
      Overloaded{
          [&](const InspectMedia& asked) {
            const fs::path folder =
                asked.request.folder.empty() ? places_.own : fs::path(asked.request.folder);
            answers = {MediaInspected{folder.string(), troubles_of(asked.request, folder)}};
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

std::vector<MediaIntent> MediaService::begin_recording() {
  player_.stop();
  playing_from_.reset();
  take_.reset();
  const auto begun = recorder_.begin();
  if (begun) return {};
  return {RecordingFailed{begun.problem()}};
}

std::vector<MediaIntent> MediaService::take_made() {
  recorder_.stop();
  take_ = std::make_shared<const std::vector<float>>(recorder_.samples());
  const TakePart words = spoken_part(*take_, microphone_rate).value_or(TakePart{});
  return {TakeMade{{envelope(*take_, shape_parts), recorder_.length(), words.from, words.until}}};
}

std::vector<MediaIntent> MediaService::play(const std::shared_ptr<const Clip>& clip, Millis from) {
  const auto playing = player_.play(clip);
  if (!playing) return {ListeningOver{}, RecordingFailed{playing.problem()}};
  playing_from_ = from;
  return {};
}

std::vector<MediaIntent> MediaService::stop_playing() {
  ++asked_to_hear_;
  player_.stop();
  playing_from_.reset();
  return {ListeningOver{}};
}

// Heard as it will be kept: at its final loudness.
void MediaService::hear(const HearTake& asked) {
  if (!take_) return;
  work_.add([this, take = take_, asked, which = ++asked_to_hear_]() -> JobAnswer {
    const auto clip =
        std::make_shared<const Clip>(clip_of_take(*take, microphone_rate, TakePart{asked.from, asked.until}));
    return [this, clip, which, from = asked.from] {
      return which == asked_to_hear_ ? play(clip, from) : std::vector<MediaIntent>{};
    };
  });
}

std::vector<MediaIntent> MediaService::hear(const HearClip& asked) {
  const auto clip = clip_from_file(asked.file);
  if (!clip) return {ListeningOver{}, RecordingFailed{clip.problem()}};
  return play(*clip, Millis{0});
}

void MediaService::keep(const KeepClip& asked) {
  if (!take_) return;
  work_.add([take = take_, asked]() -> JobAnswer {
    const auto bytes = ogg_of(clip_of_take(*take, microphone_rate, TakePart{asked.from, asked.until}));
    if (!bytes) return answering(RecordingFailed{bytes.problem()});
    const fs::path file = unique_path(asked.folder, asked.stem + "-" + asked.cue, ".ogg");
    const auto done = written(file, *bytes);
    if (!done) return answering(RecordingFailed{done.problem()});
    return answering(CueKept{asked.cue, file.filename().string()});
  });
}

void MediaService::keep(const KeepPicture& asked) {
  work_.add([asked]() -> JobAnswer {
    const auto bytes = own_picture(asked.file);
    if (!bytes) return answering(PictureFailed{bytes.problem()});
    const fs::path file = numbered_file(asked.folder, asked.stem, ".jpg");
    const auto done = written(file, *bytes);
    if (!done) return answering(PictureFailed{done.problem()});
    return answering(PictureKept{file.filename().string()});
  });
}

void MediaService::find(const FindPictures& asked) {
  work_.add([this, folder = asked.folder, roots = places_.pictures]() -> JobAnswer {
    return [this, gallery = gallery_of(folder, roots)] { return make_thumbnails(gallery); };
  });
}

std::vector<MediaIntent> MediaService::make_thumbnails(const Gallery& gallery) {
  thumbs_.forget_waiting();
  if (!thumbnails_) {
    auto made = TempFolder::make();
    if (!made) return {GalleryFound{gallery}};
    thumbnails_.emplace(*std::move(made));
  }
  int number = 0;
  for (const GalleryEntry& entry : gallery.entries) {
    if (entry.is_folder) continue;
    const auto hash = std::hash<std::string>{}(entry.path);
    const fs::path thumbnail =
        thumbnails_->path() / (std::to_string(hash) + "-" + std::to_string(++number) + ".jpg");
    thumbs_.add([picture = entry.path, thumbnail]() -> JobAnswer {
      const auto bytes = own_picture(picture, thumbnail_side);
      const bool made = bytes && write_file_atomically(thumbnail, *bytes, FileUse::cached);
      return answering(ThumbnailMade{picture, made ? thumbnail.string() : ""});
    });
  }
  return {GalleryFound{gallery}};
}

void MediaService::stop_everything() {
  recorder_.stop();
  stop_playing();
  thumbs_.forget_waiting();
}

std::vector<MediaIntent> MediaService::poll_recording() {
  if (!recorder_.recording()) return {};
  recorder_.poll();
  if (!recorder_.recording()) return take_made();
  const SoundLevel level = recorder_.level();
  return {MicrophoneLevel{level.peak_db, level.rms_db, recorder_.length()}};
}

std::vector<MediaIntent> MediaService::poll_playing() {
  if (!playing_from_) return {};
  const auto heard = player_.heard();
  if (!heard) return stop_playing();
  return {ListeningAt{*playing_from_ + *heard}};
}

std::vector<MediaIntent> MediaService::poll() {
  std::vector<MediaIntent> news = work_.poll();
  for (const auto& more : {thumbs_.poll(), poll_recording(), poll_playing()})
    news.insert(news.end(), more.begin(), more.end());
  return news;
}

std::optional<Millis> MediaService::next_wakeup() const {
  const bool awake = work_.busy() || thumbs_.busy() || recorder_.recording() || playing_from_;
  return awake ? std::optional(looks_often) : std::nullopt;
}

std::vector<MediaIntent> MediaService::wait() {
  std::vector<MediaIntent> news;
  while (work_.busy() || thumbs_.busy()) {
    work_.wait();
    thumbs_.wait();
    for (const auto& more : {work_.poll(), thumbs_.poll()}) news.insert(news.end(), more.begin(), more.end());
  }
  return news;
}

}  // namespace limber
