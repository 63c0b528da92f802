// A file that Cairo writes beside its name and that is put in place when it is whole. Private to this room.
#pragma once

#include <cairo.h>

#include <cstdio>
#include <functional>
#include <string>

#include "base/result.hpp"

namespace limber {

class UnfinishedFile {
 public:
  explicit UnfinishedFile(const std::string& file);
  ~UnfinishedFile();  // it goes away unless it was put in place
  UnfinishedFile(const UnfinishedFile&) = delete;
  UnfinishedFile& operator=(const UnfinishedFile&) = delete;

  // For Cairo; `self` is an UnfinishedFile.
  static cairo_status_t write(void* self, const unsigned char* bytes, unsigned length);

  bool place();  // everything on the disk under its own name, or false
  bool well() const { return trouble_ == 0; }
  std::string why() const;

 private:
  std::string file_;
  std::string part_;
  std::FILE* stream_;
  bool opened_;
  int trouble_ = 0;  // errno
  bool placed_ = false;
};

// What `write` gives to the file stands under its name afterwards; or nothing new stands there, nor beside
// it. Rules: "file-kind", "file-unwritable".
Result<Done> write_whole(const std::string& file,
                         const std::function<cairo_status_t(UnfinishedFile&)>& write);

}  // namespace limber
