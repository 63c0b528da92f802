#include <algorithm>
#include <cmath>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "routine/planned_hours.hpp"
#include "screen/settings/settings_screen.hpp"
#include "screen/ui/page.hpp"
#include "screen/ui/session_figure.hpp"

namespace limber {
namespace {

using SettingsBuilder = ViewBuilder<SettingsIntent>;

std::string percent(double share) {
  return fill(tr("{percent}%"), {{"percent", std::to_string(std::lround(share * 100))}});
}

std::string value_words(const std::string& setting, double value) {
  if (setting == "remind_minute") return hour_of(static_cast<int>(value));
  if (setting == "distance_mm") return fill(tr("{metres} m"), {{"metres", number_text(value / 1000, 2)}});
  return percent(value);
}

double draw(SettingsBuilder& sheet, const Rect& column, const Settings& settings,
            const NumberSetting& number) {
  Settings copy = settings;
  const double value = number.in(copy);
  constexpr double tiny = 1e-9;
  StepperSpec spec;
  spec.label = number.label();
  spec.value = value_words(number.name, value);
  spec.key = number.name;
  spec.share = (value - number.least) / (number.most - number.least);
  if (value > number.least + tiny) spec.less = sheet.add_intent(SetNumber{number.name, value - number.step});
  if (value < number.most - tiny) spec.more = sheet.add_intent(SetNumber{number.name, value + number.step});
  spec.less_label = number.less();
  spec.more_label = number.more();
  return stepper(sheet, column, spec);
}

double draw(SettingsBuilder& sheet, const Rect& column, const Settings& settings, const FlagSetting& flag) {
  const bool on = settings.*flag.in;
  return toggle(sheet, column,
                {flag.label(), flag.detail(), flag.name, sheet.add_intent(SetFlag{flag.name, !on}), on,
                 tr("on"), tr("off")});
}

double draw(SettingsBuilder& sheet, const Rect& column, const Settings& settings, const WordSetting& word) {
  Values values;
  for (const WordSetting::Choice& choice : word.choices) values.emplace_back(choice.word, choice.label());
  return choice_of(sheet, column, word.label(), word.name, word.get(settings), values,
                   [&](const std::string& value) {
                     return sheet.add_intent(SetChoice{word.name, value});
                   });
}

struct Placed {
  const char* setting;
  double gap;  // below it
};

double draw_settings(SettingsBuilder& sheet, const Rect& rect, const Settings& s,
                     const std::vector<Placed>& placed) {
  Column column(sheet, rect);
  for (const auto& [name, gap] : placed) {
    const auto draw_if = [&](const auto* setting) {
      if (setting != nullptr) column.take(draw(sheet, column.rest(), s, *setting), gap);
    };
    draw_if(find_setting(number_settings(), name));
    draw_if(find_setting(flag_settings(), name));
    draw_if(find_setting(word_settings(), name));
  }
  return column.used();
}

double draw_group(SettingsBuilder& sheet, const Rect& rect, const Settings& s, const std::string& title,
                  const std::vector<Placed>& placed) {
  Column column(sheet, rect);
  column.take(heading(sheet, rect, title), 16);
  column.take(draw_settings(sheet, column.rest(), s, placed), 0);
  return column.used();
}

double draw_sound(SettingsBuilder& sheet, const Rect& rect, const Settings& s) {
  return draw_group(sheet, rect, s, tr("Voice and sound"),
                    {{"voice", 20},
                     {"speech_pace", 16},
                     {"volumes.voice", 16},
                     {"volumes.cues", 20},
                     {"ambience", 20},
                     {"volumes.ambience", 16}});
}

// Any program that writes a WAV may speak: what goes wrong with it is said in the notice above the page.
double draw_voice_program(SettingsBuilder& sheet, const Rect& rect, const TextFields& fields) {
  Column column(sheet, rect);
  column.take(heading(sheet, rect, tr("Another voice")), 12);
  const std::string words = tr(
      "A program of yours can speak in place of Limber's voice. Write how it is started: {file} stands for "
      "the sound file it makes, {rate} for words a minute. Left empty, Limber's own voice speaks.");
  const double height =
      write_down(sheet, column.rest(), words, {sheet.style(Type::body), sheet.colours().quiet_ink});
  sheet.area(Role::text, {rect.x, column.rest().y, rect.width, height}, words);
  column.take(height, 12);
  column.take(text_field(sheet, column.rest(),
                         {.label = tr("The program that speaks"),
                          .placeholder = tr("Such as: piper --model calm.onnx --output_file {file}"),
                          .key = voice_field},
                         fields),
              12);
  column.take(
      button_row(sheet, column.rest(),
                 {make_button(sheet, tr("Try it"), "try-voice", TryVoice{}, ButtonKind::quiet, Icon::play)}),
      0);
  return column.used();
}

double draw_seeing(SettingsBuilder& sheet, const Rect& rect, const Settings& s) {
  return draw_group(sheet, rect, s, tr("Screen"),
                    {{"theme", 20}, {"text_scale", 16}, {"distance_mm", 16}, {"full_screen", 8}});
}

double draw_helping(SettingsBuilder& sheet, const Rect& rect, const Settings& s) {
  return draw_group(sheet, rect, s, tr("If you see or hear little"),
                    {{"reads_aloud", 8}, {"seen_beats", 8}, {"trembles", 0}});
}

double draw_moving(SettingsBuilder& sheet, const Rect& rect, const Settings& s) {
  return draw_group(sheet, rect, s, tr("Movement"),
                    {{"transition_pace", 16}, {"warmth", 20}, {"reduced_motion", 8}});
}

double draw_asking(SettingsBuilder& sheet, const Rect& rect, const Settings& s) {
  return draw_group(sheet, rect, s, tr("Questions and reading"),
                    {{"weekly_questions", 8}, {"offer_cards", 8}});
}

double draw_reminding(SettingsBuilder& sheet, const Rect& rect, const Settings& s) {
  return draw_group(sheet, rect, s, tr("Reminders"),
                    {{"remind", 8}, {"remind_by_name", 12}, {"remind_minute", 8}});
}

// Someone at ease, to see who is chosen.
const figure::Motion& standing() {
  static const figure::Motion motion = [] {
    figure::Pose pose;
    pose[figure::Angle::shoulder_abduction] = {14, 14};
    pose[figure::Angle::elbow_flexion] = {18, 18};
    pose.contacts = {"left_foot", "right_foot"};
    figure::Motion made;
    made.camera = figure::Camera::three_quarter;
    made.poses = {pose};
    return made;
  }();
  return motion;
}

// Who is seen doing the exercises, with the figure beside the choices (above them where it is narrow).
double draw_person(SettingsBuilder& sheet, const Rect& rect, const Settings& s) {
  Column column(sheet, rect);
  column.take(heading(sheet, rect, tr("The figure")), 16);
  const double gap = sheet.units(20);
  const bool beside = rect.width > sheet.style(Type::body).size * 28;
  Rect words = column.rest();
  const double width = beside ? rect.width * 0.3 : rect.width;
  Rect place = beside ? cut_right(words, width) : words;
  if (beside) cut_right(words, gap);
  if (!beside) column.take(sheet.units(240), 16);
  const double choices = draw_settings(sheet, beside ? words : column.rest(), s,
                                       {{"figure.build", 16}, {"figure.hair", 16}, {"figure.skin", 0}});
  place.height = beside ? choices : sheet.units(240);
  tinted(sheet, snapped(place), sheet.colours().paper);
  draw_still(sheet, padded(snapped(place), sheet.units(8), sheet.units(12)), standing());
  sheet.area(Role::figure, snapped(place), tr("How the figure looks"),
             tr("It stands, with the build, the hair and the skin that are chosen here."));
  column.take(choices, 0);
  return column.used();
}

using Part = double (*)(SettingsBuilder&, const Rect&, const Settings&);

double draw_part(SettingsBuilder& sheet, const Rect& column, const Settings& settings, Part part) {
  return on_card(sheet, column, [&](SettingsBuilder& s, const Rect& r) { return part(s, r, settings); });
}

Rect below(Rect rect, double height) {
  cut_top(rect, height);
  return rect;
}

}  // namespace

View<SettingsIntent> view(const SettingsScreen& state, const World& world, const ViewContext& context) {
  return paged<SettingsIntent>(context, state.scrolls, [&](SettingsBuilder& sheet, const Rect& rect) {
    const Settings& s = world.settings;
    const double gap = sheet.units(20);
    Rect rest{rect.x, rect.y, rect.width, 1e6};
    const double title = heading(sheet, rest, tr("Settings"), Type::title) + gap;
    cut_top(rest, title);
    const double keys = button_row(sheet, rest,
                                   {make_button(sheet, tr("Keys: F1 on any page"), "to-keys", ShowKeys{},
                                                ButtonKind::bare, Icon::info)});
    cut_top(rest, keys + gap);
    const bool two = rect.width > sheet.style(Type::body).size * 42;
    const std::vector<Rect> sides = columns(rest, two ? 2 : 1, gap);
    double left = draw_part(sheet, sides.front(), s, draw_sound);
    Rect other = sides.back();
    if (!two) cut_top(other, left + gap);
    // Two columns of about the same height.
    if (two) left += gap + draw_part(sheet, below(sides.front(), left + gap), s, draw_moving);
    if (two) left += gap + draw_part(sheet, below(sides.front(), left + gap), s, draw_asking);
    const auto voice = [&](SettingsBuilder& piece, const Rect& place) {
      return draw_voice_program(piece, place, state.fields);
    };
    if (two) left += gap + on_card(sheet, below(sides.front(), left + gap), voice);
    cut_top(other, draw_part(sheet, other, s, draw_seeing) + gap);
    cut_top(other, draw_part(sheet, other, s, draw_helping) + gap);
    cut_top(other, draw_part(sheet, other, s, draw_person) + gap);
    if (!two) cut_top(other, draw_part(sheet, other, s, draw_moving) + gap);
    if (!two) cut_top(other, draw_part(sheet, other, s, draw_asking) + gap);
    cut_top(other, draw_part(sheet, other, s, draw_reminding) + (two ? 0 : gap));
    if (!two) cut_top(other, on_card(sheet, other, voice));
    return title + keys + gap + std::max(left, other.y - rest.y);
  });
}

}  // namespace limber
