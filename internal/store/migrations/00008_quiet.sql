-- +goose Up

-- For the chores, which look again and again and mostly find nothing: whether
-- anything changed since the last look, where the open cases lie, and what waits
-- for a signature.
CREATE INDEX cases_version ON cases (version);
CREATE INDEX accounts_version ON accounts (version);
CREATE INDEX cases_open ON cases (office, id) WHERE state <> 'closed';
CREATE INDEX cases_state ON cases (state, number, id);

-- +goose Down
-- There is no way back: events are never deleted.
SELECT 1;
