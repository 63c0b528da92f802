#include "export/handout.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

#include "base/message.hpp"
#include "base/text.hpp"
#include "canvas/pango_measure.hpp"
#include "export/handout_steps.hpp"
#include "export/page_layout.hpp"
#include "labels/plan_words.hpp"
#include "labels/pose_labels.hpp"
#include "screen/ui/dose_signs.hpp"
#include "store/open_shelf.hpp"
#include "support/catch.hpp"
#include "support/fits.hpp"
#include "support/routines.hpp"
#include "support/skip.hpp"
#include "support/store.hpp"
#include "timeline/compile.hpp"

using namespace limber;
using namespace limber::test;

namespace {

const Shelf& shipped_shelf() {
  static const Shelf shelf = load_shelf({LIMBER_SOURCE_DIR "/routines"});
  return shelf;
}

const Routine& shipped(const std::string& id) {
  const auto found = routine_on(shipped_shelf(), id);
  REQUIRE(found);
  return *found;  // the shelf keeps it
}

std::vector<Frame> pages_of(const Routine& routine, const Library& library, const Sheet& sheet = {}) {
  static const PaperMeasure measure;
  const auto pages = handout(routine, library, Person{}, sheet, measure);
  REQUIRE(pages);
  return *pages;
}

std::vector<TextBox> words_of(const Frame& page) {
  std::vector<TextBox> words;
  for (const Item& item : page.items) {
    if (const auto* text = std::get_if<TextBox>(&item)) words.push_back(*text);
  }
  return words;
}

std::string all_words(const std::vector<Frame>& pages) {
  std::string all;
  for (const Frame& page : pages) {
    for (const TextBox& text : words_of(page)) all += text.text + "\n";
  }
  return all;
}

// A sentence for everything on a page that is not as it should be.
std::vector<std::string> flaws(const Frame& page) {
  static const PaperMeasure measure;
  std::vector<std::string> found = support::misfits(page, measure, 0);
  const std::vector<TextBox> words = words_of(page);
  constexpr double margin = 36;  // half an inch: what any printer leaves white
  const Rect printable = Rect{0, 0, page.size.width, page.size.height}.inset(margin);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!support::within(words[i].box, printable)) found.push_back("in the margin: " + words[i].text);
    for (std::size_t j = i + 1; j < words.size(); ++j) {
      const bool mark = words[i].text.size() == 1 || words[j].text.size() == 1;  // a number on the figure
      if (!mark && words[i].box.inset(0.5).intersects(words[j].box.inset(0.5)))
        found.push_back("overlap: " + words[i].text + " / " + words[j].text);
    }
  }
  std::vector<Rect> clips;  // what a close picture cuts off is not on the page
  for (const Item& item : page.items) {
    if (const auto* clip = std::get_if<PushClip>(&item)) clips.push_back(clip->rect);
    if (std::holds_alternative<PopClip>(item)) clips.pop_back();
    const Rect seen = clips.empty() ? bounds(item) : intersection(bounds(item), clips.back());
    if (!support::within(seen, {0, 0, page.size.width, page.size.height}))
      found.push_back("an item leaves the page");
  }
  return found;
}

bool is_there(const std::string& tool) {
  return std::system(("command -v " + tool + " >/dev/null 2>&1").c_str()) == 0;
}

std::string output_of(const std::string& command) {
  std::string out;
  FILE* pipe = ::popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::array<char, 4096> piece{};
  for (std::size_t n; (n = std::fread(piece.data(), 1, piece.size(), pipe)) > 0;) out.append(piece.data(), n);
  ::pclose(pipe);
  return out;
}

// Lines as a reader does not mind them.
std::string one_line(const std::string& text) {
  std::string line;
  for (const char c : text) {
    const char plain = c == '\n' || c == '\f' ? ' ' : c;
    if (plain != ' ' || (!line.empty() && line.back() != ' ')) line += plain;
  }
  return line;
}

Exercise wordy(std::size_t letters) {
  Exercise exercise = hold_exercise("wordy", 30s, 2, 8s);
  std::string words;
  while (words.size() < letters) words += "slowly ";
  exercise.say.move = plain_text(words + "last.");
  exercise.feel = plain_text(words + "felt.");
  return exercise;
}

std::string printed_evening(const TemporaryFolder& folder) {
  const std::string file = folder / "evening.pdf";
  REQUIRE(write_handout(shipped("evening-lower-back"), *shipped_shelf().library, Person{},
                        Sheet{Paper::letter}, file));
  return file;
}

}  // namespace

TEST_CASE(
    "on both papers, long, short and in large print, no words of a shipped routine overlap, are cut or leave "
    "the page") {
  for (const auto& listed : shipped_shelf().routines) {
    const Routine& routine = *listed;
    for (const Paper paper : {Paper::a4, Paper::letter}) {
      for (const Sheet& sheet : {Sheet{paper}, Sheet{paper, true}, Sheet{paper, false, true}}) {
        for (const Frame& page : pages_of(routine, *shipped_shelf().library, sheet)) {
          CHECK(page.size == paper_size(paper));
          for (const std::string& flaw : flaws(page)) FAIL_CHECK(routine.id + ": " + flaw);
        }
      }
    }
  }
}

TEST_CASE("the handout names every exercise with the dose a session gives it") {
  for (const auto& listed : shipped_shelf().routines) {
    const Routine& routine = *listed;
    const std::string words = all_words(pages_of(routine, *shipped_shelf().library));
    const auto timeline = compile(routine, *shipped_shelf().library, Pace{}, estimated_speech_length);
    REQUIRE(timeline);
    for (const TimelineStep& step : timeline->steps) {
      if (!step.exercise) continue;
      INFO(routine.id << ": " << step.exercise->id);
      CHECK(words.find(step.exercise->name.in("en")) != std::string::npos);
      CHECK(words.find(sentence_case(join(dose_words(*step.exercise), " · "))) != std::string::npos);
    }
  }
}

TEST_CASE("each page says its number, and every exercise stands on one page with its figures") {
  const auto pages = pages_of(shipped("evening-lower-back"), *shipped_shelf().library);
  REQUIRE(pages.size() >= 5);
  const std::string count = std::to_string(pages.size());
  for (std::size_t i = 0; i < pages.size(); ++i)
    CHECK(all_words({pages[i]}).find("Page " + std::to_string(i + 1) + " of " + count) != std::string::npos);
  CHECK(all_words({pages[0]}).find("Belly breathing") != std::string::npos);
}

TEST_CASE("words longer than a page go on over the next pages without losing one") {
  for (const std::size_t letters : {800U, 3000U, 12'000U}) {
    const Routine long_one = routine({step("wordy"), say_step(std::string(60, 'a') + " end of it")});
    for (const bool compact : {false, true}) {
      Sheet sheet;
      sheet.compact = compact;
      const auto pages = pages_of(long_one, library_of({wordy(letters)}), sheet);
      const std::string words = one_line(all_words(pages));
      CHECK(words.find("slowly last.") != std::string::npos);
      if (!compact) CHECK(words.find("slowly felt.") != std::string::npos);
      for (const Frame& page : pages) {
        for (const std::string& flaw : flaws(page)) FAIL_CHECK(flaw);
      }
    }
  }
}

TEST_CASE("longer words of another language still fit the paper") {
  const ScopedMessageFilter filter(pseudo_localised);
  for (const char* id : {"desk-neck-and-shoulders", "progressive-relaxation"}) {
    for (const Frame& page : pages_of(shipped(id), *shipped_shelf().library, Sheet{Paper::letter})) {
      for (const std::string& flaw : flaws(page)) FAIL_CHECK(flaw);
    }
  }
}

TEST_CASE("rests, breaths, checks and repeats are short lines between the exercises") {
  const Routine mixed = routine({rest_step(20s), breathe_step({4s, 0ms, 6s, 0ms, 1min}), check_step(),
                                 repeat_step(3, {step("a"), say_step("And on.")}), step("a")});
  const auto steps = handout_steps(mixed, library_of({hold_exercise("a")}));
  REQUIRE(steps);
  REQUIRE(steps->size() == 7);
  const auto line = [&](std::size_t i) { return std::get<HandoutLine>((*steps)[i]).words; };
  CHECK(line(0) == "Rest for 20 seconds.");
  CHECK(line(1) == "Breathe in 4 seconds, out 6 seconds, for 1 minute.");
  CHECK(line(3) == "Do number 1 with what belongs to it 3 times, then go on.");
  CHECK(std::get<HandoutExercise>((*steps)[4]).number == 1);
  CHECK(line(5) == "And on.");
  CHECK(line(6) == "Number 1 once more: Exercise a.");
}

TEST_CASE("a round of several exercises tells their numbers") {
  const Routine rounds = routine(
      {step("a"), repeat_step(2, {step("b"), step("c")}), repeat_step(4, {rest_step(5s), step("a")})});
  const auto steps =
      handout_steps(rounds, library_of({hold_exercise("a"), hold_exercise("b"), hold_exercise("c")}));
  REQUIRE(steps);
  REQUIRE(steps->size() == 7);
  CHECK(std::get<HandoutLine>((*steps)[1]).words ==
        "Do numbers 2 to 3 one after the other, 2 times, then go on.");
  CHECK(std::get<HandoutLine>((*steps)[4]).words == "Do the next 2 lines 4 times.");
}

TEST_CASE("the therapist's note, the gentler way and the places to feel it are on the card") {
  Exercise strong = each_side(hold_exercise("strong"));
  strong.easier = "soft";
  strong.say.move = plain_text("Lift your {side} leg.");
  Step noted = step("strong");
  std::get<ExerciseStep>(noted.what).note = plain_text("Only halfway.");
  const std::string words =
      all_words(pages_of(routine({noted}), library_of({strong, hold_exercise("soft")})));
  CHECK(words.find("For you: Only halfway.") != std::string::npos);
  CHECK(words.find("Too much? Do this instead: Exercise soft.") != std::string::npos);
  CHECK(words.find("You should feel it in: lower back.") != std::string::npos);
  CHECK(words.find("Lift your left leg.") != std::string::npos);
  CHECK(words.find("Then the same on the right.") != std::string::npos);
}

TEST_CASE("when to stop is printed under the exercise, for the side that is shown, with a mark of its own") {
  Exercise careful = each_side(hold_exercise("careful"));
  careful.stop = plain_text("Stop if your {side} arm tingles.");
  const auto marks_and_words = [](const Exercise& exercise) {
    const std::vector<Frame> pages = pages_of(routine({step(exercise.id)}), library_of({exercise}));
    std::ptrdiff_t marks = 0;
    for (const Frame& page : pages) {
      marks += std::count_if(page.items.begin(), page.items.end(), [](const Item& item) {
        const auto* fill = std::get_if<Fill>(&item);
        return fill != nullptr && fill->colour == print_theme().warn;
      });
    }
    return std::pair{marks, all_words(pages)};
  };
  const auto [marks, words] = marks_and_words(careful);
  CHECK(words.find("Take care: Stop if your left arm tingles.") != std::string::npos);
  careful.stop = {};
  const auto [fewer, less] = marks_and_words(careful);
  CHECK(less.find("Take care") == std::string::npos);
  CHECK(marks == fewer + 1);
}

TEST_CASE("an exercise without a figure shows the therapist's photograph") {
  Exercise pictured = hold_exercise("pictured");
  pictured.file = "/shelf/pictured.json";
  pictured.images = {"towel.jpg"};
  std::vector<std::string> shown;
  for (const Frame& page : pages_of(routine({step("pictured")}), library_of({pictured}))) {
    for (const Item& item : page.items) {
      if (const auto* picture = std::get_if<Picture>(&item)) shown.push_back(picture->file);
    }
  }
  CHECK(shown == std::vector<std::string>{"/shelf/towel.jpg"});
}

TEST_CASE("where a stretch is felt has a ring, which needs no colour") {
  const auto inked = [](const std::vector<Item>& items) {
    return std::count_if(items.begin(), items.end(), [](const Item& item) {
      const auto* stroke = std::get_if<Stroke>(&item);
      return stroke != nullptr && stroke->colour == theme(ThemeName::day).ink;
    });
  };
  const auto rings = [&](const std::string& id) {
    const Routine one = routine({step(id)});
    const Frame page = pages_of(one, *shipped_shelf().library).front();
    std::vector<Item> dose;  // whose signs have lines of that colour too
    add_dose_signs(dose, {0, 0, 600, 14}, *shipped_shelf().library->find(id), theme(ThemeName::day),
                   PaperMeasure{});
    return inked(page.items) - inked(dose);
  };
  CHECK(rings("single-knee-to-chest") >= 1);
  CHECK(rings("shoulder-blade-squeeze") >= 1);
  CHECK(rings("body-scan-legs") == 0);
}

TEST_CASE("on paper words that are done in another position say in which") {
  const Step there{SayStep{plain_text("Lay the roller down."), 2s, Position::floor_sitting}};
  const std::string words =
      all_words(pages_of(routine({step("a"), there}), library_of({hold_exercise("a")})));
  CHECK(words.find("Sitting on the floor: Lay the roller down.") != std::string::npos);
}

TEST_CASE("the handout states the therapist's own limits and advice") {
  Routine strict = routine({step("a")});
  strict.safety.stop_at = 5;
  strict.safety.stop_rise = 2;
  strict.safety.advice = plain_text("Ring me.");
  strict.author.name = plain_text("Anna Berg");
  const std::string words = all_words(pages_of(strict, library_of({hold_exercise("a")})));
  CHECK(words.find("climbs to 5 or more, or by 2 points or more") != std::string::npos);
  CHECK(words.find("Your therapist's advice: Ring me.") != std::string::npos);
  CHECK(words.find("half the repetitions, and nothing that presses.") != std::string::npos);
}

TEST_CASE("a short routine has its rules for stopping on its first page") {
  const auto pages = pages_of(routine({step("a")}), library_of({hold_exercise("a")}));
  CHECK(all_words({pages[0]}).find("When to stop") != std::string::npos);
  CHECK(all_words({pages[0]}).find("tell your therapist.") != std::string::npos);
}

TEST_CASE("twelve sessions a day have twelve rows of a week, and none is lost") {
  Routine busy = routine({step("a")});
  busy.schedule = Schedule{12, {"mon"}, {}, 0};
  const auto pages = pages_of(busy, library_of({hold_exercise("a")}));
  CHECK(all_words(pages).find("Done, 12 of 12") != std::string::npos);
  for (const Frame& page : pages) CHECK(flaws(page).empty());
}

TEST_CASE("a step that names nothing gives no handout and leaves no file") {
  const TemporaryFolder folder;
  const auto written = write_handout(routine({step("nothing")}), {}, Person{}, Sheet{}, folder / "x.pdf");
  REQUIRE_FALSE(written);
  CHECK(written.problems()[0].rule == "unknown-exercise");
  CHECK(entries_in(folder.path()) == 0);
}

TEST_CASE("the first page says for whom it is, which version, of what day, from whom, and how to ask") {
  Routine given = routine({step("a")});
  given.meant_for = "A. K.";
  given.version = "3";
  given.author.name = plain_text("Anna Berg");
  given.author.practice = plain_text("Practice on the hill");
  given.author.telephone = "030 123 456";
  Sheet sheet;
  sheet.written = 20787;  // 30 November 2026
  const std::string first = all_words({pages_of(given, library_of({hold_exercise("a")}), sheet).front()});
  CHECK(first.find("For A. K. · Version 3 · 30 November 2026") != std::string::npos);
  CHECK(first.find("Anna Berg, Practice on the hill, telephone 030 123 456") != std::string::npos);
}

TEST_CASE("when to stop, the bad day and when to call for help stand on page one, however long the rest is") {
  for (const bool compact : {false, true}) {
    Sheet sheet;
    sheet.compact = compact;
    sheet.flare_day = "Quiet day";
    const auto pages = pages_of(shipped("evening-lower-back"), *shipped_shelf().library, sheet);
    const std::string first = all_words({pages.front()});
    CHECK(first.find("Stop an exercise at once") != std::string::npos);
    CHECK(first.find("do “Quiet day” instead") != std::string::npos);
    CHECK(first.find("Call your emergency number") != std::string::npos);
    // All of it, sign by sign, stands at the end.
    CHECK(all_words(pages).find("When to call for help") != std::string::npos);
  }
}

TEST_CASE(
    "in short up to four exercises are one page, with the advice and weeks to tick, and eight fit another") {
  Sheet sheet;
  sheet.compact = true;
  std::vector<Step> steps;
  for (const char* id : {"pelvic-tilt", "single-knee-to-chest", "knee-rolls", "figure-four-supine"})
    steps.push_back(step(id));
  Routine four = routine(steps);
  four.schedule = Schedule{1, {}, {}, 3};
  four.safety.advice = plain_text("Ring me.");
  const auto pages = pages_of(four, *shipped_shelf().library, sheet);
  CHECK(pages.size() == 1);
  const std::string words = all_words(pages);
  CHECK(words.find("Ring me.") != std::string::npos);
  CHECK(words.find("Week 3") != std::string::npos);
  CHECK(words.find("Figure four") != std::string::npos);
}

TEST_CASE("every week of the schedule has a row to tick") {
  Routine three = routine({step("a")});
  three.schedule = Schedule{2, {"mon", "thu"}, {}, 3};
  const std::string words = all_words(pages_of(three, library_of({hold_exercise("a")})));
  CHECK(words.find("Week 2\n") != std::string::npos);
  CHECK(words.find("Week 3\n") != std::string::npos);
  CHECK(words.find("Week 4\n") == std::string::npos);
}

TEST_CASE("in large print every letter is at least as large as large print is") {
  Sheet sheet;
  sheet.large_print = true;
  for (const Frame& page : pages_of(shipped("evening-lower-back"), *shipped_shelf().library, sheet)) {
    for (const TextBox& text : words_of(page)) {
      CAPTURE(text.text);
      CHECK(text.style.size > 12.9);
    }
  }
}

TEST_CASE("own pictures are printed with the figure, or in its place where that is asked for") {
  Exercise pictured = shipped_shelf().library->find("pelvic-tilt") == nullptr
                          ? Exercise{}
                          : *shipped_shelf().library->find("pelvic-tilt");
  REQUIRE(pictured.figure);
  pictured.file = "/shelf/pictured.json";
  pictured.images = {"one.jpg", "two.jpg"};
  for (const bool instead : {false, true}) {
    for (const bool compact : {false, true}) {
      pictured.images_instead = instead;
      Sheet sheet;
      sheet.compact = compact;
      std::size_t photographs = 0;
      bool figure = false;
      for (const Frame& page : pages_of(routine({step("pelvic-tilt")}), library_of({pictured}), sheet)) {
        for (const Item& item : page.items) {
          photographs += std::holds_alternative<Picture>(item) ? 1 : 0;
          figure = figure || std::holds_alternative<Glow>(item);
        }
        for (const std::string& flaw : flaws(page)) FAIL_CHECK(flaw);
      }
      CAPTURE(instead, compact);
      CHECK(photographs == (compact && !instead ? 1 : 2));
      CHECK(figure != instead);
    }
  }
}

TEST_CASE("the pictures' signs are explained on the handout, each that is there and once") {
  const auto times = [](const std::string& words, const std::string& said) {
    int count = 0;
    for (std::size_t at = 0; (at = words.find(said, at)) != std::string::npos; ++at) ++count;
    return count;
  };
  const std::string strokes =
      all_words(pages_of(shipped("strokes-neck-shoulders-arms"), *shipped_shelf().library));
  CHECK(times(strokes, action_words(figure::Action::stroke)) == 1);
  CHECK(times(strokes, action_words(figure::Action::knead)) == 1);
  CHECK(times(strokes, action_words(figure::Action::press)) == 0);
  CHECK(times(strokes, "Two straight arrows: there and back.") == 1);
  CHECK(times(strokes, "Two small people: one side, then the other.") == 1);
  const std::string balls = all_words(pages_of(shipped("ball-at-the-wall"), *shipped_shelf().library));
  CHECK(times(balls, action_words(figure::Action::press)) == 1);
  CHECK(times(balls, action_words(figure::Action::stroke)) == 0);
  CHECK(times(balls, "A clock: for so long.") == 1);
}

TEST_CASE("a printed handout is sound and small") {
  SKIP_WITHOUT(is_there("qpdf"), "qpdf");
  const TemporaryFolder folder;
  const std::string file = folder / "evening.pdf";
  const Routine& evening = shipped("evening-lower-back");
  REQUIRE(write_handout(evening, *shipped_shelf().library, Person{}, Sheet{Paper::letter}, file));
  CHECK(std::filesystem::file_size(file) < 1'000'000);
  CHECK(std::system(("qpdf --check '" + file + "' >/dev/null 2>&1").c_str()) == 0);
}

TEST_CASE("a printed handout holds its fonts, and its words can be searched") {
  SKIP_WITHOUT(is_there("pdftotext") && is_there("pdffonts"), "poppler-utils");
  const TemporaryFolder folder;
  const std::string file = printed_evening(folder);
  const Routine& evening = shipped("evening-lower-back");
  const std::string words = one_line(output_of("pdftotext '" + file + "' -"));
  const auto steps = handout_steps(evening, *shipped_shelf().library);
  for (const HandoutStep& step : *steps) {
    const auto* card = std::get_if<HandoutExercise>(&step);
    if (card == nullptr) continue;
    CHECK(words.find(card->exercise.name.in("en")) != std::string::npos);
    CHECK(words.find(sentence_case(join(dose_words(card->exercise), " · "))) != std::string::npos);
  }
  const std::string fonts = output_of("pdffonts '" + file + "' | tail -n +3");
  CHECK(fonts.find(" yes yes yes ") != std::string::npos);  // embedded, a subset, with its letters
  CHECK(fonts.find(" no ") == std::string::npos);
}
