-- +goose Up

-- The body above the employing government that signs, while a signature lies
-- there. Cases from before have none, which NULL says as well as the empty text.
ALTER TABLE cases ADD COLUMN signer TEXT;
CREATE INDEX cases_signer ON cases (signer, next_due, id);

-- +goose Down
-- There is no way back: events are never deleted.
SELECT 1;
