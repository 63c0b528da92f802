#include "routine/files.hpp"
#include "support/catch.hpp"
#include "support/routines.hpp"

using namespace limber;
using namespace limber::test;

namespace {

Routine read_routine(const std::string& text) {
  const auto parsed = parse_routine(text, "file.json");
  for (const Problem& problem : parsed.problems()) UNSCOPED_INFO(to_text(problem));
  REQUIRE(parsed);
  return *parsed;
}

Exercise read_exercise(const std::string& text) {
  const auto parsed = parse_exercise(text, "file.json");
  for (const Problem& problem : parsed.problems()) UNSCOPED_INFO(to_text(problem));
  REQUIRE(parsed);
  return *parsed;
}

Programme read_programme(const std::string& text) {
  const auto parsed = parse_programme(text, "file.json");
  for (const Problem& problem : parsed.problems()) UNSCOPED_INFO(to_text(problem));
  REQUIRE(parsed);
  return *parsed;
}

std::string written_unchanged(const std::string& text) {
  if (kind_of(text) == "programme") return write(read_programme(text));
  return kind_of(text) == "exercise" ? write(read_exercise(text)) : write(read_routine(text));
}

const std::string odd_spelling = R"({ "format":1,
   "title" : "Evening" ,
   "x-client": {"no": 1.50},
   "id": "evening",
	"steps": [ {"x-why": 1, "exercise":"tilt",   "reps": 8.0},
             {"rest_s": 1e1} ]  }

)";

}  // namespace

TEST_CASE("a file that was not changed is written back byte for byte") {
  for (const auto& folder : {routines_dir(), routines_dir() / "exercises", routines_dir() / "programmes",
                             test_files() / "good", test_files() / "stretches"}) {
    for (const auto& path : json_files(folder)) {
      CAPTURE(path.string());
      const std::string text = contents(path);
      if (kind_of(text) == "card") continue;  // the program reads cards and writes none
      CHECK(written_unchanged(text) == text);
    }
  }
}

TEST_CASE("odd spelling, a byte order mark and Windows line ends survive an unchanged round trip") {
  CHECK(write(read_routine(odd_spelling)) == odd_spelling);
  CHECK(write(read_routine("\xEF\xBB\xBF" + odd_spelling)) == "\xEF\xBB\xBF" + odd_spelling);
  std::string windows = routine_text();
  for (std::size_t at = 0; (at = windows.find('\n', at)) != std::string::npos; at += 2)
    windows.insert(at, "\r");
  CHECK(write(read_routine(windows)) == windows);
}

TEST_CASE("a changed member changes its own bytes and no others") {
  Routine routine = read_routine(odd_spelling);
  std::get<ExerciseStep>(routine.steps[0].what).reps = 6;
  CHECK(write(routine) == replaced(odd_spelling, "8.0", "6"));
  routine = read_routine(odd_spelling);
  routine.title = plain_text("Late \"evening\"");
  CHECK(write(routine) == replaced(odd_spelling, R"("Evening")", R"("Late \"evening\"")"));
}

TEST_CASE("a new member stands where the documentation has it, on a line like its neighbours") {
  Routine routine = read_routine(routine_text());
  routine.ambience = "rain";
  routine.version = "2";
  CHECK(
      write(routine) ==
      replaced(replaced(routine_text(), R"("id": "evening",)", "\"id\": \"evening\",\n  \"version\": \"2\","),
               R"("title": "Evening",)", "\"title\": \"Evening\",\n  \"ambience\": \"rain\","));
}

TEST_CASE("a member that is gone takes its comma with it") {
  const std::string with = replaced(routine_text(), R"("steps")", "\"ambience\": \"rain\",\n  \"steps\"");
  Routine routine = read_routine(with);
  routine.ambience.clear();
  CHECK(write(routine) == routine_text());
}

TEST_CASE("a step put in, taken out or moved leaves the other steps as they were written") {
  const std::string a = R"(    {"exercise":"a", "x-remark": "keep"})";
  const std::string b = R"(    {"say": "Rest.",  "pause_s": 5.0})";
  Routine routine = read_routine(routine_text(a + ",\n" + b));
  routine.steps.insert(routine.steps.begin() + 1, rest_step(20s));
  CHECK(write(routine) == routine_text(a + ",\n    {\"rest_s\": 20},\n" + b));
  routine.steps.erase(routine.steps.begin());
  CHECK(write(routine) == routine_text("    {\"rest_s\": 20},\n" + b));
  routine.steps.erase(routine.steps.begin());
  CHECK(write(routine) == routine_text(b));
}

TEST_CASE("a step that was changed keeps its x- keys and its other spelling") {
  const std::string steps = R"(    {"exercise":"a", "hold_s": 20.0, "x-remark": "keep"},
    {"exercise": "b"})";
  Routine routine = read_routine(routine_text(steps));
  auto& step = std::get<ExerciseStep>(routine.steps[0].what);
  step.sides = Sides::left;
  std::swap(routine.steps[0], routine.steps[1]);
  const std::string text = write(routine);
  CAPTURE(text);
  CHECK(text.find(R"({"exercise":"a", "hold_s": 20.0, "sides": "left", "x-remark": "keep"})") !=
        std::string::npos);
  CHECK(read_routine(text) == routine);
}

TEST_CASE("what is written for any value reads back as that value") {
  const auto round_trip = [](Routine routine) {
    routine.file = "file.json";
    CAPTURE(write(routine));
    CHECK(read_routine(write(routine)) == routine);
  };
  Exercise in_place = each_side(exercise("own", TempoDose{1500ms, 2s, 8, 5s}));
  in_place.file = "file.json";
  in_place.say.hold = {plain_text("Breathe."), LocalText{{{"en", "Soften."}, {"ko", "부드럽게."}}}};
  round_trip(routine({say_step("Lie down.\n\"Now\" \\ then.", 2500ms), step("a"), step_in_place(in_place),
                      repeat_step(3, {rest_step(10s), breathe_step({4s, 1s, 6s, 2s, 90s})}), check_step()}));
  Routine full = routine({step("a")});
  auto& asked = std::get<ExerciseStep>(full.steps[0].what);
  asked.hold = 12'500ms;
  asked.minutes = 2.5;
  asked.note = plain_text("Slowly.");
  asked.images_instead = true;
  asked.clips = {{"move", "a.ogg"}};
  asked.allow = {"spondylolisthesis", "osteoporosis"};
  full.author = {plain_text("A."), plain_text("therapist"), plain_text("On the hill"), "030 1"};
  full.ask.after = {"pain", "mood"};
  full.ask.weekly = {"peg", "activities"};
  full.ask.activities = {plain_text("Putting on socks"), LocalText{{{"en", "Driving"}, {"de", "Fahren"}}}};
  full.safety.stop_at = 6;
  full.schedule = Schedule{2, {"mon"}, {"20:30"}, 4};
  round_trip(full);
}

TEST_CASE("an exercise with every kind of dose reads back as it was written, and so does a changed one") {
  const std::vector<Dose> doses{HoldDose{5s, 2, 3s}, TempoDose{4s, 3s, 9, 0ms},
                                BreathDose{4s, 0s, 6s, 0s, 3min}, TensionDose{5s, 20s, 2}, TimeDose{90s}};
  for (const Dose& first : doses) {
    Exercise made = exercise("own", first);
    made.file = "file.json";
    const std::string text = write(made);
    CAPTURE(text);
    Exercise parsed = read_exercise(text);
    CHECK(parsed == made);
    for (const Dose& second : doses) {
      parsed.dose = second;
      CHECK(read_exercise(write(parsed)) == parsed);
    }
  }
}

TEST_CASE("a figure reads back as it was written") {
  Exercise made = read_exercise(contents(test_files() / "good" / "exercise-with-everything.json"));
  REQUIRE(made.figure);
  CHECK(made.figure->also == figure::Camera::behind);
  CHECK(made.figure->action == figure::Action::press);
  CHECK(made.figure->arrows == std::vector<std::string>{"hips", "right-leg"});
  made.document = nullptr;
  CHECK(read_exercise(write(made)) == made);
  made.figure->also.reset();
  made.figure->action = figure::Action::none;
  made.figure->poses[0][figure::Angle::knee_flexion] = {30, 0};
  made.figure->poses[0].attitude = figure::Attitude{10, 0, -5};
  made.figure->poses.push_back(made.figure->poses[0]);
  CHECK(read_exercise(write(made)) == made);
}

TEST_CASE("when to stop is read in each language, and written back where it stood") {
  const std::string text = contents(test_files() / "good" / "exercise-with-everything.json");
  Exercise made = read_exercise(text);
  CHECK(made.stop.in("en") == "Stop if your {side} leg tingles.");
  CHECK(made.stop.in("ko") == "다리가 저리면 멈추세요.");
  CHECK(made.feel.in("en") == "A gentle pull.");
  made.stop = with_words(made.stop, "en", "Stop if it burns.");
  CHECK(write(made) == replaced(text, "Stop if your {side} leg tingles.", "Stop if it burns."));
  made.document = nullptr;
  CHECK(read_exercise(write(made)) == made);
}

TEST_CASE("a changed joint angle changes one number in the file") {
  const std::string text = contents(test_files() / "good" / "exercise-with-everything.json");
  Exercise made = read_exercise(text);
  made.figure->poses[1][figure::Angle::lumbar_flexion] = {25, 25};
  CHECK(write(made) == replaced(text, "\"lumbar_flexion\": 20", "\"lumbar_flexion\": 25"));
}

TEST_CASE("what is wrong with a routine is the same said of its file and of itself") {
  Routine routine = read_routine(routine_text(R"(    {"exercise": "knee", "hold_s": 30})"));
  CHECK(problems_of(routine).empty());
  routine.title = {};
  routine.version = std::string(40, 'x');
  routine.schedule = Schedule{};
  routine.schedule->at = {"8:00", "20:30", "20:30"};
  std::get<ExerciseStep>(routine.steps.front().what).hold = 900s;
  routine.steps.push_back({SayStep{}});
  routine.steps.push_back({RepeatStep{50, {{RestStep{600s}}}}});
  Problems written = parse_routine(write(routine), routine.file).problems();
  REQUIRE(written.size() == 7);
  for (Problem& problem : written) problem.place.line = problem.place.column = 0;
  CHECK(problems_of(routine) == written);
}

TEST_CASE("steps nested too deep are found before there is a file") {
  Step step{RestStep{5s}};
  for (int depth = 0; depth < 40; ++depth) step = {RepeatStep{1, {std::move(step)}}};
  Routine routine = read_routine(routine_text());
  routine.steps = {std::move(step)};
  const Problems problems = problems_of(routine);
  REQUIRE(problems.size() == 1);
  CHECK(problems.front().rule == "too-deep");
  CHECK(problems.front().message == parse_routine(write(routine), "").problems().front().message);
}

TEST_CASE("an empty line between two steps stays where it was, and nowhere another one comes") {
  const std::string text = R"({
  "format": 1,
  "id": "evening",
  "title": "Evening",
  "steps": [
    {"exercise": "tilt"},

    {"rest_s": 10},
    {"exercise": "bow", "reps": 8},
    {"rest_s": 20}
  ]
}
)";
  Routine routine = read_routine(text);
  std::get<ExerciseStep>(routine.steps[2].what).reps = 6;
  CHECK(write(routine) == replaced(text, "8", "6"));
  routine.steps.push_back({RestStep{30s}});
  CHECK(write(routine) ==
        replaced(replaced(text, "8", "6"), "{\"rest_s\": 20}", "{\"rest_s\": 20},\n    {\"rest_s\": 30}"));
}

TEST_CASE("what is still being written is read as far as it goes, with what is wrong with it") {
  const auto routine = parse_unfinished_routine(
      R"({"format": 1, "for": "A.K.", "steps": [{"exercise": "tilt"}, {"rest_s": "soon"}]})", "");
  REQUIRE(routine);
  CHECK(has_errors(routine.problems()));
  CHECK(routine->meant_for == "A.K.");
  CHECK(routine->title.empty());
  CHECK_FALSE(routine->steps.empty());
  CHECK(write(*routine).find("A.K.") != std::string::npos);
  CHECK_FALSE(parse_unfinished_routine("{\"for\": ", ""));
  const auto exercise = parse_unfinished_exercise(R"({"format": 1, "name": "Bow"})", "");
  REQUIRE(exercise);
  CHECK(exercise->name.in("") == "Bow");
  CHECK(has_errors(exercise.problems()));
}
