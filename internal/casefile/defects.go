package casefile

import (
	"errors"

	"netra/internal/fault"
)

// Defects is everything that stands between a case file and a lawful proposal,
// each with its article and its remedy; none means that it could be made now.
// It answers wherever the case stands, because an officer asks before the
// examination is over, too. Who may not propose, and a proposal that cannot be
// read, are refused as Take refuses them.
func Defects(c Case, cmd *ProposeSanctionCmd, env Env) ([]fault.Refusal, error) {
	t := &Trial{Env: env, Case: &c, Command: cmd}
	row, err := t.row()
	if f, refused := fault.Of(err); refused && f.Reason == "CASE_STATE" && c.Round() != nil && c.Open() {
		t.notes.Refuse(f.Refusals...)
		row = rows(ProposeSanction)[0]
		err = t.mayTake(row)
	}
	if err := errors.Join(err, t.date(row)); err != nil {
		return nil, err
	}
	for _, g := range row.Guards {
		if remedy := g.holds(t); remedy != "" {
			t.refuse(g, "%s", remedy)
		}
	}
	cmd.check(t)
	if len(t.notes.Fields) > 0 {
		return nil, t.notes.Verdict(string(ProposeSanction))
	}
	return t.notes.Refusals, nil
}
