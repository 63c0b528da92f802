#include "sound/command_voice.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <sstream>

#include "sound/fallback_voice.hpp"
#include "sound/loudness.hpp"
#include "sound/speech_shape.hpp"
#include "sound/speech_store.hpp"
#include "support/catch.hpp"
#include "support/sound.hpp"

using namespace limber;
using namespace limber::test;
namespace fs = std::filesystem;

namespace {

// Small shell scripts as voices, and a recording for them to hand out.
class Programs {
 public:
  Programs() {
    std::vector<float> hum(8'000, 0.0F);  // half a second of silence on both sides
    const std::vector<float> sound = sine(300, 0.1, 1, 16'000);
    hum.insert(hum.end(), sound.begin(), sound.end());
    hum.insert(hum.end(), 8'000, 0.0F);
    put("hum.wav", wav_of(hum, 16'000));
    put("silence.wav", wav_of(std::vector<float>(8'000, 0.0F), 16'000));
  }

  std::string put(const std::string& name, const std::string& bytes) const {
    std::ofstream(path(name), std::ios::binary) << bytes;
    return path(name);
  }
  // The command for a script with these lines, given {file}, {rate} and {language}.
  std::string command(const std::string& name, const std::string& lines) const {
    const std::string file =
        put(name, "#!/bin/sh\ncd '" + folder_.path().string() + "' || exit 1\n" + lines + "\n");
    fs::permissions(file, fs::perms::owner_all);
    return "'" + file + "' {file} {rate} {language}";
  }
  std::string path(const std::string& name) const { return (folder_.path() / name).string(); }
  std::string contents(const std::string& name) const {
    std::ifstream file(path(name));
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
  }

 private:
  TemporaryFolder folder_;
};

// Why the words are not spoken; "" if they are.
std::string trouble_of(const std::string& command, Millis limit = CommandVoice::usual_limit) {
  const auto clip = CommandVoice(command, "en", 1, limit).speak("Let go.", SpeechRate::instruction);
  if (clip) return "";
  CHECK(clip.problems().front().rule == "voice-failed");
  return clip.problems().front().message;
}

bool mentions(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a command's WAV is spoken at the loudness of speech, without the silence around it") {
  const Programs programs;
  const CommandVoice voice(programs.command("good", "cp hum.wav \"$1\""), "en", 1);
  const auto clip = voice.speak("Let go.", SpeechRate::instruction);
  REQUIRE(clip);
  CHECK(to_seconds(clip->length()) == Approx(1).margin(0.06));
  CHECK(integrated_loudness(stereo_samples(*clip)) == Approx(speech_lufs).margin(0.5));
}

TEST_CASE("a command reads the words and is told the rate and the language") {
  const Programs programs;
  const std::string command = programs.command("told", "cat >words; echo $2 $3 >rest; cp hum.wav \"$1\"");
  REQUIRE(CommandVoice(command, "pt-BR", 1.1).speak("Solte o ar.", SpeechRate::relaxation));
  CHECK(programs.contents("words") == "Solte o ar.\n");
  CHECK(programs.contents("rest") == "127 pt-BR\n");
}

TEST_CASE("words are never run as commands, whatever they look like") {
  const Programs programs;
  const std::string command = programs.command("good", "cat >words; cp hum.wav \"$1\"");
  const std::string evil = "$(touch evil) `touch evil`; touch evil {file} ' \" | touch evil";
  REQUIRE(CommandVoice(command, "en", 1).speak(evil, SpeechRate::instruction));
  CHECK(programs.contents("words") == evil + "\n");
  CHECK_FALSE(fs::exists(programs.path("evil")));
  CHECK_FALSE(fs::exists("evil"));
}

TEST_CASE("a language that looks like an option is not handed to a command") {
  const Programs programs;
  const std::string command = programs.command("good", "cp hum.wav \"$1\"");
  for (const char* language : {"--config=/etc/passwd", "a b", "../x", ""})
    CHECK_FALSE(CommandVoice(command, language, 1).speak("Let go.", SpeechRate::instruction));
}

TEST_CASE("a command that fails says how") {
  const Programs programs;
  CHECK(mentions(trouble_of(programs.command("fails", "cp hum.wav \"$1\"; exit 3")), "ended with an error"));
  CHECK(mentions(trouble_of(programs.command("dies", "kill -9 $$")), "ended with an error"));
  CHECK(mentions(trouble_of(programs.path("nowhere") + " {file}"), "was not found"));
  CHECK(mentions(trouble_of(programs.path("hum.wav") + " {file}"), "was not found or may not be run"));
  CHECK(mentions(trouble_of("cp hum.wav out.wav"), "{file}"));
}

TEST_CASE("a command that leaves no sound that can be read says so") {
  const Programs programs;
  CHECK(mentions(trouble_of(programs.command("idle", "exit 0")), "there is no such file"));
  CHECK(mentions(trouble_of(programs.command("garbage", "echo garbage >\"$1\"")), "it is not a WAV file"));
  CHECK(mentions(trouble_of(programs.command("torn", "head -c 30 hum.wav >\"$1\"")), "damaged"));
  CHECK(mentions(trouble_of(programs.command("silent", "cp silence.wav \"$1\"")), "silence"));
  CHECK(mentions(trouble_of(programs.command("huge", "truncate -s 1G \"$1\"")), "MiB"));
  CHECK_FALSE(trouble_of(programs.command("pipe", "mkfifo \"$1\"")).empty());
}

TEST_CASE("signs alone may be silent without a command being at fault") {
  const Programs programs;
  const CommandVoice voice(programs.command("silent", "cp silence.wav \"$1\""), "en", 1);
  CHECK(voice.speak("…", SpeechRate::instruction).problems().front().rule == "speech-empty");
}

TEST_CASE("a command that hangs is ended after its time, with all it started") {
  const Programs programs;
  // The script and its child hold a pipe open for as long as one of them lives.
  const std::string hangs = programs.command("hangs", "exec 3>held; touch begun; sleep 7200 & wait");
  REQUIRE(::mkfifo(programs.path("held").c_str(), 0600) == 0);
  const int pipe = ::open(programs.path("held").c_str(), O_RDONLY | O_NONBLOCK);
  REQUIRE(pipe >= 0);
  CHECK(mentions(trouble_of(hangs, 300ms), "took longer than 0.3 seconds"));
  if (fs::exists(programs.path("begun"))) {
    pollfd end{pipe, POLLIN, 0};
    CHECK(::poll(&end, 1, -1) == 1);
    CHECK((end.revents & POLLHUP) != 0);
  }
  ::close(pipe);
}

TEST_CASE("who closes a session does not wait for a command that hangs") {
  const Programs programs;
  REQUIRE(::mkfifo(programs.path("begun").c_str(), 0600) == 0);
  const auto voice = std::make_shared<CommandVoice>(programs.command("hangs", "echo >begun; sleep 7200"),
                                                    "en", 1, std::chrono::hours(2));
  const auto fallback = std::make_shared<FallbackVoice>(std::vector<VoiceMaker>{[&] { return voice; }});
  {
    SpeechStore store(fallback, "");
    store.prepare({{"Let go."}});
    CHECK(programs.contents("begun") == "\n");  // waits for the command to say so
  }
  CHECK(fallback->name() == "none");
}

TEST_CASE("a command leaves nothing in the folder for temporary files") {
  const Programs programs;
  const std::string command = programs.command("notes", "echo \"$1\" >where; cp hum.wav \"$1\"");
  REQUIRE(CommandVoice(command, "en", 1).speak("Let go.", SpeechRate::instruction));
  std::string where = programs.contents("where");
  where.pop_back();
  CHECK(fs::path(where).filename() == "speech.wav");
  CHECK_FALSE(fs::exists(fs::path(where).parent_path()));
}

TEST_CASE("words without a sound, or too many, are refused before a command is run") {
  const Programs programs;
  const CommandVoice voice(programs.command("ran", "touch ran-it"), "en", 1);
  CHECK(voice.speak(" !", SpeechRate::instruction).problems().front().rule == "speech-empty");
  CHECK(voice.speak(std::string(longest_spoken_text + 1, 'a'), SpeechRate::instruction)
            .problems()
            .front()
            .rule == "speech-length");
  CHECK_FALSE(fs::exists(programs.path("ran-it")));
}

TEST_CASE("every command, language and pace is a voice of its own name") {
  const std::string plain = CommandVoice("say {file}", "en", 1).name();
  CHECK(CommandVoice("say -v {file}", "en", 1).name() != plain);
  CHECK(CommandVoice("say {file}", "de", 1).name() != plain);
  CHECK(CommandVoice("say {file}", "en", 1.1).name() != plain);
}
