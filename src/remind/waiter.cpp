#include "remind/waiter.hpp"

#include <cstdlib>
#include <ctime>
#include <utility>

namespace limber {
namespace {

constexpr std::int64_t soon_s = 5 * 60;  // what changed is looked at together: a session writes all the time
constexpr std::int64_t again_s = 10 * 60;     // after the program could not say, or nobody could show it
constexpr std::int64_t far_s = 24 * 60 * 60;  // nothing is to come: a day is soon enough

std::vector<char*> pointers_to(std::vector<std::string>& words) {
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  return pointers;
}

// What it printed; nullopt: it could not be run. "" where it failed.
std::optional<std::string> printed_by(std::vector<std::string> words) {
  gchar* printed = nullptr;
  gint status = 0;
  if (g_spawn_sync(nullptr, pointers_to(words).data(), nullptr, G_SPAWN_DEFAULT, nullptr, nullptr, &printed,
                   nullptr, &status, nullptr) == FALSE)
    return std::nullopt;
  std::string text = status == 0 && printed != nullptr ? printed : "";
  g_free(printed);
  return text;
}

}  // namespace

Waiter::Waiter(GDBusConnection* bus, WaiterOptions options)
    : options_(std::move(options)),
      loop_(g_main_loop_new(nullptr, FALSE), g_main_loop_unref),
      notice_(bus,
              {[this](const Planned& of, const std::string& key) { answered(of, key); }, [this] { look(); }}),
      alarm_([this] { look(); }) {}

void Waiter::run() {
  if (!options_.clock_file.empty()) clock_was_set();
  look();
  if (next_.on) g_main_loop_run(loop_.get());
}

std::int64_t Waiter::now() const {
  if (options_.clock_file.empty()) return std::time(nullptr);
  gchar* text = nullptr;
  g_file_get_contents(options_.clock_file.c_str(), &text, nullptr, nullptr);
  const std::int64_t seconds = text == nullptr ? 0 : std::atoll(text);
  g_free(text);
  return seconds;
}

std::vector<std::string> Waiter::command(std::vector<std::string> words) const {
  std::vector<std::string> all{options_.program};
  if (!options_.data_folder.empty()) all.insert(all.end(), {"--data", options_.data_folder});
  all.insert(all.end(), words.begin(), words.end());
  return all;
}

// `answer`: what became of that reminder; "": nothing did.
Planned Waiter::ask_program(const Planned& of, const std::string& answer) {
  std::vector<std::string> words{"remind", "--next", "--now", std::to_string(now())};
  if (!answer.empty()) words.insert(words.end(), {"--answer", answer, "--of", of.hour});
  const auto printed = printed_by(command(std::move(words)));
  Planned planned = planned_from(printed.value_or(""));
  if (!printed || !printed->empty()) return planned;
  planned.on = true;
  planned.watch = next_.watch;
  wake_at(now() + again_s);
  return planned;
}

void Waiter::look(const Planned& of, const std::string& answer) {
  wakes_at_ = 0;
  watched_.reset();
  next_ = ask_program(of, answer);
  if (!next_.on) return g_main_loop_quit(loop_.get());
  // What was just shown and could not be noted is not shown again and again.
  const bool shown = answer == "shown" && next_.hour == of.hour;
  if (next_.at && *next_.at <= now() && !shown) return show();
  if (shown) wake_at(now() + again_s);
  watched_ = std::make_unique<Watched>(next_.watch, [this] { something_changed(); });
  if (wakes_at_ == 0) wake_at(next_.at.value_or(now() + far_s));
}

void Waiter::show() {
  const Planned due = next_;
  if (notice_.show(due)) return look(due, "shown");
  // When it is wanted, or somebody can show it; until it is too late for that.
  watched_ = std::make_unique<Watched>(next_.watch, [this] { something_changed(); });
  wake_at(now() + again_s);
}

void Waiter::answered(const Planned& of, const std::string& key) {
  if (key == "start") return start({"play", of.routine});
  if (key == "default") return start({});
  look(of, key);
}

void Waiter::start(std::vector<std::string> words) const {
  std::vector<std::string> all = command(std::move(words));
  g_spawn_async(nullptr, pointers_to(all).data(), nullptr, G_SPAWN_DEFAULT, nullptr, nullptr, nullptr,
                nullptr);
}

void Waiter::wake_at(std::int64_t at) {
  wakes_at_ = at;
  if (options_.clock_file.empty()) alarm_.set(at);
}

// Nothing more is to be learnt until it is looked at.
void Waiter::something_changed() {
  watched_.reset();
  wake_at(std::min(wakes_at_, now() + soon_s));
}

void Waiter::clock_was_set() {
  clock_ = std::make_unique<Watched>(std::vector{options_.clock_file}, [this] { clock_was_set(); });
  if (wakes_at_ != 0 && now() >= wakes_at_) look();
}

}  // namespace limber
