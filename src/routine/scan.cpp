// The nlohmann parser says what comes next but not where; a cursor that steps over the same tokens says
// where.
#include <nlohmann/json.hpp>
#include <set>

#include "base/message.hpp"
#include "base/text.hpp"
#include "routine/document.hpp"
#include "routine/format.hpp"

namespace limber {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

using Json = nlohmann::json;

std::string too_deep_words() {
  return fill(tr("objects and lists are nested deeper than {most}"),
              {{"most", std::to_string(deepest_nesting)}});
}

class Scanner : public nlohmann::json_sax<Json> {
 public:
  Scanner(Document& document, Problems& problems) : document_(document), problems_(problems) {
    if (text().starts_with(byte_order_mark)) cursor_ = byte_order_mark.size();
  }

  bool null() override { return count(token(Node::Kind::null)); }
  bool boolean(bool value) override {
    Node& node = token(Node::Kind::boolean);
    node.boolean = value;
    return count(node);
  }
  bool number_integer(number_integer_t value) override { return number(static_cast<double>(value)); }
  bool number_unsigned(number_unsigned_t value) override { return number(static_cast<double>(value)); }
  bool number_float(number_float_t value, const string_t&) override { return number(value); }
  bool string(string_t& value) override {
    Node& node = token(Node::Kind::text);
    node.text = std::move(value);
    return count(node);
  }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(Node::Kind::object); }
  bool end_object() override { return close(); }
  bool start_array(std::size_t) override { return open(Node::Kind::array); }
  bool end_array() override { return close(); }

  bool key(string_t& value) override {
    const auto [begin, end] = next_token();
    if (count_characters(value) > longest_key) {
      return stop(
          begin, "too-many",
          fill(tr("a key is longer than {most} characters"), {{"most", std::to_string(longest_key)}}));
    }
    if (is_double(value)) {
      problems_.push_back(
          {Severity::error, document_.place(begin, pointer() + "/" + pointer_token(value)), "duplicate-key",
           fill(tr("\"{key}\" is given twice in the same object; keep one of them"), {{"key", value}})});
    }
    key_ = std::move(value);
    key_begin_ = begin;
    return true;
  }

  bool parse_error(std::size_t position, const std::string& last_token,
                   const nlohmann::detail::exception& error) override {
    if (stopped_) return false;
    constexpr int out_of_range = 406;
    const std::size_t offset = broken_at(position);
    if (error.id == out_of_range) {
      return stop(offset, "number",
                  fill(tr("{number} is too large a number"), {{"number", last_token.substr(0, 40)}}));
    }
    if (open_.empty() && document_.root.end > 0) {
      return stop(offset, "syntax", tr("the file goes on after its last bracket"));
    }
    return stop(offset, "syntax", syntax_words(text(), cursor_, offset));
  }

 private:
  std::string_view text() const { return document_.text; }

  void skip(std::string_view what) {
    cursor_ = std::min(text().find_first_not_of(what, cursor_), text().size());
  }

  // The token after the cursor, already known to be well-formed, as [begin, end); the cursor moves behind it.
  std::pair<std::size_t, std::size_t> next_token() {
    skip(" \t\r\n,:");
    const std::size_t begin = cursor_;
    const char first = text()[begin];
    if (first == '"') {
      for (++cursor_; text()[cursor_] != '"'; ++cursor_) {
        if (text()[cursor_] == '\\') ++cursor_;
      }
      ++cursor_;
    } else if (std::string_view("{}[]").find(first) != std::string_view::npos) {
      ++cursor_;
    } else {
      cursor_ = std::min(text().find_first_of(" \t\r\n,:{}[]", begin), text().size());
    }
    return {begin, cursor_};
  }

  // The next token as a value in its place of the tree.
  Node& token(Node::Kind kind) {
    Node& node = open_.empty() ? document_.root : open_.back()->children.emplace_back();
    node.kind = kind;
    std::tie(node.begin, node.end) = next_token();
    node.key = std::move(key_);
    node.key_begin = key_begin_;
    key_.clear();
    return node;
  }

  bool number(double value) {
    Node& node = token(Node::Kind::number);
    node.number = value;
    return count(node);
  }

  // Of containers when they close.
  bool count(const Node& node) {
    if (++values_ <= most_values) return true;
    return stop(node.begin, "too-many",
                fill(tr("the file holds more than {most} values"), {{"most", std::to_string(most_values)}}));
  }

  bool open(Node::Kind kind) {
    if (open_.size() >= static_cast<std::size_t>(deepest_nesting)) {
      return stop(next_token().first, "too-deep", too_deep_words());
    }
    open_.push_back(&token(kind));
    keys_.emplace_back();
    return true;
  }

  bool close() {
    Node& node = *open_.back();
    open_.pop_back();
    keys_.pop_back();
    node.end = next_token().second;
    return count(node);
  }

  // A few keys are looked through, many are kept in a set.
  bool is_double(const std::string& key) {
    constexpr std::size_t few = 16;
    const Node& object = *open_.back();
    if (object.children.size() < few) return object.find(key) != nullptr;
    std::set<std::string>& keys = keys_.back();
    if (keys.empty()) {
      for (const Node& member : object.children) keys.insert(member.key);
    }
    return !keys.insert(key).second;
  }

  // Where the token begins that the parser, having read `position` bytes, could not accept.
  std::size_t broken_at(std::size_t position) {
    const std::size_t last = std::min(position > 0 ? position - 1 : 0, text().size());
    skip(" \t\r\n");
    while (cursor_ < last && (text()[cursor_] == ',' || text()[cursor_] == ':')) {
      ++cursor_;
      skip(" \t\r\n");
    }
    const bool inside_text =
        cursor_ < text().size() && text()[cursor_] == '"' && last < text().size() && text()[last] != '"';
    if (!inside_text) return cursor_;
    if (static_cast<unsigned char>(text()[last]) < 0x20) return last;
    return std::max(cursor_, std::min(text().rfind('\\', last), last));
  }

  std::string pointer() const {
    std::string pointer;
    for (std::size_t i = 1; i < open_.size(); ++i) {
      const Node& above = *open_[i - 1];
      const bool in_array = above.kind == Node::Kind::array;
      pointer += "/" + (in_array ? std::to_string(above.children.size() - 1) : pointer_token(open_[i]->key));
    }
    return pointer;
  }

  bool stop(std::size_t offset, const char* rule, std::string words) {
    stopped_ = true;
    problems_.push_back({Severity::error, document_.place(offset, pointer()), rule, std::move(words)});
    return false;
  }

  Document& document_;
  Problems& problems_;
  std::size_t cursor_ = 0;
  std::size_t values_ = 0;
  std::vector<Node*> open_;  // each the last child of the one before, so that none moves while it is open
  std::vector<std::set<std::string>> keys_;  // of those open that have many
  std::string key_;
  std::size_t key_begin_ = 0;
  bool stopped_ = false;
};

// What is wrong with a text whatever its syntax; whether it is UTF-8, the parser says as well and in passing.
std::optional<Problem> broken_limit(const Document& document, bool parsed) {
  const std::string& text = document.text;
  const auto at = [&](std::size_t offset, const char* rule, std::string words) {
    return Problem{Severity::error, document.place(offset), rule, std::move(words)};
  };
  if (const std::size_t nul = text.find('\0'); nul != std::string::npos) {
    const bool utf16 = text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF") || nul < 2;
    if (utf16)
      return at(0, "utf-8", tr("this file is saved as UTF-16 (\"Unicode\"); save it in the UTF-8 encoding"));
    return at(nul, "nul", tr("there is a NUL byte here; a routine or exercise is plain text"));
  }
  if (parsed) return std::nullopt;
  if (const auto bad = first_bad_utf8(text)) {
    return at(*bad, "utf-8", tr("this is not UTF-8; save the file in the UTF-8 encoding"));
  }
  if (text.find_first_not_of(" \t\r\n", text.starts_with(byte_order_mark) ? 3 : 0) == std::string::npos) {
    return Problem{Severity::error, {document.file, 1, 1, ""}, "syntax", tr("the file is empty")};
  }
  return std::nullopt;
}

// Returns the first value that lies too deep, or null.
const Node* number(Node& node, std::size_t& next, int depth) {
  node.key_begin = node.begin = next++;
  const bool holds = node.kind == Node::Kind::object || node.kind == Node::Kind::array;
  const Node* deep = holds && depth >= deepest_nesting ? &node : nullptr;
  for (Node& child : node.children) {
    const Node* below = number(child, next, depth + 1);
    if (deep == nullptr) deep = below;
  }
  node.end = next;
  return deep;
}

}  // namespace

std::optional<Problem> number_values(Document& document) {
  std::size_t next = 0;
  const Node* deep = number(document.root, next, 0);
  if (deep == nullptr) return std::nullopt;
  return Problem{
      Severity::error, {document.file, 0, 0, document.pointer_of(*deep)}, "too-deep", too_deep_words()};
}

Scanned scan(std::string_view text, const std::string& file) {
  if (text.size() > largest_file) {
    return Problem{Severity::error,
                   {file, 0, 0, ""},
                   "too-large",
                   fill(tr("the file is {size} bytes; at most {most}"),
                        {{"size", std::to_string(text.size())}, {"most", std::to_string(largest_file)}})};
  }
  auto document = std::make_shared<Document>(Document{file, std::string(text), {}});
  Problems problems;
  Scanner scanner(*document, problems);
  const bool parsed = Json::sax_parse(document->text, &scanner);
  if (auto problem = broken_limit(*document, parsed)) return *std::move(problem);
  if (!parsed) return problems;
  return {std::shared_ptr<const Document>(std::move(document)), std::move(problems)};
}

}  // namespace limber
