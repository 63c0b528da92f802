// Carries out what the editors ask: a therapist's routines, programmes and exercises written to the disk.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "screen/program/intent.hpp"
#include "store/drafts.hpp"
#include "store/paths.hpp"

namespace limber {

// A draft is written when nothing has been changed for a moment, not at every letter: the disk is waited for.
// Before anything else is asked of drafts it is there.
class RoutineService {
 public:
  explicit RoutineService(Paths places) : places_(std::move(places)), drafts_(places_.drafts) {}
  ~RoutineService() { write_draft(); }
  RoutineService(const RoutineService&) = delete;
  RoutineService& operator=(const RoutineService&) = delete;

  std::vector<Intent> save(const SaveRoutine& asked);
  std::vector<Intent> save(const SaveProgramme& asked) const;
  std::vector<Intent> save(const SaveExercise& asked) const;
  // `asked` is KeepDraft, KeepPose or KeepProgramme; `now` is monotonic.
  template <class Keep>
  void keep(const Keep& asked, Millis now) {
    if (waiting_ != asked.draft->key) write_draft();
    waiting_ = asked.draft->key;
    write_ = [this, draft = asked.draft] { static_cast<void>(drafts_.keep(*draft)); };
    due_ = now + settled;
  }
  std::vector<Intent> forget(const ForgetDraft& asked);
  std::vector<Intent> open(const OpenDraft& asked);

  // Writes a draft that is due.
  std::vector<Intent> poll(Millis now);
  // How long until one is; nullopt: none is.
  std::optional<Millis> next_wakeup(Millis now) const;

  // Everything that is being written or was, for the bench.
  Intent drafts() const;

 private:
  static constexpr Millis settled{800};

  void write_draft();

  Paths places_;
  Drafts drafts_;
  std::string waiting_;          // the key of what is to be written
  std::function<void()> write_;  // empty: nothing is
  Millis due_{0};
};

}  // namespace limber
