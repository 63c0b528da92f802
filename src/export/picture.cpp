#include "export/picture.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "base/message.hpp"
#include "base/text.hpp"
#include "canvas/image.hpp"
#include "canvas/vector_file.hpp"
#include "export/shown_poses.hpp"
#include "figure/worth.hpp"
#include "frame/words.hpp"
#include "labels/pose_labels.hpp"
#include "labels/vocabulary_labels.hpp"
#include "screen/ui/dose_signs.hpp"
#include "screen/ui/figure_view.hpp"
#include "screen/ui/way_view.hpp"
#include "timeline/walk.hpp"

namespace limber {
namespace {

class Page : public FrameBuilder {
 public:
  using FrameBuilder::FrameBuilder;
  Frame finish() { return take(); }
};

void draw_pose(FrameBuilder& sheet, const Rect& box, const figure::Motion& motion,
               const FigureMoment& moment) {
  for (Item& item :
       figure_items(motion, moment, box, sheet.colours(), sheet.colours().paper, sheet.viewport().person))
    sheet.add(std::move(item));
}

// Its poses, each with its name; of what starts and ends alike, what is done there.
std::vector<ShownPose> poses_of(const Exercise& exercise) {
  const auto& poses = exercise.figure->poses;
  std::vector<ShownPose> shown = shown_poses(exercise);
  if (!std::holds_alternative<HoldDose>(exercise.dose) && !std::holds_alternative<TempoDose>(exercise.dose) &&
      !std::holds_alternative<TimeDose>(exercise.dose))
    return shown;
  std::vector<ShownPose> all;
  const double last = static_cast<double>(std::max<std::size_t>(1, poses.size() - 1));
  for (std::size_t key = 0; key < poses.size(); ++key) {
    ShownPose one{poses[key].name, key == 0 ? shown.front().moment : shown.back().moment};
    one.moment.reach = static_cast<double>(key) / last;
    all.push_back(std::move(one));
  }
  return all;
}

void draw_row(FrameBuilder& sheet, Rect row, const figure::Motion& motion,
              const std::vector<ShownPose>& poses, bool words) {
  const std::vector<Rect> places = columns(row, static_cast<int>(poses.size()), sheet.units(16));
  for (std::size_t i = 0; i < poses.size(); ++i) {
    Rect place = places[i];
    const Rect label = cut_bottom(place, sheet.units(24));
    draw_pose(sheet, place, motion, poses[i].moment);
    if (words)
      write(sheet, label, poses[i].caption,
            {sheet.style(Type::small), sheet.colours().quiet_ink, Align::middle, Align::middle});
  }
}

// Every camera with what it is worth, to choose by.
void draw_every_camera(FrameBuilder& sheet, Rect rest, figure::Motion motion,
                       const std::vector<ShownPose>& poses) {
  constexpr int across = 3;
  constexpr int down = (static_cast<int>(figure::camera_count) + across - 1) / across;
  const figure::Rig rig(motion);
  motion.also.reset();
  const double height = rest.height / down;
  for (std::size_t i = 0; i < figure::camera_count; ++i) {
    const std::vector<Rect> places =
        columns({rest.x, rest.y + height * static_cast<double>(i / across), rest.width, height}, across,
                sheet.units(24));
    Rect place = places[i % across];
    motion.camera = static_cast<figure::Camera>(i);
    const auto worth = static_cast<int>(std::lround(100 * figure::worth_of(rig, motion.camera)));
    write(sheet, cut_top(place, sheet.units(24)), camera_words(motion.camera) + " · " + std::to_string(worth),
          {sheet.style(Type::body), sheet.colours().quiet_ink, Align::start, Align::middle});
    draw_row(sheet, place, motion, poses, true);
  }
}

void draw_strip(FrameBuilder& sheet, const Rect& rest, const figure::Motion& motion) {
  constexpr int across = 4;
  constexpr int count = 12;
  const double height = rest.height / (count / across);
  FigureMoment moment;
  moment.sign = 1;
  for (int i = 0; i < count; ++i) {
    moment.reach = static_cast<double>(i) / (count - 1);
    moment.breath = 0.5 - 0.5 * std::cos(moment.reach * 2 * std::numbers::pi);
    moment.glow = moment.reach;
    const Rect row{rest.x, rest.y + height * (i / across), rest.width, height - sheet.units(8)};
    draw_pose(sheet, columns(row, across, sheet.units(12))[static_cast<std::size_t>(i % across)], motion,
              moment);
  }
}

void draw_title(FrameBuilder& sheet, Rect& rest, const Exercise& exercise) {
  cut_top(rest, heading(sheet, rest, exercise.name.in("en"), Type::title) + sheet.units(4));
  std::vector<std::string> areas;
  for (const std::string& area : exercise.areas) areas.push_back(area_words(area));
  const TextSpec quiet{sheet.style(Type::body), sheet.colours().quiet_ink};
  cut_top(rest,
          write_down(sheet, rest, position_words(exercise.position) + " · " + join(areas, ", "), quiet) +
              sheet.units(12));
}

}  // namespace

Frame contact_sheet(const Exercise& exercise, const Theme& theme, const TextMeasure& measure, Size size,
                    SheetKind kind, const Person& person) {
  Viewport viewport;
  viewport.size = size;
  viewport.person = person;
  Page sheet(theme, viewport, measure);
  Rect rest = padded(sheet.whole(), sheet.units(32), sheet.units(24));
  if (kind != SheetKind::without_words) draw_title(sheet, rest, exercise);
  if (!exercise.figure && is_walk(exercise)) {
    draw_way(sheet, rest, turn_of_walk);
    return sheet.finish();
  }
  if (!exercise.figure || exercise.figure->poses.empty()) {
    write_down(sheet, rest, tr("This exercise has no figure yet."), {sheet.style(Type::heading), theme.ink});
    return sheet.finish();
  }
  const figure::Motion motion = picture_of(exercise);
  const std::vector<ShownPose> poses = poses_of(exercise);
  if (kind == SheetKind::every_camera) {
    draw_every_camera(sheet, rest, motion, poses);
    return sheet.finish();
  }
  if (kind == SheetKind::strip) {
    draw_strip(sheet, rest, motion);
    return sheet.finish();
  }
  std::vector<Item> dose;
  add_dose_signs(dose, cut_bottom(rest, sheet.units(26)), exercise, theme, measure);
  for (Item& item : dose) sheet.add(std::move(item));
  cut_bottom(rest, sheet.units(8));
  draw_row(sheet, rest, motion, poses, kind != SheetKind::without_words);
  return sheet.finish();
}

Result<Ok> write_picture(const Frame& frame, const std::string& file) {
  return file.ends_with(".svg") ? write_svg(frame, file) : write_png(painted(frame), file);
}

}  // namespace limber
