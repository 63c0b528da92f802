#include "base/message.hpp"
#include "journal/questions.hpp"
#include "labels/sign_labels.hpp"
#include "page/page_parts.hpp"

namespace limber {

nlohmann::ordered_json page_texts() {
  return {
      // Before.
      {"start", tr("Start")},
      {"stop_rule",
       tr("A gentle pull is enough, never pain. Stop when something is sharp, electric or numb.")},
      {"not_about_you",
       tr("This page does not know what you told Limber about yourself. Leave out what is not "
          "for you, and ask a professional if you are not sure.")},
      {"here", tr("You are here")},
      {"bad_day", tr("For a bad day")},
      {"to_plan", tr("To the weeks")},
      {"warning_signs", tr("Warning signs")},
      {"signs_intro", tr("These signs are rare, and should be looked at before you stretch. Mark any that "
                         "apply. Your answers stay in this browser, and in the file that you give back.")},
      {"sign_known", answer_words(SignAnswer::known, false)},
      {"sign_changed", answer_words(SignAnswer::changed, false)},
      {"signs_none", tr("None of these")},
      {"signs_marked", trc("page", "Go on: {count} marked")},
      {"signs_unanswered", tr("Say of each one that you marked whether it is new or worse.")},
      {"before", tr("How is it now?")},
      {"gentler", tr("Take the gentler version")},
      {"as_planned", tr("As planned")},
      {"back", trc("page", "Back")},
      {"go_on", tr("Go on")},
      // In the session.
      {"controls", tr("The session")},
      {"progress", tr("How far the session is")},
      {"pause", tr("Pause")},
      {"paused", tr("Paused")},
      {"previous", trc("session", "Back")},
      {"next", trc("session", "Next")},
      {"ten_more", tr("Ten seconds more")},
      {"too_sore", tr("Too sore")},
      {"full_screen", tr("Full screen")},
      {"end", tr("End")},
      {"end_here", tr("End here?")},
      {"end_now", tr("End now")},
      {"coming", tr("Next: {name}")},
      {"breath-in", tr("Breathe in")},
      {"breath-out", tr("Breathe out")},
      {"what_helps", tr("What would help now?")},
      {"easier", tr("Something easier")},
      {"shorter", tr("Shorter")},
      {"skip_pain", tr("Skip it: it hurts")},
      {"skip_time", tr("Skip it: no time")},
      {"skip_unclear", tr("Skip it: not clear")},
      {"next_easier", tr("Next: something easier")},
      {"next_shorter", tr("Next: shorter")},
      {"next_skip_pain", tr("Skip the next one: it would hurt")},
      {"next_skip_time", tr("Skip the next one: no time")},
      {"breathing", tr("End with breathing")},
      {"sharp", tr("It is sharp, electric or numb")},
      {"spreading", tr("It goes further down my leg or arm")},
      {"go_on_as_before", tr("Go on as before")},
      {"how_much_now", tr("How much does it hurt now?")},
      {"comfortable", tr("Comfortable: go on")},
      {"go_on_gently", tr("Go on gently")},
      {"other_number", tr("Change the number")},
      {"leave", tr("Leave this exercise")},
      // After.
      {"after", tr("How is it now, after the session?")},
      {"note", tr("A note, if you like")},
      {"done", tr("That is done")},
      {"enough", tr("Enough for now")},
      {"did", tr("You held and moved for {minutes} min.")},
      {"pain", question_words(Question::pain)},
      {"stiffness", question_words(Question::stiffness)},
      {"give", tr("Save or send the record")},
      {"given", tr("saved as a file")},
      {"not_given", tr("only in this browser")},
      {"kept", tr("What you have done")},
      {"keeps",
       tr("This browser keeps your sessions. It may forget them when its data are cleared: save them "
          "as a file from time to time, for your therapist or for Limber.")},
      {"keeps_nothing",
       tr("This browser keeps nothing from one visit to the next. Save the record before you "
          "leave the page.")},
      {"done_keeps", tr("It is kept in this browser. Save it as a file for your therapist or for Limber.")},
      {"done_keeps_nothing", tr("It is not saved yet, and is gone when you leave this page. Save it now.")},
      {"done_given", tr("It was handed on as a file. Giving it twice does no harm.")},
      {"to_beginning", tr("To the beginning")}};
}

std::string words_without_script() {
  return tr(
      "This page shows a guided session, and needs a browser to run it. A mail program or a preview only "
      "shows "
      "these words. Save the file and open it in a browser: Chrome or Firefox on Android or on a computer, "
      "Safari on a Mac. An iPhone does not open a mailed page in its browser: ask for the film or the sound "
      "instead.");
}

}  // namespace limber
