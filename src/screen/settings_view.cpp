#include <algorithm>
#include <cmath>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "screen/page.hpp"
#include "screen/session_figure.hpp"
#include "screen/settings_screen.hpp"

namespace limber {
namespace {

std::string percent(double share) {
  return fill(tr("{percent} %"), {{"percent", std::to_string(std::lround(share * 100))}});
}

std::string value_words(const std::string& setting, double value) {
  if (setting == "distance_mm") return fill(tr("{metres} m"), {{"metres", number_text(value / 1000, 2)}});
  return percent(value);
}

struct StepWords {
  std::string label;
  std::string less;
  std::string more;
};

double draw_number(PageBuilder& sheet, const Rect& column, const Settings& settings, const char* name,
                   const StepWords& words) {
  const NumberSetting& number = *number_setting(name);
  Settings copy = settings;
  const double value = number.in(copy);
  constexpr double tiny = 1e-9;
  StepperSpec spec;
  spec.label = words.label;
  spec.value = value_words(name, value);
  spec.key = name;
  spec.share = (value - number.least) / (number.most - number.least);
  if (value > number.least + tiny) spec.less = sheet.on(SetNumber{name, value - number.step});
  if (value < number.most - tiny) spec.more = sheet.on(SetNumber{name, value + number.step});
  spec.less_label = words.less;
  spec.more_label = words.more;
  return stepper(sheet, column, spec);
}

double draw_flag(PageBuilder& sheet, const Rect& column, const std::string& setting, bool on,
                 const std::string& label, const std::string& detail) {
  return toggle(sheet, column,
                {label, detail, setting, sheet.on(SetFlag{setting, !on}), on, tr("on"), tr("off")});
}

double draw_sound(PageBuilder& sheet, const Rect& rect, const Settings& s) {
  Column column(sheet, rect);
  column.take(heading(sheet, rect, tr("Voice and sound")), 16);
  const std::vector<std::pair<std::string, std::string>> voices{{"rms", tr("Deeper")},
                                                                {"slt", tr("Brighter")}};
  column.take(setting_choice(sheet, column.rest(), tr("Voice"), "voice", s.voice, voices), 20);
  const auto number = [&](const char* name, const StepWords& words) {
    column.take(draw_number(sheet, column.rest(), s, name, words), 16);
  };
  number("speech_pace", {tr("Speed of the voice"), tr("Slower voice"), tr("Faster voice")});
  number("volumes.voice", {tr("Loudness of the voice"), tr("Quieter voice"), tr("Louder voice")});
  number("volumes.cues", {tr("Loudness of bells and ticks"), tr("Quieter bells"), tr("Louder bells")});
  number("volumes.ambience",
         {tr("Loudness of the background"), tr("Quieter background"), tr("Louder background")});
  return column.used();
}

double draw_seeing(PageBuilder& sheet, const Rect& rect, const Settings& s) {
  Column column(sheet, rect);
  column.take(heading(sheet, rect, tr("Seeing")), 16);
  const std::vector<std::pair<std::string, std::string>> themes{
      {"day", tr("Day")}, {"night", tr("Night")}, {"contrast", tr("High contrast")}};
  column.take(setting_choice(sheet, column.rest(), tr("Colours"), "theme", s.theme, themes), 20);
  column.take(draw_number(sheet, column.rest(), s, "text_scale",
                          {tr("Size of words"), tr("Smaller words"), tr("Larger words")}),
              16);
  const StepWords distance{tr("From your eyes to the screen"), tr("Nearer"), tr("Farther")};
  column.take(draw_number(sheet, column.rest(), s, "distance_mm", distance), 16);
  column.take(draw_flag(sheet, column.rest(), "full_screen", s.full_screen, tr("Start in full screen"), ""),
              8);
  return column.used();
}

double draw_moving(PageBuilder& sheet, const Rect& rect, const Settings& s) {
  Column column(sheet, rect);
  column.take(heading(sheet, rect, tr("Moving")), 16);
  const StepWords pace{tr("Time to change position"), tr("Less time"), tr("More time")};
  column.take(draw_number(sheet, column.rest(), s, "transition_pace", pace), 16);
  column.take(draw_flag(sheet, column.rest(), "reduced_motion", s.reduced_motion, tr("Reduced motion"),
                        tr("The figure goes from pose to pose without gliding.")),
              8);
  return column.used();
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

double draw_person_choices(PageBuilder& sheet, const Rect& rect, const Person& person) {
  Column column(sheet, rect);
  const Values builds{{to_string(Build::slender), tr("Slender")},
                      {to_string(Build::average), tr("Average")},
                      {to_string(Build::sturdy), tr("Sturdy")}};
  column.take(
      setting_choice(sheet, column.rest(), tr("Build"), "figure.build", to_string(person.build), builds), 16);
  const Values hairs{{to_string(Hair::cropped), tr("Short")},
                     {to_string(Hair::tied), tr("Tied back")},
                     {to_string(Hair::grey), tr("Short, grey")},
                     {to_string(Hair::grey_tied), tr("Tied back, grey")}};
  column.take(setting_choice(sheet, column.rest(), tr("Hair"), "figure.hair", to_string(person.hair), hairs),
              16);
  const Values skins{{to_string(SkinTone::light), tr("Light")},
                     {to_string(SkinTone::tan), tr("Tan")},
                     {to_string(SkinTone::brown), tr("Brown")},
                     {to_string(SkinTone::dark), tr("Dark")}};
  column.take(setting_choice(sheet, column.rest(), tr("Skin"), "figure.skin", to_string(person.skin), skins),
              0);
  return column.used();
}

// Who is seen doing the exercises, with the figure beside the choices (above them where it is narrow).
double draw_person(PageBuilder& sheet, const Rect& rect, const Settings& s) {
  Column column(sheet, rect);
  column.take(heading(sheet, rect, tr("The figure")), 16);
  const double gap = sheet.units(20);
  const bool beside = rect.width > sheet.style(Type::body).size * 28;
  Rect words = column.rest();
  const double width = beside ? rect.width * 0.3 : rect.width;
  Rect place = beside ? cut_right(words, width) : words;
  if (beside) cut_right(words, gap);
  if (!beside) column.take(sheet.units(240), 16);
  const double choices = draw_person_choices(sheet, beside ? words : column.rest(), s.figure);
  place.height = beside ? choices : sheet.units(240);
  tinted(sheet, snapped(place), sheet.colours().paper);
  draw_still(sheet, padded(snapped(place), sheet.units(8), sheet.units(12)), standing());
  sheet.area(Role::figure, snapped(place), tr("How the figure looks"));
  column.take(choices, 0);
  return column.used();
}

using Part = double (*)(PageBuilder&, const Rect&, const Settings&);

double draw_part(PageBuilder& sheet, const Rect& column, const Settings& settings, Part part) {
  return on_card(sheet, column, [&](PageBuilder& s, const Rect& r) { return part(s, r, settings); });
}

Rect below(Rect rect, double height) {
  cut_top(rect, height);
  return rect;
}

}  // namespace

View<Intent> view(const SettingsScreen& state, const ViewContext& context) {
  const Page page{ScreenName::settings, state.message, state.scroll};
  return paged(page, context, [&](PageBuilder& sheet, const Rect& rect) {
    const Settings& s = state.settings;
    const double gap = sheet.units(20);
    Rect rest{rect.x, rect.y, rect.width, 1e6};
    const double title = heading(sheet, rest, tr("Settings"), Type::title) + gap;
    cut_top(rest, title);
    const bool two = rect.width > sheet.style(Type::body).size * 42;
    const std::vector<Rect> sides = columns(rest, two ? 2 : 1, gap);
    double left = draw_part(sheet, sides.front(), s, draw_sound);
    Rect other = sides.back();
    if (!two) cut_top(other, left + gap);
    // Two columns of about the same height.
    if (two) left += gap + draw_part(sheet, below(sides.front(), left + gap), s, draw_moving);
    cut_top(other, draw_part(sheet, other, s, draw_seeing) + gap);
    cut_top(other, draw_part(sheet, other, s, draw_person) + gap);
    if (!two) cut_top(other, draw_part(sheet, other, s, draw_moving));
    return title + std::max(left, other.y - rest.y);
  });
}

}  // namespace limber
