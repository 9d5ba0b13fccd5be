-- +goose Up

-- Every act, once, in the order of its subject. What concerns people is sealed:
-- `sealed` holds reason and payload, `identity` who reported. Never updated,
-- never deleted.
CREATE TABLE events (
    id       TEXT   NOT NULL PRIMARY KEY,
    kind     TEXT   NOT NULL,
    subject  TEXT   NOT NULL,
    sequence BIGINT NOT NULL,
    at       BIGINT NOT NULL, -- microseconds since 1970
    clear    TEXT   NOT NULL, -- JSON without personal data
    sealed   BYTEA  NOT NULL,
    identity BYTEA,
    UNIQUE (subject, sequence)
);

-- The rows below are what the events say: `netra verify` makes them anew.

CREATE TABLE cases (
    id          TEXT   NOT NULL PRIMARY KEY,
    number      TEXT   NOT NULL UNIQUE,
    version     BIGINT NOT NULL,
    state       TEXT   NOT NULL,
    stage       TEXT   NOT NULL,
    outcome     TEXT   NOT NULL,
    office      TEXT   NOT NULL,
    responsible TEXT   NOT NULL,
    merit       TEXT   NOT NULL, -- the merit authority that knows of it, or empty
    employer    TEXT   NOT NULL, -- the employing government that knows of it, or empty
    owner       TEXT   NOT NULL,
    contest     TEXT   NOT NULL,
    next_due    TEXT   NOT NULL, -- YYYY-MM-DD; 9999-12-31 when nothing is due
    accused     BYTEA  NOT NULL, -- blind index of the employee number; empty when unknown
    body        BYTEA  NOT NULL
);
CREATE INDEX cases_office ON cases (office, next_due, id);
CREATE INDEX cases_employer ON cases (employer, next_due, id);
CREATE INDEX cases_merit ON cases (merit, next_due, id);
CREATE INDEX cases_accused ON cases (accused);

CREATE TABLE case_staff (
    case_id TEXT NOT NULL,
    account TEXT NOT NULL,
    PRIMARY KEY (case_id, account)
);

-- For these persons the case does not exist: the blocked set and the recused.
CREATE TABLE case_barred (
    case_id TEXT NOT NULL,
    person  TEXT NOT NULL,
    PRIMARY KEY (case_id, person)
);

CREATE TABLE case_reports (
    case_id   TEXT NOT NULL,
    report_id TEXT NOT NULL,
    PRIMARY KEY (case_id, report_id)
);

CREATE TABLE reports (
    id       TEXT   NOT NULL PRIMARY KEY,
    number   TEXT   NOT NULL UNIQUE,
    version  BIGINT NOT NULL,
    state    TEXT   NOT NULL,
    track    TEXT   NOT NULL,
    office   TEXT   NOT NULL,
    next_due TEXT   NOT NULL,
    code     BYTEA,           -- blind index of the access code
    body     BYTEA  NOT NULL,
    identity BYTEA,           -- who reported, sealed apart
    UNIQUE (code)
);
CREATE INDEX reports_office ON reports (office, next_due, id);

CREATE TABLE report_barred (
    report_id TEXT NOT NULL,
    person    TEXT NOT NULL,
    PRIMARY KEY (report_id, person)
);

-- The clocks that will ask for the calendar's hand.
CREATE TABLE clocks (
    kind     TEXT   NOT NULL,
    subject  TEXT   NOT NULL,
    place    BIGINT NOT NULL, -- within the subject's clocks
    rule     TEXT   NOT NULL,
    fires_at BIGINT NOT NULL, -- microseconds since 1970
    PRIMARY KEY (subject, place)
);
CREATE INDEX clocks_fires ON clocks (fires_at);

-- Uploaded files. The id is a capability and only its blind index is kept; the
-- file's name is sealed. `claimed` names the report or case that holds it.
CREATE TABLE evidence (
    handle      BYTEA  NOT NULL PRIMARY KEY,
    claimed     TEXT   NOT NULL,
    uploaded_at BIGINT NOT NULL,
    body        BYTEA  NOT NULL
);
CREATE INDEX evidence_unclaimed ON evidence (claimed, uploaded_at);

-- The answers given to request ids, each sealed under a key made of the id, of
-- which only the blind index is kept.
CREATE TABLE answers (
    request BYTEA  NOT NULL PRIMARY KEY,
    input   BYTEA  NOT NULL,
    answer  BYTEA  NOT NULL,
    at      BIGINT NOT NULL
);
CREATE INDEX answers_at ON answers (at);

CREATE TABLE accounts (
    id      TEXT   NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    body    BYTEA  NOT NULL
);

CREATE TABLE tokens (
    hash    BYTEA NOT NULL PRIMARY KEY,
    account TEXT  NOT NULL
);

-- The roles an account holds, so that an office's people can be counted.
CREATE TABLE grants (
    account TEXT NOT NULL,
    place   BIGINT NOT NULL,
    role    TEXT NOT NULL,
    office  TEXT NOT NULL,
    PRIMARY KEY (account, place)
);
CREATE INDEX grants_office ON grants (office, role);

-- Registers: employees, integrity pacts and their signatures.
CREATE TABLE entries (
    register TEXT   NOT NULL,
    id       TEXT   NOT NULL,
    version  BIGINT NOT NULL,
    handle   BYTEA  NOT NULL, -- blind index by which an entry is found
    body     BYTEA  NOT NULL,
    PRIMARY KEY (register, id)
);
CREATE INDEX entries_handle ON entries (register, handle);

-- +goose Down
-- There is no way back: events are never deleted.
SELECT 1;
