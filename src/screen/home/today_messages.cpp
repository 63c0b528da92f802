#include "screen/home/today_messages.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "journal/red_flags.hpp"
#include "labels/day_labels.hpp"
#include "labels/exercise_labels.hpp"
#include "labels/goal_labels.hpp"
#include "labels/journal_labels.hpp"
#include "screen/home/today_words.hpp"

namespace limber {
namespace {

ButtonSpec go_on_button(HomeBuilder& sheet, const World& world, const SessionRecord& record) {
  const std::string& next = record.steps[*row_to_go_on_at(record.steps)].exercise;
  return make_button(sheet,
                     fill(tr("Go on at “{name}”"), {{"name", limber::name_of(world.exercise_names, next)}}),
                     "go-on", GoOnWithSession{record.id}, ButtonKind::primary, Icon::play);
}

MessageSpec cut_off_question(HomeBuilder& sheet, const SessionRecord& record) {
  return {fill(tr("“{title}” was interrupted. What you did is kept. How do you feel?"),
               {{"title", record.title}}),
          Tone::plain,
          {make_button(sheet, tr("Answer"), "answer-after", AnswerAfter{record.id}, ButtonKind::primary)}};
}

MessageSpec ended_early(const SessionRecord& record) {
  return {
      fill(tr("You ended “{title}” early today ({minutes}), and that is all right. What you did is kept."),
           {{"title", record.title}, {"minutes", done_words(record)}}),
      Tone::plain,
      {}};
}

// Who comes only later in the day is asked how it has been until now; what had not settled is asked for
// again.
MessageSpec morning_question(HomeBuilder& sheet, const SessionRecord& record, const WallTime& now) {
  constexpr int noon = 12 * 60;
  const bool again = record.check_ins.contains(Phase::next_morning);
  const std::string words = again ? tr("A day after “{title}”: how is your pain now?")
                            : local_minute(now) < noon ? tr("How were you in the morning after “{title}”?")
                                                       : tr("How have you been since “{title}”?");
  return {fill(words, {{"title", record.title}}),
          Tone::plain,
          {make_button(sheet, tr("Answer"), "answer-morning", AnswerNextMorning{record.id},
                       ButtonKind::primary)}};
}

MessageSpec massage_day(HomeBuilder& sheet, std::int64_t today) {
  return {
      tr("You had a massage today: only gentle routines until tomorrow. Rest, and drink water before and "
         "after."),
      Tone::plain,
      {make_button(sheet, tr("No massage today"), "no-massage", SetMassage{today, false}, ButtonKind::bare)}};
}

MessageSpec weekly_question(HomeBuilder& sheet, Instrument instrument) {
  return {instrument == Instrument::peg ? tr("Once a week: three questions about the past week.")
                                        : tr("How able are you now to do what you want to do again?"),
          Tone::plain,
          {make_button(sheet, tr("Answer"), "answer-weekly", AnswerWeekly{instrument})}};
}

MessageSpec dark_days(HomeBuilder& sheet) {
  return {tr("Your mood was very low twice in the last week. There is a card for days like these: what may "
             "help, and who to call."),
          Tone::plain,
          {make_button(sheet, tr("Read"), "dark-days", ReadCard{dark_days_card}, ButtonKind::quiet)}};
}

// A pause asks for nothing, and ends with one press or with the next session.
MessageSpec paused(HomeBuilder& sheet, const Pause& pause, std::int64_t today) {
  const std::string words =
      pause.since == today
          ? tr("Your plan waits from today on. Nothing is asked of you until you go on.")
          : fill(tr("Your plan has waited since {day}. Nothing is asked of you until you go on."),
                 {{"day", date_words(pause.since, today)}});
  return {words,
          Tone::plain,
          {make_button(sheet, tr("Go on with my plan"), "end-pause", SetPause{false}, ButtonKind::primary)}};
}

// What a programme says as a phase begins.
MessageSpec phase_begins(HomeBuilder& sheet, const Course& course) {
  const std::string& language = course.programme->language;
  const std::string said = course.now().say.in(language);
  const std::string words =
      fill(course.phase == 0 ? tr("It begins: {phase}.") : tr("Something new begins: {phase}."),
           {{"phase", course.now().title.in(language)}});
  return {said.empty() ? words : words + " " + said,
          Tone::plain,
          {make_button(sheet, tr("See the weeks"), "to-programmes", GoTo{ScreenName::programmes},
                       ButtonKind::quiet)}};
}

MessageSpec on_the_way_back(HomeBuilder& sheet, const WayBack& way) {
  return {way_back_words(way),
          Tone::attention,
          {make_button(sheet, tr("My plan"), "flare-plan", GoTo{ScreenName::flare_plan}, ButtonKind::primary),
           make_button(sheet, tr("It has settled"), "end-flare", SetFlare{false}, ButtonKind::bare)}};
}

MessageSpec flare_question(HomeBuilder& sheet) {
  return {
      tr("Pain is clearly above your usual today. Is it a flare?"),
      Tone::attention,
      {make_button(sheet, tr("Yes, open my plan"), "begin-flare", SetFlare{true}, ButtonKind::primary),
       make_button(sheet, tr("No, only today"), "no-flare", PassOver{asked_about_flare}, ButtonKind::bare)}};
}

MessageSpec goals_question(HomeBuilder& sheet) {
  return {tr("Is there something you would like to be able to do again? You may name up to "
             "three things."),
          Tone::plain,
          {make_button(sheet, tr("Name them"), "name-goals", GoTo{ScreenName::goals}),
           make_button(sheet, tr("Not now"), "pass-goals", PassGoals{}, ButtonKind::bare)}};
}

MessageSpec measure_offer(HomeBuilder& sheet) {
  return {
      tr("Once a month, if you like: measure how you move. It takes two minutes."),
      Tone::plain,
      {make_button(sheet, tr("Measure"), "measure", GoTo{ScreenName::movement}, ButtonKind::quiet),
       make_button(sheet, tr("Not this month"), "no-measure", PassOver{asked_to_measure}, ButtonKind::bare)}};
}

MessageSpec card_offer(HomeBuilder& sheet, const LearnCard& card, const std::string& language) {
  return {
      fill(tr("To read in a minute: {title}. {summary}"),
           {{"title", card.title.in(language)}, {"summary", card.summary.in(language)}}),
      Tone::plain,
      {make_button(sheet, tr("Read"), "read-offered", ReadOffered{card.id}, ButtonKind::quiet, Icon::info),
       make_button(sheet, tr("Not this one"), "pass-card", PassOver{card.id}, ButtonKind::bare),
       make_button(sheet, tr("Offer no more"), "no-cards", OfferNoCards{}, ButtonKind::bare)}};
}

// Quietly: nothing waits for it, and until it is answered the old answer counts.
MessageSpec old_answers(HomeBuilder& sheet) {
  return {tr("Some of what you said about yourself may have changed."),
          Tone::plain,
          {make_button(sheet, tr("Check answers"), "answers-again", GoTo{ScreenName::screening},
                       ButtonKind::bare)}};
}

// What ended before its end: kindly, and with the way to go on.
std::optional<MessageSpec> not_to_its_end(HomeBuilder& sheet, const World& world, const Today& now) {
  const SessionRecord* record = now.go_on != nullptr ? now.go_on : now.left;
  if (record == nullptr || (now.go_on == nullptr && now.cut_off != nullptr)) return std::nullopt;
  MessageSpec message = ended_early(*record);
  if (now.go_on != nullptr) message.actions = {go_on_button(sheet, world, *record)};
  return message;
}

bool is_first(const ButtonSpec& button) {
  return button.kind == ButtonKind::primary;
}

void leave_one_first(std::vector<MessageSpec>& list) {
  bool taken = false;
  for (MessageSpec& message : list) {
    for (ButtonSpec& button : message.actions) {
      if (!is_first(button)) continue;
      if (taken) button.kind = ButtonKind::quiet;
      taken = true;
    }
  }
}

}  // namespace

MessageSpec standing_sign(HomeBuilder& sheet, const std::vector<std::string>& flags) {
  const Urgency urgency = most_pressing(flags).value_or(Urgency::urgent);
  return {fill(tr("You marked a warning sign. {advice}"), {{"advice", advice(urgency)}}),
          urgency == Urgency::emergency ? Tone::urgent : Tone::attention,
          {make_button(sheet, tr("A doctor has looked at it, or it has gone"), "signs-again",
                       ShowWarningSigns{}, ButtonKind::quiet)}};
}

std::vector<MessageSpec> messages(HomeBuilder& sheet, const Today& now, const World& world) {
  const WallTime& at = world.now;
  std::vector<MessageSpec> list;
  if (!now.flags.empty()) list.push_back(standing_sign(sheet, now.flags));
  if (now.dark_days) list.push_back(dark_days(sheet));
  if (now.cut_off != nullptr) list.push_back(cut_off_question(sheet, *now.cut_off));
  if (now.morning != nullptr) list.push_back(morning_question(sheet, *now.morning, at));
  if (now.way_back) list.push_back(on_the_way_back(sheet, *now.way_back));
  if (now.perhaps_flare) list.push_back(flare_question(sheet));
  if (now.weekly) list.push_back(weekly_question(sheet, *now.weekly));
  if (now.massage) list.push_back(massage_day(sheet, local_day(at)));
  if (now.pause != nullptr) list.push_back(paused(sheet, *now.pause, local_day(at)));
  if (now.begins != nullptr) list.push_back(phase_begins(sheet, *now.begins));
  if (now.answers_age) list.push_back(old_answers(sheet));
  if (auto message = not_to_its_end(sheet, world, now)) list.push_back(*std::move(message));
  if (now.goals_offered) list.push_back(goals_question(sheet));
  if (now.measure_due) list.push_back(measure_offer(sheet));
  if (now.card != nullptr) list.push_back(card_offer(sheet, *now.card, world.learn.language));
  leave_one_first(list);
  return list;
}

bool asks_first(const std::vector<MessageSpec>& messages) {
  return std::any_of(messages.begin(), messages.end(), [](const MessageSpec& message) {
    return std::any_of(message.actions.begin(), message.actions.end(), is_first);
  });
}

}  // namespace limber
