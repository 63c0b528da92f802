// Every page of the program with as much on it as there may be: what fits, what is translated and what keys
// reach is tried on them all.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "routine/vocabulary.hpp"
#include "screen/program/program.hpp"
#include "support/journal.hpp"
#include "support/learn.hpp"
#include "support/measure.hpp"
#include "support/program_run.hpp"

namespace limber::pages {

inline const support::EvenMeasure measure;
inline const WallTime now = test::later(test::monday_evening, 20 * test::day);

// Titles and names without vowels, so that what the program adds can be told apart.
inline RoutineCard card(const std::string& id) {
  RoutineCard made;
  made.id = id;
  made.title = "Rtn " + id + " wth lng nm";
  made.summary = "Mny wrds bt ths rtn, whch wrp vr svrl lns nd g n nd n, s thrpsts lk t wrt thm.";
  made.length = 12min;
  made.position = "lyng";
  made.areas = {"bck", "hps", "nck", "shldrs"};
  made.props = {"mt", "cshn"};
  made.exercises = {"Knt tw chst", "Plvc tlt", "Ct nd cml", "Chld ps"};
  made.restful = id == "2";
  made.has = {technique_names(), area_names(), {}};
  made.positions = {position_names()[std::stoul(id) % position_names().size()]};
  made.needs = prop_names();
  return made;
}

inline LearnCards cards() {
  std::vector<LearnCard> list;
  for (const char* id : {"n", "tw", "thr", "fr", "fv"}) {
    list.push_back(test::full_card(id, {"tw", "thr", "fr"}));
    list.back().fits.techniques = {"stretching"};
  }
  return test::learn_cards(list);
}

inline std::vector<SessionRecord> sessions() {
  std::vector<SessionRecord> list;
  for (int i = 0; i < 18; ++i) {
    SessionRecord record =
        test::rated_session(test::later(now, -i * test::day - 6 * test::hour), 6 - i % 3, 4, 5);
    record.id = i + 1;
    record.routine = "1";
    record.title = "Rtn 1 wth lng nm";
    list.push_back(record);
  }
  return list;
}

// The program at a screen, as it is looked at in every window.
struct Page {
  std::string name;
  Program program;
};

inline test::ProgramRun run_at(ScreenName screen, World world = {}) {
  test::ProgramRun run;
  run.program.world = std::move(world);
  run.program.screen = screen;
  return run;
}
// With only what the screen itself has.
template <class State>
Program showing(ScreenName screen, State Program::*which, State state, World world = {}) {
  Program program = run_at(screen, std::move(world)).program;
  program.*which = std::move(state);
  return program;
}

inline World world_with(std::vector<RoutineCard> shelf) {
  World world;
  world.cards = std::move(shelf);
  world.learn = cards();
  world.now = now;
  return world;
}

// Those of the person, and those of the therapist.
std::vector<Page> of_the_person();
std::vector<Page> of_the_bench();
// In and after a session, and what is taken along.
std::vector<Page> of_a_session();
std::vector<Page> every_page();
// With the pages of text to write, of numbers to choose and of maps to mark that every_page() leaves out.
std::vector<Page> pages_by_keys();
// All of these.
std::vector<Page> all_pages();

}  // namespace limber::pages
