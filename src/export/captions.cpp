#include "export/captions.hpp"

#include <algorithm>
#include <sstream>

#include "base/text.hpp"

namespace limber {
namespace {

constexpr std::size_t lines_at_once = 2;
constexpr Millis stays{1'000};

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    const bool fits =
        !lines.empty() && count_characters(lines.back()) + 1 + count_characters(word) <= caption_width;
    if (fits) {
      lines.back() += " " + word;
    } else {
      lines.push_back(word);
    }
  }
  return lines;
}

// Pieces of as many lines as are read at once.
std::vector<std::string> pieces_of(const std::string& text) {
  const std::vector<std::string> lines = lines_of(text);
  std::vector<std::string> pieces;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i % lines_at_once == 0) {
      pieces.push_back(lines[i]);
    } else {
      pieces.back() += "\n" + lines[i];
    }
  }
  return pieces;
}

// One after another through the time the words take, each for its share of the letters.
void add_pieces(std::vector<Caption>& captions, const Cue& cue) {
  const std::vector<std::string> pieces = pieces_of(cue.text);
  std::size_t letters = 0;
  for (const std::string& piece : pieces) letters += count_characters(piece);
  std::size_t before = 0;
  const auto moment = [&](std::size_t read) {
    return cue.at + cue.length * static_cast<Millis::rep>(read) / static_cast<Millis::rep>(letters);
  };
  for (const std::string& piece : pieces) {
    const std::size_t after = before + count_characters(piece);
    captions.push_back({moment(before), moment(after), piece});
    before = after;
  }
  if (!pieces.empty()) captions.back().end += stays;
}

std::string stamp(Millis t) {
  const auto two = [](Millis::rep value) { return (value < 10 ? "0" : "") + std::to_string(value); };
  const Millis::rep ms = t.count();
  const std::string fraction = std::to_string(1000 + ms % 1000).substr(1);
  return two(ms / 3'600'000) + ":" + two(ms / 60'000 % 60) + ":" + two(ms / 1000 % 60) + "," + fraction;
}

}  // namespace

std::vector<Caption> captions_of(const Timeline& timeline, Millis from, Millis until) {
  std::vector<Caption> captions;
  for (const Cue& cue : timeline.cues) {
    if (cue.kind == CueKind::say || cue.kind == CueKind::clip) add_pieces(captions, cue);
  }
  std::vector<Caption> part;
  for (std::size_t i = 0; i < captions.size(); ++i) {
    Caption& caption = captions[i];
    if (i + 1 < captions.size()) caption.end = std::min(caption.end, captions[i + 1].start);
    const Millis start = std::max(caption.start, from);
    const Millis end = std::min(caption.end, until);
    if (start < end) part.push_back({start - from, end - from, caption.text});
  }
  return part;
}

std::string subrip(const std::vector<Caption>& captions) {
  std::string text;
  int number = 0;
  for (const Caption& caption : captions) {
    text += std::to_string(++number) + "\n" + stamp(caption.start) + " --> " + stamp(caption.end) + "\n" +
            caption.text + "\n\n";
  }
  return text;
}

}  // namespace limber
