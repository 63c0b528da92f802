// Builders for frames: random ones, for properties that must hold for any frame.
#pragma once

#include <random>

#include "frame/frame.hpp"

namespace limber::support {

class RandomFrames {
 public:
  explicit RandomFrames(unsigned seed) : random_(seed) {}

  // `count` items of every kind, clips among them.
  Frame frame(int count);
  // The same frame after a few items came, went, moved or changed.
  Frame altered(Frame frame);

 private:
  double number(double least, double most) {
    return std::uniform_real_distribution<double>(least, most)(random_);
  }
  int pick(int count) { return std::uniform_int_distribution<int>(0, count - 1)(random_); }
  Colour colour();
  Rect rect();
  Path path();
  Item item();

  std::mt19937 random_;
};

inline Colour RandomFrames::colour() {
  const auto byte = [&] { return static_cast<std::uint8_t>(pick(256)); };
  return {byte(), byte(), byte(), pick(2) == 0 ? std::uint8_t{255} : byte()};
}

inline Rect RandomFrames::rect() {
  return {number(-40, 300), number(-40, 200), number(1, 120), number(1, 90)};
}

inline Path RandomFrames::path() {
  if (pick(3) == 0) return circle({number(0, 320), number(0, 240)}, number(1, 60));
  if (pick(2) == 0) return rounded_rect(rect(), number(0, 20));
  return arc({number(0, 320), number(0, 240)}, number(5, 70), number(0, 360), number(0, 720));
}

inline Item RandomFrames::item() {
  static const std::vector<const char*> words{"Breathe", "in, slowly, and let the back grow long", "12",
                                              "Ruhe", "0:45"};
  switch (pick(8)) {
    case 0:
    case 1:
      return Fill{path(), colour()};
    case 2:
      return Stroke{path(), colour(), number(0.5, 14)};
    case 3:
      return Glow{{number(0, 320), number(0, 240)}, number(1, 80), colour()};
    case 4:
      return PushClip{rect()};
    case 5:
      return PopClip{};
    default:
      break;
  }
  TextBox text{rect(), words[static_cast<std::size_t>(pick(5))], {}, colour(), Align::middle, Align::middle};
  text.style.size = number(6, 40);
  text.style.weight = pick(2) == 0 ? Weight::bold : Weight::regular;
  text.style.tabular = pick(2) == 0;
  return text;
}

inline Frame RandomFrames::frame(int count) {
  Frame frame;
  frame.size = {320, 240};
  frame.background = colour();
  frame.background.a = 255;
  for (int i = 0; i < count; ++i) frame.items.push_back(item());
  return frame;
}

inline Frame RandomFrames::altered(Frame frame) {
  for (int i = pick(4); i >= 0; --i) {
    const auto at =
        static_cast<std::ptrdiff_t>(frame.items.empty() ? 0 : pick(static_cast<int>(frame.items.size())));
    const int what = frame.items.empty() ? 0 : pick(4);
    if (what == 0) frame.items.insert(frame.items.begin() + at, item());
    if (what == 1) frame.items.erase(frame.items.begin() + at);
    if (what == 2) frame.items[static_cast<std::size_t>(at)] = item();
    if (what == 3) std::swap(frame.items[static_cast<std::size_t>(at)], frame.items.back());
  }
  return frame;
}

}  // namespace limber::support
