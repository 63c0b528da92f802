// The guided session: the figure, the words, the seconds, and the few controls someone on a mat needs.
#pragma once

#include <optional>
#include <string>

#include "journal/safety.hpp"
#include "screen/context.hpp"
#include "screen/intent.hpp"

namespace limber {

struct SessionScreen {
  SessionMaterial material;  // timeline is null until the voice is ready
  std::optional<Playhead> playhead;
  double voice_share = 0;            // 0 … 1 of the words made, while there is no playhead yet
  bool choosing_relief = false;      // "too sore" was pressed
  Millis idle{0};                    // since the last sign of a person; controls hide after controls_stay
  std::optional<Score> pain_before;  // what the answer to a comfort check is held against
  std::optional<Verdict> verdict;    // what the rules say to an answer during the session, until it is chosen
  std::string notice;                // "There is no sound …", "" if all is well
  LearnCards learn;                  // to link to while paused

  bool controls_visible() const;
};

inline constexpr Millis controls_stay{6'000};

// How a session begins: at its first moment, asking at comfort checks, if nothing else is said.
struct Beginning {
  Millis at{0};
  bool asks = true;
  std::optional<Score> pain_before = std::nullopt;
};
Update<SessionScreen> begun(SessionScreen state, SessionMaterial material, Beginning beginning = {});

// Intents this screen does not know leave it as it is.
Update<SessionScreen> update(SessionScreen state, const Intent& intent);

View<Intent> view(const SessionScreen& state, const ViewContext& context);

// How long a picture of this segment may stand: little while limbs move, longer while they rest and only a
// breath and a ring go on (docs/performance.md).
Millis picture_stays(SegmentKind kind);

// One frame of a session without controls, as film and `render --at` show it. Pure function of the moment.
View<Intent> session_frame(const Timeline& timeline, const Moment& moment, const ViewContext& context);

// The same for a film that shows the figure alone, over the words being spoken.
View<Intent> figure_frame(const Timeline& timeline, const Moment& moment, const ViewContext& context);

// The record of what was done so far; `started` and the check-ins are the shell's to add.
SessionRecord record_of(const Playhead& playhead, SessionState state);

}  // namespace limber
