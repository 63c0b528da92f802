#include "screen/program.hpp"

namespace limber {
namespace {

// The pages show the program's message in their own place.
template <class Screen>
View<Intent> with_message(Screen screen, const std::string& message, const ViewContext& context) {
  screen.message = message;
  return view(screen, context);
}

}  // namespace

View<Intent> view(const Program& program, const ViewContext& context) {
  switch (program.screen) {
    case ScreenName::home:
      return with_message(program.home, program.message, context);
    case ScreenName::check_in:
      return view(program.check_in, context);
    case ScreenName::session:
      return view(program.session, context);
    case ScreenName::journal:
      return with_message(program.journal, program.message, context);
    case ScreenName::settings:
      return with_message(program.settings, program.message, context);
    case ScreenName::learn:
      return with_message(program.learn, program.message, context);
    case ScreenName::take_along:
      return with_message(program.take_along, program.message, context);
    case ScreenName::warning_signs:
      return with_message(program.signs, program.message, context);
    case ScreenName::screening:
      return with_message(program.screening, program.message, context);
    case ScreenName::keeping:
      return with_message(program.keeping, program.message, context);
    case ScreenName::questionnaire:
      return with_message(program.questionnaire, program.message, context);
    case ScreenName::report:
      return with_message(program.report, program.message, context);
    case ScreenName::bench:
      return with_message(program.bench, program.message, context);
    case ScreenName::editor:
      return with_message(program.editor, program.message, context);
    case ScreenName::pose_editor:
      return with_message(program.pose, program.message, context);
    case ScreenName::media:
      return with_message(program.media, program.message, context);
    case ScreenName::rehearsal:
      return with_message(program.rehearsal, program.message, context);
    case ScreenName::bundle:
      return with_message(program.bundle, program.message, context);
    case ScreenName::review:
      return with_message(program.review, program.message, context);
  }
  return {};
}

}  // namespace limber
