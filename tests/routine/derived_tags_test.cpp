// What an exercise's position, dose, things and figure show of it, held against the tags of every exercise
// that ships: a person's condition rules exercises out by these alone.
#include "routine/derived_tags.hpp"

#include <fstream>
#include <map>
#include <sstream>

#include "base/text.hpp"
#include "routine/files.hpp"
#include "support/catch.hpp"
#include "support/figure.hpp"

using namespace limber;
using namespace limber::test;
using figure::Angle;
using figure::Lie;

namespace {

std::vector<Exercise> shipped() {
  std::vector<Exercise> exercises;
  for (const auto& path : json_files(routines_dir() / "exercises")) {
    const auto exercise = parse_exercise(contents(path), path.string());
    REQUIRE(exercise);
    exercises.push_back(*exercise);
  }
  REQUIRE(exercises.size() >= 80);
  return exercises;
}

bool has(const std::vector<std::string>& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool any(const std::vector<std::string>& tags, std::string_view beginning) {
  return std::any_of(tags.begin(), tags.end(),
                     [&](const std::string& tag) { return tag.starts_with(beginning); });
}

// Written by hand although no figure shows it, with the reason.
const std::multimap<std::string, std::string>& told_by_words() {
  static const std::multimap<std::string, std::string> table{
      {"let-go-belly", "ld.abdo"},                 // tensed without a movement
      {"half-dog", "ld.balance"},                  // stepping back from the table
      {"seated-thoracic-extension", "mv.cx_ext"},  // the head's weight, in the hands
      {"scalene-stretch", "mv.cx_ext"},            // the chin is lifted a little
      {"roller-thoracic-extension", "mv.cx_ext"},  // if the hands let go
      {"let-go-neck", "mv.cx_ext"},                // tensed against the pillow
      {"supine-head-nod", "mv.cx_flex"},           // the nod, small but again and again
      {"chin-tuck", "mv.cx_flex"},                 // the same
      {"seated-side-bend", "mv.hip_flex90"},       // a low chair
      {"seated-pelvic-tilt", "mv.hip_flex90"},     // slumping on a low chair
      {"cat-camel", "mv.lx_ext"},                  // sinks as far as it likes
      {"prone-lying", "mv.lx_ext"},                // lying so is the bend
      {"puppy-pose", "mv.lx_ext"},                 // the low back sinks between knees and hands
      {"pendulum", "mv.lx_flex"},                  // bent over a table, by the hips if one can
      {"windscreen-knees", "mv.rot"},              // the pelvis rolls with the knees
      {"doorway-chest", "mv.sh_behind"},           // the chest goes through the doorway, the arms stay
      {"chest-opener", "mv.sh_behind"},            // arms fall open over a rolled towel
      {"arm-swings", "mv.sh_behind"},              // a swing goes further than a pose
      {"chest-opener", "mv.tx_ext"},               // the towel lies under the spine
      {"wall-angel", "mv.tx_ext"},                 // the back against the wall
      {"pendulum", "ph.head_low"},                 // above the heart, but it hangs
      {"half-dog", "ph.head_low"},                 // between the arms
      {"bridge", "ph.isometric"},                  // held by the buttocks
      {"shoulder-blade-squeeze", "ph.isometric"},  // drawn together and held
      {"bird-dog", "ph.isometric"},                // held a moment, out straight
      {"bow-and-arrow", "mv.cx_rot"},              // the head turns after the hand
      {"bow-and-arrow", "mv.sh_xadd"},             // the hand begins at the other one
      {"bridge-march", "ph.isometric"},            // the hips stay up
      {"dead-bug", "ld.abdo"},                     // the belly keeps the back still
      {"heel-taps", "ld.abdo"},                    // the belly keeps the back still
      {"open-book", "mv.sh_xadd"},                 // the hand begins on the other one
      {"sciatic-slider", "ph.nerve_tension"},      // what it is for
      {"side-plank-knees", "ld.abdo"},             // the side carries the hips
      {"side-plank-knees", "ph.isometric"},        // held
      {"single-leg-bridge", "ph.isometric"},       // the hips stay up
      {"sit-to-stand", "ld.balance"},              // while getting up
      {"standing-hip-shift", "mv.sidebend"},       // the hips go, the shoulders stay
      {"tail-wag", "mv.sidebend"},                 // the trunk follows the head
      {"wall-press-up", "ld.shoulder"},            // some of the weight, on the arms
  };
  return table;
}

bool is_told_by_words(const Exercise& exercise, const std::string& tag) {
  if (tag == "ph.body_scan") return exercise.id.starts_with("body-scan");
  const auto [from, to] = told_by_words().equal_range(exercise.id);
  return std::any_of(from, to, [&](const auto& row) { return row.second == tag; });
}

Exercise lying(Position position, Lie lie, std::vector<std::string> contacts) {
  Exercise exercise;
  exercise.position = position;
  exercise.figure.emplace();
  exercise.figure->poses.resize(1);
  exercise.figure->poses[0].lie = lie;
  exercise.figure->poses[0].contacts = std::move(contacts);
  return exercise;
}

figure::Pose& pose_of(Exercise& exercise) {
  return exercise.figure->poses[0];
}

Exercise bird_dog() {
  Exercise exercise = lying(Position::quadruped, Lie::quadruped, {"left_hand", "right_knee", "right_instep"});
  figure::Pose& pose = pose_of(exercise);
  pose = figure::all_fours();
  pose.contacts = {"left_hand", "right_knee", "right_instep"};
  pose[Angle::shoulder_flexion].right = 170;
  pose[Angle::hip_flexion].left = -8;
  pose[Angle::knee_flexion].left = 4;
  return exercise;
}

}  // namespace

TEST_CASE("what position, dose, things and figure of a shipped exercise show, its tags say") {
  for (const Exercise& exercise : shipped()) {
    CHECK((exercise.figure || exercise.technique == Technique::walking));
    for (const std::string& tag : derived_tags(exercise)) {
      CAPTURE(exercise.id, tag);
      CHECK(says(exercise.tags, tag));
    }
  }
}

TEST_CASE("what the tags of a shipped exercise say is shown, or one of those told by words alone") {
  std::size_t told = 0;
  for (const Exercise& exercise : shipped()) {
    const std::vector<std::string> shown = derived_tags(exercise);
    for (const std::string& tag : exercise.tags) {
      const bool by_words = is_told_by_words(exercise, tag);
      CAPTURE(exercise.id, tag);
      CHECK(says(shown, tag) != by_words);
      told += by_words && tag != "ph.body_scan" ? 1 : 0;
    }
  }
  CHECK(told == told_by_words().size());
}

TEST_CASE("a shipped exercise is in one position") {
  for (const Exercise& exercise : shipped()) {
    CAPTURE(exercise.id);
    CHECK(std::count_if(exercise.tags.begin(), exercise.tags.end(),
                        [](const std::string& tag) { return tag.starts_with("pos."); }) == 1);
  }
}

TEST_CASE("a neck that tenses or is drawn is a neck that moves") {
  for (const Exercise& exercise : shipped()) {
    const bool of_the_neck = !exercise.areas.empty() && exercise.areas.front() == "neck";
    const bool works =
        std::holds_alternative<TensionDose>(exercise.dose) || exercise.technique == Technique::stretching;
    if (!of_the_neck || !works) continue;
    CAPTURE(exercise.id);
    CHECK(any(exercise.tags, "mv.cx_"));
  }
}

TEST_CASE("every threshold of a tag stands in the evidence with its degrees") {
  std::ifstream file(LIMBER_SOURCE_DIR "/docs/evidence.md");
  std::stringstream text;
  text << file.rdbuf();
  std::vector<std::string> rows;
  for (std::string line; std::getline(text, line);) {
    if (line.starts_with("| `")) rows.push_back(line);
  }
  for (const TagThreshold& limit : tag_thresholds()) {
    CAPTURE(limit.tag);
    CHECK(std::any_of(rows.begin(), rows.end(), [&](const std::string& row) {
      return row.find("`" + std::string(limit.tag) + "`") != row.npos &&
             row.find(number_text(std::abs(limit.degrees), 0) + "°") != row.npos;
    }));
  }
}

TEST_CASE("lying on the side and turned open to the end, a pose says so, on both sides alike") {
  Exercise open_book = lying(Position::side_lying, Lie::side_left, {"side", "pelvis", "head"});
  CHECK_FALSE(has(derived_tags(open_book), "mv.rot_end"));
  for (const double turned : {45.0, -45.0}) {
    pose_of(open_book)[Angle::rotation] = {turned, turned};
    const auto tags = derived_tags(open_book);
    CHECK(has(tags, "mv.rot_end"));
    CHECK_FALSE(has(tags, "mv.rot"));
    CHECK(says(tags, "mv.rot"));
    CHECK(has(tags, "pos.sidelying"));
    CHECK(has(tags, "ph.floor"));
  }
}

TEST_CASE("an arm and a leg lifted from hands and knees ask for balance, and load the rest") {
  const auto tags = derived_tags(bird_dog());
  for (const char* tag :
       {"ld.balance", "ld.wrist", "ld.kneel", "ld.shoulder", "mv.sh_overhead", "mv.hip_ext"}) {
    CAPTURE(tag);
    CHECK(has(tags, tag));
  }
  Exercise still = lying(Position::quadruped, Lie::quadruped, {});
  pose_of(still) = figure::all_fours();
  CHECK_FALSE(has(derived_tags(still), "ld.balance"));
}

TEST_CASE("who stands on one foot or holds on to nothing needs balance, and who holds a table does not") {
  CHECK(has(derived_tags(lying(Position::standing, Lie::upright, {"feet"})), "ld.balance"));
  CHECK(has(derived_tags(lying(Position::standing, Lie::upright, {"left_foot", "hands on table"})),
            "ld.balance"));
  CHECK_FALSE(
      has(derived_tags(lying(Position::standing, Lie::upright, {"feet", "hands on table"})), "ld.balance"));
}

TEST_CASE("a head bent below the heart is low, standing and sitting") {
  Exercise bent = lying(Position::standing, Lie::upright, {"feet"});
  CHECK_FALSE(has(derived_tags(bent), "ph.head_low"));
  pose_of(bent).attitude = figure::Attitude{90, 0, 0};
  pose_of(bent)[Angle::hip_flexion] = {90, 90};
  pose_of(bent)[Angle::lumbar_flexion] = {50, 50};
  pose_of(bent)[Angle::thoracic_flexion] = {30, 30};
  CHECK(has(derived_tags(bent), "ph.head_low"));
}

TEST_CASE("a hand leant on the floor bears weight, and a hand that lies on it does not") {
  CHECK(has(derived_tags(lying(Position::floor_sitting, Lie::upright, {"seat", "hands on floor"})),
            "ld.wrist"));
  CHECK_FALSE(has(derived_tags(lying(Position::supine, Lie::supine, {"back", "pelvis", "head", "hands"})),
                  "ld.wrist"));
}

TEST_CASE("legs in the air that nothing holds are carried by the belly") {
  Exercise dead_bug = lying(Position::supine, Lie::supine, {"back", "pelvis", "head"});
  pose_of(dead_bug)[Angle::hip_flexion] = {90, 90};
  pose_of(dead_bug)[Angle::knee_flexion] = {90, 90};
  CHECK(has(derived_tags(dead_bug), "ld.abdo"));
  pose_of(dead_bug).reach = {{"left_hand", "left_knee"}, {"right_hand", "right_knee"}};
  CHECK_FALSE(has(derived_tags(dead_bug), "ld.abdo"));
}

TEST_CASE("tags follow what changes, and what was said or taken out by hand stays") {
  Exercise before = lying(Position::supine, Lie::supine, {"back", "pelvis", "head", "feet"});
  before.tags = {"pos.supine", "mv.sidebend"};  // "ph.floor" was taken out, "mv.sidebend" said
  Exercise turned = before;
  pose_of(turned)[Angle::rotation] = {30, 30};
  turned = with_tags_following(turned, before);
  CHECK(turned.tags == std::vector<std::string>{"pos.supine", "mv.sidebend", "mv.rot"});
  Exercise back = turned;
  pose_of(back)[Angle::rotation] = {0, 0};
  CHECK(with_tags_following(back, turned).tags == before.tags);
}
