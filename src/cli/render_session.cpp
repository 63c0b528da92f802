#include "cli/render_session.hpp"

#include <functional>
#include <utility>

#include "base/clock.hpp"
#include "cli/progress_line.hpp"
#include "cli/routine_asked.hpp"
#include "cli/spoken_session.hpp"
#include "export/calendar.hpp"
#include "files/atomic_file.hpp"
#include "page/page_file.hpp"
#include "services/programme_calendar.hpp"
#include "services/sound_service.hpp"
#include "store/open_shelf.hpp"
#include "store/settings.hpp"

namespace limber {
namespace {

FilmMaterial material_of(const SpokenRoutine& spoken) {
  const Routine& routine = *spoken.routine;
  const auto& timeline = spoken.session.timeline;
  return {timeline, spoken.sound.soundtrack(timeline), spoken.settings.volumes,
          SoundTags{routine.title.in(routine.language), routine.author.name.in(routine.language),
                    chapters_of(*timeline)}};
}

struct Ready {
  FilmMaterial material;
  SessionPart part;
  Person person;
  Progress progress;
};

Exit told(const Result<Ok>& written, Console& console) {
  return written ? Exit::done : report_problems(written.problems(), console, Exit::machine_failed);
}

// Makes the voice, then hands what there is to `write`.
Exit with_material(Console& console, const SessionAsked& asked,
                   const std::function<Result<Ok>(const Ready&)>& write) {
  return with_spoken_routine(console, asked.routine, asked.minutes, [&](const SpokenRoutine& spoken) {
    if (const std::string trouble = spoken.sound.take_trouble(); !trouble.empty())
      console.err << trouble << '\n';
    const auto until = asked.until_s ? std::optional(millis_from_seconds(*asked.until_s)) : std::nullopt;
    const auto part = session_part(*spoken.session.timeline, millis_from_seconds(asked.from_s), until);
    if (!part) return report_problems(part.problems(), console, Exit::wrong_use);
    ProgressLine line(console.err);
    const auto written =
        write({material_of(spoken), *part, spoken.settings.figure, [&](double done) { return line(done); }});
    return told(written, console);
  });
}

Exit render_weeks(Console& console, const SessionAsked& asked, bool tells_title, Shelf& shelf) {
  const auto programme = programme_named(asked.routine, shelf);
  if (!programme) return report_problems(programme.problems(), console, Exit::problems);
  const auto calendar = calendar_of(**programme, shelf, {wall_now(), Millis{0}, tells_title});
  if (!calendar) return report_problems(calendar.problems(), console, Exit::problems);
  return told(write_file_atomically(asked.file, *calendar), console);
}

Exit render_page_of_weeks(Console& console, const SessionAsked& asked, Shelf& shelf, const Settings& settings,
                          const VoicePage& voiced) {
  const auto programme = programme_named(asked.routine, shelf);
  if (!programme) return report_problems(programme.problems(), console, Exit::problems);
  const auto find = [&](const std::string& id) { return routine_on(shelf, id); };
  ProgressLine line(console.err);
  return told(write_page({*programme, shelf.library, settings, find, voiced}, asked.file,
                         [&](double done) { return line(done); }),
              console);
}

}  // namespace

Exit render_sound(Console& console, const SessionAsked& asked) {
  return with_material(console, asked, [&](const Ready& ready) {
    const FilmMaterial& material = ready.material;
    SoundTags tags = material.tags;
    tags.chapters = part_of(tags.chapters, ready.part.from, ready.part.until);
    return write_sound(material.soundtrack, ready.part, material.volumes, tags, asked.file, ready.progress);
  });
}

Exit render_film(Console& console, const SessionAsked& asked, FilmPlan plan) {
  return with_material(console, asked, [&](const Ready& ready) {
    plan.part = ready.part;
    plan.person = ready.person;
    return write_film(ready.material, plan, asked.file, ready.progress);
  });
}

Exit render_page(Console& console, const SessionAsked& asked) {
  const auto places = console.places();
  if (!places) return report_problems(places.problems(), console, Exit::machine_failed);
  Shelf shelf = open_shelf(*places, process_environment());
  const auto settings = load_settings(places->settings, wall_now());
  const VoicePage voiced = [&](std::shared_ptr<const Routine> routine) {
    auto page = spoken_page(std::move(routine), shelf.library, pace_of(*settings), *settings,
                            {places->speech, monotonic_precise, true});
    if (page && !page->trouble.empty()) console.err << page->trouble << '\n';
    return page;
  };
  if (names_programme(asked.routine, shelf))
    return render_page_of_weeks(console, asked, shelf, *settings, voiced);
  const auto routine = routine_asked(asked.routine, asked.minutes, shelf);
  if (!routine) return report_problems(routine.problems(), console, Exit::problems);
  const auto page = voiced(*routine);
  if (!page) return report_problems(page.problems(), console, Exit::problems);
  ProgressLine line(console.err);
  return told(write_page(*page, asked.file, [&](double done) { return line(done); }), console);
}

Exit render_calendar(Console& console, const SessionAsked& asked, bool tells_title) {
  const auto places = console.places();
  if (!places) return report_problems(places.problems(), console, Exit::machine_failed);
  Shelf shelf = open_shelf(*places, process_environment());
  if (names_programme(asked.routine, shelf)) return render_weeks(console, asked, tells_title, shelf);
  return with_spoken_routine(console, asked.routine, asked.minutes, [&](const SpokenRoutine& spoken) {
    const auto calendar =
        calendar_of(*spoken.routine, {wall_now(), spoken.session.timeline->total(), tells_title});
    if (!calendar) return report_problems(calendar.problems(), console, Exit::problems);
    return told(write_file_atomically(asked.file, *calendar), console);
  });
}

}  // namespace limber
