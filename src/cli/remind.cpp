// limber remind: starts the process that waits for reminders, and tells it what is next.
#include <unistd.h>

#include <fstream>

#include "base/clock.hpp"
#include "base/message.hpp"
#include "cli/command.hpp"
#include "cli/onlooker.hpp"
#include "remind/planned.hpp"
#include "screen/home/reminders.hpp"
#include "services/reminding.hpp"
#include "store/open_shelf.hpp"
#include "store/settings.hpp"

namespace limber {
namespace {

struct RemindOptions {
  bool next = false;
  std::int64_t now = 0;  // seconds since 1970; 0: by the clock
  std::string answer;
  std::string of;
};

// Where a change may make another reminder the next. The journal's own folder: SQLite writes beside it.
std::vector<std::string> watched(const Paths& places) {
  std::vector<std::string> paths{places.journal.parent_path().string(), places.settings.string(),
                                 places.routines.string()};
  if (const std::string zone = zone_file(); !zone.empty()) paths.push_back(zone);
  return paths;
}

Result<Ok> note_answer(const Paths& places, const RemindOptions& asked, const WallTime& now) {
  const auto hour = hour_from(asked.of);
  const auto answer = value_named<ReminderAnswer>(asked.answer);
  if (!hour || !answer)
    return failure("no-such-answer", tr("--answer is shown, later or not-today, and --of names a reminder."));
  return note_reminder(places, {*hour, *answer, local_minute(now)});
}

Planned planned_by(const Program& program, const Paths& places) {
  const World& world = program.world;
  Planned planned;
  planned.on = true;
  const auto next = next_reminder(world, reminder_notes(places, local_day(world.now)));
  if (!next) return planned;
  const ReminderWords words = words_of(*next, world);
  planned.at = second_of(next->of.day, next->minute);
  planned.hour = hour_text(next->of);
  planned.plan = next->of.plan;
  planned.routine = next->routine;
  planned.title = words.title;
  planned.text = words.text;
  planned.start = tr("Start");
  planned.later = tr("In half an hour");
  planned.not_today = tr("Not today");
  return planned;
}

Exit tell_next(Console& console, const RemindOptions& asked) {
  const auto places = console.places();
  if (!places) return report_problems(places.problems(), console, Exit::machine_failed);
  const WallTime now = asked.now > 0 ? wall_at(asked.now) : wall_now();
  const auto settings = load_settings(places->settings, now);
  Planned planned;
  if (settings->remind) {
    if (!asked.answer.empty()) {
      if (const auto noted = note_answer(*places, asked, now); !noted)
        return report_problems(noted.problems(), console, Exit::wrong_use);
    }
    Clocks clocks = system_clocks();
    clocks.wall = [now] { return now; };
    const Onlooker onlooker(*places, *settings, open_shelf(*places, process_environment()), clocks);
    planned = planned_by(onlooker.program(), *places);
  }
  planned.watch = watched(*places);
  console.out << planned_text(planned);
  return Exit::done;
}

// This process becomes the one that waits, so that nothing of the program stays in memory.
Exit wait(Console& console) {
  const auto places = console.places();
  if (!places) return report_problems(places.problems(), console, Exit::machine_failed);
  if (!load_settings(places->settings, wall_now())->remind) {
    console.out << tr("Reminders are switched off: Settings of the window, \"Remind me\".") << '\n';
    return Exit::done;
  }
  const ReminderProcess process = reminder_process(process_environment(), console.data_folder);
  std::vector<std::string> words{waiting_program(process.program).string(), process.program.string()};
  if (!process.data_folder.empty()) words.insert(words.end(), {"--data", process.data_folder});
  std::vector<char*> arguments;  // words that may be written to
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  ::execv(arguments[0], arguments.data());
  console.err << tr("The part of Limber that waits for reminders is not installed.") << '\n';
  return Exit::machine_failed;
}

}  // namespace

RunCommand declare_remind(CLI::App& options) {
  const auto asked = std::make_shared<RemindOptions>();
  options.add_flag("--next", asked->next, tr("Only say what is next, for the process that waits, and end"));
  options.add_option("--now", asked->now, tr("With --next: as if it were this second since 1970"))
      ->type_name("S");
  options
      .add_option("--answer", asked->answer,
                  tr("With --next: first note what became of a reminder: shown, later or not-today"))
      ->type_name(tr("ANSWER"));
  options.add_option("--of", asked->of, tr("Of which, as --next called it"))->type_name(tr("HOUR"));
  return [asked](Console& console) { return asked->next ? tell_next(console, *asked) : wait(console); };
}

}  // namespace limber
