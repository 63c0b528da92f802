// A session as one page that any browser opens: with its figure, its sound and its questions, and nothing to
// load from anywhere. What it gives back is a journal that `limber journal import` and `limber review` take.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/settings.hpp"
#include "export/sound_file.hpp"
#include "routine/library.hpp"
#include "sound/session_sound.hpp"
#include "timeline/compile.hpp"

namespace limber {

// A session laid out, and how its sentences and those of its reliefs are heard.
struct PageVoice {
  SpokenSession session;
  CueClips words;
};

struct PageMaterial {
  std::shared_ptr<const Routine> routine;
  std::shared_ptr<const Library> library;
  Pace pace;
  Settings settings;  // volumes, what sounds behind the voice, who is seen
  PageVoice usual;
  std::optional<PageVoice> gentle = {};  // at half its dose, for a sore day; none where nothing is left of it
};

// The gentle session of a routine, its voice made now. Nullopt where nothing is left of it.
std::optional<PageVoice> gentle_voice(const PageMaterial& material, const SoundOptions& sound);

bool is_page_file(const std::string& file);  // .html

// Nothing is left under the name if it fails or is given up. Rules: "recording", "file-kind",
// "file-unwritable", "cancelled".
Result<Ok> write_page(const PageMaterial& material, const std::string& file, const Progress& progress = {});

// The same as text.
Result<std::string> page_text(const PageMaterial& material, const Progress& progress = {});

}  // namespace limber
