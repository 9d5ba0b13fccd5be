package report

import "netra/internal/access"

// Next is what happens next with an open report, and by when.
type Next struct {
	Act string      `json:"act"`
	Who access.Role `json:"who"`
	Due Date        `json:"due,omitzero"`
}

// steps is what each clock of a report waits for.
var steps = map[string]Next{
	ruleReview:      {Act: ByRegisterCase, Who: access.Clerk},
	ruleInformation: {Act: ByOpenFinding, Who: access.BawasluInvestigator},
	ruleCompletion:  {Act: string(CompleteReport), Who: access.Citizen},
}

// NextStep is the step that the first running clock waits for; nil where nothing
// is waited for, as after the report became a case.
func (r *Report) NextStep() *Next {
	k, ok := r.NextClock()
	if !ok {
		return nil
	}
	n, ok := steps[k.Rule]
	if !ok {
		return nil
	}
	n.Due = k.DueOn
	return &n
}
