package store

import (
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/casefile"
	"netra/internal/deadline"
	"netra/internal/record"
	"netra/internal/report"
	"netra/internal/vault"
)

func (v *verifier) theCase(id string, events []record.Event) error {
	where := "cases " + id
	c, err := casefile.Fold(events)
	if err != nil {
		return differs(where, "the events cannot be folded: %s", err)
	}
	for _, d := range c.Documents {
		v.claims[string(v.handle(d))] = id
	}
	var version int
	var is caseRow
	var body []byte
	err = v.QueryRow(`
		SELECT version, number, state, stage, outcome, office, responsible, merit, employer, owner, contest, next_due, accused, body, COALESCE(signer, ''), accused_code
		FROM   cases WHERE id = $1`, id).Scan(&version, &is.number, &is.state, &is.stage, &is.outcome, &is.office, &is.responsible,
		&is.merit, &is.employer, &is.owner, &is.contest, &is.nextDue, &is.accused, &body, &is.signer, &is.accusedCode)
	if err != nil {
		return differs(where, "the row is missing: %s", err)
	}
	want := v.caseRow(c)
	if err := columns(where, column{"version", version, c.Version}, column{"number", is.number, want.number},
		column{"state", is.state, want.state}, column{"stage", is.stage, want.stage}, column{"outcome", is.outcome, want.outcome},
		column{"office", is.office, want.office}, column{"responsible", is.responsible, want.responsible},
		column{"merit", is.merit, want.merit}, column{"employer", is.employer, want.employer}, column{"owner", is.owner, want.owner},
		column{"contest", is.contest, want.contest}, column{"next_due", is.nextDue, want.nextDue},
		column{"accused", is.accused, want.accused}, column{"signer", is.signer, want.signer},
		column{"accused_code", is.accusedCode, want.accusedCode}); err != nil {
		return err
	}
	var kept casefile.Case
	if err := v.unseal(vault.Case, "cases/body/"+id, body, &kept); err != nil {
		return differs(where, "the sealed body cannot be opened")
	}
	return first(
		sameJSON(where, kept, c),
		v.queue(c),
		v.unstuck(c),
		v.list("case_staff", "case_id", "account", id, c.Assigned),
		v.list("case_barred", "case_id", "person", id, barred(c)),
		v.kept("case_kept", "case_id", id, c.Kept),
		v.list("case_reports", "case_id", "report_id", id, c.Reports),
		v.clocks(record.Case, id, c.Clocks, v.zone(c.Office)),
		v.notices(id, events),
		v.control(c),
		v.standings(id, events),
		v.replies(id, events),
	)
}

func (v *verifier) theReport(id string, events []record.Event) error {
	where := "reports " + id
	r, err := report.Fold(events)
	if err != nil {
		return differs(where, "the events cannot be folded: %s", err)
	}
	var identity []byte
	for _, e := range events {
		if e.Identity != nil {
			identity = e.Identity
		}
		for _, d := range e.Documents {
			v.claims[string(v.handle(d))] = id
		}
	}
	for _, e := range r.Evidence {
		v.claims[string(v.handle(e.ID))] = id
	}
	v.weighs(r)
	var version int
	var number, state, track, office, nextDue string
	var code, body, sealed []byte
	err = v.QueryRow(`SELECT version, number, state, track, office, next_due, code, body, identity FROM reports WHERE id = $1`, id).
		Scan(&version, &number, &state, &track, &office, &nextDue, &code, &body, &sealed)
	if err != nil {
		return differs(where, "the row is missing: %s", err)
	}
	if err := columns(where, column{"version", version, r.Version}, column{"number", number, r.Number}, column{"state", state, string(r.State)},
		column{"track", track, string(r.Track)}, column{"office", office, r.Office}, column{"next_due", nextDue, due(r.Clear())},
		column{"code", code, codeOf(r)}); err != nil {
		return err
	}
	var kept report.Report
	if err := v.unseal(vault.Narrative, "reports/body/"+id, body, &kept); err != nil {
		return differs(where, "the sealed body cannot be opened")
	}
	if why := r.Stuck(); why != "" {
		return differs(where, "it is stuck: %s", why)
	}
	return first(
		sameJSON(where, kept, r),
		v.identity(id, sealed, identity),
		v.openings(r),
		v.list("report_barred", "report_id", "person", id, r.Blocked),
		v.kept("report_kept", "report_id", id, r.Kept),
		v.clocks(record.Report, id, r.Clocks, v.zone(r.Office)),
		v.notices(id, events),
		v.filing(id, events),
		v.replies(id, events),
		v.twins(r),
	)
}

// identity compares who reported, without ever printing it.
func (v *verifier) identity(id string, sealed, want []byte) error {
	var is []byte
	if sealed != nil {
		plain, err := v.vault.Unseal(vault.Identity, "reports/identity/"+id, sealed)
		if err != nil {
			return differs("reports "+id, "the sealed identity cannot be opened")
		}
		is = plain
	}
	if string(is) != string(want) {
		return differs("reports "+id, "the sealed identity is not what the events say")
	}
	return nil
}

// clocks compares the rows by which the calendar finds a subject.
func (v *verifier) clocks(kind, id string, clocks []deadline.Clock, zone *time.Location) error {
	type row struct {
		kind string
		firing
	}
	is, err := collect(v.records, func(s scanner) (r row, err error) {
		return r, s.Scan(&r.kind, &r.place, &r.rule, &r.at)
	}, `SELECT kind, place, rule, fires_at FROM clocks WHERE subject = $1 ORDER BY place`, id)
	if err != nil {
		return err
	}
	var want []row
	for _, f := range firings(clocks, zone) {
		want = append(want, row{kind, f})
	}
	if !slices.Equal(is, want) {
		return differs("clocks "+id, "the running clocks are not what the events say")
	}
	return nil
}

func (v *verifier) theAccount(id string, events []record.Event) error {
	where := "accounts " + id
	var want access.Account
	if err := json.Unmarshal(events[len(events)-1].Payload, &want); err != nil {
		return differs(where, "the last event cannot be read")
	}
	is, ok, err := v.Account(id, false)
	if err != nil || !ok {
		return differs(where, "the row is missing or cannot be opened")
	}
	var version int
	if err := v.QueryRow(`SELECT version FROM accounts WHERE id = $1`, id).Scan(&version); err != nil {
		return err
	}
	var tokens, grants []string
	for _, k := range want.Tokens {
		tokens = append(tokens, fmt.Sprintf("%x", k.Hash))
	}
	for i, g := range want.Grants {
		grants = append(grants, fmt.Sprintf("%d %s %s", i, g.Role, g.Office))
	}
	return first(columns(where, column{"version", version, want.Version}), sameJSON(where, is, want), v.tokens(id, tokens), v.grants(id, grants))
}

func (v *verifier) tokens(account string, want []string) error {
	is, err := collect(v.records, func(row scanner) (string, error) {
		var h []byte
		err := row.Scan(&h)
		return fmt.Sprintf("%x", h), err
	}, `SELECT hash FROM tokens WHERE account = $1`, account)
	if err == nil && !equal(is, want) {
		return differs("tokens of "+account, "the list is not what the events say")
	}
	return err
}

func (v *verifier) grants(account string, want []string) error {
	is, err := collect(v.records, func(row scanner) (string, error) {
		var place int
		var role, office string
		err := row.Scan(&place, &role, &office)
		return fmt.Sprintf("%d %s %s", place, role, office), err
	}, `SELECT place, role, office FROM grants WHERE account = $1`, account)
	if err == nil && !equal(is, want) {
		return differs("grants of "+account, "the list is not what the events say")
	}
	return err
}

func (v *verifier) theEntry(id string, events []record.Event) error {
	var want act.Entry
	if err := json.Unmarshal(events[len(events)-1].Payload, &want); err != nil {
		return differs("entries "+id, "the last event cannot be read")
	}
	is, ok, err := v.Entry(want.Register, want.ID, false)
	if err != nil || !ok {
		return differs("entries "+id, "the row is missing or cannot be opened")
	}
	var version int
	var handle []byte
	if err := v.QueryRow(`SELECT version, handle FROM entries WHERE register = $1 AND id = $2`, want.Register, want.ID).Scan(&version, &handle); err != nil {
		return err
	}
	return first(sameJSON("entries "+id, is, want), columns("entries "+id,
		column{"version", version, want.Version}, column{"handle", handle, v.entryHandle(want.Register, want.Handle)}))
}

// first is the first of several differences.
func first(list ...error) error {
	for _, err := range list {
		if err != nil {
			return err
		}
	}
	return nil
}
