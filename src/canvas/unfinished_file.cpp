#include "canvas/unfinished_file.hpp"

#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

#include "base/message.hpp"
#include "base/text.hpp"

namespace limber {
namespace {

namespace fs = std::filesystem;

Problem problem_with(const std::string& file, std::string rule, std::string words) {
  Problem problem = failure(std::move(rule), std::move(words));
  problem.place.file = file;
  return problem;
}

Problem unwritable(const std::string& file, const std::string& why) {
  return problem_with(file, "file-unwritable", fill(tr("the file cannot be written: {why}"), {{"why", why}}));
}

}  // namespace

UnfinishedFile::UnfinishedFile(const std::string& file)
    : file_(file),
      part_(file + ".part"),
      stream_(std::fopen(part_.c_str(), "wb")),
      opened_(stream_ != nullptr) {
  if (!opened_) trouble_ = errno;
}

UnfinishedFile::~UnfinishedFile() {
  if (stream_ != nullptr) std::fclose(stream_);
  std::error_code ignored;
  if (opened_ && !placed_) fs::remove(part_, ignored);
}

cairo_status_t UnfinishedFile::write(void* self, const unsigned char* bytes, unsigned length) {
  auto& out = *static_cast<UnfinishedFile*>(self);
  if (out.trouble_ == 0 && std::fwrite(bytes, 1, length, out.stream_) != length) out.trouble_ = errno;
  return out.trouble_ == 0 ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

bool UnfinishedFile::place() {
  if (trouble_ != 0) return false;
  // A pipe or the like cannot be synchronised; what cannot be written shows all the same.
  if (std::fflush(stream_) != 0 || (::fsync(::fileno(stream_)) != 0 && errno != EINVAL)) trouble_ = errno;
  if (std::fclose(std::exchange(stream_, nullptr)) != 0 && trouble_ == 0) trouble_ = errno;
  std::error_code error;
  if (trouble_ == 0) fs::rename(part_, file_, error);
  if (error) trouble_ = error.value();
  placed_ = trouble_ == 0;
  return placed_;
}

std::string UnfinishedFile::why() const {
  return trouble_ == 0 ? tr("the disk may be full") : std::generic_category().message(trouble_);
}

Result<Done> write_whole(const std::string& file,
                         const std::function<cairo_status_t(UnfinishedFile&)>& write) {
  std::error_code error;
  if (fs::exists(file, error) && !fs::is_regular_file(file, error))
    return problem_with(file, "file-kind", tr("there is something of this name that is no file"));
  UnfinishedFile out(file);
  if (!out.well()) return unwritable(file, out.why());
  const cairo_status_t status = write(out);
  if (!out.well() || status != CAIRO_STATUS_SUCCESS)
    return unwritable(file, out.well() ? cairo_status_to_string(status) : out.why());
  if (!out.place()) return unwritable(file, out.why());
  return Done{};
}

}  // namespace limber
