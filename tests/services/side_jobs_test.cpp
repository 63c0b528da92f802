// Work beside the thread that draws: one piece after another, its answers in the thread that polls.
#include "services/side_jobs.hpp"

#include <thread>

#include "support/catch.hpp"
#include "support/kinds.hpp"

using namespace limber;
using namespace limber::test;

namespace {

// News with these words in it.
MediaIntent news_of(const std::string& words) {
  return VoiceIntent{CueKept{words, ""}};
}

JobAnswer telling(const std::string& words) {
  return [words] { return std::vector<MediaIntent>{news_of(words)}; };
}

SideJob job(const std::string& words) {
  return [words] { return telling(words); };
}

// Until nothing is left to be done.
std::vector<std::string> told(SideJobs& jobs) {
  std::vector<std::string> words;
  while (jobs.busy()) {
    jobs.wait();
    for (const MediaIntent& intent : jobs.poll()) words.push_back(of_that_kind<CueKept>(intent).cue);
  }
  return words;
}

}  // namespace

TEST_CASE("without work there is nothing to wait for") {
  SideJobs jobs;
  CHECK_FALSE(jobs.busy());
  jobs.wait();
  CHECK(jobs.poll().empty());
}

TEST_CASE("jobs are done one after another, in the order they came") {
  SideJobs jobs;
  for (const char* words : {"one", "two", "three"}) jobs.add(job(words));
  CHECK(told(jobs) == std::vector<std::string>{"one", "two", "three"});
  CHECK_FALSE(jobs.busy());
}

TEST_CASE("a job runs beside, and what came of it is told in the thread that polls") {
  SideJobs jobs;
  const auto here = std::this_thread::get_id();
  std::thread::id ran;
  std::thread::id answered;
  jobs.add([&]() -> JobAnswer {
    ran = std::this_thread::get_id();
    return [&] {
      answered = std::this_thread::get_id();
      return std::vector<MediaIntent>{};
    };
  });
  CHECK(told(jobs).empty());
  CHECK(ran != here);
  CHECK(answered == here);
}

TEST_CASE("until a job is finished a look finds nothing and waits for nothing") {
  SideJobs jobs;
  std::promise<void> may_end;
  jobs.add([&]() -> JobAnswer {
    may_end.get_future().wait();
    return telling("done");
  });
  CHECK(jobs.poll().empty());
  CHECK(jobs.busy());
  may_end.set_value();
  CHECK(told(jobs) == std::vector<std::string>{"done"});
}

TEST_CASE("what has not begun can be given up, what runs is finished") {
  SideJobs jobs;
  std::promise<void> may_end;
  jobs.add([&]() -> JobAnswer {
    may_end.get_future().wait();
    return telling("runs");
  });
  jobs.add(job("waits"));
  jobs.forget_waiting();
  may_end.set_value();
  CHECK(told(jobs) == std::vector<std::string>{"runs"});
}

TEST_CASE("an answer may ask for more work, which is done after what waited already") {
  SideJobs jobs;
  jobs.add([&]() -> JobAnswer {
    return [&] {
      jobs.add(job("asked for"));
      return std::vector<MediaIntent>{news_of("first")};
    };
  });
  jobs.add(job("waited"));
  CHECK(told(jobs) == std::vector<std::string>{"first", "waited", "asked for"});
}
