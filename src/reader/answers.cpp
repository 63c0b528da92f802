#include "reader/answers.hpp"

#include <algorithm>
#include <cmath>

#include "reader/atspi.hpp"
#include "reader/text_answers.hpp"

namespace limber::reader {
namespace {

constexpr double value_range = 100;  // of a slider, whose share is in hundredths

const char* locale() {
  return g_get_language_names()[0];
}

GVariant* no_one() {
  return g_variant_new("(so)", "", "/org/a11y/atspi/null");
}

// A node and where it is served; of the application there is no node.
struct Object {
  const Served& served;
  const Node* node;  // null: the application
};

GVariant* parent_of(const Object& object) {
  const Served& served = object.served;
  if (object.node == nullptr)
    return g_variant_new("(so)", served.desktop.c_str(), served.desktop_path.c_str());
  if (object.node->kind == Kind::window) return reference(served, root_id);
  return reference(served, served.tree.nodes[object.node->parent].id);
}

std::vector<std::string> children_of(const Object& object) {
  std::vector<std::string> ids;
  if (object.node == nullptr) {
    if (!object.served.tree.nodes.empty()) ids.push_back(object.served.tree.nodes.front().id);
    return ids;
  }
  for (const std::size_t child : object.node->children) ids.push_back(object.served.tree.nodes[child].id);
  return ids;
}

int index_in_parent(const Object& object) {
  if (object.node == nullptr) return -1;
  if (object.node->kind == Kind::window) return 0;
  const Tree& tree = object.served.tree;
  const std::vector<std::size_t>& all = tree.nodes[object.node->parent].children;
  const auto here = std::find_if(all.begin(), all.end(),
                                 [&](std::size_t i) { return tree.nodes[i].id == object.node->id; });
  return static_cast<int>(here - all.begin());
}

RoleName role_of(const Object& object) {
  return object.node == nullptr ? application_role : role_of(object.node->kind);
}

GVariant* states(const Object& object) {
  Node application;
  const std::uint64_t bits =
      states_of(object.node == nullptr ? application : *object.node, object.served.tree.active);
  GVariantBuilder list;
  g_variant_builder_init(&list, G_VARIANT_TYPE("au"));
  g_variant_builder_add(&list, "u", static_cast<guint32>(bits & 0xFFFFFFFFU));
  g_variant_builder_add(&list, "u", static_cast<guint32>(bits >> 32U));
  return g_variant_builder_end(&list);
}

GVariant* attributes(const Object& object) {
  GVariantBuilder list;
  g_variant_builder_init(&list, G_VARIANT_TYPE("a{ss}"));
  g_variant_builder_add(&list, "{ss}", "toolkit", "Limber");
  if (object.node != nullptr && !object.node->value.empty())
    g_variant_builder_add(&list, "{ss}", "valuetext", object.node->value.c_str());
  if (object.node != nullptr && object.node->kind == Kind::heading)
    g_variant_builder_add(&list, "{ss}", "level", "1");
  return g_variant_builder_end(&list);
}

GVariant* names(const std::vector<std::string>& interfaces) {
  GVariantBuilder list;
  g_variant_builder_init(&list, G_VARIANT_TYPE("as"));
  for (const std::string& interface : interfaces)
    g_variant_builder_add(&list, "s", full_name(interface).c_str());
  return g_variant_builder_end(&list);
}

std::vector<std::string> interfaces_of(const Object& object) {
  return object.node == nullptr ? application_interfaces() : interfaces_of(*object.node);
}

GVariant* references(const Object& object) {
  GVariantBuilder list;
  g_variant_builder_init(&list, G_VARIANT_TYPE("a(so)"));
  for (const std::string& id : children_of(object))
    g_variant_builder_add_value(&list, reference(object.served, id));
  return g_variant_builder_end(&list);
}

GVariant* child_at(const Object& object, GVariant* asked) {
  gint32 index = 0;
  g_variant_get(asked, "(i)", &index);
  const std::vector<std::string> ids = children_of(object);
  const bool there = index >= 0 && static_cast<std::size_t>(index) < ids.size();
  return there ? reference(object.served, ids[static_cast<std::size_t>(index)]) : no_one();
}

GVariant* one(GVariant* value) {
  return g_variant_new("(@*)", value);
}

GVariant* of_accessible(const Object& object, const std::string& method, GVariant* asked) {
  if (method == "GetChildAtIndex") return one(child_at(object, asked));
  if (method == "GetChildren") return one(references(object));
  if (method == "GetIndexInParent") return g_variant_new("(i)", index_in_parent(object));
  if (method == "GetRelationSet") return one(g_variant_new("a(ua(so))", nullptr));
  if (method == "GetRole") return g_variant_new("(u)", role_of(object).number);
  if (method == "GetRoleName" || method == "GetLocalizedRoleName")
    return g_variant_new("(s)", role_of(object).name);
  if (method == "GetState") return one(states(object));
  if (method == "GetAttributes") return one(attributes(object));
  if (method == "GetApplication") return one(reference(object.served, root_id));
  if (method == "GetInterfaces") return one(names(interfaces_of(object)));
  return nullptr;
}

// From the window to what is asked for: 0 the screen, 1 the window, 2 the parent.
Point offset_of(const Object& object, guint32 coordinates) {
  const Tree& tree = object.served.tree;
  if (coordinates == 0) return tree.origin;
  if (coordinates != 2 || object.node->kind == Kind::window) return {};
  const Rect& parent = tree.nodes[object.node->parent].place;
  return {-parent.x, -parent.y};
}

// The deepest that is in sight there; what is drawn later lies above.
const Node* node_at(const Tree& tree, Point at) {
  const Node* found = nullptr;
  for (const Node& node : tree.nodes) {
    if (node.in_sight && node.place.contains(at)) found = &node;
  }
  return found;
}

int whole(double length) {
  return static_cast<int>(std::lround(length));
}

bool ask(const Object& object, Asked::What what) {
  if (!object.node->pressable || !object.node->enabled) return false;
  object.served.ask({what, object.node->key, 0});
  return true;
}

GVariant* of_point(const Object& object, const std::string& method, GVariant* asked) {
  gint32 x = 0;
  gint32 y = 0;
  guint32 coordinates = 0;
  g_variant_get(asked, "(iiu)", &x, &y, &coordinates);
  const Point at = Point{static_cast<double>(x), static_cast<double>(y)} - offset_of(object, coordinates);
  if (method == "Contains") return g_variant_new("(b)", object.node->place.contains(at) ? TRUE : FALSE);
  const Node* found = node_at(object.served.tree, at);
  return one(found == nullptr ? no_one() : reference(object.served, found->id));
}

GVariant* of_component(const Object& object, const std::string& method, GVariant* asked) {
  const Rect& place = object.node->place;
  if (method == "Contains" || method == "GetAccessibleAtPoint") return of_point(object, method, asked);
  if (method == "GetExtents" || method == "GetPosition") {
    guint32 coordinates = 0;
    g_variant_get(asked, "(u)", &coordinates);
    const Point by = offset_of(object, coordinates);
    const int x = whole(place.x + by.x);
    const int y = whole(place.y + by.y);
    if (method == "GetPosition") return g_variant_new("(ii)", x, y);
    return g_variant_new("((iiii))", x, y, whole(place.width), whole(place.height));
  }
  if (method == "GetSize") return g_variant_new("(ii)", whole(place.width), whole(place.height));
  if (method == "GetLayer") return g_variant_new("(u)", object.node->kind == Kind::window ? 7 : 3);
  if (method == "GetMDIZOrder") return g_variant_new("(n)", 0);
  if (method == "GetAlpha") return g_variant_new("(d)", 1.0);
  if (method == "GrabFocus") return g_variant_new("(b)", ask(object, Asked::What::focus) ? TRUE : FALSE);
  // Nobody but the person moves the window or scrolls.
  return g_variant_new("(b)", FALSE);
}

GVariant* of_action(const Object& object, const std::string& method) {
  if (method == "GetActions") {
    GVariantBuilder list;
    g_variant_builder_init(&list, G_VARIANT_TYPE("a(sss)"));
    g_variant_builder_add(&list, "(sss)", "press", "", "");
    return one(g_variant_builder_end(&list));
  }
  if (method == "DoAction") return g_variant_new("(b)", ask(object, Asked::What::press) ? TRUE : FALSE);
  return g_variant_new("(s)", method == "GetName" || method == "GetLocalizedName" ? "press" : "");
}

GVariant* accessible_property(const Object& object, const std::string& name) {
  const Node* node = object.node;
  if (name == "Name") return g_variant_new_string(node == nullptr ? "Limber" : node->name.c_str());
  if (name == "Description") return g_variant_new_string(node == nullptr ? "" : node->description.c_str());
  if (name == "Parent") return parent_of(object);
  if (name == "ChildCount") return g_variant_new_int32(static_cast<gint32>(children_of(object).size()));
  if (name == "Locale") return g_variant_new_string(locale());
  if (name == "AccessibleId") return g_variant_new_string(node == nullptr ? "" : node->key.c_str());
  return nullptr;
}

GVariant* application_property(const Served& served, const std::string& name) {
  if (name == "ToolkitName") return g_variant_new_string("Limber");
  if (name == "Version" || name == "ToolkitVersion") return g_variant_new_string(served.version.c_str());
  if (name == "AtspiVersion") return g_variant_new_string("2.1");
  if (name == "Id") return g_variant_new_int32(served.number);
  return nullptr;
}

GVariant* value_property(const Node& node, const std::string& name) {
  if (name == "MinimumValue") return g_variant_new_double(0);
  if (name == "MaximumValue") return g_variant_new_double(value_range);
  if (name == "MinimumIncrement") return g_variant_new_double(0);
  if (name == "CurrentValue") return g_variant_new_double(std::round(*node.share * value_range));
  if (name == "Text") return g_variant_new_string(node.value.c_str());
  return nullptr;
}

GVariant* cache_item(const Object& object) {
  const std::string& id = object.node == nullptr ? root_id : object.node->id;
  return g_variant_new("(@(so)@(so)@(so)ii@assus@au)", reference(object.served, id),
                       reference(object.served, root_id), parent_of(object), index_in_parent(object),
                       static_cast<gint32>(children_of(object).size()), names(interfaces_of(object)),
                       object.node == nullptr ? "Limber" : object.node->name.c_str(), role_of(object).number,
                       object.node == nullptr ? "" : object.node->description.c_str(), states(object));
}

// Whether there is one, and it answers to the interface.
std::optional<Object> object_at(const Served& served, const std::string& id, const std::string& interface) {
  const std::vector<std::string> known = interfaces_at(served, id);
  if (std::find(known.begin(), known.end(), interface) == known.end()) return std::nullopt;
  return Object{served, id == root_id ? nullptr : served.tree.find(id)};
}

}  // namespace

std::vector<std::string> interfaces_at(const Served& served, const std::string& id) {
  if (id == root_id) return application_interfaces();
  const Node* node = served.tree.find(id);
  return node == nullptr ? std::vector<std::string>{} : interfaces_of(*node);
}

GVariant* reference(const Served& served, const std::string& id) {
  return g_variant_new("(so)", served.name.c_str(), (std::string(accessible_path) + "/" + id).c_str());
}

GVariant* answer(const Served& served, const std::string& id, const std::string& interface,
                 const std::string& method, GVariant* asked) {
  const auto object = object_at(served, id, interface);
  if (!object) return nullptr;
  if (interface == "Accessible") return of_accessible(*object, method, asked);
  if (interface == "Application") return g_variant_new("(s)", locale());
  if (interface == "Component") return of_component(*object, method, asked);
  if (interface == "Action") return of_action(*object, method);
  if (interface == "Text") return text_answer(*object->node, served.tree.origin, method, asked);
  return nullptr;
}

GVariant* property(const Served& served, const std::string& id, const std::string& interface,
                   const std::string& name) {
  const auto object = object_at(served, id, interface);
  if (!object) return nullptr;
  if (interface == "Accessible") return accessible_property(*object, name);
  if (interface == "Application") return application_property(served, name);
  if (interface == "Action") return g_variant_new_int32(1);
  if (interface == "Value") return value_property(*object->node, name);
  if (interface == "Text") return text_property(*object->node, name);
  return nullptr;
}

bool set_property(const Served& served, const std::string& id, const std::string& interface,
                  const std::string& name, GVariant* value) {
  const auto object = object_at(served, id, interface);
  if (!object || interface != "Value" || name != "CurrentValue" || !object->node->settable) return false;
  if (!g_variant_is_of_type(value, G_VARIANT_TYPE_DOUBLE)) return false;
  const double wanted = g_variant_get_double(value) / value_range;
  if (!std::isfinite(wanted)) return false;
  served.ask({Asked::What::set, object->node->key, std::clamp(wanted, 0.0, 1.0)});
  return true;
}

GVariant* cache_items(const Served& served) {
  GVariantBuilder list;
  g_variant_builder_init(&list, G_VARIANT_TYPE("a((so)(so)(so)iiassusau)"));
  g_variant_builder_add_value(&list, cache_item({served, nullptr}));
  for (const Node& node : served.tree.nodes) g_variant_builder_add_value(&list, cache_item({served, &node}));
  return one(g_variant_builder_end(&list));
}

}  // namespace limber::reader
