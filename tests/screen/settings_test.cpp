#include "screen/settings/settings_screen.hpp"

#include <limits>

#include "screen/program/program.hpp"
#include "support/catch.hpp"
#include "support/kinds.hpp"
#include "support/seen.hpp"

using namespace limber;
using test::of_that_kind;

namespace {

View<SettingsIntent> shown(const Settings& settings) {
  World world;
  world.settings = settings;
  return view(SettingsScreen{}, world, test::whole_window());
}

template <class Own>
const HitArea& area(const View<Own>& seen, const std::string& key) {
  const HitArea* found = test::area(seen, key);
  REQUIRE(found != nullptr);
  return *found;
}

SettingsUpdate after(const Settings& settings, const SettingsIntent& intent) {
  World world;
  world.settings = settings;
  return update(SettingsScreen{}, intent, world);
}

SettingsUpdate pressed(const Settings& settings, const std::string& key) {
  return after(settings, test::press(shown(settings), key));
}

Program at_settings() {
  Program program;
  program.screen = ScreenName::settings;
  return program;
}

Settings saved(const SettingsUpdate& updated) {
  REQUIRE_FALSE(updated.effects.empty());
  return of_that_kind<SaveSettings>(updated.effects[0]).settings;
}

}  // namespace

TEST_CASE("a setting is saved as soon as it is changed") {
  CHECK(saved(pressed({}, "theme-night")).theme == "night");
  CHECK(saved(pressed({}, "voice-slt")).voice == "slt");
  CHECK(saved(pressed({}, "reduced_motion")).reduced_motion);
  CHECK(saved(pressed({}, "volumes.cues-less")).volumes.cues == Approx(0.7));
}

TEST_CASE("a voice that is chosen, made slower or quieter is heard at once, after it was saved") {
  for (const char* key : {"voice-slt", "speech_pace-less", "volumes.voice-less"}) {
    CAPTURE(key);
    const SettingsUpdate heard = pressed({}, key);
    REQUIRE(heard.effects.size() == 2);
    CHECK(test::is_kind<SaveSettings>(heard.effects[0]));
    CHECK(test::is_kind<HearVoice>(of_that_kind<SoundEffect>(heard.effects[1])));
  }
  CHECK(pressed({}, "volumes.cues-less").effects.size() == 1);
}

TEST_CASE("who is seen in the figure is chosen by build, hair and skin, each saved at once") {
  CHECK(saved(pressed({}, "figure.build-sturdy")).figure.build == Build::sturdy);
  CHECK(saved(pressed({}, "figure.hair-grey-tied")).figure.hair == Hair::grey_tied);
  CHECK(saved(pressed({}, "figure.skin-dark")).figure.skin == SkinTone::dark);
  CHECK(area(shown({}), "figure.skin-tan").selected);
  CHECK(after({}, SetChoice{"figure.skin", "green"}).effects.empty());
}

TEST_CASE("the figure stands beside the choices, and above them where the window is narrow") {
  const auto figure_and_first = [](double width) {
    const View<Intent> seen = view(at_settings(), test::whole_window({width, 800}));
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
  const auto [state, effects] = update(at_settings(), SettingsLoaded{read});
  CHECK(effects.empty());
  const View<Intent> seen = view(state, test::whole_window());
  CHECK(area(seen, "theme-contrast").selected);
  CHECK_FALSE(area(seen, "theme-day").selected);
}

TEST_CASE("a number reaches both ends of its range in whole steps and stops there") {
  for (const NumberSetting& number : number_settings()) {
    INFO(number.name);
    for (const std::string end : {"-less", "-more"}) {
      Settings settings;
      int presses = 0;
      while (area(shown(settings), number.name + end).enabled && presses < 100) {
        settings = saved(pressed(settings, number.name + end));
        ++presses;
      }
      CHECK(presses < 100);
      CHECK(number.in(settings) == Approx(end == "-less" ? number.least : number.most).margin(1e-9));
    }
  }
}

TEST_CASE("four presses up and four down lead back to where one was") {
  Settings settings;
  for (int i = 0; i < 4; ++i) settings = saved(pressed(settings, "speech_pace-more"));
  for (int i = 0; i < 4; ++i) settings = saved(pressed(settings, "speech_pace-less"));
  CHECK(settings.speech_pace == 1.0);
}

TEST_CASE("values that are none change nothing") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const std::vector<SettingsIntent> wrong{SetNumber{"text_scale", nan}, SetNumber{"shoe_size", 43},
                                          SetChoice{"theme", "mauve"}, SetChoice{"voice", "/bin/sh"},
                                          SetFlag{"theme", true}};
  for (const SettingsIntent& intent : wrong) CHECK(after({}, intent).effects.empty());
  CHECK(saved(after({}, SetNumber{"text_scale", 900})).text_scale == 2.0);
}

TEST_CASE("every number shows its value in words") {
  const View<SettingsIntent> seen = shown({});
  CHECK(area(seen, "volumes.voice").value == "100%");
  CHECK(area(seen, "distance_mm").value == "2 m");
}

TEST_CASE("a sound for the background is heard when it is chosen, and none is not") {
  const auto heard = [](const std::string& sound) {
    const auto effects = update(SettingsScreen{}, SetChoice{"ambience", sound}, World{}).effects;
    return effects.size() == 2;  // saved, and heard
  };
  CHECK(heard("rain"));
  CHECK_FALSE(heard("silence"));
}

TEST_CASE("the program that speaks is kept with every letter, and tried by Enter or by its button") {
  World world;
  world.settings.speech_command = "pipe";
  SettingsScreen state;
  state.fields.start(voice_field, "pipe");
  const auto [typed, kept] = update(state, TextFieldIntent{EditText{voice_field, InsertText{"r"}}}, world);
  REQUIRE_FALSE(kept.empty());
  CHECK(of_that_kind<SaveSettings>(kept.back()).settings.speech_command == "piper");
  CHECK(
      std::none_of(kept.begin(), kept.end(), [](const auto& one) { return test::is_kind<HearVoice>(one); }));
  world.settings.speech_command = "piper";
  const auto heard = [](const SettingsUpdate& updated) {
    return !updated.effects.empty() && test::is_kind<HearVoice>(updated.effects.back());
  };
  CHECK(heard(update(typed, TextFieldIntent{ConfirmText{voice_field}}, world)));
  CHECK(heard(update(typed, test::press(shown({}), "try-voice"), world)));
}

TEST_CASE("the field of the program that speaks says what the settings say") {
  Settings read;
  read.speech_command = "piper --output_file {file}";
  const Program program = update(at_settings(), SettingsLoaded{read}).state;
  CHECK(area(view(program, test::whole_window()), voice_field).value == read.speech_command);
}

TEST_CASE("help without eyes or ears is switched on and off like any setting") {
  CHECK(saved(pressed({}, "reads_aloud")).reads_aloud);
  CHECK(saved(pressed({}, "seen_beats")).seen_beats);
  CHECK(saved(pressed({}, "trembles")).trembles);
}
