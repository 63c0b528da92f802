// Asks for a file by the desktop's own window, which knows the person's places, sticks and phones:
// org.freedesktop.portal.FileChooser, https://flatpak.github.io/xdg-desktop-portal/docs/
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "base/file_question.hpp"
#include "desktop/glib.hpp"
#include "desktop/now_playing.hpp"

namespace limber {

// All of it on the thread of the bus. One question at a time; another takes its place.
class FileChooser {
 public:
  FileChooser(GDBusConnection* bus, std::function<void(DesktopRequest)> answered);
  ~FileChooser();
  FileChooser(const FileChooser&) = delete;
  FileChooser& operator=(const FileChooser&) = delete;

  // Answered by FileChosen, by NoFileChooser where nobody shows one, or by nothing: it was closed.
  // `parent`: the window it stands before, as the portal names it; "" for none.
  void ask(const FileQuestion& question, const std::string& parent);

  void answer(GVariant* response);
  void called(const Glib<GVariant>& handle);  // null: it could not be

 private:
  void listen(const std::string& request);
  void stop();

  GDBusConnection* bus_;
  std::function<void(DesktopRequest)> answered_;
  Glib<GCancellable> call_ = nullptr;  // while the portal has not taken the question
  FilePurpose use_ = FilePurpose::open;
  std::string request_;  // object path of the question; "": none is asked
  guint listening_ = 0;
  int asked_ = 0;
};

}  // namespace limber
