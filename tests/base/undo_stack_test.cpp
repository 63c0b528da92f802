#include "base/undo_stack.hpp"

#include "support/catch.hpp"

using namespace limber;

TEST_CASE("An undo stack goes back to the first value and on to the last") {
  UndoStack<int> history(1);
  CHECK_FALSE(history.can_undo());
  history.change(2);
  history.change(3);
  history.undo();
  history.undo();
  CHECK(history.now() == 1);
  CHECK_FALSE(history.can_undo());
  history.redo();
  CHECK(history.now() == 2);
  history.change(9);
  CHECK_FALSE(history.can_redo());
  history.undo();
  CHECK(history.now() == 2);
}

TEST_CASE("Letters typed into one field are undone as one change, those of another are not") {
  UndoStack<std::string> history("");
  for (const char* words : {"h", "he", "hel"}) history.change(words, "title");
  history.change("hel!", "summary");
  history.undo();
  CHECK(history.now() == "hel");
  history.undo();
  CHECK(history.now().empty());
}

TEST_CASE("A change that changes nothing cannot be undone") {
  UndoStack<int> history(1);
  history.change(1);
  CHECK_FALSE(history.can_undo());
}

TEST_CASE("An undo stack knows whether what it holds is what was saved") {
  UndoStack<int> history(1);
  CHECK(history.is_saved());
  history.change(2, "hold");
  history.mark_saved();
  history.change(3, "hold");
  CHECK_FALSE(history.is_saved());
  history.undo();
  CHECK(history.now() == 2);
  CHECK(history.is_saved());
  history.undo();
  history.change(5);
  CHECK_FALSE(history.is_saved());
}

TEST_CASE("A step that comes back to where it began is none, and the next is one again") {
  UndoStack<int> history(1);
  for (const int at : {2, 3, 1}) history.change(at, "drag");
  CHECK_FALSE(history.can_undo());
  history.change(4, "drag");
  history.undo();
  CHECK(history.now() == 1);
}

TEST_CASE("A step that was ended goes on no more") {
  UndoStack<int> history(1);
  history.change(2, "drag");
  history.end_step();
  history.change(3, "drag");
  history.undo();
  CHECK(history.now() == 2);
}

TEST_CASE("Of more steps than are kept the oldest are forgotten, and with them what was saved") {
  UndoStack<int, 2> history(0);
  for (const int value : {1, 2, 3}) history.change(value);
  while (history.can_undo()) history.undo();
  CHECK(history.now() == 1);
  CHECK_FALSE(history.is_saved());
}

TEST_CASE("An amended value is no step") {
  UndoStack<int> history(1);
  history.change(2);
  history.amend(5);
  history.change(6);
  history.undo();
  CHECK(history.now() == 5);
  history.undo();
  CHECK(history.now() == 1);
  CHECK_FALSE(history.can_undo());
}

TEST_CASE("An undo stack that was kept elsewhere is the same again") {
  UndoStack<int> history(1);
  history.change(2);
  history.mark_saved();
  history.change(3);
  history.undo();
  history.undo();
  CHECK(UndoStack<int>(history.values(), history.at(), history.saved_at()) == history);
  history.mark_unsaved();
  CHECK_FALSE(history.saved_at());
  CHECK(UndoStack<int>(history.values(), history.at(), history.saved_at()) == history);
}
