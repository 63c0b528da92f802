#include "screen/ui/focus.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

namespace limber {
namespace {

bool can_be_pressed(const HitArea& area) {
  return area.enabled && area.intent >= 0 && !area.key.empty();
}

std::vector<std::size_t> all_pressed(const Frame& frame) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < frame.areas.size(); ++i) {
    if (can_be_pressed(frame.areas[i])) found.push_back(i);
  }
  return found;
}

std::vector<std::size_t> group_of(const Frame& frame, const std::string& group) {
  std::vector<std::size_t> members = all_pressed(frame);
  std::erase_if(members, [&](std::size_t i) { return frame.areas[i].group != group; });
  return members;
}

// Where Tab enters a group: where the focus is in it, else at what is chosen or slides, else at its first.
std::size_t entry_of(const Frame& frame, const std::string& group, std::optional<std::size_t> current) {
  if (current && frame.areas[*current].group == group) return *current;
  const std::vector<std::size_t> members = group_of(frame, group);
  const auto chosen = std::find_if(members.begin(), members.end(), [&](std::size_t i) {
    return frame.areas[i].selected || frame.areas[i].role == Role::slider;
  });
  return chosen == members.end() ? members.front() : *chosen;
}

// What Tab goes through.
std::vector<std::size_t> stops(const Frame& frame, std::optional<std::size_t> current) {
  std::map<std::string, std::size_t> entries;
  std::vector<std::size_t> found = all_pressed(frame);
  std::erase_if(found, [&](std::size_t i) {
    const std::string& group = frame.areas[i].group;
    if (group.empty()) return false;
    if (!entries.contains(group)) entries[group] = entry_of(frame, group, current);
    return entries[group] != i;
  });
  return found;
}

// Where it is or, scrolled out of sight, would be.
const Rect& place_of(const HitArea& area) {
  return area.whole.empty() ? area.rect : area.whole;
}

// How far an area lies in the direction of the arrow, and how far off it; nullopt if it lies another way.
std::optional<double> cost(const Rect& from, const Rect& to, FocusMove move) {
  const Point way = to.centre() - from.centre();
  const bool across = move == FocusMove::left || move == FocusMove::right;
  const bool towards_less = move == FocusMove::left || move == FocusMove::up;
  const double ahead = (across ? way.x : way.y) * (towards_less ? -1 : 1);
  const double aside = std::abs(across ? way.y : way.x);
  if (ahead < 1) return std::nullopt;
  // Areas of the same row or column come first: being off the line costs three times as much as being far.
  return ahead + 3 * aside;
}

std::size_t neighbour(const Frame& frame, const std::vector<std::size_t>& all, std::size_t from,
                      FocusMove move) {
  std::size_t best = from;
  double best_cost = 0;
  for (const std::size_t candidate : all) {
    const auto c = cost(place_of(frame.areas[from]), place_of(frame.areas[candidate]), move);
    if (c && (best == from || *c < best_cost)) {
      best = candidate;
      best_cost = *c;
    }
  }
  return best;
}

// Inside the group first; beyond its edge over all.
std::size_t by_arrow(const Frame& frame, std::size_t from, FocusMove move) {
  const std::string& group = frame.areas[from].group;
  const std::size_t inside = group.empty() ? from : neighbour(frame, group_of(frame, group), from, move);
  return inside != from ? inside : neighbour(frame, all_pressed(frame), from, move);
}

// In sight: a scrolling list has not cut it away.
std::optional<std::size_t> primary_area(const Frame& frame) {
  for (std::size_t i = 0; i < frame.areas.size(); ++i) {
    const HitArea& area = frame.areas[i];
    if (area.primary && can_be_pressed(area) && !area.rect.empty()) return i;
  }
  return std::nullopt;
}

// Of the scale that has the focus, the number that a key names.
std::optional<std::size_t> number_named(const Frame& frame, const HitArea& focused, std::string_view key) {
  const bool names_one = key == "x" || (key.size() == 1 && key.front() >= '0' && key.front() <= '9');
  const std::size_t dash = focused.key.rfind('-');
  if (!names_one || focused.role != Role::choice || dash == std::string::npos) return std::nullopt;
  const std::string wanted = focused.key.substr(0, dash + 1) + (key == "x" ? "10" : std::string(key));
  const auto found = focused_area(frame, wanted);
  const bool answers = found && frame.areas[*found].group == focused.group && !frame.areas[*found].selected;
  return answers ? found : std::nullopt;
}

}  // namespace

std::optional<std::size_t> focused_area(const Frame& frame, const std::string& focus) {
  for (std::size_t i = 0; i < frame.areas.size(); ++i) {
    if (!focus.empty() && frame.areas[i].key == focus && can_be_pressed(frame.areas[i])) return i;
  }
  return std::nullopt;
}

bool in_group(const Frame& frame, const std::string& focus) {
  const auto current = focused_area(frame, focus);
  if (!current || frame.areas[*current].group.empty()) return false;
  return group_of(frame, frame.areas[*current].group).size() > 1;
}

std::string moved_focus(const Frame& frame, const std::string& focus, FocusMove move) {
  const auto current = focused_area(frame, focus);
  const std::vector<std::size_t> all = stops(frame, current);
  if (all.empty()) return "";
  if (move == FocusMove::first || move == FocusMove::last) {
    const auto within = in_group(frame, focus) ? group_of(frame, frame.areas[*current].group) : all;
    return frame.areas[move == FocusMove::first ? within.front() : within.back()].key;
  }
  if (!current) return frame.areas[move == FocusMove::previous ? all.back() : all.front()].key;
  const auto place = static_cast<std::size_t>(std::find(all.begin(), all.end(), *current) - all.begin());
  if (move == FocusMove::next) return frame.areas[all[(place + 1) % all.size()]].key;
  if (move == FocusMove::previous) return frame.areas[all[(place + all.size() - 1) % all.size()]].key;
  return frame.areas[by_arrow(frame, *current, move)].key;
}

std::optional<std::size_t> pressed_area(const Frame& frame, const std::string& focus, bool focus_visible,
                                        std::string_view key) {
  const auto focused = focused_area(frame, focus);
  if (key == "space") return focused;
  const HitArea* area = focused ? &frame.areas[*focused] : nullptr;
  if (key != "return") return area != nullptr ? number_named(frame, *area, key) : std::nullopt;
  const bool chosen = area != nullptr && area->role == Role::choice && area->selected;
  const bool takes_enter = area != nullptr && !chosen && (focus_visible || area->role == Role::text_field);
  if (takes_enter) return focused;
  const auto primary = primary_area(frame);
  return primary || chosen ? primary : focused;
}

std::string first_of_page(const Frame& frame) {
  const std::vector<std::size_t> all = stops(frame, std::nullopt);
  const auto below = std::find_if(all.begin(), all.end(), [&](std::size_t i) { return i >= frame.head; });
  if (below != all.end()) return frame.areas[*below].key;
  return all.empty() ? "" : frame.areas[all.front()].key;
}

std::optional<int> turned_by_key(const Frame& frame, const std::string& focus, std::string_view key) {
  const bool more = key == "up" || key == "right";
  if (!more && key != "down" && key != "left") return std::nullopt;
  const auto area = focused_area(frame, focus);
  const bool is_chart = area && frame.areas[*area].role == Role::slider && !frame.areas[*area].drags;
  if (is_chart && (key == "up" || key == "down"))
    return std::nullopt;  // they lead on to what lies above and below
  return turned(frame, area, more);
}

std::optional<int> turned(const Frame& frame, std::optional<std::size_t> area, bool more) {
  if (!area) return std::nullopt;
  const HitArea& number = frame.areas[*area];
  if (number.less < 0 && number.more < 0) return std::nullopt;
  return more ? number.more : number.less;
}

std::set<std::string> pressable_keys(const Frame& frame) {
  std::set<std::string> keys;
  for (const std::size_t i : all_pressed(frame)) keys.insert(frame.areas[i].key);
  return keys;
}

std::string focus_instead(const Frame& frame, const std::set<std::string>& before, const Rect& place) {
  const std::vector<std::size_t> all = stops(frame, std::nullopt);
  const auto came = std::find_if(all.begin(), all.end(), [&](std::size_t i) {
    return frame.areas[i].role != Role::list_item && !before.contains(frame.areas[i].key);
  });
  if (came != all.end()) return frame.areas[*came].key;
  const auto away = [&](std::size_t index) {
    return distance(frame.areas[index].whole.centre(), place.centre());
  };
  const auto nearest = std::min_element(all.begin(), all.end(),
                                        [&](std::size_t a, std::size_t b) { return away(a) < away(b); });
  return nearest == all.end() ? "" : frame.areas[*nearest].key;
}

}  // namespace limber
