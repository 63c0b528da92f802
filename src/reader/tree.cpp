#include "reader/tree.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>
#include <set>
#include <string_view>
#include <utility>

#include "base/message.hpp"
#include "base/text.hpp"
#include "reader/drawn_words.hpp"

namespace limber::reader {
namespace {

Kind kind_of(Role role) {
  switch (role) {
    case Role::button:
      return Kind::button;
    case Role::toggle:
      return Kind::check_box;
    case Role::choice:
      return Kind::radio;
    case Role::slider:
      return Kind::slider;
    case Role::list_item:
      return Kind::list_item;
    case Role::heading:
      return Kind::heading;
    case Role::figure:
      return Kind::image;
    case Role::link:
      return Kind::link;
    case Role::tab:
      return Kind::tab;
    case Role::text_field:
      return Kind::entry;
    // Not a progress bar: its every change would be read out, over the voice of a session.
    case Role::progress:
    case Role::text:
      break;
  }
  return Kind::label;
}

const char* name_of(Kind kind) {
  static constexpr std::array names{"window", "panel",  "heading",   "label", "button", "link", "check_box",
                                    "radio",  "slider", "list_item", "image", "tab",    "tabs", "entry"};
  return names.at(static_cast<std::size_t>(kind));
}

bool is_read_only(Kind kind) {
  return kind == Kind::heading || kind == Kind::label;
}

// Letters and digits as they are, everything else by its number.
std::string escaped(const std::string& key) {
  std::string path;
  for (const char c : key) {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0) {
      path += c;
      continue;
    }
    std::array<char, 4> code{};
    std::snprintf(code.data(), code.size(), "_%02x", static_cast<unsigned char>(c));
    path += code.data();
  }
  return path;
}

std::string told(const std::string& first, const std::string& second, const char* between) {
  return first.empty() || second.empty() ? first + second : first + between + second;
}

// Signs that a voice would name are said as the words they stand for.
std::string said(std::string words) {
  const std::pair<std::string_view, std::string> signs[]{{" · ", ", "},
                                                         {"→", trc("from one number … another", "to")}};
  for (const auto& [sign, instead] : signs) {
    for (std::size_t at = words.find(sign); at != std::string::npos; at = words.find(sign, at))
      words.replace(at, sign.size(), instead);
  }
  return words;
}

// What a check box says by itself.
bool repeats_state(const std::string& value) {
  return value == tr("on") || value == tr("off") || value == tr("yes") || value == tr("marked") ||
         value == tr("not marked");
}

class TreeBuilder {
 public:
  TreeBuilder(const Frame& frame, const std::string& focus) : frame_(frame), focus_(focus) {
    Node window;
    window.id = "window";
    window.kind = Kind::window;
    window.name = frame.title.empty() ? "Limber" : said(frame.title);
    window.place = {0, 0, frame.size.width, frame.size.height};
    tree_.nodes.push_back(std::move(window));
    tree_.size = frame.size;
    tree_.announcement = said(frame.announcement);
    tree_.urgent = frame.urgent;
    taken_.insert("window");
  }

  void add(const DrawnWords& words) {
    Node node;
    node.kind = Kind::label;
    node.name = words.text;
    node.place = words.whole;
    node.in_sight = !words.rect.empty();
    put(std::move(node), "words", 0);
  }

  void add(const HitArea& area, const std::string& besides) {
    Node node = node_of(area, besides);
    if (node.name.empty() && !node.pressable) return;
    if (node.kind == Kind::entry) node.writing = writing_of(area);
    put(std::move(node), area.key, parent_of(area));
  }

  Tree take() { return std::move(tree_); }

 private:
  Node node_of(const HitArea& area, const std::string& besides) const {
    Node node;
    node.kind = kind_of(area.role);
    node.name = area.label;
    node.key = area.key;
    node.place = area.whole.empty() ? area.rect : area.whole;
    node.in_sight = !area.rect.empty();
    node.enabled = area.enabled;
    node.pressable = area.intent >= 0 && !area.key.empty();
    node.focused = node.pressable && area.enabled && area.key == focus_;
    node.opens = area.opens;
    node.open = area.opens && area.selected;
    node.chosen = area.selected && !area.opens;
    describe(node, area, besides);
    return node;
  }

  static void describe(Node& node, const HitArea& area, const std::string& besides) {
    if (node.kind == Kind::slider && area.share) {
      node.value = area.value;
      node.share = area.share;
      node.settable = area.enabled && (area.drags || area.less >= 0 || area.more >= 0);
      node.settable = area.enabled && (area.drags || area.less >= 0 || area.more >= 0);
      node.description = besides;
    } else if (is_read_only(node.kind)) {
      node.name = told(area.label, area.value, ": ");
    } else if (node.kind != Kind::entry) {
      const bool repeats = node.kind == Kind::check_box && repeats_state(area.value);
      node.description = told(repeats ? "" : area.value, besides, ". ");
    }
  }

  std::optional<Writing> writing_of(const HitArea& area) const {
    const TextFieldLayout* place = writing_in(frame_, area.key);
    if (place == nullptr) return std::nullopt;
    Writing writing{area.value, 0, 0, *place};
    writing.caret = std::min(area.value.size(), without_composition(*place, place->cursor));
    writing.anchor = std::min(area.value.size(), without_composition(*place, place->anchor));
    return writing;
  }

  // The panel of the area's group; a new one where another thing has come between.
  std::size_t parent_of(const HitArea& area) {
    if (area.group.empty() || area.asks.empty()) {
      group_ = {};
      return 0;
    }
    if (group_ == std::pair{area.group, area.asks}) return panel_;
    group_ = {area.group, area.asks};
    Node panel;
    panel.kind = area.role == Role::tab ? Kind::tabs : Kind::panel;
    panel.name = area.asks;
    panel_ = put(std::move(panel), "group-" + area.group, 0);
    return panel_;
  }

  std::size_t put(Node node, const std::string& key, std::size_t parent) {
    if (parent == 0 && node.kind != Kind::panel && node.kind != Kind::tabs) group_ = {};
    node.id = unique(key.empty() ? name_of(node.kind) : escaped(key));
    node.parent = parent;
    node.name = said(std::move(node.name));
    node.description = said(std::move(node.description));
    node.value = said(std::move(node.value));
    const std::size_t index = tree_.nodes.size();
    Node& above = tree_.nodes[parent];
    above.children.push_back(index);
    if (parent != 0) above.place = above.place.empty() ? node.place : united(above.place, node.place);
    tree_.nodes.push_back(std::move(node));
    return index;
  }

  std::string unique(const std::string& wanted) {
    std::string id = wanted;
    for (int n = 2; !taken_.insert(id).second; ++n) id = wanted + "__" + std::to_string(n);
    return id;
  }

  const Frame& frame_;
  const std::string& focus_;
  Tree tree_;
  std::set<std::string> taken_;
  std::pair<std::string, std::string> group_;
  std::size_t panel_ = 0;
};

std::string line_of(const Node& node) {
  std::string line = std::string(name_of(node.kind)) + " \"" + node.name + '"';
  if (!node.value.empty()) line += " = " + node.value;
  if (!node.description.empty()) line += " (" + node.description + ")";
  if (node.writing) line += " [" + node.writing->text + "]";
  if (node.chosen) line += " chosen";
  if (node.opens) line += node.open ? " open" : " closed";
  if (node.focused) line += " focused";
  if (!node.enabled) line += " off";
  return line;
}

void write_node(std::string& text, const Tree& tree, std::size_t index, std::size_t depth) {
  text += std::string(2 * depth, ' ') + line_of(tree.nodes[index]) + '\n';
  for (const std::size_t child : tree.nodes[index].children) write_node(text, tree, child, depth + 1);
}

}  // namespace

const Node* Tree::find(const std::string& id) const {
  const auto found =
      std::find_if(nodes.begin(), nodes.end(), [&](const Node& node) { return node.id == id; });
  return found == nodes.end() ? nullptr : &*found;
}

const Node* Tree::focused() const {
  const auto found = std::find_if(nodes.begin(), nodes.end(), [](const Node& node) { return node.focused; });
  return found == nodes.end() ? nullptr : &*found;
}

Tree tree_of(const Frame& frame, const std::string& focus) {
  const UnsaidWords unsaid = unsaid_words(frame);
  TreeBuilder builder(frame, focus);
  auto words = unsaid.alone.begin();
  for (std::size_t i = 0; i <= frame.areas.size(); ++i) {
    for (; words != unsaid.alone.end() && frame.words[*words].area <= i; ++words)
      builder.add(frame.words[*words]);
    if (i < frame.areas.size()) builder.add(frame.areas[i], unsaid.of_areas[i]);
  }
  return builder.take();
}

std::string tree_text(const Tree& tree) {
  std::string text;
  if (!tree.nodes.empty()) write_node(text, tree, 0, 0);
  if (!tree.announcement.empty()) text += "announced: " + tree.announcement + '\n';
  return text;
}

}  // namespace limber::reader
