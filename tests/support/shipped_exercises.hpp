// Every exercise that ships, for tests that hold all of them to something.
#pragma once

#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>

#include "routine/format.hpp"
#include "routine/library.hpp"
#include "support/catch.hpp"

namespace limber::test {

inline std::shared_ptr<const Library> shipped_exercises() {
  auto library = std::make_shared<Library>();
  for (const auto& entry : std::filesystem::directory_iterator(LIMBER_SOURCE_DIR "/routines/exercises")) {
    if (entry.path().extension() != ".json") continue;
    std::ifstream file(entry.path());
    std::stringstream text;
    text << file.rdbuf();
    auto exercise = parse_exercise(text.str(), entry.path().string());
    REQUIRE(exercise);
    library->add(*std::move(exercise));
  }
  return library;
}

}  // namespace limber::test
