#include "database/sqlite.hpp"

namespace limber {

Statement::Statement(sqlite3* db, const char* sql)
    : code_(sqlite3_prepare_v2(db, sql, -1, &statement_, nullptr)) {}

Statement& Statement::bind(std::int64_t value) {
  if (ok()) code_ = sqlite3_bind_int64(statement_, ++parameter_, value);
  return *this;
}

Statement& Statement::bind(const std::string& value) {
  if (ok()) {
    code_ = sqlite3_bind_text64(statement_, ++parameter_, value.data(), value.size(), SQLITE_TRANSIENT,
                                SQLITE_UTF8);
  }
  return *this;
}

Statement& Statement::bind(const std::optional<std::int64_t>& value) {
  if (value) return bind(*value);
  if (ok()) code_ = sqlite3_bind_null(statement_, ++parameter_);
  return *this;
}

bool Statement::row() {
  if (!ok()) return false;
  const int code = sqlite3_step(statement_);
  if (code != SQLITE_ROW && code != SQLITE_DONE) code_ = code;
  return code == SQLITE_ROW;
}

bool Statement::run() {
  while (row()) {
  }
  return ok();
}

void Statement::again() {
  if (!ok()) return;
  parameter_ = 0;
  code_ = sqlite3_reset(statement_);
}

std::optional<std::int64_t> Statement::maybe_integer(int column) const {
  if (sqlite3_column_type(statement_, column) == SQLITE_NULL) return std::nullopt;
  return integer(column);
}

std::string Statement::text(int column) const {
  const auto* bytes = sqlite3_column_text(statement_, column);
  const auto length = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
  return bytes ? std::string(reinterpret_cast<const char*>(bytes), length) : "";
}

Transaction::Transaction(sqlite3* db) : db_(db), open_(execute(db, "BEGIN IMMEDIATE") == SQLITE_OK) {}

Transaction::~Transaction() {
  if (open_) execute(db_, "ROLLBACK");
}

bool Transaction::commit() {
  if (open_ && execute(db_, "COMMIT") == SQLITE_OK) {
    open_ = false;
    return true;
  }
  return false;
}

ReadMoment::ReadMoment(sqlite3* db) : db_(db), open_(execute(db, "SAVEPOINT read") == SQLITE_OK) {}

ReadMoment::~ReadMoment() {
  if (open_) execute(db_, "RELEASE read");
}

int execute(sqlite3* db, const char* sql) {
  return sqlite3_exec(db, sql, nullptr, nullptr, nullptr);
}

}  // namespace limber
