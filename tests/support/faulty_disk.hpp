// Disks that fail in the middle of a write.
#pragma once

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <functional>
#include <map>
#include <set>
#include <string>

#include "files/disk.hpp"
#include "support/catch.hpp"
#include "support/store.hpp"

namespace limber::test {

enum class Fault {
  broken,     // one call fails
  full,       // a write ends half-way, and from then on nothing finds room
  power_cut,  // from then on nothing happens, and of files that were not flushed nothing is left
};

// In use while it lives; the call of number `step`, from 1, is the first that fails.
class FaultyDisk : public Disk {
 public:
  FaultyDisk(Fault fault, int step) : fault_(fault), left_(step) { use_disk(this); }
  ~FaultyDisk() override {
    use_disk(nullptr);
    for (const auto& [inode, file] : unflushed_) {
      if (fault_ == Fault::power_cut && struck_ && ::ftruncate(file, 0) != 0) FAIL("not truncated");
      ::close(file);
    }
  }
  FaultyDisk(const FaultyDisk&) = delete;
  FaultyDisk& operator=(const FaultyDisk&) = delete;

  bool struck() const { return struck_; }

  int create(const char* path, mode_t mode) override {
    if (fails(true)) return -1;
    const int file = Disk::create(path, mode);
    if (file >= 0) unflushed_[inode_of(file)] = ::dup(file);
    return file;
  }
  ssize_t write(int file, const void* bytes, std::size_t count) override {
    const bool before = struck_;
    if (!fails(true)) return Disk::write(file, bytes, count);
    return fault_ == Fault::full && !before && count > 1 ? Disk::write(file, bytes, count / 2) : -1;
  }
  int sync(int file) override {
    if (fails(true)) return -1;
    if (const auto found = unflushed_.find(inode_of(file)); found != unflushed_.end()) {
      ::close(found->second);
      unflushed_.erase(found);
    }
    return Disk::sync(file);
  }
  int rename(const char* from, const char* to) override { return fails(true) ? -1 : Disk::rename(from, to); }
  int remove(const char* path) override { return fails(false) ? -1 : Disk::remove(path); }

 private:
  bool fails(bool takes_room) {
    if (!struck_ && --left_ == 0) {
      struck_ = true;
    } else if (!struck_ || fault_ == Fault::broken || (fault_ == Fault::full && !takes_room)) {
      return false;
    }
    errno = fault_ == Fault::full ? ENOSPC : EIO;
    return true;
  }
  static ino_t inode_of(int file) {
    struct stat status {};
    return ::fstat(file, &status) == 0 ? status.st_ino : 0;
  }

  Fault fault_;
  int left_;
  bool struck_ = false;
  std::map<ino_t, int> unflushed_;
};

inline std::set<std::string> names_below(const std::filesystem::path& folder) {
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    names.insert(entry.path().lexically_relative(folder).string());
  return names;
}

// Writes with every fault at every step in turn, each time over what `prepare` puts into the folder. What
// `content` says must then be as before or as after a write that went well, and nothing be left behind but by
// a power cut. `write` answers whether it went well, and must not say so of what is not there.
struct Writing {
  std::function<void()> prepare;
  std::function<bool()> write;
  std::function<std::string()> content;
};
inline void fail_at_every_step(const std::filesystem::path& folder, const Writing& writing,
                               const std::set<Fault>& faults = {Fault::broken, Fault::full,
                                                                Fault::power_cut}) {
  const auto prepared = [&] {
    for (const auto& entry : std::filesystem::directory_iterator(folder))
      std::filesystem::remove_all(entry.path());
    writing.prepare();
    return std::pair{writing.content(), names_below(folder)};
  };
  const auto before = prepared();
  REQUIRE(writing.write());
  const std::pair after{writing.content(), names_below(folder)};
  REQUIRE(before.first != after.first);
  for (const Fault fault : faults) {
    bool struck = true;
    for (int step = 1; struck; ++step) {
      CAPTURE(static_cast<int>(fault), step);
      prepared();
      bool well = false;
      {
        const FaultyDisk disk(fault, step);
        well = writing.write();
        struck = disk.struck();
      }
      const std::string now = writing.content();
      CHECK((well || struck));
      CHECK((!well || now == after.first));
      CHECK((now == before.first || now == after.first));
      if (fault == Fault::power_cut) continue;
      const auto names = names_below(folder);
      CHECK((names == before.second || names == after.second));
    }
  }
}

}  // namespace limber::test
