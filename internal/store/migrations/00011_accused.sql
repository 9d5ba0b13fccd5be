-- +goose Up

-- The blind index of the code by which the accused of a case comes in, of a kind
-- of its own: it joins with no other column. Cases without a summons have none,
-- which NULL says.
ALTER TABLE cases ADD COLUMN accused_code BYTEA;
CREATE UNIQUE INDEX cases_accused_code ON cases (accused_code);

-- +goose Down
-- There is no way back: events are never deleted.
SELECT 1;
