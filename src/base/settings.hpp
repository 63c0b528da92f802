// What a person chose in Settings. A value that every shell and screen can hold; store reads and writes it.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/names.hpp"
#include "base/person.hpp"

namespace limber {

// Loudness of each part of the sound, 0 … 1, relative to the levels the soundtrack is mixed at.
struct Volumes {
  double voice = 1.0;
  double cues = 0.8;
  double ambience = 0.6;
  bool operator==(const Volumes&) const = default;
};

// A warm pack for the back, as a step of a session (evidence E59).
enum class Warmth { none, before, after };
template <>
inline constexpr std::array names_of<Warmth>{"none", "before", "after"};

struct Settings {
  std::string voice = "rms";         // "rms", "slt" (flite), or an espeak-ng language
  std::string speech_command;        // a program that speaks in place of `voice`, see CommandVoice; "": none
  double speech_pace = 1.0;          // 0.75 … 1.25 of the words a minute the session asks for
  std::string ambience = "routine";  // what sounds behind the voice; "routine": what each routine names
  Volumes volumes;
  double transition_pace = 1.0;  // 0.5 … 3, longer to change position
  Warmth warmth = Warmth::none;
  double distance_mm = 2000;  // 500 … 4000, eyes to screen
  double text_scale = 1.0;    // 0.8 … 2.0
  std::string theme = "day";  // "day", "night", "contrast"
  bool reduced_motion = false;
  bool seen_beats = false;   // bells, ticks and breaths are seen, too; always where they cannot be heard
  bool trembles = false;     // a gamepad, with the bells
  bool reads_aloud = false;  // what has the focus and what is announced, where no screen reader does
  bool full_screen = false;
  bool weekly_questions = false;  // the three of PEG, whatever the routines ask
  bool offer_cards = true;        // of Learn, one at a time, in the first month
  bool remind = false;            // of what is planned, at its hour, also while the window is closed
  bool remind_by_name = false;    // and says of which routine
  double remind_minute = 600;     // since midnight, where a plan names no hour
  std::string journal_of;         // id of whose journal is opened, "" for the first person
  Person figure;                  // who is seen doing the exercises
  std::string folders;            // that the person put files in, the latest first, a line each
  std::string window;  // where the window was, as app/window_place.hpp writes it; "": never open yet
  bool operator==(const Settings&) const = default;
};

using SettingWords = std::string (*)();  // made at each call: the language may change

// What a screen calls a setting, and where it stands in settings.json.
struct SettingKey {
  const char* name;
  const char* group;
  const char* key;
  SettingWords label;
};

struct NumberSetting : SettingKey {
  double least;
  double most;
  double step;  // of one press
  double& (*in)(Settings&);
  SettingWords less;
  SettingWords more;
};

struct FlagSetting : SettingKey {
  bool Settings::*in;
  SettingWords detail;
};

struct WordSetting : SettingKey {
  struct Choice {
    std::string word;
    SettingWords label;
  };
  std::vector<Choice> choices;  // those a screen offers
  bool open;                    // the file may say anything else
  std::string (*get)(const Settings&);
  void (*set)(Settings&, const std::string&);
  bool offers(const std::string& word) const;
};

// Every setting there is: what reads, writes, shows and changes them goes by these.
const std::vector<NumberSetting>& number_settings();
const std::vector<FlagSetting>& flag_settings();
const std::vector<WordSetting>& word_settings();

// The one that screens call so; null if there is none.
template <class Setting>
const Setting* find_setting(const std::vector<Setting>& settings, const std::string& name) {
  const auto found =
      std::find_if(settings.begin(), settings.end(), [&](const Setting& one) { return one.name == name; });
  return found == settings.end() ? nullptr : &*found;
}

}  // namespace limber
