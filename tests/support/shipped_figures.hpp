// The figures of every exercise that ships, for tests that hold all of them to something.
#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "figure/motion.hpp"
#include "routine/format.hpp"
#include "support/catch.hpp"

namespace limber::test {

struct Posed {
  std::string id;
  figure::Motion motion;
};

inline std::vector<Posed> shipped_figures() {
  std::vector<Posed> all;
  for (const auto& entry : std::filesystem::directory_iterator(LIMBER_SOURCE_DIR "/routines/exercises")) {
    if (entry.path().extension() != ".json") continue;
    std::ifstream file(entry.path());
    std::stringstream text;
    text << file.rdbuf();
    const auto exercise = parse_exercise(text.str(), entry.path().filename().string());
    REQUIRE(exercise);
    if (exercise->figure) all.push_back({exercise->id, picture_of(*exercise)});
  }
  return all;
}

}  // namespace limber::test
