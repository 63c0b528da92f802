// Holds the program's state, carries out what it asks, and gives it time. Knows SDL only through Window and
// Presenter.
#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <string>

#include "app/app.hpp"
#include "app/presenter.hpp"
#include "desk/event_log.hpp"
#include "desk/form_desk.hpp"
#include "desk/journal_desk.hpp"
#include "desk/keeping_desk.hpp"
#include "desk/media_desk.hpp"
#include "desk/review_desk.hpp"
#include "desk/routine_desk.hpp"
#include "desk/sound_desk.hpp"
#include "screen/program.hpp"
#include "store/places.hpp"
#include "store/shelf.hpp"
#include "timeline/session_clock.hpp"

namespace limber {

class Shell {
 public:
  Shell(Window& window, const AppOptions& options, Places places, Settings settings, Shelf shelf);
  ~Shell();

  // What the program shows first: the shelf, the journal, a session that was cut off, the routine asked for.
  void begin(std::vector<std::string> messages);

  // Carries an intent through the program, and every intent its effects are answered with.
  void dispatch(Intent intent);
  // A key by its name: a binding of the screen, or the focus moves or presses.
  void press_key(const std::string& key);
  void move_focus_to(const std::string& key, bool visible);

  // Whether the key was for the text field that has the focus; named by writing_key_name().
  bool write_key(const std::string& key);
  // What is typed or composed goes into the text field that has the focus, if one has.
  void write(EditCommand command);
  void stop_writing();  // the field keeps its place, keys are the screen's again
  // Draws if anything has happened since: who asks where letters stand must not look at an old frame.
  void catch_up();

  // Gives the program the time that has passed.
  void tick(Millis monotonic);
  void draw();
  void repaint_all() { presenter_.forget(); }

  // How long the shell may sleep if nothing happens; nullopt: until something does.
  std::optional<Millis> patience() const;

  bool leaving() const { return leaving_; }
  const View<Intent>& shown() const { return presenter_.shown(); }

 private:
  void carry_out(const Effect& effect);
  void show_shelf(const Intent& sessions);
  bool session_runs() const;
  std::optional<Moment> running()
      const;  // of the session or the rehearsal that goes on; nullopt: neither does
  void tick_rehearsal(Millis monotonic);
  void tick_preview();
  void remember_owner();
  void keep_focus();
  void tell_areas();
  const WritingPlace* writing() const;  // null: nobody writes
  void copy_or_paste(const Effect& effect);

  Window& window_;
  AppOptions options_;
  Places places_;
  Settings settings_;
  Shelf shelf_;
  Presenter presenter_;
  Program program_;
  JournalDesk desk_{std::string()};
  KeepingDesk keeping_;
  SoundDesk sound_;
  FormDesk forms_;
  MediaDesk media_;
  ReviewDesk review_;
  RoutineDesk writing_;
  std::optional<EventLog> log_;
  std::optional<Millis> session_began_;
  SessionClock clock_;
  std::optional<Millis> previewed_;  // when a figure that is previewed was last given time
  std::deque<Intent> waiting_;
  std::string areas_told_;
  std::string focus_;
  std::optional<Rect> focus_place_;  // where the focused area of Home was last seen
  std::string sight_;                // key of what should be in sight after the next frame
  bool focus_visible_ = false;
  bool behind_ = true;  // something has happened since the last frame
  bool dispatching_ = false;
  bool leaving_ = false;
  Millis now_{0};
};

}  // namespace limber
