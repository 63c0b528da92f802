#include "sound/session_sound.hpp"

#include <algorithm>
#include <future>
#include <set>
#include <utility>

#include "base/message.hpp"
#include "sound/ambience.hpp"
#include "sound/clip_file.hpp"
#include "sound/soundtrack.hpp"
#include "sound/speech_store.hpp"
#include "sound/stream.hpp"
#include "sound/synth.hpp"
#include "timeline/spoken_texts.hpp"

namespace limber {
namespace {

using std::chrono::nanoseconds;

constexpr nanoseconds between_tries{20'000'000'000};

// Of a session only what sounds about now is in memory. The next excerpt is read well before this one ends: a
// slow disk has time.
constexpr Millis kept_ahead = 90s;
constexpr Millis read_before = 30s;
// Bells ring on after their cue, and words may take a little longer than was planned.
constexpr Millis ringing_out = 6s;

// Sound stops where the playhead waits: a millisecond before the end of the next comfort check
// (timeline/playhead.hpp).
Millis next_stop(const Timeline& timeline, Millis from, bool past_checks) {
  if (past_checks) return timeline.total();
  for (const Segment& segment : timeline.segments) {
    if (segment.kind == SegmentKind::comfort_check && segment.end - 1ms >= from) return segment.end - 1ms;
  }
  return timeline.total();
}

// Made once for the whole program: it takes a twentieth of a second.
const CueSounds& cue_sounds() {
  static const CueSounds made = make_cue_sounds();
  return made;
}

// Where an excerpt begins that holds all that still sounds at `position`.
Millis sounding_since(const Timeline& timeline, Millis position) {
  Millis since = position;
  for (const Cue& cue : timeline.cues) {
    if (cue.at + cue.length + ringing_out > position) since = std::min(since, cue.at);
  }
  return since;
}

bool has_words(const Cue& cue) {
  return (cue.kind == CueKind::say || cue.kind == CueKind::clip) && !cue.text.empty();
}

}  // namespace

struct SessionSound::Parts {
  explicit Parts(SoundOptions asked)
      : options(std::move(asked)), device(options.loudspeaker(stream, options.clock)) {}

  SoundOptions options;
  std::shared_ptr<const Routine> routine;
  std::shared_ptr<const Library> library;
  Pace pace;
  std::unique_ptr<SpeechStore> speech;               // null: nobody speaks the language
  std::string command;                               // of the person's own voice
  std::optional<Result<SpokenSession>> session;      // as laid out last
  std::set<std::shared_ptr<const Clip>> recordings;  // held, so that each is decoded once
  std::string background;                            // what the person chose, as in Settings
  std::string ambience_name;
  std::shared_future<std::shared_ptr<const Clip>> ambience;  // of that name, made on a thread of its own
  Stream stream;
  std::unique_ptr<Loudspeaker> device;  // after the stream it plays
  std::shared_ptr<const Timeline> playing;
  LongTones tones;       // of the session that plays
  Millis held_until{0};  // the end of the excerpt that plays
  bool past_checks = false;
  bool sounding = false;       // play() came after the last hush()
  bool words_missing = false;  // the soundtrack was made before all its words were
  nanoseconds tried{0};        // when the device was last asked for
  std::string trouble;
  std::set<std::string> told;  // said once is enough

  void tell(const std::string& words) {
    if (told.insert(words).second) trouble = words;
  }

  void choose_voice(const Settings& settings) {
    VoiceRequest wish;
    wish.english = settings.voice == "slt" ? EnglishVoice::slt : EnglishVoice::rms;
    wish.pace = settings.speech_pace;
    wish.command = settings.speech_command;
    auto voice = voice_for(routine->language, wish);
    if (!voice) {
      speech.reset();
      tell(voice.problem().message);
      return;
    }
    // A voice that fell back has another name by now: the first one is given another chance.
    const bool same_command = std::exchange(command, wish.command) == wish.command;
    if (speech && same_command && speech->voice().name() == (*voice)->name()) return;
    speech = std::make_unique<SpeechStore>(*std::move(voice), options.speech_folder);
  }

  void choose_ambience() {
    const std::string& wished = background == "routine" ? routine->ambience : background;
    if (ambience.valid() && ambience_name == wished) return;
    ambience_name = wished;
    ambience = std::async(std::launch::async, [name = ambience_name] { return make_ambience(name); });
  }

  // For compile(). Where a recording cannot be played the voice speaks its words.
  Millis recorded_length(std::string_view file) {
    const auto clip = clip_from_file(std::string(file));
    if (!clip) {
      tell(clip.problems().front().message);
      return 0ms;
    }
    recordings.insert(*clip);
    return (*clip)->length();
  }

  Result<SpokenSession> laid_out() {
    const SpeechLengths lengths = speech ? speech->lengths() : SpeechLengths(estimated_speech_length);
    auto timeline = compile(*routine, *library, pace, lengths,
                            [this](std::string_view file) { return recorded_length(file); });
    if (!timeline) return timeline.problems();
    return {SpokenSession{std::make_shared<const Timeline>(*std::move(timeline)), lengths},
            timeline.problems()};
  }

  // The therapist's own recording, else the voice.
  std::shared_ptr<const Clip> clip_for(const Cue& cue) {
    if (!has_words(cue)) return nullptr;
    if (cue.kind == CueKind::clip) {
      if (auto recorded = clip_from_file(cue.clip)) return *std::move(recorded);
    }
    return speech ? speech->clip(cue.text, cue.rate) : nullptr;
  }

  // What is not there yet is asked for.
  bool lacks_words_of(const Timeline& timeline) {
    if (!speech) return false;
    speech->prepare(spoken_texts(timeline));
    return !speech->progress().finished();
  }

  std::shared_ptr<const Soundtrack> soundtrack(const Excerpt& excerpt) {
    const CueClips words = [this](const Cue& cue) { return clip_for(cue); };
    return std::make_shared<const Soundtrack>(make_soundtrack(
        *playing, excerpt, {cue_sounds(), words, tones, ambience.valid() ? ambience.get() : nullptr}));
  }

  std::shared_ptr<const Soundtrack> soundtrack_about(Millis position) {
    words_missing = lacks_words_of(*playing);
    held_until = position + kept_ahead;
    auto about = soundtrack({sounding_since(*playing, position), held_until});
    words_missing = lacks_words_of(*playing) || words_missing;  // files may have gone
    return about;
  }

  void start_from(Millis from) {
    stream.play(soundtrack_about(from), from, next_stop(*playing, from, past_checks));
  }

  void read_on(Millis position) {
    if (position >= held_until - read_before && held_until < playing->total())
      stream.replace(soundtrack_about(position));
  }

  void open_device() {
    tried = options.clock();
    if (const auto opened = device->open(); !opened) tell(opened.problem().message);
  }

  // Nothing sounds until the device is back; it is asked for every twenty seconds, not at every frame.
  bool back_again(Millis position) {
    if (options.clock() - tried < between_tries) return false;
    open_device();
    if (!device->is_open() || device->lost()) return false;
    start_from(position);
    return true;
  }
};

SessionSound::SessionSound(SoundOptions options) : parts_(std::make_unique<Parts>(std::move(options))) {}
SessionSound::~SessionSound() = default;

void SessionSound::prepare(std::shared_ptr<const Routine> routine, std::shared_ptr<const Library> library,
                           const Pace& pace, const Settings& settings) {
  Parts& parts = *parts_;
  parts.routine = std::move(routine);
  parts.library = std::move(library);
  parts.pace = pace;
  parts.session.reset();
  parts.recordings.clear();
  parts.tones = {};
  parts.stream.set_volumes(settings.volumes);
  parts.background = settings.ambience;
  if (!parts.options.mute) parts.choose_ambience();
  parts.choose_voice(settings);
  if (!parts.speech) return;
  const std::vector<SpokenText> texts = texts_to_prepare(*parts.routine, *parts.library, pace);
  parts.speech->keep_only(texts);
  parts.speech->prepare(texts);
}

double SessionSound::progress() const {
  if (!parts_->speech) return 1;
  const SpeechStore::Progress made = parts_->speech->progress();
  return made.total == 0 ? 1 : static_cast<double>(made.done) / static_cast<double>(made.total);
}

bool SessionSound::prepared() {
  Parts& parts = *parts_;
  if (!parts.speech) return true;
  if (!parts.speech->progress().finished()) return false;
  parts.session = parts.laid_out();
  // How many minutes the session is said to take depends on how long all else takes.
  return !*parts.session || !parts.lacks_words_of(*(*parts.session)->timeline);
}

void SessionSound::wait() {
  while (!prepared()) parts_->speech->wait();
}

Result<SpokenSession> SessionSound::take() {
  auto session = std::exchange(parts_->session, std::nullopt);
  return session ? *std::move(session) : parts_->laid_out();
}

std::shared_ptr<const Soundtrack> SessionSound::soundtrack(std::shared_ptr<const Timeline> timeline) {
  parts_->playing = std::move(timeline);
  parts_->choose_ambience();
  return parts_->soundtrack({});
}

std::shared_ptr<const Clip> SessionSound::words(const Cue& cue) {
  return parts_->clip_for(cue);
}

void SessionSound::play(std::shared_ptr<const Timeline> timeline, Millis from, bool past_checks) {
  Parts& parts = *parts_;
  parts.playing = std::move(timeline);
  parts.past_checks = past_checks;
  parts.sounding = true;
  if (parts.options.mute) return;
  // A rehearsal may begin before its words are made; they sound when they are there.
  parts.start_from(from);
  // Only now: the first frame a fresh device takes is then the session's.
  if (!parts.device->is_open() || parts.device->lost()) parts.open_device();
}

void SessionSound::hush() {
  parts_->sounding = false;
  parts_->stream.pause();
}

void SessionSound::close() {
  parts_->device->close();
}

void SessionSound::set_volumes(const Volumes& volumes) {
  parts_->stream.set_volumes(volumes);
}

std::optional<Millis> SessionSound::heard(Millis position) {
  Parts& parts = *parts_;
  if (parts.options.mute || !parts.sounding) return std::nullopt;
  if (parts.device->lost())
    parts.tell(tr("The sound device is gone. The session goes on with the screen alone."));
  if ((parts.device->lost() || !parts.device->is_open()) && !parts.back_again(position)) return std::nullopt;
  if (parts.words_missing && parts.speech->progress().finished()) {
    parts.start_from(position);
  }
  parts.read_on(position);
  return parts.device->session_time(parts.options.clock());
}

void SessionSound::tell_anew() {
  parts_->told.clear();
}

std::string SessionSound::take_trouble() {
  Parts& parts = *parts_;
  const std::string of_voice = parts.speech ? parts.speech->voice().trouble() : "";
  if (parts.trouble.empty() && !of_voice.empty()) parts.tell(of_voice);
  return std::exchange(parts.trouble, "");
}

}  // namespace limber
