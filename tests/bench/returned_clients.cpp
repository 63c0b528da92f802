// Makes the journals of so many clients in a folder: returned_clients FOLDER CLIENTS SESSIONS
#include <cstdlib>
#include <iostream>

#include "support/returned.hpp"

int main(int count, char** arguments) {
  if (count != 4) {
    std::cerr << "returned_clients FOLDER CLIENTS SESSIONS\n";
    return 2;
  }
  std::filesystem::create_directories(arguments[1]);
  limber::test::return_journals(arguments[1], std::atoi(arguments[2]), std::atoi(arguments[3]));
}
