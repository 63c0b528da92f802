#include "journal/red_flags.hpp"

#include <algorithm>
#include <array>

namespace limber {
namespace {

using enum Urgency;
using enum SignArea;

// One sign a row: its name, how soon to be seen, where it stands, the section of docs/evidence.md it rests
// on, the question. Within an area the more pressing come first.
// clang-format off
constexpr auto flag_table = std::to_array<RedFlag>({
    {"saddle-numbness", emergency, nerves, "E10",
     Message("New numbness, tingling or a changed feeling around your genitals, buttocks, inner thighs or back passage; toilet paper feels different")},
    {"bladder", emergency, nerves, "E10",
     Message("New trouble starting or stopping when you pass urine, leaking, or not knowing when your bladder is full (not a leak you have had for a long time)")},
    {"bowel", emergency, nerves, "E10", Message("New loss of control or of feeling when you open your bowels")},
    {"sexual-function", emergency, nerves, "E10",
     Message("A new loss of feeling in the genitals, or new trouble with erection or ejaculation")},
    {"both-legs", emergency, nerves, "E10",
     Message("New pain or tingling down both legs, new or quickly growing weakness or numbness in both legs, or a foot that has started to drop")},
    {"one-leg-progress", urgent, nerves, "E15", Message("New or growing weakness or numbness in one leg or one arm")},
    {"session-breath", emergency, trunk, "E11", Message("New chest pain, or bad or unexplained shortness of breath")},
    {"chest-pain", emergency, trunk, "E11", Message("Back pain together with new chest pain")},
    {"throbbing-abdomen", emergency, trunk, "E11", Message("Back pain with a new throbbing in your belly")},
    {"groin-pain", emergency, trunk, "E11",
     Message("Sudden, strong pain in the groin or in a testicle, together with back pain")},
    {"calf", emergency, trunk, "E24", Message("One calf that is newly swollen, warm, red and painful")},
    {"sudden-headache", emergency, head, "E12",
     Message("A sudden, very bad headache unlike any before, with pain or stiffness in the neck")},
    {"neck-neuro", emergency, head, "E12",
     Message("With neck pain or neck movement: new dizziness, double vision, slurred speech, trouble swallowing, sudden falls, numbness of the face or a limb, or sickness")},
    {"unsteady-clumsy", urgent, head, "E18",
     Message("Newly unsteady on your feet, or hands that have become clumsy: buttons, keys, writing")},
    {"major-trauma", emergency, accident, "E11",
     Message("You had a serious fall or accident in the last few weeks, and have not been examined since")},
    {"fracture-risk", urgent, accident, "E14",
     Message("New sharp pain after a small fall or a lift, and you have thin bones, have taken steroids for a long time or are older")},
    {"fever-procedure", emergency, illness, "E13",
     Message("A high temperature or chills in the weeks after an injection or an operation on your spine")},
    {"fever-unwell", urgent, illness, "E13", Message("Back pain with a new high temperature, chills or feeling unwell")},
    {"cancer-history", urgent, illness, "E13", Message("New or changed back pain, and you have had cancer")},
    {"immune", urgent, illness, "E13",
     Message("New back pain, and a weakened immune system, injected drugs or a recent infection")},
    {"weight-loss", urgent, illness, "E13", Message("Losing weight lately without knowing why")},
    {"lump-shape", urgent, pain, "E13", Message("A new lump or swelling in your back, or a back that has recently changed its shape")},
    {"night-rest", urgent, pain, "E13",
     Message("New pain that is constant, does not ease with rest, or is much worse at night")},
    {"cough-sneeze", urgent, pain, "E13", Message("New pain that gets worse when you sneeze, cough or strain")},
    {"thoracic", urgent, pain, "E13", Message("New pain between your shoulder blades rather than low in your back")},
    {"age-onset", mention, pain, "E16",
     Message("The first back pain of your life, and you are under 20 or over 55"), true},
    {"after-birth", mention, pain, "E16",
     Message("New back pain that began in the weeks after giving birth")},
    {"inflammatory", mention, pain, "E16",
     Message("For weeks, stiffness of half an hour or more in the morning, and pain at night that eases when you get up")},
    {"pregnancy-stop", emergency, moment, "E17",
     Message("Pregnant, with new bleeding, contractions or cramps, leaking fluid, faintness or pain in a calf")},
    {"session-faint", rest, moment, "E17", Message("Feeling faint or newly dizzy")},
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

Urgency urgency_of(const std::string& id) {
  const RedFlag* flag = find_red_flag(id);
  return flag == nullptr ? Urgency::urgent : flag->urgency;
}

std::optional<Urgency> most_pressing(const std::vector<std::string>& ids) {
  std::optional<Urgency> most;
  for (const std::string& id : ids) most = std::max(most, std::optional(urgency_of(id)));
  return most;
}

std::string advice(Urgency urgency) {
  switch (urgency) {
    case Urgency::emergency:
      return tr(
          "Please do not stretch now. Call your emergency number or go to an emergency department now.");
    case Urgency::urgent:
      return tr(
          "Please do not stretch today. Ask a doctor or an urgent medical advice line today. You may still "
          "do quiet breathing on a chair.");
    case Urgency::mention:
      return tr("Mention it to your doctor at the next visit. You may go on, as far as it feels right.");
    case Urgency::rest:
      break;
  }
  return tr(
      "Stop, and sit or lie where you are until it has passed. If it does not pass or comes back, ask a "
      "health professional.");
}

}  // namespace limber
