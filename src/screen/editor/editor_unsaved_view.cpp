// What is asked around saving: what of a first client's stays, whose writing counts, what is thrown away.
#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "routine/of_client.hpp"
#include "screen/editor/editor_parts.hpp"

namespace limber {
namespace {

ButtonSpec in_a_bar(ButtonSpec spec) {
  spec.type = Type::body;
  return spec;
}

std::string counted_words(const ClientThings& things) {
  const auto counted = [&](const std::string& words) {
    return fill(words, {{"count", std::to_string(things.count)}});
  };
  switch (things.thing) {
    case ClientThing::pictures:
      return counted(trn("{count} picture", "{count} pictures", things.count));
    case ClientThing::recordings:
      return counted(trn("{count} recording", "{count} recordings", things.count));
    case ClientThing::notes:
      return counted(trn("{count} note", "{count} notes", things.count));
    case ClientThing::allowances:
      return counted(trn("{count} exercise in spite of a condition",
                         "{count} exercises in spite of a condition", things.count));
    case ClientThing::activities:
      break;
  }
  return counted(trn("{count} activity of daily life", "{count} activities of daily life", things.count));
}

double draw_another_client(EditorBuilder& sheet, const Rect& rect, const EditorScreen& state) {
  const Routine& routine = state.history.now();
  const std::string& code = routine.meant_for;
  Column column(sheet, rect);
  const std::vector<ClientThings> things = things_of_client(routine);
  const std::string ask =
      things.empty() ? tr("This was made for {client}, whose routine stays as it is.")
                     : tr("This was made for {client}, whose routine stays as it is. What of it goes along? "
                          "The rest is left out.");
  column.take(write_down(sheet, column.rest(), fill(ask, {{"client", state.was_for}}),
                         {sheet.style(Type::body, Weight::semibold), sheet.colours().ink}),
              8);
  std::vector<Option> options;
  for (const ClientThings& one : things) {
    const std::string key = "stay-" + std::to_string(static_cast<int>(one.thing));
    options.push_back(
        {counted_words(one), key, sheet.add_intent(KeepOfClient{one.thing}), state.stay.contains(one.thing)});
  }
  if (!options.empty())
    column.take(choice_group(sheet, column.rest(), tr("What goes along?"), options,
                             {.several = true, .label_shown = false}),
                8);
  const std::string save =
      code.empty() ? tr("Save for another client") : fill(tr("Save for {client}"), {{"client", code}});
  std::vector<ButtonSpec> buttons{in_a_bar(make_button(sheet, save, "save-for-another", SaveNow{}))};
  if (!state.id.empty() && !code.empty())
    buttons.push_back(in_a_bar(make_button(
        sheet, fill(tr("{first} is called {client} now"), {{"first", state.was_for}, {"client", code}}),
        "same-client", SameClient{}, ButtonKind::bare)));
  column.take(button_row(sheet, column.rest(), buttons), 0);
  return column.used();
}

double draw_trouble(EditorBuilder& sheet, const Rect& rect, const EditorScreen& state) {
  std::vector<ButtonSpec> ways;
  if (state.changed_elsewhere) {
    ways.push_back(in_a_bar(make_button(sheet, tr("Show me the other one"), "take-theirs", TakeTheirs{})));
    ways.push_back(
        in_a_bar(make_button(sheet, tr("Save mine as another routine"), "save-beside", SaveAsAnother{})));
    ways.push_back(
        in_a_bar(make_button(sheet, tr("Save mine over it"), "save-over", SaveOver{}, ButtonKind::bare)));
  }
  return message_bar(sheet, rect, {state.trouble, Tone::attention, ways});
}

double draw_discard(EditorBuilder& sheet, const Rect& rect, const EditorScreen& state) {
  const std::string ask = state.id.empty() ? tr("This is saved nowhere. Throw it away for good?")
                                           : tr("Throw away for good what is not saved?");
  return message_bar(
      sheet, rect,
      {ask,
       Tone::attention,
       {in_a_bar(make_button(sheet, tr("Throw it away"), "discard-for-good", DiscardDraft{state.key})),
        in_a_bar(make_button(sheet, tr("Keep it"), "discard-not", AskDiscard{}))}});
}

}  // namespace

double draw_around_saving(EditorBuilder& sheet, const Rect& rect, const EditorScreen& state) {
  Column column(sheet, rect);
  if (state.asks_discard) column.take(draw_discard(sheet, column.rest(), state), 8);
  if (!state.trouble.empty()) column.take(draw_trouble(sheet, column.rest(), state), 8);
  if (is_for_another(state))
    column.take(on_card(
                    sheet, column.rest(),
                    [&](EditorBuilder& s, const Rect& r) { return draw_another_client(s, r, state); }, 16),
                8);
  return column.used();
}

}  // namespace limber
