#include "base/result.hpp"
#include "support/catch.hpp"

using namespace limber;

TEST_CASE("a problem is never without words, though nobody gave any") {
  CHECK(failure("device", "").message == "It failed without saying why.");
  CHECK(failure("device", "no such device").message == "no such device");
}

TEST_CASE("where there is no value there is a problem") {
  CHECK_FALSE(Result<int>(Problems{}).problem().message.empty());
}
