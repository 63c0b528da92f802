// A file that another library writes, and that forgets no failure: encoders flush at the very end and tell
// nobody when the disk was full then. Private to this room.
#pragma once

#include <cstdint>
#include <string>

namespace limber {

// One thread. Closes itself; the file stays where it is.
class WatchedFile {
 public:
  WatchedFile() = default;
  ~WatchedFile();
  WatchedFile(const WatchedFile&) = delete;
  WatchedFile& operator=(const WatchedFile&) = delete;

  // Makes the file, or empties it. False if that cannot be.
  bool open(const std::string& path);
  // Brings everything to the disk. False if that failed, or anything before it.
  bool close();
  // The system's words for the first failure; "" if there was none.
  std::string trouble() const;

  // As the system's own, in bytes: what is done may be less than asked for.
  std::int64_t size();
  std::int64_t seek(std::int64_t offset, int whence);
  std::int64_t read(void* into, std::int64_t count);
  std::int64_t write(const void* from, std::int64_t count);

 private:
  std::int64_t noted(std::int64_t result);

  int file_ = -1;
  int failure_ = 0;  // of errno
};

}  // namespace limber
