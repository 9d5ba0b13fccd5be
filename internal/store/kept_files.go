package store

import (
	"encoding/hex"
	"fmt"

	"netra/internal/act"
	"netra/internal/report"
	"netra/internal/vault"
)

// Files is the rows of files after one; see act.KeptFiles.
func (t *records) Files(after string, limit int) ([]act.KeptFile, error) {
	from, err := hex.DecodeString(after)
	if err != nil {
		return nil, fmt.Errorf("read the name of a row: %w", err)
	}
	return collect(t, func(row scanner) (f act.KeptFile, err error) {
		var handle, body []byte
		if err := row.Scan(&handle, &body); err != nil {
			return f, err
		}
		f.Row = hex.EncodeToString(handle)
		return f, t.unseal(vault.Evidence, "evidence/body/"+f.Row, body, &f.Upload)
	}, `SELECT handle, body FROM evidence WHERE handle > $1 ORDER BY handle LIMIT $2`, from, limit)
}

// HasFile says whether a file has a row; see act.KeptFiles.
func (t *records) HasFile(id string) (bool, error) {
	var n int
	err := t.QueryRow(`SELECT COUNT(*) FROM evidence WHERE handle = $1`, t.handle(id)).Scan(&n)
	return n > 0, err
}

// sum is what an event says that a file holds.
type sum struct {
	size   int64
	sha256 string
}

// weighs notes what a report's events say of its files. Those of a case name files
// and say no more of them.
func (v *verifier) weighs(r report.Report) {
	for _, e := range r.Files() {
		v.sums[string(v.handle(e.ID))] = sum{e.Size, e.SHA256}
	}
}

// sameFile demands that a row says of its file what the events do.
func (v *verifier) sameFile(where string, handle []byte, u act.Upload) error {
	want, told := v.sums[string(handle)]
	if told && want != (sum{u.Size, u.SHA256}) {
		return differs(where, "size and hash are not what the events say")
	}
	return nil
}
