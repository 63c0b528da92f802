#include "screen/ui/text_fields.hpp"

#include <utility>

namespace limber {

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

std::vector<ShellEffect> TextFields::edit_text(const EditText& asked) {
  const auto found = edits_.find(asked.field);
  if (found == edits_.end()) return {};
  found->second.scroll = asked.scroll;
  Edited result = edited(std::move(found->second), asked.command);
  found->second = std::move(result.edit);
  std::vector<ShellEffect> effects;
  if (result.copied) effects.push_back(CopyText{*std::move(result.copied)});
  if (result.wants_paste) effects.push_back(PasteText{asked.field});
  return effects;
}

}  // namespace limber
