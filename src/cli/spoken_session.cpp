#include "cli/spoken_session.hpp"

#include "base/clock.hpp"
#include "cli/routine_asked.hpp"
#include "services/sound_service.hpp"
#include "store/open_shelf.hpp"
#include "store/settings.hpp"

namespace limber {

Exit with_spoken_routine(Console& console, const std::string& name, double minutes,
                         const std::function<Exit(const SpokenRoutine&)>& use) {
  const auto places = console.places();
  if (!places) return report_problems(places.problems(), console, Exit::machine_failed);
  Shelf shelf = open_shelf(*places, process_environment());
  const auto routine = routine_asked(name, minutes, shelf);
  if (!routine) return report_problems(routine.problems(), console, Exit::problems);
  const auto settings = load_settings(places->settings, wall_now());
  SessionSound sound({places->speech, monotonic_precise, true});
  sound.prepare(*routine, shelf.library, pace_of(*settings), *settings);
  sound.wait();
  const auto session = sound.take();
  if (!session) return report_problems(session.problems(), console, Exit::problems);
  return use({*routine, *settings, sound, *session});
}

}  // namespace limber
