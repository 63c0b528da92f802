// A session in the terminal from its first question to its last line, led by keys and a clock of the test's.
#include "cli/text_session.hpp"

#include <algorithm>
#include <deque>
#include <sstream>
#include <stdexcept>

#include "support/catch.hpp"
#include "support/journal_db.hpp"
#include "timeline/playhead.hpp"

using namespace limber;
using namespace limber::test;

namespace {

// A key, so long after the one before. "asleep" is none: the machine sleeps for that long.
struct Press {
  Millis after{0};
  std::string key;
};

// Whoever presses these, and then only listens. A session that goes on for two hours has no end.
class PressedKeys final : public Keys {
 public:
  explicit PressedKeys(std::deque<Press> keys, bool interactive = true)
      : keys_(std::move(keys)), interactive_(interactive) {}

  bool interactive() const override { return interactive_; }
  std::string wait_for_key(Millis next_wakeup) override {
    if (now_ > 2h) throw std::runtime_error("the session never ends");
    if (keys_.empty()) return wait(next_wakeup);
    Press& next = keys_.front();
    if (next.key != "asleep" && next.after > next_wakeup) {
      next.after -= next_wakeup;
      return wait(next_wakeup);
    }
    now_ += next.after;
    const std::string key = next.key;
    keys_.pop_front();
    return key == "asleep" ? "" : key;
  }
  Clocks clocks() {
    return {[this] { return now_; }, [this] { return std::chrono::nanoseconds(now_); },
            [this] { return later(monday_evening, now_.count() / 1000); }};
  }

 private:
  std::string wait(Millis next_wakeup) {
    now_ += std::max(next_wakeup, Millis{1});
    return "";
  }

  std::deque<Press> keys_;
  bool interactive_;
  Millis now_{0};
};

// In a language nobody speaks, so that no voice has to be made.
constexpr const char* evening = R"({"format": 1, "id": "evening", "language": "xx", "title": "Evening",
  "ask": {"before": ["pain", "stiffness"], "after": ["pain"]},
  "steps": [{"exercise": "knee", "hold_s": 30, "reps": 1}, {"check": "comfort"}, {"rest_s": 20}]})";

constexpr const char* knee = R"({"format": 1, "id": "knee", "name": "Knee", "technique": "stretching",
  "position": "supine", "areas": ["lower-back"], "sides": "both", "dose": {"hold_s": 30, "reps": 1},
  "say": {"setup": "Lie down.", "move": "Bring it in.", "release": "Let go."}, "easier": "tilt"})";

constexpr const char* tilt = R"({"format": 1, "id": "tilt", "name": "Tilt", "technique": "stretching",
  "position": "supine", "areas": ["lower-back"], "sides": "both", "dose": {"hold_s": 20, "reps": 1},
  "say": {"setup": "Lie down.", "move": "Tilt.", "release": "Let go."}})";

struct Night {
  Night() {
    put(folder / "evening.json", evening);
    put(folder / "data/routines/exercises/knee.json", knee);
    put(folder / "data/routines/exercises/tilt.json", tilt);
    request.routine = (folder / "evening.json").string();
    request.mute = true;
    request.ask_check_ins = false;
  }

  TemporaryFolder folder;
  WindowRequest request;
  std::ostringstream out;
  std::ostringstream err;

  Exit play(std::deque<Press> keys, bool interactive = true) {
    PressedKeys pressed(std::move(keys), interactive);
    Console console{out, err, (folder / "data").string(), "", std::nullopt, {}};
    return run_text_session(console, request, pressed, pressed.clocks());
  }
  int said(const std::string& words) const {
    const std::string text = out.str();
    int times = 0;
    for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++times;
    return times;
  }
};

// A shipped routine in the place of the evening's.
void bring_shipped(const Night& night, const std::string& id) {
  const std::filesystem::path routines = std::filesystem::path(LIMBER_SOURCE_DIR) / "routines";
  std::filesystem::copy(routines / "exercises", night.folder / "data/routines/exercises",
                        std::filesystem::copy_options::overwrite_existing);
  std::string text = contents(routines / (id + ".json"));
  const std::string english = "\"language\": \"en\"";  // a voice would have to be made for
  REQUIRE(text.find(english) != std::string::npos);
  put(night.folder / "evening.json",
      text.replace(text.find(english), english.size(), "\"language\": \"xx\""));
}

void tell_no_floor(const Night& night) {
  JournalDb journal = opened(night.folder / "data/journal.db");
  Screening screening;
  screening.answered = monday_evening;
  screening.floor = FloorAccess::not_at_all;
  REQUIRE(journal.save_screening(screening));
}

constexpr Millis into_the_hold = 140s;

// With the questions: none of the warning signs, and then what is typed.
std::deque<Press> answering(std::initializer_list<const char*> keys) {
  std::deque<Press> pressed{{1s, "return"}};
  for (const char* key : keys) pressed.push_back({1s, key});
  return pressed;
}

}  // namespace

TEST_CASE("where nobody presses keys a session runs from its title to its end by itself") {
  Night night;
  CHECK(night.play({}, false) == Exit::done);
  CHECK(night.said("Evening.") == 1);
  CHECK(night.said("● hold 30 s") == 1);
  CHECK(night.said("The end.") == 1);
  CHECK(night.said("Done: all of it, ") == 1);
  CHECK(night.said("Paused.") == 0);
}

TEST_CASE("after a pause of any length a session in the terminal goes on from there") {
  const Millis pause = GENERATE(1s, 4s, 60s, 600s);
  const std::string stop = GENERATE(as<std::string>{}, "space", "p");
  const std::string go_on = GENERATE(as<std::string>{}, "space", "p");
  Night night;
  CHECK(night.play({{into_the_hold, stop}, {pause, go_on}, {300s, "y"}}) == Exit::done);
  CHECK(night.said("Paused. Press the space bar to go on.") == 1);
  CHECK(night.said("going on") == 1);
  CHECK(night.said("The end.") == 1);
  CHECK(night.said("One pause.") == 1);
  CHECK(night.said("Done: all of it, ") == 1);
}

TEST_CASE("Escape in the terminal asks whether to end, and every way to go on goes on") {
  const std::string go_on = GENERATE(as<std::string>{}, "g", "space", "p", "escape");
  Night night;
  CHECK(night.play({{into_the_hold, "escape"}, {60s, go_on}, {300s, "y"}}) == Exit::done);
  CHECK(night.said("End here?") == 1);
  CHECK(night.said("The end.") == 1);
  CHECK(night.said("Done: all of it, ") == 1);
}

TEST_CASE("a machine that slept has paused the session, once") {
  Night night;
  CHECK(
      night.play(
          {{into_the_hold, ""}, {600s, "asleep"}, {30s, ""}, {600s, "asleep"}, {5s, "space"}, {300s, "y"}}) ==
      Exit::done);
  CHECK(night.said("Paused. Press the space bar to go on.") == 1);
  CHECK(night.said("One pause.") == 1);
  CHECK(night.said("The end.") == 1);
}

TEST_CASE("a machine that slept while a question was asked has paused nothing") {
  Night night;
  night.request.ask_check_ins = true;
  auto keys = answering({"return", "return"});
  keys.insert(keys.end(), {{300s, ""}, {600s, "asleep"}, {5s, "y"}, {300s, "escape"}});
  CHECK(night.play(keys) == Exit::done);
  CHECK(night.said("How is this for you?") == 1);
  CHECK(night.said("Paused.") == 0);
  CHECK(night.said("The end.") == 1);
}

TEST_CASE("too sore asks what would help, and each answer is taken") {
  struct Help {
    const char* key;
    const char* told;
  };
  const Help help = GENERATE(
      Help{"e", "→ "}, Help{"h", "→ shorter from here"}, Help{"k", "→ left out because of pain"},
      Help{"b", "→ a minute of breathing, and the end"}, Help{"s", "going on"}, Help{"space", "going on"});
  CAPTURE(help.key);
  Night night;
  CHECK(night.play({{into_the_hold, "s"}, {60s, help.key}, {1s, ""}, {600s, "y"}}) == Exit::done);
  CHECK(night.said("What would help now?  E: Something easier · H: Shorter · K: Skip it: it hurts") == 1);
  CHECK(night.said(help.told) >= 1);
  CHECK(night.said("The end.") == 1);
}

TEST_CASE("what goes further down is left by two keys, and is said to be left out from now on") {
  Night night;
  CHECK(night.play({{into_the_hold, "s"}, {5s, "d"}, {5s, "k"}, {600s, "y"}}) == Exit::done);
  CHECK(night.said("D: It goes further down my leg or arm") == 1);
  CHECK(night.said("leave it out until you want to try it again") == 1);
  CHECK(night.said("→ left out because it went further down") == 1);
  CHECK(night.said("The end.") == 1);
}

TEST_CASE(
    "at a comfort check the terminal asks for a number or a letter, and gently means half of the rest") {
  Night night;
  put(night.folder / "evening.json", R"({"format": 1, "id": "evening", "language": "xx", "title": "Evening",
    "steps": [{"exercise": "tilt"}, {"check": "comfort"}, {"exercise": "knee", "hold_s": 30, "reps": 1}]})");
  night.request.ask_check_ins = true;
  auto keys = answering({});
  SECTION("five hurts more than is easy") {
    keys.insert(keys.end(), {{300s, "5"}, {10s, "g"}});
    CHECK(night.play(keys) == Exit::done);
    INFO(night.out.str());
    CHECK(night.said("How much does it hurt now?  0 to 9, X for 10 · Y: Comfortable: go on") == 1);
    CHECK(night.said("G: Go on gently") == 1);
    CHECK(night.said("→ half of everything from here") == 1);
    CHECK(night.said("● hold 15 s") == 1);
  }
  SECTION("a letter for what comes next") {
    keys.push_back({300s, "k"});
    CHECK(night.play(keys) == Exit::done);
    CHECK(night.said("● hold 30 s") == 0);
    CHECK(night.said("→ left out because of pain") == 1);
  }
  SECTION("too sore, and on as it was") {
    keys.insert(keys.end(), {{300s, "s"}, {10s, "s"}});
    CHECK(night.play(keys) == Exit::done);
    CHECK(night.said("● hold 30 s") == 1);
  }
  CHECK(night.said("The end.") == 1);
}

TEST_CASE(
    "who left an exercise because it went further down hears why it is left out, and may try it again") {
  const bool tries = GENERATE(false, true);
  CAPTURE(tries);
  Night night;
  CHECK(night.play({{into_the_hold, "s"}, {5s, "d"}, {5s, "k"}, {600s, "y"}}) == Exit::done);
  night.out.str("");
  night.request.ask_check_ins = true;
  put(night.folder / "evening.json", R"({"format": 1, "id": "evening", "language": "xx", "title": "Evening",
    "ask": {"before": ["pain"], "after": ["pain"]},
    "steps": [{"exercise": "knee", "hold_s": 30, "reps": 1}, {"exercise": "tilt"}]})");
  auto keys = answering({"return", "return"});  // the mood is asked from the second session on
  if (tries) keys.push_back({1s, "t"});
  keys.push_back({1s, "return"});
  keys.push_back({900s, "escape"});
  CHECK(night.play(keys) == Exit::done);
  CHECK(night.said("Left out: Knee. Last time the feeling went further down your leg or arm.") == 1);
  CHECK(night.said("Bring it in.") == (tries ? 1 : 0));
  CHECK(night.said("● hold 15 s") == (tries ? 1 : 0));
}

TEST_CASE(
    "where nothing of a routine suits somebody the terminal says so, and what does, and begins nothing") {
  Night night;
  bring_shipped(night, "first-day");
  tell_no_floor(night);
  CHECK(night.play({}, false) == Exit::done);
  CHECK(night.out.str().empty());
  CHECK(night.err.str().find("Nothing in “First day” suits what you said about yourself.") == 0);
}

TEST_CASE(
    "on a chair, for somebody who cannot get to the floor, 'something easier' at every exercise sends nobody "
    "down") {
  Night night;
  bring_shipped(night, "chair-only");
  tell_no_floor(night);
  std::deque<Press> keys;
  for (int i = 0; i < 60; ++i) {
    keys.push_back({20s, "s"});
    keys.push_back({1s, "e"});
    keys.push_back({1s, "y"});  // on as it was, where there was nothing easier
  }
  CHECK(night.play(keys) == Exit::done);
  CHECK(night.said("→ something easier") >= 5);
  CHECK(night.said("The end.") == 1);
  for (const char* down :
       {"lie down", "Lie ", "on one knee", "hands and knees", "the mat", "roll onto", "strap"}) {
    CAPTURE(down);
    CHECK(night.said(down) == 0);
  }
}

TEST_CASE("a letter means relief only while it is asked for") {
  Night night;
  CHECK(night.play({{into_the_hold, "k"}, {1s, "e"}, {1s, "h"}, {300s, "y"}}) == Exit::done);
  CHECK(night.said("→ ") == 0);
  CHECK(night.said("Done: all of it, ") == 1);
}

TEST_CASE("who asks the program to stop ends the session where it is") {
  Night night;
  CHECK(night.play({{into_the_hold, "interrupt"}}) == Exit::done);
  CHECK(night.said("Ended here.") == 1);
}

TEST_CASE("a part alone is played with --from and --until") {
  Night night;
  night.request.from_s = 30;
  night.request.until_s = 40;
  CHECK(night.play({}, false) == Exit::done);
  CHECK(night.said("Ended here.") == 1);
  CHECK(night.said("The end.") == 0);
}

TEST_CASE("the questions before and after are asked, answered by number, and kept") {
  Night night;
  night.request.ask_check_ins = true;
  auto keys = answering({"3", "return", "1", "backspace", "2", "return"});
  keys.push_back({300s, "y"});
  for (const char* key : {"1", "return"}) keys.push_back({300s, key});
  CHECK(night.play(keys) == Exit::done);
  CHECK(night.said("Are any of these new, or worse than usual for you, and not yet seen by a doctor?") == 1);
  CHECK(night.said("How much pain are you in right now?") == 2);
  CHECK(night.said("How stiff are you right now?") == 1);
  CHECK(night.said("\b \b") == 1);
  CHECK(night.said("The end.") == 1);
  CHECK(std::filesystem::exists(night.folder / "data/journal.db"));
}

TEST_CASE("letters in place of a number are no answer, Enter alone skips, Escape skips them all") {
  Night night;
  night.request.ask_check_ins = true;
  auto keys = answering({"x", "return", "return"});
  keys.push_back({300s, "y"});
  keys.push_back({300s, "escape"});
  CHECK(night.play(keys) == Exit::done);
  CHECK(night.said("The end.") == 1);
}

TEST_CASE("strong pain before is advised on, and the answer is followed") {
  struct Choice {
    const char* key;
    bool goes_on;
  };
  const Choice choice =
      GENERATE(Choice{"g", true}, Choice{"a", true}, Choice{"return", false}, Choice{"escape", false});
  CAPTURE(choice.key);
  Night night;
  night.request.ask_check_ins = true;
  auto keys = answering({"6", "return", "return", choice.key});
  if (choice.key[1] == '\0') keys.push_back({1s, "return"});
  keys.push_back({300s, "y"});
  keys.push_back({300s, "escape"});
  CHECK(night.play(keys) == Exit::done);
  CHECK(night.said("Anything else: not today.") == 1);
  CHECK((night.said("The end.") == 1) == choice.goes_on);
}

TEST_CASE("a warning sign that is marked gets one of three answers, and only the third stops") {
  Night night;
  night.request.ask_check_ins = true;
  const auto answered = [](std::initializer_list<const char*> typed) {
    std::deque<Press> keys;
    for (const char* key : typed) keys.push_back({1s, key});
    for (const char* key : {"escape", "y"}) keys.push_back({300s, key});
    keys.push_back({300s, "escape"});
    return keys;
  };
  const auto keys = GENERATE_COPY(answered({"1", "return", "return", "1", "return"}),
                                  answered({"1", "return", "return", "2", "return"}),
                                  answered({"1", "return", "1", "return", "return"}));
  CHECK(night.play(keys) == Exit::done);
  CHECK(night.said("The end.") == 1);
  CHECK(night.said("Call your emergency number") == 0);
}

TEST_CASE("a warning sign that is new or worse says what to do, and nothing begins") {
  Night night;
  night.request.ask_check_ins = true;
  std::deque<Press> keys;
  for (const char* key : {"1", "return", "return", "3", "return", "return"}) keys.push_back({1s, key});
  CHECK(night.play(keys) == Exit::done);
  CHECK(night.said("Call your emergency number") == 1);
  CHECK(night.said("The end.") == 0);
}

TEST_CASE("a number there is not marks no warning sign") {
  Night night;
  night.request.ask_check_ins = true;
  CHECK(night.play({{1s, "9"}, {1s, "9"}, {1s, "return"}, {1s, "escape"}}) == Exit::done);
  CHECK(night.said("The end.") == 0);
}

TEST_CASE("without a journal the session is led all the same, and nothing is asked for ever") {
  Night night;
  night.request.ask_check_ins = true;
  put(night.folder / "data/journal.db/in-the-way", "a folder of that name");
  std::deque<Press> keys{{1s, "3"}, {1s, "return"}, {1s, "return"}, {300s, "y"}, {300s, "1"}, {1s, "return"}};
  CHECK(night.play(keys) == Exit::done);
  CHECK(night.said("The end.") == 1);
  CHECK_FALSE(night.err.str().empty());
}

TEST_CASE("what stands in the way of a session is told, with the exit code it has") {
  Night night;
  SECTION("a routine there is not") {
    night.request.routine = "nowhere";
    CHECK(night.play({}) == Exit::problems);
    CHECK(night.err.str().find("nowhere") != std::string::npos);
  }
  SECTION("a file for events that cannot be written") {
    night.request.events_file = (night.folder / "none/events").string();
    CHECK(night.play({}) == Exit::machine_failed);
  }
}

TEST_CASE("the terminal says its keys as a session begins, and again when asked, those of a question there") {
  Night night;
  CHECK(night.play({{into_the_hold, "?"}, {5s, "s"}, {5s, "?"}, {5s, "s"}, {300s, "y"}}) == Exit::done);
  CHECK(night.said("Space, P: Pause") == 2);
  CHECK(night.said("Esc: back, or ask whether to end") == 3);
  CHECK(night.said("H: Shorter") == 2);  // in the question, and asked for
}

TEST_CASE("a session that was left today is offered to go on, in the terminal too") {
  const bool goes_on = GENERATE(true, false);
  Night night;
  night.request.ask_check_ins = true;
  auto keys = answering({"return", "return"});
  keys.insert(keys.end(), {{into_the_hold, "escape"}, {5s, "q"}, {1s, "return"}});
  CHECK(night.play(keys) == Exit::done);
  CHECK(night.said("G and Enter: go on") == 0);
  std::deque<Press> again{{1s, goes_on ? "g" : "return"}, {1s, "return"}};
  if (!goes_on) again.insert(again.end(), {{1s, "return"}, {1s, "return"}});  // stiffness, and the mood
  again.insert(again.end(), {{30s, "escape"}, {5s, "q"}, {1s, "return"}});
  CHECK(night.play(again) == Exit::done);
  INFO(night.out.str());
  CHECK(night.said("G and Enter: go on at “Knee”") == 1);
  CHECK(night.said("How stiff are you right now?") == (goes_on ? 1 : 2));
}
