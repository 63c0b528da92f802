#include <algorithm>
#include <optional>

#include "base/common_subsequence.hpp"
#include "routine/json_writer.hpp"

namespace limber {
namespace {

// One member or item as it will be written: the white space before it, itself, and what stands before its
// comma.
struct Piece {
  std::string key;
  std::string lead;
  std::string body;
  std::string trail;
  bool fresh = false;
  bool first = false;  // it stood first in the file
};

// For lists: which item of the file becomes which item of the new list. nullopt: the item is new.
using Origins = std::vector<std::optional<std::size_t>>;

// What a step is about, so that a changed step is still found: its first member.
std::string identity(const Node& item) {
  if (item.kind != Node::Kind::object || item.children.empty()) return "";
  const Node& first = item.children.front();
  return first.key + "=" + first.text;
}

std::string first_key(const Node& item) {
  return item.kind == Node::Kind::object && !item.children.empty() ? item.children.front().key : "";
}

// Items that are in both lists, in order.
Origins equal_items(const std::vector<Node>& was, const std::vector<Node>& now) {
  Origins origins(now.size());
  walk_common_subsequence(
      was.size(), now.size(), [&](std::size_t i, std::size_t j) { return same(was[i], now[j]); },
      [&](std::size_t i, std::size_t j) { origins[j] = i; }, [](std::size_t) {}, [](std::size_t) {});
  return origins;
}

// Gives every item without an origin the first unused item of the file that `fits` it.
template <class Fits>
void match_rest(std::size_t was_count, Origins& origins, Fits fits) {
  std::vector<bool> used(was_count, false);
  for (const auto& origin : origins) {
    if (origin) used[*origin] = true;
  }
  for (std::size_t j = 0; j < origins.size(); ++j) {
    for (std::size_t i = 0; i < was_count && !origins[j]; ++i) {
      if (used[i] || !fits(i, j)) continue;
      origins[j] = i;
      used[i] = true;
    }
  }
}

// Equal items first, in order and then moved; then changed ones: about the same thing, or of the same kind
// and in the same place.
Origins origins_of(const std::vector<Node>& was, const std::vector<Node>& now) {
  Origins origins = equal_items(was, now);
  match_rest(was.size(), origins, [&](std::size_t i, std::size_t j) { return same(was[i], now[j]); });
  match_rest(was.size(), origins, [&](std::size_t i, std::size_t j) {
    return !identity(now[j]).empty() && identity(was[i]) == identity(now[j]);
  });
  match_rest(was.size(), origins, [&](std::size_t i, std::size_t j) {
    const bool next = j == 0 ? i == 0 : origins[j - 1] && *origins[j - 1] + 1 == i;
    return next && first_key(was[i]) == first_key(now[j]);
  });
  return origins;
}

class Keeper {
 public:
  explicit Keeper(const Document& document) : text_(document.text) {}

  std::string value(const Node& source, const Node* was, const Node& now) const {
    if (was != nullptr && same_value(*was, now)) return slice(source.begin, source.end);
    const bool same_kind = was != nullptr && was->kind == now.kind && source.kind == now.kind;
    if (same_kind && !source.children.empty()) {
      if (now.kind == Node::Kind::object) return container(source, members(source, *was, now));
      if (now.kind == Node::Kind::array && source.children.size() == was->children.size()) {
        return container(source, items(source, *was, now));
      }
    }
    return write_node(now, indent_at(source.begin));
  }

 private:
  // As same(), but for the key of the two themselves.
  static bool same_value(const Node& a, const Node& b) {
    return a.kind == b.kind && a.text == b.text && a.number == b.number && a.boolean == b.boolean &&
           std::equal(a.children.begin(), a.children.end(), b.children.begin(), b.children.end(), same);
  }

  std::string slice(std::size_t begin, std::size_t end) const { return text_.substr(begin, end - begin); }

  // How far the line of this byte is indented.
  std::size_t indent_at(std::size_t offset) const {
    const std::size_t newline = text_.rfind('\n', offset);
    const std::size_t line = newline == std::string::npos ? 0 : newline + 1;
    return std::min(text_.find_first_not_of(" \t", line), text_.size()) - line;
  }

  static std::size_t start_of(const Node& container, const Node& child) {
    return container.kind == Node::Kind::object ? child.key_begin : child.begin;
  }

  std::size_t behind_comma(const Node& child) const { return text_.find(',', child.end) + 1; }

  Piece piece(const Node& source, std::size_t index) const {
    const Node& child = source.children[index];
    const std::size_t begin = index == 0 ? source.begin + 1 : behind_comma(source.children[index - 1]);
    Piece piece{child.key,
                slice(begin, start_of(source, child)),
                slice(start_of(source, child), child.end),
                "",
                false,
                index == 0};
    if (index + 1 < source.children.size()) piece.trail = slice(child.end, behind_comma(child) - 1);
    return piece;
  }

  std::vector<Piece> members(const Node& source, const Node& was, const Node& now) const {
    std::vector<Piece> pieces;
    for (std::size_t i = 0; i < source.children.size(); ++i) {
      const Node& child = source.children[i];
      const Node* before = was.find(child.key);
      const Node* after = now.find(child.key);
      if (before != nullptr && after == nullptr) continue;
      pieces.push_back(piece(source, i));
      if (after != nullptr) {
        pieces.back().body = slice(child.key_begin, child.begin) + value(child, before, *after);
      }
    }
    insert_new(source, was, now, pieces);
    return pieces;
  }

  // A member that is new or changed from its default, behind the nearest member that precedes it in `now`.
  void insert_new(const Node& source, const Node& was, const Node& now, std::vector<Piece>& pieces) const {
    const std::size_t indent = indent_at(start_of(source, source.children.front()));
    auto place = pieces.begin();
    for (const Node& member : now.children) {
      const auto there =
          std::find_if(pieces.begin(), pieces.end(), [&](const Piece& p) { return p.key == member.key; });
      if (there != pieces.end()) {
        place = there + 1;
        continue;
      }
      const Node* before = was.find(member.key);
      if (before != nullptr && same(*before, member)) continue;
      Piece piece{member.key, "", write_key_text(member.key) + write_node(member, indent), "", true};
      place = pieces.insert(place, std::move(piece)) + 1;
    }
  }

  std::vector<Piece> items(const Node& source, const Node& was, const Node& now) const {
    const Origins origins = origins_of(was.children, now.children);
    const std::size_t indent = indent_at(source.children.front().begin);
    std::vector<Piece> pieces;
    for (std::size_t j = 0; j < now.children.size(); ++j) {
      if (origins[j]) {
        const std::size_t i = *origins[j];
        pieces.push_back(piece(source, i));
        pieces.back().body = value(source.children[i], &was.children[i], now.children[j]);
      } else {
        pieces.push_back({"", "", write_node(now.children[j], indent), "", true});
      }
    }
    return pieces;
  }

  // What stands between two of them without an empty line of the writer's own.
  std::string usual_lead(const Node& source) const {
    std::string usual = piece(source, 1).lead;
    for (std::size_t i = 2; i < source.children.size(); ++i) {
      if (std::string lead = piece(source, i).lead; lead.size() < usual.size()) usual = std::move(lead);
    }
    return usual;
  }

  std::string container(const Node& source, const std::vector<Piece>& pieces) const {
    const std::string first_lead = piece(source, 0).lead;
    std::string lead = first_lead.find('\n') != std::string::npos ? first_lead : " ";
    if (source.children.size() > 1) lead = usual_lead(source);
    std::string out(1, text_[source.begin]);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      if (i == 0)
        out += first_lead;
      else
        out += pieces[i].fresh || pieces[i].first ? lead : pieces[i].lead;
      out += pieces[i].body;
      if (i + 1 < pieces.size()) out += pieces[i].trail + ",";
    }
    return out + slice(source.children.back().end, source.end);
  }

  const std::string& text_;
};

}  // namespace

std::string write_preserving_format(const Document& document, const Node& was, const Node& now) {
  return document.text.substr(0, document.root.begin) + Keeper(document).value(document.root, &was, now) +
         document.text.substr(document.root.end);
}

}  // namespace limber
