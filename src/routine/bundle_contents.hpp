// What a routine or a programme that was packed to be handed on contains, for a person to decide by.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/time.hpp"
#include "routine/routine.hpp"

namespace limber {

// A bundle against what the shelf has under its id.
enum class VersionComparison : std::uint8_t {
  not_there,  // nothing of this id
  newer,
  older,
  same,    // the same version and the same content
  changed  // the same version with other content
};

struct BundleContents {
  std::string id;
  std::string title;
  std::string author;     // with the role, "" if not given
  std::string meant_for;  // "" if not given
  std::string version;
  std::string content;                 // the check sum of all its files
  bool programme = false;              // of several weeks; what follows is then of all its routines
  int days = 0;                        // of a programme: how long it lasts at least
  Millis length{0};                    // of a routine, about; 0: not known
  std::vector<std::string> routines;   // of a programme: titles, in its order
  std::vector<std::string> exercises;  // names, in order of the routine
  std::vector<std::string> asks;       // before a session, as the routine names its questions
  std::optional<Schedule> schedule;    // when it is to be done
  // Of these exercises, by name, the therapist allows what a condition would leave out: by id.
  std::vector<std::pair<std::string, std::string>> allowed;
  int own_exercises = 0;  // that come with it
  int pictures = 0;
  int recordings = 0;
  bool brings_flare_routine = false;
  VersionComparison standing = VersionComparison::not_there;
  std::string replaces_title;  // of the routine on the shelf with this id; "" if none
  std::string replaces_version;
  bool replaces_shipped = false;  // it came with Limber, and stays on the disk
  bool operator==(const BundleContents&) const = default;
};

}  // namespace limber
