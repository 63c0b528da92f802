#include "routine/document.hpp"

#include <algorithm>
#include <charconv>

#include "base/text.hpp"

namespace limber {
namespace {

std::string unescaped(std::string_view token) {
  std::string out;
  for (std::size_t i = 0; i < token.size(); ++i) {
    const bool pair = token[i] == '~' && i + 1 < token.size() && (token[i + 1] == '0' || token[i + 1] == '1');
    if (pair)
      out += token[++i] == '0' ? '~' : '/';
    else
      out += token[i];
  }
  return out;
}

const Node* child(const Node& parent, std::string_view token) {
  if (parent.kind == Node::Kind::object) return parent.find(unescaped(token));
  if (parent.kind != Node::Kind::array) return nullptr;
  std::size_t index = 0;
  const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), index);
  const bool whole = error == std::errc{} && end == token.data() + token.size();
  return whole && index < parent.children.size() ? &parent.children[index] : nullptr;
}

}  // namespace

Node tree_of_kind(Node::Kind kind) {
  Node node;
  node.kind = kind;
  return node;
}

Node tree_of(double number) {
  Node node = tree_of_kind(Node::Kind::number);
  node.number = number;
  return node;
}

Node tree_of(const std::string& text) {
  Node node = tree_of_kind(Node::Kind::text);
  node.text = text;
  return node;
}

std::string pointer_token(std::string_view key) {
  std::string out;
  for (const char c : key) {
    if (c == '~')
      out += "~0";
    else if (c == '/')
      out += "~1";
    else
      out += c;
  }
  return out;
}

const Node* Node::find(std::string_view name) const {
  const auto match =
      std::find_if(children.begin(), children.end(), [&](const Node& n) { return n.key == name; });
  return kind == Kind::object && match != children.end() ? &*match : nullptr;
}

bool same(const Node& a, const Node& b) {
  return a.kind == b.kind && a.key == b.key && a.text == b.text && a.number == b.number &&
         a.boolean == b.boolean &&
         std::equal(a.children.begin(), a.children.end(), b.children.begin(), b.children.end(), same);
}

SourceLocation Document::place(std::size_t offset, std::string pointer) const {
  if (text.empty()) return {file, 0, static_cast<int>(offset), std::move(pointer)};
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  const std::string_view before = std::string_view(text).substr(0, offset);
  const std::size_t newline = before.rfind('\n');
  std::string_view line = newline == std::string_view::npos ? before : before.substr(newline + 1);
  if (line.starts_with(byte_order_mark)) line.remove_prefix(byte_order_mark.size());
  const auto lines = 1 + std::count(before.begin(), before.end(), '\n');
  return {file, static_cast<int>(lines), static_cast<int>(1 + count_characters(line)), std::move(pointer)};
}

SourceLocation Document::place_of(const Node& value) const {
  return place(value.begin, pointer_of(value));
}

SourceLocation Document::place_of_key(const Node& member) const {
  return place(member.key_begin, pointer_of(member));
}

// Spans nest, so the way from the root to a value is the way to its bytes.
std::string Document::pointer_of(const Node& value) const {
  std::string pointer;
  for (const Node* node = &root; node != &value;) {
    const auto next = std::find_if(node->children.begin(), node->children.end(), [&](const Node& n) {
      return n.begin <= value.begin && value.begin < n.end;
    });
    if (next == node->children.end()) break;
    const bool in_array = node->kind == Node::Kind::array;
    pointer += "/" + (in_array ? std::to_string(next - node->children.begin()) : pointer_token(next->key));
    node = &*next;
  }
  return pointer;
}

const Node* Document::at(std::string_view pointer) const {
  const Node* node = &root;
  while (node != nullptr && !pointer.empty()) {
    pointer.remove_prefix(1);
    const std::size_t end = std::min(pointer.find('/'), pointer.size());
    node = child(*node, pointer.substr(0, end));
    pointer.remove_prefix(end);
  }
  return node;
}

}  // namespace limber
