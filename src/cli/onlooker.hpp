// The program as the window would have it on this computer, with nobody at it: what it asks of the world
// around it is not carried out.
#pragma once

#include "services/services.hpp"

namespace limber {

class Onlooker final : private ShellServices {
 public:
  Onlooker(const Paths& places, Settings settings, Shelf shelf, const Clocks& clocks)
      : services_(*this, places, std::move(settings), std::move(shelf), {.clocks = clocks, .mute = true}) {
    for (const Intent& intent : services_.world()) program_ = update(std::move(program_), intent).state;
  }
  const Program& program() const { return program_; }

 private:
  std::vector<Intent> carry_out(const ShellEffect&) override { return {}; }
  void sound_begins() override {}
  void show_events(const PlaybackEvents&) override {}

  Services services_;
  Program program_;
};

}  // namespace limber
