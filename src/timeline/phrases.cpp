#include "timeline/phrases.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"

namespace limber {

Phrases::Phrases()
    : left(trc("side of the body", "left")),
      right(trc("side of the body", "right")),
      first_left(tr("The left side first.")),
      first_right(tr("The right side first.")),
      only_left(tr("On the left side.")),
      only_right(tr("On the right side.")),
      in_turn(tr("Left and right in turn, the left side first.")),
      now_left({tr("Now the left side."), tr("And the left side.")}),
      now_right({tr("Now the right side."), tr("And the right side.")}),
      and_left(tr("And left.")),
      and_right(tr("And right.")),
      first_exercise(tr("We begin gently. {name}.")),
      last_exercise(tr("Now the last exercise. {name}.")),
      again_exercise(tr("{name}, once more.")),
      next_set(tr("Set {n} of {all}.")),
      last_set(tr("The last set.")),
      next_exercise({tr("{name}."), tr("Next. {name}.")}),
      once_more({tr("Once more."), tr("And once more."), tr("One more time.")}),
      again({tr("Again."), tr("And again."), tr("And another.")}),
      last_one({tr("Last one."), tr("And the last one.")}),
      ease_out({tr("And ease out of it."), tr("And come slowly out of it.")}),
      rest({tr("And rest."), tr("Rest a moment."), tr("Rest, and breathe.")}),
      rest_step(tr("Rest for a moment. Nothing to do but breathe.")),
      settle({tr("Good. Rest for a moment."), tr("And be still for a moment.")}),
      keep_going(tr("Keep it slow and easy.")),
      few_more(tr("Three more.")),
      tones(tr("A rising tone goes with the first movement, a falling tone with the second.")),
      breathe_title(tr("Now we slow the breath down.")),
      light_headed(tr("If you feel light-headed, go back to your own rhythm.")),
      breathe_in(tr("Breathe in.")),
      breathe_out(tr("And out.")),
      in(tr("In.")),
      out(tr("Out.")),
      soft_out(tr("Drop your shoulders.")),
      last_breath(tr("One more breath.")),
      own_rhythm(tr("And breathe as you like again.")),
      tense({tr("Tense gently, and keep breathing."), tr("And tense. Keep breathing.")}),
      tense_again(tr("Once more, tense. Keep breathing.")),
      let_go({tr("And let go."), tr("Let it all go.")}),
      push(tr("Push gently against it, and keep breathing.")),
      push_again(tr("Push again. Keep breathing.")),
      further(tr("Breathe out, and go a little further.")),
      up_to(tr("{least} times, and up to {most} if it goes well.")),
      reached_least(tr("That is {least}. Go on, or rest.")),
      comfort_question(
          tr("How is this for you? If it stays quiet now, I wait for your answer. The space bar goes on.")),
      head_support(tr("Put a pillow under your head, if you like.")),
      ease_out_slowly(tr("Ease out of it slowly.")),
      leave_exercise(tr("Ease out of it slowly. We will leave this one.")),
      easier_exercise(tr("Something gentler instead. {name}.")),
      smaller_exercise(tr("The same once more, but smaller. {name}.")),
      gently_from_here(tr("From here on, everything is half as long. Make smaller movements, too.")),
      turn_round(tr("Half of the time is over. Turn round here, and walk back.")),
      last_minute(tr("One more minute. Walk a little slower.")) {}

std::string breath_counts(const BreathDose& dose) {
  const auto whole = [](Millis time) { return time % 1000ms == 0ms; };
  if (!whole(dose.in) || !whole(dose.hold_in) || !whole(dose.out) || !whole(dose.hold_out)) return "";
  const auto count = [](Millis time) { return number_text(to_seconds(time)); };
  std::string pattern;
  if (dose.hold_in > 0ms && dose.hold_out > 0ms) {
    pattern = tr(
        "Count to {in} as you breathe in, pause for {full}, count to {out} as you breathe out, and pause for "
        "{empty}.");
  } else if (dose.hold_in > 0ms) {
    pattern = tr("Count to {in} as you breathe in, pause for {full}, and count to {out} as you breathe out.");
  } else if (dose.hold_out > 0ms) {
    pattern = tr("Count to {in} as you breathe in, to {out} as you breathe out, and pause for {empty}.");
  } else {
    pattern = tr("Count to {in} as you breathe in, and to {out} as you breathe out.");
  }
  return fill(pattern, {{"in", count(dose.in)},
                        {"full", count(dose.hold_in)},
                        {"out", count(dose.out)},
                        {"empty", count(dose.hold_out)}});
}

std::string about_minutes(Millis total) {
  const auto minutes = std::max<Millis::rep>(1, (total + 30s) / Millis{60'000});
  return fill(trn("About one minute, at your own pace.", "About {n} minutes, at your own pace.",
                  static_cast<long>(minutes)),
              {{"n", std::to_string(minutes)}});
}

}  // namespace limber
