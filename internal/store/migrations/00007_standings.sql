-- +goose Up

-- What statistics count of a case, from one event to the next: how far it ever
-- came, where it waits, which rung its employer's silence has reached. It names
-- nobody. `at` is when the event was recorded, `until` when the next row's was.
CREATE TABLE case_standings (
    case_id    TEXT   NOT NULL,
    sequence   BIGINT NOT NULL, -- of the event that made it so
    at         BIGINT NOT NULL, -- microseconds since 1970
    until      BIGINT NOT NULL, -- 9223372036854775807 while it is true
    contest    TEXT   NOT NULL,
    office     TEXT   NOT NULL, -- the Bawaslu office, or empty for a merit finding
    employer   TEXT   NOT NULL, -- the employing government, once it knows
    since      TEXT   NOT NULL, -- date of the document that brought it into its state
    was        BIGINT NOT NULL, -- how far it had come before
    reached    BIGINT NOT NULL, -- how far it has come
    place      TEXT   NOT NULL,
    outcome    TEXT   NOT NULL,
    overdue    BIGINT NOT NULL, -- 0 or 1
    rung       TEXT   NOT NULL,
    PRIMARY KEY (case_id, sequence)
);
CREATE INDEX case_standings_at ON case_standings (at);
-- Figures are read off these alone: how cases stand, and when each came how far.
CREATE INDEX case_standings_now ON case_standings (until, at, contest, office, employer, reached, place, outcome, overdue, rung, case_id);
CREATE INDEX case_standings_road ON case_standings (case_id, at, until, was, reached, place, since);

-- Where and when a report came in, for ever: its office may change later.
ALTER TABLE reports ADD COLUMN filed_at BIGINT;
ALTER TABLE reports ADD COLUMN routed TEXT;
ALTER TABLE reports ADD COLUMN contest TEXT;
CREATE INDEX reports_filed ON reports (filed_at);

-- The rung of the control ladder, for lists; NULL while no authority is silent.
ALTER TABLE cases ADD COLUMN control TEXT;

-- +goose Down
-- There is no way back: rows follow from events.
SELECT 1;
