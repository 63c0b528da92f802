#include "page/figure_keys.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <optional>
#include <utility>

#include "frame/theme.hpp"
#include "screen/ui/figure_view.hpp"

namespace limber {
namespace {

using Json = nlohmann::ordered_json;

constexpr double side = 1000;            // of the box, the longer one
constexpr int keys_for_a_movement = 10;  // a limb that turns by a right angle leaves its arc by a 300th
constexpr int most_keys = 30;

std::string hex(Colour colour) {
  char text[10];
  std::snprintf(text, sizeof text, "#%02x%02x%02x%02x", colour.r, colour.g, colour.b, colour.a);
  return text;
}

// One filled shape or light as it is by day, and its colour by night.
struct Seen {
  const Item* day;
  const Item* night;
};

// A figure at one moment, in the colours of day and night: the same shapes in the same order.
struct Shown {
  std::vector<Item> day;
  std::vector<Item> night;
};

// A shape that is painted over so many others.
struct Added {
  std::size_t after;
  Seen seen;
};

std::vector<Seen> of_kind(const Shown& shown, bool lights) {
  std::vector<Seen> seen;
  for (std::size_t i = 0; i < shown.day.size() && i < shown.night.size(); ++i) {
    const bool light = std::holds_alternative<Glow>(shown.day[i]);
    const bool fill = std::holds_alternative<Fill>(shown.day[i]);
    if (lights ? light : fill) seen.push_back({&shown.day[i], &shown.night[i]});
  }
  return seen;
}

// The shapes that only `with` has, in order.
std::vector<Added> added(const Shown& without, const Shown& with) {
  const std::vector<Seen> less = of_kind(without, false);
  std::vector<Added> more;
  std::size_t passed = 0;
  for (const Seen& seen : of_kind(with, false)) {
    if (passed < less.size() && *less[passed].day == *seen.day)
      ++passed;
    else
      more.push_back({passed, seen});
  }
  return more;
}

// How many shapes the first of two pictures has, if it is cut at an edge.
std::size_t shapes_within_cut(const std::vector<Item>& items) {
  std::size_t fills = 0;
  for (const Item& item : items) {
    if (std::holds_alternative<PopClip>(item)) break;
    fills += std::holds_alternative<Fill>(item) ? 1 : 0;
  }
  return fills;
}

Colour colour_of(const Item& item) {
  if (const auto* fill = std::get_if<Fill>(&item)) return fill->colour;
  if (const auto* stroke = std::get_if<Stroke>(&item)) return stroke->colour;
  if (const auto* text = std::get_if<TextBox>(&item)) return text->colour;
  return std::get<Glow>(item).colour;
}

Json whole(const Rect& rect) {
  return {std::lround(rect.x), std::lround(rect.y), std::lround(rect.width), std::lround(rect.height)};
}

}  // namespace

// Draws one motion key by key.
class FigureDrawer {
 public:
  FigureDrawer(FigureKeys& keys, const figure::Motion& motion, bool mirrored)
      : keys_(keys), motion_(motion), mirrored_(mirrored) {
    box_ = {0, 0, side, side};
    const double proportion = figure_proportion(motion);
    (proportion > 1 ? box_.height : box_.width) *= proportion > 1 ? 1 / proportion : proportion;
  }

  Json draw() {
    const auto movements = static_cast<int>(std::max<std::size_t>(1, motion_.poses.size()) - 1);
    const int last = std::min(most_keys, keys_for_a_movement * movements);
    Json keys = Json::array();
    for (int i = 0; i <= last; ++i) {
      const double reach = last == 0 ? 0 : static_cast<double>(i) / last;
      bool joins = false;
      keys.push_back(key(reach, joins));
      if (i > 0 && joins) keys[static_cast<std::size_t>(i) - 1]["joins"] = 1;
    }
    Json figure{{"box", {std::lround(box_.width), std::lround(box_.height)}}};
    put_edges(figure);
    if (motion_.poses.size() > 2) figure["poses"] = motion_.poses.size();
    figure["keys"] = std::move(keys);
    if (Json arrow = arrow_fills(); !arrow.empty()) figure["arrow"] = std::move(arrow);
    return figure;
  }

 private:
  Shown shown(FigureMoment moment) const {
    moment.mirrored = mirrored_;
    moment.all_points = true;
    const auto in = [&](ThemeName name) {
      const Theme& colours = theme(name);
      return figure_items(motion_, moment, box_, colours, colours.paper, keys_.person_);
    };
    return {in(ThemeName::day), in(ThemeName::night)};
  }

  static Outlines drawn(const Seen& one) {
    const auto* fill = std::get_if<Fill>(one.day);
    return outlines_of(fill != nullptr ? fill->path : std::get<Glow>(*one.day).within);
  }

  int paint(const Seen& one) const {
    return keys_.paint(hex(colour_of(*one.day)), hex(colour_of(*one.night)));
  }

  // Where a picture of a part of the body ends, and the lines round it and round the whole.
  void put_edges(Json& figure) const {
    const Shown still = shown({});
    if (!still.day.empty() && std::holds_alternative<PushClip>(still.day.front()))
      figure["cut"] = whole(std::get<PushClip>(still.day.front()).rect);
    Json frames = Json::array();
    for (std::size_t i = 0; i < still.day.size(); ++i) {
      const auto* stroke = std::get_if<Stroke>(&still.day[i]);
      if (stroke == nullptr) continue;
      frames.push_back(paint({&still.day[i], &still.night[i]}));
      frames.push_back(whole(bounds(stroke->path)));
    }
    if (!frames.empty()) figure["frames"] = std::move(frames);
  }

  // As many outlines as before and each near the one before it; else all begun anew.
  static std::vector<Outlines> even(const std::vector<Seen>& seen, const std::vector<Outlines>& before,
                                    bool& joins) {
    std::vector<Outlines> made;
    joins = seen.size() == before.size();
    for (std::size_t i = 0; joins && i < seen.size(); ++i) {
      auto one = evenly(drawn(seen[i]), before[i]);
      joins = one.has_value();
      if (joins) made.push_back(*std::move(one));
    }
    if (joins) return made;
    made.clear();
    for (const Seen& one : seen) made.push_back(evenly(drawn(one)));
    return made;
  }

  Json key(double reach, bool& joins) {
    const Shown out = shown({.reach = reach, .breath = 0});
    const std::vector<Seen> fills = of_kind(out, false);
    std::vector<Outlines> now = even(fills, last_, joins);
    Json json{{"fills", Json::array()}};
    for (std::size_t i = 0; i < fills.size(); ++i) {
      json["fills"].push_back(paint(fills[i]));
      json["fills"].push_back(keys_.outlines(now[i]));
    }
    if (const std::size_t cut = shapes_within_cut(out.day); cut < fills.size()) json["cut"] = cut;
    put_signs(reach, out, json);
    if (Json inhaled = chest_full(reach, now); !inhaled.empty()) json["inhaled"] = std::move(inhaled);
    bool lights_join = true;
    if (Json lit = lights(reach, lights_join); !lit.empty()) json["lights"] = std::move(lit);
    joins = joins && lights_join;
    last_ = std::move(now);
    return json;
  }

  Json chest_full(double reach, const std::vector<Outlines>& empty) {
    const Shown in = shown({.reach = reach, .breath = 1});
    bool joins = false;
    const std::vector<Outlines> full = even(of_kind(in, false), empty, joins);
    Json changed = Json::array();
    for (std::size_t i = 0; joins && i < full.size(); ++i) {
      const int outlines = keys_.outlines(full[i]);
      if (outlines == keys_.outlines(empty[i])) continue;
      changed.push_back(i);
      changed.push_back(outlines);
    }
    return changed;
  }

  // Of areas that glow in turn each by itself.
  Json lights(double reach, bool& joins) {
    std::vector<int> turns{-1};
    if (motion_.highlight_in_turn) {
      turns.clear();
      for (std::size_t i = 0; i < motion_.highlight.size(); ++i) turns.push_back(static_cast<int>(i));
    }
    Json all = Json::array();
    std::vector<Outlines> now;
    for (const int turn : turns) {
      const Shown lit = shown({.reach = reach, .breath = 0, .glow = 1, .turn = static_cast<double>(turn)});
      std::size_t fills = 0;
      for (std::size_t i = 0; i < lit.day.size(); ++i) {
        fills += std::holds_alternative<Fill>(lit.day[i]) ? 1 : 0;
        const auto* glow = std::get_if<Glow>(&lit.day[i]);
        if (glow == nullptr || glow->within.empty()) continue;
        const Seen one{&lit.day[i], &lit.night[i]};
        const Outlines within = outlines_of(glow->within);
        std::optional<Outlines> made;
        if (now.size() < last_lights_.size()) made = evenly(within, last_lights_[now.size()]);
        joins = joins && made;
        now.push_back(made ? *std::move(made) : evenly(within));
        all.push_back({fills, paint(one), keys_.outlines(now.back()), std::lround(glow->centre.x),
                       std::lround(glow->centre.y), std::lround(glow->radius), turn});
      }
    }
    joins = joins && now.size() == last_lights_.size();
    last_lights_ = std::move(now);
    return all;
  }

  // What is done, tensed and let go, and the numbers of areas that have their turn.
  void put_signs(double reach, const Shown& without, Json& key) {
    const Shown with = shown({.reach = reach, .breath = 0, .sign = 1});
    if (Json signs = signs_of(without, with, last_signs_); !signs.empty()) key["signs"] = std::move(signs);
    Json numbers = Json::array();
    for (std::size_t i = 0; i < with.day.size(); ++i) {
      const auto* text = std::get_if<TextBox>(&with.day[i]);
      if (text == nullptr) continue;
      const Point at = text->box.centre();
      numbers.push_back({paint({&with.day[i], &with.night[i]}), text->text, std::lround(at.x),
                         std::lround(at.y), std::lround(text->style.size)});
    }
    if (!numbers.empty()) key["numbers"] = std::move(numbers);
    if (motion_.action != figure::Action::tense) return;
    const Shown loose = shown({.reach = reach, .breath = 0, .sign = 1, .tense = 0});
    if (Json signs = signs_of(without, loose, last_loose_); !signs.empty()) key["loose"] = std::move(signs);
  }

  Json signs_of(const Shown& without, const Shown& with, std::vector<Outlines>& before) {
    Json signs = Json::array();
    std::vector<Outlines> now;
    for (const Added& one : added(without, with)) {
      std::optional<Outlines> made;
      if (now.size() < before.size()) made = evenly(drawn(one.seen), before[now.size()]);
      now.push_back(made ? *std::move(made) : evenly(drawn(one.seen)));
      signs.push_back({one.after, paint(one.seen), keys_.outlines(now.back())});
    }
    before = std::move(now);
    return signs;
  }

  Json arrow_fills() const {
    const Shown without = shown({});
    const Shown with = shown({.arrow = 1});
    Json arrow = Json::array();
    for (const Added& one : added(without, with)) {
      arrow.push_back(paint(one.seen));
      arrow.push_back(keys_.outlines(evenly(drawn(one.seen))));
    }
    return arrow;
  }

  FigureKeys& keys_;
  const figure::Motion& motion_;
  bool mirrored_;
  Rect box_;
  std::vector<Outlines> last_;
  std::vector<Outlines> last_lights_;
  std::vector<Outlines> last_signs_;
  std::vector<Outlines> last_loose_;
};

int FigureKeys::add(const figure::Motion& motion, bool mirrored) {
  const auto same = [&](const Made& one) { return one.mirrored == mirrored && one.motion == motion; };
  const auto found = std::find_if(made_.begin(), made_.end(), same);
  if (found != made_.end()) return static_cast<int>(found - made_.begin());
  made_.push_back({motion, mirrored});
  figures_.push_back(FigureDrawer(*this, motion, mirrored).draw());
  return static_cast<int>(made_.size()) - 1;
}

int FigureKeys::outlines(const Outlines& outlines) {
  std::string letters = letters_of(outlines);
  const auto [place, is_new] = places_.try_emplace(letters, static_cast<int>(outlines_.size()));
  if (is_new) outlines_.push_back(std::move(letters));
  return place->second;
}

int FigureKeys::paint(const std::string& day, const std::string& night) {
  const auto [place, is_new] = paint_places_.try_emplace(day + night, static_cast<int>(paints_.size()));
  if (is_new) paints_.push_back({day, night});
  return place->second;
}

nlohmann::ordered_json FigureKeys::take() {
  return {
      {"figures", std::move(figures_)}, {"outlines", std::move(outlines_)}, {"paints", std::move(paints_)}};
}

}  // namespace limber
