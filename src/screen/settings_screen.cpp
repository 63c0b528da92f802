#include "screen/settings_screen.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace limber {
namespace {

constexpr std::array<NumberSetting, 7> numbers{{
    {"speech_pace", 0.75, 1.25, 0.05, [](Settings& s) -> double& { return s.speech_pace; }},
    {"volumes.voice", 0, 1, 0.1, [](Settings& s) -> double& { return s.volumes.voice; }},
    {"volumes.cues", 0, 1, 0.1, [](Settings& s) -> double& { return s.volumes.cues; }},
    {"volumes.ambience", 0, 1, 0.1, [](Settings& s) -> double& { return s.volumes.ambience; }},
    {"transition_pace", 0.5, 3, 0.25, [](Settings& s) -> double& { return s.transition_pace; }},
    {"distance_mm", 500, 4000, 250, [](Settings& s) -> double& { return s.distance_mm; }},
    {"text_scale", 0.8, 2, 0.1, [](Settings& s) -> double& { return s.text_scale; }},
}};

bool is_one_of(const std::string& value, std::initializer_list<const char*> known) {
  return std::find(known.begin(), known.end(), value) != known.end();
}

void set(Settings& settings, const SetNumber& asked) {
  const NumberSetting* number = number_setting(asked.setting);
  if (number == nullptr || !std::isfinite(asked.value)) return;
  const double steps =
      std::round((asked.value - number->least) / number->step);  // no drift over many presses
  number->in(settings) = std::clamp(number->least + steps * number->step, number->least, number->most);
}

// Only names that there are.
void set(Person& person, const SetChoice& asked) {
  if (asked.setting == "figure.build" && to_string(build_named(asked.value)) == asked.value)
    person.build = build_named(asked.value);
  if (asked.setting == "figure.hair" && to_string(hair_named(asked.value)) == asked.value)
    person.hair = hair_named(asked.value);
  if (asked.setting == "figure.skin" && to_string(skin_named(asked.value)) == asked.value)
    person.skin = skin_named(asked.value);
}

void set(Settings& settings, const SetChoice& asked) {
  set(settings.figure, asked);
  if (asked.setting == "voice" && is_one_of(asked.value, {"rms", "slt"})) settings.voice = asked.value;
  if (asked.setting == "theme" && is_one_of(asked.value, {"day", "night", "contrast"}))
    settings.theme = asked.value;
}

void set(Settings& settings, const SetFlag& asked) {
  if (asked.setting == "reduced_motion") settings.reduced_motion = asked.value;
  if (asked.setting == "full_screen") settings.full_screen = asked.value;
}

}  // namespace

std::span<const NumberSetting> number_settings() {
  return numbers;
}

const NumberSetting* number_setting(const std::string& name) {
  const auto found =
      std::find_if(numbers.begin(), numbers.end(), [&](const NumberSetting& n) { return n.name == name; });
  return found == numbers.end() ? nullptr : &*found;
}

Update<SettingsScreen> update(SettingsScreen state, const Intent& intent) {
  const Settings before = state.settings;
  bool chosen = true;
  std::visit(Overloaded{[&](const SettingsLoaded& loaded) {
                          state.settings = loaded.settings;
                          chosen = false;
                        },
                        [&](const ScrollTo& to) { state.scroll = to.offset; },
                        [&](const SetNumber& asked) { set(state.settings, asked); },
                        [&](const SetChoice& asked) { set(state.settings, asked); },
                        [&](const SetFlag& asked) { set(state.settings, asked); }, [](const auto&) {}},
             intent);
  Effects effects;
  if (chosen && state.settings != before) effects.push_back(SaveSettings{state.settings});
  return {std::move(state), std::move(effects)};
}

}  // namespace limber
