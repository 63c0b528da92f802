#include "screen/ui/text_fields.hpp"

#include <utility>

namespace limber {
namespace {

std::vector<ShellEffect> edit_in(TextEdit& edit, const EditText& asked) {
  Edited result = edited(std::move(edit), asked.command);
  edit = std::move(result.edit);
  std::vector<ShellEffect> effects;
  if (result.copied) effects.push_back(CopyText{*std::move(result.copied)});
  if (result.wants_paste) effects.push_back(PasteText{asked.field});
  return effects;
}

}  // namespace

TextFields::TextFields(std::initializer_list<std::pair<const std::string, TextRules>> fields) {
  for (const auto& [key, rules] : fields) edits_[key] = text_edit("", rules);
}

void TextFields::start(const std::string& key, const std::string& text) {
  TextEdit& edit = edits_.at(key);
  if (edit.text != text) edit = text_edit(text, edit.rules);
}

void TextFields::set(const std::string& key, const std::string& text) {
  TextEdit& edit = edits_.at(key);
  if (edit.text == text) return;
  edit = edited(std::move(edit), SelectAll{}).edit;
  const EditCommand change = text.empty() ? EditCommand{EraseText{}} : EditCommand{InsertText{text, true}};
  edit = edited(std::move(edit), change).edit;
}

std::vector<ShellEffect> TextFields::write(const TextFieldIntent& intent) {
  if (const auto* asked = std::get_if<EditText>(&intent)) return edit_text(*asked);
  if (const auto* focus = std::get_if<FocusText>(&intent)) return {FocusOn{focus->field}};
  return {};
}

TextEdit TextFields::number(const std::string& key, const std::string& shown) const {
  if (typing_ && typing_->key == key) return typing_->edit;
  return edited(text_edit(shown, {.most_characters = 40}), SelectAll{}).edit;
}

std::vector<ShellEffect> TextFields::write_number(const TextFieldIntent& asked, const std::string& shown) {
  if (const auto* focus = std::get_if<FocusText>(&asked)) return {FocusOn{focus->field}};
  const auto* text = std::get_if<EditText>(&asked);
  if (text == nullptr) {
    end_number();
    return {};
  }
  EditText edit = *text;
  // A click takes all of it.
  const bool clicked =
      std::holds_alternative<PlaceCursor>(edit.command) || std::holds_alternative<SelectWord>(edit.command);
  if (clicked) edit.command = SelectAll{};
  typing_ = Typing{edit.field, number(edit.field, shown)};
  return edit_in(typing_->edit, edit);
}

std::vector<ShellEffect> TextFields::edit_text(const EditText& asked) {
  const auto found = edits_.find(asked.field);
  if (found == edits_.end()) return {};
  found->second.scroll = asked.scroll;
  return edit_in(found->second, asked);
}

}  // namespace limber
