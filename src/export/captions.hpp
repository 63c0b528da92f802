// The words of a session as a subtitle track.
#pragma once

#include <string>
#include <vector>

#include "timeline/timeline.hpp"

namespace limber {

struct Caption {
  Millis start{0};
  Millis end{0};
  std::string text;
  bool operator==(const Caption&) const = default;
};

// One for every sentence-or-so that is spoken in [from, until), as times from `from` on. It stays a second
// longer than the words if nothing follows; none overlap. Long words are cut into pieces that fit in two
// lines, each shown as long as its share of the letters.
std::vector<Caption> captions_of(const Timeline& timeline, Millis from, Millis until);

// As SubRip (.srt): numbered, lines of at most `caption_width` letters.
std::string subrip(const std::vector<Caption>& captions);

inline constexpr std::size_t caption_width = 42;  // letters a line, two lines: what broadcasters ask for

}  // namespace limber
