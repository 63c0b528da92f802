// The shelf: shipped routines, programmes and exercises, and a person's own before them.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "programme/programme.hpp"
#include "routine/learn_card.hpp"
#include "routine/library.hpp"
#include "routine/routine.hpp"

namespace limber {

// `routines` and `programmes` are fit to be played, by id; `cards` are in the order to list them. Those with
// errors are left out and their errors are in `problems`; a card whose `see` names nothing stays.
struct Shelf {
  std::shared_ptr<const Library> library = std::make_shared<const Library>();
  std::vector<std::shared_ptr<const Routine>> routines;
  std::vector<std::shared_ptr<const Programme>> programmes;
  std::vector<LearnCard> cards;
  Problems problems;
  std::vector<std::shared_ptr<const void>> kept;  // folders of bundles that are open; gone with the shelf
};

// Reads FOLDER/*.json as routines, FOLDER/exercises/*.json as exercises, FOLDER/programmes/*.json as
// programmes and FOLDER/learn/*.json as cards, each folder in turn: what has the id of an earlier one
// replaces it. After them the bundles that were added (FOLDER/ID/ or FOLDER/programmes/ID/ with a
// bundle.json): their routine or programme replaces one of its id, their exercises are for it alone. A
// routine that a programme brings replaces one that is older or came with Limber, never the person's own. A
// folder that is missing is empty. At most 2,000 files a folder, 4 MiB each.
Shelf load_shelf(const std::vector<std::filesystem::path>& folders);

// The routine or the programme of this id, or null.
std::shared_ptr<const Routine> routine_on(const Shelf& shelf, std::string_view id);
std::shared_ptr<const Programme> programme_on(const Shelf& shelf, std::string_view id);
std::vector<std::string> routine_ids(const Shelf& shelf);
// Puts a routine before all others, in the place of one of its id.
void put_first(Shelf& shelf, std::shared_ptr<const Routine> routine);

// One routine from anywhere, judged against the shelf's library. On failure every problem found.
Result<Routine> load_routine(const std::filesystem::path& file, const Library& library);
// Likewise a programme, judged against the shelf's routines.
Result<Programme> load_programme(const std::filesystem::path& file, const std::vector<std::string>& routines);
inline constexpr const char* programmes_folder = "programmes";  // in a folder of routines

// By their `order`, equal ones by id: how cards are listed.
void sort_cards(std::vector<LearnCard>& cards);

enum class MediaKind { picture, clip };
// In words, why a file that is there cannot be used; "" if all is well.
using MediaInspector = std::function<std::string(const std::filesystem::path& file, MediaKind kind)>;

// Pictures and clips that are missing, no files, or outside the folder of the file that names them (rule
// "media"), links followed; with `look`, those too that cannot be used for what is in them.
Problems media_problems(const Exercise& exercise, const MediaInspector& look = {});
Problems media_problems(const Routine& routine, const MediaInspector& look = {});
Problems media_problems(const Programme& programme, const MediaInspector& look = {});

}  // namespace limber
