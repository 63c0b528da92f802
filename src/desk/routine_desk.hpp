// Carries out what the editors ask: a therapist's routines and exercises written to the disk.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "base/time.hpp"
#include "screen/intent.hpp"
#include "store/places.hpp"

namespace limber {

// A draft is written when nothing has been changed for a moment, not at every letter: the disk is waited for.
class RoutineDesk {
 public:
  explicit RoutineDesk(Places places) : places_(std::move(places)) {}
  ~RoutineDesk() { write_draft(); }
  RoutineDesk(const RoutineDesk&) = delete;
  RoutineDesk& operator=(const RoutineDesk&) = delete;

  // Effects that are not about routines do nothing. `now` is monotonic.
  std::vector<Intent> carry_out(const Effect& effect, Millis now);

  // Writes a draft that is due.
  void poll(Millis now);
  // How long until one is; nullopt: none is.
  std::optional<Millis> patience(Millis now) const;

  // A routine that was being written when the program ended, for the editor; none: nothing.
  std::vector<Intent> draft_left() const;

 private:
  std::vector<Intent> save(const SaveRoutine& asked);
  std::vector<Intent> save(const SaveExercise& asked) const;
  std::vector<Intent> keep(const EditorEffect& effect, Millis now);
  void write_draft();

  Places places_;
  std::shared_ptr<const Routine> draft_;  // to be written; null: none
  Millis due_{0};
};

}  // namespace limber
