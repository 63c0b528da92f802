// The yardstick for `limber check`: reads each .json file of a folder, parses it with nlohmann, and no more.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

int main(int argc, char* argv[]) {
  if (argc != 2) {
    std::cerr << "usage: bare_parse FOLDER\n";
    return 2;
  }
  std::size_t files = 0;
  std::size_t members = 0;
  for (const auto& entry : std::filesystem::directory_iterator(argv[1])) {
    if (entry.path().extension() != ".json") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(file), {});
    members += nlohmann::json::parse(text).size();
    ++files;
  }
  std::cout << files << " files, " << members << " members\n";
}
