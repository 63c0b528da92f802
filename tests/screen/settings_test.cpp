#include "screen/settings_screen.hpp"

#include <algorithm>
#include <limits>

#include "support/catch.hpp"
#include "support/measure.hpp"

using namespace limber;

namespace {

const support::EvenMeasure measure;

View<Intent> shown(const SettingsScreen& state) {
  return view(state, {theme(ThemeName::day), Viewport{}, measure, "", false});
}

const HitArea& area(const View<Intent>& seen, const std::string& key) {
  const auto found = std::find_if(seen.frame.areas.begin(), seen.frame.areas.end(),
                                  [&](const HitArea& a) { return a.key == key; });
  REQUIRE(found != seen.frame.areas.end());
  return *found;
}

Update<SettingsScreen> pressed(const SettingsScreen& state, const std::string& key) {
  const View<Intent> seen = shown(state);
  return update(state, seen.intents.at(static_cast<std::size_t>(area(seen, key).intent)));
}

Settings saved(const Update<SettingsScreen>& updated) {
  REQUIRE(updated.effects.size() == 1);
  return std::get<SaveSettings>(updated.effects[0]).settings;
}

}  // namespace

TEST_CASE("a setting is saved as soon as it is changed") {
  CHECK(saved(pressed({}, "theme-night")).theme == "night");
  CHECK(saved(pressed({}, "voice-slt")).voice == "slt");
  CHECK(saved(pressed({}, "reduced_motion")).reduced_motion);
  CHECK(saved(pressed({}, "volumes.cues-less")).volumes.cues == Approx(0.7));
}

TEST_CASE("who is seen in the figure is chosen by build, hair and skin, each saved at once") {
  CHECK(saved(pressed({}, "figure.build-sturdy")).figure.build == Build::sturdy);
  CHECK(saved(pressed({}, "figure.hair-grey-tied")).figure.hair == Hair::grey_tied);
  CHECK(saved(pressed({}, "figure.skin-dark")).figure.skin == SkinTone::dark);
  CHECK(area(shown({}), "figure.skin-tan").selected);
  CHECK(update(SettingsScreen{}, SetChoice{"figure.skin", "green"}).effects.empty());
}

TEST_CASE("the figure stands beside the choices, and above them where the window is narrow") {
  const auto figure_and_first = [](double width) {
    Viewport viewport;
    viewport.size = {width, 800};
    const View<Intent> seen = view(SettingsScreen{}, {theme(ThemeName::day), viewport, measure, "", false});
    const auto figure = std::find_if(seen.frame.areas.begin(), seen.frame.areas.end(),
                                     [](const HitArea& a) { return a.role == Role::figure; });
    REQUIRE(figure != seen.frame.areas.end());
    return std::pair{figure->whole, area(seen, "figure.build-slender").whole};
  };
  const auto [figure, first] = figure_and_first(1280);
  CHECK(figure.x > first.right());
  const auto [above, below] = figure_and_first(420);
  CHECK(above.bottom() < below.y);
}

TEST_CASE("what is pressed without changing anything is not saved") {
  CHECK(pressed({}, "theme-day").effects.empty());
}

TEST_CASE("settings that were read are shown, not written back") {
  Settings read;
  read.theme = "contrast";
  const auto [state, effects] = update(SettingsScreen{}, SettingsLoaded{read});
  CHECK(effects.empty());
  CHECK(area(shown(state), "theme-contrast").selected);
  CHECK_FALSE(area(shown(state), "theme-day").selected);
}

TEST_CASE("a number reaches both ends of its range in whole steps and stops there") {
  for (const NumberSetting& number : number_settings()) {
    INFO(number.name);
    for (const std::string end : {"-less", "-more"}) {
      SettingsScreen state;
      int presses = 0;
      while (area(shown(state), number.name + end).enabled && presses < 100) {
        state = pressed(state, number.name + end).state;
        ++presses;
      }
      CHECK(presses < 100);
      CHECK(number.in(state.settings) == Approx(end == "-less" ? number.least : number.most).margin(1e-9));
    }
  }
}

TEST_CASE("four presses up and four down lead back to where one was") {
  SettingsScreen state;
  for (int i = 0; i < 4; ++i) state = pressed(state, "speech_pace-more").state;
  for (int i = 0; i < 4; ++i) state = pressed(state, "speech_pace-less").state;
  CHECK(state.settings.speech_pace == 1.0);
}

TEST_CASE("values that are none change nothing") {
  const SettingsScreen state;
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const std::vector<Intent> wrong{SetNumber{"text_scale", nan}, SetNumber{"shoe_size", 43},
                                  SetChoice{"theme", "mauve"}, SetChoice{"voice", "/bin/sh"},
                                  SetFlag{"theme", true}};
  for (const Intent& intent : wrong) {
    CHECK(update(state, intent).state.settings == Settings{});
    CHECK(update(state, intent).effects.empty());
  }
  CHECK(update(state, SetNumber{"text_scale", 900}).state.settings.text_scale == 2.0);
}

TEST_CASE("every number shows its value in words") {
  const View<Intent> seen = shown({});
  CHECK(area(seen, "volumes.voice").value == "100 %");
  CHECK(area(seen, "distance_mm").value == "2 m");
}
