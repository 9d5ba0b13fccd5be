-- +goose Up

-- What offices wrote to reporters. No key of ours opens a box: it is sealed to the
-- key that the report's access code derives. `subject` is the report or the case
-- by whose event it was written.
CREATE TABLE replies (
    report_id TEXT  NOT NULL,
    id        TEXT  NOT NULL,
    subject   TEXT  NOT NULL,
    box       BYTEA NOT NULL,
    PRIMARY KEY (report_id, id)
);
CREATE INDEX replies_subject ON replies (subject);

-- Who wants to be told by mail that something waits. `address` is sealed as who
-- reported is, `step` hides when the next mail goes; nothing here is found by an
-- address. A row is deleted by the reporter, or by the calendar.
CREATE TABLE pings (
    report_id TEXT   NOT NULL PRIMARY KEY,
    address   BYTEA  NOT NULL,
    step      BYTEA  NOT NULL
);

-- +goose Down
-- There is no way back: an older netra would answer reporters from its own copies.
SELECT 1;
