// The system calls by which files are written and put in place. A test puts others in their stead that fail.
#pragma once

#include <sys/types.h>

#include <cstddef>

namespace limber {

// Each answers as the system's own call: less than 0, and errno, if it failed.
class Disk {
 public:
  virtual ~Disk() = default;
  virtual int create(const char* path, mode_t mode);  // a file that was not there
  virtual ssize_t write(int file, const void* bytes, std::size_t count);
  virtual int sync(int file);
  virtual int rename(const char* from, const char* to);
  virtual int remove(const char* path);
};

// The system's, unless another one is used. Safe from any thread.
Disk& disk();
// For tests, from now on; null: the system's again.
void use_disk(Disk* other);

}  // namespace limber
