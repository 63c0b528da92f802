// The thread that speaks to the screen reader, and what it shares with the window's.
#include <atomic>
#include <mutex>
#include <optional>
#include <utility>

#include "desktop/bus_thread.hpp"
#include "reader/accessibility_bus.hpp"
#include "reader/atspi.hpp"
#include "reader/screen_reader.hpp"
#include "reader/session_bus.hpp"

namespace limber::reader {
namespace {

class BusReader final : public ScreenReader {
 public:
  BusReader(std::string address, std::string version, std::function<void()> wake)
      : address_(std::move(address)),
        version_(std::move(version)),
        wake_(std::move(wake)),
        cancellable_(g_cancellable_new()) {
    thread_.run([this] { begin(); });
  }

  ~BusReader() override {
    g_cancellable_cancel(cancellable_.get());
    thread_.run_and_wait([this] { leave(); });
  }

  bool wanted() const override { return wanted_; }
  bool listened() const override { return listened_; }

  void show(Tree tree) override {
    {
      const std::lock_guard lock(mutex_);
      next_ = std::move(tree);
    }
    thread_.run([this] { publish(); });
  }

  std::vector<Asked> asked() override {
    const std::lock_guard lock(mutex_);
    return std::exchange(asked_, {});
  }

  // From the window's thread, while ours answers what the reader asks before it decides.
  bool takes(const KeyPress& key) override {
    if (!keys_wanted_) return false;
    const Glib<GDBusConnection> connection = shared_connection();
    if (!connection) return false;
    constexpr int answer_ms = 1'000;
    // Its number is 0 for a press and 1 for its end; the description of the interface names other types than
    // it takes.
    const Glib<GVariant> got(g_dbus_connection_call_sync(
        connection.get(), registry_name, keys_path, keys_interface, "NotifyListenersSync",
        g_variant_new("((uiiiisb))", key.pressed ? 0U : 1U, key.keysym, key.hardware, key.modifiers,
                      key.time_ms, key.text.c_str(), key.writes ? TRUE : FALSE),
        G_VARIANT_TYPE("(b)"), G_DBUS_CALL_FLAGS_NO_AUTO_START, answer_ms, cancellable_.get(), nullptr));
    gboolean taken = FALSE;
    if (got) g_variant_get(got.get(), "(b)", &taken);
    return taken != FALSE;
  }

 private:
  void begin() {
    session_.emplace(address_, cancellable_.get(), [this] { look(); });
    look();
  }

  void leave() {
    disconnect();
    session_.reset();
  }

  void look() {
    const bool enabled = session_->enabled();
    if (enabled && !bus_) connect();
    if (!enabled && bus_) disconnect();
  }

  Glib<GDBusConnection> shared_connection() {
    const std::lock_guard lock(mutex_);
    if (connection_) g_object_ref(connection_.get());
    return Glib<GDBusConnection>(connection_.get());
  }

  void connect() {
    bus_ = AccessibilityBus::open(session_->accessibility_address(),
                                  {cancellable_.get(), version_,
                                   [this](Asked what) {
                                     {
                                       const std::lock_guard lock(mutex_);
                                       asked_.push_back(std::move(what));
                                     }
                                     wake_();
                                   },
                                   [this] { told(); }, [this] { disconnect_later(); }});
    if (!bus_) return;
    {
      const std::lock_guard lock(mutex_);
      connection_.reset(bus_->connection());
      g_object_ref(connection_.get());
    }
    // Until the window has seen that somebody is there again.
    if (shown_) bus_->show(*shown_);
    told();
  }

  void disconnect() {
    if (!bus_) return;
    {
      const std::lock_guard lock(mutex_);
      connection_.reset();
    }
    bus_.reset();
    told();
  }

  // What tells of its end is not taken away while it tells.
  void disconnect_later() {
    thread_.run([this] { disconnect(); });
  }

  void told() {
    const Listeners listeners = bus_ ? bus_->listeners() : Listeners{};
    wanted_ = bus_ != nullptr;
    listened_ = listeners.any;
    keys_wanted_ = listeners.keys;
    wake_();
  }

  void publish() {
    {
      const std::lock_guard lock(mutex_);
      if (!next_) return;
      shown_ = std::exchange(next_, std::nullopt);
    }
    if (bus_) bus_->show(*shown_);
  }

  std::string address_;
  std::string version_;
  std::function<void()> wake_;
  Glib<GCancellable> cancellable_;
  std::atomic<bool> wanted_ = false;
  std::atomic<bool> listened_ = false;
  std::atomic<bool> keys_wanted_ = false;
  std::mutex mutex_;  // guards the next three
  std::optional<Tree> next_;
  std::vector<Asked> asked_;
  Glib<GDBusConnection> connection_;
  // Of the thread alone, which is made last and ended first.
  std::optional<Tree> shown_;
  std::optional<SessionBus> session_;
  std::unique_ptr<AccessibilityBus> bus_;
  BusThread thread_;
};

}  // namespace

std::unique_ptr<ScreenReader> bus_reader(std::string session_bus, std::string version,
                                         std::function<void()> wake) {
  if (session_bus.empty()) return nullptr;
  return std::make_unique<BusReader>(std::move(session_bus), std::move(version), std::move(wake));
}

}  // namespace limber::reader
