#include "export/fhir_parts.hpp"

#include <array>
#include <charconv>
#include <cstdint>

#include "base/hash.hpp"
#include "base/unicode.hpp"

namespace limber::fhir {
namespace {

constexpr std::string_view uris = "urn:ietf:rfc:3986";  // "the value is itself a URI"

std::uint64_t hashed(std::string_view text, std::uint64_t basis) {
  // The high bits of FNV-1a hear too little of the last characters.
  std::uint64_t hash = fnv1a(text, basis);
  hash ^= hash >> 32U;
  hash *= 0x9E3779B97F4A7C15U;
  return hash ^ (hash >> 29U);
}

std::uint64_t bits_of(std::string_view digits) {
  std::uint64_t bits = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), bits, 16);
  const bool whole = error == std::errc() && end == digits.data() + digits.size() && digits.size() == 16;
  return whole ? bits : hashed(digits, 0x6C62272E07BB0142U);
}

void put_hex(std::string& out, std::uint64_t bits, int digits) {
  constexpr std::string_view hex = "0123456789abcdef";
  for (int i = digits - 1; i >= 0; --i) out += hex[(bits >> (4U * static_cast<unsigned>(i))) & 0xFU];
}

std::string urn(std::string_view uuid) {
  return "urn:uuid:" + std::string(uuid);
}

std::string name_in_bundle(std::string_view uuid) {
  std::string digits(uuid);
  std::erase(digits, '-');
  return urn(uuid_of(digits, "entry"));
}

}  // namespace

std::string uuid_of(std::string_view uid, std::string_view thing) {
  const std::size_t half = uid.size() / 2;
  std::uint64_t high = bits_of(uid.substr(0, half)) ^ hashed(thing, fnv1a_basis);
  std::uint64_t low = bits_of(uid.substr(half)) ^ hashed(thing, 0x84222325CBF29CE4U);
  high = (high & ~0xF000ULL) | 0x8000ULL;                        // version 8
  low = (low & ~0xC000000000000000ULL) | 0x8000000000000000ULL;  // variant
  std::string out;
  out.reserve(36);
  put_hex(out, high >> 32U, 8);
  out += '-';
  put_hex(out, high >> 16U, 4);
  out += '-';
  put_hex(out, high, 4);
  out += '-';
  put_hex(out, low >> 48U, 4);
  out += '-';
  put_hex(out, low, 12);
  return out;
}

std::string words_of(std::string_view text) {
  return cleaned(text);
}

std::string reference_to(std::string_view uuid) {
  return "{\"reference\":\"" + name_in_bundle(uuid) + "\"}";
}

std::string concept_of(std::string_view system, std::string_view code, std::string_view display,
                       std::string_view words) {
  std::string out;
  JsonText json(out);
  json.open('{').key("coding").open('[').open('{').text("system", system).text("code", code);
  if (!display.empty()) json.text("display", display);
  json.close('}').close(']');
  if (!words.empty()) json.text("text", words);
  json.close('}');
  return out;
}

std::string concept_of(std::string_view words) {
  std::string out;
  JsonText(out).open('{').text("text", words).close('}');
  return out;
}

std::string quantity(std::string_view number, std::string_view ucum) {
  std::string out;
  JsonText json(out);
  json.open('{').raw("value", number).text("unit", ucum).text("system", "http://unitsofmeasure.org");
  json.text("code", ucum).close('}');
  return out;
}

void begin_entry(JsonText& json, std::string_view type, std::string_view uuid, FoundBy named) {
  const std::string identifier = urn(uuid);
  json.raw("\n").open('{').text("fullUrl", name_in_bundle(uuid));
  json.key("resource").open('{').text("resourceType", type);
  switch (named) {
    case FoundBy::by_list:
      json.key("identifier").open('[').open('{').text("system", uris).text("value", identifier);
      json.close('}').close(']');
      break;
    case FoundBy::by_one:
      json.key("identifier").open('{').text("system", uris).text("value", identifier).close('}');
      break;
    case FoundBy::by_tag:
      json.key("meta").open('{').key("tag").open('[').open('{').text("system", uris).text("code", identifier);
      json.close('}').close(']').close('}');
      break;
  }
}

void end_entry(JsonText& json, std::string_view type, std::string_view uuid, FoundBy named) {
  const std::string what = std::string(uris) + "|" + urn(uuid);
  json.close('}').key("request").open('{');
  if (named == FoundBy::by_tag)
    json.text("method", "POST").text("url", type).text("ifNoneExist", "_tag=" + what);
  else
    json.text("method", "PUT").text("url", std::string(type) + "?identifier=" + what);
  json.close('}').close('}');
}

}  // namespace limber::fhir
