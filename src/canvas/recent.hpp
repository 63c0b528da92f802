// The few things used last, so that drawing the next frame need not make them again.
#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace limber {

// Holds at most `capacity` values; the one unused for longest makes room. Meant for some dozens: search is
// linear.
template <class Key, class Value>
class Recent {
 public:
  explicit Recent(std::size_t capacity) : capacity_(capacity) {}

  // The value for `key`, made by `make()` if it is not here. The reference holds until the next call.
  template <class Make>
  Value& get(const Key& key, Make&& make) {
    const auto found =
        std::find_if(entries_.begin(), entries_.end(), [&](const Entry& e) { return e.key == key; });
    Entry& entry = found != entries_.end() ? *found : added(key, make());
    entry.used = ++now_;
    return entry.value;
  }
  void clear() { entries_.clear(); }

 private:
  struct Entry {
    Key key;
    Value value;
    std::uint64_t used = 0;
  };

  Entry& added(const Key& key, Value value) {
    if (entries_.size() < capacity_) return entries_.emplace_back(Entry{key, std::move(value), 0});
    Entry& oldest = *std::min_element(entries_.begin(), entries_.end(),
                                      [](const Entry& a, const Entry& b) { return a.used < b.used; });
    oldest = Entry{key, std::move(value), 0};
    return oldest;
  }

  std::size_t capacity_;
  std::uint64_t now_ = 0;
  std::vector<Entry> entries_;
};

}  // namespace limber
