#include "routine/reading.hpp"

#include <algorithm>
#include <cmath>

#include "base/message.hpp"
#include "base/text.hpp"

namespace limber {
namespace {

std::string last_token(const std::string& pointer) {
  return pointer.substr(pointer.rfind('/') + 1);
}

bool is_index(const std::string& token) {
  return !token.empty() && token.find_first_not_of("0123456789") == std::string::npos;
}

}  // namespace

void Reading::fault(const Node& value, std::string rule, std::string words) {
  add(document_.place_of(value), std::move(rule), std::move(words));
}

void Reading::fault_at_key(const Node& member, std::string rule, std::string words) {
  add(document_.place_of_key(member), std::move(rule), std::move(words));
}

void Reading::add(Place place, std::string rule, std::string words) {
  if (problems_.size() > most_problems) return;
  if (problems_.size() == most_problems) {
    rule = "too-many";
    words = tr("there are more problems than are listed here; mend these first");
  }
  problems_.push_back({Severity::error, std::move(place), std::move(rule), std::move(words)});
}

std::string Reading::name(const Node& value) const {
  if (!value.key.empty()) return value.key;
  const std::string pointer = document_.pointer_of(value);
  if (pointer.empty()) return tr("the file");
  const std::string index = last_token(pointer);
  const std::string list = last_token(pointer.substr(0, pointer.rfind('/')));
  if (!is_index(index) || list.empty()) return tr("this value");
  return fill(tr("item {number} of {list}"),
              {{"number", std::to_string(std::stoul(index) + 1)}, {"list", list}});
}

std::string Reading::spelled(const Node& value) const {
  if (value.kind == Node::Kind::array) return tr("a list");
  if (value.kind == Node::Kind::object) return tr("an object");
  constexpr std::size_t longest = 40;
  std::string text = document_.text.substr(value.begin, value.end - value.begin);
  if (text.size() <= longest) return text;
  std::size_t cut = longest;
  while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U) --cut;
  return text.substr(0, cut) + "…";
}

Members::Members(Reading& reading, const Node& object) : reading_(reading), object_(object) {
  if (is_object()) return;
  reading.fault(object, "type",
                fill(tr("{name} is {value}; it should be an object in braces"),
                     {{"name", reading.name(object)}, {"value", reading.spelled(object)}}));
}

const Node* Members::find(const char* key) {
  known_.emplace_back(key);
  return object_.find(key);
}

const Node* Members::need(const char* key) {
  const Node* member = find(key);
  if (member == nullptr && is_object()) {
    reading_.fault(object_, "missing", fill(tr("\"{key}\" is missing"), {{"key", key}}));
  }
  return member;
}

void Members::close(const std::string& owner) {
  for (const Node& member : object_.children) {
    if (reading_.full()) return;
    if (!is_object() || member.key.starts_with("x-")) continue;
    if (std::find(known_.begin(), known_.end(), member.key) != known_.end()) continue;
    const auto near = nearest(member.key, known_);
    std::string words;
    if (near) {
      words = fill(tr("there is no \"{key}\" here; did you mean \"{near}\"?"),
                   {{"key", member.key}, {"near", *near}});
    } else {
      words =
          fill(owner.empty()
                   ? tr("there is no \"{key}\" here; it may hold {known}, and keys that begin with x-")
                   : tr("there is no \"{key}\" in {owner}; it may hold {known}, and keys that begin with x-"),
               {{"key", member.key}, {"owner", owner}, {"known", join(known_, ", ")}});
    }
    reading_.fault_at_key(member, "unknown-key", std::move(words));
  }
}

}  // namespace limber
