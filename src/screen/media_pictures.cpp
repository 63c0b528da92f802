// What happens to a step's pictures, and how others are chosen.
#include <algorithm>
#include <utility>

#include "base/message.hpp"
#include "base/text.hpp"
#include "screen/media_parts.hpp"

namespace limber {
namespace {

void move_picture(MediaScreen& state, std::size_t index, int by) {
  auto& images = state.wish.images;
  const auto to = static_cast<std::ptrdiff_t>(index) + by;
  if (index >= images.size() || to < 0 || to >= static_cast<std::ptrdiff_t>(images.size())) return;
  std::swap(images[index], images[static_cast<std::size_t>(to)]);
}

void failed(MediaScreen& state, const MediaFailed& failure) {
  if (failure.part != MediaPart::picture) return;
  state.adding = std::max(0, state.adding - 1);
  state.picture_trouble = failure.words;
}

}  // namespace

Effects add_picture(MediaScreen& state, const std::string& file) {
  state.picture_trouble.clear();
  if (state.wish.images.size() + static_cast<std::size_t>(state.adding) >= most_images) {
    state.picture_trouble =
        fill(tr("An exercise can have {count} pictures. Take one away before you add another."),
             {{"count", std::to_string(most_images)}});
    return {};
  }
  ++state.adding;
  return {MediaEffect{KeepPicture{file, state.folder, media_stem(state.wish)}}};
}

Effects on_pictures(MediaScreen& state, const MediaIntent& intent) {
  Effects effects;
  std::visit(
      Overloaded{[&](const LookForPictures& asked) { effects = {MediaEffect{FindPictures{asked.folder}}}; },
                 [&](const CloseGallery&) { state.gallery.reset(); },
                 [&](const AddPicture& add) { effects = add_picture(state, add.file); },
                 [&](const RemovePicture& remove) {
                   auto& images = state.wish.images;
                   if (remove.index >= images.size()) return;
                   images.erase(images.begin() + static_cast<std::ptrdiff_t>(remove.index));
                   state.picture_trouble.clear();
                 },
                 [&](const MovePicture& move) { move_picture(state, move.index, move.by); },
                 [&](const MediaLookedAt& looked) {
                   state.folder = looked.folder;
                   state.troubles = looked.troubles;
                 },
                 [&](const GalleryFound& found) {
                   state.gallery = found.gallery;
                   state.thumbnails.clear();
                   state.scroll = 0;
                 },
                 [&](const ThumbnailMade& made) { state.thumbnails[made.file] = made.thumbnail; },
                 [&](const PictureKept& kept) {
                   state.adding = std::max(0, state.adding - 1);
                   state.wish.images.push_back(kept.name);
                 },
                 [&](const MediaFailed& failure) { failed(state, failure); }, [](const auto&) {}},
      intent);
  return effects;
}

}  // namespace limber
