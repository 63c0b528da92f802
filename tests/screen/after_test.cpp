// The page after a session.
#include "screen/session/after.hpp"

#include "base/message.hpp"
#include "support/catch.hpp"
#include "support/fits.hpp"
#include "support/journal.hpp"
#include "support/measure.hpp"
#include "support/seen.hpp"

using namespace limber;
using namespace limber::test;

namespace {

SessionRecord whole(int before, std::optional<int> after) {
  SessionRecord record = rated_session(monday_evening, before, after, std::nullopt);
  record.steps.resize(1);
  return record;
}

View<AfterIntent> seen(const SessionRecord& record) {
  return view(AfterScreen{record}, World{}, whole_window());
}

}  // namespace

TEST_CASE("after a session its page says how much was done, and what it was like before and after") {
  const View<AfterIntent> page = seen(whole(5, 4));
  CHECK(says(page, "You did all of it, 10 minutes."));
  CHECK(says(page, "Pain 5 → 4"));
}

TEST_CASE(
    "where it hurts more the page says so, without blame, and where nothing changed it promises nothing") {
  CHECK(says(seen(whole(4, 7)), "It hurts more than before"));
  CHECK(says(seen(whole(7, 4)), "It hurts less than before"));
  CHECK(says(seen(whole(5, 5)), "About as it was before"));
  CHECK(says(seen(whole(5, std::nullopt)), "You took this time for yourself"));
}

TEST_CASE("who ended early is not told that it is done") {
  SessionRecord early = whole(5, 5);
  early.state = SessionState::stopped;
  early.steps.front().held = Millis{10'000};
  CHECK(says(seen(early), "Enough for now"));
  CHECK(says(seen(early), "You did 2 of 10 minutes. What you did is kept."));
  early.steps.front().held = Millis{1'000};
  CHECK(says(seen(early), "You ended it soon after the beginning. What you did is kept."));
}

TEST_CASE("nothing of the page after a session is to be scrolled to, in any window") {
  for (const bool longer : {false, true}) {
    std::optional<ScopedMessageFilter> filter;
    if (longer) filter.emplace(pseudo_localised);
    std::vector<Size> sizes = support::window_sizes();
    sizes.push_back({360, 740});
    for (const Size& size : sizes) {
      CAPTURE(size.width, longer);
      static const support::EvenMeasure measure;
      const ViewContext context = whole_window(size, &measure);
      const View<AfterIntent> page = view(AfterScreen{whole(4, 7)}, World{}, context);
      CHECK(page.frame.scrollers.empty());
      CHECK(support::misfits(page.frame, measure, context.viewport.touch()) == std::vector<std::string>{});
    }
  }
}
