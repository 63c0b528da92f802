// A step's pictures, and those of the person's computer to choose from.
#include <algorithm>
#include <cmath>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "screen/media/media_parts.hpp"

namespace limber {
namespace {

ButtonSpec small_button(MediaBuilder& sheet, const std::string& label, const std::string& key,
                        MediaIntent intent, Icon sign) {
  ButtonSpec spec = make_button(sheet, label, key, std::move(intent), ButtonKind::quiet, sign);
  spec.icon_only = true;
  return spec;
}

double touch(const FrameBuilder& sheet) {
  return std::ceil(sheet.viewport().touch());
}

// As a session shows it, with what can be done to it below.
void draw_tile(MediaBuilder& sheet, const Rect& cell, const MediaScreen& state, std::size_t index) {
  const Theme& t = sheet.colours();
  const std::string& name = state.request.images[index];
  const std::string number = std::to_string(index + 1);
  Rect rest = cell;
  Rect row = cut_bottom(rest, touch(sheet));
  cut_bottom(rest, sheet.units(6));
  sheet.fill(rest, sheet.units(6), t.action_soft);
  const auto trouble = state.troubles.find(name);
  const std::string label = fill(tr("Picture {number}"), {{"number", number}});
  if (trouble == state.troubles.end())
    sheet.add(Picture{rest.inset(2), state.folder + "/" + name});
  else
    write(sheet, padded(rest, sheet.units(8), sheet.units(8)), trouble->second,
          {sheet.style(Type::small), t.warn_text, Align::middle, Align::middle});
  sheet.area(Role::figure, rest, label, trouble == state.troubles.end() ? name : trouble->second);
  ButtonSpec before = small_button(sheet, fill(tr("Picture {number}: show it earlier"), {{"number", number}}),
                                   "earlier-" + number, MovePicture{index, -1}, Icon::previous);
  before.enabled = index > 0;
  ButtonSpec after = small_button(sheet, fill(tr("Picture {number}: show it later"), {{"number", number}}),
                                  "later-" + number, MovePicture{index, 1}, Icon::next);
  after.enabled = index + 1 < state.request.images.size();
  const ButtonSpec remove = small_button(sheet, fill(tr("Take picture {number} away"), {{"number", number}}),
                                         "remove-" + number, RemovePicture{index}, Icon::cross);
  const double side = std::min(touch(sheet), row.width / 3);
  button(sheet, cut_left(row, side), before);
  cut_left(row, std::min(sheet.units(6), std::max(0.0, row.width - 2 * side)));
  button(sheet, cut_left(row, side), after);
  button(sheet, cut_right(row, side), remove);
}

double tiles(MediaBuilder& sheet, const Rect& column, const MediaScreen& state) {
  Rect rest{column.x, column.y, column.width, 1e6};
  Grid grid;
  grid.count = state.request.images.size();
  grid.gap = sheet.units(16);
  grid.across = columns_that_fit(column.width, 3.4 * touch(sheet), grid.gap, 3);
  grid.height = [&](std::size_t, double width) {
    return std::round(width * 0.75) + sheet.units(6) + touch(sheet);
  };
  grid.draw = [&](std::size_t index, const Rect& cell) { draw_tile(sheet, cell, state, index); };
  lay_rows(rest, grid);
  return grid.count == 0 ? 0 : rest.y - column.y - grid.gap;
}

HitArea entry_area(MediaBuilder& sheet, const Rect& cell, const GalleryEntry& entry, std::size_t index) {
  HitArea area;
  area.rect = cell;
  area.role = Role::list_item;
  area.label = entry.name;
  area.value = entry.is_folder ? tr("folder") : tr("picture");
  area.intent = sheet.add_intent(entry.is_folder ? MediaIntent{BrowsePictures{entry.path}}
                                                 : MediaIntent{AddPicture{entry.path}});
  area.key = "entry-" + std::to_string(index);
  return area;
}

void draw_thumbnail(MediaBuilder& sheet, const Rect& cell, const MediaScreen& state, std::size_t index) {
  const Theme& t = sheet.colours();
  const GalleryEntry& entry = state.gallery->entries[index];
  sheet.fill(cell, sheet.units(6), t.action_soft);
  const auto made = state.thumbnails.find(entry.path);
  if (made != state.thumbnails.end() && !made->second.empty()) {
    sheet.add(Picture{cell.inset(3), made->second});
  } else {
    const std::string words = made == state.thumbnails.end() ? entry.name : tr("cannot be used");
    write(sheet, padded(cell, sheet.units(6), sheet.units(6)), words,
          {sheet.style(Type::small), t.quiet_ink, Align::middle, Align::middle});
  }
  HitArea area = entry_area(sheet, cell, entry, index);
  area.enabled = made == state.thumbnails.end() || !made->second.empty();
  sheet.area(std::move(area), sheet.units(6));
}

double draw_thumbnails(MediaBuilder& sheet, const Rect& column, const MediaScreen& state, std::size_t first) {
  Rect rest{column.x, column.y, column.width, 1e6};
  Grid grid;
  grid.count = state.gallery->entries.size() - first;
  grid.gap = sheet.units(8);
  grid.across = columns_that_fit(column.width, 2.4 * touch(sheet), grid.gap, 4);
  grid.height = [](std::size_t, double width) { return std::round(width * 0.75); };
  grid.draw = [&](std::size_t index, const Rect& cell) { draw_thumbnail(sheet, cell, state, first + index); };
  lay_rows(rest, grid);
  return grid.count == 0 ? 0 : rest.y - column.y - grid.gap;
}

std::vector<ButtonSpec> folder_buttons(MediaBuilder& sheet, const MediaScreen& state, std::size_t folders) {
  const Gallery& gallery = *state.gallery;
  std::vector<ButtonSpec> buttons;
  if (!gallery.folder.empty())
    buttons.push_back(make_button(sheet, tr("Up"), "folder-up", BrowsePictures{gallery.above},
                                  ButtonKind::quiet, Icon::up));
  for (std::size_t i = 0; i < folders; ++i) {
    const GalleryEntry& entry = gallery.entries[i];
    buttons.push_back(
        make_button(sheet, entry.name, "entry-" + std::to_string(i), BrowsePictures{entry.path}));
  }
  for (ButtonSpec& spec : buttons) spec.type = Type::body;
  return buttons;
}

std::string gallery_words(const Gallery& gallery, std::size_t folders) {
  if (gallery.entries.size() == folders)
    return gallery.folder.empty()
               ? tr("There are no pictures in your folders for pictures and downloads. Drop one "
                    "on this window.")
               : fill(tr("There are no pictures in {folder}. Drop one on this window."),
                      {{"folder", gallery.folder}});
  if (!gallery.has_more) return tr("Newest first. Choose one to add it.");
  return fill(tr("The newest {count}, newest first. Older ones can be dropped on this window."),
              {{"count", std::to_string(gallery.entries.size() - folders)}});
}

double draw_trouble(MediaBuilder& sheet, const Rect& column, const MediaScreen& state) {
  if (!state.picture_trouble.empty())
    return message_bar(sheet, column, {state.picture_trouble, Tone::attention, {}});
  return write_down(sheet, column, tr("Getting ready …"), {sheet.style(Type::body), sheet.colours().ink});
}

bool has_news(const MediaScreen& state) {
  return !state.picture_trouble.empty() || state.adding > 0;
}

}  // namespace

double draw_gallery(MediaBuilder& sheet, const Rect& rect, const MediaScreen& state) {
  const Gallery& gallery = *state.gallery;
  const auto folders = static_cast<std::size_t>(std::count_if(gallery.entries.begin(), gallery.entries.end(),
                                                              [](const auto& e) { return e.is_folder; }));
  const TextSpec quiet{sheet.style(Type::body), sheet.colours().quiet_ink};
  Column column(sheet, rect);
  column.take(heading(sheet, column.rest(), tr("Choose pictures")), 6);
  if (!gallery.folder.empty())
    column.take(write_down(sheet, column.rest(), gallery.folder,
                           {sheet.style(Type::small), sheet.colours().quiet_ink}),
                8);
  const ButtonSpec close =
      make_button(sheet, tr("Done choosing"), "close-gallery", CloseGallery{}, ButtonKind::primary);
  column.take(button_row(sheet, column.rest(), {close}), 12);
  if (has_news(state)) column.take(draw_trouble(sheet, column.rest(), state), 12);
  const std::vector<ButtonSpec> ways = folder_buttons(sheet, state, folders);
  if (!ways.empty()) column.take(button_row(sheet, column.rest(), ways), 12);
  column.take(write_down(sheet, column.rest(), gallery_words(gallery, folders), quiet), 10);
  column.take(draw_thumbnails(sheet, column.rest(), state, folders), 0);
  return column.used();
}

// Beside the figure or in its place.
double draw_place(MediaBuilder& sheet, const Rect& column, const MediaScreen& state) {
  const bool instead = state.request.images_instead;
  return choice_group(sheet, column, tr("Where they are shown"),
                      {{tr("beside the figure"), "pictures-beside",
                        sheet.add_intent(PictureIntent{StandInstead{false}}), !instead},
                       {tr("instead of the figure"), "pictures-instead",
                        sheet.add_intent(PictureIntent{StandInstead{true}}), instead}});
}

double draw_pictures(MediaBuilder& sheet, const Rect& rect, const MediaScreen& state) {
  const TextSpec quiet{sheet.style(Type::body), sheet.colours().quiet_ink};
  const bool none = state.request.images.empty();
  Column column(sheet, rect);
  column.take(heading(sheet, column.rest(), tr("Pictures")), 6);
  const std::string words =
      none ? tr("There are none yet. Drop photographs on this window, or choose from your own.")
           : tr("They are shown in this order. Drop more on this window, or choose from your own.");
  column.take(write_down(sheet, column.rest(), words, quiet), 6);
  column.take(write_down(sheet, column.rest(),
                         tr("A copy is kept: turned upright, scaled down, and without what the camera wrote "
                            "into it (place, time, model)."),
                         quiet),
              14);
  column.take(tiles(sheet, column.rest(), state), none ? 0 : 16);
  if (!none && state.request.has_figure) column.take(draw_place(sheet, column.rest(), state), 16);
  if (has_news(state)) column.take(draw_trouble(sheet, column.rest(), state), 14);
  const ButtonSpec choose = make_button(sheet, tr("Choose pictures"), "choose-pictures", BrowsePictures{},
                                        none ? ButtonKind::primary : ButtonKind::quiet, Icon::plus);
  column.take(button_row(sheet, column.rest(), {choose}), 0);
  return column.used();
}

}  // namespace limber
