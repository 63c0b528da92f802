// The ffmpeg program as a child process: pictures go into its standard input, a film comes out as a file.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace limber {

// Whether a program of this name can be started from here.
bool has_program(const std::string& name);

class Encoder {
 public:
  // Starts ffmpeg with these arguments. Rule "no-encoder" if there is none.
  static Result<std::unique_ptr<Encoder>> start(const std::vector<std::string>& arguments);
  // Stops it at once if it was not finished.
  ~Encoder();
  Encoder(const Encoder&) = delete;
  Encoder& operator=(const Encoder&) = delete;

  // Waits while it is busy. False when it takes no more: finish() says why.
  bool feed(std::span<const std::uint8_t> bytes);
  // No more pictures; waits for it to end. Rule "encoder" with its own last words if it failed.
  Result<Done> finish();

 private:
  struct Parts;
  explicit Encoder(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace limber
