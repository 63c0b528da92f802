#include <algorithm>

#include "base/message.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "screen/check_in/questionnaire.hpp"
#include "screen/ui/page.hpp"
#include "screen/ui/score_rows.hpp"

namespace limber {
namespace {

// The questions of PEG as Krebs 2009 has them.
ScoreQuestion peg_question(const AssessmentItem& item) {
  if (item.name == "pain") {
    return {item.name, tr("What number best describes your pain on average in the past week?"), tr("no pain"),
            tr("pain as bad as you can imagine"), item.score};
  }
  const std::string low = tr("does not interfere");
  const std::string high = tr("completely interferes");
  if (item.name == "enjoyment") {
    return {
        item.name,
        tr("What number best describes how, during the past week, pain has interfered with your enjoyment "
           "of life?"),
        low, high, item.score};
  }
  return {item.name,
          tr("What number best describes how, during the past week, pain has interfered with your general "
             "activity?"),
          low, high, item.score};
}

std::vector<ScoreQuestion> questions_of(const QuestionnaireScreen& state) {
  std::vector<ScoreQuestion> questions;
  for (const AssessmentItem& item : state.items) {
    questions.push_back(state.instrument == Instrument::peg
                            ? peg_question(item)
                            : ScoreQuestion{item.name, item.name, tr("unable to do it"),
                                            tr("as able as before"), item.score});
  }
  return questions;
}

std::string title_of(const QuestionnaireScreen& state) {
  return state.instrument == Instrument::peg ? tr("The past week") : tr("What can you do today?");
}

std::string scale_words(const QuestionnaireScreen& state) {
  return state.instrument == Instrument::peg ? tr("Once a week. Here 0 is the best answer.")
                                             : tr("Again from time to time. Here 10 is the best answer.");
}

}  // namespace

PageHead head(const QuestionnaireScreen&) {
  return {true, trc("questionnaire", "Not now")};
}

View<QuestionnaireIntent> view(const QuestionnaireScreen& state, const World&, const ViewContext& context) {
  using QuestionnaireBuilder = ViewBuilder<QuestionnaireIntent>;
  return paged<QuestionnaireIntent>(
      context, state.scrolls, [&](QuestionnaireBuilder& sheet, const Rect& rect) {
        Column column(sheet, rect);
        column.take(heading(sheet, rect, title_of(state), Type::title), 4);
        const TextSpec quiet{sheet.style(Type::body), sheet.colours().quiet_ink};
        column.take(write_down(sheet, column.rest(), scale_words(state), quiet), 20);
        column.take(score_rows_down(sheet, column.rest(), questions_of(state),
                                    [&](RatingIntent given) { return sheet.add_intent(std::move(given)); }),
                    24);
        column.take(button_row(sheet, column.rest(),
                               {make_button(sheet, tr("Done"), "continue", FinishQuestionnaire{},
                                            ButtonKind::primary, Icon::check),
                                make_button(sheet, tr("Skip it this time"), "skip", SkipQuestionnaire{},
                                            ButtonKind::bare)},
                               Align::end),
                    0);
        return column.used();
      });
}

}  // namespace limber
