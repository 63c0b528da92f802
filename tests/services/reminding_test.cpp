// How the desktop starts what waits for reminders, and what is kept of them.
#include "services/reminding.hpp"

#include <filesystem>
#include <map>

#include "support/catch.hpp"
#include "support/store.hpp"

using namespace limber;
using test::contents;
using test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

Environment with(std::map<std::string, std::string> values) {
  return [values = std::move(values)](const std::string& name) -> std::optional<std::string> {
    const auto found = values.find(name);
    return found == values.end() ? std::nullopt : std::optional(found->second);
  };
}

// A program that ends at once, and the part that waits beside it.
ReminderProcess installed_in(const TemporaryFolder& folder) {
  fs::create_symlink("/bin/true", folder / "limber");
  test::put(folder / "limber-remind", "");
  return {folder / "limber", "", folder / "config/autostart/limber.desktop"};
}

Paths places_in(const TemporaryFolder& folder) {
  Paths places;
  places.journal = folder / "journal.db";
  return places;
}

}  // namespace

TEST_CASE("switched on, the desktop starts what waits for reminders, and switched off no longer") {
  const TemporaryFolder folder;
  const ReminderProcess process = installed_in(folder);
  REQUIRE(switch_reminders(process, true));
  CHECK(contents(process.autostart) == autostart_text(process));
  REQUIRE(switch_reminders(process, false));
  CHECK_FALSE(fs::exists(process.autostart));
  CHECK(switch_reminders(process, false));  // it is gone already
}

TEST_CASE("where the part that waits is missing, or the desktop has no place for it, nothing is promised") {
  const TemporaryFolder folder;
  ReminderProcess process = installed_in(folder);
  process.autostart.clear();
  CHECK(switch_reminders(process, true).problem().rule == "no-home");
  fs::remove(folder / "limber-remind");
  process.autostart = folder / "limber.desktop";
  CHECK(switch_reminders(process, true).problem().rule == "no-reminders");
  CHECK_FALSE(fs::exists(process.autostart));
}

TEST_CASE("an entry of the desktop quotes whatever a path is made of") {
  const std::string text = autostart_text({"/opt/my \"50%\" $tools\\limber", "/home/a b", ""});
  CHECK(text.find("Exec=\"/opt/my \\\\\"50%%\\\\\" \\\\$tools\\\\\\\\limber\" \"--data\" \"/home/a b\" "
                  "\"remind\"\n") != std::string::npos);
}

TEST_CASE("each folder of data has an entry of its own, in the place where the desktop looks") {
  const auto usual = reminder_process(with({{"HOME", "/home/ann"}}), "");
  CHECK(usual.autostart == "/home/ann/.config/autostart/org.limber.Limber.Reminders.desktop");
  const auto other = reminder_process(with({{"XDG_CONFIG_HOME", "/c"}, {"LIMBER_DATA", "/d"}}), "");
  CHECK(other.data_folder == "/d");
  CHECK(other.autostart.parent_path() == "/c/autostart");
  CHECK(other.autostart.filename() != usual.autostart.filename());
  CHECK(reminder_process(with({}), "").autostart.empty());
}

TEST_CASE("what waits lies beside the program, or where programs are installed that nobody calls") {
  const TemporaryFolder folder;
  CHECK(waiting_program(folder / "bin/limber").empty());
  fs::create_directories(folder / "libexec");
  test::put(folder / "libexec/limber-remind", "");
  CHECK(waiting_program(folder / "bin/limber") == folder / "libexec/limber-remind");
}

TEST_CASE("of reminders those of the day are kept, and what is damaged is nothing") {
  const TemporaryFolder folder;
  const Paths places = places_in(folder);
  CHECK(reminder_notes(places, 5).empty());
  const ReminderNote yesterday{{4, 600, "back"}, ReminderAnswer::shown, 600};
  const ReminderNote today{{5, 600, "back"}, ReminderAnswer::later, 601};
  REQUIRE(note_reminder(places, yesterday));
  REQUIRE(note_reminder(places, today));
  CHECK(reminder_notes(places, 4).empty());
  CHECK(reminder_notes(places, 5) == std::vector{today});
  test::put(folder / "journal-reminders.txt", std::string("\xff\0 5 600\n", 9) + note_text(today) + "\nno");
  CHECK(reminder_notes(places, 5) == std::vector{today});
}
