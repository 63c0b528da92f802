// Plays a tick every second on the real device for some minutes, records what the sound server plays, and
// tells how far the session clock, the sound and a monotonic clock come apart. Not a test: it takes its time.
// See run.sh.
#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

#include "sound/device.hpp"

using namespace limber;
using std::chrono::nanoseconds;

namespace {

nanoseconds monotonic() {
  return std::chrono::steady_clock::now().time_since_epoch();
}

double millis_of(nanoseconds time) {
  return std::chrono::duration<double, std::milli>(time).count();
}

// What the monitor gave, and when: at `time` the recording was `frames` long.
struct Recording {
  struct Read {
    double time_ms;
    std::size_t frames;
  };
  std::vector<float> left;
  std::vector<Read> reads;

  // When a frame was played: the earliest that reads within five seconds of it allow, free of their jitter.
  double time_ms(std::size_t frame) const {
    double earliest = 1e300;
    for (const Read& read : reads) {
      const double apart =
          (static_cast<double>(read.frames) - static_cast<double>(frame)) * 1000 / stream_rate;
      if (std::abs(apart) < 5'000) earliest = std::min(earliest, read.time_ms - apart);
    }
    return earliest;
  }
};

void record(std::FILE* pipe, Recording& into, const std::atomic<bool>& done) {
  std::vector<float> buffer(2 * 240);
  while (!done) {
    const std::size_t frames = std::fread(buffer.data(), 2 * sizeof(float), buffer.size() / 2, pipe);
    if (frames == 0) return;
    for (std::size_t n = 0; n < frames; ++n) into.left.push_back(buffer[2 * n]);
    into.reads.push_back({millis_of(monotonic()), into.left.size()});
  }
}

struct Reading {
  double time_ms;
  double session_ms;
};

double session_at(const std::vector<Reading>& readings, double time_ms) {
  const auto after = std::partition_point(readings.begin(), readings.end(),
                                          [&](const Reading& reading) { return reading.time_ms < time_ms; });
  if (after == readings.begin() || after == readings.end()) return std::nan("");
  const Reading& a = *(after - 1);
  return a.session_ms +
         (after->session_ms - a.session_ms) * (time_ms - a.time_ms) / (after->time_ms - a.time_ms);
}

struct Spread {
  double least = 1e300;
  double most = -1e300;
  void add(double value) {
    least = std::min(least, value);
    most = std::max(most, value);
  }
  void tell(const char* what) const { std::printf("%-36s %+7.2f … %+7.2f ms\n", what, least, most); }
  double worst() const { return std::max(std::abs(least), std::abs(most)); }
};

std::shared_ptr<const Soundtrack> ticks(int seconds) {
  std::vector<Sound> sounds;
  const auto clip = std::make_shared<const Clip>(tick());
  for (int second = 2; second < seconds; ++second) {
    sounds.push_back({frames_in(second * 1s), frames_in(second * 1s) + clip->frames(), Bus::cues, 1, clip});
  }
  return std::make_shared<const Soundtrack>(std::move(sounds));
}

// The frames at which ticks begin in the recording.
std::vector<std::size_t> onsets(const std::vector<float>& samples) {
  std::vector<std::size_t> found;
  for (std::size_t n = 0; n < samples.size(); ++n) {
    if (std::abs(samples[n]) < 0.001F) continue;
    found.push_back(n);
    n += stream_rate / 2;
  }
  return found;
}

int report(const Recording& recording, const std::vector<Reading>& readings, int expected) {
  const std::vector<std::size_t> heard = onsets(recording.left);
  std::printf("%zu of %d ticks recorded\n", heard.size(), expected);
  if (static_cast<int>(heard.size()) != expected) return 1;
  // The monotonic clock is set to the session's at two seconds; from there on it goes alone.
  double anchor = 0;
  for (const Reading& reading : readings) {
    if (reading.session_ms <= 2'000) anchor = reading.time_ms - reading.session_ms;
  }
  Spread session_sound;
  Spread session_monotonic;
  Spread sound_monotonic;
  Spread rhythm;
  for (std::size_t i = 0; i < heard.size(); ++i) {
    const double planned = 2'000 + 1'000.0 * static_cast<double>(i);
    const double time = recording.time_ms(heard[i]);
    session_sound.add(session_at(readings, time) - planned);
    sound_monotonic.add(time - anchor - planned);
    rhythm.add((static_cast<double>(heard[i]) - static_cast<double>(heard[0])) * 1000 / stream_rate -
               (planned - 2'000));
  }
  for (const Reading& reading : readings) {
    if (reading.session_ms > 2'000) session_monotonic.add(reading.session_ms - (reading.time_ms - anchor));
  }
  for (std::size_t i = 1; i < heard.size(); ++i) {
    const double late = (static_cast<double>(heard[i] - heard[i - 1]) / stream_rate - 1) * 1000;
    if (late > 5) std::printf("the server ran out of sound for %.0f ms after tick %zu\n", late, i);
  }
  session_sound.tell("session clock ahead of the sound");
  session_monotonic.tell("session clock ahead of monotonic");
  sound_monotonic.tell("sound later than monotonic");
  rhythm.tell("ticks late in the recording");
  const double worst = std::max({session_sound.worst(), session_monotonic.worst(), sound_monotonic.worst()});
  std::printf("worst: %.2f ms, %s 30 ms\n", worst, worst <= 30 ? "within" : "NOT within");
  return worst <= 30 ? 0 : 1;
}

}  // namespace

int main(int count, char** arguments) {
  const int seconds = count > 1 ? std::atoi(arguments[1]) : 300;
  const char* command = count > 2 ? arguments[2] : "";
  std::FILE* pipe = popen(command, "r");
  if (pipe == nullptr || seconds < 4) {
    std::fputs(
        "usage: sound_real_time <seconds> '<command that writes the monitor as 48 kHz stereo float>'\n",
        stderr);
    return 2;
  }
  Recording recording;
  std::atomic<bool> done{false};
  std::thread recorder([&] { record(pipe, recording, done); });
  Stream stream({1, 1, 1});
  Device device(stream, monotonic);
  const auto opened = device.open();
  if (!opened) std::fprintf(stderr, "%s\n", opened.problems().front().message.c_str());
  std::vector<Reading> readings;
  if (opened) {
    stream.play(ticks(seconds), 0ms, seconds * 1s);
    for (Millis session{0}; session < seconds * 1s;) {
      std::this_thread::sleep_for(2ms);
      const nanoseconds now = monotonic();
      session = device.session_time(now).value_or(0ms);
      if (session > 0ms && session < seconds * 1s)
        readings.push_back({millis_of(now), static_cast<double>(session.count()) + 0.5});
    }
  }
  done = true;
  recorder.join();
  device.close();
  pclose(pipe);
  return opened ? report(recording, readings, seconds - 2) : 1;
}
