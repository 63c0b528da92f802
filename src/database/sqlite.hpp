// SQLite for this room's .cpp files: statements and transactions that clean up after themselves.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <optional>
#include <string>

namespace limber {

// A prepared statement. Parameters are bound in order; the first failure sticks and every later call does
// nothing, so that ok() needs to be asked only once, at the end. The SQL is made of literals alone.
class Statement {
 public:
  Statement(sqlite3* db, const char* sql);
  ~Statement() { sqlite3_finalize(statement_); }
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  Statement& bind(std::int64_t value);
  Statement& bind(const std::string& value);
  Statement& bind(const std::optional<std::int64_t>& value);  // nullopt is NULL

  bool row();    // steps on; false at the end and on failure
  bool run();    // to the end; true if nothing failed
  void again();  // ready for the next parameters
  bool ok() const { return code_ == SQLITE_OK; }
  int code() const { return code_; }

  std::int64_t integer(int column) const { return sqlite3_column_int64(statement_, column); }
  std::optional<std::int64_t> maybe_integer(int column) const;
  std::string text(int column) const;

 private:
  sqlite3_stmt* statement_ = nullptr;
  int code_ = SQLITE_OK;
  int parameter_ = 0;
};

// Begun at once for writing (a reader that turns writer could be refused half way). Undone unless committed.
class Transaction {
 public:
  explicit Transaction(sqlite3* db);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  bool begun() const { return open_; }
  bool commit();

 private:
  sqlite3* db_;
  bool open_ = false;
};

// One moment of the database for as long as this lives: what is read in it belongs together, whatever others
// write meanwhile. They may stand inside one another.
class ReadMoment {
 public:
  explicit ReadMoment(sqlite3* db);
  ~ReadMoment();
  ReadMoment(const ReadMoment&) = delete;
  ReadMoment& operator=(const ReadMoment&) = delete;
  bool begun() const { return open_; }

 private:
  sqlite3* db_;
  bool open_ = false;
};

// Runs literal SQL without parameters or results; the SQLite result code.
int execute(sqlite3* db, const char* sql);

}  // namespace limber
