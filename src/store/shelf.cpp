#include "store/shelf.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

#include "base/message.hpp"
#include "base/text.hpp"
#include "routine/format.hpp"
#include "store/files.hpp"

namespace limber {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t most_files = 2'000;  // a folder

void append(Problems& to, const Problems& more) {
  to.insert(to.end(), more.begin(), more.end());
}

// In order of their names, so that the same folder always gives the same shelf.
std::vector<fs::path> json_files(const fs::path& folder, Problems& problems) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    const fs::path& path = entry->path();
    if (path.extension() != ".json" || path.filename().string().starts_with(".")) continue;
    files.push_back(path);
    if (files.size() > most_files) {
      problems.push_back(
          file_problem(folder, "too-many-files",
                       fill(tr("There are more than {count} files here; Limber reads no further."),
                            {{"count", std::to_string(most_files)}})));
      files.pop_back();
      break;
    }
  }
  if (error && error != std::errc::no_such_file_or_directory) {
    problems.push_back(
        file_problem(folder, "folder-unreadable",
                     fill(tr("The folder cannot be read: {reason}."), {{"reason", error.message()}})));
  }
  std::sort(files.begin(), files.end());
  return files;
}

template <class T>
using Parse = Result<T> (*)(std::string_view text, const std::string& file);

template <class T>
Result<T> read_file(const fs::path& path, Parse<T> parse) {
  const auto text = read_text_file(path, largest_file);
  return text ? parse(*text, path.string()) : Result<T>(text.problems());
}

// Two files of one folder with the same id: the later name wins, and the person is told.
class Ids {
 public:
  void note(const std::string& id, const std::string& file, Problems& problems) {
    const auto [earlier, is_new] = files_.emplace(id, file);
    if (is_new) return;
    Problem problem =
        file_problem(file, "duplicate-id",
                     fill(tr("The id \"{id}\" is also that of {file}; this file is the one used."),
                          {{"id", id}, {"file", earlier->second}}));
    problem.severity = Severity::warning;
    problems.push_back(std::move(problem));
    earlier->second = file;
  }

 private:
  std::map<std::string, std::string> files_;
};

void add_exercises(const fs::path& folder, Shelf& shelf) {
  Ids ids;
  for (const fs::path& path : json_files(folder, shelf.problems)) {
    auto exercise = read_file<Exercise>(path, &parse_exercise);
    append(shelf.problems, exercise.problems());
    if (!exercise) continue;
    append(shelf.problems, media_problems(*exercise));
    ids.note(exercise->id, path.string(), shelf.problems);
    shelf.library.add(std::move(*exercise));
  }
}

void add_routines(const fs::path& folder, std::map<std::string, Routine>& routines, Problems& problems) {
  Ids ids;
  for (const fs::path& path : json_files(folder, problems)) {
    auto routine = read_file<Routine>(path, &parse_routine);
    append(problems, routine.problems());
    if (!routine) continue;
    ids.note(routine->id, path.string(), problems);
    routines.insert_or_assign(routine->id, std::move(*routine));
  }
}

void add_cards(const fs::path& folder, std::map<std::string, LearnCard>& cards, Problems& problems) {
  Ids ids;
  for (const fs::path& path : json_files(folder, problems)) {
    auto card = read_file<LearnCard>(path, &parse_card);
    append(problems, card.problems());
    if (!card) continue;
    ids.note(card->id, path.string(), problems);
    cards.insert_or_assign(card->id, std::move(*card));
  }
}

// Everything that can be said about a routine once the library is known.
Problems judged(const Routine& routine, const Library& library) {
  Problems problems = unresolved(routine, library);
  append(problems, media_problems(routine));
  return problems;
}

// Where media named beside a file are; a problem in words if not there. `beside` is the file that names them.
Result<fs::path> media_file(const fs::path& beside, const std::string& name) {
  std::error_code error;
  const auto fault = [](const std::string& words) { return failure("media", words); };
  const fs::path folder = fs::canonical(beside.has_parent_path() ? beside.parent_path() : ".", error);
  if (error) return fault(tr("its folder cannot be read"));
  const fs::path target = fs::weakly_canonical(folder / name, error);
  const auto outside =
      std::mismatch(folder.begin(), folder.end(), target.begin(), target.end()).first != folder.end();
  if (error || outside) return fault(tr("it lies outside the folder of the file that names it"));
  const fs::file_status status = fs::status(target, error);
  if (!fs::exists(status)) return fault(tr("there is no such file"));
  if (!fs::is_regular_file(status)) return fault(tr("it is a folder, a device or a pipe, not a file"));
  return target;
}

// Looks at all the media one file names.
struct MediaJudge {
  Problems& problems;
  const std::string& file;
  const LookInside& look;

  void judge(const std::string& name, MediaKind kind) const {
    const auto target = media_file(file, name);
    const std::string fault = !target ? target.problems().front().message
                              : look  ? look(*target, kind)
                                      : std::string();
    if (fault.empty()) return;
    problems.push_back(file_problem(
        file, "media", fill(tr("\"{name}\" cannot be used: {fault}"), {{"name", name}, {"fault", fault}})));
  }

  void judge(const std::vector<std::string>& images, const std::map<std::string, std::string>& clips) const {
    for (const std::string& image : images) judge(image, MediaKind::picture);
    for (const auto& [moment, clip] : clips) judge(clip, MediaKind::clip);
  }

  void judge(const std::vector<Step>& steps) const {
    for (const Step& step : steps) {
      if (const auto* exercise = std::get_if<ExerciseStep>(&step.what)) {
        judge(exercise->images, exercise->clips);
        if (exercise->in_place) judge(exercise->in_place->images, exercise->in_place->clips);
      } else if (const auto* repeat = std::get_if<RepeatStep>(&step.what)) {
        judge(repeat->steps);
      }
    }
  }
};

}  // namespace

Shelf load_shelf(const std::vector<fs::path>& folders) {
  Shelf shelf;
  std::map<std::string, Routine> routines;
  std::map<std::string, LearnCard> cards;
  for (const fs::path& folder : folders) {
    add_exercises(folder / "exercises", shelf);
    add_routines(folder, routines, shelf.problems);
    add_cards(folder / "learn", cards, shelf.problems);
  }
  for (auto& [id, card] : cards) shelf.cards.push_back(std::move(card));
  sort_cards(shelf.cards);
  append(shelf.problems, unresolved(shelf.cards));
  append(shelf.problems, shelf.library.problems());
  for (auto& [id, routine] : routines) {
    const Problems found = judged(routine, shelf.library);
    append(shelf.problems, found);
    if (!has_errors(found)) shelf.routines.push_back(std::move(routine));
  }
  return shelf;
}

void sort_cards(std::vector<LearnCard>& cards) {
  std::sort(cards.begin(), cards.end(), [](const LearnCard& a, const LearnCard& b) {
    return std::tie(a.order, a.id) < std::tie(b.order, b.id);
  });
}

Result<Routine> load_routine(const fs::path& file, const Library& library) {
  auto routine = read_file<Routine>(file, &parse_routine);
  if (!routine) return routine;
  Problems problems = routine.problems();
  append(problems, judged(*routine, library));
  if (has_errors(problems)) return problems;
  return {std::move(*routine), std::move(problems)};
}

Problems media_problems(const Exercise& exercise, const LookInside& look) {
  Problems problems;
  if (!exercise.file.empty())
    MediaJudge{problems, exercise.file, look}.judge(exercise.images, exercise.clips);
  return problems;
}

Problems media_problems(const Routine& routine, const LookInside& look) {
  Problems problems;
  if (!routine.file.empty()) MediaJudge{problems, routine.file, look}.judge(routine.steps);
  return problems;
}

}  // namespace limber
