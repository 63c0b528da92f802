// What happens to a step's pictures, and how others are chosen.
#include <algorithm>
#include <utility>

#include "base/message.hpp"
#include "base/text.hpp"
#include "screen/media/media_parts.hpp"

namespace limber {
namespace {

void move_picture(MediaScreen& state, std::size_t index, int by) {
  auto& images = state.request.images;
  const auto to = static_cast<std::ptrdiff_t>(index) + by;
  if (index >= images.size() || to < 0 || to >= static_cast<std::ptrdiff_t>(images.size())) return;
  std::swap(images[index], images[static_cast<std::size_t>(to)]);
}

void failed(MediaScreen& state, const PictureFailed& failure) {
  state.adding = std::max(0, state.adding - 1);
  // Of several that were dropped each is told.
  const std::string& words = failure.problem.message;
  if (state.picture_trouble.find(words) != std::string::npos) return;
  state.picture_trouble += (state.picture_trouble.empty() ? "" : "\n") + words;
}

}  // namespace

std::vector<MediaEffect> add_picture(MediaScreen& state, const std::string& file) {
  if (state.adding == 0) state.picture_trouble.clear();
  if (state.request.images.size() + static_cast<std::size_t>(state.adding) >= most_images) {
    state.picture_trouble =
        fill(tr("An exercise can have {count} pictures. Take one away before you add another."),
             {{"count", std::to_string(most_images)}});
    return {};
  }
  ++state.adding;
  return {KeepPicture{file, state.folder, media_stem(state.request)}};
}

std::vector<MediaEffect> update_pictures(MediaScreen& state, const PictureIntent& intent) {
  std::vector<MediaEffect> effects;
  std::visit(Overloaded{[&](const BrowsePictures& asked) { effects = {FindPictures{asked.folder}}; },
                        [&](const CloseGallery&) { state.gallery.reset(); },
                        [&](const AddPicture& add) { effects = add_picture(state, add.file); },
                        [&](const RemovePicture& remove) {
                          auto& images = state.request.images;
                          if (remove.index >= images.size()) return;
                          images.erase(images.begin() + static_cast<std::ptrdiff_t>(remove.index));
                          state.picture_trouble.clear();
                        },
                        [&](const MovePicture& move) { move_picture(state, move.index, move.by); },
                        [&](const StandInstead& stand) { state.request.images_instead = stand.instead; },
                        [&](const MediaInspected& looked) {
                          state.folder = looked.folder;
                          state.troubles = looked.troubles;
                        },
                        [&](const GalleryFound& found) {
                          state.gallery = found.gallery;
                          state.thumbnails.clear();
                          state.scrolls.to_top();
                        },
                        [&](const ThumbnailMade& made) { state.thumbnails[made.file] = made.thumbnail; },
                        [&](const PictureKept& kept) {
                          state.adding = std::max(0, state.adding - 1);
                          state.request.images.push_back(kept.name);
                        },
                        [&](const PictureFailed& failure) { failed(state, failure); }},
             intent);
  return effects;
}

}  // namespace limber
