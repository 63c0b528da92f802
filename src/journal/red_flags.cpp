#include "journal/red_flags.hpp"

#include <algorithm>
#include <array>

namespace limber {
namespace {

using enum Urgency;

// One sign a row: its name, how soon to be seen, the section of docs/evidence.md it rests on, the question.
// clang-format off
constexpr auto flag_table = std::to_array<RedFlag>({
    {"saddle-numbness", emergency, "E10",
     Message("Numbness, tingling or a changed feeling around your genitals, buttocks, inner thighs or back passage; toilet paper feels different")},
    {"bladder", emergency, "E10",
     Message("Trouble starting or stopping when you pass urine, leaking, or not knowing when your bladder is full or empty")},
    {"bowel", emergency, "E10", Message("Loss of control or of feeling when you open your bowels")},
    {"sexual-function", emergency, "E10",
     Message("A new loss of feeling in the genitals, or new trouble with erection or ejaculation")},
    {"both-legs", emergency, "E10",
     Message("Pain, tingling, weakness or numbness in both legs; legs like jelly, quickly losing strength, or a foot that drops")},
    {"chest-pain", emergency, "E11", Message("Back pain together with chest pain")},
    {"major-trauma", emergency, "E11", Message("The pain began after a serious accident or fall")},
    {"neck-neuro", emergency, "E12",
     Message("With neck pain or neck movement: new dizziness, double vision, slurred speech, trouble swallowing, sudden falls, numbness of the face or a limb, or sickness")},
    {"throbbing-abdomen", emergency, "E11", Message("Back pain with a throbbing in your belly")},
    {"fever-unwell", urgent, "E13", Message("Back pain with a high temperature, chills or feeling unwell")},
    {"weight-loss", urgent, "E13", Message("Losing weight without knowing why")},
    {"lump-shape", urgent, "E13", Message("A lump or swelling in your back, or a back that has changed its shape")},
    {"night-rest", urgent, "E13", Message("Pain that is constant, does not ease with rest, or is much worse at night")},
    {"cancer-history", urgent, "E13", Message("New or changed back pain, and you have had cancer")},
    {"fracture-risk", urgent, "E14",
     Message("New sharp pain after a small fall or a lift, and you have thin bones, take steroids for a long time or are older")},
    {"immune", urgent, "E13", Message("Back pain with a weakened immune system, injected drugs or an infection not long ago")},
    {"cough-sneeze", urgent, "E13", Message("Pain made worse by sneezing, coughing or straining")},
    {"thoracic", urgent, "E13", Message("New pain between your shoulder blades rather than low in your back")},
    {"one-leg-progress", urgent, "E15", Message("New or growing weakness or numbness in one leg or one arm")},
    {"calf", emergency, "E24", Message("One calf that is swollen, warm, red and painful")},
    {"age-onset", clinician, "E16", Message("The first back pain of your life, and you are under 20 or over 55")},
    {"inflammatory", clinician, "E16",
     Message("For weeks, stiffness of half an hour or more in the morning, and pain at night that eases when you get up")},
    {"session-breath", emergency, "E11", Message("Chest pain, or bad or unexplained shortness of breath")},
    {"session-faint", rest, "E17", Message("Feeling faint or dizzy")},
    {"pregnancy-stop", emergency, "E17",
     Message("Pregnant, with bleeding, contractions or cramps, leaking fluid, faintness or pain in a calf")},
});
// clang-format on

}  // namespace

std::span<const RedFlag> red_flags() {
  return flag_table;
}

const RedFlag* find_red_flag(std::string_view id) {
  const auto found =
      std::find_if(flag_table.begin(), flag_table.end(), [&](const RedFlag& flag) { return flag.id == id; });
  return found == flag_table.end() ? nullptr : &*found;
}

std::optional<Urgency> most_pressing(const std::vector<std::string>& ids) {
  std::optional<Urgency> most;
  for (const std::string& id : ids) {
    const RedFlag* flag = find_red_flag(id);
    const Urgency urgency = flag ? flag->urgency : Urgency::urgent;
    if (!most || urgency > *most) most = urgency;
  }
  return most;
}

std::string advice(Urgency urgency) {
  switch (urgency) {
    case Urgency::emergency:
      return tr(
          "Please do not stretch now. Call your emergency number or go to an emergency department now.");
    case Urgency::urgent:
      return tr("Please do not stretch today. Ask a doctor or an urgent medical advice line today.");
    case Urgency::clinician:
      return tr("Please see a doctor or physiotherapist before you go on with these exercises.");
    case Urgency::rest:
      break;
  }
  return tr(
      "Stop, and rest on the floor until it has passed. If it does not pass or comes back, ask a "
      "professional.");
}

}  // namespace limber
