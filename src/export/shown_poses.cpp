#include "export/shown_poses.hpp"

#include "base/message.hpp"

namespace limber {
namespace {

FigureMoment at_rest() {
  FigureMoment moment;
  moment.breath = 0.5;
  moment.sign = 1;
  return moment;
}

FigureMoment at_the_end() {
  FigureMoment moment = at_rest();
  moment.reach = 1;
  moment.glow = 1;
  return moment;
}

std::vector<ShownPose> in_and_out() {
  FigureMoment in = at_the_end();
  in.breath = 1;
  FigureMoment out = in;
  out.breath = 0;
  out.glow = 0;
  return {{tr("Breathe in"), in}, {tr("Breathe out"), out}};
}

std::vector<ShownPose> tensed_and_let_go() {
  FigureMoment let_go = at_rest();
  let_go.tense = 0;
  return {{tr("Tense gently"), at_the_end()}, {tr("Let go"), let_go}};
}

std::string end_caption(const Exercise& exercise) {
  if (std::holds_alternative<HoldDose>(exercise.dose)) return tr("Hold here");
  if (std::holds_alternative<TempoDose>(exercise.dose)) return tr("To here and back");
  if (contracts_and_relaxes(exercise.dose)) return tr("Tense, let go, and further");
  return tr("Then here");
}

}  // namespace

std::vector<ShownPose> shown_poses(const Exercise& exercise) {
  if (std::holds_alternative<BreathDose>(exercise.dose)) return in_and_out();
  const bool tension = std::holds_alternative<TensionDose>(exercise.dose);
  if (tension && !contracts_and_relaxes(exercise.dose)) return tensed_and_let_go();
  if (exercise.figure->poses.size() < 2) return {{"", at_the_end()}};
  FigureMoment start = at_rest();
  start.arrow = 1;
  return {{tr("Start"), start}, {end_caption(exercise), at_the_end()}};
}

}  // namespace limber
