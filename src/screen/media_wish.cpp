#include "screen/media_wish.hpp"

#include <cmath>

#include "base/message.hpp"
#include "base/text.hpp"

namespace limber {
namespace {

const ExerciseStep* first_exercise(const std::vector<Step>& steps) {
  for (const Step& step : steps) {
    if (const auto* exercise = std::get_if<ExerciseStep>(&step.what)) return exercise;
    const auto* repeat = std::get_if<RepeatStep>(&step.what);
    const ExerciseStep* inside = repeat == nullptr ? nullptr : first_exercise(repeat->steps);
    if (inside != nullptr) return inside;
  }
  return nullptr;
}

std::string folder_of(const std::string& file) {
  const std::size_t end = file.rfind('/');
  return end == std::string::npos ? "" : file.substr(0, end);
}

// Where the words name a side, a recording names one: which, is for who speaks it to choose.
std::map<std::string, std::string> words_of(const SpokenWords& say, const std::string& language) {
  std::map<std::string, std::string> words;
  const auto put = [&](const char* cue, const std::string& text) {
    if (!text.empty()) words[cue] = fill(text, {{"side", tr("right or left")}});
  };
  put("setup", say.setup.in(language));
  put("move", say.move.in(language));
  std::vector<std::string> hold;
  for (const LocalText& text : say.hold) hold.push_back(text.in(language));
  put("hold", join(hold, " … "));
  put("release", say.release.in(language));
  return words;
}

}  // namespace

MediaWish media_wish(const Routine& routine, const ExerciseStep& step, const Library& library) {
  MediaWish wish;
  wish.routine = routine.id;
  wish.folder = folder_of(routine.file);
  wish.exercise = step.id;
  wish.images = step.images;
  wish.clips = step.clips;
  const Exercise* exercise = step.in_place ? step.in_place.get() : library.find(step.id);
  if (exercise == nullptr) return wish;
  wish.exercise = exercise->name.in(routine.language);
  wish.words = words_of(exercise->say, routine.language);
  return wish;
}

std::optional<MediaWish> first_media_wish(const Routine& routine, const Library& library) {
  const ExerciseStep* step = first_exercise(routine.steps);
  return step == nullptr ? std::nullopt : std::optional(media_wish(routine, *step, library));
}

CueTake made_up_take() {
  constexpr std::size_t parts = 240;
  CueTake take{std::vector<float>(parts, 0.002F), Millis{4'800}, Millis{700}, Millis{4'000}};
  for (std::size_t i = 36; i < 199; ++i) {
    const double t = static_cast<double>(i);
    const double syllable = std::abs(std::sin(t / 5)) * std::abs(std::sin(t / 23)) + 0.02;
    take.shape[i] = static_cast<float>(0.35 * syllable);
  }
  return take;
}

}  // namespace limber
