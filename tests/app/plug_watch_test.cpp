// A folder of devices that is watched.
#include "app/plug_watch.hpp"

#include <future>

#include "support/catch.hpp"
#include "support/store.hpp"

using namespace limber;
using namespace limber::test;

TEST_CASE("what comes into a watched folder wakes once, and nothing does before") {
  const TemporaryFolder folder;
  std::promise<void> woken;
  std::atomic<int> times{0};
  PlugWatch watch(folder.path().string(), [&] {
    if (times++ == 0) woken.set_value();
  });
  CHECK_FALSE(watch.take());
  put(folder / "event7", "");
  woken.get_future().wait();
  CHECK(watch.take());
}

TEST_CASE("where there is no such folder nothing is watched, and nothing goes wrong") {
  PlugWatch watch("/nowhere/at/all", [] { FAIL("woken by nothing"); });
  CHECK_FALSE(watch.take());
}
