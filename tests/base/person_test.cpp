#include "base/person.hpp"

#include "support/catch.hpp"

using namespace limber;

TEST_CASE("every build, hair and skin is found again by its name") {
  for (const Build build : builds) CHECK(value_named<Build>(to_string(build)) == build);
  for (const Hair hair : hairs) CHECK(value_named<Hair>(to_string(hair)) == hair);
  for (const SkinTone skin : skin_tones) CHECK(value_named<SkinTone>(to_string(skin)) == skin);
}

TEST_CASE("an unknown name is the person one has without choosing") {
  CHECK_FALSE(value_named<Build>("giant"));
  CHECK_FALSE(value_named<Hair>(""));
  CHECK_FALSE(value_named<SkinTone>("blue"));
}
