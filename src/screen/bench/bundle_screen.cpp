#include "screen/bench/bundle_screen.hpp"

#include <string>
#include <utility>

#include "base/message.hpp"

namespace limber {
namespace {

// Another file is looked at; those to choose from stay.
BundleScreen looking_at(BundleScreen state, const std::string& file) {
  BundleScreen fresh;
  fresh.found = std::move(state.found);
  fresh.file = file;
  return fresh;
}

BundleUpdate seen(BundleScreen state, const BundleSeen& bundle) {
  BundleScreen fresh = looking_at(std::move(state), bundle.file);
  fresh.contents = bundle.contents;
  return {std::move(fresh), {}};
}

BundleUpdate refused(BundleScreen state, const FileRefused& file) {
  BundleScreen fresh = looking_at(std::move(state), file.file);
  fresh.reasons = file.reasons;
  return {std::move(fresh), {}};
}

std::string without_spaces_around(const std::string& text) {
  const std::size_t first = text.find_first_not_of(" \t");
  return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(" \t") + 1 - first);
}

BundleUpdate written(BundleScreen state, const TextFieldIntent& intent) {
  BundleUpdate next;
  append(next.effects, state.fields.write(intent));
  const std::string path = without_spaces_around(state.fields.text(path_field));
  if (std::holds_alternative<ConfirmText>(intent) && !path.empty())
    next.effects.push_back(Request{OpenFile{path}});
  next.state = std::move(state);
  return next;
}

BundleUpdate adding(BundleScreen state, const AddToShelf& asked) {
  if (!state.contents || state.adding) return {std::move(state), {}};
  if (asks_to_replace(*state.contents) && !asked.replace) return {std::move(state), {}};
  state.adding = true;
  state.starts = asked.start;
  AddBundle add{state.file, state.contents->content, asked.replace};
  return {std::move(state), {std::move(add)}};
}

BundleUpdate rated(BundleScreen state, const RatingIntent& asked) {
  const auto* given = std::get_if<Rate>(&asked);
  const std::string& name = given != nullptr ? given->question : std::get<ClearRating>(asked).question;
  const QuestionFacts* facts = find_question(name);
  if (facts != nullptr)
    state.given.*facts->score = given != nullptr ? Score::from(given->score) : std::optional<Score>{};
  return {std::move(state), {}};
}

}  // namespace

bool asks_to_replace(const BundleContents& contents) {
  return !contents.replaces_shipped &&
         (contents.standing == VersionComparison::older || contents.standing == VersionComparison::changed);
}

bool is_there_already(const BundleContents& contents) {
  return !contents.replaces_shipped && contents.standing == VersionComparison::same;
}

TextFields bundle_fields() {
  return {{path_field, {.most_characters = 400}}};
}

std::vector<Question> asked_before(const BundleScreen& state) {
  const bool starts =
      state.contents && !asks_to_replace(*state.contents) && !is_there_already(*state.contents);
  return starts ? questions_named(state.contents->asks) : std::vector<Question>{};
}

std::vector<Action<BundleIntent>> actions(const BundleScreen& state) {
  std::vector<Action<BundleIntent>> list;
  for (const Question question : asked_before(state)) {
    const QuestionFacts& facts = facts_of(question);
    if (state.given.*facts.score) continue;
    for (int score = 0; score < 10; ++score)
      list.push_back({{digit_keys[score]}, Rate{facts.name, score}, tr("Answer the next question")});
    list.push_back({{"x"}, Rate{facts.name, 10}, tr("Answer the next question with ten")});
    break;
  }
  return list;
}

BundleUpdate opened(BundleScreen) {
  return {BundleScreen{}, {FindFiles{}}};
}

std::optional<BundleIntent> step_back(const BundleScreen& state) {
  if (state.file.empty() || !state.found) return std::nullopt;
  return ChooseAnother{};
}

BundleUpdate update(BundleScreen state, const BundleIntent& intent, const World&) {
  return std::visit(Overloaded{[&](const BundleSeen& bundle) { return seen(std::move(state), bundle); },
                               [&](const FileRefused& file) { return refused(std::move(state), file); },
                               [&](const FilesFound& found) {
                                 state.found = found.files;
                                 return BundleUpdate{std::move(state), {}};
                               },
                               [&](const ChooseAnother&) {
                                 return BundleUpdate{looking_at(std::move(state), ""), {}};
                               },
                               [&](const RatingIntent& asked) { return rated(std::move(state), asked); },
                               [&](const TextFieldIntent& typed) { return written(std::move(state), typed); },
                               [&](const AddToShelf& asked) { return adding(std::move(state), asked); },
                               [&](const Request& request) {
                                 return BundleUpdate{std::move(state), {request}};
                               }},
                    intent);
}

}  // namespace limber
