// Which pictures tell an exercise, of every one that ships.
#include "export/shown_poses.hpp"

#include "figure/drawing.hpp"
#include "store/open_shelf.hpp"
#include "support/catch.hpp"

using namespace limber;

namespace {

const Library& library() {
  static const Shelf shelf = load_shelf({LIMBER_SOURCE_DIR "/routines"});
  return *shelf.library;
}

const Exercise& shipped(const std::string& id) {
  const Exercise* exercise = library().find(id);
  REQUIRE(exercise != nullptr);
  return *exercise;
}

// Every exercise with a figure.
std::vector<Exercise> shipped() {
  std::vector<Exercise> all;
  for (const auto& [id, exercise] : library().exercises()) {
    if (exercise.figure) all.push_back(exercise);
  }
  REQUIRE(all.size() > 80);
  return all;
}

figure::Drawing drawn(const Exercise& exercise, const FigureMoment& moment) {
  const figure::Figure figure(picture_of(exercise));
  figure::DrawOptions options{exercise.figure->camera, moment.breath, 0, moment.arrow};
  options.sign = moment.sign;
  options.tense = moment.tense;
  return figure.draw(moment.reach * figure.last(), options);
}

// The farthest that any point of one is from the same point of the other; much if they have not the same
// shapes.
double apart(const std::vector<figure::Shape>& a, const std::vector<figure::Shape>& b) {
  constexpr double unlike = 1;
  if (a.size() != b.size()) return unlike;
  double most = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i].outlines.size() != b[i].outlines.size()) return unlike;
    for (std::size_t j = 0; j < a[i].outlines.size(); ++j) {
      if (a[i].outlines[j].size() != b[i].outlines[j].size()) return unlike;
      for (std::size_t k = 0; k < a[i].outlines[j].size(); ++k)
        most = std::max(most, distance(a[i].outlines[j][k], b[i].outlines[j][k]));
    }
  }
  return most;
}

std::vector<std::string> captions(const Exercise& exercise) {
  std::vector<std::string> all;
  for (const ShownPose& one : shown_poses(exercise)) all.push_back(one.caption);
  return all;
}

}  // namespace

TEST_CASE("no exercise has two equal pictures: what looks alike has a sign for what is done") {
  constexpr double seen = 0.012;  // of body height: two centimetres
  for (const Exercise& exercise : shipped()) {
    INFO(exercise.id);
    const std::vector<ShownPose> poses = shown_poses(exercise);
    for (std::size_t i = 0; i + 1 < poses.size(); ++i) {
      const figure::Drawing one = drawn(exercise, poses[i].moment);
      const figure::Drawing other = drawn(exercise, poses[i + 1].moment);
      const bool is_signed = !one.signs.empty() || !other.signs.empty();
      CHECK((apart(one.shapes, other.shapes) > seen || is_signed));
    }
  }
}

TEST_CASE("one picture alone says by a sign what is done, or that it is a pose to be held") {
  for (const Exercise& exercise : shipped()) {
    if (shown_poses(exercise).size() > 1 || std::holds_alternative<HoldDose>(exercise.dose)) continue;
    INFO(exercise.id);
    CHECK(picture_of(exercise).action != figure::Action::none);
  }
}

TEST_CASE("what moves has an arrow in the camera that shows it, or a sign") {
  for (const Exercise& exercise : shipped()) {
    const std::vector<ShownPose> poses = shown_poses(exercise);
    if (poses.size() < 2) continue;
    INFO(exercise.id);
    const figure::Drawing first = drawn(exercise, poses.front().moment);
    const figure::Drawing last = drawn(exercise, poses.back().moment);
    CHECK((!first.arrow.empty() || !last.signs.empty()));
  }
}

TEST_CASE("a breath is shown in and out, a tension tensed and let go, a movement from its start to its end") {
  CHECK(captions(shipped("seated-breathing")) == std::vector<std::string>{"Breathe in", "Breathe out"});
  CHECK(captions(shipped("let-go-arms")) == std::vector<std::string>{"Tense gently", "Let go"});
  CHECK(captions(shipped("clam")) == std::vector<std::string>{"Start", "To here and back"});
  CHECK(captions(shipped("single-knee-to-chest")) == std::vector<std::string>{"Start", "Hold here"});
  CHECK(captions(shipped("half-kneeling-hip-flexor")).size() <= 2);
}
