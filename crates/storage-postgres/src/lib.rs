//! Many nodes on one PostgreSQL.
