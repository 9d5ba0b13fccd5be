-- +goose Up

-- Unfinished reports. Nothing of one stands here in clear but the day it is
-- destroyed: no instant, no place, no length. `code` is the blind index of its
-- code, of the kind that `reports.code` is, for the code becomes the report's.
-- `body` opens with the code alone. A file that a draft holds names it in
-- `evidence.claimed`.
CREATE TABLE drafts (
    code         BYTEA NOT NULL PRIMARY KEY,
    destroyed_on TEXT  NOT NULL, -- YYYY-MM-DD, the first day without it
    body         BYTEA NOT NULL
);
CREATE INDEX drafts_destroyed ON drafts (destroyed_on);

-- +goose Down
-- There is no way back: an older netra would never destroy them.
SELECT 1;
