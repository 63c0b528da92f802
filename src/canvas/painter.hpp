// Paints a Frame into memory with Cairo and Pango. Where it is shown is the caller's affair.
#pragma once

#include <memory>
#include <span>

#include "frame/frame.hpp"

namespace limber {

// 32-bit pixels, 0x00RRGGBB in the machine's byte order (SDL's RGB888, Cairo's RGB24). Not owned.
struct Pixels {
  void* data = nullptr;
  int width = 0;
  int height = 0;
  int stride = 0;  // bytes from one row to the next, a multiple of four
};

// Keeps shaped text, soft lights and scaled pictures between frames, a few megabytes at most. One thread at a
// time.
class Painter {
 public:
  Painter();
  ~Painter();
  Painter(const Painter&) = delete;
  Painter& operator=(const Painter&) = delete;

  void paint(const Pixels& target, const Frame& frame);
  // Paints only inside `dirty` (whole pixels, as changed() gives them). The pixels there are those of a full
  // repaint, but for at most 16 of 255 levels on a softened pixel where a slanted edge leaves a rectangle.
  void paint(const Pixels& target, const Frame& frame, std::span<const Rect> dirty);

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace limber
