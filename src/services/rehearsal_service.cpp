#include "services/rehearsal_service.hpp"

#include <utility>

#include "services/sound_service.hpp"
#include "timeline/compile.hpp"

namespace limber {

RehearsalReady rehearsal_of(std::shared_ptr<const Routine> routine, std::shared_ptr<const Library> library,
                            std::shared_ptr<const Timeline> timeline, const Problems& warnings, bool spoken) {
  RehearsalReady ready{std::move(routine), std::move(library), std::move(timeline)};
  ready.remarks = timed_remarks(*ready.timeline, warnings, *ready.routine);
  ready.spoken = spoken;
  return ready;
}

RehearsalReady prepare_rehearsal(const std::shared_ptr<const Routine>& routine,
                                 const std::shared_ptr<const Library>& library, const Pace& pace) {
  auto timeline = compile(*routine, *library, pace, estimated_speech_length);
  if (!timeline) {
    RehearsalReady cannot{routine, library, nullptr};
    cannot.problems = timeline.problems();
    return cannot;
  }
  const Problems warnings = timeline.problems();
  return rehearsal_of(routine, library, std::make_shared<const Timeline>(*std::move(timeline)), warnings,
                      false);
}

}  // namespace limber
