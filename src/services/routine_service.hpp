// Carries out what the editors ask: a therapist's routines and exercises written to the disk.
#pragma once

#include <memory>
#include <optional>
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
  std::vector<Intent> save(const SaveExercise& asked) const;
  void keep(const KeepDraft& asked, Millis now);  // `now` is monotonic; these two
  void keep(const KeepPose& asked, Millis now);
  std::vector<Intent> forget(const ForgetDraft& asked);
  std::vector<Intent> open(const OpenDraft& asked);

  // Writes a draft that is due.
  std::vector<Intent> poll(Millis now);
  // How long until one is; nullopt: none is.
  std::optional<Millis> next_wakeup(Millis now) const;

  // Everything that is being written or was, for the bench.
  Intent drafts() const;

 private:
  void write_draft();
  bool is_waiting() const { return routine_ != nullptr || pose_ != nullptr; }

  Paths places_;
  Drafts drafts_;
  // To be written; one of them at most, null: none.
  std::shared_ptr<const RoutineDraft> routine_;
  std::shared_ptr<const ExerciseDraft> pose_;
  Millis due_{0};
};

}  // namespace limber
