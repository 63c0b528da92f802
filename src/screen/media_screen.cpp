#include "screen/media_screen.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "screen/media_parts.hpp"

namespace limber {
namespace {

using Voice = MediaScreen::Voice;
constexpr Millis trim_step{50};

MediaScreen opened(const MediaScreen& before, const MediaWish& wish) {
  MediaScreen state;
  state.came_from = before.came_from;
  state.message = before.message;
  state.wish = wish;
  const auto has_words = [&](std::string_view cue) { return wish.words.contains(std::string(cue)); };
  const auto first = std::find_if(cue_names.begin(), cue_names.end(), has_words);
  if (!has_words(state.cue) && first != cue_names.end()) state.cue = *first;
  return state;
}

struct Handle {
  bool end = false;
  double width = 0;
};

// "trim-from@412"
std::optional<Handle> handle_of(std::string_view key) {
  const std::size_t at = key.find('@');
  if (!key.starts_with("trim-") || at == std::string_view::npos) return std::nullopt;
  int width = 0;
  const char* end = key.data() + key.size();
  const auto read = std::from_chars(key.data() + at + 1, end, width);
  if (read.ec != std::errc{} || read.ptr != end || width <= 0) return std::nullopt;
  return Handle{key.starts_with("trim-until"), static_cast<double>(width)};
}

void drag(MediaScreen& state, const Drag& drag) {
  const auto handle = handle_of(drag.key);
  if (!handle || !state.take) return;
  const Millis now = handle->end ? state.until : state.from;
  if (!state.drag_began) state.drag_began = now;
  const double share = (drag.at.x - drag.from.x) / handle->width;
  const Millis by{std::llround(share * static_cast<double>(state.take->length.count()))};
  move_trim(state, handle->end, *state.drag_began + by - now);
  if (drag.phase == DragPhase::dropped) state.drag_began.reset();
}

// One thing at a time: what is under way ends, then what is open closes.
Effects went_back(MediaScreen& state) {
  switch (state.voice) {
    case Voice::recording:
      return {MediaEffect{StopClip{}}};
    case Voice::listening:
      return {MediaEffect{StopHearing{}}};
    case Voice::keeping:
      return {};
    case Voice::quiet:
      break;
  }
  if (state.gallery)
    state.gallery.reset();
  else
    state.asks = state.take.has_value();
  return {};
}

}  // namespace

bool can_be_left(const MediaScreen& state) {
  const bool busy = state.voice != Voice::quiet || state.adding > 0 || state.gallery;
  return !busy && (!state.take || state.asks);
}

Effects leave(MediaScreen& state) {
  state.voice = Voice::quiet;
  state.take.reset();
  state.asks = false;
  state.gallery.reset();
  return {MediaEffect{StopMedia{}}};
}

std::string media_stem(const MediaWish& wish) {
  std::string stem;
  for (const char c : wish.routine + "-" + wish.exercise) {
    const bool capital = c >= 'A' && c <= 'Z';
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || capital;
    if (plain)
      stem += capital ? static_cast<char>(c - 'A' + 'a') : c;
    else if (!stem.empty() && stem.back() != '-')
      stem += '-';
  }
  constexpr std::size_t longest = 80;  // "-release-12.ogg" still follows
  if (stem.size() > longest) stem.resize(longest);
  while (!stem.empty() && stem.back() == '-') stem.pop_back();
  return stem.empty() ? "step" : stem;
}

std::string trim_area(bool end, double width) {
  return (end ? "trim-until@" : "trim-from@") + std::to_string(std::lround(width));
}

std::optional<Intent> trim_key(const MediaScreen& state, const std::string& focus, std::string_view key) {
  const auto handle = handle_of(focus);
  if (!handle || !state.take) return std::nullopt;
  if (key == "left") return MoveTrim{handle->end, -trim_step};
  if (key == "right") return MoveTrim{handle->end, trim_step};
  if (key == "home") return MoveTrim{handle->end, -state.take->length};
  if (key == "end") return MoveTrim{handle->end, state.take->length};
  return std::nullopt;
}

Update<MediaScreen> update(MediaScreen state, const Intent& intent) {
  Effects effects;
  std::visit(Overloaded{[&](const ScrollTo& to) { state.scroll = to.offset; },
                        [&](const ChooseMedia& asked) {
                          state = opened(state, asked.wish);
                          effects = {MediaEffect{LookAtMedia{asked.wish}}};
                        },
                        [&](const GoBack&) { effects = went_back(state); },
                        [&](const FileDropped& dropped) { effects = add_picture(state, dropped.file); },
                        [&](const Drag& dragged) { drag(state, dragged); },
                        [&](const MediaIntent& own) {
                          effects = on_pictures(state, own);
                          for (Effect& effect : on_voice(state, own)) effects.push_back(std::move(effect));
                        },
                        [](const auto&) {}},
             intent);
  return {std::move(state), std::move(effects)};
}

}  // namespace limber
