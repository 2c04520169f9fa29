// Keeps what oidc-provider stores in SQLite: it brings nothing durable itself.

import { openDatabase } from "./database.mjs";

const SCHEMA = `
  CREATE TABLE stored (
    model TEXT NOT NULL,
    id TEXT NOT NULL,
    payload TEXT NOT NULL,
    grant_id TEXT,
    uid TEXT,
    user_code TEXT,
    expires_at INTEGER,
    consumed_at INTEGER,
    PRIMARY KEY (model, id)
  ) WITHOUT ROWID;
  CREATE INDEX of_grant ON stored (grant_id, model) WHERE grant_id IS NOT NULL;
  CREATE INDEX of_uid ON stored (uid) WHERE uid IS NOT NULL;
  CREATE INDEX of_user_code ON stored (user_code) WHERE user_code IS NOT NULL;
`;

const FIELDS = "SELECT payload, expires_at, consumed_at FROM stored WHERE model = ? AND";

/** A class of adapters on one database. */
export function makeAdapter() {
  const database = openDatabase();
  database.exec(SCHEMA);
  const sql = {
    upsert: database.prepare("INSERT OR REPLACE INTO stored VALUES (?, ?, ?, ?, ?, ?, ?, NULL)"),
    find: database.prepare(`${FIELDS} id = ?`),
    findByUid: database.prepare(`${FIELDS} uid = ?`),
    findByUserCode: database.prepare(`${FIELDS} user_code = ?`),
    consume: database.prepare("UPDATE stored SET consumed_at = ? WHERE model = ? AND id = ?"),
    destroy: database.prepare("DELETE FROM stored WHERE model = ? AND id = ?"),
    revoke: database.prepare("DELETE FROM stored WHERE model = ? AND grant_id = ?"),
  };
  return class Adapter {
    constructor(model) {
      this.model = model;
    }

    async upsert(id, payload, expiresIn) {
      const { grantId, uid, userCode } = payload;
      const expiresAt = expiresIn ? now() + expiresIn : null;
      const text = JSON.stringify(payload);
      sql.upsert.run(this.model, id, text, grantId ?? null, uid ?? null, userCode ?? null, expiresAt);
    }

    async find(id) {
      return restore(sql.find.get(this.model, id));
    }

    async findByUid(uid) {
      return restore(sql.findByUid.get(this.model, uid));
    }

    async findByUserCode(userCode) {
      return restore(sql.findByUserCode.get(this.model, userCode));
    }

    async consume(id) {
      sql.consume.run(now(), this.model, id);
    }

    async destroy(id) {
      sql.destroy.run(this.model, id);
    }

    async revokeByGrantId(grantId) {
      sql.revoke.run(this.model, grantId);
    }
  };
}

function restore(row) {
  if (!row || (row.expires_at !== null && row.expires_at <= now())) {
    return undefined;
  }
  const payload = JSON.parse(row.payload);
  return row.consumed_at === null ? payload : { ...payload, consumed: row.consumed_at };
}

function now() {
  return Math.floor(Date.now() / 1_000);
}
