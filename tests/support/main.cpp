// Memory that libraries leave behind, as the leak checker is told: fontconfig keeps the fonts it has matched,
// out of its sight, and libsndfile forgets the header of an Ogg file that is damaged behind it.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libfontconfig\nleak:vorbis_info_init\n";
}

#if __has_include(<catch2/catch_session.hpp>)
#include <catch2/catch_session.hpp>
int main(int argc, char* argv[]) {
  return Catch::Session().run(argc, argv);
}
#else
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
#endif
