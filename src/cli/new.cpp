// limber new: a small routine to begin from.
#include <filesystem>
#include <nlohmann/json.hpp>

#include "base/message.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "files/atomic_file.hpp"
#include "files/files.hpp"
#include "routine/format.hpp"
#include "store/open_shelf.hpp"

namespace limber {
namespace {

namespace fs = std::filesystem;

// Every line of it is an example. Keys that begin with x- are remarks, which Limber keeps and does not read.
// Not translated: it is a file, and the words in it are there to be replaced.
constexpr const char* beginning = R"({
  "$schema": {schema},
  "format": 1,
  "id": {id},
  "version": "1",
  "title": {title},
  "summary": "One line on what it is good for.",
  "author": {"name": "Your name", "role": "massage therapist"},
  "x-for": "Adapted to one person? Add \"for\": \"AB-17\", initials or a code rather than a name.",
  "language": "en",
  "ask": {"before": ["pain", "stiffness"], "after": ["pain", "stiffness"]},
  "safety": {"stop_at": 7, "stop_rise": 3, "advice": "Rest, and write to me.", "flare_routine": "flare-day"},
  "steps": [
    {"say": "Lie down on your mat and let your breath settle.", "pause_s": 5},
    {"exercise": "pelvic-tilt", "reps": 8, "x-note": "What is set here takes the place of the exercise's own dose."},
    {"exercise": "single-knee-to-chest", "hold_s": 20, "reps": 2, "note": "Both sides, the tighter one with more time."},
    {"check": "comfort"},
    {"breathe": {"in_s": 4, "out_s": 6, "minutes": 2}}
  ]
}
)";

std::string quoted(const std::string& text) {
  return nlohmann::json(text).dump();
}

// "evening-lower-back" → "Evening lower back"
std::string title_from(std::string id) {
  for (char& c : id) c = c == '-' ? ' ' : c;
  if (!id.empty() && id[0] >= 'a' && id[0] <= 'z') id[0] = static_cast<char>(id[0] - 'a' + 'A');
  return id;
}

// As seen from the new file, so that an editor finds it and the file names nobody's home.
std::string schema_for(const fs::path& file) {
  const fs::path inside = "schema/routine.schema.json";
  const auto shipped = shipped_routines_here(process_environment());
  if (!shipped) return inside.generic_string();
  std::error_code error;
  const fs::path folder = fs::absolute(file, error).parent_path();
  return fs::proximate(*shipped / inside, folder, error).generic_string();
}

Exit begin(Console& console, const std::string& id, const std::string& title, const std::string& out) {
  const fs::path file = out.empty() ? id + ".json" : out;
  std::error_code error;
  if (fs::exists(fs::symlink_status(file, error)))
    return report_problems(
        {file_problem(file, "file-exists", tr("There is a file of this name already; it stays as it is."))},
        console, Exit::problems);
  const std::string text = fill(beginning, {{"schema", quoted(schema_for(file))},
                                            {"id", quoted(id)},
                                            {"title", quoted(title.empty() ? title_from(id) : title)}});
  const auto routine = parse_routine(text, file.string());
  if (!routine) return report_problems(routine.problems(), console, Exit::wrong_use);
  const auto written = write_file_atomically(file, text);
  if (!written) return report_problems(written.problems(), console, Exit::machine_failed);
  console.out << fill(tr("{file} has been written. Edit it, then: limber check {file}"),
                      {{"file", file.string()}})
              << '\n';
  return Exit::done;
}

}  // namespace

RunCommand declare_new(CLI::App& options) {
  struct NewOptions {
    std::string id;
    std::string title;
    std::string out;
  };
  const auto asked = std::make_shared<NewOptions>();
  options.add_option("id", asked->id, tr("Its id: a–z, 0–9 and -"))->required()->type_name("ID");
  options.add_option("--title", asked->title, tr("What people will call it"))->type_name(tr("TEXT"));
  options.add_option("-o,--output", asked->out, tr("The file to write [ID.json]"))->type_name(tr("FILE"));
  return [asked](Console& console) { return begin(console, asked->id, asked->title, asked->out); };
}

}  // namespace limber
