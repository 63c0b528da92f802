// The guided session: the figure, the words, the seconds, and the few controls someone on a mat needs.
#pragma once

#include <optional>
#include <string>

#include "journal/safety.hpp"
#include "journal/session_record.hpp"
#include "screen/session/session_intent.hpp"
#include "screen/ui/action.hpp"
#include "screen/ui/page.hpp"
#include "screen/ui/update.hpp"
#include "screen/ui/world.hpp"
#include "timeline/compile.hpp"

namespace limber {

// All that a session is made of, once the voice is ready.
struct SessionMaterial {
  std::shared_ptr<const Routine> routine;
  std::shared_ptr<const Library> library;
  std::shared_ptr<const Timeline> timeline;
  Pace pace;
  SpeechLengths speech;
  std::vector<Allowance> allowances = {};
  MayDo may = {};  // what may come in for an exercise that is too sore
};

// Of a session that is gone on with.
struct EarlierPart {
  SessionRecord record;
  std::size_t kept = 0;  // of its rows, those that are not done again
};

struct SessionScreen {
  SessionMaterial material;  // timeline is null until the voice is ready
  std::optional<Playhead> playhead;
  double voice_share = 0;            // 0 … 1 of the words made, while there is no playhead yet
  bool choosing_relief = false;      // "too sore" was pressed
  Millis idle{0};                    // since the last sign of a person; controls hide after controls_stay
  std::optional<Score> pain_before;  // what the answer to a comfort check is held against
  std::vector<int> checks;           // what was answered to those so far
  std::optional<Verdict> verdict;    // what the rules say to an answer during the session, until it is chosen
  Sensation felt = Sensation::none;  // what they say it to
  bool ending = false;               // whether to end is asked
  std::optional<EarlierPart> earlier;

  bool controls_visible() const;
};

// What was done so far, that which was gone on with included.
SessionRecord record_of(const SessionScreen& state, SessionState as);

inline constexpr Millis controls_stay{6'000};

// How a session begins: at its first moment, asking at comfort checks, if nothing else is said.
struct Beginning {
  Millis at{0};
  bool asks = true;
  std::optional<CheckIn> before = std::nullopt;  // stored with the record as it begins
  std::optional<EarlierPart> earlier = std::nullopt;
};
using SessionUpdate = Update<SessionScreen, SessionEffect>;
SessionUpdate begun(SessionScreen state, SessionMaterial material, Beginning beginning = {});

SessionUpdate update(SessionScreen state, const SessionIntent& intent, const World& world);
View<SessionIntent> view(const SessionScreen& state, const World& world, const ViewContext& context);
// The whole window is the session's.
PageHead head(const SessionScreen& state);
// While something is asked, the keys of its answers alone. F1 to F4 would leave a running session without
// ending it, so the common keys are not among these.
std::vector<Action<SessionIntent>> actions(const SessionScreen& state);

// What is asked in the midst of it: over the lower part of the window, and in the terminal.
struct SessionQuestion {
  std::string words;
  bool scored = false;                         // a number from 0 to 10 answers it, too
  std::vector<Action<SessionIntent>> choices;  // the safest first: that one stands out
  std::vector<Action<SessionIntent>> apart;    // below the others: about something else than the first ones
  std::string next = "";                       // what those below are about, if not the present exercise
  const Exercise* next_exercise = nullptr;
};
std::optional<SessionQuestion> question(const SessionScreen& state);

// What Escape means: of what is asked it goes back to what was before; else whether to end is asked, and by a
// second one taken back, so that no key hit by mistake ends anything. nullopt: there is no session yet.
std::optional<SessionIntent> step_back(const SessionScreen& state);

// How long a picture of this segment may stand: little while limbs move, longer while they rest and only a
// breath and a ring go on (docs/performance.md).
Millis picture_stays(SegmentKind kind);

// One frame of a session without controls, as film and `render --at` show it. Pure function of the moment.
Frame session_frame(const Timeline& timeline, const Moment& moment, const ViewContext& context);

// The same for a film that shows the figure alone, over the words being spoken.
Frame figure_frame(const Timeline& timeline, const Moment& moment, const ViewContext& context);

}  // namespace limber
