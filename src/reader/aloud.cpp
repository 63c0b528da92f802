#include "reader/aloud.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/message.hpp"
#include "base/text.hpp"
#include "reader/changes.hpp"

namespace limber::reader {
namespace {

std::string kind_words(Kind kind) {
  switch (kind) {
    case Kind::heading:
      return trc("read aloud", "heading");
    case Kind::button:
      return trc("read aloud", "button");
    case Kind::link:
      return trc("read aloud", "link");
    case Kind::check_box:
      return trc("read aloud", "switch");
    case Kind::slider:
      return trc("read aloud", "number");
    case Kind::tab:
      return trc("read aloud", "tab");
    case Kind::entry:
      return trc("read aloud", "text to write");
    // An answer, a row, a picture and words are known by what they say.
    case Kind::window:
    case Kind::panel:
    case Kind::label:
    case Kind::radio:
    case Kind::list_item:
    case Kind::image:
    case Kind::tabs:
      break;
  }
  return "";
}

// How it stands.
std::string state_words(const Node& node) {
  if (node.opens) return node.open ? trc("read aloud", "open") : trc("read aloud", "closed");
  if (node.kind == Kind::check_box) return node.chosen ? trc("read aloud", "on") : trc("read aloud", "off");
  if (node.chosen) return trc("read aloud", "chosen");
  if (!node.writing) return node.value;
  return node.writing->text.empty() ? trc("read aloud", "empty") : node.writing->text;
}

std::string joined(std::vector<std::string> parts) {
  std::erase(parts, "");
  return join(parts, ", ");
}

const Node& window_of(const Tree& tree) {
  return tree.nodes.front();
}

// The question it answers, else the last heading before it; "" if neither.
std::string context_of(const Tree& tree, const Node& node) {
  if (node.parent != 0) return tree.nodes[node.parent].name;
  std::string heading;
  for (const Node& one : tree.nodes) {
    if (&one == &node) break;
    if (one.kind == Kind::heading) heading = one.name;
  }
  return heading;
}

void say(Phrases& said, const std::string& words) {
  if (!words.empty()) said.push_back(words);
}

void say_focus(Phrases& said, const Tree& tree, const std::string& known) {
  const Node* focused = tree.focused();
  if (focused == nullptr) return;
  const std::string context = context_of(tree, *focused);
  const bool new_words = std::find(said.begin(), said.end(), context) == said.end();
  if (context != known && context != focused->name && new_words) say(said, context);
  say(said, phrase_of(*focused));
}

// A letter by itself, or a word; a space by its name.
std::string letters(const std::string& written) {
  return written == " " ? trc("read aloud", "space") : written;
}

// What was written and what was taken away.
void say_writing(Phrases& said, const std::vector<Event>& events, const Node& field) {
  for (const Event& event : events) {
    if (event.id != field.id || event.name != "TextChanged") continue;
    const std::string words = letters(event.words);
    say(said, event.detail == "insert" ? words : fill(tr("{words} taken away"), {{"words", words}}));
  }
}

// What became of the thing that has the focus still.
void say_otherwise(Phrases& said, const Node& was, const Node& is) {
  if (was.name != is.name) return say(said, phrase_of(is));
  if (state_words(was) != state_words(is)) say(said, state_words(is));
  if (was.description != is.description) say(said, is.description);
}

}  // namespace

std::string phrase_of(const Node& node) {
  const std::string off = node.enabled ? "" : trc("read aloud", "not now");
  return joined({node.name, kind_words(node.kind), state_words(node), node.description, off});
}

Phrases phrases_between(const Tree& before, const Tree& after) {
  Phrases said;
  if (before.nodes.empty() || after.nodes.empty()) return said;
  const std::vector<Event> events = events_between(before, after);
  const bool new_page = window_of(before).name != window_of(after).name;
  if (new_page) say(said, window_of(after).name);
  const bool new_words = !after.announcement.empty() && after.announcement != before.announcement;
  for (const Event& event : events) {
    if (event.name == "Announcement") say(said, event.words);
  }
  const Node* was = before.focused();
  const Node* is = after.focused();
  if (is == nullptr) return said;
  if (new_page || was == nullptr || was->id != is->id) {
    const bool known = was != nullptr && !new_page;
    say_focus(said, after, known ? context_of(before, *was) : "");
  } else if (is->writing) {
    say_writing(said, events, *is);
  } else if (said.empty() || new_words) {
    say_otherwise(said, *was, *is);  // else it was just announced
  }
  return said;
}

Phrases first_phrases(const Tree& tree) {
  Phrases said;
  if (tree.nodes.empty()) return said;
  say(said, window_of(tree).name);
  say(said, tree.announcement);
  say_focus(said, tree, "");
  return said;
}

Phrases page_phrases(const Tree& tree) {
  Phrases said;
  for (const Node& node : tree.nodes) {
    const bool is_words = node.kind == Kind::label || node.kind == Kind::window || node.kind == Kind::heading;
    say(said, is_words ? node.name : phrase_of(node));
  }
  return said;
}

}  // namespace limber::reader
