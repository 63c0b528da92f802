#include "cli/routine_asked.hpp"

#include "base/message.hpp"
#include "base/text.hpp"
#include "timeline/walk.hpp"

namespace limber {

Result<std::shared_ptr<const Routine>> routine_asked(const std::string& name, double minutes, Shelf& shelf) {
  auto routine = routine_named(name, shelf);
  if (!routine || minutes <= 0) return routine;
  if (!walk_minutes(**routine, *shelf.library))
    return failure("no-walk",
                   fill(tr("{name} is no walk: its length is what its file says. --minutes is for a "
                           "walk, such as `walk`."),
                        {{"name", name}}));
  return std::make_shared<const Routine>(walk_routine(**routine, *shelf.library, minutes));
}

void add_minutes(CLI::App& options, double& minutes) {
  options.add_option("--minutes", minutes, tr("Of a walk: how many minutes, 1 to 60 [as it is written]"))
      ->check(CLI::Range(least_walk, most_walk))
      ->type_name("N");
}

}  // namespace limber
