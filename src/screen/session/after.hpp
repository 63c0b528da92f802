// The page after a session: what was done, how it went, and what comes of it.
#pragma once

#include <variant>
#include <vector>

#include "journal/session_record.hpp"
#include "screen/ui/action.hpp"
#include "screen/ui/page.hpp"
#include "screen/ui/request.hpp"
#include "screen/ui/update.hpp"
#include "screen/ui/world.hpp"

namespace limber {

struct AfterScreen {
  SessionRecord record;  // with the answers before and after it
};

struct AfterIntent : std::variant<Request> {
  using variant::variant;
};
using AfterEffect = std::variant<Request>;

Update<AfterScreen, AfterEffect> update(AfterScreen state, const AfterIntent& intent, const World& world);
View<AfterIntent> view(const AfterScreen& state, const World& world, const ViewContext& context);
// Nothing beside it: one button leads on.
PageHead head(const AfterScreen& state);
std::vector<Action<AfterIntent>> actions(const AfterScreen& state);

}  // namespace limber
