#include "sound/microphone.hpp"

#include <SDL.h>

#include "base/message.hpp"
#include "base/text.hpp"

namespace limber {
namespace {

constexpr int heard_frames = 1024;  // 21 ms: a level meter that follows the voice

Problem no_microphone(const std::string& why) {
  return failure("no-microphone",
                 fill(tr("There is no microphone ({why}). Plug one in, or allow its use in the system's "
                         "settings. Until then the computer's voice speaks."),
                      {{"why", why}}));
}

}  // namespace

SystemMicrophone::~SystemMicrophone() {
  close();
}

Result<Ok> SystemMicrophone::open() {
  if (device_ != 0) return Ok{};
  if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) return no_microphone(SDL_GetError());
  SDL_AudioSpec wanted{};
  wanted.freq = microphone_rate;
  wanted.format = AUDIO_F32SYS;
  wanted.channels = 1;
  wanted.samples = heard_frames;
  SDL_AudioSpec given{};
  device_ = SDL_OpenAudioDevice(nullptr, 1, &wanted, &given, 0);  // SDL converts to what is wanted
  if (device_ == 0) {
    const Problem problem = no_microphone(SDL_GetError());
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
    return problem;
  }
  SDL_PauseAudioDevice(device_, 0);
  return Ok{};
}

void SystemMicrophone::close() {
  if (device_ == 0) return;
  SDL_CloseAudioDevice(device_);
  SDL_QuitSubSystem(SDL_INIT_AUDIO);
  device_ = 0;
}

std::vector<float> SystemMicrophone::take() {
  if (device_ == 0) return {};
  std::vector<float> samples(SDL_GetQueuedAudioSize(device_) / sizeof(float));
  const Uint32 got =
      SDL_DequeueAudio(device_, samples.data(), static_cast<Uint32>(samples.size() * sizeof(float)));
  samples.resize(got / sizeof(float));
  return samples;
}

bool SystemMicrophone::lost() const {
  return device_ != 0 && SDL_GetAudioDeviceStatus(device_) == SDL_AUDIO_STOPPED;
}

}  // namespace limber
