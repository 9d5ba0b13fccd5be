package store

import (
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"netra/internal/act"
	"netra/internal/vault"
)

// The address and the hour are sealed as who reported is, each to its row: neither
// can be looked for, compared with another row's, or moved to one.
func pingPlace(column, report string) string { return "pings/" + column + "/" + report }

// Ping is the wish of a report's reporter; see act.Pings.
func (t *records) Ping(report string, lock bool) (act.Ping, bool, error) {
	tail := ""
	if lock {
		tail = t.ForUpdate()
	}
	var address, step []byte
	err := t.QueryRow(`SELECT address, step FROM pings WHERE report_id = $1`+tail, report).Scan(&address, &step)
	if errors.Is(err, sql.ErrNoRows) {
		return act.Ping{}, false, nil
	}
	if err != nil {
		return act.Ping{}, false, err
	}
	p, err := t.openPing(report, address, step)
	return p, err == nil, err
}

func (t *records) openPing(report string, address, step []byte) (act.Ping, error) {
	var p act.Ping
	plain, err := t.vault.Unseal(vault.Identity, pingPlace("step", report), step)
	if err != nil {
		return p, fmt.Errorf("open ping: %w", err)
	}
	if err := json.Unmarshal(plain, &p); err != nil {
		return p, fmt.Errorf("read ping: %w", err)
	}
	to, err := t.vault.Unseal(vault.Identity, pingPlace("address", report), address)
	if err != nil {
		return p, fmt.Errorf("open ping: %w", err)
	}
	p.Address = string(to)
	return p, nil
}

// PutPing keeps a wish in the place of an earlier one; see act.Pings.
func (t *records) PutPing(report string, p act.Ping) error {
	plain, err := json.Marshal(p)
	if err != nil {
		return fmt.Errorf("write ping: %w", err)
	}
	step, err := t.vault.Seal(vault.Identity, pingPlace("step", report), plain)
	if err != nil {
		return err
	}
	address, err := t.vault.Seal(vault.Identity, pingPlace("address", report), []byte(p.Address))
	if err != nil {
		return err
	}
	_, err = t.Exec(`
		INSERT INTO pings (report_id, address, step) VALUES ($1, $2, $3)
		ON CONFLICT (report_id) DO UPDATE SET address = excluded.address, step = excluded.step`, report, address, step)
	return err
}

// DropPing destroys a wish; see act.Pings.
func (t *records) DropPing(report string) error {
	_, err := t.Exec(`DELETE FROM pings WHERE report_id = $1`, report)
	return err
}

// PingIDs is the reports that have one; see act.Pings.
func (t *records) PingIDs(after string, limit int) ([]string, error) {
	return collect(t, func(s scanner) (id string, err error) { return id, s.Scan(&id) },
		`SELECT report_id FROM pings WHERE report_id > $1 ORDER BY report_id LIMIT $2`, after, limit)
}

// pings demands that each wish is as it was written, for its own report. No event
// tells of one, so that one which is gone leaves no trace.
func (v *verifier) pings() error {
	type row struct {
		report        string
		address, step []byte
	}
	list, err := collect(v.records, func(s scanner) (r row, err error) { return r, s.Scan(&r.report, &r.address, &r.step) },
		`SELECT report_id, address, step FROM pings ORDER BY report_id`)
	if err != nil {
		return err
	}
	for _, r := range list {
		if _, err := v.openPing(r.report, r.address, r.step); err != nil {
			return differs("pings "+r.report, "its sealed address or hour is not what was written together")
		}
	}
	return nil
}
