// A step's spoken cues: the words of each, and recording them.
#include <algorithm>
#include <cmath>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "screen/media/media_parts.hpp"

namespace limber {
namespace {

using Voice = MediaScreen::Voice;

bool has_words(const MediaScreen& state, const std::string& cue) {
  return state.request.words.contains(cue);
}

std::string status_of(const MediaScreen& state, const std::string& cue) {
  if (state.cue == cue && state.voice == Voice::recording) return tr("being recorded");
  if (state.cue == cue && state.take) return tr("not kept yet");
  const auto own = state.request.clips.find(cue);
  if (own != state.request.clips.end())
    return state.troubles.contains(own->second) ? tr("cannot be played") : tr("your voice");
  return has_words(state, cue) ? tr("computer's voice") : tr("nothing is said");
}

// Name at the left, whose voice at the right; below each other where there is no room.
double draw_cue_row(MediaBuilder& sheet, const Rect& column, const MediaScreen& state,
                    const std::string& cue) {
  const Theme& t = sheet.colours();
  const bool chosen = state.cue == cue;
  const TextStyle name = sheet.style(Type::body, Weight::semibold);
  const TextStyle voice = sheet.style(Type::small);
  const std::string title = cue_title(cue);
  const std::string status = status_of(state, cue);
  const double pad = sheet.units(12);
  const double inner = column.width - 2 * pad;
  const double sign = std::round(name.size * 1.3);
  const double name_width = text_width(sheet, title, name) + 1;
  const double voice_width = text_width(sheet, status, voice) + 1;
  const bool beside = sign + name_width + pad + voice_width <= inner;
  const double words_height = text_height(sheet, "0", name, 1000);
  const double voice_height = text_height(sheet, status, voice, inner - sign);
  const double needed = (beside ? words_height : words_height + voice_height) + sheet.units(14);
  const Rect row = snapped({column.x, column.y, column.width, std::max(sheet.viewport().touch(), needed)});
  sheet.fill(row, sheet.corner(), chosen ? t.action_soft : t.card);
  const double edge = chosen ? std::max(2.0, sheet.units(2.5)) : 1.5;
  sheet.stroke(rounded_rect(row.inset(edge / 2), sheet.corner()), chosen ? t.action : t.line, edge);
  Rect rest = padded(row, pad, sheet.units(6));
  const bool own = state.request.clips.contains(cue);
  const Rect mark = cut_left(rest, sign);
  if (own)
    icon(sheet, centred(mark, {name.size, name.size}), Icon::check, chosen ? t.action_text : t.good_text);
  const Rect second = beside ? cut_right(rest, voice_width) : cut_bottom(rest, voice_height);
  write(sheet, rest, title, {name, chosen ? t.action_text : t.ink, Align::start, Align::middle});
  write(sheet, second, status, {voice, t.quiet_ink, beside ? Align::end : Align::start, Align::middle});
  HitArea area;
  area.rect = row;
  area.role = Role::choice;
  area.label = title;
  area.value = status;
  area.selected = chosen;
  area.intent = sheet.add_intent(ChooseCue{cue});
  area.key = "cue-" + cue;
  area.group = "cues";
  area.asks = tr("Which moment of the exercise?");
  sheet.area(std::move(area), sheet.corner());
  return row.height;
}

double draw_words(MediaBuilder& sheet, const Rect& column, const MediaScreen& state) {
  const auto words = state.request.words.find(state.cue);
  const bool some = words != state.request.words.end();
  const std::string text = some ? fill(tr("“{words}”"), {{"words", words->second}})
                                : tr("At this moment of the exercise nothing is said.");
  const TextStyle style = sheet.style(some ? Type::strong : Type::body);
  const double height =
      write_down(sheet, column, text, {style, some ? sheet.colours().ink : sheet.colours().quiet_ink});
  sheet.area(Role::text, {column.x, column.y, column.width, height}, text);
  return height;
}

double draw_hint(MediaBuilder& sheet, const Rect& column) {
  const std::string hint =
      tr("Sit in a quiet room, a hand's width from the microphone, and speak at the pace you would beside "
         "the mat. The volume is adjusted for you.");
  return write_down(sheet, column, hint, {sheet.style(Type::body), sheet.colours().quiet_ink});
}

ButtonSpec record_button(MediaBuilder& sheet, const MediaScreen& state, const std::string& words,
                         ButtonKind kind) {
  ButtonSpec record = make_button(sheet, words, "record", ToggleRecording{}, kind);
  record.enabled = has_words(state, state.cue);
  return record;
}

ButtonSpec listen_button(MediaBuilder& sheet, const MediaScreen& state) {
  const bool listening = state.voice == Voice::listening;
  return make_button(sheet, listening ? tr("Stop") : tr("Listen"), "listen", ToggleListening{},
                     ButtonKind::quiet, listening ? Icon::stop : Icon::play);
}

double draw_recording(MediaBuilder& sheet, const Rect& rect, const MediaScreen& state) {
  Column column(sheet, rect);
  const std::string words =
      fill(tr("Recording: {seconds}"), {{"seconds", seconds_words(state.level.length)}});
  column.take(write_down(sheet, column.rest(), words,
                         {sheet.style(Type::strong, Weight::semibold, true), sheet.colours().stretch_text}),
              10);
  column.take(draw_meter(sheet, column.rest(), state), 16);
  const ButtonSpec stop =
      make_button(sheet, tr("Stop"), "record", ToggleRecording{}, ButtonKind::primary, Icon::stop);
  column.take(button_row(sheet, column.rest(), {stop}), 0);
  sheet.announce(tr("Recording"));
  return column.used();
}

double draw_question(MediaBuilder& sheet, const Rect& column) {
  const ButtonSpec keep = make_button(sheet, tr("Keep it"), "keep-asked", KeepTake{}, ButtonKind::primary);
  const ButtonSpec drop = make_button(sheet, tr("Throw it away"), "drop-asked", DropTake{});
  return message_bar(sheet, column, {tr("This recording is not kept yet."), Tone::attention, {keep, drop}});
}

double draw_new_take(MediaBuilder& sheet, const Rect& rect, const MediaScreen& state) {
  Column column(sheet, rect);
  column.take(draw_take(sheet, column.rest(), state), 14);
  if (state.asks) {
    column.take(draw_question(sheet, column.rest()), 0);
    return column.used();
  }
  std::vector<ButtonSpec> first{
      make_button(sheet, tr("Keep"), "keep", KeepTake{}, ButtonKind::primary, Icon::check),
      listen_button(sheet, state), record_button(sheet, state, tr("Record again"), ButtonKind::quiet)};
  column.take(button_row(sheet, column.rest(), first), 8);
  std::vector<ButtonSpec> second{
      make_button(sheet, tr("Cut to the words"), "trim-words", TrimToWords{}, ButtonKind::bare),
      make_button(sheet, tr("Throw away"), "drop", DropTake{}, ButtonKind::bare)};
  for (ButtonSpec& spec : second) spec.type = Type::body;
  column.take(button_row(sheet, column.rest(), second), 0);
  return column.used();
}

double draw_own(MediaBuilder& sheet, const Rect& rect, const MediaScreen& state, const std::string& file) {
  Column column(sheet, rect);
  const auto trouble = state.troubles.find(file);
  const std::string words =
      trouble == state.troubles.end()
          ? fill(tr("Spoken by you: {file}"), {{"file", file}})
          : fill(tr("“{file}” cannot be played: {why}. The computer's voice speaks instead."),
                 {{"file", file}, {"why", trouble->second}});
  column.take(write_down(sheet, column.rest(), words, {sheet.style(Type::body), sheet.colours().quiet_ink}),
              12);
  std::vector<ButtonSpec> buttons;
  if (trouble == state.troubles.end()) buttons.push_back(listen_button(sheet, state));
  buttons.push_back(record_button(sheet, state, tr("Record again"), ButtonKind::quiet));
  buttons.push_back(make_button(sheet, tr("Back to the computer's voice"), "synthesised", UseSynthesised{}));
  column.take(button_row(sheet, column.rest(), buttons), 0);
  return column.used();
}

double draw_state(MediaBuilder& sheet, const Rect& column, const MediaScreen& state) {
  if (state.voice == Voice::recording) return draw_recording(sheet, column, state);
  if (state.voice == Voice::keeping)
    return write_down(sheet, column, tr("Saving …"), {sheet.style(Type::strong), sheet.colours().ink});
  if (state.take) return draw_new_take(sheet, column, state);
  const auto own = state.request.clips.find(state.cue);
  if (own != state.request.clips.end()) return draw_own(sheet, column, state, own->second);
  if (!has_words(state, state.cue)) return 0;
  return button_row(sheet, column, {record_button(sheet, state, tr("Record"), ButtonKind::primary)});
}

}  // namespace

std::string cue_title(const std::string& cue) {
  if (cue == "setup") return tr("Getting into position");
  if (cue == "move") return tr("The movement");
  if (cue == "hold") return tr("Holding");
  return tr("Coming out of it");
}

std::string seconds_words(Millis time) {
  return fill(tr("{seconds} s"), {{"seconds", number_text(static_cast<double>(time.count() / 100) / 10, 1)}});
}

double draw_voice(MediaBuilder& sheet, const Rect& rect, const MediaScreen& state) {
  Column column(sheet, rect);
  column.take(heading(sheet, column.rest(), tr("Spoken cues")), 6);
  column.take(draw_hint(sheet, column.rest()), 14);
  for (const std::string_view cue : cue_names)
    column.take(draw_cue_row(sheet, column.rest(), state, std::string(cue)), 8);
  column.take(0, 8);
  column.take(draw_words(sheet, column.rest(), state), 14);
  if (!state.voice_trouble.empty())
    column.take(message_bar(sheet, column.rest(), {state.voice_trouble, Tone::attention, {}}), 14);
  column.take(draw_state(sheet, column.rest(), state), 0);
  return column.used();
}

}  // namespace limber
