// What may sound behind the voice: rain, sea, a stream, a warm pad. Made by the program, the same samples on
// every run.
#pragma once

#include <memory>
#include <string_view>

#include "sound/clip.hpp"

namespace limber {

// A loop of 16 s in stereo whose end runs on into its beginning, at −28 LUFS and without sudden sounds.
// `name` is one of ambience_names(); null for silence and for what is not known. Made anew at every call
// (some tenths of a second).
std::shared_ptr<const Clip> make_ambience(std::string_view name);

}  // namespace limber
