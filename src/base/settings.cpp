#include "base/settings.hpp"

#include "base/message.hpp"

namespace limber {
namespace {

template <auto Member>
std::string get(const Settings& settings) {
  return settings.*Member;
}

template <auto Member>
void set(Settings& settings, const std::string& word) {
  settings.*Member = word;
}

std::string no_words() {
  return "";
}

}  // namespace

bool WordSetting::offers(const std::string& word) const {
  return std::any_of(choices.begin(), choices.end(), [&](const Choice& one) { return one.word == word; });
}

// clang-format off
const std::vector<NumberSetting>& number_settings() {
  static const std::vector<NumberSetting> table{
      {{"speech_pace", "speech", "rate", [] { return tr("Speed of the voice"); }}, 0.75, 1.25, 0.05,
       [](Settings& s) -> double& { return s.speech_pace; },
       [] { return tr("Slower voice"); }, [] { return tr("Faster voice"); }},
      {{"volumes.voice", "volume", "voice", [] { return tr("Volume of the voice"); }}, 0, 1, 0.1,
       [](Settings& s) -> double& { return s.volumes.voice; },
       [] { return tr("Quieter voice"); }, [] { return tr("Louder voice"); }},
      {{"volumes.cues", "volume", "cues", [] { return tr("Volume of bells and ticks"); }}, 0, 1, 0.1,
       [](Settings& s) -> double& { return s.volumes.cues; },
       [] { return tr("Quieter bells"); }, [] { return tr("Louder bells"); }},
      {{"volumes.ambience", "volume", "ambience", [] { return tr("Volume of the background"); }}, 0, 1, 0.1,
       [](Settings& s) -> double& { return s.volumes.ambience; },
       [] { return tr("Quieter background"); }, [] { return tr("Louder background"); }},
      {{"transition_pace", "pace", "transitions", [] { return tr("Time to change position"); }}, 0.5, 3, 0.25,
       [](Settings& s) -> double& { return s.transition_pace; },
       [] { return tr("Less time"); }, [] { return tr("More time"); }},
      {{"distance_mm", "screen", "distance_mm", [] { return tr("Distance to the screen"); }}, 500, 4000, 250,
       [](Settings& s) -> double& { return s.distance_mm; },
       [] { return tr("Closer"); }, [] { return tr("Further away"); }},
      {{"text_scale", "screen", "text_scale", [] { return tr("Text size"); }}, 0.8, 2, 0.1,
       [](Settings& s) -> double& { return s.text_scale; },
       [] { return tr("Smaller text"); }, [] { return tr("Larger text"); }},
      {{"remind_minute", "reminders", "minute", [] { return tr("At what time, where your plan names none"); }}, 300, 1320, 15,
       [](Settings& s) -> double& { return s.remind_minute; },
       [] { return tr("Earlier"); }, [] { return tr("Later"); }},
  };
  return table;
}

const std::vector<FlagSetting>& flag_settings() {
  static const std::vector<FlagSetting> table{
      {{"reduced_motion", "screen", "reduced_motion", [] { return tr("Reduced motion"); }},
       &Settings::reduced_motion, [] { return tr("The figure goes from pose to pose without gliding."); }},
      {{"reads_aloud", "speech", "reads_aloud", [] { return tr("Read everything aloud"); }},
       &Settings::reads_aloud,
       [] { return tr("Limber says what each key leads to. F9 switches it on and off on any page."); }},
      {{"seen_beats", "screen", "beats", [] { return tr("Show bells and ticks"); }},
       &Settings::seen_beats,
       [] { return tr("The ring and the edge of the window light up with them, and with every breath."); }},
      {{"trembles", "gamepad", "trembles", [] { return tr("Gamepad trembles with the bells"); }},
       &Settings::trembles,
       [] { return tr("At the start, the half and the end of a stretch, where the gamepad can."); }},
      {{"full_screen", "screen", "full_screen", [] { return tr("Start in full screen"); }},
       &Settings::full_screen, no_words},
      {{"weekly_questions", "questions", "weekly", [] { return tr("Three questions about the past week"); }},
       &Settings::weekly_questions,
       [] { return tr("Once a week: how strong pain was, and what it got in the way of."); }},
      {{"offer_cards", "questions", "cards", [] { return tr("Offer something to read"); }},
       &Settings::offer_cards,
       [] { return tr("In the first month, one card at a time, each once."); }},
      {{"remind", "reminders", "on", [] { return tr("Remind me"); }}, &Settings::remind,
       [] { return tr("At the hours of your plan, also while Limber is closed."); }},
      {{"remind_by_name", "reminders", "by_name", [] { return tr("Name the routine"); }},
       &Settings::remind_by_name,
       [] { return tr("Otherwise a reminder only says that it is time for yourself."); }},
  };
  return table;
}

const std::vector<WordSetting>& word_settings() {
  static const std::vector<WordSetting> table{
      {{"voice", "speech", "voice", [] { return tr("Voice"); }},
       {{"rms", [] { return tr("Deeper"); }}, {"slt", [] { return tr("Brighter"); }}},
       true, get<&Settings::voice>, set<&Settings::voice>},
      {{"ambience", "sound", "background", [] { return tr("Sound in the background"); }},
       {{"routine", [] { return tr("As the routine has it"); }}, {"silence", [] { return tr("None"); }},
        {"rain", [] { return tr("Rain"); }}, {"sea", [] { return tr("Sea"); }},
        {"stream", [] { return tr("Stream"); }}, {"pad", [] { return tr("Soft tones"); }}},
       false, get<&Settings::ambience>, set<&Settings::ambience>},
      {{"speech_command", "speech", "command", no_words}, {}, true,
       get<&Settings::speech_command>, set<&Settings::speech_command>},
      {{"journal_of", "journal", "person", no_words}, {}, true,
       get<&Settings::journal_of>, set<&Settings::journal_of>},
      {{"folders", "files", "folders", no_words}, {}, true,
       get<&Settings::folders>, set<&Settings::folders>},
      {{"window", "screen", "window", no_words}, {}, true,
       get<&Settings::window>, set<&Settings::window>},
      {{"theme", "screen", "theme", [] { return tr("Colours"); }},
       {{"day", [] { return tr("Day"); }}, {"night", [] { return tr("Night"); }},
        {"contrast", [] { return tr("High contrast"); }}},
       false, get<&Settings::theme>, set<&Settings::theme>},
      {{"warmth", "session", "warmth", [] { return tr("A warm pack for the back, ten minutes"); }},
       {{to_string(Warmth::none), [] { return tr("No"); }},
        {to_string(Warmth::before), [] { return tr("Before a session"); }},
        {to_string(Warmth::after), [] { return tr("After it"); }}},
       false, [](const Settings& s) { return to_string(s.warmth); },
       [](Settings& s, const std::string& word) { s.warmth = value_named<Warmth>(word).value_or(Warmth::none); }},
      {{"figure.build", "figure", "build", [] { return tr("Build"); }},
       {{to_string(Build::slender), [] { return tr("Slender"); }},
        {to_string(Build::average), [] { return tr("Average"); }},
        {to_string(Build::sturdy), [] { return tr("Sturdy"); }}},
       false, [](const Settings& s) { return to_string(s.figure.build); },
       [](Settings& s, const std::string& word) { s.figure.build = value_named<Build>(word).value_or(Person{}.build); }},
      {{"figure.hair", "figure", "hair", [] { return tr("Hair"); }},
       {{to_string(Hair::cropped), [] { return tr("Short"); }},
        {to_string(Hair::tied), [] { return tr("Tied back"); }},
        {to_string(Hair::grey), [] { return tr("Short, grey"); }},
        {to_string(Hair::grey_tied), [] { return tr("Tied back, grey"); }}},
       false, [](const Settings& s) { return to_string(s.figure.hair); },
       [](Settings& s, const std::string& word) { s.figure.hair = value_named<Hair>(word).value_or(Person{}.hair); }},
      {{"figure.skin", "figure", "skin", [] { return tr("Skin"); }},
       {{to_string(SkinTone::light), [] { return tr("Light"); }},
        {to_string(SkinTone::tan), [] { return tr("Tan"); }},
        {to_string(SkinTone::brown), [] { return tr("Brown"); }},
        {to_string(SkinTone::dark), [] { return tr("Dark"); }}},
       false, [](const Settings& s) { return to_string(s.figure.skin); },
       [](Settings& s, const std::string& word) { s.figure.skin = value_named<SkinTone>(word).value_or(Person{}.skin); }},
  };
  return table;
}
// clang-format on

}  // namespace limber
