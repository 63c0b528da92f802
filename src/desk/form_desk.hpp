// Makes what a person takes along - sound, film, handout, calendar, bundle - beside everything else.
#pragma once

#include <atomic>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "screen/intent.hpp"
#include "sound/session_sound.hpp"
#include "store/bundle_pack.hpp"
#include "store/shelf.hpp"

namespace limber {

// One form at a time. Written where nothing stands yet: "limber-film.mp4", then "limber-film-2.mp4".
class FormDesk {
 public:
  // The shelf outlives the desk. `sound` is muted. The folder is made when the first form is. `sources`: what
  // a bundle is packed from.
  FormDesk(const Shelf& shelf, SoundOptions sound, std::filesystem::path folder, PackSources sources = {});
  ~FormDesk();  // gives up what is being made
  FormDesk(const FormDesk&) = delete;
  FormDesk& operator=(const FormDesk&) = delete;

  // Effects that are not for this desk do nothing. A wish while another is made does nothing either.
  void carry_out(const Effect& effect, const Settings& settings, const WallTime& now);

  // How far it is, and what became of it, since the last call.
  std::vector<Intent> poll();
  // When poll() will have something to say; nullopt: never.
  std::optional<Millis> patience() const;
  // Until what is being made is made or given up. For tests; not for a thread that draws.
  std::vector<Intent> wait();

 private:
  struct Work;
  void begin(const FormWish& wish, const Settings& settings, const WallTime& now);
  void begin_writing();

  const Shelf& shelf_;
  std::shared_ptr<const Library> library_;
  SoundOptions options_;
  std::filesystem::path folder_;
  PackSources sources_;
  std::unique_ptr<Work> work_;  // null: nothing is made
};

}  // namespace limber
