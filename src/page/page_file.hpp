// A session, or the weeks of a programme with all its sessions, as one page that any browser opens: with its
// figure, its sound and its questions, and nothing to load from anywhere. What it gives back is a journal
// that `limber journal import` and `limber review` take.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "base/settings.hpp"
#include "export/sound_file.hpp"
#include "programme/programme.hpp"
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
  std::string trouble = {};              // of the voice, to tell the person; "" if all is well
};

// Both voices of a routine, made now. Fails as compile() does.
Result<PageMaterial> spoken_page(std::shared_ptr<const Routine> routine,
                                 std::shared_ptr<const Library> library, const Pace& pace,
                                 const Settings& settings, const SoundOptions& sound);

// The material of a routine, as a phase asks for it; it is let go before the next one is asked for.
using VoicePage = std::function<Result<PageMaterial>(std::shared_ptr<const Routine> routine)>;

struct PageOfWeeks {
  std::shared_ptr<const Programme> programme;
  std::shared_ptr<const Library> library;
  Settings settings;
  std::function<std::shared_ptr<const Routine>(const std::string& id)> find;  // null: not known
  VoicePage voiced;
};

bool is_page_file(const std::string& file);  // .html

// Nothing is left under the name if it fails or is given up. Rules: "recording", "file-kind",
// "file-unwritable", "cancelled".
Result<Ok> write_page(const PageMaterial& material, const std::string& file, const Progress& progress = {});
// Likewise, and "no-such-routine".
Result<Ok> write_page(const PageOfWeeks& weeks, const std::string& file, const Progress& progress = {});

// The same as text.
Result<std::string> page_text(const PageMaterial& material, const Progress& progress = {});
Result<std::string> page_text(const PageOfWeeks& weeks, const Progress& progress = {});

}  // namespace limber
