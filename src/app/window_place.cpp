#include "app/window_place.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>

#include "frame/frame.hpp"

namespace limber {
namespace {

constexpr std::string_view maximised_words = " maximised";
constexpr double most_of_a_desktop = 1e5;  // pixels: beyond it a number is none of a window

double shared(const Rect& a, const Rect& b) {
  const Rect both = intersection(a, b);
  return both.width * both.height;
}

Size room_in(const Rect& area, const WindowEdges& edges) {
  return {area.width - edges.left - edges.right, area.height - edges.top - edges.bottom};
}

bool is_plausible(const Rect& rect) {
  const auto near = [](double value) { return std::abs(value) < most_of_a_desktop; };
  return near(rect.x) && near(rect.y) && near(rect.width) && near(rect.height) &&
         rect.width >= least_window.width && rect.height >= least_window.height;
}

// A decimal part is left out: what its point is depends on the language. 0 for what is no number.
double whole_number(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

}  // namespace

std::string place_text(const WindowPlace& place) {
  const auto whole = [](double value) { return std::to_string(std::lround(value)); };
  const Rect& r = place.inside;
  return whole(r.x) + "," + whole(r.y) + " " + whole(r.width) + "x" + whole(r.height) +
         (place.maximised ? std::string(maximised_words) : "");
}

std::optional<WindowPlace> place_from(std::string_view text) {
  const bool maximised = text.ends_with(maximised_words);
  if (maximised) text.remove_suffix(maximised_words.size());
  // Whole numbers: what a decimal point is depends on the language.
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
  int read = 0;
  const std::string copy(text);
  const int got = std::sscanf(copy.c_str(), "%6d,%6d %6dx%6d%n", &x, &y, &width, &height, &read);
  const WindowPlace place{{static_cast<double>(x), static_cast<double>(y), static_cast<double>(width),
                           static_cast<double>(height)},
                          maximised};
  if (got != 4 || read != static_cast<int>(copy.size()) || !is_plausible(place.inside)) return std::nullopt;
  return place;
}

const Rect& area_of(const Rect& window, const std::vector<Rect>& areas) {
  const Rect* most = &areas.front();
  for (const Rect& area : areas) {
    if (shared(window, area) > shared(window, *most)) most = &area;
  }
  return *most;
}

Rect moved_inside(Rect inside, const Rect& area, const WindowEdges& edges) {
  const Size room = room_in(area, edges);
  inside.width = std::min(inside.width, room.width);
  inside.height = std::min(inside.height, room.height);
  inside.x = std::clamp(inside.x, area.x + edges.left, area.right() - edges.right - inside.width);
  inside.y = std::clamp(inside.y, area.y + edges.top, area.bottom() - edges.bottom - inside.height);
  return inside;
}

WindowPlace place_to_open(const std::optional<WindowPlace>& remembered, const std::vector<Rect>& areas,
                          double scale) {
  if (remembered)
    return {moved_inside(remembered->inside, area_of(remembered->inside, areas), {}), remembered->maximised};
  const Rect& area = areas.front();
  constexpr double share = 2.0 / 3;
  Rect wanted{0, 0, std::round(std::max(usual_window.width * scale, area.width * share)),
              std::round(std::max(usual_window.height * scale, area.height * share))};
  if (wanted.width >= area.width || wanted.height >= area.height) return {area, true};
  wanted.x = area.x + std::round((area.width - wanted.width) / 2);
  wanted.y = area.y + std::round((area.height - wanted.height) / 2);
  return {wanted, false};
}

double scale_of_desktop(std::string_view xft_dpi, std::string_view gdk_scale) {
  constexpr double usual_dpi = 96;
  constexpr double most = 4;
  const double by_dpi = whole_number(xft_dpi) / usual_dpi;
  const double by_gdk = whole_number(gdk_scale);
  const double said = std::max(by_dpi <= most ? by_dpi : 0, by_gdk <= most ? by_gdk : 0);
  return std::max(1.0, said);
}

double dots_per_inch(double reported, double scale) {
  constexpr double usual_dpi = 96;
  // Projectors and virtual displays report anything; outside this range the number is not a screen.
  const bool plausible = reported >= 50 && reported <= 500;
  return scale > 1 ? std::max(plausible ? reported : usual_dpi, usual_dpi * scale)
                   : (plausible ? reported : usual_dpi);
}

}  // namespace limber
