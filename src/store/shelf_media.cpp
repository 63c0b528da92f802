// Whether the pictures and recordings a file names are there and can be used.
#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "base/unicode.hpp"
#include "files/files.hpp"
#include "routine/edit.hpp"
#include "routine/place_of.hpp"
#include "store/shelf.hpp"

namespace limber {
namespace fs = std::filesystem;
namespace {

// Where media named beside a file are; a problem in words if not there. `beside` is the file that names them.
Result<fs::path> media_file(const fs::path& beside, const std::string& name) {
  std::error_code error;
  const auto fault = [](const std::string& words) { return failure("media", words); };
  const fs::path folder = fs::canonical(beside.has_parent_path() ? beside.parent_path() : ".", error);
  if (error) return fault(tr("its folder cannot be read"));
  const fs::path target = fs::weakly_canonical(stored_path(folder / name), error);
  const auto outside =
      std::mismatch(folder.begin(), folder.end(), target.begin(), target.end()).first != folder.end();
  if (error || outside) return fault(tr("it is outside the folder of the file that names it"));
  const fs::file_status status = fs::status(target, error);
  if (!fs::exists(status)) {
    const std::string other = name_in_other_case(target);
    return fault(other.empty()
                     ? tr("there is no such file")
                     : fill(tr("there is no such file; there is {name}"), {{"name", visible(other)}}));
  }
  if (!fs::is_regular_file(status)) return fault(tr("it is a folder, a device or a pipe, not a file"));
  return target;
}

// Looks at all the media that one part of a file names.
struct MediaJudge {
  Problems& problems;
  const std::shared_ptr<const Document>& document;
  const std::string& file;
  std::string part;  // its pointer; "" for the whole file
  const MediaInspector& look;

  void judge(const std::string& name, MediaKind kind, const std::string& pointer) const {
    const auto target = media_file(file, name);
    const std::string fault = !target ? target.problem().message : look ? look(*target, kind) : std::string();
    if (fault.empty()) return;
    problems.push_back({Severity::error, place_in(document, file, part + pointer, name), "media",
                        fill(tr("\"{name}\" cannot be used: {fault}"), {{"name", name}, {"fault", fault}})});
  }

  void judge(const std::vector<std::string>& images, const std::map<std::string, std::string>& clips) const {
    for (std::size_t i = 0; i < images.size(); ++i)
      judge(images[i], MediaKind::picture, "/images/" + std::to_string(i));
    for (const auto& [moment, clip] : clips) judge(clip, MediaKind::clip, "/clips/" + moment);
  }

  // One a bundle brought lies in a file of its own.
  void judge_in_place(const Exercise& exercise) const {
    const bool elsewhere = !exercise.file.empty() && exercise.file != file;
    const MediaJudge judge = elsewhere ? MediaJudge{problems, exercise.document, exercise.file, "", look}
                                       : MediaJudge{problems, document, file, part + "/exercise", look};
    judge.judge(exercise.images, exercise.clips);
  }
};

}  // namespace

Problems media_problems(const Exercise& exercise, const MediaInspector& look) {
  Problems problems;
  if (!exercise.file.empty())
    MediaJudge{problems, exercise.document, exercise.file, "", look}.judge(exercise.images, exercise.clips);
  return problems;
}

Problems media_problems(const Programme& programme, const MediaInspector& look) {
  Problems problems;
  if (programme.file.empty()) return problems;
  const MediaJudge judge{problems, programme.document, programme.file, "", look};
  for (std::size_t i = 0; i < programme.phases.size(); ++i) {
    const std::string& clip = programme.phases[i].clip;
    if (!clip.empty()) judge.judge(clip, MediaKind::clip, "/phases/" + std::to_string(i) + "/clip");
  }
  return problems;
}

Problems media_problems(const Routine& routine, const MediaInspector& look) {
  Problems problems;
  if (routine.file.empty()) return problems;
  for (const StepPath& path : paths_of(routine)) {
    const auto* step = std::get_if<ExerciseStep>(&step_at(routine, path)->what);
    if (step == nullptr) continue;
    const MediaJudge judge{problems, routine.document, routine.file, pointer_of(path), look};
    judge.judge(step->images, step->clips);
    if (step->in_place) judge.judge_in_place(*step->in_place);
  }
  return problems;
}

}  // namespace limber
