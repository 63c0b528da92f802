// The moving figure of a session: which motion, which side, how far, from where.
#pragma once

#include <string>
#include <vector>

#include "figure/motion.hpp"
#include "frame/frame_builder.hpp"
#include "screen/ui/figure_view.hpp"
#include "timeline/timeline.hpp"

namespace limber {

// The figure of the present step in its place at this moment, with the exercise's pictures beside it or
// instead of it. Steps without an exercise show at rest the exercise that is coming, else the one that was.
// A walk without pictures shows its way. Nothing where an exercise has neither figure nor picture: never
// another's.
void draw_figure(FrameBuilder& sheet, const Rect& rect, const Timeline& timeline, const Moment& moment);

// The exercise whose figure is to be seen at this moment, and how it is then. null: there is none.
struct ShownFigure {
  const Exercise* exercise = nullptr;
  FigureMoment moment;
};
ShownFigure shown_figure(const Timeline& timeline, const Moment& moment, bool reduced_motion);

// Its own pictures by their files, in order.
std::vector<std::string> pictures_of(const Exercise& exercise);

// Which of the areas that glow in turn has its turn: 0 the first …, between two while one hands over to the
// next. They change as the phrases of the hold begin, or evenly where there are more or fewer phrases than
// areas. −1: all glow at once.
double highlight_turn(const Timeline& timeline, const Moment& moment, bool reduced_motion);

// The end pose of a motion, small and still, with the sign for what is done: picture_of(exercise).
void draw_still(FrameBuilder& sheet, const Rect& rect, const figure::Motion& motion);

}  // namespace limber
