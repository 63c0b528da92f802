#include "export/sound_tags.hpp"

#include <chapterframe.h>
#include <flacfile.h>
#include <id3v2framefactory.h>
#include <id3v2tag.h>
#include <mpegfile.h>
#include <tableofcontentsframe.h>
#include <textidentificationframe.h>
#include <tfilestream.h>
#include <tstring.h>
#include <vorbisfile.h>
#include <xiphcomment.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <system_error>

namespace limber {
namespace {

// TagLib does not notice a disk that is full: the end of the file is then missing. This remembers where the
// end should be.
class MeasuredFile : public TagLib::FileStream {
 public:
  explicit MeasuredFile(const std::string& file) : FileStream(file.c_str()), end_(length()) {}

  void writeBlock(const TagLib::ByteVector& data) override {
    end_ = std::max<std::int64_t>(end_, tell() + static_cast<std::int64_t>(data.size()));
    FileStream::writeBlock(data);
  }
  void removeBlock(unsigned long start, unsigned long count) override {
    FileStream::removeBlock(start, count);
    end_ -= static_cast<std::int64_t>(count);
  }
  std::int64_t end() const { return end_; }

 private:
  std::int64_t end_;
};

TagLib::String words(const std::string& utf8) {
  return {utf8, TagLib::String::UTF8};
}

void name(TagLib::Tag& tag, const SoundTags& tags) {
  tag.setTitle(words(tags.title));
  tag.setArtist(words(tags.artist));
}

// ID3v2 Chapter Frame Addendum 1.0: a frame a chapter, and a table of contents that names them in order.
void add_chapters(TagLib::ID3v2::Tag& tag, const SoundTags& tags) {
  constexpr unsigned int no_byte_offset = 0xFFFFFFFF;
  TagLib::ByteVectorList ids;
  for (std::size_t i = 0; i < tags.chapters.size(); ++i) {
    const Chapter& chapter = tags.chapters[i];
    const std::string id = "chapter" + std::to_string(i + 1);
    ids.append(TagLib::ByteVector(id.c_str(), static_cast<unsigned int>(id.size())));
    auto* title = new TagLib::ID3v2::TextIdentificationFrame("TIT2", TagLib::String::UTF8);
    title->setText(words(chapter.title));
    TagLib::ID3v2::FrameList inside;
    inside.append(title);
    // The tag owns its frames, a frame those inside it.
    tag.addFrame(new TagLib::ID3v2::ChapterFrame(ids.back(), static_cast<unsigned int>(chapter.start.count()),
                                                 static_cast<unsigned int>(chapter.end.count()),
                                                 no_byte_offset, no_byte_offset, inside));
  }
  if (ids.isEmpty()) return;
  auto* contents = new TagLib::ID3v2::TableOfContentsFrame(TagLib::ByteVector("toc"), ids);
  contents->setIsTopLevel(true);
  contents->setIsOrdered(true);
  tag.addFrame(contents);
}

// CHAPTER001=00:00:00.000 and CHAPTER001NAME=…, the Ogg chapter comments that players read.
void add_chapters(TagLib::Ogg::XiphComment& comment, const SoundTags& tags) {
  for (std::size_t i = 0; i < tags.chapters.size(); ++i) {
    const Millis::rep ms = tags.chapters[i].start.count();
    const auto padded = [](Millis::rep value, std::size_t digits) {
      const std::string text = std::to_string(value);
      return std::string(digits - std::min(digits, text.size()), '0') + text;
    };
    const std::string key = "CHAPTER" + padded(static_cast<Millis::rep>(i + 1), 3);
    comment.addField(key, words(padded(ms / 3'600'000, 2) + ":" + padded(ms / 60'000 % 60, 2) + ":" +
                                padded(ms / 1000 % 60, 2) + "." + padded(ms % 1000, 3)));
    comment.addField(key + "NAME", words(tags.chapters[i].title));
  }
}

bool write_id3(TagLib::MPEG::File& file, const SoundTags& tags) {
  if (!file.isValid()) return false;
  TagLib::ID3v2::Tag& tag = *file.ID3v2Tag(true);
  name(tag, tags);
  add_chapters(tag, tags);
  return file.save();
}

bool write_comment(TagLib::File& file, TagLib::Ogg::XiphComment* comment, const SoundTags& tags) {
  if (!file.isValid() || comment == nullptr) return false;
  name(*comment, tags);
  add_chapters(*comment, tags);
  return file.save();
}

bool written(MeasuredFile& disk, TagKind kind, const SoundTags& tags) {
  if (kind == TagKind::id3) {
    TagLib::MPEG::File mpeg(&disk, TagLib::ID3v2::FrameFactory::instance());
    return write_id3(mpeg, tags);
  }
  if (kind == TagKind::ogg_vorbis) {
    TagLib::Ogg::Vorbis::File ogg(&disk);
    return write_comment(ogg, ogg.isValid() ? ogg.tag() : nullptr, tags);
  }
  TagLib::FLAC::File flac(&disk, TagLib::ID3v2::FrameFactory::instance());
  return write_comment(flac, flac.isValid() ? flac.xiphComment(true) : nullptr, tags);
}

}  // namespace

bool write_tags(const std::string& file, TagKind kind, const SoundTags& tags) {
  std::int64_t end = 0;
  {
    MeasuredFile disk(file);
    if (!disk.isOpen() || !written(disk, kind, tags)) return false;
    end = disk.end();
  }
  std::error_code error;
  return static_cast<std::int64_t>(std::filesystem::file_size(file, error)) == end && !error;
}

}  // namespace limber
