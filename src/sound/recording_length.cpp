#include "sound/recording_length.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace limber {
namespace {

unsigned byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

// Packets of a page end at lacing values below 255 (RFC 3533).
std::size_t packets_ending(std::string_view lacing) {
  return static_cast<std::size_t>(std::count_if(lacing.begin(), lacing.end(),
                                                [](char c) { return static_cast<unsigned char>(c) != 255; }));
}

struct Frame {
  std::size_t bytes = 0;
  double seconds = 0;
};

// The MPEG audio frame whose four-byte header stands at `at` (ISO 11172-3 and 13818-3); nothing if none does.
std::optional<Frame> frame_at(std::string_view bytes, std::size_t at) {
  if (at + 4 > bytes.size() || byte_at(bytes, at) != 0xff || (byte_at(bytes, at + 1) & 0xe0U) != 0xe0U)
    return {};
  static constexpr std::array<std::array<int, 15>, 5> kilobits{
      {{0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448},  // MPEG 1, layer I
       {0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384},     // layer II
       {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320},      // layer III
       {0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256},     // MPEG 2, layer I
       {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160}}};        // layers II and III
  static constexpr std::array<int, 3> hertz{44'100, 48'000, 32'000};
  const unsigned version = byte_at(bytes, at + 1) >> 3U & 3U;  // 0: 2.5, 2: 2, 3: 1
  const unsigned layer = 4 - (byte_at(bytes, at + 1) >> 1U & 3U);
  const unsigned rate_index = byte_at(bytes, at + 2) >> 4U;
  const unsigned hertz_index = byte_at(bytes, at + 2) >> 2U & 3U;
  if (version == 1 || layer == 4 || rate_index == 0 || rate_index == 15 || hertz_index == 3) return {};
  const bool first = version == 3;
  const std::size_t table = first ? layer - 1 : (layer == 1 ? 3 : 4);
  const int rate = hertz[hertz_index] >> (first ? 0 : version == 2 ? 1 : 2);
  const int samples = layer == 1 ? 384 : (layer == 3 && !first ? 576 : 1'152);
  const int size = samples / 8 * kilobits[table][rate_index] * 1'000 / rate;
  return Frame{static_cast<std::size_t>(size), static_cast<double>(samples) / rate};
}

// A tag of song names may come first (ID3v2: four times seven bits of size).
std::size_t after_tag(std::string_view bytes) {
  if (!bytes.starts_with("ID3") || bytes.size() < 10) return 0;
  std::size_t size = 0;
  for (std::size_t i = 6; i < 10; ++i) size = size << 7U | (byte_at(bytes, i) & 0x7fU);
  return std::min(bytes.size(), size + 10);
}

}  // namespace

std::optional<double> most_ogg_seconds(std::string_view bytes) {
  constexpr std::size_t page_header = 27;
  std::optional<double> longest_packet;
  std::size_t packets = 0;
  for (std::size_t at = 0; at + page_header <= bytes.size();) {
    if (bytes.substr(at, 4) != "OggS") return std::nullopt;
    const std::size_t segments = byte_at(bytes, at + 26);
    const std::size_t body = at + page_header + segments;
    if (body > bytes.size()) break;
    const std::string_view lacing = bytes.substr(at + page_header, segments);
    if (!longest_packet) {
      // The identification header: "\1vorbis", version 4, channels 1, rate 4, bit rates 12, block sizes 1
      // (Vorbis I, 4.2.2).
      if (bytes.substr(body, 7) != "\1vorbis" || body + 29 > bytes.size()) return std::nullopt;
      std::uint32_t rate = 0;
      for (std::size_t i = 4; i-- > 0;) rate = rate << 8U | byte_at(bytes, body + 12 + i);
      if (rate < 8'000 || rate > 192'000) return std::nullopt;
      longest_packet = static_cast<double>(1U << (byte_at(bytes, body + 28) >> 4U)) / 2 / rate;
    }
    packets += packets_ending(lacing);
    at = body;
    for (const char size : lacing) at += static_cast<unsigned char>(size);
  }
  if (!longest_packet) return std::nullopt;
  return *longest_packet * static_cast<double>(packets);
}

std::optional<double> most_mp3_seconds(std::string_view bytes) {
  constexpr double densest = 0.001;  // seconds a byte: 8 kbit/s
  std::size_t at = after_tag(bytes);
  if (!frame_at(bytes, at)) return std::nullopt;
  double seconds = 0;
  while (at < bytes.size()) {
    const auto frame = frame_at(bytes, at);
    seconds += frame ? frame->seconds : densest;
    at += frame ? frame->bytes : 1;
  }
  return seconds;
}

}  // namespace limber
