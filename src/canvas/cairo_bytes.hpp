// What Cairo writes, gathered and then put on the disk at once. Private to this room.
#pragma once

#include <cairo.h>

#include <string>

#include "files/atomic_file.hpp"
#include "files/files.hpp"

namespace limber {

// For Cairo; `bytes` is a std::string.
inline cairo_status_t append_bytes(void* bytes, const unsigned char* more, unsigned length) {
  static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(more), length);
  return CAIRO_STATUS_SUCCESS;
}

// Rules: "file-kind", "file-unwritable".
inline Result<Ok> write_drawn(const std::string& file, const std::string& bytes, cairo_status_t status) {
  if (status == CAIRO_STATUS_SUCCESS) return write_file_atomically(file, bytes, FileUse::exported);
  return unwritable_file(file, cairo_status_to_string(status));
}

}  // namespace limber
