#include "services/export_service.hpp"

#include <algorithm>
#include <utility>

#include "base/message.hpp"
#include "base/text.hpp"
#include "base/version.hpp"
#include "export/calendar.hpp"
#include "export/handout.hpp"
#include "export/video_file.hpp"
#include "files/atomic_file.hpp"
#include "files/files.hpp"
#include "page/page_file.hpp"
#include "routine/id.hpp"
#include "services/sound_service.hpp"
#include "timeline/walk.hpp"

namespace limber {
namespace {

namespace fs = std::filesystem;

constexpr Millis often{100};
constexpr double voice_share = 0.1;  // of the work, where a voice has to be made first

std::string plain_stem(const ExportRequest& request, const std::string& title) {
  const std::string what = request.programme ? "limber-programme" : "limber-routine";
  if (request.name == "title") {
    const std::string stem = id_from(title);
    return stem.empty() ? what : stem;
  }
  switch (request.kind) {
    case ExportKind::sound:
      return "limber-sound";
    case ExportKind::film:
      return "limber-film";
    case ExportKind::page:
      return request.programme ? "limber-weeks" : "limber-session";
    case ExportKind::handout:
      return "limber-handout";
    case ExportKind::calendar:
      return "limber-calendar";
    case ExportKind::bundle:
      return what;
  }
  return "limber";
}

// With the code of the client it was made for, so that it reaches nobody else.
template <class What>
std::string stem_of(const ExportRequest& request, const What& what) {
  const std::string code = id_from(what.meant_for);
  return plain_stem(request, what.title.in(what.language)) + (code.empty() ? "" : "-" + code);
}

std::string ending_of(const ExportRequest& request) {
  switch (request.kind) {
    case ExportKind::sound:
      return "." + request.sound;
    case ExportKind::film:
      return "." + request.film;
    case ExportKind::page:
      return ".html";
    case ExportKind::handout:
      return ".pdf";
    case ExportKind::calendar:
      return ".ics";
    case ExportKind::bundle:
      return std::string(bundle_ending);
  }
  return "";
}

// A file as the person named it, with the ending of its kind: what is made goes by that.
std::string with_ending(std::string file, const std::string& ending) {
  const bool has = file.size() > ending.size() && lower_case(file).ends_with(ending);
  if (has) file.resize(file.size() - ending.size());
  return file.append(ending);
}

// Whether its voice is made before all else. That of a page is made session by session.
bool has_sound(ExportKind kind) {
  return kind == ExportKind::sound || kind == ExportKind::film;
}

FilmPlan plan_of(const ExportRequest& request, const Timeline& timeline, const Settings& settings) {
  FilmPlan plan;
  if (request.height == "1080") plan.size = {1920, 1080};
  plan.layout = request.layout == "figure" ? FilmLayout::figure : FilmLayout::session;
  plan.part = {0ms, timeline.total()};
  plan.theme = theme_named(settings.theme);
  plan.person = settings.figure;
  return plan;
}

// The file of a routine or a programme with all it needs. Its warnings come back with it.
Problems write_bundle(const std::string& what, const PackSources& sources, const std::string& file) {
  const auto bundle = pack_file(what, sources, "Limber " + version());
  if (!bundle) return bundle.problems();
  const auto bytes = bundle_bytes(*bundle);
  if (!bytes) return bytes.problems();
  const auto written = write_file_atomically(file, *bytes);
  return written ? bundle.problems() : written.problems();
}

// Each once: of a bundle there may be several.
std::string words_of(const Problems& problems) {
  std::vector<std::string> words;
  for (const Problem& problem : problems) {
    if (std::find(words.begin(), words.end(), problem.message) == words.end())
      words.push_back(problem.message);
  }
  return join(words, " ");
}

}  // namespace

Sheet sheet_of(const ExportRequest& request, const Routine& routine, const Shelf& shelf,
               const WallTime& now) {
  Sheet sheet;
  sheet.paper = request.paper == "letter" ? Paper::letter : Paper::a4;
  sheet.compact = request.pages == "compact";
  sheet.large_print = request.print == "large";
  sheet.written = local_day(now);
  if (const auto flare_day = routine_on(shelf, routine.safety.flare_routine))
    sheet.flare_day = flare_day->title.in(flare_day->language);
  return sheet;
}

// What one form needs, and what its two threads - the one that writes, and the shell's - tell each other.
struct ExportService::Work {
  ExportRequest request;
  Settings settings;
  WallTime now;
  Sheet sheet;                                           // of a handout
  std::shared_ptr<const Routine> routine;                // null of a programme
  std::shared_ptr<const Programme> programme;            // null of a routine
  std::vector<std::shared_ptr<const Routine>> routines;  // those there are, for a programme
  std::string file;
  std::unique_ptr<SessionSound> voice;  // null: no voice is needed, or it is made and handed on
  std::atomic<double> share{0};
  std::atomic<bool> stopped{false};
  std::atomic<bool> finished{false};
  Problems problems;    // the writer's until `finished`
  std::jthread writer;  // last: it uses all of the above

  ~Work() { stopped = true; }
};

// Each voice is made when its session is written.
PageOfWeeks ExportService::weeks_of(const Work& work, std::shared_ptr<const Library> library,
                                    const SoundOptions& sound) {
  PageOfWeeks weeks{work.programme, library, work.settings, {}, {}};
  weeks.find = [&work](const std::string& id) {
    const auto is_it = [&](const auto& one) { return one->id == id; };
    const auto found = std::find_if(work.routines.begin(), work.routines.end(), is_it);
    return found == work.routines.end() ? nullptr : *found;
  };
  weeks.voiced = [&work, library, &sound](std::shared_ptr<const Routine> routine) {
    return spoken_page(std::move(routine), library, pace_of(work.settings), work.settings, sound);
  };
  return weeks;
}

ExportService::ExportService(const Shelf& shelf, SoundOptions sound, fs::path folder, PackSources sources)
    : shelf_(shelf), options_(std::move(sound)), folder_(std::move(folder)), sources_(std::move(sources)) {}

ExportService::~ExportService() = default;

void ExportService::start(const StartExport& asked, const Settings& settings, const WallTime& now) {
  begin(asked.request, settings, now);
}

// Without its ending; "" for what is no longer there.
std::string ExportService::stem_for(const ExportRequest& request) const {
  if (request.programme) {
    const auto programme = programme_on(shelf_, request.routine);
    return programme ? stem_of(request, *programme) : "";
  }
  const auto routine = routine_on(shelf_, request.routine);
  return routine ? stem_of(request, *routine) : "";
}

std::string ExportService::name_of(const ExportRequest& request) const {
  const std::string stem = stem_for(request);
  return stem.empty() ? "" : stem + ending_of(request);
}

// The usual folder is made when it is wanted first; one that the person chose is there, or its stick is out.
Result<std::string> ExportService::place_of(const ExportRequest& request) const {
  if (!request.file.empty()) return with_ending(request.file, ending_of(request));
  std::error_code error;
  if (!request.folder.empty() && !fs::is_directory(request.folder, error))
    return failure("folder-missing",
                   fill(tr("This folder is not there: {folder}"), {{"folder", request.folder}}));
  const fs::path folder = request.folder.empty() ? folder_ : fs::path(request.folder);
  if (const auto made = make_private_folder(folder); !made) return made.problems();
  return unique_path(folder, stem_for(request), ending_of(request)).string();
}

void ExportService::cancel() {
  if (work_) work_->stopped = true;
}

void ExportService::begin(const ExportRequest& request, const Settings& settings, const WallTime& now) {
  if (work_) return;
  work_ = std::make_unique<Work>();
  work_->request = request;
  work_->settings = settings;
  work_->now = now;
  library_ = shelf_.library;
  const auto ready = find_asked();
  const auto place = ready ? place_of(request) : Result<std::string>(ready.problems());
  if (!place) {
    work_->problems = place.problems();
    work_->finished = true;
    return;
  }
  work_->file = *place;
  if (!has_sound(request.kind)) return begin_writing();
  work_->voice = std::make_unique<SessionSound>(options_);
  work_->voice->prepare(work_->routine, library_, pace_of(settings), settings);
}

// What the form is to be made of.
Result<Ok> ExportService::find_asked() {
  const ExportRequest& request = work_->request;
  if (request.programme) {
    work_->programme = programme_on(shelf_, request.routine);
    work_->routines = shelf_.routines;
    if (work_->programme) return Ok{};
    return failure("no-such-programme", tr("this programme is no longer there"));
  }
  work_->routine = routine_on(shelf_, request.routine);
  if (!work_->routine) return failure("no-such-routine", tr("this routine is no longer there"));
  if (request.minutes > 0)
    work_->routine =
        std::make_shared<const Routine>(walk_routine(*work_->routine, *shelf_.library, request.minutes));
  work_->sheet = sheet_of(request, *work_->routine, shelf_, work_->now);
  return Ok{};
}

void ExportService::begin_writing() {
  Work& work = *work_;
  work.writer = std::jthread([&work, library = library_, sources = sources_, options = options_] {
    const auto note = [&](Problems problems) {
      work.problems = std::move(problems);
      work.finished = true;
    };
    const Progress progress = [&](double done) {
      work.share = work.voice ? voice_share + (1 - voice_share) * done : done;
      return !work.stopped;
    };
    if (work.programme && work.request.kind == ExportKind::page)
      return note(write_page(weeks_of(work, library, options), work.file, progress).problems());
    if (work.request.kind == ExportKind::handout) {
      return note(
          write_handout(*work.routine, *library, work.settings.figure, work.sheet, work.file).problems());
    }
    if (work.request.kind == ExportKind::bundle)
      return note(
          write_bundle(work.programme ? work.programme->file : work.routine->file, sources, work.file));
    if (work.request.kind == ExportKind::calendar) {
      const auto timeline = compile(*work.routine, *library, pace_of(work.settings), estimated_speech_length);
      if (!timeline) return note(timeline.problems());
      Routine planned = *work.routine;
      if (planned.schedule && !work.request.at.empty()) planned.schedule->at = work.request.at;
      const auto text = calendar_of(planned, {work.now, timeline->total(), work.request.name == "title"});
      return note(text ? write_file_atomically(work.file, *text).problems() : text.problems());
    }
    if (work.request.kind == ExportKind::page) {
      const auto page = spoken_page(work.routine, library, pace_of(work.settings), work.settings, options);
      return note(page ? write_page(*page, work.file, progress).problems() : page.problems());
    }
    const auto session = work.voice->take();
    if (!session) return note(session.problems());
    const Routine& routine = *work.routine;
    const auto& timeline = session->timeline;
    FilmMaterial material{timeline, work.voice->soundtrack(timeline), work.settings.volumes,
                          SoundTags{routine.title.in(routine.language),
                                    routine.author.name.in(routine.language), chapters_of(*timeline)}};
    const auto written =
        work.request.kind == ExportKind::film
            ? write_film(material, plan_of(work.request, *timeline, work.settings), work.file, progress)
            : write_sound(material.soundtrack, {0ms, timeline->total()}, material.volumes, material.tags,
                          work.file, progress);
    note(written.problems());
  });
}

std::vector<Intent> ExportService::poll() {
  if (!work_) return {};
  Work& work = *work_;
  const bool speaking = work.voice && !work.writer.joinable() && !work.finished;
  if (speaking && work.stopped) {
    work_.reset();
    return {TakeAlongIntent{ExportCancelled{}}};
  }
  if (speaking && work.voice->prepared()) begin_writing();
  if (!work.finished) {
    const double share = work.writer.joinable() ? work.share.load() : voice_share * work.voice->progress();
    return {TakeAlongIntent{ExportProgress{share}}};
  }
  if (work.writer.joinable()) work.writer.join();
  const std::unique_ptr<Work> done = std::move(work_);
  if (!done->problems.empty() && done->problems.front().rule == "cancelled")
    return {TakeAlongIntent{ExportCancelled{}}};
  const std::string words = words_of(done->problems);
  if (has_errors(done->problems)) return {TakeAlongIntent{ExportFailed{failure("export-failed", words)}}};
  std::vector<Intent> news{TakeAlongIntent{ExportFinished{done->file}}};
  if (done->request.kind == ExportKind::bundle && !words.empty()) news.push_back(ShowNotice{words});
  return news;
}

std::optional<Millis> ExportService::next_wakeup() const {
  return work_ ? std::optional(often) : std::nullopt;
}

std::vector<Intent> ExportService::wait() {
  std::vector<Intent> news;
  while (work_) {
    if (work_->voice && !work_->writer.joinable() && !work_->stopped) work_->voice->wait();
    if (work_->writer.joinable()) work_->writer.join();
    for (Intent& one : poll()) news.push_back(std::move(one));
  }
  return news;
}

}  // namespace limber
