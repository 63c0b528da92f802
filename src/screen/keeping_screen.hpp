// Keeping the journal: whose it is, the copies to go back to, and the way out of this computer.
#pragma once

#include <string>

#include "screen/context.hpp"
#include "screen/intent.hpp"
#include "screen/text_fields.hpp"

namespace limber {

inline constexpr const char* owner_field = "owner-name";
TextFields keeping_fields();

struct KeepingScreen {
  Keeping keeping;
  TextFields fields = keeping_fields();
  std::string restoring;  // the day that is asked about once more, "" for none
  std::string folder;     // where exports are put, for the screen to say
  double scroll = 0;
  std::string message;  // for the view, from the program: shown until dismissed
};

Update<KeepingScreen> update(KeepingScreen state, const Intent& intent);
View<Intent> view(const KeepingScreen& state, const ViewContext& context);

}  // namespace limber
