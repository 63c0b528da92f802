// What makes a page one for everybody: by Tab alone, in letters twice as large, by eyes that see no colour or
// little contrast.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/overloaded.hpp"
#include "pages.hpp"
#include "screen/ui/focus.hpp"
#include "support/catch.hpp"
#include "support/fits.hpp"

using namespace limber;

namespace {

Viewport window_of(const Size& size, double text_scale = 1) {
  Viewport viewport;
  viewport.size = size;
  viewport.text_scale = text_scale;
  return viewport;
}

constexpr Size desk{1280, 800};
constexpr Size small{800, 480};

View<Intent> seen(const Program& program, const Viewport& viewport, const std::string& focus = "",
                  ThemeName name = ThemeName::day) {
  return view(program, ViewContext{theme(name), viewport, pages::measure, focus, true});
}

bool can_be_pressed(const HitArea& area) {
  return area.enabled && area.intent >= 0;
}

// Once round the page.
std::vector<std::string> stops_of_tab(const Frame& frame) {
  std::vector<std::string> stops;
  for (std::string at = moved_focus(frame, "", FocusMove::next);
       !at.empty() && (stops.empty() || at != stops.front()) && stops.size() < frame.areas.size();
       at = moved_focus(frame, at, FocusMove::next))
    stops.push_back(at);
  return stops;
}

const HitArea& area_of(const Frame& frame, const std::string& key) {
  return frame.areas[focused_area(frame, key).value()];
}

// What arrows lead to from a stop without leaving its group.
std::set<std::string> reached_in_group(const Frame& frame, const std::string& stop) {
  const std::string group = area_of(frame, stop).group;
  std::set<std::string> reached{stop};
  std::vector<std::string> open{stop};
  while (!open.empty() && !group.empty()) {
    const std::string from = open.back();
    open.pop_back();
    for (const FocusMove move : {FocusMove::left, FocusMove::right, FocusMove::up, FocusMove::down,
                                 FocusMove::first, FocusMove::last}) {
      const std::string to = moved_focus(frame, from, move);
      if (area_of(frame, to).group == group && reached.insert(to).second) open.push_back(to);
    }
  }
  return reached;
}

// Where it is or, scrolled out of sight, would be.
const Rect& place_of(const HitArea& area) {
  return area.whole.empty() ? area.rect : area.whole;
}

// The one lies over the other, or before it on its line.
bool comes_first(const Rect& one, const Rect& other) {
  const double across = std::min(one.right(), other.right()) - std::max(one.x, other.x);
  const double along = std::min(one.bottom(), other.bottom()) - std::max(one.y, other.y);
  if (across > 0.5 * std::min(one.width, other.width) && one.bottom() <= other.y + 1) return true;
  return along > 0.5 * std::min(one.height, other.height) && one.right() <= other.x + 1;
}

bool contains(const Rect& outer, const Rect& inner) {
  return outer.x <= inner.x + 1 && outer.y <= inner.y + 1 && outer.right() >= inner.right() - 1 &&
         outer.bottom() >= inner.bottom() - 1;
}

// What lies behind a place by the time this item is drawn: surfaces are rectangles, rounded a little.
Colour behind(const Frame& frame, std::size_t item, const Rect& place) {
  Colour colour = frame.background;
  for (std::size_t i = 0; i < item; ++i) {
    const auto* fill = std::get_if<Fill>(&frame.items[i]);
    if (fill != nullptr && contains(bounds(fill->path), place))
      colour = mixed(colour, fill->colour.with_alpha(1), fill->colour.a / 255.0);
  }
  return colour;
}

std::string in_words(Colour c) {
  return std::to_string(c.r) + "," + std::to_string(c.g) + "," + std::to_string(c.b);
}

// Colours that say something by themselves where they are not words.
std::vector<Colour> telling_colours(const Theme& t) {
  return {t.action,    t.button,    t.stretch_shape, t.rest,      t.good,      t.warn,
          t.bad,       t.line,      t.focus,         t.ink,       t.quiet_ink, t.action_text,
          t.rest_text, t.good_text, t.stretch_text,  t.warn_text, t.bad_text};
}

// Where a colour that says something stands out too little from what is behind it; "" if it stands out.
std::string faint_shape(const Frame& frame, std::size_t item, const Theme& t) {
  const std::vector<Colour> telling = telling_colours(t);
  const auto look = [&](const Path& path, Colour colour) -> std::string {
    if (std::find(telling.begin(), telling.end(), colour) == telling.end()) return "";
    const Colour back = behind(frame, item, bounds(path));
    const bool same = back == colour;  // a piece of what is there already
    return same || contrast(colour, back) >= 3 ? "" : in_words(colour) + " on " + in_words(back);
  };
  if (const auto* fill = std::get_if<Fill>(&frame.items[item])) return look(fill->path, fill->colour);
  if (const auto* stroke = std::get_if<Stroke>(&frame.items[item])) return look(stroke->path, stroke->colour);
  return "";
}

// What an area is made of, without its colours: kinds of items in it, widths of lines, weights of words.
std::multiset<std::string> uncoloured(const Frame& frame, const Rect& place) {
  std::multiset<std::string> made;
  for (const Item& item : frame.items) {
    const Rect box = bounds(item);
    if (box.empty() || !contains({place.x - 2, place.y - 2, place.width + 4, place.height + 4}, box))
      continue;
    std::visit(Overloaded{[&](const Fill& one) { made.insert("fill " + std::to_string(one.path.size())); },
                          [&](const Stroke& one) { made.insert("line " + std::to_string(one.width)); },
                          [&](const TextBox& one) {
                            made.insert("words " + std::to_string(static_cast<int>(one.style.weight)));
                          },
                          [](const auto&) {}},
               item);
  }
  return made;
}

}  // namespace

TEST_CASE("every screen there is stands among the pages that are tried") {
  std::set<ScreenName> tried;
  for (const pages::Page& page : pages::all_pages()) tried.insert(page.program.screen);
  for (int i = 0; i <= static_cast<int>(ScreenName::programmes); ++i) {
    INFO(i);
    CHECK(tried.contains(static_cast<ScreenName>(i)));
  }
}

TEST_CASE("Tab alone reaches everything to press on every page, and the arrows what stands in a group") {
  for (const pages::Page& page : pages::all_pages()) {
    for (const Size& size : {desk, support::narrow_window}) {
      const Frame frame = seen(page.program, window_of(size)).frame;
      std::set<std::string> reached;
      for (const std::string& stop : stops_of_tab(frame)) reached.merge(reached_in_group(frame, stop));
      for (const HitArea& area : frame.areas) {
        INFO(page.name << " " << size.width << ": " << area.key);
        if (can_be_pressed(area)) CHECK(reached.contains(area.key));
      }
    }
  }
}

TEST_CASE("Tab goes through a page in the order in which it is read") {
  for (const pages::Page& page : pages::all_pages()) {
    for (const Size& size : {desk, support::narrow_window}) {
      const Frame frame = seen(page.program, window_of(size)).frame;
      const std::vector<std::string> stops = stops_of_tab(frame);
      for (std::size_t i = 0; i + 1 < stops.size(); ++i) {
        const HitArea& one = area_of(frame, stops[i]);
        if (one.drags && one.role != Role::slider) continue;  // handles lie on the figure, and not in lines
        const HitArea& other = area_of(frame, stops[i + 1]);
        if (one.rect.empty() != other.rect.empty()) continue;  // a bar that stays lies over what is scrolled
        const Rect& here = place_of(one);
        const Rect& next = place_of(other);
        INFO(page.name << " " << size.width << ": " << stops[i] << ", then " << stops[i + 1]);
        CHECK_FALSE(comes_first(next, here));
      }
    }
  }
}

TEST_CASE("whatever Tab reaches comes into sight, with a ring of its own, in the smallest windows too") {
  for (const pages::Page& page : pages::all_pages()) {
    for (const Size& size : {small, support::narrow_window}) {
      const Viewport viewport = window_of(size);
      Program program = page.program;
      for (const std::string& stop : stops_of_tab(seen(program, viewport).frame)) {
        INFO(page.name << " " << size.width << ": " << stop);
        const auto scroller = scrolled_into_sight(seen(program, viewport, stop).frame, stop);
        if (scroller)
          program = update(std::move(program), Intent{ScrollTo{scroller->key, scroller->offset}}).state;
        const Frame with = seen(program, viewport, stop).frame;
        const HitArea& area = area_of(with, stop);
        CHECK(area.rect.height >= std::min(24.0, area.whole.height));
        const Colour ring = theme(ThemeName::day).focus;
        CHECK(std::any_of(with.items.begin(), with.items.end(), [&](const Item& item) {
          const auto* stroke = std::get_if<Stroke>(&item);
          return stroke != nullptr && stroke->colour == ring && bounds(stroke->path).intersects(area.whole);
        }));
      }
    }
  }
}

TEST_CASE("nothing is lost of any page, and a finger hits all of it, in letters twice as large too") {
  for (const pages::Page& page : pages::all_pages()) {
    for (const Size& size : {desk, small, support::narrow_window}) {
      if (page.program.screen == ScreenName::session && size.height > size.width) continue;
      for (const double scale : {1.0, 2.0}) {
        const Viewport viewport = window_of(size, scale);
        const Frame frame = seen(page.program, viewport).frame;
        for (const std::string& misfit : support::misfits(frame, pages::measure, viewport.touch()))
          FAIL_CHECK(page.name << " " << size.width << " at " << scale << ": " << misfit);
        CHECK_FALSE(frame.areas.empty());
      }
    }
  }
}

TEST_CASE("letters twice as large are larger on every page, and no words stay smaller than small print was") {
  for (const pages::Page& page : pages::all_pages()) {
    if (page.program.screen == ScreenName::session) continue;  // its letters follow the distance
    const Viewport once = window_of(small);
    for (const Item& item : seen(page.program, window_of(small, 2)).frame.items) {
      const auto* text = std::get_if<TextBox>(&item);
      if (text == nullptr) continue;
      INFO(page.name << ": " << text->text);
      CHECK(text->style.size >= once.em(Type::small));
    }
  }
}

TEST_CASE("words stand out seven to one from what is behind them, on every page in every theme") {
  for (const ThemeName name : {ThemeName::day, ThemeName::night, ThemeName::contrast}) {
    std::map<std::string, std::string> faint;
    for (const pages::Page& page : pages::all_pages()) {
      const Frame frame = seen(page.program, window_of(desk), "", name).frame;
      for (std::size_t i = 0; i < frame.items.size(); ++i) {
        const auto* text = std::get_if<TextBox>(&frame.items[i]);
        if (text == nullptr) continue;
        const Size size = pages::measure.measure(text->text, text->style, text->box.width);
        const Colour back = behind(frame, i, centred(text->box, size));
        if (contrast(text->colour, back) < 7)
          faint.emplace(in_words(text->colour) + " on " + in_words(back), page.name + ": " + text->text);
      }
    }
    for (const auto& [colours, where] : faint)
      FAIL_CHECK(to_string(name) << ": " << colours << ", " << where);
    CHECK(faint.empty());
  }
}

TEST_CASE("shapes that say something stand out three to one, on every page in every theme") {
  for (const ThemeName name : {ThemeName::day, ThemeName::night, ThemeName::contrast}) {
    std::map<std::string, std::string> faint;
    for (const pages::Page& page : pages::all_pages()) {
      const Frame frame = seen(page.program, window_of(desk), "", name).frame;
      for (std::size_t i = 0; i < frame.items.size(); ++i) {
        const std::string colours = faint_shape(frame, i, theme(name));
        if (!colours.empty()) faint.emplace(colours, page.name);
      }
    }
    for (const auto& [colours, where] : faint)
      FAIL_CHECK(to_string(name) << ": " << colours << ", " << where);
    CHECK(faint.empty());
  }
}

TEST_CASE("what is chosen shows without its colour, on every page") {
  int compared = 0;
  for (const pages::Page& page : pages::all_pages()) {
    const Frame frame = seen(page.program, window_of(desk)).frame;
    for (const HitArea& chosen : frame.areas) {
      if (!chosen.selected || !can_be_pressed(chosen)) continue;
      const auto other = std::find_if(frame.areas.begin(), frame.areas.end(), [&](const HitArea& area) {
        return area.role == chosen.role && area.group == chosen.group && !area.selected &&
               can_be_pressed(area) && !area.rect.empty();
      });
      if (other == frame.areas.end() || chosen.rect.empty()) continue;
      ++compared;
      INFO(page.name << ": " << chosen.key << " and " << other->key);
      CHECK(uncoloured(frame, chosen.whole) != uncoloured(frame, other->whole));
    }
  }
  CHECK(compared > 50);
}

TEST_CASE("where less movement is wanted nothing moves by itself but a session and what is measured") {
  for (const pages::Page& page : pages::all_pages()) {
    if (page.program.screen == ScreenName::movement) continue;  // its seconds count down
    Program program = page.program;
    program.world.settings.reduced_motion = true;
    INFO(page.name);
    CHECK_FALSE(moves_by_itself(program));
  }
}
