#include "routine/json_writer.hpp"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace limber {
namespace {

using Json = nlohmann::json;

constexpr std::size_t longest_line = 110;

std::string quoted(const std::string& text) {
  return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string spelled_number(double number) {
  constexpr double exact = 1e15;  // whole numbers below it are exact in a double
  if (number == std::floor(number) && std::abs(number) < exact)
    return std::to_string(static_cast<long long>(number));
  return Json(number).dump();
}

std::string scalar(const Node& node) {
  switch (node.kind) {
    case Node::Kind::text:
      return quoted(node.text);
    case Node::Kind::number:
      return spelled_number(node.number);
    case Node::Kind::boolean:
      return node.boolean ? "true" : "false";
    default:
      return "null";
  }
}

bool is_container(const Node& node) {
  return node.kind == Node::Kind::object || node.kind == Node::Kind::array;
}

std::string on_one_line(const Node& node) {
  if (!is_container(node)) return scalar(node);
  std::string inside;
  for (const Node& child : node.children) {
    if (!inside.empty()) inside += ", ";
    if (node.kind == Node::Kind::object) inside += write_key_text(child.key);
    inside += on_one_line(child);
  }
  return node.kind == Node::Kind::object ? "{" + inside + "}" : "[" + inside + "]";
}

bool holds_objects(const Node& list) {
  return std::any_of(list.children.begin(), list.children.end(), [](const Node& n) {
    return n.kind == Node::Kind::object || (n.kind == Node::Kind::array && holds_objects(n));
  });
}

bool fits_on_one_line(const Node& node, std::size_t indent) {
  const bool nested = node.kind == Node::Kind::array && holds_objects(node);
  return !is_container(node) || (!nested && indent + on_one_line(node).size() <= longest_line);
}

}  // namespace

std::string write_key_text(const std::string& key) {
  return quoted(key) + ": ";
}

std::string write_node(const Node& node, std::size_t indent) {
  return fits_on_one_line(node, indent) ? on_one_line(node) : write_node_on_lines(node, indent);
}

std::string write_node_on_lines(const Node& node, std::size_t indent) {
  const std::string lead = "\n" + std::string(indent + 2, ' ');
  std::string inside;
  for (const Node& child : node.children) {
    if (!inside.empty()) inside += ",";
    inside += lead;
    if (node.kind == Node::Kind::object) inside += write_key_text(child.key);
    inside += write_node(child, indent + 2);
  }
  inside += "\n" + std::string(indent, ' ');
  return node.kind == Node::Kind::object ? "{" + inside + "}" : "[" + inside + "]";
}

}  // namespace limber
