// limber new: a small routine, or a small programme, to begin from.
#include <filesystem>
#include <nlohmann/json.hpp>

#include "base/message.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "files/atomic_file.hpp"
#include "files/files.hpp"
#include "programme/format.hpp"
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

constexpr const char* beginning_of_programme = R"({
  "$schema": {schema},
  "format": 1,
  "kind": "programme",
  "id": {id},
  "version": "1",
  "title": {title},
  "summary": "One line on where it leads.",
  "author": {"name": "Your name", "role": "massage therapist"},
  "x-for": "For one person? Add \"for\": \"AB-17\", initials or a code rather than a name.",
  "language": "en",
  "phases": [
    {
      "title": "Find your baseline",
      "say": "Two quiet weeks. Do what is easy on a bad day, and no more on a good one.",
      "weeks": 2,
      "routines": [{"routine": "first-day", "days": ["mon", "wed", "fri"], "at": ["10:00"]}],
      "walk": {"minutes": 5, "up_to": 6, "at": ["17:00"]}
    },
    {
      "title": "A little more",
      "weeks": 2,
      "go_on": "calm",
      "x-note": "It goes on when its weeks are over and three sessions in a row were calm the morning after.",
      "routines": [{"routine": "evening-lower-back", "days": ["mon", "wed", "fri"]}],
      "walk": {"minutes": 7, "up_to": 10}
    }
  ],
  "flare_plan": {
    "first_day": "Rest a little, walk a little, and breathe.",
    "days_two_to_seven": "Half of everything, then three quarters, then all of it again."
  }
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
std::string schema_for(const fs::path& file, const char* kind) {
  const fs::path inside = std::string("schema/") + kind + ".schema.json";
  const auto shipped = shipped_routines_here(process_environment());
  if (!shipped) return inside.generic_string();
  std::error_code error;
  const fs::path folder = fs::absolute(file, error).parent_path();
  return fs::proximate(*shipped / inside, folder, error).generic_string();
}

struct NewOptions {
  std::string id;
  std::string title;
  std::string out;
  bool programme = false;
};

Exit begin(Console& console, const NewOptions& asked) {
  const std::string& id = asked.id;
  const fs::path file = asked.out.empty() ? id + ".json" : asked.out;
  std::error_code error;
  if (fs::exists(fs::symlink_status(file, error)))
    return report_problems(
        {file_problem(file, "file-exists", tr("There is a file of this name already; it stays as it is."))},
        console, Exit::problems);
  const std::string text =
      fill(asked.programme ? beginning_of_programme : beginning,
           {{"schema", quoted(schema_for(file, asked.programme ? programme_kind : "routine"))},
            {"id", quoted(id)},
            {"title", quoted(asked.title.empty() ? title_from(id) : asked.title)}});
  const auto content = parse_file(text, file.string());
  if (!content) return report_problems(content.problems(), console, Exit::wrong_use);
  const auto written = write_file_atomically(file, text);
  if (!written) return report_problems(written.problems(), console, Exit::machine_failed);
  console.out << fill(tr("{file} has been written. Edit it, then: limber check {file}"),
                      {{"file", file.string()}})
              << '\n';
  return Exit::done;
}

}  // namespace

RunCommand declare_new(CLI::App& options) {
  const auto asked = std::make_shared<NewOptions>();
  options.add_option("id", asked->id, tr("Its id: a–z, 0–9 and -"))->required()->type_name("ID");
  options.add_option("--title", asked->title, tr("What people will call it"))->type_name(tr("TEXT"));
  options.add_option("-o,--output", asked->out, tr("The file to write [ID.json]"))->type_name(tr("FILE"));
  options.add_flag("--programme", asked->programme, tr("A programme of several weeks instead of a routine"));
  return [asked](Console& console) { return begin(console, *asked); };
}

}  // namespace limber
