#include "desk/rehearsal_desk.hpp"

#include <utility>

#include "desk/sound_desk.hpp"
#include "timeline/compile.hpp"

namespace limber {

RehearsalReady rehearsal_of(std::shared_ptr<const Routine> routine, std::shared_ptr<const Library> library,
                            std::shared_ptr<const Timeline> timeline, const Problems& warnings, bool spoken) {
  RehearsalReady ready{std::move(routine), std::move(library), std::move(timeline)};
  ready.remarks = timed_remarks(*ready.timeline, warnings, *ready.routine);
  ready.spoken = spoken;
  return ready;
}

std::vector<Intent> carry_out_rehearsal(const Effect& effect, const Library& library,
                                        const Settings& settings) {
  const auto* asked = std::get_if<RehearsalEffect>(&effect);
  if (asked == nullptr) return {};
  const auto& routine = std::get<PrepareRehearsal>(*asked).routine;
  auto known = std::make_shared<const Library>(library);
  auto timeline = compile(*routine, *known, pace_of(settings), estimated_speech_length);
  if (!timeline) {
    RehearsalReady cannot{routine, std::move(known), nullptr};
    cannot.problems = timeline.problems();
    return {RehearsalIntent{std::move(cannot)}};
  }
  const Problems warnings = timeline.problems();
  return {RehearsalIntent{rehearsal_of(
      routine, std::move(known), std::make_shared<const Timeline>(*std::move(timeline)), warnings, false)}};
}

}  // namespace limber
