// The parts the session screen is put together from. Private to the session's files.
#pragma once

#include "screen/page.hpp"
#include "screen/session.hpp"

namespace limber {

// Where the parts of the session screen stand. The same with controls shown or hidden: nothing moves on its
// own.
struct Parts {
  Rect controls;
  Rect figure;
  Rect panel;
  Rect caption;
  Rect bar;
};
Parts arranged(const Sheet& sheet);

// Text the person on the mat must read: 20 minutes of arc for words, 30 for the count (look.md), in pixels of
// em, within what the window can hold.
double words_em(const Sheet& sheet);
double count_em(const Sheet& sheet);

// The strip of buttons; the questions over the lower part of the screen; the wait for the voice.
void draw_controls(PageBuilder& sheet, const Rect& strip, const Playhead& playhead);
void draw_relief(PageBuilder& sheet, const SessionScreen& state);
// What the rules say to an answer given during the session.
void draw_verdict(ViewBuilder<Intent>& sheet, const SessionScreen& state);
void draw_check(PageBuilder& sheet);
// What there is to read about the present exercise, at the foot of the figure: for a paused session.
void draw_links(PageBuilder& sheet, const SessionScreen& state);
View<Intent> preparing(const SessionScreen& state, const ViewContext& context);

}  // namespace limber
