// What Home, Learn, Journal and Settings have in common: the way between them, and a message where there is
// one.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "frame/controls.hpp"
#include "screen/context.hpp"
#include "screen/intent.hpp"

namespace limber {

using PageBuilder = ViewBuilder<Intent>;

struct Page {
  ScreenName screen = ScreenName::home;
  std::string message;  // shown below the tabs until dismissed, "" if there is none
  double scroll = 0;
  std::string way_back = {};  // in place of the tabs, one button with these words that goes back
  Intent back = GoBack{};     // how
};

// The tabs and the message, then `content` in a scrolling column (key "page") that it fills from the top and
// whose height it returns.
View<Intent> paged(const Page& page, const ViewContext& context,
                   const std::function<double(PageBuilder&, Rect)>& content);

// The tabs and the message alone, cut from `rest`: for a page that is not one scrolling column.
void page_top(PageBuilder& sheet, Rect& rest, const Page& page);
// Everything of the window but its margins.
Rect page_rest(const Sheet& sheet);

// How high a piece becomes, without drawing it. The piece takes a builder and a column, and returns its
// height.
double height_of(const Sheet& like, double width, const std::function<double(PageBuilder&, Rect)>& piece);

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
  Column(PageBuilder& sheet, const Rect& rect)
      : sheet_(sheet), start_(rect.y), rest_{rect.x, rect.y, rect.width, 1e6} {}
  const Rect& rest() const { return rest_; }
  void take(double height, double gap) {
    used_ = rest_.y + height - start_;
    cut_top(rest_, height + sheet_.units(gap));
  }
  double used() const { return used_; }

 private:
  PageBuilder& sheet_;
  double start_;
  Rect rest_;
  double used_ = 0;
};

// A piece on a raised card as high as it needs. Returns the height.
double on_card(PageBuilder& sheet, const Rect& column,
               const std::function<double(PageBuilder&, Rect)>& piece);

// A value as it is kept, and its words.
using Values = std::vector<std::pair<std::string, std::string>>;
// One of several values, all in sight. `asks` makes what choosing one asks for; keys are "name-value".
// Returns the height.
double choice_of(PageBuilder& sheet, const Rect& column, const std::string& label, const std::string& name,
                 const std::string& chosen, const Values& values,
                 const std::function<Intent(const std::string& value)>& asks);
// The same for SetChoice{name, value}.
double setting_choice(PageBuilder& sheet, const Rect& column, const std::string& label,
                      const std::string& name, const std::string& chosen, const Values& values);

// A file that is to be made for the person, or was.
struct FileOutcome {
  std::string folder;
  std::string made;     // its path, "" until it is there
  std::string trouble;  // why it could not be made
};
// Where it will be, where it is, or what went wrong. Returns the height.
double file_outcome(PageBuilder& sheet, const Rect& column, const FileOutcome& outcome);

ButtonSpec asking(PageBuilder& sheet, std::string label, std::string key, Intent intent,
                  ButtonKind kind = ButtonKind::quiet, Icon icon = Icon::none);

}  // namespace limber
