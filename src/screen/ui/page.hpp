// What the pages have in common: a scrolling column, pieces below each other, in rows, on cards.
#pragma once

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/message.hpp"
#include "frame/controls.hpp"
#include "frame/panels.hpp"
#include "frame/text_field.hpp"
#include "frame/words.hpp"
#include "screen/ui/action.hpp"
#include "screen/ui/context.hpp"
#include "screen/ui/notice.hpp"
#include "screen/ui/request.hpp"
#include "screen/ui/text_fields.hpp"

namespace limber {

// The head that the program draws above a screen: the tabs, or one button that goes back; below it a notice
// where there is one.
struct PageHead {
  bool shown = true;
  std::string way_back = {};  // the words of the button; "": the tabs
};

// Where the pieces of a scrolling part go: it reaches past its place at both sides, so that shadows and the
// focus ring are not cut.
struct ScrollColumn {
  Rect area;
  double room = 0;
};
ScrollColumn scroll_column(const FrameBuilder& sheet, const Rect& rect);

// A part of a page that scrolls. `content` takes the builder and a column, and returns its height.
template <class Builder, class Content>
void scrolling(Builder& sheet, const Rect& rect, double offset, const std::string& key,
               const Content& content) {
  const ScrollColumn place = scroll_column(sheet, rect);
  sheet.scroll(place.area, offset, key, [&](const Rect& column) {
    const Rect inner = padded(column, place.room, 0);
    const double top = sheet.units(10);
    return top + content(sheet, Rect{inner.x, inner.y + top, inner.width, inner.height}) + sheet.units(28);
  });
}

// A screen that is one scrolling column, of key "page".
template <class Intent, class Content>
View<Intent> paged(const ViewContext& context, const Scrolls& scrolls, const Content& content) {
  ViewBuilder<Intent> sheet = builder_for<Intent>(context);
  scrolling(sheet, context.page, scrolls.of("page"), "page", content);
  return sheet.finish();
}

// How high a piece becomes, without drawing it. The piece takes a builder and a column, and returns its
// height.
template <class Builder, class Piece>
double height_of(const Builder& like, double width, const Piece& piece) {
  Builder trial(like.colours(), like.viewport(), like.measure());
  return piece(trial, Rect{0, 0, width, 1e6});
}

// Pieces in rows, each row as high as its highest piece.
struct Grid {
  std::size_t count = 0;
  int across = 1;
  double gap = 0;  // between pieces
  std::function<double(std::size_t piece, double width)> height;
  std::function<void(std::size_t piece, const Rect& cell)> draw;
  // Puts something below a row, cut from the rest; none: nothing.
  std::function<void(std::size_t first, std::size_t end, Rect& rest)> below = {};
  std::optional<double> row_gap = {};  // below each row, where that is not `gap`
};
// Draws them all, cut from the top of `rest`.
void lay_rows(Rect& rest, const Grid& grid);

// Pieces below each other with a gap between; `gap` in units.
class Column {
 public:
  Column(const FrameBuilder& sheet, const Rect& rect)
      : sheet_(sheet), start_(rect.y), rest_{rect.x, rect.y, rect.width, 1e6} {}
  const Rect& rest() const { return rest_; }
  void take(double height, double gap) {
    used_ = rest_.y + height - start_;
    cut_top(rest_, height + sheet_.units(gap));
  }
  double used() const { return used_; }

 private:
  const FrameBuilder& sheet_;
  double start_;
  Rect rest_;
  double used_ = 0;
};

// A piece on a raised card as high as it needs, `room` units inside its edge. Returns the height.
template <class Builder, class Piece>
double on_card(Builder& sheet, const Rect& column, const Piece& piece, double room = 24) {
  const double pad = sheet.units(room);
  const double height = height_of(sheet, column.width - 2 * pad, piece);
  const Rect box = snapped({column.x, column.y, column.width, height + 2 * pad});
  card(sheet, box);
  piece(sheet, padded(box, pad, pad));
  return box.height;
}

// The field `spec.key` of `fields`; pressing it goes there. Returns the height.
template <class Builder>
double text_field(Builder& sheet, const Rect& column, TextFieldSpec spec, const TextFields& fields) {
  spec.intent = sheet.add_intent(FocusText{spec.key});
  return text_field(sheet, column, spec, fields.edit(spec.key));
}

// A value as it is kept, and its words.
using Values = std::vector<std::pair<std::string, std::string>>;
// One of several values, all in sight. `add` gives the index of the intent that chooses a value; keys are
// "name-value". Returns the height.
double choice_of(FrameBuilder& sheet, const Rect& column, const std::string& label, const std::string& name,
                 const std::string& chosen, const Values& values,
                 const std::function<int(const std::string& value)>& add);

// A file that is to be made for the person, or was.
struct FileOutcome {
  std::string folder;
  std::string made;     // its path, "" until it is there
  std::string trouble;  // why it could not be made
};
std::string outcome_words(const FileOutcome& outcome);

// Ways to a file that was made: itself, and its folder.
template <class Intent>
std::vector<ButtonSpec> ways_to(ViewBuilder<Intent>& sheet, const std::string& file) {
  std::vector<ButtonSpec> ways{make_button(sheet, tr("Open"), "open-made", Request{OpenMade{file}}),
                               make_button(sheet, tr("Show in folder"), "show-made",
                                           Request{OpenMade{folder_holding(file)}}, ButtonKind::bare)};
  for (ButtonSpec& way : ways) way.type = Type::body;
  return ways;
}

// Where it will be, where it is, or what went wrong. Returns the height.
template <class Intent>
double file_outcome(ViewBuilder<Intent>& sheet, const Rect& column, const FileOutcome& outcome) {
  const std::string words = outcome_words(outcome);
  if (!outcome.trouble.empty() || !outcome.made.empty()) sheet.announce(words);
  if (!outcome.trouble.empty()) return message_bar(sheet, column, {words, Tone::attention, {}});
  if (!outcome.made.empty())
    return message_bar(sheet, column, {words, Tone::good, ways_to(sheet, outcome.made)});
  return write_down(sheet, column, words, {sheet.style(Type::body), sheet.colours().quiet_ink});
}

// What is told above a page, with a way to be rid of it. Returns the height.
template <class Intent>
double draw_notice(ViewBuilder<Intent>& sheet, const Rect& column, const Notice& notice) {
  std::vector<ButtonSpec> ways;
  if (!notice.file.empty()) ways = ways_to(sheet, notice.file);
  ways.push_back(make_button(sheet, tr("Dismiss"), "dismiss", Request{DismissNotice{}}));
  ways.back().type = Type::body;
  return message_bar(sheet, column, {notice.words, notice.good ? Tone::good : Tone::attention, ways});
}

}  // namespace limber
