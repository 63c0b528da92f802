// A value as the JSON its file would hold, members in the order of the documentation. Private to this room.
#pragma once

#include "routine/document.hpp"
#include "routine/exercise.hpp"
#include "routine/routine.hpp"

namespace limber {

// Members that hold their default are left out, but for reps.
Node tree_of(const Routine& routine);
Node tree_of(const Exercise& exercise);

// Building blocks for the above.
class TreeObject {
 public:
  void add(const char* key, Node value);
  void text(const char* key, const std::string& value);  // nothing if ""
  void text(const char* key, const LocalText& value);
  void names(const char* key, const std::vector<std::string>& values);  // nothing if empty
  void number(const char* key, double value);
  void seconds(const char* key, Millis value);
  void seconds_unless_zero(const char* key, Millis value);
  void minutes(const char* key, Millis value);
  bool empty() const { return node_.children.empty(); }
  Node node() const { return node_; }

 private:
  Node node_{Node::Kind::object, {}, {}, 0, false, {}, 0, 0, 0};
};

Node tree_of(const std::string& text);
Node tree_of(const LocalText& text);
Node tree_of(double number);
Node tree_yes();
Node tree_list(std::vector<Node> items);
Node tree_of(const figure::Motion& motion);
Node tree_of(const std::map<std::string, std::string>& clips);

}  // namespace limber
