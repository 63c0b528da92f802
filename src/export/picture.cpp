#include "export/picture.hpp"

#include <array>

#include "base/message.hpp"
#include "base/text.hpp"
#include "canvas/image.hpp"
#include "canvas/vector_file.hpp"
#include "frame/words.hpp"
#include "labels/vocabulary_labels.hpp"
#include "screen/ui/figure_view.hpp"
#include "screen/ui/way_view.hpp"
#include "timeline/walk.hpp"

namespace limber {
namespace {

using figure::Camera;

class Page : public FrameBuilder {
 public:
  using FrameBuilder::FrameBuilder;
  Frame finish() { return take(); }
};

std::string camera_words(Camera camera) {
  switch (camera) {
    case Camera::side:
      return tr("from the side");
    case Camera::front:
      return tr("from the front");
    case Camera::above:
      return tr("from above");
    case Camera::three_quarter:
      return tr("at an angle");
  }
  return "";
}

// Its own camera first, then the others.
std::vector<Camera> cameras_of(const figure::Motion& motion) {
  std::vector<Camera> cameras{motion.camera};
  for (const Camera other : {Camera::side, Camera::front, Camera::above, Camera::three_quarter}) {
    if (other != motion.camera) cameras.push_back(other);
  }
  return cameras;
}

void draw_pose(FrameBuilder& sheet, const Rect& box, figure::Motion motion, Camera camera, std::size_t key) {
  motion.camera = camera;
  const double last = static_cast<double>(std::max<std::size_t>(1, motion.poses.size() - 1));
  FigureMoment moment;
  moment.reach = static_cast<double>(key) / last;
  moment.breath = 0.5;
  moment.glow = key > 0 || motion.poses.size() == 1 ? 1 : 0;
  moment.arrow = key == 0 && motion.poses.size() > 1 ? 1 : 0;
  for (Item& item : figure_items(motion, moment, box, sheet.colours(), sheet.colours().paper))
    sheet.add(std::move(item));
}

void draw_row(FrameBuilder& sheet, Rect row, const figure::Motion& motion, Camera camera) {
  const TextSpec quiet{sheet.style(Type::body), sheet.colours().quiet_ink, Align::start, Align::middle};
  write(sheet, cut_top(row, sheet.units(28)), camera_words(camera), quiet);
  const auto count = static_cast<int>(motion.poses.size());
  const std::vector<Rect> places = columns(row, count, sheet.units(16));
  for (std::size_t key = 0; key < motion.poses.size(); ++key) {
    Rect place = places[key];
    const Rect label = cut_bottom(place, sheet.units(24));
    draw_pose(sheet, place, motion, camera, key);
    write(sheet, label, motion.poses[key].name,
          {sheet.style(Type::small), sheet.colours().quiet_ink, Align::middle, Align::middle});
  }
}

}  // namespace

Frame contact_sheet(const Exercise& exercise, const Theme& theme, const TextMeasure& measure, Size size) {
  Viewport viewport;
  viewport.size = size;
  Page sheet(theme, viewport, measure);
  Rect rest = padded(sheet.whole(), sheet.units(32), sheet.units(24));
  cut_top(rest, heading(sheet, rest, exercise.name.in("en"), Type::title) + sheet.units(4));
  std::vector<std::string> areas;
  for (const std::string& area : exercise.areas) areas.push_back(area_words(area));
  const TextSpec quiet{sheet.style(Type::body), sheet.colours().quiet_ink};
  cut_top(rest,
          write_down(sheet, rest, position_words(exercise.position) + " · " + join(areas, ", "), quiet) +
              sheet.units(12));
  if (!exercise.figure && is_walk(exercise)) {
    draw_way(sheet, rest, turn_of_walk);
    return sheet.finish();
  }
  if (!exercise.figure || exercise.figure->poses.empty()) {
    write_down(sheet, rest, tr("This exercise has no figure yet."), {sheet.style(Type::heading), theme.ink});
    return sheet.finish();
  }
  const std::vector<Camera> cameras = cameras_of(*exercise.figure);
  // The camera a session uses gets the most room; the others are to judge the pose by.
  draw_row(sheet, cut_top(rest, rest.height * 0.5), *exercise.figure, cameras.front());
  const std::vector<Rect> others = columns(rest, static_cast<int>(cameras.size()) - 1, sheet.units(24));
  for (std::size_t i = 1; i < cameras.size(); ++i)
    draw_row(sheet, others[i - 1], *exercise.figure, cameras[i]);
  return sheet.finish();
}

Result<Ok> write_picture(const Frame& frame, const std::string& file) {
  return file.ends_with(".svg") ? write_svg(frame, file) : write_png(painted(frame), file);
}

}  // namespace limber
