#include "screen/take_along.hpp"

#include <algorithm>

#include "screen/program.hpp"
#include "support/catch.hpp"
#include "support/measure.hpp"

using namespace limber;

namespace {

const support::EvenMeasure measure;

RoutineCard card(bool planned) {
  RoutineCard made;
  made.id = "evening";
  made.title = "Evening";
  Routine routine;
  if (planned) routine.schedule = Schedule{};
  made.routine = std::make_shared<const Routine>(routine);
  return made;
}

View<Intent> shown(const TakeAlongScreen& state, Size size = {1280, 800}) {
  Viewport viewport;
  viewport.size = size;
  return view(state, {theme(ThemeName::day), viewport, measure, "", false});
}

const HitArea* area(const TakeAlongScreen& state, const std::string& key) {
  static View<Intent> seen;
  seen = shown(state);
  const auto found = std::find_if(seen.frame.areas.begin(), seen.frame.areas.end(),
                                  [&](const HitArea& a) { return a.key == key; });
  return found == seen.frame.areas.end() ? nullptr : &*found;
}

Update<TakeAlongScreen> pressed(TakeAlongScreen state, const std::string& key) {
  const View<Intent> seen = shown(state);
  const auto found = std::find_if(seen.frame.areas.begin(), seen.frame.areas.end(),
                                  [&](const HitArea& a) { return a.key == key; });
  REQUIRE(found != seen.frame.areas.end());
  return update(std::move(state), seen.intents.at(static_cast<std::size_t>(found->intent)));
}

bool says(const TakeAlongScreen& state, const std::string& words) {
  const View<Intent> seen = shown(state);
  return std::any_of(seen.frame.items.begin(), seen.frame.items.end(), [&](const Item& item) {
    const auto* text = std::get_if<TextBox>(&item);
    return text != nullptr && text->text.find(words) != std::string::npos;
  });
}

Program on_home() {
  Program program;
  return update(std::move(program), CardsLoaded{{card(true)}}).state;
}

}  // namespace

TEST_CASE("every form has its own choices, and what is chosen is asked for") {
  TakeAlongScreen state = opened({}, card(true));
  CHECK(area(state, "sound-mp3")->selected);
  CHECK(area(state, "paper-a4") == nullptr);
  state = pressed(state, "form-film").state;
  CHECK(area(state, "sound-mp3") == nullptr);
  state = pressed(state, "height-1080").state;
  state = pressed(state, "layout-figure").state;
  state = pressed(state, "name-title").state;
  const auto asked = pressed(state, "make-it");
  REQUIRE(asked.effects.size() == 1);
  const FormWish wish = std::get<MakeForm>(asked.effects.front()).wish;
  CHECK(wish == FormWish{"evening", FormKind::film, "mp3", "mp4", "1080", "figure", "a4", "title"});
}

TEST_CASE("the calendar is offered for a routine with a schedule only") {
  CHECK(area(opened({}, card(true)), "form-calendar") != nullptr);
  CHECK(area(opened({}, card(false)), "form-calendar") == nullptr);
  const TakeAlongScreen calendar = pressed(opened({}, card(true)), "form-calendar").state;
  CHECK(opened(calendar, card(false)).wish.kind == FormKind::sound);
}

TEST_CASE("while a form is made its progress is seen and it can be stopped, and no second one begun") {
  TakeAlongScreen state = pressed(opened({}, card(true)), "make-it").state;
  state = update(std::move(state), FormProgress{0.428}).state;
  CHECK(says(state, "42 %"));
  CHECK(area(state, "make-it") == nullptr);
  CHECK(update(state, MakeIt{}).effects.empty());
  const auto stopped = pressed(state, "stop-making");
  REQUIRE(stopped.effects.size() == 1);
  CHECK(std::holds_alternative<StopForm>(stopped.effects.front()));
  state = update(std::move(state), FormFailed{}).state;
  CHECK(area(state, "make-it") != nullptr);
}

TEST_CASE("where it is, or why it is not there, is said until something else is chosen") {
  TakeAlongScreen state = pressed(opened({}, card(true)), "make-it").state;
  const TakeAlongScreen made = update(state, FormMade{"/home/ada/limber-sound.mp3"}).state;
  CHECK(says(made, "/home/ada/limber-sound.mp3"));
  const TakeAlongScreen failed = update(state, FormFailed{"the disk is full"}).state;
  CHECK(says(failed, "the disk is full"));
  CHECK_FALSE(says(pressed(failed, "form-handout").state, "the disk is full"));
}

TEST_CASE("the screen opens from a card, and back leads home while the work goes on") {
  Program program = update(on_home(), TakeAlong{"evening"}).state;
  CHECK(program.screen == ScreenName::take_along);
  CHECK(program.take_along.title == "Evening");
  program = update(std::move(program), MakeIt{}).state;
  program = update(std::move(program), GoBack{}).state;
  CHECK(program.screen == ScreenName::home);
  program = update(std::move(program), FormProgress{0.5}).state;
  CHECK(program.message.empty());
  program = update(std::move(program), FormMade{"/x.mp3"}).state;
  CHECK(program.message.find("/x.mp3") != std::string::npos);
  CHECK(update(on_home(), TakeAlong{"nowhere"}).state.screen == ScreenName::home);
}
