// A microphone that hears what a test says.
#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "sound/microphone.hpp"

namespace limber::test {

// Outlives the microphones it makes.
class MadeSound {
 public:
  std::unique_ptr<Microphone> microphone() { return std::make_unique<Ear>(*this); }

  void speak(const std::vector<float>& samples) { said_.insert(said_.end(), samples.begin(), samples.end()); }
  void unplug() { lost_ = true; }
  void be_missing() { missing_ = true; }
  bool open() const { return open_; }

 private:
  class Ear final : public Microphone {
   public:
    explicit Ear(MadeSound& sound) : sound_(sound) {}
    Result<Ok> open() override {
      if (sound_.missing_) return failure("no-microphone", "There is no microphone.");
      sound_.open_ = true;
      return Ok{};
    }
    void close() override { sound_.open_ = false; }
    std::vector<float> take() override { return std::exchange(sound_.said_, {}); }
    bool lost() const override { return sound_.lost_; }

   private:
    MadeSound& sound_;
  };

  std::vector<float> said_;
  bool open_ = false;
  bool lost_ = false;
  bool missing_ = false;
};

}  // namespace limber::test
