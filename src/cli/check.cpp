// limber check: every problem in routines, programmes, exercises and learn cards, each at its place.
#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>
#include <variant>

#include "base/message.hpp"
#include "base/text.hpp"
#include "canvas/picture_trouble.hpp"
#include "cli/command.hpp"
#include "cli/unsuitable.hpp"
#include "files/files.hpp"
#include "programme/format.hpp"
#include "routine/format.hpp"
#include "routine/place_of.hpp"
#include "sound/clip_file.hpp"
#include "store/bundle.hpp"
#include "store/open_shelf.hpp"
#include "timeline/compile.hpp"
#include "timeline/exercise_remarks.hpp"
#include "timeline/rehearsal.hpp"

namespace limber {
namespace {

namespace fs = std::filesystem;

void append(Problems& problems, const Problems& more) {
  problems.insert(problems.end(), more.begin(), more.end());
}

struct Found {
  std::vector<fs::path> files;
  Problems problems;
  std::vector<std::pair<std::string, OpenBundle>> bundles;  // by the name they were given by
};

bool is_json(const fs::path& path) {
  return path.extension() == ".json";
}

// Schemas stand among the routines and are none of the four.
bool is_schema(const fs::path& path) {
  return path.filename().string().ends_with(".schema.json");
}

// What a bundle says of its own files was held against them when it was opened.
bool is_manifest(const fs::path& path) {
  std::error_code error;
  const auto beside = [&](const char* name) { return fs::exists(path.parent_path() / name, error); };
  return path.filename() == "bundle.json" && (beside("routine.json") || beside("programme.json"));
}

void add_folder(const fs::path& folder, Found& found);

void add_bundle(const std::string& name, Found& found) {
  auto bundle = open_bundle(name);
  append(found.problems, bundle.problems());
  if (!bundle) return;
  add_folder(bundle->folder, found);
  found.bundles.emplace_back(name, *std::move(bundle));
}

void add_folder(const fs::path& folder, Found& found) {
  std::vector<fs::path> inside;
  std::vector<fs::path> bundles;
  std::error_code error;
  for (const auto& entry :
       fs::recursive_directory_iterator(folder, fs::directory_options::skip_permission_denied, error)) {
    const fs::path& path = entry.path();
    if (is_bundle_name(path.string())) bundles.push_back(path);
    if (is_json(path) && !is_schema(path) && !is_manifest(path)) inside.push_back(path);
  }
  if (error) found.problems.push_back(file_problem(folder, "file-unreadable", error.message()));
  std::sort(inside.begin(), inside.end());
  std::sort(bundles.begin(), bundles.end());
  found.files.insert(found.files.end(), inside.begin(), inside.end());
  for (const fs::path& bundle : bundles) add_bundle(bundle.string(), found);
}

Found files_of(const std::vector<std::string>& names) {
  Found found;
  for (const std::string& name : names) {
    std::error_code error;
    if (fs::is_directory(name, error))
      add_folder(name, found);
    else if (is_bundle(name))
      add_bundle(name, found);
    else
      found.files.emplace_back(name);
  }
  return found;
}

// What a rehearsal would show.
Problems rehearsed(const Routine& routine, const Library& library) {
  const auto timeline = compile(routine, library, Pace{}, estimated_speech_length);
  Problems problems = timeline.problems();
  for (Problem& problem : problems) problem.place = place_of(routine, problem.place.pointer);
  if (timeline) append(problems, remarks(*timeline, routine));
  return problems;
}

// What a session could not show or play, found before anybody lies down to it.
std::string trouble_inside(const fs::path& file, MediaKind kind) {
  if (kind == MediaKind::picture) return picture_trouble(file.string());
  const auto clip = clip_from_file(file.string());
  return clip ? "" : clip.problem().message;
}

Result<FileContent> read_content(const fs::path& file) {
  const auto text = read_text_file(file, largest_file);
  return text ? parse_file(*text, file.string()) : Result<FileContent>(text.problems());
}

// What may be named: that of the shelf, and before it what is checked itself.
struct Known {
  Library library;
  std::vector<LearnCard> cards;
  std::vector<std::string> routines;  // their ids
  std::set<std::string> checked;      // the files of exercises and cards among those that are checked
};

Problem remark(SourceLocation place, std::string rule, std::string words) {
  return {Severity::warning, std::move(place), std::move(rule), std::move(words)};
}

// By its file's name one looks for it. In a bundle the folder has it.
template <class What>
Problems misnamed(const What& what) {
  const fs::path file = what.file;
  const bool in_bundle = file.filename() == "routine.json" || file.filename() == "programme.json";
  if (file.stem() == what.id || in_bundle || what.id.empty()) return {};
  return {remark(place_in(what.document, what.file, "/id"), "file-name",
                 fill(tr("the id is \"{id}\" and the file is called {file}; rename one of them"),
                      {{"id", what.id}, {"file", file.filename().string()}}))};
}

Problems judged(const Exercise& exercise, const Known&) {
  Problems problems = media_problems(exercise, trouble_inside);
  append(problems, misnamed(exercise));
  for (Problem& problem : exercise_remarks(exercise)) {
    problem.place = place_in(exercise.document, exercise.file, problem.place.pointer);
    problems.push_back(std::move(problem));
  }
  return problems;
}

Problems judged(const LearnCard&, const Known&) {
  return {};
}

// The routine for a bad day, where there is none of that name: on that day it would be too late to find out.
Problems without_flare(const Routine& routine, const Known& known) {
  const std::string& flare = routine.safety.flare_routine;
  const auto& ids = known.routines;
  if (flare.empty() || std::find(ids.begin(), ids.end(), flare) != ids.end()) return {};
  const auto near = nearest(flare, ids);
  return {remark(
      place_of(routine, "/safety/flare_routine"), "unknown-routine",
      near ? fill(tr("there is no routine \"{id}\"; did you mean \"{near}\"?"),
                  {{"id", flare}, {"near", *near}})
           : fill(tr("there is no routine \"{id}\" on the shelf or among these files"), {{"id", flare}}))};
}

Problems judged(const Routine& routine, const Known& known) {
  Problems problems = unresolved(routine, known.library);
  append(problems, media_problems(routine, trouble_inside));
  if (!has_errors(problems)) append(problems, rehearsed(routine, known.library));
  append(problems, misnamed(routine));
  append(problems, without_flare(routine, known));
  return problems;
}

Problems judged(const Programme& programme, const Known& known) {
  Problems problems = unresolved(programme, known.routines);
  append(problems, media_problems(programme, trouble_inside));
  append(problems, remarks(programme));
  append(problems, misnamed(programme));
  return problems;
}

Known known_to(const std::vector<fs::path>& files, Shelf shelf) {
  Known known{*shelf.library, std::move(shelf.cards), {}, {}};
  for (const auto& routine : shelf.routines) known.routines.push_back(routine->id);
  for (const fs::path& file : files) {
    const auto text = read_text_file(file, largest_file);
    if (!text) continue;
    auto content = parse_file(*text, file.string());
    if (!content) continue;
    if (const auto* routine = std::get_if<Routine>(&*content)) {
      known.routines.push_back(routine->id);
      continue;
    }
    known.checked.insert(file.string());
    if (auto* exercise = std::get_if<Exercise>(&*content)) known.library.add(std::move(*exercise));
    if (auto* card = std::get_if<LearnCard>(&*content)) {
      std::erase_if(known.cards, [&](const LearnCard& other) { return other.id == card->id; });
      known.cards.push_back(std::move(*card));
    }
  }
  return known;
}

// Those about files that are checked.
Problems asked_for(Problems problems, const Known& known) {
  std::erase_if(problems,
                [&](const Problem& problem) { return !known.checked.contains(problem.place.file); });
  return problems;
}

Problems all_problems(const std::vector<fs::path>& files, Shelf shelf,
                      const std::vector<std::string>& lived_with) {
  const Known known = known_to(files, std::move(shelf));
  Problems problems = asked_for(known.library.problems(), known);
  Problems cautions;
  for (const fs::path& file : files) {
    const auto content = read_content(file);
    append(problems, content.problems());
    if (!content) continue;
    append(problems, std::visit([&](const auto& what) { return judged(what, known); }, *content));
    append(cautions, unsuitable(*content, known.library, lived_with));
  }
  append(problems, cautions);
  append(problems, asked_for(unresolved(known.cards), known));
  return problems;
}

nlohmann::ordered_json to_json(const Problem& problem) {
  return {{"file", problem.place.file},
          {"line", problem.place.line},
          {"column", problem.place.column},
          {"pointer", problem.place.pointer},
          {"severity", problem.severity == Severity::error ? "error" : "warning"},
          {"rule", problem.rule},
          {"message", problem.message}};
}

struct CheckOptions {
  std::vector<std::string> files;
  std::string format = "text";
  bool strict = false;
  std::vector<std::string> lived_with;
};

Exit check(Console& console, const CheckOptions& asked) {
  const auto places = console.places();
  if (!places) return report_problems(places.problems(), console, Exit::machine_failed);
  const Found found = files_of(asked.files);
  Problems problems = found.problems;
  append(problems, all_problems(found.files, open_shelf(*places, process_environment()), asked.lived_with));
  for (const auto& [name, bundle] : found.bundles) {
    for (Problem& problem : problems)
      problem.place.file = named_in_bundle(problem.place.file, bundle.folder, name);
  }
  if (asked.format == "json") {
    nlohmann::ordered_json rows = nlohmann::ordered_json::array();
    for (const Problem& problem : problems) rows.push_back(to_json(problem));
    console.out << rows.dump(2) << '\n';
  } else {
    for (const Problem& problem : problems) console.out << to_text(problem) << '\n';
  }
  return has_errors(problems) || (asked.strict && !problems.empty()) ? Exit::problems : Exit::done;
}

}  // namespace

RunCommand declare_check(CLI::App& options) {
  const auto asked = std::make_shared<CheckOptions>();
  options
      .add_option("files", asked->files,
                  tr("Routines, programmes, exercises, learn cards, bundles, or folders of them"))
      ->required()
      ->type_name(tr("FILE|DIR"));
  options.add_option("--format", asked->format, tr("text or json"))->check(CLI::IsMember({"text", "json"}));
  options.add_flag("--strict", asked->strict, tr("Remarks count as problems, too"));
  declare_lived_with(options, asked->lived_with);
  return [asked](Console& console) { return check(console, *asked); };
}

}  // namespace limber
