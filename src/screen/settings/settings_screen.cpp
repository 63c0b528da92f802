#include "screen/settings/settings_screen.hpp"

#include <algorithm>
#include <cmath>

namespace limber {
namespace {

void set(Settings& settings, const SetNumber& asked) {
  const NumberSetting* number = find_setting(number_settings(), asked.setting);
  if (number == nullptr || !std::isfinite(asked.value)) return;
  const double steps =
      std::round((asked.value - number->least) / number->step);  // no drift over many presses
  number->in(settings) = std::clamp(number->least + steps * number->step, number->least, number->most);
}

void set(Settings& settings, const SetChoice& asked) {
  const WordSetting* word = find_setting(word_settings(), asked.setting);
  if (word != nullptr && word->offers(asked.value)) word->set(settings, asked.value);
}

void set(Settings& settings, const SetFlag& asked) {
  const FlagSetting* flag = find_setting(flag_settings(), asked.setting);
  if (flag != nullptr) settings.*flag->in = asked.value;
}

// What is written is kept with every letter, as any setting is.
std::vector<SettingsEffect> write(SettingsScreen& state, Settings& settings, const TextFieldIntent& typed) {
  std::vector<SettingsEffect> effects;
  append(effects, state.fields.write(typed));
  if (state.fields.has(voice_field)) settings.speech_command = state.fields.text(voice_field);
  if (std::holds_alternative<ConfirmText>(typed)) effects.push_back(SoundEffect{HearVoice{}});
  return effects;
}

}  // namespace

TextFields settings_fields() {
  constexpr std::size_t longest_command = 1000;  // bytes would do for any program and its model
  return {{voice_field, {.most_characters = longest_command}}};
}

SettingsUpdate update(SettingsScreen state, const SettingsIntent& intent, const World& world) {
  Settings settings = world.settings;
  std::vector<SettingsEffect> effects;
  std::visit(Overloaded{[&](const SetNumber& asked) { set(settings, asked); },
                        [&](const SetChoice& asked) { set(settings, asked); },
                        [&](const SetFlag& asked) { set(settings, asked); },
                        [&](const TryVoice&) { effects.push_back(SoundEffect{HearVoice{}}); },
                        [&](const TextFieldIntent& typed) { effects = write(state, settings, typed); },
                        [&](const Request& request) { effects.push_back(request); }},
             intent);
  if (settings == world.settings) return {std::move(state), std::move(effects)};
  const bool has_background = settings.ambience != "routine" && settings.ambience != "silence";
  const bool behind_it = settings.ambience != world.settings.ambience ||
                         settings.volumes.ambience != world.settings.volumes.ambience;
  const bool sounds_otherwise = (has_background && behind_it) || settings.voice != world.settings.voice ||
                                settings.speech_pace != world.settings.speech_pace ||
                                settings.volumes.voice != world.settings.volumes.voice;
  effects.push_back(SaveSettings{std::move(settings)});
  if (sounds_otherwise) effects.push_back(SoundEffect{HearVoice{}});
  return {std::move(state), std::move(effects)};
}

}  // namespace limber
