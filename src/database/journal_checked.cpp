#include "database/journal_checked.hpp"

#include <sys/stat.h>

#include <fstream>
#include <string>

#include "files/atomic_file.hpp"

namespace limber {
namespace fs = std::filesystem;
namespace {

fs::path note_of(const fs::path& file) {
  return file.string() + "-checked";
}

// "" if there is no such file.
std::string stamp_of(const fs::path& file) {
  struct stat status {};
  if (::stat(file.c_str(), &status) != 0) return "";
  return std::to_string(status.st_ino) + " " + std::to_string(status.st_size) + " " +
         std::to_string(status.st_mtim.tv_sec) + "." + std::to_string(status.st_mtim.tv_nsec);
}

bool has_log(const fs::path& file) {
  struct stat status {};
  return ::stat((file.string() + "-wal").c_str(), &status) == 0 && status.st_size > 0;
}

struct Note {
  std::string day;
  std::string stamp;
};

Note read_note(const fs::path& file) {
  std::ifstream stream(note_of(file));
  Note note;
  std::getline(stream, note.day);
  std::getline(stream, note.stamp);
  return note;
}

void write_note(const fs::path& file, const std::string& day) {
  write_file_atomically(note_of(file), day + "\n" + stamp_of(file) + "\n", FileUse::cached);
}

}  // namespace

bool checked_today(const fs::path& file, const WallTime& now) {
  const Note note = read_note(file);
  return note.day == date_text(now) && !note.stamp.empty() && note.stamp == stamp_of(file) && !has_log(file);
}

void note_checked(const fs::path& file, const WallTime& now) {
  write_note(file, date_text(now));
}

void note_closed(const fs::path& file) {
  const Note note = read_note(file);
  if (!note.day.empty()) write_note(file, note.day);
}

void forget_checked(const fs::path& file) {
  std::error_code error;
  fs::remove(note_of(file), error);
}

}  // namespace limber
