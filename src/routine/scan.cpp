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

class Scanner : public nlohmann::json_sax<Json> {
 public:
  Scanner(Document& document, Problems& problems) : document_(document), problems_(problems) {
    if (text().starts_with(byte_order_mark)) cursor_ = byte_order_mark.size();
  }

  bool null() override { return add(token(Node::Kind::null)); }
  bool boolean(bool value) override {
    Node node = token(Node::Kind::boolean);
    node.boolean = value;
    return add(std::move(node));
  }
  bool number_integer(number_integer_t value) override { return number(static_cast<double>(value)); }
  bool number_unsigned(number_unsigned_t value) override { return number(static_cast<double>(value)); }
  bool number_float(number_float_t value, const string_t&) override { return number(value); }
  bool string(string_t& value) override {
    Node node = token(Node::Kind::text);
    node.text = std::move(value);
    return add(std::move(node));
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
    if (!keys_.back().insert(value).second) {
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

  Node token(Node::Kind kind) {
    Node node;
    node.kind = kind;
    std::tie(node.begin, node.end) = next_token();
    node.key = std::move(key_);
    node.key_begin = key_begin_;
    key_.clear();
    return node;
  }

  bool number(double value) {
    Node node = token(Node::Kind::number);
    node.number = value;
    return add(std::move(node));
  }

  bool add(Node node) {
    if (++values_ > most_values) {
      return stop(
          node.begin, "too-many",
          fill(tr("the file holds more than {most} values"), {{"most", std::to_string(most_values)}}));
    }
    (open_.empty() ? document_.root : open_.back().children.emplace_back()) = std::move(node);
    return true;
  }

  bool open(Node::Kind kind) {
    Node node = token(kind);
    if (open_.size() >= static_cast<std::size_t>(deepest_nesting)) {
      return stop(node.begin, "too-deep",
                  fill(tr("objects and lists are nested deeper than {most}"),
                       {{"most", std::to_string(deepest_nesting)}}));
    }
    open_.push_back(std::move(node));
    keys_.emplace_back();
    return true;
  }

  bool close() {
    Node node = std::move(open_.back());
    open_.pop_back();
    keys_.pop_back();
    node.end = next_token().second;
    return add(std::move(node));
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
      const bool in_array = open_[i - 1].kind == Node::Kind::array;
      pointer +=
          "/" + (in_array ? std::to_string(open_[i - 1].children.size()) : pointer_token(open_[i].key));
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
  std::vector<Node> open_;
  std::vector<std::set<std::string, std::less<>>> keys_;
  std::string key_;
  std::size_t key_begin_ = 0;
  bool stopped_ = false;
};

std::optional<Problem> broken_limit(const Document& document) {
  const std::string& text = document.text;
  const auto at = [&](std::size_t offset, const char* rule, std::string words) {
    return Problem{Severity::error, document.place(offset), rule, std::move(words)};
  };
  if (const std::size_t nul = text.find('\0'); nul != std::string::npos) {
    return at(nul, "nul", tr("there is a NUL byte here; a routine or exercise is plain text"));
  }
  if (const auto bad = first_bad_utf8(text)) {
    return at(*bad, "utf-8", tr("this is not UTF-8; save the file in the UTF-8 encoding"));
  }
  if (text.find_first_not_of(" \t\r\n", text.starts_with(byte_order_mark) ? 3 : 0) == std::string::npos) {
    return Problem{Severity::error, {document.file, 1, 1, ""}, "syntax", tr("the file is empty")};
  }
  return std::nullopt;
}

}  // namespace

Result<std::shared_ptr<const Document>> scan(std::string_view text, const std::string& file) {
  if (text.size() > largest_file) {
    return Problem{Severity::error,
                   {file, 0, 0, ""},
                   "too-large",
                   fill(tr("the file is {size} bytes; at most {most}"),
                        {{"size", std::to_string(text.size())}, {"most", std::to_string(largest_file)}})};
  }
  auto document = std::make_shared<Document>(Document{file, std::string(text), {}});
  if (auto problem = broken_limit(*document)) return *std::move(problem);
  Problems problems;
  Scanner scanner(*document, problems);
  if (!Json::sax_parse(document->text, &scanner)) return problems;
  return {std::shared_ptr<const Document>(std::move(document)), std::move(problems)};
}

}  // namespace limber
