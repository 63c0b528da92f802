#include "screen/ui/note_field.hpp"

#include "base/message.hpp"
#include "frame/text_field.hpp"

namespace limber {

double draw_note(FrameBuilder& sheet, const Rect& column, const std::string& key, const TextFields& fields,
                 int focus) {
  return text_field(sheet, column,
                    {.label = tr("A note"),
                     .placeholder = tr("In your own words, for you and your therapist"),
                     .key = key,
                     .intent = focus},
                    fields.edit(key));
}

}  // namespace limber
