#include "screen/effect/media_request.hpp"

#include "base/message.hpp"
#include "base/text.hpp"
#include "routine/edit.hpp"

namespace limber {
namespace {

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

MediaRequest media_request(const Routine& routine, const ExerciseStep& step, const Library& library) {
  MediaRequest wish;
  wish.folder = folder_of(routine.file);
  wish.exercise = step.id;
  wish.images = step.images;
  wish.images_instead = step.images_instead;
  wish.clips = step.clips;
  const Exercise* exercise = named_by(step, library);
  if (exercise == nullptr) return wish;
  wish.exercise = exercise->name.in(routine.language);
  wish.has_figure = exercise->figure.has_value();
  wish.words = words_of(exercise->say, routine.language);
  return wish;
}

std::optional<MediaRequest> first_media_request(const Routine& routine, const Library& library) {
  const ExerciseStep* step = nullptr;
  each_exercise(routine.steps, [&](const ExerciseStep& one) {
    if (step == nullptr) step = &one;
  });
  return step == nullptr ? std::nullopt : std::optional(media_request(routine, *step, library));
}

}  // namespace limber
