// What a reader that asks is answered, from the tree alone.
#pragma once

#include <gio/gio.h>

#include <functional>
#include <string>

#include "reader/screen_reader.hpp"
#include "reader/tree.hpp"

namespace limber::reader {

// Where the tree is served.
struct Served {
  Tree tree;
  std::string name;     // of our connection on the bus
  std::string desktop;  // of what we are a child of, and its path
  std::string desktop_path = "/org/a11y/atspi/null";
  std::string version;                            // of Limber
  int number = 0;                                 // that the registry gave us
  std::function<void(Asked)> ask = [](Asked) {};  // has it done
};

// Of the object with this id ("root": the application). A floating value, a tuple; null: there is no such
// object, interface or method.
GVariant* answer(const Served& served, const std::string& id, const std::string& interface,
                 const std::string& method, GVariant* asked);
// A floating value; null: there is none.
GVariant* property(const Served& served, const std::string& id, const std::string& interface,
                   const std::string& name);
// Has it done what the writing of a property asks for; false: there is none that may be written, or not to
// that.
bool set_property(const Served& served, const std::string& id, const std::string& interface,
                  const std::string& name, GVariant* value);

// Whether there is such an object, and what it answers to, by short names.
std::vector<std::string> interfaces_at(const Served& served, const std::string& id);

GVariant* reference(const Served& served, const std::string& id);
GVariant* cache_items(const Served& served);

}  // namespace limber::reader
