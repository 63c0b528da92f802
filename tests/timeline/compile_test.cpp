#include "timeline/compile.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "support/catch.hpp"
#include "support/timelines.hpp"

using namespace limber;
using namespace limber::test;

namespace {

std::vector<Millis> offsets(const Timeline& timeline, std::size_t segment, CueKind kind) {
  std::vector<Millis> found;
  for (const Cue& cue : timeline.cues) {
    if (cue.segment == segment && cue.kind == kind)
      found.push_back(cue.at - timeline.segments[segment].start);
  }
  return found;
}

std::size_t first_of(const Timeline& timeline, SegmentKind kind) {
  for (std::size_t i = 0; i < timeline.segments.size(); ++i) {
    if (timeline.segments[i].kind == kind) return i;
  }
  throw std::runtime_error("no such segment");
}

std::vector<std::string> kinds(const Timeline& timeline) {
  std::vector<std::string> found;
  for (const Segment& segment : timeline.segments) found.push_back(to_string(segment.kind));
  return found;
}

}  // namespace

TEST_CASE("a session opens with a quiet second and a half and closes in words") {
  const Timeline timeline = timeline_of(routine({}));
  CHECK(kinds(timeline) == std::vector<std::string>{"lead-in", "intro", "outro"});
  CHECK(timeline.segments[0].length() == 1500ms);
  CHECK(timeline.cues.front().at == 1500ms);
}

TEST_CASE("the introduction says the title, how long, how far to go, and what to stop for") {
  const Timeline timeline = timeline_of({rest(295s)});
  const std::string said = said_in(timeline, SegmentKind::intro);
  CHECK(said.find("Evening.") == 0);
  const auto minutes = (timeline.total() + 30s) / Millis{60'000};
  CHECK(said.find("About " + std::to_string(minutes) + " minutes") != std::string::npos);
  CHECK(said.find("Go as far as is easy. Mild discomfort that fades is all right.") != std::string::npos);
  CHECK(said.find("Stop if it is sharp, runs down an arm or leg, or makes you dizzy.") != std::string::npos);
}

TEST_CASE("a hold for each side is laid out move, hold, release, with rests, and the switch between") {
  const Timeline timeline = timeline_of({step_of(exercise("knee", HoldDose{20s, 2, 10s}, Sides::each))});
  const std::vector<std::string> side{"move", "hold", "release", "rest", "move", "hold", "release"};
  std::vector<std::string> expected{"lead-in", "intro", "transition", "prepare"};
  expected.insert(expected.end(), side.begin(), side.end());
  expected.push_back("switch-side");
  expected.insert(expected.end(), side.begin(), side.end());
  expected.push_back("outro");
  CHECK(kinds(timeline) == expected);
}

TEST_CASE("the way out of a hold is told in its own words the first time and the last") {
  Exercise bend = exercise("bend", HoldDose{20s, 4, 0s});
  bend.say.release = plain_text("Come upright.");
  const Timeline timeline = timeline_of({step_of(bend)});
  std::vector<std::string> told;
  for (const Segment& way : of_kind(timeline, SegmentKind::release)) {
    const auto words = std::find_if(timeline.cues.begin(), timeline.cues.end(), [&](const Cue& cue) {
      return cue.kind == CueKind::say && cue.at >= way.start && cue.at < way.end;
    });
    REQUIRE(words != timeline.cues.end());
    told.push_back(words->text);
  }
  CHECK(told == std::vector<std::string>{"Come upright.", "And ease out of it.", "And come slowly out of it.",
                                         "Come upright."});
}

TEST_CASE("every hold and rest lasts exactly what the file says") {
  const Timeline timeline =
      timeline_of({step_of(exercise("knee", HoldDose{20500ms, 2, 7250ms}, Sides::each))});
  for (const Segment& hold : of_kind(timeline, SegmentKind::hold)) CHECK(hold.length() == 20500ms);
  for (const Segment& pause : of_kind(timeline, SegmentKind::rest)) CHECK(pause.length() == 7250ms);
}

TEST_CASE("a hold begins with a bell, rings half at twenty seconds and more, and ticks into zero") {
  const Timeline timeline = timeline_of({step_of(exercise("knee", HoldDose{20s, 1, 0s}))});
  const std::size_t hold = first_of(timeline, SegmentKind::hold);
  CHECK(offsets(timeline, hold, CueKind::bell_begin) == std::vector<Millis>{0ms});
  CHECK(offsets(timeline, hold, CueKind::bell_half) == std::vector<Millis>{10s});
  CHECK(offsets(timeline, hold, CueKind::tick) == std::vector<Millis>{17s, 18s, 19s});
  CHECK(offsets(timeline, hold + 1, CueKind::bell_end) == std::vector<Millis>{0ms});

  const Timeline shorter = timeline_of({step_of(exercise("knee", HoldDose{19900ms, 1, 0s}))});
  CHECK(offsets(shorter, first_of(shorter, SegmentKind::hold), CueKind::bell_half).empty());
}

TEST_CASE(
    "the preparation names the exercise, the side and the movement, and lasts until it has been spoken") {
  const Timeline timeline = timeline_of({step_of(exercise("knee", HoldDose{20s, 1, 0s}, Sides::each))});
  CHECK(said_in(timeline, SegmentKind::prepare) ==
        "Name of knee. | Lie on your back. | The left side first. | Bring your left knee in.");
  CHECK(said_in(timeline, SegmentKind::switch_side) == "Now the right side. | Bring your right knee in.");
  const std::size_t prepare = first_of(timeline, SegmentKind::prepare);
  const auto last = std::find_if(timeline.cues.rbegin(), timeline.cues.rend(),
                                 [&](const Cue& cue) { return cue.segment == prepare; });
  CHECK(timeline.segments[prepare].end - (last->at + last->length) == Pace{}.breath_after_speech);
}

TEST_CASE("a set-up that names the side is told again for the other side") {
  Exercise open_book = exercise("open-book", HoldDose{20s, 1, 0s}, Sides::each, Position::side_lying);
  open_book.say.setup = plain_text("Lie on your {side} side.");
  const Timeline timeline = timeline_of({step_of(open_book)});
  CHECK(said_in(timeline, SegmentKind::prepare).find("Lie on your left side.") != std::string::npos);
  CHECK(said_in(timeline, SegmentKind::switch_side).find("Lie on your right side.") != std::string::npos);
}

TEST_CASE("when to stop is said once, behind the set-up and before any movement, on the first side alone") {
  Exercise careful = exercise("knee", HoldDose{20s, 2, 10s}, Sides::each);
  careful.stop = plain_text("Stop if your {side} leg tingles.");
  const Timeline timeline = timeline_of({step_of(careful)});
  CHECK(said_in(timeline, SegmentKind::prepare) ==
        "Name of knee. | Lie on your back. | Stop if your left leg tingles. | The left side first. | Bring "
        "your "
        "left knee in.");
  CHECK(said_in(timeline, SegmentKind::switch_side) == "Now the right side. | Bring your right knee in.");
  const auto caution = std::find_if(timeline.cues.begin(), timeline.cues.end(), [](const Cue& cue) {
    return cue.text == "Stop if your left leg tingles.";
  });
  REQUIRE(caution != timeline.cues.end());
  CHECK(caution->length == spelled_out(caution->text, caution->rate));
  CHECK(caution->at + caution->length <= of_kind(timeline, SegmentKind::move).front().start);
}

TEST_CASE("when to stop is not said again where the same exercise comes again, and is of another one") {
  Exercise careful = exercise("knee", TempoDose{3s, 3s, 4});
  careful.stop = plain_text("Stop if it pinches.");
  Exercise other = exercise("hip", TensionDose{5s, 20s, 2});
  other.stop = careful.stop;
  const Timeline timeline = timeline_of({repeat(2, {step_of(careful), step_of(other)})});
  std::vector<bool> said;
  for (int i = 0; i < 4; ++i)
    said.push_back(said_in(timeline, SegmentKind::prepare, i).find("pinches") != std::string::npos);
  CHECK(said == std::vector<bool>{true, true, false, false});
}

TEST_CASE("of a breathing exercise its own words say when to stop, else those of the program") {
  const auto said_of = [](const char* stop) {
    Exercise breathing = exercise("breath", BreathDose{4s, 0s, 6s, 0s, 60s});
    if (*stop != '\0') breathing.stop = plain_text(stop);
    return said_in(timeline_of({step_of(breathing)}), SegmentKind::prepare);
  };
  CHECK(said_of("").find("light-headed") != std::string::npos);
  CHECK(said_of("Breathe as you always do if it feels tight.").find("feels tight") != std::string::npos);
  CHECK(said_of("Breathe as you always do if it feels tight.").find("light-headed") == std::string::npos);
}

TEST_CASE("the second repetition is announced in two words") {
  const Timeline timeline = timeline_of({step_of(exercise("knee", HoldDose{20s, 2, 10s}))});
  CHECK(said_in(timeline, SegmentKind::move, 0).empty());
  CHECK(said_in(timeline, SegmentKind::move, 1) == "Once more.");
}

TEST_CASE("words keep their place inside the hold and clear of bell, half and ticks") {
  const Timeline timeline = timeline_of({step_of(exercise("knee", HoldDose{30s, 1, 0s}))});
  CHECK(said_in(timeline, SegmentKind::hold) == "Soften. | Breathe out.");
  const Segment hold = of_kind(timeline, SegmentKind::hold).front();
  for (const Cue& cue : timeline.cues) {
    if (cue.kind != CueKind::say || cue.at < hold.start || cue.at >= hold.end) continue;
    CHECK(cue.at - hold.start >= 1s);
    CHECK(cue.at + cue.length <= hold.end - 3s);
    const bool over_half = cue.at < hold.start + 15s && cue.at + cue.length > hold.start + 15s;
    CHECK_FALSE(over_half);
  }
}

TEST_CASE(
    "words that find no room in their hold are dropped whole, the last first, each with a warning once") {
  Exercise wordy = exercise("knee", HoldDose{10s, 2, 0s}, Sides::each);
  const std::string longer(200, 'x');
  wordy.say.hold = {plain_text("Soften."), plain_text(longer)};
  const auto compiled = compile(routine({step_of(wordy)}), {}, {}, spelled_out);
  REQUIRE(compiled);
  CHECK(said_in(*compiled, SegmentKind::hold) == "Soften.");
  REQUIRE(compiled.problems().size() == 1);
  CHECK(compiled.problems()[0].severity == Severity::warning);
  CHECK(compiled.problems()[0].rule == "words-too-long");
  CHECK(compiled.problems()[0].place.pointer == "/steps/0");
  CHECK(compiled.problems()[0].message.find(longer) != std::string::npos);
}

TEST_CASE("a step inside a repeat is warned of once, at its own place") {
  Exercise wordy = exercise("knee", HoldDose{10s, 1, 0s});
  wordy.say.hold = {plain_text(std::string(200, 'x'))};
  const auto compiled =
      compile(routine({rest(5s), repeat(3, {rest(5s), step_of(wordy)})}), {}, {}, spelled_out);
  REQUIRE(compiled.problems().size() == 1);
  CHECK(compiled.problems()[0].place.pointer == "/steps/1/steps/1");
}

TEST_CASE("a step that names no exercise is an error at its place") {
  ExerciseStep unknown;
  unknown.id = "wall-angle";
  const auto compiled = compile(routine({rest(5s), Step{unknown}}), {}, {}, spelled_out);
  CHECK_FALSE(compiled);
  REQUIRE(compiled.problems().size() == 1);
  CHECK(compiled.problems()[0].place.pointer == "/steps/1");
  CHECK(compiled.problems()[0].message.find("wall-angle") != std::string::npos);
}

TEST_CASE("a repeat is unrolled and its passes are counted") {
  const Timeline timeline = timeline_of({repeat(2, {rest(5s), repeat(2, {rest(6s)})})});
  CHECK(timeline.steps.size() == 6);
  std::vector<int> sets;
  for (const Segment& segment : of_kind(timeline, SegmentKind::rest)) sets.push_back(segment.set);
  CHECK(sets == std::vector<int>{1, 1, 2, 2, 1, 2});
}

TEST_CASE("an exercise met a second time is not explained from the beginning") {
  const Step cat = step_of(exercise("cat", TempoDose{4s, 4s, 3, 0s}));
  const Timeline timeline = timeline_of({repeat(2, {cat, rest(15s)})});
  CHECK(said_in(timeline, SegmentKind::prepare, 1).find("Name of cat, once more.") == 0);
  CHECK(said_in(timeline, SegmentKind::prepare, 1).find("Lie on your back.") == std::string::npos);
}

TEST_CASE("who lies down on the back is offered a pillow, once, but not over a roller or on a towel") {
  const auto words = [](std::vector<std::string> props) {
    Exercise lying = exercise("tilt", TempoDose{4s, 3s, 2, 0s});
    lying.props = std::move(props);
    const Exercise kneeling = exercise("cat", TempoDose{4s, 3s, 2, 0s}, Sides::both, Position::quadruped);
    const Timeline timeline = timeline_of({step_of(lying), step_of(kneeling), step_of(lying)});
    return said_in(timeline, SegmentKind::transition, 0) + said_in(timeline, SegmentKind::transition, 2);
  };
  const std::string offer = "Put a pillow under your head, if you like.";
  const std::string said = words({"mat"});
  REQUIRE(said.find(offer) != std::string::npos);
  CHECK(said.find(offer) == said.rfind(offer));
  CHECK(words({"mat", "roller"}).find(offer) == std::string::npos);
  CHECK(words({"mat", "towel"}).find(offer) == std::string::npos);
}

TEST_CASE("a tempo dose is one segment a repetition, with few words") {
  const Timeline timeline = timeline_of({step_of(exercise("tilt", TempoDose{4s, 3s, 8, 0s}))});
  const auto moves = of_kind(timeline, SegmentKind::move);
  REQUIRE(moves.size() == 8);
  for (const Segment& move : moves) CHECK(move.length() == 7s);
  int spoken = 0;
  for (int i = 0; i < 8; ++i) spoken += said_in(timeline, SegmentKind::move, i).empty() ? 0 : 1;
  CHECK(spoken == 4);  // two of its own, "three more", "last one"
}

TEST_CASE(
    "every repetition of a tempo dose sounds the way there and the way back, and the tones are explained "
    "once") {
  const Step tilt = step_of(exercise("tilt", TempoDose{4s, 3s, 2, 0s}));
  const Timeline timeline = timeline_of({tilt, step_of(exercise("rock", TempoDose{2s, 2s, 2, 0s}))});
  const std::size_t move = first_of(timeline, SegmentKind::move);
  for (const std::size_t rep : {move, move + 1}) {
    CHECK(offsets(timeline, rep, CueKind::way_there) == std::vector<Millis>{0ms});
    CHECK(offsets(timeline, rep, CueKind::way_back) == std::vector<Millis>{4s});
  }
  const auto lengths = [&](CueKind kind) {
    for (const Cue& cue : timeline.cues) {
      if (cue.kind == kind) return cue.length;
    }
    return Millis{0};
  };
  CHECK(lengths(CueKind::way_there) == 4s);
  CHECK(lengths(CueKind::way_back) == 3s);
  CHECK(said_in(timeline, SegmentKind::prepare, 0).find("A rising tone goes with the first movement") !=
        std::string::npos);
  CHECK(said_in(timeline, SegmentKind::prepare, 1).find("A rising tone") == std::string::npos);
}

TEST_CASE("breathing is one segment of whole breaths, the last one finished") {
  const Timeline timeline = timeline_of({breathe(65s)});
  const auto segment = of_kind(timeline, SegmentKind::breathe).front();
  CHECK(segment.length() == 70s);
  const std::size_t index = first_of(timeline, SegmentKind::breathe);
  CHECK(offsets(timeline, index, CueKind::breath_in) ==
        std::vector<Millis>{0s, 10s, 20s, 30s, 40s, 50s, 60s});
  CHECK(offsets(timeline, index, CueKind::breath_out) ==
        std::vector<Millis>{4s, 14s, 24s, 34s, 44s, 54s, 64s});
  CHECK(said_in(timeline, SegmentKind::prepare)
            .find("Count to 4 as you breathe in, and to 6 as you breathe out.") != std::string::npos);
}

TEST_CASE("a tension dose tenses and lets go with words") {
  const Timeline timeline = timeline_of({step_of(exercise("fists", TensionDose{5s, 30s, 2}))});
  CHECK(of_kind(timeline, SegmentKind::tense).size() == 2);
  CHECK(of_kind(timeline, SegmentKind::relax).front().length() == 30s);
  CHECK(said_in(timeline, SegmentKind::tense, 1) == "Once more, tense. Keep breathing.");
  CHECK(said_in(timeline, SegmentKind::relax) == "Lower your foot. | Soften. | Breathe out.");
}

TEST_CASE("a say step is spoken and then waits") {
  const Timeline timeline = timeline_of({say("Find a quiet place.", 5s)});
  const Segment segment = of_kind(timeline, SegmentKind::prepare).front();
  CHECK(segment.length() == Millis{60 * 19} + 5s);
}

TEST_CASE("the pace of transitions scales them and leaves holds alone") {
  const Routine asked = routine({step_of(exercise("knee", HoldDose{20s, 1, 0s}))});
  Pace slow;
  slow.transitions = 2;
  const Timeline normal = timeline_of(asked);
  const Timeline slower = timeline_of(asked, {}, slow);
  const Millis words = of_kind(normal, SegmentKind::transition).front().length() * 2 -
                       of_kind(slower, SegmentKind::transition).front().length();
  CHECK(words > 10s);  // they take as long; what is left of either is silence, and twice as much
  CHECK(words < 20s);
  CHECK(of_kind(slower, SegmentKind::hold).front().length() == 20s);
}

TEST_CASE("no transition is told where the position stays") {
  const Timeline timeline =
      timeline_of({step_of(exercise("a", TimeDose{20s})), step_of(exercise("b", TimeDose{20s}))});
  CHECK(of_kind(timeline, SegmentKind::transition).size() == 1);
}

TEST_CASE("a recording replaces words, with their text as its caption and its own length") {
  Exercise recorded = exercise("knee", HoldDose{30s, 1, 0s});
  recorded.file = "shelf/knee.json";
  recorded.clips = {{"move", "knee.ogg"}};
  const auto lengths = [](std::string_view) { return Millis{4321}; };
  const auto compiled = compile(routine({step_of(recorded)}), {}, {}, spelled_out, lengths);
  const auto clip = std::find_if(compiled->cues.begin(), compiled->cues.end(),
                                 [](const Cue& cue) { return cue.kind == CueKind::clip; });
  REQUIRE(clip != compiled->cues.end());
  CHECK(clip->clip == "shelf/knee.ogg");
  CHECK(clip->text == "Bring your  knee in.");
  CHECK(clip->length == 4321ms);
}

TEST_CASE("what lies on a mat lies in a bed where the routine says so, and is got into over its edge") {
  Exercise lying = test::exercise("a", HoldDose{20s, 1, 0s});
  lying.props = {"mat", "pillow"};
  lying.figure.emplace();
  lying.figure->props = {{"mat", {}}, {"pillow", {}}};
  Routine routine;
  routine.steps = {step_of(lying)};
  const auto on_mat = compile(routine, Library{}, Pace{}, spelled_out);
  routine.lie_on = "bed";
  const auto in_bed = compile(routine, Library{}, Pace{}, spelled_out);
  REQUIRE(on_mat);
  REQUIRE(in_bed);
  CHECK(on_mat->steps[0].exercise->props == std::vector<std::string>{"mat", "pillow"});
  CHECK(in_bed->steps[0].exercise->props == std::vector<std::string>{"bed", "pillow"});
  CHECK(in_bed->steps[0].exercise->figure->props[0].kind == "bed");
  const auto spoken = [](const Timeline& timeline) {
    std::string words;
    for (const Cue& cue : timeline.cues) words += cue.text + "\n";
    return words;
  };
  CHECK(spoken(*on_mat).find("Go down on one knee") != std::string::npos);
  CHECK(spoken(*in_bed).find("edge of your bed") != std::string::npos);
  CHECK(spoken(*in_bed).find("floor") == std::string::npos);
}

TEST_CASE("words are spoken in the routine's language where there are some") {
  Routine asked = routine({say("", 1s)});
  asked.language = "de";
  asked.title.by_language = {{"en", "Evening"}, {"de", "Abend"}};
  CHECK(said_in(timeline_of(asked), SegmentKind::intro).find("Abend.") == 0);
}

TEST_CASE("every word the program itself speaks passes through the catalogue") {
  const ScopedMessageFilter shout([](std::string text) { return "#" + text; });
  const Timeline timeline = timeline_of(
      {step_of(exercise("knee", HoldDose{20s, 2, 10s}, Sides::each, Position::chair)), comfort_check(),
       rest(20s), breathe(90s), step_of(exercise("fists", TensionDose{5s, 30s, 2})),
       step_of(exercise("tilt", TempoDose{4s, 4s, 8, 0s}))});
  const std::vector<std::string> own{"Lie on your back.", "Soften.", "Breathe out.", "Lower your foot."};
  for (const Cue& cue : timeline.cues) {
    if (cue.kind != CueKind::say) continue;
    const bool of_file =
        std::find(own.begin(), own.end(), cue.text) != own.end() || cue.text.find("Bring your") == 0;
    INFO(cue.text);
    CHECK((of_file || cue.text[0] == '#'));
  }
}

TEST_CASE("an estimate of speech grows with words, stops and a slower rate") {
  const Millis one = estimated_speech_length("Breathe in slowly", SpeechRate::instruction);
  CHECK(one == Millis{3 * 60'000 / 145});
  CHECK(estimated_speech_length("Breathe in slowly.", SpeechRate::instruction) > one);
  CHECK(estimated_speech_length("Breathe in slowly", SpeechRate::relaxation) > one);
  CHECK(estimated_speech_length("무릎을 가슴으로 당기세요", SpeechRate::instruction) >= 2s);
}

namespace {

Step say_there(std::string words, Position position) {
  return {SayStep{plain_text(std::move(words)), 2s, position}};
}

Exercise low_exercise(std::string id, std::vector<std::string> props = {"mat"},
                      Position position = Position::supine) {
  Exercise made = exercise(std::move(id), HoldDose{10s, 1, 0s}, Sides::both, position);
  made.props = std::move(props);
  return made;
}

Pace for_somebody(FloorWay floor, bool sore_knees = false) {
  Pace pace;
  pace.ways = {floor, sore_knees, false};
  return pace;
}

}  // namespace

TEST_CASE("words that belong to another position come after the way there, which has its own time") {
  const Timeline timeline =
      timeline_of({step_of(low_exercise("a")), say_there("Lay the roller down.", Position::floor_sitting),
                   step_of(low_exercise("b"))});
  std::vector<Segment> ways = of_kind(timeline, SegmentKind::transition);
  REQUIRE(ways.size() == 3);
  CHECK(ways[1].length() >= 20s);
  CHECK(ways[1].step == 1);
  CHECK(ways[2].step == 2);
  CHECK(said_in(timeline, SegmentKind::transition, 1).find("Push up to sitting with your hands") !=
        std::string::npos);
  CHECK(said_in(timeline, SegmentKind::transition, 2).find("Lean onto one elbow") != std::string::npos);
}

TEST_CASE("whoever cannot get to the floor, or not without sore knees, lies on a bed instead") {
  const Routine lying = routine({step_of(low_exercise("a"))});
  CHECK(timeline_of(lying).lie_on.empty());
  for (const Pace& pace : {for_somebody(FloorWay::not_at_all), for_somebody(FloorWay::easily, true)}) {
    const Timeline timeline = timeline_of(lying, {}, pace);
    CHECK(timeline.lie_on == "bed");
    CHECK(timeline.steps.front().exercise->props == std::vector<std::string>{"bed"});
    CHECK(said_in(timeline, SegmentKind::transition).find("edge of your bed") != std::string::npos);
    CHECK(said_in(timeline, SegmentKind::outro).find("come over the edge") != std::string::npos);
  }
}

TEST_CASE(
    "what needs firm ground stays on it for sore knees, by way of a chair's seat where that was asked for") {
  const Routine rolling = routine({step_of(low_exercise("roll", {"mat", "roller"}))});
  const Timeline timeline = timeline_of(rolling, {}, for_somebody(FloorWay::with_support, true));
  CHECK(timeline.lie_on.empty());
  const std::string said = said_in(timeline, SegmentKind::transition);
  CHECK(said.find("something soft where your knees will be") != std::string::npos);
  CHECK(said.find("both hands on the seat") != std::string::npos);
  CHECK(timeline_of(rolling, {}, for_somebody(FloorWay::not_at_all, true)).lie_on == "bed");
}

TEST_CASE("turning from one side to the other is told, and has its time") {
  const Timeline timeline =
      timeline_of({step_of(exercise("book", HoldDose{10s, 1, 0s}, Sides::each, Position::side_lying))});
  const auto switches = of_kind(timeline, SegmentKind::switch_side);
  REQUIRE(switches.size() == 1);
  CHECK(switches.front().length() >= 20s);
  CHECK(said_in(timeline, SegmentKind::switch_side).find("onto your other side") != std::string::npos);
}
