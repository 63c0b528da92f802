// limber doctor: what is present on this computer and what works.
#include <functional>

#include "base/clock.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "canvas/fonts.hpp"
#include "cli/command.hpp"
#include "database/journal_db.hpp"
#include "files/child_process.hpp"
#include "files/files.hpp"
#include "sound/command_voice.hpp"
#include "sound/device.hpp"
#include "sound/voice.hpp"
#include "store/open_shelf.hpp"
#include "store/settings.hpp"

namespace limber {
namespace {

// What was found, or the problem in its place.
using Finding = Result<std::string>;

struct Examination {
  std::string name;
  std::function<Finding()> look;
};

std::string said(const Problems& problems) {
  return problems.empty() ? "" : problems.front().message;
}

Finding look_at_sound() {
  Stream stream;
  Device device(stream, monotonic_precise);
  if (const auto opened = device.open(); !opened) return opened.problems();
  return tr("48 kHz, stereo, 32-bit float");
}

Finding look_at_voice(const SpeechVoice& voice) {
  const auto spoken = voice.speak(tr("Breathe out and soften."), SpeechRate::instruction);
  if (!spoken) return spoken.problems();
  return fill(tr("{voice} speaks"), {{"voice", voice.name()}});
}

Finding look_at_language(const std::string& language) {
  const auto voice = voice_for(language);
  if (!voice) return voice.problems();
  return look_at_voice(**voice);
}

// Alone, without another that steps in.
Finding look_at_command(const std::string& command) {
  if (command.empty()) return tr("none is set");
  const Finding found = look_at_voice(CommandVoice(command, "en", 1));
  return found ? Finding(fill(tr("{command} speaks"), {{"command", command}})) : found;
}

Finding look_at_fonts() {
  const std::string family = family_of_the_screens();
  if (family.empty()) return failure("no-font", tr("no font was found; install Inter or Noto Sans"));
  return family;
}

Finding look_at_films() {
  if (!has_program("ffmpeg"))
    return failure("no-encoder", tr("the ffmpeg program is not installed; sound files are made without it"));
  return tr("made by the ffmpeg program");
}

Finding look_at_folder(const std::filesystem::path& folder) {
  if (const auto made = make_private_folder(folder); !made) return made.problems();
  return folder.string();
}

Finding look_at_journal(const Paths& places) {
  const auto db = JournalDb::open(places.journal, wall_now());
  if (!db) return db.problems();
  const auto sessions = db->sessions();
  if (!sessions) return sessions.problems();
  const auto count = static_cast<long>(sessions->size());
  return places.journal.string() + ", " +
         fill(trn("{count} session", "{count} sessions", count), {{"count", std::to_string(count)}});
}

Finding look_at_shelf(const Paths& places) {
  const Shelf shelf = open_shelf(places, process_environment());
  if (has_errors(shelf.problems)) return shelf.problems;
  return fill(tr("{routines} routines, {exercises} exercises"),
              {{"routines", std::to_string(shelf.routines.size())},
               {"exercises", std::to_string(shelf.library->exercises().size())}});
}

std::vector<Examination> examinations(const Paths& places, const std::function<Finding()>& display) {
  return {{tr("display"), display},
          {tr("sound"), look_at_sound},
          {tr("voice command"),
           [&] { return look_at_command(load_settings(places.settings, wall_now())->speech_command); }},
          {tr("English voice"), [] { return look_at_language("en"); }},
          {tr("other languages"), [] { return look_at_language("de"); }},
          {tr("font"), look_at_fonts},
          {tr("films"), look_at_films},
          {tr("data folder"), [&] { return look_at_folder(places.journal.parent_path()); }},
          {tr("speech cache"), [&] { return look_at_folder(places.speech); }},
          {tr("journal"), [&] { return look_at_journal(places); }},
          {tr("routines"), [&] { return look_at_shelf(places); }}};
}

Exit examine(Console& console) {
  const auto places = console.places();
  if (!places) return report_problems(places.problems(), console, Exit::machine_failed);
  for (const Examination& examination : examinations(*places, console.display)) {
    const Finding finding = examination.look();
    const std::string padding(18 - std::min<std::size_t>(17, count_characters(examination.name)), ' ');
    console.out << (finding ? tr("works   ") : tr("missing ")) << examination.name << padding
                << (finding ? *finding : said(finding.problems())) << '\n';
  }
  console.out << tr("The session also runs without a display (play --text) and without sound.") << '\n';
  return Exit::done;
}

}  // namespace

RunCommand declare_doctor(CLI::App&) {
  return examine;
}

}  // namespace limber
