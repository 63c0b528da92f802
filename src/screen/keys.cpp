#include "screen/keys.hpp"

#include <algorithm>
#include <map>

namespace limber {
namespace {

using Bindings = std::vector<KeyBinding>;

Bindings with_common(Bindings bindings) {
  const Bindings common{{"f11", ToggleFullScreen{}},
                        {"escape", GoBack{}},
                        {"ctrl-q", Quit{}},
                        {"f1", GoTo{ScreenName::home}},
                        {"f2", GoTo{ScreenName::journal}},
                        {"f3", GoTo{ScreenName::settings}},
                        {"f4", GoTo{ScreenName::learn}},
                        {"f5", ShowWarningSigns{}},
                        {"f6", OpenBench{}}};
  bindings.insert(bindings.end(), common.begin(), common.end());
  return bindings;
}

Bindings home_keys() {
  return with_common(
      {{"l", GoTo{ScreenName::learn}}, {"ctrl-f", FocusText{search_field}}, {"/", FocusText{search_field}}});
}

Bindings media_keys() {
  return with_common({{"r", ToggleRecording{}},
                      {"l", ToggleListening{}},
                      {"k", KeepTake{}},
                      {"a", LookForPictures{}},
                      {"1", ChooseCue{"setup"}},
                      {"2", ChooseCue{"move"}},
                      {"3", ChooseCue{"hold"}},
                      {"4", ChooseCue{"release"}}});
}

// A letter alone is no shortcut here: names are written on the same screen.
Bindings pose_keys() {
  return with_common({{"ctrl-z", PoseIntent{UndoPose{}}},
                      {"ctrl-y", PoseIntent{RedoPose{}}},
                      {"ctrl-s", PoseIntent{SaveOwn{}}},
                      {"ctrl-p", PoseIntent{PreviewMotion{}}},
                      {"ctrl-m", PoseIntent{MirrorFigure{}}},
                      {"ctrl-left", PoseIntent{TurnCamera{-15, 0}}},
                      {"ctrl-right", PoseIntent{TurnCamera{15, 0}}},
                      {"ctrl-up", PoseIntent{TurnCamera{0, 15}}},
                      {"ctrl-down", PoseIntent{TurnCamera{0, -15}}}});
}

constexpr std::string_view digits[] = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};

Bindings check_in_keys() {
  Bindings bindings{{"x", RateNext{10}}, {"s", SkipCheckIn{}}, {"m", ShowMore{}}};
  for (int score = 0; score < 10; ++score) bindings.push_back({digits[score], RateNext{score}});
  return with_common(bindings);
}

// F1 to F4 would leave a running session without ending it; Escape pauses, and ends on the second press.
Bindings session_keys() {
  Bindings bindings{{"space", TogglePause{}},    {"p", TogglePause{}},
                    {"right", NextStep{}},       {"n", NextStep{}},
                    {"left", PreviousStep{}},    {"b", PreviousStep{}},
                    {"r", RepeatRep{}},          {"+", TenSecondsMore{}},
                    {"=", TenSecondsMore{}},     {"s", TooSore{}},
                    {"y", StillComfortable{}},   {"f5", ShowWarningSigns{}},
                    {"f11", ToggleFullScreen{}}, {"escape", GoBack{}},
                    {"ctrl-q", Quit{}}};
  // How much it hurts, at a comfort check.
  for (int score = 0; score < 10; ++score) bindings.push_back({digits[score], RateNext{score}});
  return bindings;
}

// Letters belong to the fields; these do not.
Bindings editor_keys() {
  return with_common({{"ctrl-z", EditorIntent{UndoChange{}}},
                      {"ctrl-y", EditorIntent{RedoChange{}}},
                      {"ctrl-s", EditorIntent{SaveNow{}}},
                      {"ctrl-d", EditorIntent{DoubleStep{}}},
                      {"ctrl-up", EditorIntent{MoveStep{false}}},
                      {"ctrl-down", EditorIntent{MoveStep{true}}},
                      {"up", EditorIntent{SelectNextStep{-1}}},
                      {"down", EditorIntent{SelectNextStep{1}}},
                      {"delete", EditorIntent{RemoveStep{}}},
                      {"insert", EditorIntent{ShowPicker{}}},
                      {"ctrl-n", EditorIntent{ShowPicker{}}}});
}

// The arrows move the time, so Tab and up and down move the focus here.
Bindings rehearsal_keys() {
  const auto by = [](Millis time) { return Intent{RehearsalIntent{ScrubBy{time}}}; };
  constexpr Millis all = 24h;
  return with_common({{"space", TogglePause{}},
                      {"p", TogglePause{}},
                      {"left", by(-1s)},
                      {"right", by(1s)},
                      {"page-up", PreviousStep{}},
                      {"page-down", NextStep{}},
                      {"b", PreviousStep{}},
                      {"n", NextStep{}},
                      {"home", by(-all)},
                      {"end", by(all)}});
}

}  // namespace

const std::vector<KeyBinding>& keys_of(ScreenName screen) {
  static const std::map<ScreenName, Bindings> table{
      {ScreenName::home, home_keys()},           {ScreenName::check_in, check_in_keys()},
      {ScreenName::session, session_keys()},     {ScreenName::journal, with_common({})},
      {ScreenName::settings, with_common({})},   {ScreenName::learn, with_common({})},
      {ScreenName::take_along, with_common({})}, {ScreenName::warning_signs, with_common({})},
      {ScreenName::screening, with_common({})},  {ScreenName::questionnaire, check_in_keys()},
      {ScreenName::report, with_common({})},     {ScreenName::keeping, with_common({})},
      {ScreenName::bench, with_common({})},      {ScreenName::editor, editor_keys()},
      {ScreenName::pose_editor, pose_keys()},    {ScreenName::media, media_keys()},
      {ScreenName::rehearsal, rehearsal_keys()}, {ScreenName::bundle, with_common({})},
      {ScreenName::review, with_common({})}};
  return table.at(screen);
}

const std::vector<KeyBinding>& reading_keys() {
  static const Bindings bindings = [] {
    Bindings keys{{"right", NextCard{}}, {"n", NextCard{}}, {"left", PreviousCard{}}, {"b", PreviousCard{}}};
    return with_common(std::move(keys));
  }();
  return bindings;
}

std::optional<Intent> intent_for(const Program& program, std::string_view key) {
  // In the library and among the fields the arrows go from one to the next.
  const bool among_steps = !program.editor.picking && program.editor.part == EditorPart::steps;
  if (program.screen == ScreenName::editor && !among_steps &&
      (key == "up" || key == "down" || key == "delete"))
    return std::nullopt;
  const bool reads = program.screen == ScreenName::learn && program.learn.card() != nullptr;
  const Bindings& bindings = reads ? reading_keys() : keys_of(program.screen);
  const auto found = std::find_if(bindings.begin(), bindings.end(),
                                  [&](const KeyBinding& binding) { return binding.key == key; });
  if (found == bindings.end()) return std::nullopt;
  return found->intent;
}

}  // namespace limber
