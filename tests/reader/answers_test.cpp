// What is answered to a screen reader that asks, without any bus.
#include "reader/answers.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "desktop/glib.hpp"
#include "reader/atspi.hpp"
#include "support/catch.hpp"
#include "support/measure.hpp"

using namespace limber;
using namespace limber::reader;

namespace {

// A heading, two answers to one question, a slider, a text field.
Served served() {
  Frame frame;
  frame.size = {800, 480};
  frame.title = "Check-in";
  const auto add = [&](Role role, const std::string& label, int intent) -> HitArea& {
    HitArea area;
    area.role = role;
    area.label = area.key = label;
    area.intent = intent;
    area.rect = area.whole = {10, 50.0 * static_cast<double>(frame.areas.size()), 200, 44};
    frame.areas.push_back(area);
    return frame.areas.back();
  };
  add(Role::heading, "title", -1);
  for (const char* label : {"one", "two"}) {
    HitArea& answer = add(Role::choice, label, 0);
    answer.group = "pain";
    answer.asks = "How is it?";
  }
  HitArea& voice = add(Role::slider, "voice", 0);
  voice.share = 0.25;
  voice.more = 0;
  add(Role::text_field, "note", 0).value = "a knee";
  TextFieldLayout place;
  place.key = "note";
  place.layout = support::EvenMeasure().lay_out("a knee", TextStyle{16}, 400);
  place.cursor = place.composed_from = place.composed_to = place.anchor = 6;
  frame.writing = {place};
  Served made;
  made.tree = tree_of(frame, "two");
  made.tree.origin = {100, 200};
  made.name = ":1.7";
  return made;
}

std::string printed(GVariant* value) {
  gchar* text = g_variant_print(value, FALSE);
  std::string words(text);
  g_free(text);
  return words;
}

std::string asked(const Served& from, const std::string& id, const std::string& interface,
                  const std::string& method, GVariant* with = nullptr) {
  const Glib<GVariant> parameters(with == nullptr ? nullptr : g_variant_ref_sink(with));
  GVariant* value = answer(from, id, interface, method, parameters.get());
  if (value == nullptr) return "none";
  const Glib<GVariant> owned(g_variant_ref_sink(value));
  return printed(owned.get());
}

// Parameters of the types a method takes, all zero.
GVariant* zeros(const GDBusMethodInfo& method) {
  std::string types = "(";
  for (GDBusArgInfo** arg = method.in_args; arg != nullptr && *arg != nullptr; ++arg)
    types += (*arg)->signature;
  types += ")";
  GVariantBuilder list;
  g_variant_builder_init(&list, G_VARIANT_TYPE(types.c_str()));
  for (const char type : types.substr(1, types.size() - 2)) {
    if (type == 'i') g_variant_builder_add(&list, "i", 0);
    if (type == 'u') g_variant_builder_add(&list, "u", 0);
    if (type == 'b') g_variant_builder_add(&list, "b", FALSE);
    if (type == 's') g_variant_builder_add(&list, "s", "");
  }
  return g_variant_builder_end(&list);
}

std::string type_of_answer(const GDBusMethodInfo& method) {
  std::string types = "(";
  for (GDBusArgInfo** arg = method.out_args; arg != nullptr && *arg != nullptr; ++arg)
    types += (*arg)->signature;
  return types + ")";
}

}  // namespace

TEST_CASE("every object answers every method and property of its interfaces, with the types it declares") {
  const Served from = served();
  std::vector<std::string> ids{root_id};
  for (const Node& node : from.tree.nodes) ids.push_back(node.id);
  for (const std::string& id : ids) {
    for (const std::string& interface : interfaces_at(from, id)) {
      const GDBusInterfaceInfo* info = interface_info(interface);
      REQUIRE(info != nullptr);
      for (GDBusMethodInfo** method = info->methods; method != nullptr && *method != nullptr; ++method) {
        CAPTURE(id, interface, (*method)->name);
        const Glib<GVariant> with(g_variant_ref_sink(zeros(**method)));
        GVariant* value = answer(from, id, interface, (*method)->name, with.get());
        REQUIRE(value != nullptr);
        const Glib<GVariant> owned(g_variant_ref_sink(value));
        CHECK(std::string(g_variant_get_type_string(owned.get())) == type_of_answer(**method));
      }
      for (GDBusPropertyInfo** one = info->properties; one != nullptr && *one != nullptr; ++one) {
        CAPTURE(id, interface, (*one)->name);
        GVariant* value = property(from, id, interface, (*one)->name);
        REQUIRE(value != nullptr);
        const Glib<GVariant> owned(g_variant_ref_sink(value));
        CHECK(std::string(g_variant_get_type_string(owned.get())) == (*one)->signature);
      }
    }
  }
}

TEST_CASE("what is not there is not answered for") {
  const Served from = served();
  CHECK(asked(from, "gone", "Accessible", "GetRole") == "none");
  CHECK(asked(from, "title", "Action", "DoAction", g_variant_new("(i)", 0)) == "none");
  CHECK(asked(from, "one", "Accessible", "GetNothing") == "none");
}

TEST_CASE("the tree is walked from the application to an answer and back") {
  const Served from = served();
  CHECK(asked(from, "root", "Accessible", "GetChildAtIndex", g_variant_new("(i)", 0)) ==
        "((':1.7', '/org/a11y/atspi/accessible/window'),)");
  CHECK(asked(from, "window", "Accessible", "GetChildAtIndex", g_variant_new("(i)", 1)) ==
        "((':1.7', '/org/a11y/atspi/accessible/group_2dpain'),)");
  CHECK(asked(from, "window", "Accessible", "GetChildAtIndex", g_variant_new("(i)", 99)) ==
        "(('', '/org/a11y/atspi/null'),)");
  CHECK(asked(from, "two", "Accessible", "GetIndexInParent") == "(1,)");
  const Glib<GVariant> parent(g_variant_ref_sink(property(from, "two", "Accessible", "Parent")));
  CHECK(printed(parent.get()) == "(':1.7', '/org/a11y/atspi/accessible/group_2dpain')");
}

TEST_CASE("a place is told on the screen, in the window and in what holds it") {
  const Served from = served();
  CHECK(asked(from, "two", "Component", "GetExtents", g_variant_new("(u)", 0)) == "((110, 300, 200, 44),)");
  CHECK(asked(from, "two", "Component", "GetExtents", g_variant_new("(u)", 1)) == "((10, 100, 200, 44),)");
  CHECK(asked(from, "two", "Component", "GetExtents", g_variant_new("(u)", 2)) == "((0, 50, 200, 44),)");
  CHECK(asked(from, "window", "Component", "GetAccessibleAtPoint", g_variant_new("(iiu)", 20, 110, 1)) ==
        "((':1.7', '/org/a11y/atspi/accessible/two'),)");
}

TEST_CASE("to press and to focus is asked of the window, of what can be pressed alone") {
  Served from = served();
  std::vector<Asked> wanted;
  from.ask = [&](const Asked& one) { wanted.push_back(one); };
  CHECK(asked(from, "one", "Action", "DoAction", g_variant_new("(i)", 0)) == "(true,)");
  CHECK(asked(from, "two", "Component", "GrabFocus") == "(true,)");
  CHECK(asked(from, "title", "Component", "GrabFocus") == "(false,)");
  CHECK(wanted == std::vector<Asked>{{Asked::What::press, "one"}, {Asked::What::focus, "two"}});
}

TEST_CASE("a text field is read by letters, words and lines, and says where the cursor is") {
  const Served from = served();
  CHECK(asked(from, "note", "Text", "GetText", g_variant_new("(ii)", 0, -1)) == "('a knee',)");
  CHECK(asked(from, "note", "Text", "GetStringAtOffset", g_variant_new("(iu)", 3, 1)) == "('knee', 2, 6)");
  CHECK(asked(from, "note", "Text", "GetTextBeforeOffset", g_variant_new("(iu)", 3, 1)) == "('a ', 0, 2)");
  CHECK(asked(from, "note", "Text", "GetCharacterAtOffset", g_variant_new("(i)", 2)) == "(107,)");
  const Glib<GVariant> caret(g_variant_ref_sink(property(from, "note", "Text", "CaretOffset")));
  CHECK(g_variant_get_int32(caret.get()) == 6);
}

TEST_CASE("the whole tree can be had at once, the application first") {
  const Served from = served();
  const Glib<GVariant> items(g_variant_ref_sink(cache_items(from)));
  CHECK(std::string(g_variant_get_type_string(items.get())) == "(a((so)(so)(so)iiassusau))");
  const Glib<GVariant> list(g_variant_get_child_value(items.get(), 0));
  CHECK(g_variant_n_children(list.get()) == from.tree.nodes.size() + 1);
}

TEST_CASE("a slider says its range, and is put where the reader writes, nothing else can be written") {
  Served from = served();
  std::vector<Asked> asks;
  from.ask = [&](const Asked& what) { asks.push_back(what); };
  const auto written = [&](const std::string& id, const std::string& interface, const std::string& name,
                           GVariant* value) {
    const Glib<GVariant> owned(g_variant_ref_sink(value));
    return set_property(from, id, interface, name, owned.get());
  };
  CHECK(written("voice", "Value", "CurrentValue", g_variant_new_double(75)));
  CHECK(written("voice", "Value", "CurrentValue", g_variant_new_double(1e9)));
  CHECK_FALSE(written("voice", "Value", "CurrentValue", g_variant_new_double(std::nan(""))));
  CHECK_FALSE(written("voice", "Value", "CurrentValue", g_variant_new_string("75")));
  CHECK_FALSE(written("voice", "Value", "MaximumValue", g_variant_new_double(75)));
  CHECK_FALSE(written("title", "Value", "CurrentValue", g_variant_new_double(75)));
  CHECK_FALSE(written("nobody", "Value", "CurrentValue", g_variant_new_double(75)));
  CHECK(asks == std::vector<Asked>{{Asked::What::set, "voice", 0.75}, {Asked::What::set, "voice", 1}});
  for (Node& node : from.tree.nodes) node.settable = false;
  CHECK_FALSE(written("voice", "Value", "CurrentValue", g_variant_new_double(75)));
}
