// limber check: every problem in routines, exercises and learn cards, each at its place.
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
#include "routine/format.hpp"
#include "routine/place_of.hpp"
#include "routine/stop_rules.hpp"
#include "sound/clip_file.hpp"
#include "store/bundle.hpp"
#include "store/open_shelf.hpp"
#include "timeline/compile.hpp"
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

// Schemas stand among the routines and are none of the three.
bool is_schema(const fs::path& path) {
  return path.filename().string().ends_with(".schema.json");
}

// What a bundle says of its own files was held against them when it was opened.
bool is_manifest(const fs::path& path) {
  std::error_code error;
  return path.filename() == "bundle.json" && fs::exists(path.parent_path() / "routine.json", error);
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

Problems judged(const Exercise& exercise, const Library&) {
  Problems problems = media_problems(exercise, trouble_inside);
  for (Problem& problem : stop_remarks(exercise)) {
    problem.place = place_in(exercise.document, exercise.file, problem.place.pointer);
    problems.push_back(std::move(problem));
  }
  return problems;
}

Problems judged(const LearnCard&, const Library&) {
  return {};
}

Problems judged(const Routine& routine, const Library& library) {
  Problems problems = unresolved(routine, library);
  append(problems, media_problems(routine, trouble_inside));
  if (!has_errors(problems)) append(problems, rehearsed(routine, library));
  return problems;
}

// What may be named: that of the shelf, and before it what is checked itself.
struct Known {
  Library library;
  std::vector<LearnCard> cards;
  std::set<std::string> checked;  // the files of exercises and cards among those that are checked
};

Known known_to(const std::vector<fs::path>& files, Shelf shelf) {
  Known known{*shelf.library, std::move(shelf.cards), {}};
  for (const fs::path& file : files) {
    const auto text = read_text_file(file, largest_file);
    if (!text || file_kind(*text) == FileKind::routine) continue;
    auto content = parse_file(*text, file.string());
    if (!content) continue;
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
    append(problems, std::visit([&](const auto& what) { return judged(what, known.library); }, *content));
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

Exit check(Console& console, const std::vector<std::string>& names, const std::string& format,
           const std::vector<std::string>& lived_with) {
  const auto places = console.places();
  if (!places) return report_problems(places.problems(), console, Exit::machine_failed);
  const Found found = files_of(names);
  Problems problems = found.problems;
  append(problems, all_problems(found.files, open_shelf(*places, process_environment()), lived_with));
  for (const auto& [name, bundle] : found.bundles) {
    for (Problem& problem : problems)
      problem.place.file = named_in_bundle(problem.place.file, bundle.folder, name);
  }
  if (format == "json") {
    nlohmann::ordered_json rows = nlohmann::ordered_json::array();
    for (const Problem& problem : problems) rows.push_back(to_json(problem));
    console.out << rows.dump(2) << '\n';
  } else {
    for (const Problem& problem : problems) console.out << to_text(problem) << '\n';
  }
  return has_errors(problems) ? Exit::problems : Exit::done;
}

}  // namespace

RunCommand declare_check(CLI::App& options) {
  struct CheckOptions {
    std::vector<std::string> files;
    std::string format = "text";
    std::vector<std::string> lived_with;
  };
  const auto asked = std::make_shared<CheckOptions>();
  options
      .add_option("files", asked->files, tr("Routines, exercises, learn cards, bundles, or folders of them"))
      ->required()
      ->type_name(tr("FILE|DIR"));
  options.add_option("--format", asked->format, tr("text or json"))->check(CLI::IsMember({"text", "json"}));
  declare_lived_with(options, asked->lived_with);
  return [asked](Console& console) { return check(console, asked->files, asked->format, asked->lived_with); };
}

}  // namespace limber
