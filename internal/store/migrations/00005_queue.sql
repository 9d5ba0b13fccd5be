-- +goose Up

-- Whose work each case is: the role that can do its next step as the employer side
-- sees it and as those do who watch over it, and whether a clock has run out, on it
-- and on the part of it that the employer side sees. It follows from the case, as
-- its other rows do.
CREATE TABLE case_queue (
    case_id       TEXT   NOT NULL PRIMARY KEY,
    waits_for     TEXT   NOT NULL, -- empty when closed
    watched       TEXT   NOT NULL, -- the same, but for whom it waits while the employer is silent
    late          BIGINT NOT NULL, -- 1: a clock is overdue
    late_employer BIGINT NOT NULL  -- 1: one is that the employer side may see
);
CREATE INDEX case_queue_waits ON case_queue (waits_for);
CREATE INDEX case_queue_watched ON case_queue (watched);
CREATE INDEX case_reports_report ON case_reports (report_id);
CREATE INDEX cases_owner ON cases (owner);

-- +goose Down
-- There is no way back: events are never deleted.
SELECT 1;
