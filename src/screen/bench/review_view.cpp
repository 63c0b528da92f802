#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "frame/panels.hpp"
#include "frame/words.hpp"
#include "screen/bench/review_parts.hpp"

namespace limber {
namespace {

double quiet(ReviewBuilder& sheet, const Rect& column, const std::string& words) {
  const double height =
      write_down(sheet, column, words, {sheet.style(Type::body), sheet.colours().quiet_ink});
  sheet.area(Role::text, {column.x, column.y, column.width, height}, words);
  return height;
}

// Where the files are, and a button that opens them.
double draw_path(ReviewBuilder& sheet, const Rect& rect, const ReviewScreen& state) {
  Column column(sheet, rect);
  column.take(
      text_field(
          sheet, column.rest(),
          {.label = tr("File or folder"), .placeholder = tr("/home/…/returned"), .key = returned_path_field},
          state.fields),
      10);
  column.take(button_row(sheet, column.rest(),
                         {make_button(sheet, tr("Open"), "open-returned", OpenReturned{},
                                      state.path.empty() ? ButtonKind::primary : ButtonKind::quiet),
                          make_button(sheet, tr("Choose a file…"), "choose-file", Request{ChooseFile{}})}),
              0);
  return column.used();
}

double draw_beginning(ReviewBuilder& sheet, const Rect& rect, const ReviewScreen& state) {
  Column column(sheet, rect);
  column.take(
      quiet(sheet, column.rest(),
            tr("Drop a client's journal, or a folder of them, on this window; or write where it lies. "
               "Clients make such a file in Limber: Journal, \"Copies, other people, the journal as a "
               "file\", For another Limber.")),
      16);
  column.take(draw_path(sheet, column.rest(), state), 12);
  column.take(quiet(sheet, column.rest(),
                    tr("What is read stays on this computer. A journal that comes by itself is kept in the "
                       "folder \"returned\" beside your own, until you delete it there.")),
              0);
  return column.used();
}

double draw_words(ReviewBuilder& sheet, const Rect& rect, const ReviewScreen& state, const World& world,
                  const ClientReview& review) {
  const Theme& t = sheet.colours();
  Column column(sheet, rect);
  column.take(
      write_down(sheet, column.rest(), review.client, {sheet.style(Type::strong, Weight::semibold), t.ink}),
      2);
  const std::string facts =
      join({last_session_words(review, local_day(state.now)), doing_words(review.adherence)}, " · ");
  column.take(write_down(sheet, column.rest(), facts, {sheet.style(Type::body), t.quiet_ink}), 6);
  constexpr std::size_t most = 3;
  const std::vector<FlagWords> flags = flags_in_short(review, world.exercise_names);
  for (std::size_t i = 0; i < std::min(most, flags.size()); ++i)
    column.take(draw_flag(sheet, column.rest(), flags[i].kind, flags[i].words), 2);
  if (flags.size() > most) {
    const auto more = static_cast<long>(flags.size() - most);
    column.take(
        write_down(sheet, column.rest(), fill(tr("and {count} more"), {{"count", std::to_string(more)}}),
                   {sheet.style(Type::small), t.quiet_ink}),
        0);
  }
  return column.used();
}

double draw_curves(ReviewBuilder& sheet, const Rect& rect, const ClientReview& review) {
  const std::vector<Rect> halves = columns(rect, 2, sheet.units(20));
  return std::max(small_curve(sheet, halves[0], curve_of(Question::pain, review.pain)),
                  small_curve(sheet, halves[1], curve_of(Question::stiffness, review.stiffness)));
}

// Words and curves beside each other, or below each other in a narrow window.
double draw_row(ReviewBuilder& sheet, const Rect& rect, const ReviewScreen& state, const World& world,
                const ClientReview& review) {
  const double em = sheet.style(Type::body).size;
  if (rect.width < em * 42) {
    Column column(sheet, rect);
    column.take(draw_words(sheet, column.rest(), state, world, review), 8);
    column.take(draw_curves(sheet, column.rest(), review), 0);
    return column.used();
  }
  Rect words = rect;
  const Rect curves = cut_right(words, std::min(rect.width * 0.45, em * 26));
  cut_right(words, sheet.units(24));
  const double said = draw_words(sheet, words, state, world, review);
  return std::max(said, draw_curves(sheet, curves, review));
}

std::string spoken(const ReviewScreen& state, const World& world, const ClientReview& review) {
  std::vector<std::string> parts;
  for (const FlagWords& flag : flags_in_short(review, world.exercise_names)) parts.push_back(flag.words);
  parts.push_back(last_session_words(review, local_day(state.now)));
  parts.push_back(doing_words(review.adherence));
  parts.push_back(curve_words(Question::pain, review.pain));
  parts.push_back(curve_words(Question::stiffness, review.stiffness));
  return join(parts, ". ");
}

double draw_client(ReviewBuilder& sheet, const Rect& column, const ReviewScreen& state, const World& world,
                   const ClientReview& review) {
  const double pad = sheet.units(14);
  const double inside = column.width - 2 * pad;
  const auto piece = [&](ReviewBuilder& s, const Rect& r) { return draw_row(s, r, state, world, review); };
  const double height = std::max(sheet.viewport().touch(), height_of(sheet, inside, piece) + 2 * pad);
  const Rect row = snapped({column.x, column.y, column.width, height});
  card(sheet, row);
  piece(sheet, {row.x + pad, row.y + pad, inside, height});
  HitArea area;
  area.rect = row;
  area.role = Role::list_item;
  area.label = review.client;
  area.value = spoken(state, world, review);
  area.intent = sheet.add_intent(ShowClient{review.file});
  area.key = "client-" + review.file;
  area.group = "clients";
  sheet.area(area, sheet.corner());
  return height;
}

std::string summary_words(const ReviewScreen& state) {
  const auto all = static_cast<long>(state.reviews.size());
  const auto wanting = static_cast<long>(std::count_if(
      state.reviews.begin(), state.reviews.end(), [](const ClientReview& one) { return concerns(one) > 0; }));
  return fill(trn("{count} client", "{count} clients", all), {{"count", std::to_string(all)}}) + " · " +
         fill(trn("{count} to look at first", "{count} to look at first", wanting),
              {{"count", std::to_string(wanting)}});
}

double draw_problems(ReviewBuilder& sheet, const Rect& rect, const Problems& problems) {
  constexpr std::size_t most = 20;
  Column column(sheet, rect);
  for (std::size_t i = 0; i < std::min(most, problems.size()); ++i) {
    const Problem& one = problems[i];
    const std::string file = one.place.file.substr(one.place.file.rfind('/') + 1);
    column.take(
        message_bar(sheet, column.rest(),
                    {fill(tr("{file} was not read. {reason}"), {{"file", file}, {"reason", one.message}}),
                     Tone::attention,
                     {}}),
        8);
  }
  return column.used();
}

double draw_search(ReviewBuilder& sheet, const Rect& column, const ReviewScreen& state) {
  return text_field(
      sheet, {column.x, column.y, std::min(column.width, sheet.style(Type::body).size * 30), column.height},
      {.label = tr("Search"),
       .label_above = false,
       .placeholder = tr("A client's name"),
       .key = client_search_field,
       .icon = Icon::search},
      state.fields);
}

double draw_list(ReviewBuilder& sheet, const Rect& rect, const ReviewScreen& state, const World& world) {
  const std::vector<const ClientReview*> found = found_clients(state);
  Column column(sheet, rect);
  column.take(quiet(sheet, column.rest(), summary_words(state)), 12);
  column.take(draw_search(sheet, column.rest(), state), 16);
  const std::size_t shown = std::min(state.shown, found.size());
  for (std::size_t i = 0; i < shown; ++i)
    column.take(draw_client(sheet, column.rest(), state, world, *found[i]), 10);
  if (found.empty() && !state.reviews.empty())
    column.take(quiet(sheet, column.rest(), tr("No client has this name.")), 10);
  if (shown < found.size())
    column.take(button_row(sheet, column.rest(),
                           {make_button(sheet, tr("Show more"), "more-clients", ShowMoreClients{})}),
                14);
  column.take(draw_problems(sheet, column.rest(), state.problems), 14);
  column.take(draw_path(sheet, column.rest(), state), 0);
  return column.used();
}

double draw_all(ReviewBuilder& sheet, const Rect& rect, const ReviewScreen& state, const World& world) {
  Column column(sheet, rect);
  column.take(heading(sheet, column.rest(), tr("Review"), Type::title), 10);
  if (state.reading) {
    column.take(quiet(sheet, column.rest(), tr("Reading …")), 0);
  } else if (state.reviews.empty()) {
    column.take(draw_problems(sheet, column.rest(), state.problems), 4);
    column.take(on_card(sheet, column.rest(),
                        [&](ReviewBuilder& s, const Rect& r) { return draw_beginning(s, r, state); }),
                0);
  } else {
    column.take(draw_list(sheet, column.rest(), state, world), 0);
  }
  return column.used();
}

bool urgent(FlagKind kind) {
  return kind == FlagKind::warning_sign || kind == FlagKind::red_mornings || kind == FlagKind::red_morning;
}

}  // namespace

double draw_flag(ReviewBuilder& sheet, const Rect& column, FlagKind kind, const std::string& words) {
  const Theme& t = sheet.colours();
  const bool good = kind == FlagKind::better;
  const Colour colour = good ? t.good_text : urgent(kind) ? t.bad_text : t.warn_text;
  const Icon sign = good                             ? Icon::check
                    : kind == FlagKind::warning_sign ? Icon::stop
                    : urgent(kind)                   ? Icon::warning
                                                     : Icon::info;
  const TextSpec spec{sheet.style(Type::body, urgent(kind) ? Weight::semibold : Weight::regular), colour};
  Rect rest = column;
  const double line = text_height(sheet, "0", spec.style, column.width);
  icon(sheet, {rest.x, rest.y + line * 0.1, line * 0.8, line * 0.8}, sign, colour);
  cut_left(rest, line + sheet.units(4));
  return std::max(line, write_down(sheet, rest, words, spec));
}

PageHead head(const ReviewScreen& state) {
  return {true, state.client.file.empty() ? tr("Back") : tr("All clients")};
}

View<ReviewIntent> view(const ReviewScreen& state, const World& world, const ViewContext& context) {
  const bool one = !state.client.file.empty();
  return paged<ReviewIntent>(context, state.scrolls, [&](ReviewBuilder& sheet, const Rect& rect) {
    return one ? draw_client_page(sheet, rect, state, world) : draw_all(sheet, rect, state, world);
  });
}

}  // namespace limber
