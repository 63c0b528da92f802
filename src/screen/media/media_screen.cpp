#include "screen/media/media_screen.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "base/message.hpp"
#include "base/text.hpp"
#include "screen/media/media_parts.hpp"

namespace limber {
namespace {

using Voice = MediaScreen::Voice;

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
std::vector<MediaEffect> stop_or_close(MediaScreen& state) {
  switch (state.voice) {
    case Voice::recording:
      return {StopClip{}};
    case Voice::listening:
      return {StopHearing{}};
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

MediaUpdate open_media(const MediaRequest& request) {
  MediaScreen state;
  state.request = request;
  const auto has_words = [&](std::string_view cue) { return request.words.contains(std::string(cue)); };
  const auto first = std::find_if(cue_names.begin(), cue_names.end(), has_words);
  if (!has_words(state.cue) && first != cue_names.end()) state.cue = *first;
  return {std::move(state), {InspectMedia{request}}};
}

std::optional<MediaIntent> step_back(const MediaScreen& state) {
  const bool busy = state.voice != Voice::quiet || state.adding > 0 || state.gallery;
  if (!busy && (!state.take || state.asks)) return std::nullopt;
  return StopOrClose{};
}

MediaUpdate leave(MediaScreen state) {
  state.voice = Voice::quiet;
  state.take.reset();
  state.asks = false;
  state.gallery.reset();
  return {std::move(state), {StopMedia{}}};
}

std::vector<Action<MediaIntent>> actions(const MediaScreen&) {
  return {{{"r"}, ToggleRecording{}, tr("Record, stop")},
          {{"l"}, ToggleListening{}, tr("Listen, stop")},
          {{"k"}, KeepTake{}, tr("Keep the recording")},
          {{"a"}, BrowsePictures{}, tr("Add a picture")},
          {{"1"}, ChooseCue{"setup"}, tr("Which words are recorded")},
          {{"2"}, ChooseCue{"move"}, tr("Which words are recorded")},
          {{"3"}, ChooseCue{"hold"}, tr("Which words are recorded")},
          {{"4"}, ChooseCue{"release"}, tr("Which words are recorded")}};
}

CueTake made_up_take() {
  constexpr std::size_t parts = 240;
  CueTake take{std::vector<float>(parts, 0.002F), Millis{4'800}, Millis{700}, Millis{4'000}};
  for (std::size_t i = 36; i < 199; ++i) {
    const double t = static_cast<double>(i);
    const double syllable = std::abs(std::sin(t / 5)) * std::abs(std::sin(t / 23)) + 0.02;
    take.shape[i] = static_cast<float>(0.35 * syllable);
  }
  return take;
}

std::string media_stem(const MediaRequest& request) {
  std::string stem;
  for (const char c : lower_case(request.exercise)) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      stem += c;
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

std::optional<MediaIntent> key_on_area(const MediaScreen& state, const std::string& focus,
                                       std::string_view key) {
  const auto handle = handle_of(focus);
  if (!handle || !state.take) return std::nullopt;
  if (key == "home") return MoveTrim{handle->end, -state.take->length};
  if (key == "end") return MoveTrim{handle->end, state.take->length};
  return std::nullopt;
}

MediaUpdate update(MediaScreen state, const MediaIntent& intent, const World&) {
  std::vector<MediaScreenEffect> effects;
  std::visit(
      Overloaded{[&](const PictureIntent& asked) { append(effects, update_pictures(state, asked)); },
                 [&](const VoiceIntent& asked) { append(effects, update_voice(state, asked)); },
                 [&](const StopOrClose&) { append(effects, stop_or_close(state)); },
                 [&](const FileDropped& dropped) { append(effects, add_picture(state, dropped.file)); },
                 [&](const Drag& dragged) { drag(state, dragged); },
                 [&](const Request& request) { effects.push_back(request); }},
      intent);
  return {std::move(state), std::move(effects)};
}

}  // namespace limber
