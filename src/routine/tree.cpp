#include "routine/tree.hpp"

namespace limber {

void TreeObject::add(const char* key, Node value) {
  value.key = key;
  node_.children.push_back(std::move(value));
}

void TreeObject::text(const char* key, const std::string& value) {
  if (!value.empty()) add(key, tree_of(value));
}

void TreeObject::text(const char* key, const LocalText& value) {
  if (!value.empty()) add(key, tree_of(value));
}

void TreeObject::names(const char* key, const std::vector<std::string>& values) {
  if (values.empty()) return;
  std::vector<Node> items;
  for (const std::string& value : values) items.push_back(tree_of(value));
  add(key, tree_list(std::move(items)));
}

void TreeObject::number(const char* key, double value) {
  add(key, tree_of(value));
}

void TreeObject::seconds(const char* key, Millis value) {
  number(key, to_seconds(value));
}

void TreeObject::seconds_unless_zero(const char* key, Millis value) {
  if (value != 0ms) seconds(key, value);
}

void TreeObject::minutes(const char* key, Millis value) {
  number(key, static_cast<double>(value.count()) / 60'000);
}

Node tree_of(const std::string& text) {
  Node node;
  node.kind = Node::Kind::text;
  node.text = text;
  return node;
}

Node tree_of(double number) {
  Node node;
  node.kind = Node::Kind::number;
  node.number = number;
  return node;
}

Node tree_yes() {
  Node node;
  node.kind = Node::Kind::boolean;
  node.boolean = true;
  return node;
}

Node tree_list(std::vector<Node> items) {
  Node node;
  node.kind = Node::Kind::array;
  node.children = std::move(items);
  return node;
}

Node tree_of(const LocalText& text) {
  if (text.by_language.size() == 1 && text.by_language.front().first.empty())
    return tree_of(text.by_language.front().second);
  TreeObject object;
  for (const auto& [language, words] : text.by_language) {
    if (!language.empty()) object.text(language.c_str(), words);
  }
  return object.node();
}

Node tree_of(const std::map<std::string, std::string>& clips) {
  TreeObject object;
  for (const auto& [part, file] : clips) object.text(part.c_str(), file);
  return object.node();
}

}  // namespace limber
