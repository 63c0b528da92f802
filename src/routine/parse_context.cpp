#include "routine/parse_context.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "routine/codec.hpp"
#include "routine/json_writer.hpp"

namespace limber {
namespace {

constexpr int format_read = 1;

std::string last_token(const std::string& pointer) {
  return pointer.substr(pointer.rfind('/') + 1);
}

bool is_index(const std::string& token) {
  return !token.empty() && token.find_first_not_of("0123456789") == std::string::npos;
}

}  // namespace

void ParseContext::fault(const Node& value, std::string rule, std::string words) {
  add(document_.place_of(value), std::move(rule), std::move(words));
}

void ParseContext::wrong(const Node& value, const char* rule, const std::string& right) {
  if (full()) return;
  fault(value, rule,
        fill(tr("{name} is {value}; {right}"),
             {{"name", name(value)}, {"value", spelled(value)}, {"right", right}}));
}

void ParseContext::fault_at_key(const Node& member, std::string rule, std::string words) {
  add(document_.place_of_key(member), std::move(rule), std::move(words));
}

void ParseContext::add(SourceLocation place, std::string rule, std::string words) {
  if (problems_.size() > most_problems) return;
  if (problems_.size() == most_problems) {
    rule = "too-many";
    words = tr("there are more problems than are listed here; fix these first");
  }
  problems_.push_back({Severity::error, std::move(place), std::move(rule), std::move(words)});
}

std::string ParseContext::name(const Node& value) const {
  if (!value.key.empty()) return value.key;
  const std::string pointer = document_.pointer_of(value);
  if (pointer.empty()) return tr("the file");
  const std::string index = last_token(pointer);
  const std::string list = last_token(pointer.substr(0, pointer.rfind('/')));
  if (!is_index(index) || list.empty()) return tr("this value");
  return fill(tr("item {number} of {list}"),
              {{"number", std::to_string(std::stoul(index) + 1)}, {"list", list}});
}

std::string ParseContext::spelled(const Node& value) const {
  if (value.kind == Node::Kind::array) return tr("a list");
  if (value.kind == Node::Kind::object) return tr("an object");
  constexpr std::size_t longest = 40;
  std::string text = document_.text.empty() ? write_node(value, 0)
                                            : document_.text.substr(value.begin, value.end - value.begin);
  if (text.size() <= longest) return text;
  std::size_t cut = longest;
  while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U) --cut;
  return text.substr(0, cut) + "…";
}

MemberReader::MemberReader(ParseContext& reading, const Node& object) : reading_(reading), object_(object) {
  if (is_object()) return;
  reading.fault(object, "type",
                fill(tr("{name} is {value}; it should be an object in braces"),
                     {{"name", reading.name(object)}, {"value", reading.spelled(object)}}));
}

const Node* MemberReader::find(const char* key, Presence presence) {
  known_.push_back(key);
  const Node* member = object_.find(key);
  if (member == nullptr && presence == required && is_object())
    fault("missing", fill(tr("\"{key}\" is missing"), {{"key", key}}));
  return member;
}

bool MemberReader::format(bool required) {
  std::string schema;
  member("$schema", schema, codec::String{longest_text});
  const Node* format = find("format", required ? Presence::required : optional);
  if (format == nullptr || (format->kind == Node::Kind::number && format->number == format_read)) return true;
  newer_ = format->kind == Node::Kind::number && format->number > format_read;
  const std::string words =
      newer_
          ? tr("format is {value}; this Limber reads format {read}: a newer Limber is needed for this file")
          : tr("format is {value}; this Limber reads format {read}");
  reading_.fault(*format, "format",
                 fill(words, {{"value", reading_.spelled(*format)}, {"read", std::to_string(format_read)}}));
  return !newer_;
}

void MemberReader::close(std::string (*owner)()) {
  if (!is_object() || newer_) return;
  for (const Node& member : object_.children) {
    if (reading_.full()) return;
    if (member.key.starts_with("x-")) continue;
    if (std::find(known_.begin(), known_.end(), member.key) != known_.end()) continue;
    const Names known(known_.begin(), known_.end());
    const auto near = nearest(member.key, known);
    std::string words;
    if (near) {
      words = fill(tr("there is no \"{key}\" here; did you mean \"{near}\"?"),
                   {{"key", member.key}, {"near", *near}});
    } else {
      words = fill(
          owner == nullptr
              ? tr("there is no \"{key}\" here; it may hold {known}, and keys that begin with x-")
              : tr("there is no \"{key}\" in {owner}; it may hold {known}, and keys that begin with x-"),
          {{"key", member.key}, {"owner", owner == nullptr ? "" : owner()}, {"known", join(known, ", ")}});
    }
    reading_.fault_at_key(member, "unknown-key", std::move(words));
  }
}

void MemberWriter::format() {
  add("format", tree_of(format_read));
}

void MemberWriter::add(const char* key, Node value) {
  value.key = key;
  node_.children.push_back(std::move(value));
}

}  // namespace limber
