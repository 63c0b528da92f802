// The message catalogue: every word the program itself shows or speaks passes through here (GNU gettext).
#pragma once

#include <functional>
#include <string>

namespace limber {

// The words for `english` in the chosen language; `english` itself where there is no translation.
// xgettext collects the literals: write tr("…") with a plain literal, and fill() its {names} afterwards.
std::string tr(const char* english);

// As tr(), for words that mean different things in different places ("Back" the body part, "Back" the
// button).
std::string trc(const char* context, const char* english);

// Singular or plural by the target language's rule.
std::string trn(const char* one, const char* many, long count);

// Words that stand in a table and are looked up when they are wanted: `constexpr auto stop =
// Message("Stop");`, later `stop()`. xgettext collects a plain literal right after `Message(`.
class Message {
 public:
  explicit constexpr Message(const char* english) : english_(english) {}
  std::string operator()() const { return tr(english_); }

 private:
  const char* english_;
};

// Opens the compiled catalogues under `folder` for the language of the environment (LANGUAGE, LC_MESSAGES).
void use_catalogue(const std::string& folder);

// Passes every message through `change` while the object lives. For tests: a pseudo-locale shows which words
// never went through the catalogue and which screens burst when words grow.
class ScopedMessageFilter {
 public:
  explicit ScopedMessageFilter(std::function<std::string(std::string)> change);
  ~ScopedMessageFilter();
  ScopedMessageFilter(const ScopedMessageFilter&) = delete;
  ScopedMessageFilter& operator=(const ScopedMessageFilter&) = delete;
};

// Accents on every letter and at least 40 % longer, in brackets; {names} stay as they are.
std::string pseudo_localised(const std::string& english);

}  // namespace limber
