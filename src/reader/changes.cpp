#include "reader/changes.hpp"

#include <algorithm>
#include <map>
#include <string_view>

#include "base/message.hpp"
#include "base/text.hpp"
#include "reader/text_pieces.hpp"

namespace limber::reader {
namespace {

using Index = std::map<std::string_view, const Node*>;

Index by_id(const Tree& tree) {
  Index index;
  for (const Node& node : tree.nodes) index.emplace(node.id, &node);
  return index;
}

const Node* in(const Index& index, const std::string& id) {
  const auto found = index.find(id);
  return found == index.end() ? nullptr : found->second;
}

int place_among_siblings(const Tree& tree, const Node& node) {
  const std::vector<std::size_t>& all = tree.nodes[node.parent].children;
  const auto here =
      std::find_if(all.begin(), all.end(), [&](std::size_t i) { return &tree.nodes[i] == &node; });
  return static_cast<int>(here - all.begin());
}

class Comparison {
 public:
  Comparison(const Tree& before, const Tree& after)
      : before_(before), after_(after), was_(by_id(before)), is_(by_id(after)) {}

  std::vector<Event> events() {
    gone();
    come();
    for (const Node& node : after_.nodes) {
      if (const Node* was = in(was_, node.id)) otherwise(*was, node);
    }
    activity();
    focus();
    announcement();
    return std::move(events_);
  }

 private:
  // Whether it is there before and after, under the same parent: else it went away or came.
  bool stays(const std::string& id) const {
    const Node* was = in(was_, id);
    const Node* is = in(is_, id);
    return was != nullptr && is != nullptr && before_.nodes[was->parent].id == after_.nodes[is->parent].id;
  }

  // A member of what went away with it is not told of. From the last to the first, so that the places are
  // true.
  void gone() {
    for (auto node = before_.nodes.rbegin(); node != before_.nodes.rend(); ++node) {
      const std::string& parent = before_.nodes[node->parent].id;
      if (!stays(node->id) && stays(parent))
        events_.push_back({parent, "Object", "ChildrenChanged", "remove",
                           place_among_siblings(before_, *node), 0, "", node->id});
    }
  }

  void come() {
    for (const Node& node : after_.nodes) {
      const std::string& parent = after_.nodes[node.parent].id;
      if (!stays(node.id) && stays(parent))
        events_.push_back(
            {parent, "Object", "ChildrenChanged", "add", place_among_siblings(after_, node), 0, "", node.id});
    }
  }

  void state(const Node& node, const char* name, bool was, bool is) {
    if (was != is) events_.push_back({node.id, "Object", "StateChanged", name, is ? 1 : 0});
  }

  void property(const Node& node, const char* name, const std::string& was, const std::string& is) {
    if (was != is) events_.push_back({node.id, "Object", "PropertyChange", name, 0, 0, is});
  }

  void otherwise(const Node& was, const Node& is) {
    state(is, "focused", was.focused && !is.focused, false);
    property(is, "accessible-name", was.name, is.name);
    property(is, "accessible-description", was.description, is.description);
    property(is, "accessible-value", was.value, is.value);
    state(is, is.kind == Kind::tab ? "selected" : "checked", was.chosen, is.chosen);
    state(is, "expanded", was.open, is.open);
    state(is, "enabled", was.enabled, is.enabled);
    state(is, "sensitive", was.enabled, is.enabled);
    state(is, "showing", was.in_sight, is.in_sight);
    if (was.writing && is.writing) written(is.id, *was.writing, *is.writing);
  }

  // What was taken out and what was put in, between the beginning and the end that both texts share.
  void written(const std::string& id, const Writing& was, const Writing& is) {
    const std::u32string old_text = characters_of(was.text);
    const std::u32string text = characters_of(is.text);
    const auto ahead = std::mismatch(old_text.begin(), old_text.end(), text.begin(), text.end());
    const auto from = ahead.second - text.begin();
    const auto behind =
        std::mismatch(old_text.rbegin(), old_text.rend() - from, text.rbegin(), text.rend() - from);
    const auto tail = behind.second - text.rbegin();
    const std::u32string out(ahead.first, old_text.end() - tail);
    const std::u32string put(ahead.second, text.end() - tail);
    const auto event = [&](const char* what, const std::u32string& piece) {
      if (!piece.empty())
        events_.push_back({id, "Object", "TextChanged", what, static_cast<int>(from),
                           static_cast<int>(piece.size()), utf8_of(piece)});
    };
    event("delete", out);
    event("insert", put);
    const int caret = static_cast<int>(characters_before(is.text, is.caret));
    if (was.caret != is.caret || was.text != is.text)
      events_.push_back({id, "Object", "TextCaretMoved", "", caret});
    if ((was.anchor != was.caret || is.anchor != is.caret) &&
        (was.anchor != is.anchor || was.caret != is.caret))
      events_.push_back({id, "Object", "TextSelectionChanged"});
  }

  void activity() {
    if (before_.active == after_.active || after_.nodes.empty()) return;
    const Node& window = after_.nodes.front();
    events_.push_back(
        {window.id, "Window", after_.active ? "Activate" : "Deactivate", "", 0, 0, window.name});
    state(window, "active", before_.active, after_.active);
  }

  void focus() {
    const Node* was = before_.focused();
    const Node* is = after_.focused();
    const bool moved = is != nullptr && (was == nullptr || was->id != is->id || !stays(is->id));
    // Whoever comes back to the window is told again where they are.
    if (is != nullptr && after_.active && (moved || !before_.active))
      events_.push_back({is->id, "Object", "StateChanged", "focused", 1});
  }

  // A chosen answer says nothing by itself when it is pressed by Enter or a digit.
  std::string answered() const {
    const Node* here = after_.focused();
    if (here == nullptr || here->kind != Kind::radio) return "";
    for (const std::size_t sibling : after_.nodes[here->parent].children) {
      const Node& one = after_.nodes[sibling];
      const Node* was = in(was_, one.id);
      const bool of_the_question = &one == here || here->parent != 0;
      if (of_the_question && one.kind == Kind::radio && one.chosen && was != nullptr && !was->chosen)
        return fill(tr("{answer}: chosen"), {{"answer", one.name}});
    }
    return "";
  }

  void announcement() {
    const bool news = !after_.announcement.empty() && after_.announcement != before_.announcement;
    const std::string words = news ? after_.announcement : answered();
    if (!words.empty())
      events_.push_back(
          {after_.nodes.front().id, "Object", "Announcement", "", news && after_.urgent ? 2 : 1, 0, words});
  }

  const Tree& before_;
  const Tree& after_;
  Index was_;
  Index is_;
  std::vector<Event> events_;
};

}  // namespace

bool Event::operator==(const Event& other) const {
  return id == other.id && std::string_view(interface) == other.interface && name == other.name &&
         detail == other.detail && first == other.first && second == other.second && words == other.words &&
         child == other.child;
}

std::vector<Event> events_between(const Tree& before, const Tree& after) {
  return Comparison(before, after).events();
}

}  // namespace limber::reader
