// Starts a program and says how long it took until its window stood on the screen, painted.
//   first_window PROGRAM [ARGUMENT …]
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <set>

namespace {

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

// Limber's paper is light; a window that was mapped and not painted is black.
bool is_painted(Display* display, Window window) {
  XWindowAttributes attributes{};
  if (XGetWindowAttributes(display, window, &attributes) == 0 || attributes.map_state != IsViewable)
    return false;
  XImage* image = XGetImage(display, window, 4, 4, 1, 1, AllPlanes, ZPixmap);
  if (image == nullptr) return false;
  const bool light = (XGetPixel(image, 0, 0) & 0xFFU) > 8;
  XDestroyImage(image);
  return light;
}

int no_error(Display*, XErrorEvent*) {
  return 0;  // a window may go away while it is looked at
}

}  // namespace

int main(int argc, char* argv[]) {
  Display* display = XOpenDisplay(nullptr);
  if (argc < 2 || display == nullptr) {
    std::fprintf(stderr, "usage: first_window PROGRAM [ARGUMENT …], on an X display\n");
    return 2;
  }
  XSetErrorHandler(no_error);
  XSelectInput(display, DefaultRootWindow(display), SubstructureNotifyMask);
  const auto start = Clock::now();
  const pid_t child = fork();
  if (child == 0) {
    execv(argv[1], argv + 1);
    _exit(127);
  }
  std::set<Window> mapped;
  double first_mapped = 0;
  while (milliseconds_since(start) < 10'000) {
    while (XPending(display) > 0) {
      XEvent event;
      XNextEvent(display, &event);
      if (event.type == MapNotify && mapped.insert(event.xmap.window).second && first_mapped == 0) {
        first_mapped = milliseconds_since(start);
      }
    }
    for (const Window window : mapped) {
      if (!is_painted(display, window)) continue;
      std::printf("window after %.0f ms, painted after %.0f ms\n", first_mapped, milliseconds_since(start));
      kill(child, SIGTERM);
      waitpid(child, nullptr, 0);
      return 0;
    }
    usleep(500);
  }
  std::fprintf(stderr, "no painted window within ten seconds\n");
  kill(child, SIGKILL);
  return 1;
}
