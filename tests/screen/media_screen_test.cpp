#include "screen/media/media_screen.hpp"

#include <algorithm>

#include "screen/ui/focus.hpp"
#include "support/catch.hpp"
#include "support/program_run.hpp"
#include "support/seen.hpp"

using namespace limber;
using namespace limber::test;

namespace {

using Voice = MediaScreen::Voice;

MediaRequest request() {
  MediaRequest made;
  made.folder = "/r";
  made.exercise = "Knee to Chest";
  made.images = {"a.jpg", "b.jpg", "c.jpg"};
  made.clips = {{"hold", "old.ogg"}};
  made.words = {{"move", "Draw one knee to your chest."}, {"hold", "Breathe."}};
  return made;
}

// The screen, and what it has asked for last.
struct Told {
  MediaScreen state;
  std::vector<MediaScreenEffect> effects;
  Told& hear(const MediaIntent& intent) {
    auto [next, asked] = update(std::move(state), intent, World{});
    state = std::move(next);
    effects = std::move(asked);
    return *this;
  }
};

// Answers of the shell that every state begins with.
MediaScreen opened(const MediaRequest& with = request()) {
  return Told{open_media(with).state, {}}.hear(MediaInspected{"/r", {}}).state;
}

template <class What, class Effect>
std::optional<What> asked(const std::vector<Effect>& effects) {
  for (const Effect& effect : effects) {
    if (const What* found = effect_as<What>(effect)) return *found;
  }
  return std::nullopt;
}

Told with_take() {
  Told told{opened(), {}};
  told.hear(ToggleRecording{});
  told.hear(TakeMade{made_up_take()});
  return told;
}

View<MediaIntent> seen(const MediaScreen& state) {
  return view(state, World{}, whole_window());
}

// The first area whose key begins so.
const HitArea* area_like(const View<MediaIntent>& view, const std::string& key) {
  for (const HitArea& one : view.frame.areas) {
    if (one.key.starts_with(key)) return &one;
  }
  return nullptr;
}

ProgramRun at_media() {
  ProgramRun run;
  run(EditRoutine{})(ChooseMedia{request()});
  REQUIRE(run.program.screen == ScreenName::media);
  run.effects.clear();
  return run;
}

}  // namespace

TEST_CASE("files are named for the exercise in plain letters, and for no client") {
  CHECK(media_stem(request()) == "knee-to-chest");
  MediaRequest other = request();
  other.exercise = "../../Übung (2) / x";
  CHECK(media_stem(other) == "bung-2-x");
  other = MediaRequest{};
  other.exercise = "膝";
  CHECK(media_stem(other) == "step");
  other.exercise = std::string(300, 'a');
  CHECK(media_stem(other).size() <= 80);
}

TEST_CASE("opening asks where the media lie, and begins at the first cue that has words") {
  const auto first = open_media(request());
  REQUIRE(asked<InspectMedia>(first.effects));
  CHECK(first.state.cue == "move");
  MediaRequest only_hold = request();
  only_hold.words.erase("move");
  CHECK(open_media(only_hold).state.cue == "hold");
}

TEST_CASE("a dropped file becomes a picture once it has been made fit") {
  Told told{opened(), {}};
  told.hear(FileDropped{"/home/anna/Pictures/IMG 1.jpg"});
  const auto keep = asked<KeepPicture>(told.effects);
  REQUIRE(keep);
  CHECK(keep->file == "/home/anna/Pictures/IMG 1.jpg");
  CHECK(keep->folder == "/r");
  CHECK(keep->stem == "knee-to-chest");
  CHECK(told.state.request.images.size() == 3);
  told.hear(PictureKept{"knee-to-chest-1.jpg"});
  CHECK(told.state.request.images.back() == "knee-to-chest-1.jpg");
  CHECK(told.state.adding == 0);
  told.hear(FileDropped{"/x"});
  told.hear(PictureFailed{failure("no-picture", "It is no picture.")});
  CHECK(told.state.picture_trouble == "It is no picture.");
  CHECK(told.state.request.images.size() == 4);
}

TEST_CASE("of several bad pictures dropped at once each is told, until another is tried") {
  Told told{opened(), {}};
  told.hear(FileDropped{"/a"});
  told.hear(FileDropped{"/b"});
  told.hear(PictureFailed{failure("no-picture", "a is no picture.")});
  told.hear(PictureFailed{failure("no-picture", "b is no picture.")});
  CHECK(told.state.picture_trouble == "a is no picture.\nb is no picture.");
  told.hear(FileDropped{"/c"});
  CHECK(told.state.picture_trouble.empty());
}

TEST_CASE("more pictures than the format has room for are refused in words") {
  MediaRequest full = request();
  full.images.assign(most_images - 1, "a.jpg");
  Told told{opened(full), {}};
  told.hear(AddPicture{"/one.jpg"});
  CHECK(asked<KeepPicture>(told.effects));
  told.hear(AddPicture{"/two.jpg"});
  CHECK(!asked<KeepPicture>(told.effects));
  CHECK_FALSE(told.state.picture_trouble.empty());
}

TEST_CASE("pictures are put in order and taken away") {
  Told told{opened(), {}};
  told.hear(MovePicture{2, -1});
  CHECK(told.state.request.images == std::vector<std::string>{"a.jpg", "c.jpg", "b.jpg"});
  told.hear(MovePicture{0, -1}).hear(MovePicture{2, 1}).hear(MovePicture{9, 1});
  CHECK(told.state.request.images == std::vector<std::string>{"a.jpg", "c.jpg", "b.jpg"});
  told.hear(RemovePicture{0}).hear(RemovePicture{7});
  CHECK(told.state.request.images == std::vector<std::string>{"c.jpg", "b.jpg"});
}

TEST_CASE(
    "pictures stand beside the figure, or instead of it where that is chosen, and without a figure nothing "
    "is "
    "asked") {
  MediaRequest made = request();
  Told told{opened(made), {}};
  CHECK(area(seen(told.state), "pictures-instead") == nullptr);
  made.has_figure = true;
  told = {opened(made), {}};
  told.hear(press(seen(told.state), "pictures-instead"));
  CHECK(told.state.request.images_instead);
  told.hear(press(seen(told.state), "pictures-beside"));
  CHECK_FALSE(told.state.request.images_instead);
}

TEST_CASE("one key records and stops, and the take is trimmed to its words") {
  Told told{opened(), {}};
  told.hear(ToggleRecording{});
  CHECK(asked<RecordClip>(told.effects));
  CHECK(told.state.voice == Voice::recording);
  told.hear(ToggleRecording{});
  CHECK(asked<StopClip>(told.effects));
  told.hear(TakeMade{made_up_take()});
  CHECK(told.state.voice == Voice::quiet);
  CHECK(told.state.from == made_up_take().words_from);
  CHECK(told.state.until == made_up_take().words_until);
}

TEST_CASE("a cue without words is not recorded") {
  Told told{opened(), {}};
  told.hear(ChooseCue{"release"});
  CHECK(told.state.cue == "release");
  told.hear(ToggleRecording{});
  CHECK(told.effects.empty());
  CHECK(told.state.voice == Voice::quiet);
}

TEST_CASE("the handles stay inside the recording and leave something between them") {
  Told told = with_take();
  told.hear(MoveTrim{false, -10s});
  CHECK(told.state.from == 0ms);
  told.hear(MoveTrim{true, 10s});
  CHECK(told.state.until == made_up_take().length);
  told.hear(MoveTrim{false, 10s});
  CHECK(told.state.from == told.state.until - shortest_take);
  told.hear(MoveTrim{true, -10s});
  CHECK(told.state.until == told.state.from + shortest_take);
  told.hear(TrimToWords{});
  CHECK(told.state.from == made_up_take().words_from);
}

TEST_CASE("a handle follows the pointer by what the whole recording is wide, and arrows move it by 50 ms") {
  Told told = with_take();
  const Millis before = told.state.from;
  const std::string key = trim_area(false, 480);
  told.hear(Drag{key, {100, 50}, {110, 50}, DragPhase::moved});
  CHECK(told.state.from == before + 100ms);
  told.hear(Drag{key, {100, 50}, {120, 50}, DragPhase::dropped});
  CHECK(told.state.from == before + 200ms);
  told.hear(Drag{key, {100, 50}, {90, 50}, DragPhase::dropped});
  CHECK(told.state.from == before + 100ms);
  const auto seen = view(told.state, World{}, test::whole_window());
  const auto handle = std::find_if(seen.frame.areas.begin(), seen.frame.areas.end(),
                                   [](const HitArea& area) { return area.key.starts_with("trim-from"); });
  REQUIRE(handle != seen.frame.areas.end());
  const auto right = turned_by_key(seen.frame, handle->key, "right");
  REQUIRE(right);
  told.hear(seen.intents[static_cast<std::size_t>(*right)]);
  CHECK(told.state.from == before + 150ms);
  CHECK_FALSE(key_on_area(told.state, "keep", "home"));
  CHECK_FALSE(key_on_area(opened(), key, "home"));
  told.hear(Drag{"trim-from@nonsense", {0, 0}, {500, 0}, DragPhase::moved});
  CHECK(told.state.from == before + 150ms);
}

TEST_CASE("a kept take is the cue's recording from then on, and can be given back to the computer's voice") {
  Told told = with_take();
  told.hear(KeepTake{});
  const auto keep = asked<KeepClip>(told.effects);
  REQUIRE(keep);
  CHECK(keep->cue == "move");
  CHECK(keep->from == told.state.from);
  CHECK(keep->until == told.state.until);
  told.hear(CueKept{"move", "evening-knee-to-chest-move.ogg"});
  CHECK(told.state.voice == Voice::quiet);
  CHECK_FALSE(told.state.take);
  CHECK(told.state.request.clips.at("move") == "evening-knee-to-chest-move.ogg");
  told.hear(UseSynthesised{});
  CHECK_FALSE(told.state.request.clips.contains("move"));
  CHECK(told.state.request.clips.contains("hold"));
}

TEST_CASE("a disk that takes nothing leaves the take to be kept again") {
  Told told = with_take();
  told.hear(KeepTake{}).hear(RecordingFailed{failure("disk-full", "The disk is full.")});
  CHECK(told.state.take);
  CHECK(told.state.voice == Voice::quiet);
  CHECK(told.state.voice_trouble == "The disk is full.");
}

TEST_CASE("listening plays the part between the handles, or the file that is kept") {
  Told told = with_take();
  told.hear(ToggleListening{});
  const auto take = asked<HearTake>(told.effects);
  REQUIRE(take);
  CHECK(take->from == told.state.from);
  told.hear(ToggleListening{});
  CHECK(asked<StopHearing>(told.effects));
  told.hear(ListeningOver{}).hear(DropTake{}).hear(ChooseCue{"hold"}).hear(ToggleListening{});
  REQUIRE(asked<HearClip>(told.effects));
  CHECK(asked<HearClip>(told.effects)->file == "/r/old.ogg");
}

TEST_CASE("without a microphone everything else goes on") {
  Told told{opened(), {}};
  told.hear(ToggleRecording{}).hear(RecordingFailed{failure("no-microphone", "There is no microphone.")});
  CHECK(told.state.voice == Voice::quiet);
  CHECK_FALSE(step_back(told.state));
  told.hear(AddPicture{"/p.jpg"});
  CHECK(asked<KeepPicture>(told.effects));
  CHECK(area(seen(told.state), "record") != nullptr);
}

TEST_CASE("a silent recording says so and is not thrown away") {
  Told told{opened(), {}};
  CueTake silent = made_up_take();
  silent.words_until = silent.words_from;
  told.hear(ToggleRecording{}).hear(TakeMade{silent});
  CHECK(told.state.take);
  CHECK(told.state.until == silent.length);
  CHECK_FALSE(told.state.voice_trouble.empty());
}

TEST_CASE("choosing another cue asks first what becomes of a take that is not kept") {
  Told told = with_take();
  told.hear(ChooseCue{"hold"});
  CHECK(told.state.cue == "move");
  CHECK(area(seen(told.state), "keep-asked") != nullptr);
  told.hear(DropTake{}).hear(ChooseCue{"hold"});
  CHECK(told.state.cue == "hold");
}

TEST_CASE("Escape ends what is under way first, asks about a take, and only then goes back") {
  ProgramRun run = at_media();
  run(ToggleRecording{})(GoBack{});
  CHECK(asked<StopClip>(run.effects));
  CHECK(run.program.screen == ScreenName::media);
  run(TakeMade{made_up_take()})(GoBack{});
  CHECK(run.program.screen == ScreenName::media);
  CHECK(run.program.media.asks);
  CHECK_FALSE(asked<StopMedia>(run.effects));
  run(GoBack{});
  CHECK(run.program.screen == ScreenName::editor);
  CHECK(asked<StopMedia>(run.effects));
}

TEST_CASE("a recording stops whichever way the screen is left") {
  for (const Request& way :
       {Request{GoTo{ScreenName::home}}, Request{ShowWarningSigns{}}, Request{GoTo{ScreenName::bench}}}) {
    ProgramRun run = at_media();
    run(ToggleRecording{})(way);
    CHECK(run.program.screen != ScreenName::media);
    CHECK(asked<StopMedia>(run.effects));
    CHECK(run.program.media.voice == Voice::quiet);
  }
}

TEST_CASE("keys record, listen, keep, and choose a cue or pictures") {
  const ProgramRun run = at_media();
  const auto means = [&](const char* key) {
    const auto intent = key_intent(run.program, key);
    REQUIRE(intent);
    return *intent;
  };
  CHECK(is_kind<ToggleRecording>(means("r")));
  CHECK(is_kind<ToggleListening>(means("l")));
  CHECK(is_kind<KeepTake>(means("k")));
  CHECK(is_kind<BrowsePictures>(means("a")));
  CHECK(of_that_kind<ChooseCue>(means("3")).cue == "hold");
}

TEST_CASE("the take is seen with a handle at each end that can be dragged and reached by keys") {
  const View<MediaIntent> view = seen(with_take().state);
  for (const char* key : {"trim-from@", "trim-until@"}) {
    const HitArea* handle = area_like(view, key);
    REQUIRE(handle != nullptr);
    CHECK(handle->drags);
    CHECK(handle->role == Role::slider);
    CHECK(handle->intent >= 0);
    CHECK_FALSE(handle->value.empty());
  }
}

TEST_CASE("the level is said in words as well as shown") {
  Told told{opened(), {}};
  told.hear(ToggleRecording{});
  const auto words = [&](double peak) {
    told.state.loudest_db = -100;
    told.hear(MicrophoneLevel{peak, peak - 9, 1s});
    for (const HitArea& one : seen(told.state).frame.areas) {
      if (one.role == Role::progress) return one.value;
    }
    return std::string();
  };
  CHECK(words(-12) == "Good.");
  CHECK(words(-1) != words(-12));
  CHECK(words(-40) != words(-12));
  CHECK(words(-80) != words(-40));
}

TEST_CASE("the pictures of the computer are chosen by pressing them, folders are walked") {
  Told told{opened(), {}};
  Gallery gallery;
  gallery.entries = {{"/p/Summer", "Summer", true}, {"/p/a.jpg", "a.jpg", false}};
  told.hear(GalleryFound{gallery}).hear(ThumbnailMade{"/p/a.jpg", "/t/1.jpg"});
  const View<MediaIntent> view = seen(told.state);
  const auto pressed = [&](const char* key) {
    const HitArea* found = area_like(view, key);
    REQUIRE(found != nullptr);
    return view.intents[static_cast<std::size_t>(found->intent)];
  };
  CHECK(of_that_kind<BrowsePictures>(pressed("entry-0")).folder == "/p/Summer");
  CHECK(of_that_kind<AddPicture>(pressed("entry-1")).file == "/p/a.jpg");
  told.hear(*step_back(told.state));
  CHECK_FALSE(told.state.gallery);
}
