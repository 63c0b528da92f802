#include "page/tables.hpp"

#include <utility>

#include "canvas/own_picture.hpp"
#include "export/recording_file.hpp"
#include "page/base64.hpp"

namespace limber {
namespace {

using Json = nlohmann::ordered_json;

constexpr int longest_side = 1000;  // pixels of a photograph: a phone shows no more

}  // namespace

int Tables::Kept::add(const std::string& key, Json value) {
  const auto [place, is_new] = places.try_emplace(key, static_cast<int>(list.size()));
  if (is_new) list.push_back(std::move(value));
  return place->second;
}

int Tables::words(const std::string& words) {
  return words.empty() ? -1 : words_.add(words, words);
}

int Tables::curve(const std::vector<int>& curve) {
  const Json json = curve;
  return curves_.add(json.dump(), json);
}

int Tables::picture(const std::string& file) {
  if (const auto known = pictures_.places.find(file); known != pictures_.places.end()) return known->second;
  const auto bytes = own_picture(file, longest_side);
  return bytes ? pictures_.add(file, base64(*bytes)) : -1;
}

int Tables::sound(const std::string& name, const std::function<std::shared_ptr<const Clip>()>& make) {
  if (const auto known = sounds_.places.find(name); known != sounds_.places.end()) return known->second;
  const auto clip = make();
  if (!clip || clip->samples.empty()) return -1;
  const auto bytes = mp3_of(*clip);
  if (!bytes) {
    problems_ = bytes.problems();
    return -1;
  }
  return sounds_.add(name, base64(*bytes));
}

Result<Json> Tables::take() {
  if (!problems_.empty()) return problems_;
  Json all = figures_.take();
  all["words"] = std::move(words_.list);
  all["curves"] = std::move(curves_.list);
  all["pictures"] = std::move(pictures_.list);
  all["sounds"] = std::move(sounds_.list);
  all["verdicts"] = std::move(verdicts_.list);
  return all;
}

}  // namespace limber
