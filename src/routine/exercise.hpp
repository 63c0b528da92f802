// One exercise: what to do, how long, in which words, and how it looks.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/special_members.hpp"
#include "base/time.hpp"
#include "figure/motion.hpp"
#include "routine/load.hpp"
#include "routine/local_text.hpp"

namespace limber {

struct Document;  // the file as read: key order, x- keys, original bytes; for the rooms that read formats

enum class Technique {
  stretching,
  mobility,
  myofascial_release,
  trigger_point,
  deep_tissue,
  swedish,
  breathing,
  relaxation,
  strength,
  balance,
  nerve_glide,
  walking
};
enum class Position { supine, prone, side_lying, quadruped, kneeling, floor_sitting, chair, standing };
// each: all of the left, then all of the right; alternate: left, right, left, right
enum class Sides { both, each, left, right, alternate };
inline bool takes_turns(Sides sides) {
  return sides == Sides::each || sides == Sides::alternate;
}

// How often: so many times, or at least so many and up to `most` as it goes well.
struct Reps {
  Reps(int times = 1) : least(times) {}
  Reps(int from, int to) : least(from), most(to) {}
  int least = 1;
  int most = 0;  // 0, or more than `least`
  int longest() const { return most > least ? most : least; }
  operator int() const { return least; }
  bool operator==(const Reps&) const = default;
  bool operator==(int times) const { return *this == Reps(times); }
};

// Ranges are those of docs/routine-format.md; a parsed dose is always inside them.
struct HoldDose {
  Millis hold{30'000};  // the longest of the ladder, if there is one
  Reps reps;
  Millis rest{0};
  std::vector<Millis> ladder = {};  // as many holds as there are repetitions; empty: all alike
  Millis hold_in(int rep) const;    // from 1
  bool operator==(const HoldDose&) const = default;
};
struct TempoDose {
  Millis there{4'000};
  Millis back{4'000};
  Reps reps;
  Millis rest{0};
  Millis stay{0};  // there, before the way back
  Millis length() const { return there + stay + back; }
  bool operator==(const TempoDose&) const = default;
};
struct BreathDose {
  Millis in{4'000};
  Millis hold_in{0};
  Millis out{6'000};
  Millis hold_out{0};
  Millis length{60'000};  // whole breaths are made to fit: the last one is finished
  bool operator==(const BreathDose&) const = default;
};
// With a stretch it is contract and relax: into the stretch, tense there, let go there, and further.
struct TensionDose {
  Millis tense{5'000};
  Millis release{30'000};
  Reps reps;
  Millis stretch{0};  // held after letting go, further than before; 0: none
  Millis length() const { return tense + release + stretch; }
  bool operator==(const TensionDose&) const = default;
};
struct TimeDose {
  Millis length{60'000};
  bool operator==(const TimeDose&) const = default;
};
using Dose = std::variant<HoldDose, TempoDose, BreathDose, TensionDose, TimeDose>;

// How far a dose may rise as it goes well, in the numbers that it has: at least and at most.
struct Grow {
  struct Limits {
    int least = 0;
    int most = 0;  // 0: this number does not rise
    bool operator==(const Limits&) const = default;
  };
  Limits reps;
  Limits hold_s;
  Limits minutes;
  bool off = false;  // "grow": "off": nothing of it rises, and nothing harder is offered
  bool operator==(const Grow&) const = default;
};

// {1} where it has no repetitions.
Reps reps_of(const Dose& dose);
// Whether it is tensed in a stretch that goes further afterwards.
bool contracts_and_relaxes(const Dose& dose);

// Words for the ear. "{side}" stands for the side being worked.
struct SpokenWords {
  LocalText setup;
  LocalText move;
  std::vector<LocalText> hold;
  LocalText release;
  bool operator==(const SpokenWords&) const = default;
};

struct Exercise {
  LIMBER_REGULAR_MEMBERS(Exercise);

  std::string id;
  LocalText name;
  Technique technique = Technique::stretching;
  Position position = Position::supine;
  std::vector<std::string> areas;
  Sides sides = Sides::both;
  std::vector<std::string> props;
  std::vector<std::string> tags;  // what it does to the body, of tag_names(), such as "mv.lx_flex"
  Dose dose;
  Load load;
  SpokenWords say;
  LocalText feel;  // what one should feel
  LocalText stop;  // when to ease off or to stop: said before the first movement, shown throughout
  LocalText why;
  std::string easier;        // id of a gentler variant, "" if none
  std::string harder;        // id of the variant one goes on to when it has become easy, "" if none
  std::optional<Grow> grow;  // nullopt: as far as course/dose_step.hpp says of its kind
  std::optional<figure::Motion> figure;
  std::vector<std::string> images;           // file names beside the exercise's file
  bool images_instead = false;               // of the figure; else beside it
  std::map<std::string, std::string> clips;  // "setup" | "move" | "hold" | "release" → file name
  std::vector<std::string> sources;
  std::string file;  // where it was read from, for its media; "" if from memory

  std::shared_ptr<const Document> document;  // for writing back; not part of equality
  bool operator==(const Exercise& other) const;
};

// Spelling in files: "myofascial-release", "side-lying", "each".
std::string to_string(Technique technique);
std::string to_string(Position position);
std::string to_string(Sides sides);

// Whether its figure is to be seen: it has one, and no pictures stand in its place.
bool shows_figure(const Exercise& exercise);

// Its figure as it is shown everywhere: with what is done there, as the file says or else as its technique
// and dose have it, and whether one comes back from the end. Requires a figure.
figure::Motion picture_of(const Exercise& exercise);

// Nothing but breathing and relaxation.
bool is_restful(const Exercise& exercise);

}  // namespace limber
