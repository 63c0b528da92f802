// Approved text: what a person hears in each shipped routine, line by line.
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "cli/text_player.hpp"
#include "support/catch.hpp"
#include "support/shipped_shelf.hpp"
#include "support/store.hpp"
#include "timeline/compile.hpp"

using namespace limber;
using test::shelf;

namespace {

// With estimated speech, so that the text does not depend on a voice.
std::string transcript_of(const Routine& routine) {
  const auto timeline = compile(routine, *shelf().library, Pace{}, estimated_speech_length);
  REQUIRE(timeline);
  Playhead playhead(std::make_shared<const Timeline>(*timeline));
  playhead.ask_nothing();
  std::string text;
  const auto events = playhead.advance(playhead.timeline().total());
  for (const std::string& line : transcript(playhead, events)) text += line + "\n";
  for (const std::string& line : summary(playhead)) text += line + "\n";
  return text;
}

}  // namespace

TEST_CASE("every shipped routine reads as it was approved, LIMBER_APPROVE=1 approves it anew") {
  REQUIRE(shelf().routines.size() >= 4);
  for (const auto& listed : shelf().routines) {
    const Routine& routine = *listed;
    const std::string file = LIMBER_SOURCE_DIR "/tests/golden/" + routine.id + ".txt";
    const std::string now = transcript_of(routine);
    if (std::getenv("LIMBER_APPROVE") != nullptr) std::ofstream(file) << now;
    INFO("read it aloud; if it is right, run cli_tests once with LIMBER_APPROVE=1 and commit " << file);
    CHECK(now == test::contents(file));
  }
}
