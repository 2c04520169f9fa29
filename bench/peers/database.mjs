// A SQLite database whose commits are on disk before they are answered.

import { join } from "node:path";

import Database from "better-sqlite3";

import { folder } from "./peer.mjs";

export function openDatabase() {
  const database = new Database(join(folder, "peer.db"));
  database.pragma("journal_mode = wal");
  database.pragma("synchronous = full");
  return database;
}
