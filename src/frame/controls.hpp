// What a person presses. Every control adds a hit area at least Viewport::touch() large, with role, label and
// value.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "frame/frame_builder.hpp"
#include "frame/icon.hpp"
#include "frame/text_edit.hpp"

namespace limber {

enum class ButtonKind { primary, quiet, danger, bare };  // bare: words alone, for what is seldom wanted

struct ButtonSpec {
  std::string label;
  std::string key;
  int intent = -1;
  ButtonKind kind = ButtonKind::quiet;
  Icon icon = Icon::none;  // before the words
  bool icon_only = false;  // the label is still read out
  bool enabled = true;
  bool repeats = false;    // for as long as it is held
  std::string group = {};  // HitArea::group
  Type type = Type::strong;
  std::string value = {};  // read out: what it stands at, of a button that makes it more or less
  std::string sign = {};   // of the gamepad's button that does the same, before all else; "": none
};

// The room its words need on one line.
Size button_size(const FrameBuilder& sheet, const ButtonSpec& spec);
// Fills `rect`, which the caller makes large enough; words shrink to fit.
void button(FrameBuilder& sheet, const Rect& rect, const ButtonSpec& spec);
// Buttons beside each other at their own widths, wrapped to further rows where they do not fit. Returns the
// height.
double button_row(FrameBuilder& sheet, const Rect& column, const std::vector<ButtonSpec>& specs,
                  Align align = Align::start);

struct ToggleSpec {
  std::string label;
  std::string detail;  // a quiet line below, may be empty
  std::string key;
  int intent = -1;
  bool on = false;
  std::string on_words;  // read out as the value
  std::string off_words;
  bool before_words = false;  // the switch; in a list of many it stands beside its own words so
  std::string group = {};     // of a list that is one stop of Tab; "": alone
};
// A row with its words at the left and a switch at the right, or the other way round; the whole row is
// pressed. Returns the height.
double toggle(FrameBuilder& sheet, const Rect& column, const ToggleSpec& spec);

struct Option {
  std::string label;
  std::string key;
  int intent = -1;
  bool selected = false;
};
struct ChoiceKind {
  bool several = false;     // any of them may be chosen, each by itself
  bool label_shown = true;  // else it is only read out: what stands above says it
};
// One of several, all in sight: beside each other, or below each other where the words need the room. `label`
// names the group and is never "". Returns the height.
double choice_group(FrameBuilder& sheet, const Rect& column, const std::string& label,
                    const std::vector<Option>& options, ChoiceKind kind = {});

// What is typed in place of a stepper's value.
struct NumberEntry {
  std::string key;
  TextEdit edit;
  int intent = -1;  // goes there
};
struct StepperSpec {
  std::string label;
  std::string value;  // in words: "60 %"
  std::string key;    // its buttons are key + "-less" and "-more"
  double share = 0;   // where the value lies in its range, 0 … 1; a screen reader sets it by that
  int less = -1;      // intents; -1: the end is reached
  int more = -1;
  std::string less_label;
  std::string more_label;
  std::string detail = {};  // beside the label: what the value lies between
  // Its value can be typed, and its track dragged: a Drag of `key` means the place under the pointer.
  std::optional<NumberEntry> entry = {};
};
// A value between two buttons that repeat while they are held, with a track that shows it. Returns the
// height.
double stepper(FrameBuilder& sheet, const Rect& column, const StepperSpec& spec);

struct ScoreSpec {
  std::string question;
  std::string key;            // its keys are key + "-0" … "-10"
  std::string low_words;      // "no pain"
  std::string high_words;     // "worst pain imaginable"
  std::optional<int> chosen;  // nothing is chosen for the person
  std::array<int, 11> intents{};
  std::string answered;   // the chosen answer in words, or words for "not answered"
  double key_height = 0;  // 0: twice the least touch size
};
// The question, eleven large keys 0 – 10 and the words at their ends. In a narrow column the keys take two
// rows.
double score_row(FrameBuilder& sheet, const Rect& column, const ScoreSpec& spec);

}  // namespace limber
