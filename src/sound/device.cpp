#include "sound/device.hpp"

#include <SDL.h>

#include <utility>

#include "base/message.hpp"
#include "base/text.hpp"

namespace limber {
namespace {

constexpr int buffer_frames = 2048;  // 43 ms: outlasts a busy moment of the machine, which sleeps in between

Problem no_device(const std::string& why) {
  return failure("no-sound", fill(tr("There is no sound ({why}). The session goes on with the screen alone."),
                                  {{"why", why}}));
}

int note_removal(void* lost, SDL_Event* event) {
  // A device that was not open goes by the id 0. Of ours any that goes counts: they play the same.
  if (event->type == SDL_AUDIODEVICEREMOVED && event->adevice.iscapture == 0 && event->adevice.which != 0) {
    *static_cast<std::atomic<bool>*>(lost) = true;
  }
  return 0;
}

}  // namespace

std::unique_ptr<Loudspeaker> system_loudspeaker(Stream& stream, const MonotonicClock& clock) {
  return std::make_unique<Device>(stream, clock);
}

Device::Device(Stream& stream, MonotonicClock clock) : stream_(stream), monotonic_(std::move(clock)) {}

Device::~Device() {
  close();
}

Result<Ok> Device::open() {
  if (is_open() && !lost_) return Ok{};
  close();
  if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) return no_device(SDL_GetError());
  lost_ = false;
  clock_.restart(stream_.rendered());
  SDL_AudioSpec wanted{};
  wanted.freq = stream_rate;
  wanted.format = AUDIO_F32SYS;
  wanted.channels = stream_channels;
  wanted.samples = buffer_frames;
  wanted.callback = feed;
  wanted.userdata = this;
  device_ = SDL_OpenAudioDevice(nullptr, 0, &wanted, nullptr, 0);  // SDL converts to what the device plays
  if (device_ == 0) {
    const Problem problem = no_device(SDL_GetError());
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
    return problem;
  }
  SDL_AddEventWatch(note_removal, &lost_);
  SDL_PauseAudioDevice(device_, 0);
  return Ok{};
}

void Device::close() {
  if (!is_open()) return;
  SDL_DelEventWatch(note_removal, &lost_);
  SDL_CloseAudioDevice(device_);
  SDL_QuitSubSystem(SDL_INIT_AUDIO);
  device_ = 0;
  lost_ = false;
}

std::optional<Millis> Device::session_time(std::chrono::nanoseconds now) const {
  if (!is_open() || lost_) return std::nullopt;
  return stream_.session_time(clock_.heard(now).value_or(0));
}

void Device::feed(void* device, unsigned char* bytes, int size) {
  auto& self = *static_cast<Device*>(device);
  const auto samples = static_cast<std::size_t>(size) / sizeof(float);
  self.stream_.render({reinterpret_cast<float*>(bytes), samples});
  self.clock_.handed(self.stream_.rendered(), self.monotonic_());
}

}  // namespace limber
