#include "cli/render_sound.hpp"

#include "cli/spoken_session.hpp"
#include "export/sound_file.hpp"

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
  return with_spoken_routine(console, name, [&](const SpokenRoutine& spoken) {
    if (const std::string trouble = spoken.sound.take_trouble(); !trouble.empty())
      console.err << trouble << '\n';
    ProgressLine line(console.err, progress);
    const Routine& routine = spoken.routine;
    const SoundTags tags{routine.title.in(routine.language), routine.author.name.in(routine.language)};
    const auto& timeline = spoken.session.timeline;
    const auto written =
        write_sound(spoken.sound.soundtrack(timeline), timeline->total(), spoken.settings.volumes, tags, file,
                    [&](double done) { return line(done); });
    return written ? Exit::done : told(written.problems(), console, Exit::machine_failed);
  });
}

}  // namespace limber
