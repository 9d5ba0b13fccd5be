-- +goose Up

-- By what a report is found when another tells of the same conduct: blind indexes
-- of its links, files, words and accused, each kind under a key of its own.
CREATE TABLE report_marks (
    mark      BYTEA NOT NULL,
    report_id TEXT  NOT NULL,
    PRIMARY KEY (mark, report_id)
);
CREATE INDEX report_marks_report ON report_marks (report_id);

-- Which reports were said to tell of the same conduct; each pair stands twice.
CREATE TABLE report_links (
    report_id TEXT NOT NULL,
    other     TEXT NOT NULL,
    PRIMARY KEY (report_id, other)
);
CREATE INDEX report_links_other ON report_links (other);

-- `cluster` is the same for all reports that links hold together, the smallest of
-- their ids, and NULL for a report by itself. `marked` is after which edition of
-- the marks its marks were written, NULL of a report that an older netra wrote.
ALTER TABLE reports ADD COLUMN cluster TEXT;
ALTER TABLE reports ADD COLUMN marked BIGINT;
CREATE INDEX reports_cluster ON reports (cluster, state, next_due, filed_at, id) WHERE cluster IS NOT NULL;

-- +goose Down
-- There is no way back: rows follow from events.
SELECT 1;
