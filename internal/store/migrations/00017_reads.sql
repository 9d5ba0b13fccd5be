-- +goose Up

-- Who looked at what of which case or report: a row for each event of kind read.
-- `subject` is what was looked at, never what the event is filed under: a case or
-- report has the same version and the same events whoever reads it. `item` is the
-- id of a file, `part` how it was read.
CREATE TABLE reads (
    id       TEXT   NOT NULL PRIMARY KEY, -- of the event
    kind     TEXT   NOT NULL,
    subject  TEXT   NOT NULL,
    sequence BIGINT NOT NULL,
    account  TEXT   NOT NULL,
    role     TEXT   NOT NULL,
    office   TEXT   NOT NULL,
    what     TEXT   NOT NULL,
    item     TEXT   NOT NULL,
    part     TEXT   NOT NULL,
    at       BIGINT NOT NULL, -- microseconds since 1970
    UNIQUE (subject, sequence)
);
CREATE INDEX reads_at ON reads (at, id);
CREATE INDEX reads_again ON reads (subject, account, at);

-- +goose Down
-- There is no way back: events are never deleted.
SELECT 1;
