// What changed, as events, in the order in which a screen reader makes sense of them.
#include <map>
#include <random>
#include <string>
#include <vector>

#include "reader/changes.hpp"
#include "support/catch.hpp"

using namespace limber;
using namespace limber::reader;

namespace {

Frame frame_of(const std::vector<std::string>& keys) {
  Frame frame;
  frame.size = {800, 480};
  for (const std::string& key : keys) {
    HitArea area;
    area.rect = area.whole = {0, 40.0 * static_cast<double>(frame.areas.size()), 100, 40};
    area.label = key;
    area.key = key;
    area.intent = 0;
    frame.areas.push_back(area);
  }
  return frame;
}

Tree seen(const Frame& frame, const std::string& focus = "") {
  Tree tree = tree_of(frame, focus);
  tree.active = true;
  return tree;
}

std::string in_short(const Event& event) {
  return event.id + " " + event.name + ":" + event.detail + " " + std::to_string(event.first) + " " +
         event.words + event.child;
}

std::vector<std::string> between(const Tree& before, const Tree& after) {
  std::vector<std::string> list;
  for (const Event& event : events_between(before, after)) list.push_back(in_short(event));
  return list;
}

using List = std::vector<std::string>;

// What a reader remembers of a window: of each thing what it was told last.
struct Remembered {
  std::string name, description;
  bool chosen = false, open = false, enabled = false, in_sight = false, focused = false;
  bool operator==(const Remembered&) const = default;
};
using Memory = std::map<std::string, Remembered>;

void look_at(Memory& memory, const Tree& tree, const Node& node) {
  memory[node.id] = {node.name, node.description, node.chosen, node.open, node.enabled, node.in_sight, false};
  for (const std::size_t child : node.children) look_at(memory, tree, tree.nodes[child]);
}

void forget(Memory& memory, const Tree& tree, const Node& node) {
  memory.erase(node.id);
  for (const std::size_t child : node.children) forget(memory, tree, tree.nodes[child]);
}

void hear(Memory& memory, const Tree& before, const Tree& after, const Event& event) {
  if (event.detail == "remove") forget(memory, before, *before.find(event.child));
  if (event.detail == "add") look_at(memory, after, *after.find(event.child));
  if (memory.find(event.id) == memory.end()) return;
  Remembered& one = memory[event.id];
  const bool on = event.first == 1;
  if (event.detail == "accessible-name") one.name = event.words;
  if (event.detail == "accessible-description") one.description = event.words;
  if (event.detail == "checked" || event.detail == "selected") one.chosen = on;
  if (event.detail == "expanded") one.open = on;
  if (event.detail == "enabled") one.enabled = on;
  if (event.detail == "showing") one.in_sight = on;
  if (event.detail == "focused") one.focused = on;
}

Memory of(const Tree& tree) {
  Memory memory;
  look_at(memory, tree, tree.nodes.front());
  if (tree.focused() != nullptr) memory[tree.focused()->id].focused = true;
  return memory;
}

// Of eight things some, some of them in groups, in any state.
Tree any_tree(std::mt19937& random) {
  const auto flip = [&] { return random() % 2 == 0; };
  Frame frame;
  frame.size = {800, 480};
  frame.title = flip() ? "One" : "Two";
  for (const char* key : {"a", "b", "c", "d", "e", "f", "g", "h"}) {
    if (flip()) continue;
    HitArea area;
    area.whole = {0, 40.0 * static_cast<double>(frame.areas.size()), 100, 40};
    if (flip()) area.rect = area.whole;
    area.label = std::string(key) + (flip() ? "" : " again");
    area.value = flip() ? "" : "somehow";
    area.key = key;
    area.intent = 0;
    area.role = std::string("abcd").find(key) != std::string::npos ? Role::choice : Role::list_item;
    area.opens = area.role == Role::list_item;
    area.selected = flip();
    area.enabled = random() % 4 != 0;
    if (area.role == Role::choice && random() % 4 != 0) area.group = area.asks = "A question";
    frame.areas.push_back(area);
  }
  const auto size = static_cast<unsigned>(frame.areas.size());
  return seen(frame, size == 0 ? "" : frame.areas[random() % size].key);
}

}  // namespace

TEST_CASE("where nothing changed there is nothing to tell") {
  const Tree tree = seen(frame_of({"a", "b"}), "a");
  CHECK(between(tree, tree).empty());
}

TEST_CASE("a Tab is one loss and one gain of the focus, the gain last") {
  const Frame frame = frame_of({"a", "b"});
  CHECK(between(seen(frame, "a"), seen(frame, "b")) ==
        List{"a StateChanged:focused 0 ", "b StateChanged:focused 1 "});
}

TEST_CASE("what goes away and what comes is told before the new focus") {
  CHECK(between(seen(frame_of({"a", "b"}), "b"), seen(frame_of({"a", "c", "d"}), "d")) ==
        List{"window ChildrenChanged:remove 1 b", "window ChildrenChanged:add 1 c",
             "window ChildrenChanged:add 2 d", "d StateChanged:focused 1 "});
}

TEST_CASE("a new page is told by the window's name before what has the focus") {
  Frame home = frame_of({"a"});
  home.title = "Home";
  Frame journal = frame_of({"b"});
  journal.title = "Journal";
  const List told = between(seen(home, "a"), seen(journal, "b"));
  CHECK(told == List{"window ChildrenChanged:remove 0 a", "window ChildrenChanged:add 0 b",
                     "window PropertyChange:accessible-name 0 Journal", "b StateChanged:focused 1 "});
}

TEST_CASE("a chosen answer is announced, as nothing else says it when it was chosen by Enter") {
  Frame open = frame_of({"three"});
  open.areas[0].role = Role::choice;
  Frame chosen = open;
  chosen.areas[0].selected = true;
  CHECK(between(seen(open, "three"), seen(chosen, "three")) ==
        List{"three StateChanged:checked 1 ", "window Announcement: 1 three: chosen"});
  CHECK(between(seen(open), seen(chosen)) == List{"three StateChanged:checked 1 "});
}

TEST_CASE("an answer by its digit is announced too, wherever among the answers the focus is") {
  Frame open = frame_of({"two", "three"});
  for (HitArea& area : open.areas) {
    area.role = Role::choice;
    area.group = area.asks = "Pain";
  }
  Frame chosen = open;
  chosen.areas[1].selected = true;
  CHECK(between(seen(open, "two"), seen(chosen, "two")) ==
        List{"three StateChanged:checked 1 ", "window Announcement: 1 three: chosen"});
}

TEST_CASE("an announcement is told once, and breaks in only where it is urgent") {
  Frame before = frame_of({"a"});
  Frame after = before;
  after.announcement = "Go easy today.";
  CHECK(between(seen(before), seen(after)) == List{"window Announcement: 1 Go easy today."});
  CHECK(between(seen(after), seen(after)).empty());
  after.announcement = "Stop now.";
  after.urgent = true;
  CHECK(between(seen(before), seen(after)) == List{"window Announcement: 2 Stop now."});
}

TEST_CASE("what is written is told as what was taken out, what was put in and where the cursor is") {
  const auto writing = [](const std::string& text, std::size_t cursor) {
    Frame frame = frame_of({"note"});
    frame.areas[0].role = Role::text_field;
    frame.areas[0].value = text;
    TextFieldLayout place;
    place.key = "note";
    place.cursor = place.anchor = place.composed_from = place.composed_to = cursor;
    frame.writing = {place};
    return seen(frame, "note");
  };
  CHECK(between(writing("Knie", 4), writing("Knie ü", 7)) ==
        List{"note TextChanged:insert 4  ü", "note TextCaretMoved: 6 "});
  CHECK(between(writing("süß", 5), writing("sß", 1)) ==
        List{"note TextChanged:delete 1 ü", "note TextCaretMoved: 1 "});
  CHECK(between(writing("aaa", 3), writing("aa", 2)) ==
        List{"note TextChanged:delete 2 a", "note TextCaretMoved: 2 "});
}

TEST_CASE("whoever comes back to the window is told again where they are") {
  const Frame frame = frame_of({"a"});
  Tree away = seen(frame, "a");
  away.active = false;
  CHECK(between(away, seen(frame, "a")) ==
        List{"window Activate: 0 Limber", "window StateChanged:active 1 ", "a StateChanged:focused 1 "});
  CHECK(between(seen(frame, "a"), away) ==
        List{"window Deactivate: 0 Limber", "window StateChanged:active 0 "});
}

TEST_CASE("whoever hears all that changed knows all that is there") {
  std::mt19937 random(19);
  Tree before = any_tree(random);
  for (int i = 0; i < 2'000; ++i) {
    Tree after = any_tree(random);
    Memory memory = of(before);
    for (const Event& event : events_between(before, after)) hear(memory, before, after, event);
    CAPTURE(i, tree_text(before), tree_text(after));
    REQUIRE(memory == of(after));
    before = std::move(after);
  }
}
