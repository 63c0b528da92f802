// What the shell does where a screen reader is there. Nothing that is seen hangs on its being connected: only
// on somebody listening.
#include <algorithm>
#include <cmath>
#include <utility>

#include "app/shell.hpp"
#include "screen/ui/focus.hpp"

namespace limber {
namespace {

const HitArea* area_with(const Frame& frame, const std::string& key) {
  const auto found = std::find_if(frame.areas.begin(), frame.areas.end(),
                                  [&](const HitArea& area) { return !key.empty() && area.key == key; });
  return found == frame.areas.end() ? nullptr : &*found;
}

}  // namespace

void Shell::be_read_by(std::unique_ptr<reader::ScreenReader> reader) {
  reader_ = std::move(reader);
  told_.reset();
}

void Shell::have_keyboard(bool has) {
  has_keyboard_ = has;
  frame_stale_ = true;
}

bool Shell::reader_takes(const reader::KeyPress& key) {
  const bool taken = reader_ && reader_->takes(key);
  if (key.pressed) key_taken_ = taken;
  return taken;
}

void Shell::hear_reader() {
  frame_stale_ = true;
  if (!reader_) return;
  for (const reader::Asked& asked : reader_->asked()) {
    redraw_if_stale();
    by_finger_ = false;
    if (asked.what == reader::Asked::What::set) {
      set_number(asked.key, asked.share);
      continue;
    }
    const auto area = focused_area(shown().frame, asked.key);
    if (!area) continue;
    const auto intent = static_cast<std::size_t>(shown().frame.areas[*area].intent);
    const Intent wanted = shown().intents[intent];
    move_focus_to(asked.key, true);
    if (asked.what == reader::Asked::What::press) dispatch(wanted);
  }
}

// What is made less and more is, until it is as near as it comes; what is only dragged is dragged there.
void Shell::set_number(const std::string& key, double share) {
  const HitArea* area = area_with(shown().frame, key);
  if (area == nullptr || !area->share || !area->enabled) return;
  if (area->less < 0 && area->more < 0) {
    if (!area->drags) return;
    const Point from = area->whole.centre();
    const Point to{area->whole.x + area->whole.width * share, from.y};
    return dispatch(WindowInput{Drag{key, from, to, DragPhase::dropped, area->whole, area->whole}});
  }
  constexpr int most_steps = 500;
  for (int step = 0; step < most_steps && turn_nearer(key, share);) ++step;
}

// One step less or more, if that leads nearer; false: it is there.
bool Shell::turn_nearer(const std::string& key, double share) {
  const auto now = [&] {
    const HitArea* area = area_with(shown().frame, key);
    return area == nullptr ? std::nullopt : area->share;
  };
  const std::optional<double> before = now();
  if (!before) return false;
  const auto turn = [&](bool more) {
    const HitArea* area = area_with(shown().frame, key);
    const int intent = area == nullptr ? -1 : more ? area->more : area->less;
    if (intent < 0) return false;
    dispatch(shown().intents[static_cast<std::size_t>(intent)]);
    redraw_if_stale();
    return true;
  };
  const double away = share - *before;
  if (std::abs(away) < 1e-6 || !turn(away > 0)) return false;
  const std::optional<double> after = now();
  if (!after || *after == *before) return false;
  if (std::abs(share - *after) < std::abs(away)) return true;
  turn(away < 0);  // one too far
  return false;
}

// Without a focus nothing would be said of a new page at all.
void Shell::begin_where_heard() {
  if (!goes_by_ear()) return;
  const Frame& frame = shown().frame;
  const auto area = focused_area(frame, focus_);
  const bool new_page = focus_screen_ != program_.screen;
  const bool stays = area && (!new_page || *area < frame.head);
  if (stays) return;
  // Beside what went away, where that was seen.
  if (!new_page && focus_place_ && program_.screen != ScreenName::session) return;
  move_focus_to(first_of_page(frame), true);
  focus_screen_ = program_.screen;
  presenter_.show(program_, focus_, focus_visible_, hover_);
}

// What Limber's own voice leads through is not said by another at the same time; what it asks is.
bool Shell::voice_leads() {
  const auto moment = running();
  if (!moment || program_.world.settings.volumes.voice <= 0) return false;
  const SessionScreen& session = program_.session;
  const bool asks = session.verdict || session.choosing_relief || session.ending;
  if (program_.screen == ScreenName::session && asks) return false;
  return services_.heard(moment->t).has_value();
}

void Shell::tell_reader() {
  if (!reader_ || !reader_->wanted()) {
    told_.reset();
    return;
  }
  reader::Tree tree = reader::tree_of(shown().frame, focus_);
  tree.active = has_keyboard_;
  tree.origin = window_.origin();
  if (voice_leads()) tree.announcement.clear();
  if (told_ == tree) return;
  told_ = tree;
  reader_->show(std::move(tree));
}

}  // namespace limber
