#include "routine/of_client.hpp"

#include "routine/format.hpp"
#include "support/catch.hpp"
#include "support/routines.hpp"

using namespace limber;
using namespace limber::test;

namespace {

// With one of everything that is a client's, and an exercise written in it that has a picture too.
Routine of_anna() {
  ExerciseStep knee;
  knee.id = "knee";
  knee.note = plain_text("Your left side.");
  knee.images = {"a.jpg", "b.jpg"};
  knee.clips = {{"move", "move.ogg"}};
  knee.allow = {"osteoporosis"};
  Exercise written = hold_exercise("own");
  written.images = {"c.jpg"};
  Routine made = routine({{knee}, repeat_step(2, {step_in_place(written)}), rest_step(15s)});
  made.meant_for = "A.K.";
  made.ask.activities = {plain_text("Putting on socks")};
  return made;
}

int count_of(const Routine& routine, ClientThing thing) {
  for (const ClientThings& things : things_of_client(routine)) {
    if (things.thing == thing) return things.count;
  }
  return 0;
}

}  // namespace

TEST_CASE("what is a client's own in a routine is counted, in repeats and in exercises written in it too") {
  const Routine routine = of_anna();
  CHECK(things_of_client(routine).size() == 5);
  CHECK(count_of(routine, ClientThing::pictures) == 3);
  CHECK(count_of(routine, ClientThing::recordings) == 1);
  CHECK(count_of(routine, ClientThing::notes) == 1);
  CHECK(count_of(routine, ClientThing::allowances) == 1);
  CHECK(count_of(routine, ClientThing::activities) == 1);
  CHECK(things_of_client(test::routine({step("knee")})).empty());
}

TEST_CASE("only what is to stay of a client's own is left in a routine") {
  CHECK(things_of_client(with_things_of_client(of_anna(), {})).empty());
  const Routine some = with_things_of_client(of_anna(), {ClientThing::pictures});
  CHECK(count_of(some, ClientThing::pictures) == 3);
  CHECK(things_of_client(some).size() == 1);
  CHECK(some.steps.size() == of_anna().steps.size());
  const std::string text = write(with_things_of_client(of_anna(), {}));
  for (const char* mine : {"jpg", "ogg", "left side", "osteoporosis", "socks"})
    CHECK(text.find(mine) == std::string::npos);
}
