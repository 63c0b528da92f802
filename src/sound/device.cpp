#include "sound/device.hpp"

#include <SDL.h>
#include <SDL_mixer.h>

#include <utility>

#include "base/message.hpp"
#include "base/text.hpp"

namespace limber {
namespace {

constexpr int buffer_frames = 2048;  // 43 ms: outlasts a busy moment of the machine, which sleeps in between

Problem no_device(const std::string& why) {
  return failure("no-sound", fill(tr("There is no sound ({why}). The session goes on with the screen alone."), {{"why", why}}));
}

bool format_is_ours() {
  int rate = 0;
  Uint16 format = 0;
  int channels = 0;
  return Mix_QuerySpec(&rate, &format, &channels) != 0 && rate == stream_rate && format == AUDIO_F32SYS &&
         channels == stream_channels;
}

int note_removal(void* lost, SDL_Event* event) {
  // A device that was not open goes by the id 0; ours is the only one that is.
  if (event->type == SDL_AUDIODEVICEREMOVED && event->adevice.iscapture == 0 && event->adevice.which != 0) {
    *static_cast<std::atomic<bool>*>(lost) = true;
  }
  return 0;
}

}  // namespace

Device::Device(Stream& stream, MonotonicClock clock, Millis beyond)
    : stream_(stream), monotonic_(std::move(clock)), beyond_(beyond) {}

Device::~Device() {
  close();
}

Result<Done> Device::open() {
  if (open_) return Done{};
  if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) return no_device(SDL_GetError());
  lost_ = false;
  clock_.restart(stream_.rendered(), beyond_);
  // Before opening: the device asks for its first frames while it opens, and they are the stream's first.
  Mix_HookMusic(feed, this);
  if (Mix_OpenAudioDevice(stream_rate, AUDIO_F32SYS, stream_channels, buffer_frames, nullptr, 0) != 0) {
    const Problem problem = no_device(Mix_GetError());
    Mix_HookMusic(nullptr, nullptr);
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
    return problem;
  }
  open_ = true;
  SDL_AddEventWatch(note_removal, &lost_);
  if (!format_is_ours()) {
    close();
    return no_device(tr("the device does not play 48 kHz stereo"));
  }
  return Done{};
}

void Device::close() {
  if (!open_) return;
  SDL_DelEventWatch(note_removal, &lost_);
  Mix_CloseAudio();
  Mix_HookMusic(nullptr, nullptr);
  SDL_QuitSubSystem(SDL_INIT_AUDIO);
  open_ = false;
  lost_ = false;
}

Result<Done> Device::reopen() {
  close();
  return open();
}

std::optional<Frames> Device::stream_frame(std::chrono::nanoseconds now) const {
  if (!open_ || lost_) return std::nullopt;
  return clock_.heard(now);
}

std::optional<Millis> Device::session_time(std::chrono::nanoseconds now) const {
  if (!open_ || lost_) return std::nullopt;
  return stream_.session_time(clock_.heard(now).value_or(0));
}

void Device::feed(void* device, unsigned char* bytes, int size) {
  auto& self = *static_cast<Device*>(device);
  const auto samples = static_cast<std::size_t>(size) / sizeof(float);
  self.stream_.render({reinterpret_cast<float*>(bytes), samples});
  self.clock_.handed(self.stream_.rendered(), self.monotonic_());
}

}  // namespace limber
