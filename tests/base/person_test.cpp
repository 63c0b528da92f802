#include "base/person.hpp"

#include "support/catch.hpp"

using namespace limber;

TEST_CASE("every build, hair and skin is found again by its name") {
  for (const Build build : builds) CHECK(build_named(to_string(build)) == build);
  for (const Hair hair : hairs) CHECK(hair_named(to_string(hair)) == hair);
  for (const SkinTone skin : skin_tones) CHECK(skin_named(to_string(skin)) == skin);
}

TEST_CASE("an unknown name is the person one has without choosing") {
  CHECK(build_named("giant") == Person{}.build);
  CHECK(hair_named("") == Person{}.hair);
  CHECK(skin_named("blue") == Person{}.skin);
}
