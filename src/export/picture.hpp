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

// as_shown: with its name and areas; without_words: the pictures and the signs of the dose alone, as a
// stranger is asked to read them; every_camera: from everywhere, each with what it is worth, to choose by;
// strip: twelve moments of the movement, to see whether it goes as a body does.
enum class SheetKind { as_shown, without_words, every_camera, strip };

// Each key pose of an exercise as it is shown everywhere, with the signs of its dose below. An exercise
// without a figure gives a sheet that says so.
Frame contact_sheet(const Exercise& exercise, const Theme& theme, const TextMeasure& measure, Size size,
                    SheetKind kind = SheetKind::as_shown, const Person& person = {});

// Paints the frame and writes it, as SVG if the file ends so, else as PNG. Nothing is left under the name if
// it fails.
Result<Ok> write_picture(const Frame& frame, const std::string& file);

}  // namespace limber
