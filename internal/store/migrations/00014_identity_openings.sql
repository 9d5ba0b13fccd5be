-- +goose Up

-- Requests to open a sealed identity, for as long as they go on. `body` is the body
-- whose custodian each waits for, and empty while it waits for others. `content` is
-- what was handed in last, sealed: the inner envelope, then the identity, until it
-- is over.
CREATE TABLE identity_openings (
    id        TEXT   NOT NULL PRIMARY KEY,
    report_id TEXT   NOT NULL,
    state     TEXT   NOT NULL,
    body      TEXT   NOT NULL,
    until     BIGINT NOT NULL, -- microseconds
    content   BYTEA
);
CREATE INDEX identity_openings_report ON identity_openings (report_id);
CREATE INDEX identity_openings_until ON identity_openings (until);

-- +goose Down
-- There is no way back: an older netra would never destroy what was opened.
SELECT 1;
