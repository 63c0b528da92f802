#include <algorithm>

#include "base/message.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "screen/page.hpp"
#include "screen/questionnaire.hpp"

namespace limber {
namespace {

// The questions of PEG as Krebs 2009 has them.
ScoreQuestion peg_question(const std::string& item) {
  if (item == "pain") {
    return {item, tr("What number best describes your pain on average in the past week?"), tr("no pain"),
            tr("pain as bad as you can imagine")};
  }
  const std::string low = tr("does not interfere");
  const std::string high = tr("completely interferes");
  if (item == "enjoyment") {
    return {
        item,
        tr("What number best describes how, during the past week, pain has interfered with your enjoyment "
           "of life?"),
        low, high};
  }
  return {item,
          tr("What number best describes how, during the past week, pain has interfered with your general "
             "activity?"),
          low, high};
}

std::vector<ScoreQuestion> questions_of(const QuestionnaireScreen& state) {
  std::vector<ScoreQuestion> questions;
  for (const std::string& item : state.items) {
    questions.push_back(state.instrument == Instrument::peg
                            ? peg_question(item)
                            : ScoreQuestion{item, item, tr("unable to do it"), tr("as able as before")});
  }
  return questions;
}

std::string title_of(const QuestionnaireScreen& state) {
  return state.instrument == Instrument::peg ? tr("The past week") : tr("What can you do today?");
}

std::string scale_words(const QuestionnaireScreen& state) {
  return state.instrument == Instrument::peg ? tr("Once a week. Here 0 is the best answer.")
                                             : tr("Once a week. Here 10 is the best answer.");
}

}  // namespace

View<Intent> view(const QuestionnaireScreen& state, const ViewContext& context) {
  const Page page{ScreenName::questionnaire, state.message, state.scroll, trc("questionnaire", "Not now")};
  return paged(page, context, [&](PageBuilder& sheet, const Rect& rect) {
    Column column(sheet, rect);
    column.take(heading(sheet, rect, title_of(state), Type::title), 4);
    const TextSpec quiet{sheet.style(Type::body), sheet.colours().quiet_ink};
    column.take(write_down(sheet, column.rest(), scale_words(state), quiet), 20);
    column.take(score_rows_down(sheet, column.rest(), questions_of(state), state.ratings), 24);
    column.take(
        button_row(sheet, column.rest(),
                   {asking(sheet, tr("Done"), "continue", Continue{}, ButtonKind::primary, Icon::check),
                    asking(sheet, tr("Skip this week"), "skip", SkipCheckIn{}, ButtonKind::bare)},
                   Align::end),
        0);
    return column.used();
  });
}

}  // namespace limber
