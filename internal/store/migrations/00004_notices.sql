-- +goose Up

-- What a clock that ran out brought about, named on the event itself: a second
-- hand that draws the same consequence meets this index, whatever went wrong
-- with the locks. Empty on everybody else's events.
ALTER TABLE events ADD COLUMN effect TEXT;
CREATE UNIQUE INDEX events_effect ON events (subject, effect) WHERE effect IS NOT NULL;

-- What is to be told to whom, and what became of it. Written beside the event
-- that tells it, or planned by the calendar's hand (moment 'before'). `body` is
-- the notice whole, sealed; the columns are what it is found by.
CREATE TABLE notices (
    id           TEXT   NOT NULL PRIMARY KEY,
    kind         TEXT   NOT NULL,
    subject      TEXT   NOT NULL,
    place        BIGINT NOT NULL, -- of its clock among the subject's clocks
    rule         TEXT   NOT NULL,
    due_on       TEXT   NOT NULL,
    moment       TEXT   NOT NULL,
    role         TEXT   NOT NULL,
    office       TEXT   NOT NULL,
    fires_at     BIGINT NOT NULL, -- microseconds since 1970: when that clock runs out
    visible_from BIGINT NOT NULL,
    delivered_at BIGINT NOT NULL, -- 0: not yet
    settled_at   BIGINT NOT NULL, -- 0: it still asks for something
    body         BYTEA  NOT NULL,
    UNIQUE (subject, rule, due_on, place, moment, role, office)
);
CREATE INDEX notices_outbox ON notices (visible_from) WHERE delivered_at = 0 AND settled_at = 0;
CREATE INDEX notices_seat ON notices (role, office, due_on, id);

-- +goose Down
-- There is no way back: events are never deleted.
SELECT 1;
