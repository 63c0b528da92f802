#include "services/services.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <iterator>
#include <sstream>
#include <utility>

#include "base/message.hpp"
#include "base/text.hpp"
#include "files/child_process.hpp"
#include "services/brought_files.hpp"
#include "services/file_service.hpp"
#include "services/programme_calendar.hpp"
#include "services/rehearsal_service.hpp"
#include "services/report_service.hpp"
#include "store/language.hpp"
#include "store/open_shelf.hpp"
#include "store/settings.hpp"

namespace limber {
namespace {

using Answers = std::vector<Intent>;

std::int64_t changed_at(const std::string& file) {
  std::error_code error;
  const auto time = std::filesystem::last_write_time(file, error);
  const auto since = std::chrono::file_clock::to_sys(time).time_since_epoch();
  return error ? 0 : std::chrono::duration_cast<std::chrono::seconds>(since).count();
}

}  // namespace

Services::Services(ShellServices& shell, Paths paths, Settings settings, Shelf shelf,
                   const ServiceOptions& options)
    : shell_(shell),
      clocks_(options.clocks),
      reminders_(options.reminders),
      events_file_(options.events_file),
      paths_(std::move(paths)),
      settings_(std::move(settings)),
      shelf_(std::move(shelf)),
      admin_(paths_, settings_.journal_of),
      sound_({paths_.speech, clocks_.precise, options.mute, options.loudspeaker}),
      exports_(shelf_, {paths_.speech, clocks_.precise, true}, paths_.taken,
               {shipped_routines_here(process_environment()), paths_.routines}),
      media_({paths_.routines,
              user_folders(process_environment(), {UserFolder::pictures, UserFolder::downloads})},
             std::make_unique<SystemMicrophone>(), clocks_.precise, options.loudspeaker),
      reading_(clocks_.precise, options.mute, options.loudspeaker),
      routines_(paths_) {}

Services::~Services() = default;

Answers Services::begin(std::vector<std::string> messages) {
  journal_ = admin_.open_journal(clocks_.wall(), messages);
  Answers found = journal_.recover();
  Answers first = world();
  first.push_back(routines_.drafts());
  append(first, std::move(found));
  for (std::string& message : messages) first.push_back(ShowNotice{std::move(message)});
  if (events_file_.empty()) return first;
  auto log = EventLog::open(events_file_);
  if (log)
    events_.emplace(*std::move(log));
  else
    first.push_back(ShowNotice{log.problem().message});
  return first;
}

Answers Services::world() {
  std::vector<std::string> ignored;  // without a journal there is nothing to look back on
  if (journal_.db() == nullptr) journal_ = admin_.open_journal(clocks_.wall(), ignored);
  Answers answers{SettingsLoaded{settings_}, shelf_loaded(), journal_.sessions(clocks_.wall()),
                  journal_.trend()};
  append(answers, journal_.about());
  answers.push_back(export_folder());
  answers.push_back(admin_.owners());
  if (auto folder = returned_place(paths_.journal)) answers.push_back(*std::move(folder));
  return answers;
}

// Of the places chosen before those that are there now: a stick may be out.
Intent Services::export_folder() const {
  ExportFolder places{paths_.taken.string()};
  std::istringstream lines(settings_.folders);
  for (std::string folder; std::getline(lines, folder);) {
    std::error_code error;
    if (std::filesystem::is_directory(folder, error)) places.recent.push_back(folder);
  }
  return places;
}

// Where a file was made, it is offered next time.
Answers Services::remember_folder(const std::string& file) {
  constexpr std::size_t most_folders = 3;
  const std::string folder = std::filesystem::path(file).parent_path().string();
  if (folder == paths_.taken.string() || folder.find('\n') != std::string::npos) return {};
  std::vector<std::string> folders{folder};
  std::istringstream lines(settings_.folders);
  for (std::string one; std::getline(lines, one);) {
    if (one != folder && folders.size() < most_folders) folders.push_back(one);
  }
  Settings settings = settings_;
  settings.folders = join(folders, "\n");
  if (settings == settings_) return {};
  Answers answers = carry_out(SaveSettings{std::move(settings)});
  answers.push_back(export_folder());
  return answers;
}

Intent Services::shelf_loaded() {
  std::vector<RoutineCard> cards = cards_of(shelf_.routines, *shelf_.library, pace_of(settings_));
  note_own(cards, paths_.routines.string());
  note_changed(cards, changed_at);
  return ShelfLoaded{
      std::move(cards),
      shelf_.library,
      own_exercises(*shelf_.library, paths_.routines.string()),
      {std::make_shared<const std::vector<LearnCard>>(shelf_.cards), language_of(process_environment())},
      shelf_.programmes,
      own_programmes(shelf_.programmes, paths_.routines.string())};
}

Answers Services::carry_out(const Effect& effect) {
  return std::visit([this](const auto& one) { return carry_out(one); }, effect);
}

Answers Services::carry_out(const SaveSettings& asked) {
  const bool switches = reminders_ && asked.settings.remind != settings_.remind;
  settings_ = asked.settings;
  sound_.set_volumes(settings_.volumes);
  const auto saved = save_settings(paths_.settings, settings_);
  Answers answers{SettingsLoaded{settings_}};
  if (!saved) answers.push_back(ShowNotice{saved.problem().message});
  // Only now: who waits for them looks at what is saved.
  const auto switched = switches ? reminders_(settings_.remind) : Result<Ok>(Ok{});
  if (!switched) answers.push_back(ShowNotice{switched.problem().message});
  return answers;
}

Answers Services::carry_out(const SoundEffect& effect) {
  return std::visit(Overloaded{[&](const PrepareSession& asked) {
                                 sound_.prepare(asked, settings_);
                                 return Answers{};
                               },
                               [&](const PrepareRehearsal& asked) {
                                 RehearsalReady ready =
                                     prepare_rehearsal(asked.routine, shelf_.library, pace_of(settings_));
                                 // A rehearsal shows by itself why it cannot be played.
                                 if (ready.timeline) sound_.prepare(asked, shelf_.library, settings_);
                                 return Answers{RehearsalIntent{std::move(ready)}};
                               },
                               [&](const PlaySound& asked) {
                                 reading_.stop();
                                 sound_.play(asked);
                                 shell_.sound_begins();
                                 return Answers{};
                               },
                               [&](const HushSound&) {
                                 sound_.hush(clocks_.monotonic());
                                 return Answers{};
                               },
                               [&](const HearVoice& asked) {
                                 reading_.stop();
                                 sound_.let_hear(asked.words, settings_);
                                 return Answers{};
                               },
                               [&](const PlaybackEvents& happened) {
                                 log(happened);
                                 shell_.show_events(happened);
                                 return Answers{};
                               }},
                    effect);
}

void Services::log(const PlaybackEvents& happened) {
  if (events_ && session_began_)
    events_->write(happened.playhead, happened.events, clocks_.monotonic() - *session_began_);
}

Answers Services::carry_out(const JournalEffect& effect) {
  if (std::holds_alternative<BeginRecord>(effect)) session_began_ = clocks_.monotonic();
  return journal_.carry_out(effect, clocks_.wall());
}

// The next start opens the same person's journal.
Answers Services::carry_out(const JournalAdminEffect& effect) {
  const std::string owner = admin_.owner();
  Answers answers = admin_.carry_out(effect, journal_, shelf_, clocks_.wall());
  if (admin_.owner() == owner) return answers;
  Settings settings = settings_;
  settings.journal_of = admin_.owner();
  append(answers, carry_out(SaveSettings{std::move(settings)}));
  return answers;
}

Answers Services::carry_out(const ShelfEffect& effect) {
  return std::visit(
      Overloaded{[&](const InspectFile& asked) { return inspect_file(asked.file, shelf_, paths_.routines); },
                 [&](const FindFiles&) {
                   return Answers{
                       BundleIntent{FilesFound{files_in(user_folders(process_environment(), brought_to))}}};
                 },
                 [&](const AddBundle& asked) { return add_bundle(asked, shelf_, paths_.routines); },
                 [&](const SaveRoutine& asked) { return routines_.save(asked); },
                 [&](const SaveExercise& asked) { return routines_.save(asked); },
                 [&](const SaveProgramme& asked) { return routines_.save(asked); },
                 [&](const KeepDraft& asked) {
                   routines_.keep(asked, clocks_.monotonic());
                   return Answers{};
                 },
                 [&](const KeepPose& asked) {
                   routines_.keep(asked, clocks_.monotonic());
                   return Answers{};
                 },
                 [&](const KeepProgramme& asked) {
                   routines_.keep(asked, clocks_.monotonic());
                   return Answers{};
                 },
                 [&](const ForgetDraft& asked) { return routines_.forget(asked); },
                 [&](const OpenDraft& asked) { return routines_.open(asked); },
                 [&](const ReloadShelf&) {
                   shelf_ = open_shelf(paths_, process_environment());
                   return Answers{shelf_loaded()};
                 }},
      effect);
}

Answers Services::carry_out(const ExportEffect& effect) {
  return std::visit(
      Overloaded{[&](const StartExport& asked) {
                   exports_.start(asked, settings_, clocks_.wall());
                   return Answers{};
                 },
                 [&](const AskWhereToSave& asked) {
                   const std::string& chosen = asked.request.folder;
                   return shell_.carry_out(AskForFile{{FilePurpose::save, tr("Where to save it"), tr("Save"),
                                                       exports_.name_of(asked.request),
                                                       chosen.empty() ? paths_.taken.string() : chosen}});
                 },
                 [&](const CancelExport&) {
                   exports_.cancel();
                   return Answers{};
                 },
                 [&](const MakeReport& asked) {
                   const auto file = make_report(asked.request, paths_.taken, clocks_.wall());
                   if (!file) return Answers{ReportIntent{ReportFailed{file.problem()}}};
                   return Answers{ReportIntent{ReportMade{*file}}};
                 },
                 [&](const MakeClientReport& asked) {
                   const auto file = make_report(asked.request, paths_.taken, clocks_.wall());
                   if (!file) return Answers{ReviewIntent{ClientReportFailed{file.problem()}}};
                   return Answers{ReviewIntent{ClientReportMade{*file}}};
                 },
                 [&](const MakeFlareSheet& asked) {
                   const auto file = make_flare_sheet(asked, paths_.taken, clocks_.wall());
                   if (!file) return Answers{FlarePlanIntent{FlareSheetFailed{file.problem()}}};
                   return Answers{FlarePlanIntent{FlareSheetMade{*file}}};
                 },
                 [&](const MakeProgrammeCalendar& asked) {
                   const auto file = make_programme_calendar(asked, shelf_, paths_.taken, clocks_.wall());
                   if (!file) return Answers{ProgrammesIntent{CalendarFailed{file.problem()}}};
                   return Answers{ProgrammesIntent{CalendarMade{*file}}};
                 },
                 [&](const OpenOutside& asked) {
                   if (start_apart({"xdg-open", asked.path})) return Answers{};
                   return Answers{ShowNotice{
                       fill(tr("Nothing here can open it. It lies there: {file}"), {{"file", asked.path}})}};
                 }},
      effect);
}

Answers Services::carry_out(const MediaEffect& effect) {
  if (std::holds_alternative<HearTake>(effect) || std::holds_alternative<HearClip>(effect))
    sound_.give_device_back();
  reading_.stop();
  Answers answers;
  append(answers, media_.carry_out(effect));
  return answers;
}

Answers Services::carry_out(const ReviewEffect& effect) {
  review_.carry_out(effect, shelf_, clocks_.wall());
  return {};
}

Answers Services::carry_out(const ShellEffect& effect) {
  return shell_.carry_out(effect);
}

Answers Services::poll() {
  const Millis now = clocks_.monotonic();
  reading_.poll();
  Answers news = sound_.poll(now);
  for (Intent& one : exports_.poll()) {
    const auto* along = std::get_if<TakeAlongIntent>(&one);
    const auto* made = along == nullptr ? nullptr : std::get_if<ExportFinished>(along);
    if (made != nullptr) append(news, remember_folder(made->file));
    news.push_back(std::move(one));
  }
  append(news, media_.poll());
  append(news, review_.poll());
  append(news, routines_.poll(now));
  return news;
}

std::optional<Millis> Services::next_wakeup() const {
  const Millis now = clocks_.monotonic();
  std::optional<Millis> least;
  for (const auto& one : {sound_.next_wakeup(now), exports_.next_wakeup(), media_.next_wakeup(),
                          review_.next_wakeup(), routines_.next_wakeup(now), reading_.next_wakeup()}) {
    if (one) least = std::min(*one, least.value_or(*one));
  }
  return least;
}

}  // namespace limber
