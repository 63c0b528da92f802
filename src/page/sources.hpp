// What stands in page.html, page.css and the scripts, as the build found them. Private to this room.
#pragma once

#include <string_view>

namespace limber {

std::string_view page_template();  // with {{places}} to be filled
std::string_view page_style();
std::string_view page_script();

}  // namespace limber
