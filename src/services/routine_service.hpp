// Carries out what the editors ask: a therapist's routines and exercises written to the disk.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "base/time.hpp"
#include "screen/program/intent.hpp"
#include "store/paths.hpp"

namespace limber {

// A draft is written when nothing has been changed for a moment, not at every letter: the disk is waited for.
class RoutineService {
 public:
  explicit RoutineService(Paths places) : places_(std::move(places)) {}
  ~RoutineService() { write_draft(); }
  RoutineService(const RoutineService&) = delete;
  RoutineService& operator=(const RoutineService&) = delete;

  std::vector<Intent> save(const SaveRoutine& asked);
  std::vector<Intent> save(const SaveExercise& asked) const;
  void keep(const KeepDraft& asked, Millis now);  // `now` is monotonic
  void forget();

  // Writes a draft that is due.
  void poll(Millis now);
  // How long until one is; nullopt: none is.
  std::optional<Millis> next_wakeup(Millis now) const;

  // A routine that was being written when the program ended, for the editor; none: nothing.
  std::vector<Intent> draft_left() const;

 private:
  void write_draft();

  Paths places_;
  std::shared_ptr<const Routine> draft_;  // to be written; null: none
  Millis due_{0};
};

}  // namespace limber
