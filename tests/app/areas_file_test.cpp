#include "app/areas_file.hpp"

#include "support/catch.hpp"

using namespace limber;

TEST_CASE("What is in the window is told in one line an area, with where it is and what it says") {
  Frame frame;
  HitArea start;
  start.rect = {10.4, 20.6, 100, 44};
  start.label = "Start";
  start.key = "start";
  start.intent = 0;
  HitArea title;
  title.rect = {0, 0, 300, 20};
  title.role = Role::heading;
  title.label = "Two\nlines\tand a tab";
  title.value = "all";
  frame.areas = {start, title};
  CHECK(areas_text(frame, "start") ==
        "start\tbutton\t10 21 100 44\ton\tfocus\tStart\t\n"
        "\theading\t0 0 300 20\t-\t-\tTwo lines and a tab\tall\n");
}

TEST_CASE("What cannot be pressed now is told as that") {
  Frame frame;
  HitArea save;
  save.key = "save";
  save.intent = 3;
  save.enabled = false;
  frame.areas = {save};
  CHECK(areas_text(frame, "") == "save\tbutton\t0 0 0 0\t-\t-\t\t\n");
}
