// Makes what a person takes along - sound, film, page, handout, calendar, bundle - beside everything else.
#pragma once

#include <atomic>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "base/result.hpp"
#include "export/handout.hpp"
#include "page/page_file.hpp"
#include "screen/program/intent.hpp"
#include "sound/session_sound.hpp"
#include "store/bundle_pack.hpp"
#include "store/shelf.hpp"

namespace limber {

// How a handout is to be, by what was asked for; with the title of the routine for a bad day, if it is on the
// shelf.
Sheet sheet_of(const ExportRequest& request, const Routine& routine, const Shelf& shelf, const WallTime& now);

// One form at a time. Written where nothing stands yet: "limber-film.mp4", then "limber-film-2.mp4".
class ExportService {
 public:
  // The shelf outlives the desk. `sound` is muted. The folder is made when the first form is. `sources`: what
  // a bundle is packed from.
  ExportService(const Shelf& shelf, SoundOptions sound, std::filesystem::path folder,
                PackSources sources = {});
  ~ExportService();  // gives up what is being made
  ExportService(const ExportService&) = delete;
  ExportService& operator=(const ExportService&) = delete;

  // What the file would be called, its ending included; "" for what is no longer there.
  std::string name_of(const ExportRequest& request) const;

  // A request while another is made does nothing.
  void start(const StartExport& asked, const Settings& settings, const WallTime& now);
  void cancel();

  // How far it is, and what became of it, since the last call.
  std::vector<Intent> poll();
  // When poll() will have something to say; nullopt: never.
  std::optional<Millis> next_wakeup() const;
  // Until what is being made is made or given up. For tests; not for a thread that draws.
  std::vector<Intent> wait();

 private:
  struct Work;
  std::string stem_for(const ExportRequest& request) const;
  Result<std::string> place_of(const ExportRequest& request) const;
  void begin(const ExportRequest& request, const Settings& settings, const WallTime& now);
  Result<Ok> find_asked();
  void begin_writing();
  static PageOfWeeks weeks_of(const Work& work, std::shared_ptr<const Library> library,
                              const SoundOptions& sound);

  const Shelf& shelf_;
  std::shared_ptr<const Library> library_;
  SoundOptions options_;
  std::filesystem::path folder_;
  PackSources sources_;
  std::unique_ptr<Work> work_;  // null: nothing is made
};

}  // namespace limber
