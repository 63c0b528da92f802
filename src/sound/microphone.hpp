// Where a recording comes from.
#pragma once

#include <cstdint>
#include <vector>

#include "base/result.hpp"

namespace limber {

inline constexpr int microphone_rate = 48'000;  // samples a second, one channel

// An interface, so that what is done with sound is tested with sound that was made.
class Microphone {
 public:
  virtual ~Microphone() = default;

  // Listens from now on. Rule "no-microphone": in words, why not. Does nothing if open.
  virtual Result<Ok> open() = 0;
  virtual void close() = 0;

  // What was heard since the last call, -1 … 1. Never waits.
  virtual std::vector<float> take() = 0;
  // It was unplugged or taken away while it was open.
  virtual bool lost() const = 0;
};

// The one the system has chosen, by SDL.
class SystemMicrophone final : public Microphone {
 public:
  SystemMicrophone() = default;
  ~SystemMicrophone() override;
  SystemMicrophone(const SystemMicrophone&) = delete;
  SystemMicrophone& operator=(const SystemMicrophone&) = delete;

  Result<Ok> open() override;
  void close() override;
  std::vector<float> take() override;
  bool lost() const override;

 private:
  std::uint32_t device_ = 0;  // 0: closed
};

}  // namespace limber
