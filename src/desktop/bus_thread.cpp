#include "desktop/bus_thread.hpp"

#include <future>
#include <utility>

namespace limber {
namespace {

using Job = std::function<void()>;

gboolean carry_out(gpointer job) {
  (*static_cast<Job*>(job))();
  return G_SOURCE_REMOVE;
}

void delete_job(gpointer job) {
  delete static_cast<Job*>(job);
}

}  // namespace

BusThread::BusThread()
    : context_(g_main_context_new()), loop_(g_main_loop_new(context_, FALSE)), thread_([this] {
        g_main_context_push_thread_default(context_);
        g_main_loop_run(loop_);
        g_main_context_pop_thread_default(context_);
      }) {}

BusThread::~BusThread() {
  run([this] { g_main_loop_quit(loop_); });
  thread_.join();
  g_main_loop_unref(loop_);
  g_main_context_unref(context_);
}

void BusThread::run(Job job) {
  // Not g_main_context_invoke(): before the thread has taken the context it would do the job here.
  GSource* source = g_idle_source_new();
  g_source_set_priority(source, G_PRIORITY_DEFAULT);
  g_source_set_callback(source, carry_out, new Job(std::move(job)), delete_job);
  g_source_attach(source, context_);
  g_source_unref(source);
}

void BusThread::run_and_wait(const Job& job) {
  std::promise<void> done;
  run([&] {
    job();
    done.set_value();
  });
  done.get_future().wait();
}

}  // namespace limber
