#include "app/gamepads.hpp"

#include <SDL.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>

#include "screen/ui/hand.hpp"

namespace limber {
namespace {

constexpr Millis between_looks{20};    // as soon as a finger expects it, while a gamepad is there
constexpr Millis cross_is_held{450};   // a press that is meant once is over by then
constexpr Millis cross_goes_on{130};   // what passes can be read, or heard begin
constexpr Millis plugs_settle{3'000};  // the system names a device some time after it is there
constexpr Millis while_settling{100};

struct NamedButton {
  SDL_GameControllerButton button;
  const char* name;
};

constexpr NamedButton named_buttons[] = {{SDL_CONTROLLER_BUTTON_A, "pad-a"},
                                         {SDL_CONTROLLER_BUTTON_B, "pad-b"},
                                         {SDL_CONTROLLER_BUTTON_X, "pad-x"},
                                         {SDL_CONTROLLER_BUTTON_Y, "pad-y"},
                                         {SDL_CONTROLLER_BUTTON_LEFTSHOULDER, "pad-lb"},
                                         {SDL_CONTROLLER_BUTTON_RIGHTSHOULDER, "pad-rb"},
                                         {SDL_CONTROLLER_BUTTON_START, "pad-start"},
                                         {SDL_CONTROLLER_BUTTON_BACK, "pad-select"},
                                         {SDL_CONTROLLER_BUTTON_DPAD_LEFT, "pad-left"},
                                         {SDL_CONTROLLER_BUTTON_DPAD_RIGHT, "pad-right"},
                                         {SDL_CONTROLLER_BUTTON_DPAD_UP, "pad-up"},
                                         {SDL_CONTROLLER_BUTTON_DPAD_DOWN, "pad-down"}};

std::string button_name(int button) {
  const auto* const found = std::find_if(std::begin(named_buttons), std::end(named_buttons),
                                         [&](const NamedButton& one) { return one.button == button; });
  return found == std::end(named_buttons) ? std::string() : found->name;
}

bool of_the_cross(const std::string& button) {
  return button == "pad-left" || button == "pad-right" || button == "pad-up" || button == "pad-down";
}

// By the system's own drivers, which the folder of its devices tells of: without a gamepad nothing wakes for
// one.
void ask_by_ourselves() {
#ifdef __linux__
  SDL_SetHint(SDL_HINT_JOYSTICK_HIDAPI, "0");
  SDL_SetHint(SDL_HINT_AUTO_UPDATE_JOYSTICKS, "0");
#endif
}

}  // namespace

std::string pushed_to(int x, int y, const std::string& before) {
  constexpr int far = 20'000;
  constexpr int back = 12'000;
  const bool across = std::abs(x) > std::abs(y);
  const int way = across ? x : y;
  const std::string to = across ? (x < 0 ? "pad-left" : "pad-right") : (y < 0 ? "pad-up" : "pad-down");
  return std::abs(way) > (to == before ? back : far) ? to : std::string();
}

Gamepads::Gamepads(const std::function<void()>& wake) : plugs_("/dev/input", wake) {
  ask_by_ourselves();
  SDL_InitSubSystem(
      SDL_INIT_GAMECONTROLLER);  // those that are there come as events; without it there are none
}

Gamepads::~Gamepads() {
  for (const auto& [instance, pad] : pads_) SDL_GameControllerClose(pad.opened);
  SDL_QuitSubSystem(SDL_INIT_GAMECONTROLLER);
}

bool Gamepads::look(Shell& shell, Millis now) {
  if (plugs_.take()) curious_until_ = now + plugs_settle;
  if (curious_until_ && now > *curious_until_) curious_until_.reset();
  if (curious_until_ || !pads_.empty()) SDL_GameControllerUpdate();
  if (!held_ || now < held_->next) return false;
  held_->next = now + cross_goes_on;
  shell.press_button(held_->button);
  return true;
}

std::optional<Millis> Gamepads::next_look() const {
  if (!pads_.empty()) return between_looks;
  return curious_until_ ? std::optional(while_settling) : std::nullopt;
}

void Gamepads::add(int device) {
  SDL_GameController* opened = SDL_GameControllerOpen(device);
  if (opened == nullptr) return;
  const int instance = SDL_JoystickInstanceID(SDL_GameControllerGetJoystick(opened));
  if (pads_.contains(instance)) return SDL_GameControllerClose(opened);  // opened twice
  pads_[instance].opened = opened;
}

void Gamepads::remove(int instance) {
  const auto gone = pads_.find(instance);
  if (gone == pads_.end()) return;
  SDL_GameControllerClose(gone->second.opened);
  pads_.erase(gone);
  held_.reset();
}

Hand Gamepads::hand_of(int instance) const {
  const auto pad = pads_.find(instance);
  if (pad == pads_.end()) return Hand::letters;
  switch (SDL_GameControllerGetType(pad->second.opened)) {
    case SDL_CONTROLLER_TYPE_PS3:
    case SDL_CONTROLLER_TYPE_PS4:
    case SDL_CONTROLLER_TYPE_PS5:
      return Hand::shapes;
    default:
      return Hand::letters;
  }
}

void Gamepads::press(Shell& shell, int instance, const std::string& button, Millis now) {
  held_.reset();
  if (button.empty()) return;
  shell.take_in_hand(hand_of(instance));
  shell.press_button(button);
  if (of_the_cross(button)) held_ = {button, now + cross_is_held};
}

void Gamepads::push(Shell& shell, int instance, int axis, int value, Millis now) {
  const auto found = pads_.find(instance);
  if (found == pads_.end()) return;
  Pad& pad = found->second;
  if (axis == SDL_CONTROLLER_AXIS_LEFTX) pad.x = value;
  if (axis == SDL_CONTROLLER_AXIS_LEFTY) pad.y = value;
  const std::string to = pushed_to(pad.x, pad.y, pad.pushed);
  if (to == pad.pushed) return;
  pad.pushed = to;
  press(shell, instance, to, now);
}

bool Gamepads::takes(Shell& shell, const SDL_Event& event, Millis now) {
  switch (event.type) {
    case SDL_CONTROLLERDEVICEADDED:
      add(event.cdevice.which);
      return true;
    case SDL_CONTROLLERDEVICEREMOVED:
      remove(event.cdevice.which);
      return true;
    case SDL_CONTROLLERBUTTONDOWN:
      press(shell, event.cbutton.which, button_name(event.cbutton.button), now);
      return true;
    case SDL_CONTROLLERBUTTONUP:
      if (held_ && held_->button == button_name(event.cbutton.button)) held_.reset();
      return true;
    case SDL_CONTROLLERAXISMOTION:
      push(shell, event.caxis.which, event.caxis.axis, event.caxis.value, now);
      return true;
    default:
      return false;
  }
}

void Gamepads::tremble(CueKind bell) {
  struct Trembling {
    Uint16 low;  // of the heavy motor, and of the light one
    Uint16 high;
    Uint32 ms;
  };
  const Trembling how = bell == CueKind::bell_half  ? Trembling{0, 0x7000, 250}
                        : bell == CueKind::bell_end ? Trembling{0xa000, 0xa000, 800}
                                                    : Trembling{0x7000, 0x7000, 300};
  for (const auto& [instance, pad] : pads_) SDL_GameControllerRumble(pad.opened, how.low, how.high, how.ms);
}

}  // namespace limber
