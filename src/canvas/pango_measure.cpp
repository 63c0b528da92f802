#include "canvas/pango_measure.hpp"

#include <cmath>
#include <string>

#include "canvas/text_shaper.hpp"

namespace limber {
namespace {

struct Question {
  std::string text;
  TextStyle style;
  double width;
  bool operator==(const Question&) const = default;
};

}  // namespace

struct PangoMeasure::Parts {
  TextShaper shaper;
  Recent<Question, Size> answers{384};
  Recent<Question, TextLayout> places{8};  // a screen has few text fields
};

PangoMeasure::PangoMeasure() : parts_(std::make_unique<Parts>()) {}
PangoMeasure::~PangoMeasure() = default;

Size PangoMeasure::measure(std::string_view text, const TextStyle& style, double max_width) const {
  const Question question{std::string(text), style, max_width};
  return parts_->answers.get(question,
                             [&] { return parts_->shaper.measured(question.text, style, max_width); });
}

TextLayout PangoMeasure::lay_out(std::string_view text, const TextStyle& style, double max_width) const {
  const Question question{std::string(text), style, max_width};
  return parts_->places.get(question, [&] { return parts_->shaper.places(question.text, style, max_width); });
}

Size PaperMeasure::measure(std::string_view text, const TextStyle& style, double max_width) const {
  TextStyle fine = style;
  fine.size *= finer_on_paper;
  const Size size = fine_.measure(text, fine, max_width * finer_on_paper);
  return {std::ceil(size.width / finer_on_paper), std::ceil(size.height / finer_on_paper)};
}

TextLayout PaperMeasure::lay_out(std::string_view text, const TextStyle& style, double max_width) const {
  TextStyle fine = style;
  fine.size *= finer_on_paper;
  TextLayout layout = fine_.lay_out(text, fine, max_width * finer_on_paper);
  layout.size = measure(text, style, max_width);
  for (TextLine& line : layout.lines) {
    line.top /= finer_on_paper;
    line.height /= finer_on_paper;
    line.start /= finer_on_paper;
    for (TextCell& cell : line.cells) {
      cell.x /= finer_on_paper;
      cell.width /= finer_on_paper;
    }
  }
  return layout;
}

}  // namespace limber
