// A session as a media player on the session bus, so that media keys, headsets, lock screens and a paired
// phone pause it and go on: MPRIS 2.2, https://specifications.freedesktop.org/mpris-spec/latest/
#pragma once

#include <atomic>
#include <functional>

#include "desktop/glib.hpp"
#include "desktop/now_playing.hpp"

namespace limber {

// All of it on the thread of the bus. On the bus only while there is a session.
class MediaPlayer {
 public:
  // `position`: of the session, in milliseconds; it goes on between two shows.
  MediaPlayer(GDBusConnection* bus, const std::atomic<Millis::rep>& position,
              std::function<void(MediaCommand)> asked);
  ~MediaPlayer();
  MediaPlayer(const MediaPlayer&) = delete;
  MediaPlayer& operator=(const MediaPlayer&) = delete;

  void show(const NowPlaying& now);

  GVariant* property(const std::string& name) const;  // a new one; null where there is none of this name
  void call(const std::string& method);

 private:
  void appear();
  void disappear();
  void tell(const char* interface, const char* signal, GVariant* what) const;

  GDBusConnection* bus_;
  const std::atomic<Millis::rep>& position_;
  std::function<void(MediaCommand)> asked_;
  NowPlaying now_;
  guint objects_[2]{};
  guint name_ = 0;
};

}  // namespace limber
