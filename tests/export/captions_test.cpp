#include "export/captions.hpp"

#include "base/text.hpp"
#include "support/catch.hpp"
#include "support/sound_timeline.hpp"

using namespace limber;
using namespace limber::test;

TEST_CASE("captions say every word that is spoken, when it is spoken, and nothing of bells") {
  const Timeline timeline = timeline_of({{CueKind::say, 1s, "Breathe in.", 800ms},
                                         {CueKind::bell_begin, 2s},
                                         {CueKind::say, 10s, "And out.", 700ms}});
  const std::vector<Caption> expected{{1s, 2800ms, "Breathe in."}, {10s, 11s, "And out."}};
  const auto captions = captions_of(timeline, 0s, 11s);
  CHECK(captions == expected);
}

TEST_CASE("a caption ends where the next words begin") {
  const Timeline timeline =
      timeline_of({{CueKind::say, 1s, "Breathe in.", 800ms}, {CueKind::say, 2s, "And out.", 700ms}});
  CHECK(captions_of(timeline, 0s, 9s).front().end == 2s);
}

TEST_CASE("long words are shown two lines at a time, each for its share") {
  const std::string words =
      "Lie on your back with your knees bent and your feet as wide as your hips, arms easy beside you, and "
      "let "
      "the whole of your back grow heavy and wide on the floor.";
  const Timeline timeline = timeline_of({{CueKind::say, 0s, words, 9s}});
  const auto captions = captions_of(timeline, 0s, 20s);
  REQUIRE(captions.size() == 2);
  CHECK(captions[0].start == 0s);
  CHECK(captions[0].end == captions[1].start);
  CHECK(captions[1].end == 10s);
  std::string together;
  for (const Caption& caption : captions) {
    std::size_t line = 0;
    CHECK(std::count(caption.text.begin(), caption.text.end(), '\n') <= 1);
    for (const char c : caption.text) line = c == '\n' ? 0 : line + 1;
    CHECK(line <= caption_width);
    together += (together.empty() ? "" : " ") + caption.text;
  }
  std::replace(together.begin(), together.end(), '\n', ' ');
  CHECK(together == words);
}

TEST_CASE("of a part of a session the captions begin at the part's beginning") {
  const Timeline timeline =
      timeline_of({{CueKind::say, 1s, "Breathe in.", 2s}, {CueKind::say, 10s, "And out.", 700ms}});
  const std::vector<Caption> expected{{0s, 1500ms, "Breathe in."}};
  CHECK(captions_of(timeline, 2500ms, 8s) == expected);
}

TEST_CASE("subtitles are numbered, with hours, minutes, seconds and thousandths") {
  CHECK(subrip({{1500ms, 2s, "One\ntwo"}, {Millis{3'723'004}, Millis{3'724'000}, "Three"}}) ==
        "1\n00:00:01,500 --> 00:00:02,000\nOne\ntwo\n\n"
        "2\n01:02:03,004 --> 01:02:04,000\nThree\n\n");
  CHECK(subrip({}).empty());
}
