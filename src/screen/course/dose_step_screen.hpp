// One small step that is offered before a session: yes, or not yet.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "course/dose_step.hpp"
#include "screen/course/course_intent.hpp"
#include "screen/ui/action.hpp"
#include "screen/ui/context.hpp"
#include "screen/ui/page.hpp"
#include "screen/ui/update.hpp"
#include "screen/ui/world.hpp"

namespace limber {

struct DoseStepScreen {
  std::shared_ptr<const Routine> routine;  // as its file has it
  DoseOffer offer;
  Scrolls scrolls = {};
};

// What is asked, as the window and the terminal say it.
struct StepWords {
  std::string title;   // "A small step?"
  std::string reason;  // why now
  std::string what;    // the exercise, or the routine
  std::string change;  // "6 times instead of 5"
  std::string yes;
  std::string not_yet;
};
StepWords words_of(const DoseStepScreen& state, const Library& library);

Update<DoseStepScreen, DoseStepEffect> update(DoseStepScreen state, const DoseStepIntent& intent,
                                              const World& world);
View<DoseStepIntent> view(const DoseStepScreen& state, const World& world, const ViewContext& context);
PageHead head(const DoseStepScreen& state);
std::vector<Action<DoseStepIntent>> actions(const DoseStepScreen& state);

}  // namespace limber
