#include "screen/journal_screen.hpp"

namespace limber {

Update<JournalScreen> update(JournalScreen state, const Intent& intent) {
  std::visit(
      Overloaded{[&](const SessionsLoaded& loaded) {
                   state.sessions = loaded.sessions;
                   state.now = loaded.now;
                 },
                 [&](const ShowEntry& show) { state.open = state.open == show.session ? 0 : show.session; },
                 [&](const ShowEarlier&) { state.shown += 30; },
                 [&](const ScrollTo& to) { state.scroll = to.offset; }, [](const auto&) {}},
      intent);
  return {std::move(state), {}};
}

}  // namespace limber
