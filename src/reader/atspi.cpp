#include "reader/atspi.hpp"

#include <initializer_list>

namespace limber::reader {
namespace {

// Of the numbers of AtspiStateType those that are used here.
enum State : unsigned {
  active = 1,
  checked = 4,
  collapsed = 5,
  editable = 7,
  enabled = 8,
  expandable = 9,
  expanded = 10,
  focusable = 11,
  focused = 12,
  multi_line = 17,
  selected = 23,
  sensitive = 24,
  showing = 25,
  single_line = 26,
  visible = 30,
  selectable_text = 38,
  checkable = 41
};

// An interface once declared has to answer to all its methods: a reader may give up at the first that fails.
constexpr const char* interfaces_xml = R"xml(<node>
<interface name="org.a11y.atspi.Accessible">
 <property name="Name" type="s" access="read"/><property name="Description" type="s" access="read"/>
 <property name="Parent" type="(so)" access="read"/><property name="ChildCount" type="i" access="read"/>
 <property name="Locale" type="s" access="read"/><property name="AccessibleId" type="s" access="read"/>
 <method name="GetChildAtIndex"><arg direction="in" type="i"/><arg direction="out" type="(so)"/></method>
 <method name="GetChildren"><arg direction="out" type="a(so)"/></method>
 <method name="GetIndexInParent"><arg direction="out" type="i"/></method>
 <method name="GetRelationSet"><arg direction="out" type="a(ua(so))"/></method>
 <method name="GetRole"><arg direction="out" type="u"/></method>
 <method name="GetRoleName"><arg direction="out" type="s"/></method>
 <method name="GetLocalizedRoleName"><arg direction="out" type="s"/></method>
 <method name="GetState"><arg direction="out" type="au"/></method>
 <method name="GetAttributes"><arg direction="out" type="a{ss}"/></method>
 <method name="GetApplication"><arg direction="out" type="(so)"/></method>
 <method name="GetInterfaces"><arg direction="out" type="as"/></method>
</interface>
<interface name="org.a11y.atspi.Application">
 <property name="ToolkitName" type="s" access="read"/><property name="Version" type="s" access="read"/>
 <property name="ToolkitVersion" type="s" access="read"/><property name="AtspiVersion" type="s" access="read"/>
 <property name="Id" type="i" access="readwrite"/>
 <method name="GetLocale"><arg direction="in" type="u"/><arg direction="out" type="s"/></method>
</interface>
<interface name="org.a11y.atspi.Component">
 <method name="Contains"><arg direction="in" type="i"/><arg direction="in" type="i"/><arg direction="in" type="u"/><arg direction="out" type="b"/></method>
 <method name="GetAccessibleAtPoint"><arg direction="in" type="i"/><arg direction="in" type="i"/><arg direction="in" type="u"/><arg direction="out" type="(so)"/></method>
 <method name="GetExtents"><arg direction="in" type="u"/><arg direction="out" type="(iiii)"/></method>
 <method name="GetPosition"><arg direction="in" type="u"/><arg direction="out" type="i"/><arg direction="out" type="i"/></method>
 <method name="GetSize"><arg direction="out" type="i"/><arg direction="out" type="i"/></method>
 <method name="GetLayer"><arg direction="out" type="u"/></method>
 <method name="GetMDIZOrder"><arg direction="out" type="n"/></method>
 <method name="GrabFocus"><arg direction="out" type="b"/></method>
 <method name="GetAlpha"><arg direction="out" type="d"/></method>
 <method name="SetExtents"><arg direction="in" type="i"/><arg direction="in" type="i"/><arg direction="in" type="i"/><arg direction="in" type="i"/><arg direction="in" type="u"/><arg direction="out" type="b"/></method>
 <method name="SetPosition"><arg direction="in" type="i"/><arg direction="in" type="i"/><arg direction="in" type="u"/><arg direction="out" type="b"/></method>
 <method name="SetSize"><arg direction="in" type="i"/><arg direction="in" type="i"/><arg direction="out" type="b"/></method>
 <method name="ScrollTo"><arg direction="in" type="u"/><arg direction="out" type="b"/></method>
 <method name="ScrollToPoint"><arg direction="in" type="u"/><arg direction="in" type="i"/><arg direction="in" type="i"/><arg direction="out" type="b"/></method>
</interface>
<interface name="org.a11y.atspi.Action">
 <property name="NActions" type="i" access="read"/>
 <method name="GetDescription"><arg direction="in" type="i"/><arg direction="out" type="s"/></method>
 <method name="GetName"><arg direction="in" type="i"/><arg direction="out" type="s"/></method>
 <method name="GetLocalizedName"><arg direction="in" type="i"/><arg direction="out" type="s"/></method>
 <method name="GetKeyBinding"><arg direction="in" type="i"/><arg direction="out" type="s"/></method>
 <method name="GetActions"><arg direction="out" type="a(sss)"/></method>
 <method name="DoAction"><arg direction="in" type="i"/><arg direction="out" type="b"/></method>
</interface>
<interface name="org.a11y.atspi.Value">
 <property name="MinimumValue" type="d" access="read"/><property name="MaximumValue" type="d" access="read"/>
 <property name="MinimumIncrement" type="d" access="read"/><property name="CurrentValue" type="d" access="readwrite"/>
 <property name="Text" type="s" access="read"/>
</interface>
<interface name="org.a11y.atspi.Text">
 <property name="CharacterCount" type="i" access="read"/><property name="CaretOffset" type="i" access="read"/>
 <method name="GetStringAtOffset"><arg direction="in" type="i"/><arg direction="in" type="u"/><arg direction="out" type="s"/><arg direction="out" type="i"/><arg direction="out" type="i"/></method>
 <method name="GetText"><arg direction="in" type="i"/><arg direction="in" type="i"/><arg direction="out" type="s"/></method>
 <method name="SetCaretOffset"><arg direction="in" type="i"/><arg direction="out" type="b"/></method>
 <method name="GetTextBeforeOffset"><arg direction="in" type="i"/><arg direction="in" type="u"/><arg direction="out" type="s"/><arg direction="out" type="i"/><arg direction="out" type="i"/></method>
 <method name="GetTextAtOffset"><arg direction="in" type="i"/><arg direction="in" type="u"/><arg direction="out" type="s"/><arg direction="out" type="i"/><arg direction="out" type="i"/></method>
 <method name="GetTextAfterOffset"><arg direction="in" type="i"/><arg direction="in" type="u"/><arg direction="out" type="s"/><arg direction="out" type="i"/><arg direction="out" type="i"/></method>
 <method name="GetCharacterAtOffset"><arg direction="in" type="i"/><arg direction="out" type="i"/></method>
 <method name="GetAttributeValue"><arg direction="in" type="i"/><arg direction="in" type="s"/><arg direction="out" type="s"/></method>
 <method name="GetAttributes"><arg direction="in" type="i"/><arg direction="out" type="a{ss}"/><arg direction="out" type="i"/><arg direction="out" type="i"/></method>
 <method name="GetDefaultAttributes"><arg direction="out" type="a{ss}"/></method>
 <method name="GetCharacterExtents"><arg direction="in" type="i"/><arg direction="in" type="u"/><arg direction="out" type="i"/><arg direction="out" type="i"/><arg direction="out" type="i"/><arg direction="out" type="i"/></method>
 <method name="GetOffsetAtPoint"><arg direction="in" type="i"/><arg direction="in" type="i"/><arg direction="in" type="u"/><arg direction="out" type="i"/></method>
 <method name="GetNSelections"><arg direction="out" type="i"/></method>
 <method name="GetSelection"><arg direction="in" type="i"/><arg direction="out" type="i"/><arg direction="out" type="i"/></method>
 <method name="AddSelection"><arg direction="in" type="i"/><arg direction="in" type="i"/><arg direction="out" type="b"/></method>
 <method name="RemoveSelection"><arg direction="in" type="i"/><arg direction="out" type="b"/></method>
 <method name="SetSelection"><arg direction="in" type="i"/><arg direction="in" type="i"/><arg direction="in" type="i"/><arg direction="out" type="b"/></method>
 <method name="GetRangeExtents"><arg direction="in" type="i"/><arg direction="in" type="i"/><arg direction="in" type="u"/><arg direction="out" type="i"/><arg direction="out" type="i"/><arg direction="out" type="i"/><arg direction="out" type="i"/></method>
 <method name="GetBoundedRanges"><arg direction="in" type="i"/><arg direction="in" type="i"/><arg direction="in" type="i"/><arg direction="in" type="i"/><arg direction="in" type="u"/><arg direction="in" type="u"/><arg direction="in" type="u"/><arg direction="out" type="a(iisv)"/></method>
 <method name="GetAttributeRun"><arg direction="in" type="i"/><arg direction="in" type="b"/><arg direction="out" type="a{ss}"/><arg direction="out" type="i"/><arg direction="out" type="i"/></method>
 <method name="GetDefaultAttributeSet"><arg direction="out" type="a{ss}"/></method>
 <method name="ScrollSubstringTo"><arg direction="in" type="i"/><arg direction="in" type="i"/><arg direction="in" type="u"/><arg direction="out" type="b"/></method>
 <method name="ScrollSubstringToPoint"><arg direction="in" type="i"/><arg direction="in" type="i"/><arg direction="in" type="u"/><arg direction="in" type="i"/><arg direction="in" type="i"/><arg direction="out" type="b"/></method>
</interface>
<interface name="org.a11y.atspi.Cache">
 <method name="GetItems"><arg direction="out" type="a((so)(so)(so)iiassusau)"/></method>
</interface>
</node>)xml";

class StateSet {
 public:
  void add(std::initializer_list<State> states) {
    for (const State state : states) bits_ |= std::uint64_t{1} << state;
  }
  std::uint64_t bits() const { return bits_; }

 private:
  std::uint64_t bits_ = 0;
};

}  // namespace

RoleName role_of(Kind kind) {
  switch (kind) {
    case Kind::window:
      return {23, "frame"};
    case Kind::panel:
      return {39, "panel"};
    case Kind::heading:
      return {83, "heading"};
    case Kind::button:
      return {43, "push button"};
    case Kind::link:
      return {88, "link"};
    case Kind::check_box:
      return {7, "check box"};
    case Kind::radio:
      return {44, "radio button"};
    case Kind::slider:
      return {51, "slider"};
    case Kind::list_item:
      return {32, "list item"};
    case Kind::image:
      return {27, "image"};
    case Kind::tab:
      return {37, "page tab"};
    case Kind::tabs:
      return {38, "page tab list"};
    case Kind::entry:
      return {79, "entry"};
    case Kind::label:
      break;
  }
  return {29, "label"};
}

// Neither selectable nor horizontal: both would be spoken of everything that could be and is not.
std::uint64_t states_of(const Node& node, bool window_active) {
  StateSet set;
  set.add({visible});
  if (node.enabled) set.add({enabled, sensitive});
  if (node.in_sight) set.add({showing});
  if (node.kind == Kind::window && window_active) set.add({active});
  if (node.pressable && node.enabled) set.add({focusable});
  if (node.focused) set.add({focused});
  if (node.kind == Kind::check_box || node.kind == Kind::radio) set.add({checkable});
  if (node.chosen) set.add({node.kind == Kind::tab ? selected : checked});
  if (node.opens) set.add({expandable, node.open ? expanded : collapsed});
  if (node.writing)
    set.add({editable, selectable_text, node.writing->place.several_lines ? multi_line : single_line});
  return set.bits();
}

std::vector<std::string> application_interfaces() {
  return {"Accessible", "Application"};
}

std::vector<std::string> interfaces_of(const Node& node) {
  std::vector<std::string> names{"Accessible", "Component"};
  if (node.pressable) names.emplace_back("Action");
  if (node.share) names.emplace_back("Value");
  if (node.writing) names.emplace_back("Text");
  return names;
}

std::string full_name(std::string_view interface) {
  return "org.a11y.atspi." + std::string(interface);
}

GDBusInterfaceInfo* interface_info(std::string_view interface) {
  static GDBusNodeInfo* const all = g_dbus_node_info_new_for_xml(interfaces_xml, nullptr);
  return all == nullptr ? nullptr : g_dbus_node_info_lookup_interface(all, full_name(interface).c_str());
}

}  // namespace limber::reader
