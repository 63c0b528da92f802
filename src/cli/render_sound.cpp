#include "cli/render_sound.hpp"

#include "base/clock.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "desk/sound_desk.hpp"
#include "export/sound_file.hpp"
#include "store/open_shelf.hpp"
#include "store/settings.hpp"

namespace limber {
namespace {

// A line that is written over, a hundred times at most.
class ProgressLine {
 public:
  ProgressLine(std::ostream& out, bool shown) : out_(out), shown_(shown) {}
  ~ProgressLine() {
    if (percent_ >= 0) out_ << "\r        \r" << std::flush;
  }
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  bool operator()(double done) {
    const int percent = static_cast<int>(done * 100);
    if (shown_ && percent != percent_) out_ << '\r' << percent << " %" << std::flush;
    if (shown_) percent_ = percent;
    return true;
  }

 private:
  std::ostream& out_;
  bool shown_;
  int percent_ = -1;
};

}  // namespace

Exit render_sound(Console& console, const std::string& name, const std::string& file, bool progress) {
  const auto places = console.places();
  if (!places) return told(places.problems(), console, Exit::machine_failed);
  const Shelf shelf = open_shelf(*places, process_environment());
  const auto routine = routine_named(name, shelf);
  if (!routine) return told(routine.problems(), console, Exit::problems);
  const auto settings = load_settings(places->settings, wall_now());

  SessionSound sound({places->speech, monotonic_precise, true});
  sound.prepare(std::make_shared<const Routine>(*routine), std::make_shared<const Library>(shelf.library),
                pace_of(*settings), *settings);
  sound.wait();
  const auto session = sound.take();
  if (!session) return told(session.problems(), console, Exit::problems);
  if (const std::string trouble = sound.take_trouble(); !trouble.empty()) console.err << trouble << '\n';

  ProgressLine line(console.err, progress);
  const SoundTags tags{routine->title.in(routine->language), routine->author.name.in(routine->language)};
  const auto written = write_sound(sound.soundtrack(session->timeline), session->timeline->total(),
                                   settings->volumes, tags, file, [&](double done) { return line(done); });
  if (!written) return told(written.problems(), console, Exit::machine_failed);
  return Exit::done;
}

}  // namespace limber
