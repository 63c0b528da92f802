// Frames as PNG or SVG files: a contact sheet of an exercise, a moment of a session, any screen.
#pragma once

#include <string>

#include "base/result.hpp"
#include "frame/frame.hpp"
#include "frame/measure.hpp"
#include "frame/theme.hpp"
#include "routine/exercise.hpp"

namespace limber {

// Sides of a picture, in pixels.
inline constexpr int least_side = 64;
inline constexpr int most_side = 8192;

// Each key pose of an exercise seen from its own camera, and from three more, with its name and areas. An
// exercise without a figure gives a sheet that says so.
Frame contact_sheet(const Exercise& exercise, const Theme& theme, const TextMeasure& measure, Size size);

// Paints the frame and writes it, as SVG if the file ends so, else as PNG. Nothing is left under the name if
// it fails.
Result<Ok> write_picture(const Frame& frame, const std::string& file);

}  // namespace limber
