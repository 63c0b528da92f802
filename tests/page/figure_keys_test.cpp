// The figure of a page, put together as its script does it, lies where the window draws it.
#include "page/figure_keys.hpp"

#include <algorithm>

#include "frame/theme.hpp"
#include "screen/ui/figure_view.hpp"
#include "support/catch.hpp"
#include "support/outline_letters.hpp"
#include "support/shipped_figures.hpp"

using namespace limber;
using namespace limber::test;

namespace {

using Json = nlohmann::ordered_json;

struct Extent {
  double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;
  void take(Point point) {
    left = std::min(left, point.x);
    top = std::min(top, point.y);
    right = std::max(right, point.x);
    bottom = std::max(bottom, point.y);
  }
  double off(const Extent& other) const {
    return std::max({std::abs(left - other.left), std::abs(top - other.top), std::abs(right - other.right),
                     std::abs(bottom - other.bottom)});
  }
};

std::vector<Extent> window_fills(const figure::Motion& motion, double reach, const Json& box, double sign) {
  const Theme& day = theme(ThemeName::day);
  std::vector<Extent> extents;
  for (const Item& item :
       figure_items(motion, {.reach = reach, .breath = 0, .sign = sign},
                    {0, 0, box.at(0).get<double>(), box.at(1).get<double>()}, day, day.paper)) {
    const auto* fill = std::get_if<Fill>(&item);
    if (fill == nullptr) continue;
    Extent extent;
    for (const Outline& outline : outlines_of(fill->path))
      std::for_each(outline.begin(), outline.end(), [&](Point p) { extent.take(p); });
    extents.push_back(extent);
  }
  return extents;
}

// Half-way between two keys.
std::vector<Extent> page_fills(const Json& all, const Json& key, const Json& next) {
  std::vector<Extent> extents;
  for (std::size_t i = 1; i < key.at("fills").size(); i += 2) {
    const auto outlines = [&](const Json& of) {
      return outlines_from(all.at("outlines").at(of.at("fills").at(i).get<std::size_t>()));
    };
    const Outlines a = outlines(key);
    const Outlines b = outlines(next);
    REQUIRE(a.size() == b.size());
    Extent extent;
    for (std::size_t k = 0; k < a.size(); ++k) {
      REQUIRE(a[k].size() == b[k].size());
      for (std::size_t n = 0; n < a[k].size(); ++n) extent.take((a[k][n] + b[k][n]) * 0.5);
    }
    extents.push_back(extent);
  }
  return extents;
}

// At a key, with the sign for what is done.
std::vector<Extent> signed_fills(const Json& all, const Json& key) {
  std::vector<Extent> extents = page_fills(all, key, key);
  std::size_t before = 0;
  if (!key.contains("signs")) return extents;
  for (const Json& sign : key.at("signs")) {
    Extent extent;
    for (const Outline& outline : outlines_from(all.at("outlines").at(sign.at(2).get<std::size_t>())))
      std::for_each(outline.begin(), outline.end(), [&](Point p) { extent.take(p); });
    const auto place = static_cast<std::ptrdiff_t>(sign.at(0).get<std::size_t>() + before++);
    extents.insert(extents.begin() + place, extent);
  }
  return extents;
}

double most_off(const std::vector<Extent>& page, const std::vector<Extent>& window) {
  REQUIRE(page.size() == window.size());
  double most = 0;
  for (std::size_t i = 0; i < page.size(); ++i) most = std::max(most, page[i].off(window[i]));
  return most;
}

}  // namespace

TEST_CASE("the figure of a page is where the window's is, at its keys and between them") {
  int number = 0;
  for (const Posed& posed : shipped_figures()) {
    if (number++ % 6 != 0) continue;  // a sixth of them: each takes some tenths of a second
    INFO(posed.id);
    FigureKeys figures{Person{}};
    REQUIRE(figures.add(posed.motion, false) == 0);
    const Json all = figures.take();
    const Json& made = all.at("figures").at(0);
    const Json& keys = made.at("keys");
    const auto last = static_cast<double>(keys.size() - 1);
    for (std::size_t i = 0; i < keys.size(); i += 3) {
      const double here = last > 0 ? static_cast<double>(i) / last : 0;
      CHECK(most_off(signed_fills(all, keys[i]), window_fills(posed.motion, here, made.at("box"), 1)) < 7);
      if (!keys[i].contains("joins")) continue;
      CHECK(most_off(page_fills(all, keys[i], keys[i + 1]),
                     window_fills(posed.motion, here + 0.5 / last, made.at("box"), 0)) < 14);
    }
  }
}

TEST_CASE("a page has the window's signs: what is tensed also let go, and areas in turn with their numbers") {
  const auto keys_of = [](const figure::Motion& motion) {
    FigureKeys figures{Person{}};
    figures.add(motion, false);
    return Json(figures.take().at("figures").at(0).at("keys"));
  };
  const auto all = shipped_figures();
  const auto knee =
      std::find_if(all.begin(), all.end(), [](const Posed& one) { return one.id == "single-knee-to-chest"; });
  REQUIRE(knee != all.end());
  figure::Motion motion = knee->motion;
  motion.action = figure::Action::none;
  motion.highlight_in_turn = false;
  CHECK_FALSE(keys_of(motion).back().contains("signs"));
  motion.action = figure::Action::tense;
  motion.highlight = {"chest", "belly"};
  const Json tensed = keys_of(motion).back();
  REQUIRE(tensed.contains("loose"));
  CHECK(tensed.at("loose").size() < tensed.at("signs").size());
  CHECK_FALSE(tensed.contains("numbers"));
  motion.highlight_in_turn = true;
  const Json in_turn = keys_of(motion).back();
  REQUIRE(in_turn.contains("numbers"));
  CHECK(in_turn.at("numbers").at(0).at(1) == "1");
}

TEST_CASE("a close picture on a page ends at its edge, with the whole body small and unsigned beside it") {
  const auto all = shipped_figures();
  const auto close = std::find_if(all.begin(), all.end(), [](const Posed& one) {
    const Theme& day = theme(ThemeName::day);
    const auto items = figure_items(one.motion, {}, {0, 0, 1000, 1000}, day, day.paper);
    return std::holds_alternative<PushClip>(items.front());
  });
  REQUIRE(close != all.end());
  FigureKeys figures{Person{}};
  figures.add(close->motion, false);
  const Json made = figures.take().at("figures").at(0);
  CHECK(made.at("cut").size() == 4);
  CHECK(made.at("frames").size() == 4);
  for (const Json& key : made.at("keys")) CHECK(key.at("cut") < key.at("fills").size() / 2);
}

TEST_CASE("a figure is kept once for each side") {
  const Posed posed = shipped_figures().front();
  FigureKeys figures{Person{}};
  CHECK(figures.add(posed.motion, false) == 0);
  CHECK(figures.add(posed.motion, true) == 1);
  CHECK(figures.add(posed.motion, false) == 0);
  CHECK(figures.take().at("figures").size() == 2);
}
