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
                        {"f5", ShowWarningSigns{}}};
  bindings.insert(bindings.end(), common.begin(), common.end());
  return bindings;
}

Bindings home_keys() {
  return with_common(
      {{"l", GoTo{ScreenName::learn}}, {"ctrl-f", FocusText{search_field}}, {"/", FocusText{search_field}}});
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

}  // namespace

const std::vector<KeyBinding>& keys_of(ScreenName screen) {
  static const std::map<ScreenName, Bindings> table{
      {ScreenName::home, home_keys()},           {ScreenName::check_in, check_in_keys()},
      {ScreenName::session, session_keys()},     {ScreenName::journal, with_common({})},
      {ScreenName::settings, with_common({})},   {ScreenName::learn, with_common({})},
      {ScreenName::take_along, with_common({})}, {ScreenName::warning_signs, with_common({})},
      {ScreenName::screening, with_common({})},  {ScreenName::questionnaire, check_in_keys()},
      {ScreenName::report, with_common({})},     {ScreenName::keeping, with_common({})},
      {ScreenName::bench, with_common({})},      {ScreenName::editor, with_common({})},
      {ScreenName::pose_editor, pose_keys()},    {ScreenName::media, with_common({})},
      {ScreenName::rehearsal, with_common({})},  {ScreenName::bundle, with_common({})},
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
  const bool reads = program.screen == ScreenName::learn && program.learn.card() != nullptr;
  const Bindings& bindings = reads ? reading_keys() : keys_of(program.screen);
  const auto found = std::find_if(bindings.begin(), bindings.end(),
                                  [&](const KeyBinding& binding) { return binding.key == key; });
  if (found == bindings.end()) return std::nullopt;
  return found->intent;
}

}  // namespace limber
