// What happened in a session, in the file as soon as it happened.
#include "services/event_log.hpp"

#include <algorithm>

#include "support/catch.hpp"
#include "support/store.hpp"
#include "support/timelines.hpp"

using namespace limber;
using namespace limber::test;

namespace {

std::ptrdiff_t lines_in(const std::filesystem::path& file) {
  const std::string text = contents(file);
  return std::count(text.begin(), text.end(), '\n');
}

}  // namespace

TEST_CASE("each event is a line in the file when it has been written") {
  const TemporaryFolder folder;
  auto log = EventLog::open((folder / "events").string());
  REQUIRE(log);
  CHECK(lines_in(folder / "events") == 0);
  Playhead playhead(shared(timeline_of({rest(10s)})));
  const auto begun = playhead.advance(2s);
  log->write(playhead, begun, 2'004ms);
  CHECK(lines_in(folder / "events") == static_cast<std::ptrdiff_t>(begun.size()));
  CHECK(contents(folder / "events").find("\"monotonic_ms\":2004") != std::string::npos);
  log->write(playhead, playhead.pause(), 3s);
  CHECK(lines_in(folder / "events") == static_cast<std::ptrdiff_t>(begun.size()) + 1);
  log->write(playhead, {}, 4s);
  CHECK(lines_in(folder / "events") == static_cast<std::ptrdiff_t>(begun.size()) + 1);
}

TEST_CASE("a file that is there is begun anew") {
  const TemporaryFolder folder;
  put(folder / "events", "what was there\n");
  REQUIRE(EventLog::open((folder / "events").string()));
  CHECK(contents(folder / "events").empty());
}

TEST_CASE("a file that cannot be written is named") {
  const TemporaryFolder folder;
  const auto log = EventLog::open((folder / "none" / "events").string());
  REQUIRE_FALSE(log);
  CHECK(log.problems().front().rule == "file-unwritable");
  CHECK(log.problems().front().message.find("events") != std::string::npos);
}
