#include "app/asked_by_desktop.hpp"

#include <SDL.h>

namespace limber {

NowPlaying now_playing(const Program& program, double speed) {
  const auto& playhead = program.session.playhead;
  if (program.screen != ScreenName::session || !playhead || playhead->ended()) return {};
  const Timeline& timeline = playhead->timeline();
  const Moment moment = playhead->moment();
  const TimelineStep* step = moment.step;
  NowPlaying now;
  now.state = playhead->running() ? Playing::running : Playing::paused;
  now.step = step == nullptr ? 0 : static_cast<int>(step - timeline.steps.data());
  now.exercise = step != nullptr && step->exercise ? step->exercise->name.in(timeline.language) : "";
  now.routine = timeline.title;
  now.length = timeline.total();
  now.position = moment.t;
  now.speed = speed;
  return now;
}

std::string key_for(MediaCommand command, Playing state) {
  if (state == Playing::stopped) return "";
  const bool runs = state == Playing::running;
  switch (command) {
    case MediaCommand::play:
      return runs ? "" : "space";
    case MediaCommand::pause:
      return runs ? "space" : "";
    case MediaCommand::play_or_pause:
      return "space";
    case MediaCommand::next:
      return "n";
    case MediaCommand::previous:
      return "b";
    case MediaCommand::show_window:
    case MediaCommand::close_window:
      break;
  }
  return "";
}

namespace {

void carry_out_command(Shell& shell, Window& window, MediaCommand command) {
  if (command == MediaCommand::show_window) return window.come_to_front();
  if (command == MediaCommand::close_window) return shell.dispatch(Quit{});
  shell.press_key(key_for(command, now_playing(shell.program(), 1).state));
}

void open_files(Shell& shell, Window& window, const OpenFiles& opened) {
  for (const std::string& file : opened.files) shell.dispatch(WindowInput{FileDropped{file}});
  window.come_to_front();
}

// Whoever is being led or asked something goes on with that.
void start_session(Shell& shell, Window& window, const std::string& routine) {
  const ScreenName at = shell.program().screen;
  if (at != ScreenName::session && at != ScreenName::check_in && at != ScreenName::warning_signs)
    shell.dispatch(Request{StartRoutine{routine}});
  window.come_to_front();
}

void take_file(Shell& shell, const FileChosen& chosen) {
  if (chosen.use == FilePurpose::open) return shell.dispatch(Request{OpenFile{chosen.file}});
  shell.dispatch(TakeAlongIntent{SaveTo{chosen.file}});
}

}  // namespace

void carry_out(Shell& shell, Window& window, const DesktopRequest& request) {
  std::visit(Overloaded{[&](MediaCommand command) { carry_out_command(shell, window, command); },
                        [&](const OpenFiles& opened) { open_files(shell, window, opened); },
                        [&](const StartFromOutside& asked) { start_session(shell, window, asked.routine); },
                        [&](const FileChosen& chosen) { take_file(shell, chosen); },
                        [&](const NoFileChooser& none) { shell.dispatch(no_file_chooser(none.use)); },
                        // As when it has slept.
                        [&](const GoToSleep&) {
                          if (now_playing(shell.program(), 1).state == Playing::running)
                            shell.dispatch(WindowInput{ClockJumped{}});
                        }},
             request);
}

void DesktopRequests::put(DesktopRequest request) {
  const std::lock_guard lock(mutex_);
  waiting_.push_back(std::move(request));
  SDL_Event wake{};
  wake.type = SDL_USEREVENT;
  SDL_PushEvent(&wake);
}

std::optional<DesktopRequest> DesktopRequests::take() {
  const std::lock_guard lock(mutex_);
  if (waiting_.empty()) return std::nullopt;
  DesktopRequest request = std::move(waiting_.front());
  waiting_.pop_front();
  return request;
}

}  // namespace limber
