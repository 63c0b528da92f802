#include "files/disk.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cstdio>

namespace limber {
namespace {

std::atomic<Disk*> used{nullptr};

}  // namespace

int Disk::create(const char* path, mode_t mode) {
  return ::open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode);
}

ssize_t Disk::write(int file, const void* bytes, std::size_t count) {
  return ::write(file, bytes, count);
}

int Disk::sync(int file) {
  return ::fsync(file);
}

int Disk::rename(const char* from, const char* to) {
  return ::rename(from, to);
}

int Disk::remove(const char* path) {
  return ::unlink(path);
}

Disk& disk() {
  static Disk system;
  Disk* const other = used;
  return other == nullptr ? system : *other;
}

void use_disk(Disk* other) {
  used = other;
}

}  // namespace limber
