// AT-SPI's numbers and names for what the tree holds, and its interfaces as GDBus wants to know them.
#pragma once

#include <gio/gio.h>

#include <string>
#include <string_view>
#include <vector>

#include "reader/tree.hpp"

namespace limber::reader {

inline constexpr const char* accessible_path = "/org/a11y/atspi/accessible";
inline constexpr const char* cache_path = "/org/a11y/atspi/cache";
inline constexpr const char* registry_name = "org.a11y.atspi.Registry";
inline constexpr const char* keys_path = "/org/a11y/atspi/registry/deviceeventcontroller";
inline constexpr const char* keys_interface = "org.a11y.atspi.DeviceEventController";
inline constexpr const char* root_id = "root";  // the application, above the window

struct RoleName {
  guint32 number;
  const char* name;
};
RoleName role_of(Kind kind);
inline constexpr RoleName application_role{75, "application"};

// Bit by bit, of 64.
std::uint64_t states_of(const Node& node, bool window_active);

// Short names: "Accessible", "Component" …
std::vector<std::string> interfaces_of(const Node& node);
std::vector<std::string> application_interfaces();
std::string full_name(std::string_view interface);

// By short name; owned by the program for as long as it runs. Null: there is none.
GDBusInterfaceInfo* interface_info(std::string_view interface);

}  // namespace limber::reader
