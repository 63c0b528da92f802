// The parts the session screen is put together from. Private to the session's files.
#pragma once

#include "screen/session/session.hpp"
#include "screen/ui/page.hpp"

namespace limber {

using SessionBuilder = ViewBuilder<SessionIntent>;

// Where the parts of the session screen stand. The same with controls shown or hidden: nothing moves on its
// own.
struct Parts {
  Rect controls;
  Rect figure;
  Rect stop;  // at the foot of the figure: when to stop; as high as those words need
  Rect panel;
  Rect caption;
  Rect bar;
};
Parts arranged(const FrameBuilder& sheet, const std::string& stop_words);

// Text the person on the mat must read: 20 minutes of arc for words, 30 for the count (evidence E70), in
// pixels of em, within what the window can hold.
double words_em(const FrameBuilder& sheet);
double count_em(const FrameBuilder& sheet);

// How many rows of buttons the strip above the figure is made of.
int controls_rows(const FrameBuilder& sheet);
// The strip of buttons, of which the first stays, faintly, when the others hide: what it took is cut off
// `strip`; the questions over the lower part of the screen; the wait for the voice.
void draw_controls(SessionBuilder& sheet, Rect& strip, const SessionScreen& state, Hand hand);
void draw_question(SessionBuilder& sheet, const SessionQuestion& asked);
// What comes next, with its little figure where there is one and room for it.
void draw_coming(FrameBuilder& sheet, Rect rect, const std::string& name, const Exercise* exercise);
// What there is to read about the present exercise, as far as it finds room in the row: for a paused session.
void draw_links(SessionBuilder& sheet, Rect row, const SessionScreen& state, const World& world);
View<SessionIntent> preparing(const SessionScreen& state, const ViewContext& context);

}  // namespace limber
