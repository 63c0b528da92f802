// Holds the program's state, has carried out what it asks, and gives it time. Knows SDL only through Window
// and Presenter.
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "app/app.hpp"
#include "app/presenter.hpp"
#include "base/clock.hpp"
#include "reader/aloud.hpp"
#include "reader/screen_reader.hpp"
#include "screen/program/program.hpp"
#include "screen/ui/focus.hpp"
#include "services/services.hpp"
#include "timeline/session_clock.hpp"

namespace limber {

// What is told where the desktop has no window to ask for a file.
Intent no_file_chooser(FilePurpose use);

class Shell final : private ShellServices {
 public:
  Shell(Window& window, const AppOptions& options, Paths paths, Settings settings, Shelf shelf,
        const Clocks& clocks = system_clocks(), const LoudspeakerMaker& loudspeaker = system_loudspeaker);
  ~Shell() override;

  // What the program shows first: the shelf, the journal, a session that was cut off, the routine asked for.
  void begin(std::vector<std::string> messages);

  // Carries an intent through the program, and every intent its effects are answered with.
  void dispatch(Intent intent);
  // A key by its name: a binding of the screen, or the focus moves or presses.
  void press_key(const std::string& key);
  // A gamepad's button by its name: what the screen's table says of it, else what its key does.
  void press_button(const std::string& button);
  // What was used last; what is hinted at is what can be found in the hand.
  void take_in_hand(Hand hand);
  // From now on bells are felt, where the person wants it: called with what rang, by what is in the hand.
  void be_felt_by(std::function<void(CueKind)> felt) { felt_ = std::move(felt); }
  void move_focus_to(const std::string& key, bool visible);
  const std::string& focus() const { return focus_; }
  // Whoever presses with a finger is not made to write: a keyboard would rise over the page.
  void press_by(bool finger) { by_finger_ = finger; }
  // An area that repeats is pressed from now on, after a moment and then faster and faster …
  void hold(const std::string& key);
  bool let_go();  // … until it is let go; whether it was pressed at all
  // Where the mouse is; nullopt: not in the window.
  void point_at(const std::optional<Point>& place);

  // Whether the key was for the text field that has the focus; named by writing_key_name().
  bool write_key(const std::string& key);
  // What is typed or composed goes into the text field that has the focus, if one has.
  void write(EditCommand command);
  void stop_writing();  // the field keeps its place, keys are the screen's again
  // Draws if anything has happened since: who asks where letters stand must not look at an old frame.
  void redraw_if_stale();

  // How a file is asked of the person: the answer comes as a request of the desktop. Without it nobody can be
  // asked.
  using AskFile = std::function<void(const FileQuestion& question)>;
  void ask_for_files_by(AskFile ask) { ask_for_file_ = std::move(ask); }

  // From now on a screen reader is told what the window shows, if one listens; null: none can.
  void be_read_by(std::unique_ptr<reader::ScreenReader> reader);
  // What it wants done is done, as soon as it woke the window.
  void hear_reader();
  // Whether a key was a command to it, and is not the window's; nor is what it writes.
  bool reader_takes(const reader::KeyPress& key);
  bool key_was_taken() const { return key_taken_; }
  // Whoever cannot see the window hears, in a moment, how to have it read aloud; unless a reader is there.
  void offer_reading();
  // The window has the keyboard, or no longer.
  void have_keyboard(bool has);

  // Gives the program the time that has passed.
  void tick();
  void draw();
  void repaint_all() { presenter_.forget(); }

  // How long the shell may sleep if nothing happens; nullopt: until something does.
  std::optional<Millis> next_wakeup() const;

  bool leaving() const { return leaving_; }
  const View<Intent>& shown() const { return presenter_.shown(); }
  const Program& program() const { return program_; }

 private:
  std::vector<Intent> carry_out(const ShellEffect& effect) override;
  void sound_begins() override { clock_.restart(); }
  void show_events(const PlaybackEvents& happened) override;
  bool session_runs() const;
  // Of the session or the rehearsal that goes on; nullopt: neither does.
  std::optional<Moment> running() const;
  SessionClock::Tick tick_from(Millis position);
  void tick_session();
  void tick_rehearsal();
  void tick_preview();
  void tick_held();
  void go_by_key(const std::string& key, FocusMove move);
  void take_focus_target();
  void turn_to_keys();
  void keep_focus(const std::set<std::string>& before);
  void begin_where_heard();
  void uncover();
  void set_number(const std::string& key, double share);
  bool turn_nearer(const std::string& key, double share);
  void tell_areas();
  void tell_reader();
  std::optional<Millis> next_look() const;  // of all but what is read aloud
  void tick_reading();
  void read_aloud();
  void say(reader::Phrases phrases);
  bool leaves_room() const;
  bool is_heard() const { return reader_ && reader_->listened(); }
  // By Limber itself: never at once with a reader.
  bool reads_aloud() const { return program_.world.settings.reads_aloud && !is_heard(); }
  bool goes_by_ear() const { return is_heard() || reads_aloud(); }
  bool voice_leads();
  const TextFieldLayout* writing() const;  // null: nobody writes
  std::optional<Intent> pasted_text(const std::string& field) const;

  Window& window_;
  Clocks clocks_;
  AppOptions options_;
  Presenter presenter_;
  Program program_;
  Services services_;
  SessionClock clock_;
  std::optional<Millis> previewed_;  // when a figure that is previewed was last given time
  std::deque<Intent> waiting_;
  AskFile ask_for_file_;
  std::string areas_told_;
  std::unique_ptr<reader::ScreenReader> reader_;
  std::optional<reader::Tree> told_;  // to the reader; nullopt: none is there
  std::optional<reader::Tree> read_;  // aloud; nullopt: nothing is
  reader::Phrases unsaid_;            // until the session's own voice leaves room
  std::optional<Millis> offers_at_;   // to read aloud
  std::function<void(CueKind)> felt_;
  bool has_keyboard_ = false;
  bool key_taken_ = false;  // the last that went down, by the reader
  std::string focus_;
  std::optional<Rect> focus_place_;  // where the focused area was last seen
  std::string focus_target_;         // key of what gets the focus as soon as it is there
  std::string hover_;                // key of the area under the mouse
  ScreenName focus_screen_ = ScreenName::home;
  bool keys_shown_ = false;    // the page of keys stands before the screen
  std::string focus_behind_;   // what had the focus on the screen behind it
  std::string scroll_target_;  // key of what should be in sight after the next frame
  bool focus_visible_ = false;
  bool by_finger_ = false;  // the last press was
  struct Held {
    std::string key;
    Millis next{0};  // when it is pressed again
    int times = 0;   // that it was
  };
  std::optional<Held> held_;
  bool frame_stale_ = true;  // something has happened since the last frame
  bool dispatching_ = false;
  bool leaving_ = false;
};

}  // namespace limber
