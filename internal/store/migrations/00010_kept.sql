-- +goose Up

-- From whom a case or report is kept, as blind indexes: of the employee number
-- for a number, of the key for every other way to be meant. `ends` is 1 for who
-- may know of the dossier once the employer does, and 0 for ever.
CREATE TABLE case_kept (
    case_id TEXT    NOT NULL,
    handle  BYTEA   NOT NULL,
    ends    BIGINT  NOT NULL,
    PRIMARY KEY (case_id, handle)
);
CREATE INDEX case_kept_handle ON case_kept (handle, case_id);

CREATE TABLE report_kept (
    report_id TEXT    NOT NULL,
    handle    BYTEA   NOT NULL,
    ends      BIGINT  NOT NULL,
    PRIMARY KEY (report_id, handle)
);
CREATE INDEX report_kept_handle ON report_kept (handle, report_id);

-- +goose Down
-- There is no way back: events are never deleted.
SELECT 1;
