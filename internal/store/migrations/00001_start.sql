-- +goose Up

-- settings are the few facts about the database itself. NOT NULL is said though
-- the key is primary: SQLite would keep a NULL there.
CREATE TABLE settings (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);
